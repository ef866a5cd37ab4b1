// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/columnshares.h"

#include <algorithm>
#include <numeric>

namespace ui {

void shareColumns(std::vector<ColumnShare> &shares, int total)
{
    const auto width = [&shares] { return std::accumulate(shares.begin(), shares.end(), 0, [](int sum, const ColumnShare &s) { return sum + s.width; }); };
    for (int round = 0; round < int(shares.size()); ++round) { // those that can give no more leave it to the others
        int spare = total - width();
        const auto takesPart = [spare](const ColumnShare &s) { return s.weight > 0 && (spare > 0 || s.width > s.least); };
        int weights = 0;
        for (const ColumnShare &each : shares)
            weights += takesPart(each) ? (spare > 0 ? each.weight : 1) : 0;
        if (spare == 0 || weights == 0)
            return;
        for (ColumnShare &each : shares) {
            if (!takesPart(each))
                continue;
            const int weight = spare > 0 ? each.weight : 1;
            const int change = std::max(spare * weight / weights, each.least - each.width);
            each.width += change;
            spare -= change;
            weights -= weight;
        }
    }
}

} // namespace ui
