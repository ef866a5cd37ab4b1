// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/holidays/holidayfile.h"

#include <QJsonArray>

namespace rules {

// The rules of an array; what cannot be used becomes a problem at "PLACE.N.MEMBER", N counted from 1.
[[nodiscard]] std::vector<HolidayRule> readRules(const QJsonArray &array, const QByteArray &place,
                                                 core::Problems &problems);

// Rules against the rest of the file: regions that it does not name, dates outside its years, and pairs of rules that
// give the same day in every year in which both hold, somewhere. (Two that meet in some years, such as Whit Monday and
// 17 May, are no mistake.) Rules before `first` are known to be good; the others are named "PLACE.N".
void checkRules(const HolidayFile &file, std::size_t first, const QByteArray &place, core::Problems &problems);

} // namespace rules
