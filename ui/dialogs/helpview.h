// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace ui {

// Shows Markdown of our own in the type of the program. Loads nothing: no picture, no file, no address.
class HelpView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpView(QWidget *parent = nullptr);

    void showMarkdown(const QString &text);

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
    void changeEvent(QEvent *event) override;

private:
    void dress(); // headings, distances and links as the rest of the program has them

    QString m_text;
};

} // namespace ui
