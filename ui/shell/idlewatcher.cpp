// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/idlewatcher.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace ui {

namespace {

constexpr int kLookMs = 1000;

// Of the user, not of Qt, which makes up moves when widgets change under the pointer.
bool isUse(const QEvent &event)
{
    switch (event.type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::InputMethod:
        return event.spontaneous();
    default:
        return false;
    }
}

bool isLockKey(const QEvent &event)
{
    if (event.type() != QEvent::KeyPress && event.type() != QEvent::ShortcutOverride)
        return false;
    const auto &key = static_cast<const QKeyEvent &>(event);
    return key.key() == Qt::Key_L && key.modifiers() == Qt::ControlModifier;
}

} // namespace

IdleWatcher::IdleWatcher(const core::Clock &clock, QObject *parent) : QObject(parent), m_lock(clock)
{
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatcher::look);
}

void IdleWatcher::start()
{
    m_lock.touch();
    QCoreApplication::instance()->installEventFilter(this);
    m_timer.start();
    look();
}

void IdleWatcher::stop()
{
    m_timer.stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

void IdleWatcher::look()
{
    if (m_lock.isDue())
        Q_EMIT idle(m_lock.minutes());
    else
        Q_EMIT secondsLeft(m_lock.secondsLeft());
}

bool IdleWatcher::eventFilter(QObject *, QEvent *event)
{
    if (isUse(*event)) {
        if (m_lock.isDue()) { // the machine slept, and the timer with it: this is what woke it
            Q_EMIT idle(m_lock.minutes());
            return true;
        }
        m_lock.touch();
    }
    if (!isLockKey(*event))
        return false;
    event->accept();
    if (event->type() == QEvent::KeyPress)
        Q_EMIT lockAsked();
    return true;
}

} // namespace ui
