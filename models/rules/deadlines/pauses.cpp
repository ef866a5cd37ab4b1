// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/deadlines/pauses.h"

#include <algorithm>

namespace rules {

std::vector<Interval> unionOf(std::vector<Interval> intervals)
{
    std::sort(intervals.begin(), intervals.end(), [](const Interval &a, const Interval &b) { return a.from < b.from; });
    std::vector<Interval> merged;
    for (const Interval &interval : intervals) {
        if (!merged.empty() && interval.from <= merged.back().until)
            merged.back().until = std::max(merged.back().until, interval.until);
        else
            merged.push_back(interval);
    }
    return merged;
}

QDate movedEnd(const QDate &start, QDate end, const std::vector<Interval> &intervals)
{
    for (const Interval &interval : intervals) {
        const QDate from = std::max(interval.from, start);
        if (from > end)
            break;
        if (interval.until > from)
            end = end.addDays(from.daysTo(interval.until));
    }
    return end;
}

} // namespace rules
