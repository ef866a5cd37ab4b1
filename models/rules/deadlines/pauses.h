// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

#include <vector>

namespace rules {

// Days that do not count: from `from` up to the day before `until`.
struct Interval {
    QDate from;
    QDate until;
    friend bool operator==(const Interval &, const Interval &) = default;
};

// In order, those that overlap or touch made one, so that no day is left out twice.
[[nodiscard]] std::vector<Interval> unionOf(std::vector<Interval> intervals);

// The end of a period that would end on `end`, each interval of a union moving it on by its days from `start` on. One that
// begins after the end, as the earlier ones have moved it, moves nothing.
[[nodiscard]] QDate movedEnd(const QDate &start, QDate end, const std::vector<Interval> &intervals);

} // namespace rules
