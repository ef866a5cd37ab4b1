// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/rules/holidays/holidayrule.h"

namespace rules {

inline constexpr qsizetype kLargestHolidayFile = 1 << 20; // bytes

// A part of a country with days of its own.
struct HolidayRegion {
    QString code; // ISO 3166-2, such as "DE-BY"; a part of such a region adds a word: "DE-BY-CATHOLIC"
    QString title;
    QString within; // the region whose days it has too; may be empty
    QByteArray timeZone; // IANA id; empty: that of the country
};

// The public holidays of a country as rules, with the years for which they are known.
struct HolidayFile {
    QDate asOf;
    QString country; // ISO 3166-1 alpha-2
    QString title;
    QString source; // the laws
    QString note; // what is left out, and why
    QByteArray timeZone; // IANA id
    int firstYear = 0;
    int lastYear = 0;
    bool regionRequired = false; // the country as a whole has no list of its own
    std::vector<HolidayRegion> regions;
    std::vector<HolidayRule> rules;

    [[nodiscard]] const HolidayRegion *region(const QString &code) const; // null when there is none
    [[nodiscard]] bool applies(const HolidayRule &rule, const QString &regionCode) const; // country or region
};

// A file as under resources/holidays. Errors: Invalid, with a problem for each member that cannot be used
// ("holidays.3.kind") and its line, among them two rules that make the same day a holiday.
[[nodiscard]] core::Result<HolidayFile> readHolidayFile(const QByteArray &json);

// Whether it is meant for withChanges() and not for readHolidayFile().
[[nodiscard]] bool isChangeOfHolidays(const QByteArray &json);

// The file with rules taken out and put in, from JSON such as
//   {"country": "DE", "as_of": "2026-12-01", "remove": [{"name": "Epiphany", "regions": ["DE-ST"]}], "add": [RULE...]}
// Without regions, a rule is taken out wherever it holds; with them, in their parts too. Errors: Invalid, with problems as
// above, also for a rule that is not there to be removed.
[[nodiscard]] core::Result<HolidayFile> withChanges(const HolidayFile &file, const QByteArray &json);

} // namespace rules
