// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QPointer>
#include <QTextLayout>

namespace ui {

// Words that lead somewhere: quiet ones before, what they lead to, quiet ones behind. One line that gives way, or several
// that wrap.
class LinkLine final : public QAbstractButton
{
    Q_OBJECT

public:
    LinkLine(const QString &before, const QString &name, const QString &behind, QWidget *parent);
    ~LinkLine() override;

    void setWords(const QString &before, const QString &name, const QString &behind);
    void setWraps(bool wraps);
    void setArrow(bool arrow); // behind what it leads to; in one line
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return m_wraps; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QString words() const;
    int layOut(QTextLayout &layout, int width) const;
    void paintOneLine(QPainter &painter) const;
    void placeRing();

    QString m_before;
    QString m_name;
    QString m_behind;
    bool m_wraps = false;
    bool m_arrow = false;
    QPointer<QWidget> m_ring; // around it, of the parent, while it has the keyboard and there is room
};

} // namespace ui
