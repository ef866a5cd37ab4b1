// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ui {

// Keys as users of this program expect them, where the controls of Qt have habits of their own. For the whole program while
// it lives:
// - Enter presses the button that has the keyboard, on pages as in dialogs; Qt knows only the space bar there. Boxes to tick
//   stay with the space bar.
// - Arrow keys keep to the buttons that belong together; with Qt they lead along all controls of the window.
// - Escape closes a list, a menu or a calendar that is open, and does nothing else.
// - The keys of the window's actions with Ctrl or Alt reach it from lines of text too, which take Ctrl+K for themselves.
class KeyHabits final : public QObject
{
    Q_OBJECT

public:
    explicit KeyHabits(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isOfWindow(const QKeyCombination &keys) const;

    QWidget &m_window;
};

} // namespace ui
