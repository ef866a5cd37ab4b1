// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace ui {

// A line to search or filter by: an icon before it, a button to clear it, and Esc clears it too.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

    // The shortcut that leads here, shown while the line is empty.
    void setHint(const QString &keys);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeRoom();

    QString m_hint;
};

} // namespace ui
