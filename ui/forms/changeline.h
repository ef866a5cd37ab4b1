// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextLayout>
#include <QWidget>

class QToolButton;

namespace ui {

// What became of one answer: its label, what it was, struck through, and what it is; as plain text over as many lines as it
// takes. With a button to put the earlier answer back, where that can be done.
class ChangeLine final : public QWidget
{
    Q_OBJECT

public:
    ChangeLine(const QString &label, const QString &before, const QString &after, bool canRestore, QWidget *parent);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override { return {200, heightForWidth(200)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, heightForWidth(200)}; }
    [[nodiscard]] const QString &text() const { return m_text; }

Q_SIGNALS:
    void restoreWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int textWidth(int width) const;
    int layOut(QTextLayout &layout, int width) const;

    QString m_text;
    qsizetype m_struckFrom = 0;
    qsizetype m_struckLength = 0;
    qsizetype m_labelLength = 0;
    QToolButton *m_restore = nullptr;
};

} // namespace ui
