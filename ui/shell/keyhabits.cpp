// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keyhabits.h"

#include <QAction>
#include <QApplication>
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
    if (event->type() == QEvent::KeyPress)
        return isPlainEnter(static_cast<const QKeyEvent &>(*event)) && pressButton(watched);
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
