// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/watchedapplication.h"

#include <QElapsedTimer>
#include <QThread>

#include <utility>

namespace bench {

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread() || m_depth > 0)
        return QApplication::notify(receiver, event);
    const QByteArray by = QByteArray(receiver->metaObject()->className()) + ' ' + QByteArray::number(int(event->type()));
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    if (const double ms = double(timer.nsecsElapsed()) / 1e6; ms > m_longest.ms)
        m_longest = {ms, by};
    return handled;
}

WatchedApplication::Held WatchedApplication::takeLongest()
{
    return std::exchange(m_longest, {});
}

} // namespace bench
