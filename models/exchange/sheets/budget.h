// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/exchange/sheets/limits.h"

#include <QElapsedTimer>

#include <functional>
#include <optional>

namespace sheets {

// Gets how much of the file has been read, in percent; false cancels.
using Progress = std::function<bool(int percent)>;

// Counts what a spreadsheet takes while it is read. The first fault stays; after it nothing more is granted.
class Budget
{
public:
    explicit Budget(const Limits &limits, Progress progress = {});

    [[nodiscard]] const Limits &limits() const { return m_limits; }
    void expect(qint64 bytes) { m_expected = bytes; } // that will be read in all, for the progress

    // False when there is no more; the fault says why.
    bool takeBytes(qint64 bytes);
    bool takeSheet();
    bool takeMerge();
    bool takeRow(std::size_t count); // so many now in the sheet
    bool takeCell(int column, qsizetype chars); // 0-based
    bool refuse(const QString &message); // always false
    bool fail(core::Error error); // always false

    [[nodiscard]] bool isSpent() const { return m_fault.has_value(); }
    [[nodiscard]] core::Result<> result() const;

private:
    bool checkTime();

    Limits m_limits;
    Progress m_progress;
    QElapsedTimer m_timer;
    qint64 m_expected = 0;
    qint64 m_bytes = 0;
    qint64 m_cells = 0;
    int m_sheets = 0;
    int m_merges = 0;
    int m_percent = -1;
    std::optional<core::Error> m_fault;
};

} // namespace sheets
