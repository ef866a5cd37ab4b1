// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace records {

// An ISO 8601 duration such as "P30D", "P6M" or "PT0S" ("deleted at once"). No fractions; weeks stand alone.
// P1M is not P30D: durations compare equal only when written alike, and are ordered only after being applied to a date.
struct Duration {
    int years = 0;
    int months = 0;
    int weeks = 0;
    int days = 0;
    int hours = 0;
    int minutes = 0;
    int seconds = 0;

    [[nodiscard]] bool isZero() const;
    friend bool operator==(const Duration &, const Duration &) = default;
};

[[nodiscard]] std::optional<Duration> parseDuration(const QString &iso);
[[nodiscard]] QString toIso(const Duration &duration);
[[nodiscard]] QString toWords(const Duration &duration); // translated: "6 months", "at once"

// Years and months first, the day clamped to the end of the month, then weeks and days. The time part is left out.
[[nodiscard]] QDate addTo(const QDate &start, const Duration &duration);

} // namespace records
