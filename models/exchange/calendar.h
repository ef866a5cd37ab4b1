// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/exchange/reportexport.h"
#include "models/records/record.h"

#include <QDateTime>
#include <QString>

#include <vector>

class QIODevice;

namespace records {
class RecordSource;
}

namespace exchange {

// A day by which something must be answered. It names the record and nobody.
struct CalendarEntry {
    QString uid; // of the record and its row: the same in every export
    int sequence = 0; // grows with the record's revision, so that a later export replaces an earlier one
    QDateTime changedAt; // UTC
    QString reference;
    QDate due;
    bool isOver = false; // answered before the day: an earlier export may have put it into a calendar
};

// One for each part of the request that the law sets a day for. Those answered are there only while the day has not come.
[[nodiscard]] std::vector<CalendarEntry> calendarEntries(const records::Record &request, const QDate &today);

// Those of all requests. Errors: those of the source.
[[nodiscard]] core::Result<std::vector<CalendarEntry>> dueDates(records::RecordSource &source, const QDate &today);

// Writes them as iCalendar (RFC 5545): whole days, with alarms a week and a day before. The same entries give the same
// bytes. Errors: Io.
[[nodiscard]] core::Result<> writeCalendar(QIODevice &device, const std::vector<CalendarEntry> &entries);

// Writes the due dates of all requests into a file as exports are written, and notes that it was done; says how many there
// are. Errors: Io; those of the source and of `note`.
[[nodiscard]] core::Result<int> exportCalendar(records::RecordSource &source, const QDate &today, const QString &path, const NoteExport &note);

// A content line: special characters of a text escaped, folded after 75 bytes, never within a character.
[[nodiscard]] QByteArray calendarLine(const QByteArray &name, const QString &text);

} // namespace exchange
