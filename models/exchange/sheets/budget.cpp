// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/budget.h"

#include "models/exchange/sheets/workbook.h"

#include <QCoreApplication>

namespace sheets {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sheets::Budget)
};

constexpr qint64 kCellsBetweenChecks = 1'000; // of the clock

} // namespace

Budget::Budget(const Limits &limits, Progress progress) : m_limits(limits), m_progress(std::move(progress))
{
    m_timer.start();
}

core::Result<> Budget::result() const
{
    return m_fault ? core::Result<>(core::fail(*m_fault)) : core::Result<>();
}

bool Budget::fail(core::Error error)
{
    if (!m_fault)
        m_fault = std::move(error);
    return false;
}

bool Budget::refuse(const QString &message)
{
    return fail({core::ErrorCode::Invalid, message, {}, {}});
}

bool Budget::checkTime()
{
    if (m_timer.elapsed() > m_limits.time.count())
        return refuse(Tr::tr("Reading the file takes too long; it was given up after %1 seconds.").arg(double(m_limits.time.count()) / 1000));
    return true;
}

bool Budget::takeBytes(qint64 bytes)
{
    m_bytes += bytes;
    if (isSpent())
        return false;
    if (m_bytes > m_limits.totalBytes)
        return refuse(Tr::tr("The file unpacks to more than %1 MiB.").arg(m_limits.totalBytes >> 20));
    const int percent = m_expected > 0 ? int(qMin<qint64>(m_bytes * 100 / m_expected, 100)) : 0;
    if (m_progress && percent != m_percent) {
        m_percent = percent;
        if (!m_progress(percent))
            return fail({core::ErrorCode::Cancelled, Tr::tr("Reading the file was cancelled."), {}, {}});
    }
    return checkTime();
}

bool Budget::takeSheet()
{
    return ++m_sheets <= m_limits.sheets || refuse(Tr::tr("The file has more than %1 sheets.").arg(m_limits.sheets));
}

bool Budget::takeMerge()
{
    return ++m_merges <= m_limits.merges || refuse(Tr::tr("The file has more than %1 merged cells.").arg(m_limits.merges));
}

bool Budget::takeRow(std::size_t count)
{
    return count <= std::size_t(m_limits.rows) || refuse(Tr::tr("A sheet has more than %1 rows.").arg(m_limits.rows));
}

bool Budget::takeCell(int column, qsizetype chars)
{
    if (column >= m_limits.columns)
        return refuse(Tr::tr("A sheet has more than %1 columns.").arg(m_limits.columns));
    if (chars > m_limits.cellChars)
        return refuse(Tr::tr("A cell holds more than %1 characters.").arg(m_limits.cellChars));
    if (++m_cells > m_limits.cells)
        return refuse(Tr::tr("The file has more than %1 cells.").arg(m_limits.cells));
    return !isSpent() && (m_cells % kCellsBetweenChecks != 0 || checkTime());
}

} // namespace sheets
