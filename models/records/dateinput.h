// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/instant.h"

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace records {

// How people of a locale write dates such as "3/4/26". Dots always part day, month and year.
enum class DateOrder { DayFirst, MonthFirst };
[[nodiscard]] DateOrder dateOrderOf(const QLocale &locale);

// What people type for a day: "2026-09-03", "3.9.26", "3/9", "3 Sep 2026", "Sept 3rd", "today", "in 2 weeks", "10 days
// ago", "+6m". Without a year it is the year of today; two digits mean the year within twenty years ahead or eighty back.
[[nodiscard]] std::optional<QDate> dateFromInput(const QString &text, const QDate &today, DateOrder order = DateOrder::DayFirst);

// A day as above and a time of day behind it ("3.9.26 14:30", "today 9:15 am", "now"), in that zone (IANA id); without a
// time it is the beginning of the day. Moments that a change of clocks leaves out are refused.
[[nodiscard]] std::optional<Instant> instantFromInput(const QString &text, const QDateTime &now, const QByteArray &zone,
                                                      DateOrder order = DateOrder::DayFirst);

// As people read them: "3 Sep 2026", "3 Sep 2026 14:30". Both can be typed in again.
[[nodiscard]] QString toWords(const QDate &date);
[[nodiscard]] QString toWords(const Instant &instant); // in its own zone, whose id follows

} // namespace records
