// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace rules {

// Easter Sunday as a date of the Gregorian calendar, for the years 1900 to 2199.
[[nodiscard]] QDate westernEaster(int year);
[[nodiscard]] QDate orthodoxEaster(int year); // by the Julian calendar, as Greece, Cyprus, Romania and Bulgaria keep it

} // namespace rules
