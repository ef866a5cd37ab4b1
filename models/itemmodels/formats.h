// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/dateinput.h"

namespace itemmodels {

// How a window writes days and numbers. Reports and exports as data are the same for everybody and do not follow it.
enum class DateFormat {
    Words, // 3 Sep 2026
    Iso, // 2026-09-03
    Dots, // 03.09.2026
    DayFirst, // 03/09/2026
    MonthFirst, // 09/03/2026
};
enum class NumberFormat {
    System, // as the desktop says
    CommaPoint, // 1,234.5
    PointComma, // 1.234,5
    SpaceComma, // 1 234,5
    ApostrophePoint, // 1’234.5
};

struct Formats {
    DateFormat dates = DateFormat::Words;
    NumberFormat numbers = NumberFormat::System;
    friend bool operator==(const Formats &, const Formats &) = default;
};

// Of the whole program; may be called from any thread.
void setFormats(const Formats &formats);
[[nodiscard]] Formats formats();

[[nodiscard]] QLocale numberLocale(); // writes and reads numbers so
[[nodiscard]] records::DateOrder dateOrder(); // of "3/4/26"

// As it stands in an editor, where it can be typed in again: "3 Sep 2026", and "3 Sep 2026 14:30 Europe/Berlin".
[[nodiscard]] QString dayInput(const QDate &day);
[[nodiscard]] QString instantInput(const records::Instant &instant);
// The same day in the words of the desktop's language, to be read: "3 Sep 2026".
[[nodiscard]] QString dayText(const QDate &day);

} // namespace itemmodels
