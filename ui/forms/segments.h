// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QAbstractButton;

namespace ui {

// A few choices side by side of which one may be chosen, or none. One stop in the order of tabs; the arrow keys move
// between them, Space chooses, and chooses nothing again where that is allowed.
class Segments final : public QWidget
{
    Q_OBJECT

public:
    enum class Size { Control, Small };
    Segments(const QStringList &labels, Size size, QWidget *parent);

    [[nodiscard]] int current() const { return m_current; } // -1: none
    void setCurrent(int index); // emits nothing
    void setMayBeNothing(bool allowed) { m_mayBeNothing = allowed; }
    void setReadOnly(bool readOnly); // only what is chosen is seen then
    [[nodiscard]] QAbstractButton *button(int index) const { return m_buttons[std::size_t(index)]; }

Q_SIGNALS:
    void chosen(int index); // by the user; -1: none any more

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(int index);
    void showParts();

    std::vector<QAbstractButton *> m_buttons;
    int m_current = -1;
    bool m_mayBeNothing = false;
    bool m_readOnly = false;
};

} // namespace ui
