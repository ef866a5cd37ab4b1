// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keyhabits.h"

#include "ui/forms/arrowkeys.h"

#include <QAction>
#include <QApplication>
#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

bool isPlainEnter(const QKeyEvent &key)
{
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) && (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

// In a dialog too, whose own button for Enter stands in for controls that are none.
bool pressButton(QObject *watched)
{
    auto *button = qobject_cast<QAbstractButton *>(watched);
    const bool answers = qobject_cast<QPushButton *>(watched) || qobject_cast<QToolButton *>(watched);
    if (!button || (button->isCheckable() && !answers) || !button->isEnabled())
        return false;
    button->click();
    return true;
}

bool isArrow(int key)
{
    return key >= Qt::Key_Left && key <= Qt::Key_Down;
}

bool keepsToItself(const QAbstractButton &button)
{
    const bool isExclusive = button.group() ? button.group()->exclusive() : button.autoExclusive();
    return isExclusive || button.property(kOwnArrows).toBool();
}

void stepInBox(const QDialogButtonBox &box, const QAbstractButton &from, int by)
{
    QList<QAbstractButton *> buttons = box.buttons();
    buttons.removeIf([](const QAbstractButton *button) { return !button->isVisible() || !button->isEnabled(); });
    std::sort(buttons.begin(), buttons.end(), [](const QWidget *a, const QWidget *b) { return a->x() < b->x(); });
    const auto next = buttons.indexOf(&from) + by;
    if (next >= 0 && next < buttons.size())
        buttons[next]->setFocus(Qt::OtherFocusReason);
}

bool stayWithButton(QObject *watched, int key)
{
    auto *button = qobject_cast<QAbstractButton *>(watched);
    if (!button || keepsToItself(*button))
        return false;
    if (const auto *box = qobject_cast<QDialogButtonBox *>(button->parentWidget()))
        stepInBox(*box, *button, key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1);
    return true;
}

// For the pop-up and not for the page below it, whose commands have keys there too.
bool isForPopup(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Escape && QApplication::activePopupWidget();
}

} // namespace

KeyHabits::KeyHabits(QWidget *window) : QObject(window), m_window(*window)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool KeyHabits::isOfWindow(const QKeyCombination &keys) const
{
    const QList<QAction *> actions = m_window.actions();
    return std::any_of(actions.begin(), actions.end(), [&keys](const QAction *action) { return action->shortcut() == QKeySequence(keys); });
}

bool KeyHabits::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto &pressed = static_cast<const QKeyEvent &>(*event);
        if (isArrow(pressed.key()) && (pressed.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier)
            return stayWithButton(watched, pressed.key());
        return isPlainEnter(pressed) && pressButton(watched);
    }
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto &key = static_cast<const QKeyEvent &>(*event);
    if (isForPopup(key)) {
        event->accept();
        return true;
    }
    if (!(key.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) || !isOfWindow(key.keyCombination()))
        return false;
    event->ignore();
    return true;
}

} // namespace ui
