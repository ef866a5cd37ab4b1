// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/longwork.h"

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace cli {

LongWork::LongWork(QString what, QTextStream &err) : m_what(std::move(what)), m_err(err), m_isTerminal(isatty(STDERR_FILENO) != 0) { }

LongWork::~LongWork()
{
    if (m_shown >= 0)
        m_err << "\r\033[K" << Qt::flush;
}

std::function<bool(qint64, qint64)> LongWork::progress()
{
    return [this](qint64 done, qint64 total) {
        show(done, total);
        return !Interrupts::requested();
    };
}

void LongWork::show(qint64 done, qint64 total)
{
    const int percent = total > 0 ? int(done * 100 / total) : 0;
    if (!m_isTerminal || percent == m_shown)
        return;
    m_shown = percent;
    m_err << '\r' << m_what << (total > 0 ? u" %1 %"_s.arg(percent) : QString()) << Qt::flush;
}

} // namespace cli
