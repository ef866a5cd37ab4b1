// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace bench {

// Takes the time of every event that the thread of the window handles, with all that the handling sets off.
class WatchedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

    // Milliseconds of the longest event since this was last asked.
    [[nodiscard]] double takeLongest();

private:
    int m_depth = 0;
    double m_longest = 0;
};

} // namespace bench
