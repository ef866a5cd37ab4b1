// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace records {

// What people type for a number that is not negative: "1500", "1 500", "1,500", "1.500,5", "250k", "1.2 million". A
// single separator before three digits groups them when the locale groups with it; else it is the decimal sign.
[[nodiscard]] std::optional<double> numberFromInput(const QString &text, const QLocale &locale);

// As people read it, in groups of three: "250,000". Can be typed in again.
[[nodiscard]] QString toWords(double number, const QLocale &locale);

} // namespace records
