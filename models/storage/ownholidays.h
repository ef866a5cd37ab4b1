// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/holidays/holidaylibrary.h"

#include <QDateTime>

#include <vector>

namespace storage {

class Connection;
class RecordStore;

// What a vault keeps about the public holidays of a country: all of them in place of the shipped ones, or changes of those.
struct OwnHolidays {
    QString country; // ISO 3166-1 alpha-2
    QByteArray json; // as readHolidayFile() or withChanges() take it
    QDateTime since; // UTC
    QString by;

    [[nodiscard]] bool isChange() const { return rules::isChangeOfHolidays(json); }
    [[nodiscard]] QDate asOf() const; // the date that the file gives for itself
    [[nodiscard]] QString title() const; // "Germany"; the code when the file has no name for it
};

// In the order of their countries; as they are, or as they were at a moment. They stand in the history and nowhere else, so
// that a date can be computed again with the holidays of its day.
[[nodiscard]] core::Result<std::vector<OwnHolidays>> ownHolidays(Connection &connection, const QDateTime &at = {});

// The shipped holidays with those of the vault in their place.
[[nodiscard]] core::Result<rules::HolidayLibrary> holidayLibrary(Connection &connection, const QDateTime &at = {});

// What a file would have a vault keep. Errors: Io; as HolidayLibrary::read().
[[nodiscard]] core::Result<OwnHolidays> readOwnHolidays(const QString &path);

// Keeps the file for its country in place of what was kept for it before, and says which that is. Errors: Invalid with
// problems by line, NotFound for changes of a country that is not known; those of the store. Nothing is kept then.
[[nodiscard]] core::Result<QString> keepHolidays(RecordStore &store, const QByteArray &json);
// Goes back to the shipped holidays. Errors: NotFound when nothing is kept for the country; those of the store.
[[nodiscard]] core::Result<> dropHolidays(RecordStore &store, storage::Connection &connection, const QString &country);

} // namespace storage
