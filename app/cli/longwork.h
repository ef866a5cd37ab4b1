// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/interrupts.h"

#include <QString>
#include <QTextStream>

#include <functional>

namespace cli {

// Long work at a terminal: a line on standard error says how far it is, and Ctrl+C stops it. The line is not written where
// standard error is no terminal.
class LongWork
{
public:
    LongWork(QString what, QTextStream &err);
    ~LongWork(); // takes the line away
    LongWork(const LongWork &) = delete;
    LongWork &operator=(const LongWork &) = delete;

    // Says how much is done of how much (0: not known) and gets whether to go on. Lives as long as this does.
    [[nodiscard]] std::function<bool(qint64, qint64)> progress();

private:
    void show(qint64 done, qint64 total);

    Interrupts m_interrupts;
    QString m_what;
    QTextStream &m_err;
    bool m_isTerminal;
    int m_shown = -1; // per cent
};

} // namespace cli
