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

    struct Held {
        double ms = 0;
        QByteArray by; // "ui::ListTable 12": class of the receiver, number of the event
    };
    // The longest event since this was last asked.
    [[nodiscard]] Held takeLongest();

private:
    int m_depth = 0;
    Held m_longest;
};

} // namespace bench
