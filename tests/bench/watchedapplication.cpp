// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/watchedapplication.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <utility>

namespace bench {

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread() || m_depth > 0)
        return QApplication::notify(receiver, event);
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool handled = QApplication::notify(receiver, event);
    --m_depth;
    m_longest = std::max(m_longest, double(timer.nsecsElapsed()) / 1e6);
    return handled;
}

double WatchedApplication::takeLongest()
{
    return std::exchange(m_longest, 0);
}

} // namespace bench
