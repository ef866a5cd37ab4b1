// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace bench {

// One figure beside the baseline measured in the same run, and the bound that it must keep.
struct Row {
    QString name;
    double value = 0;
    QString unit; // "ms", "bytes"
    double baseline = 0; // 0: none
    QString baselineName;
    QString bound; // "at most 2 x baseline"
    bool kept = true;
};

// Milliseconds that one call takes: the median of several, after one that is not counted.
[[nodiscard]] double medianMs(int runs, const std::function<void()> &work);
[[nodiscard]] double onceMs(const std::function<void()> &work);
[[nodiscard]] double percentile(std::vector<double> values, double share);

// The most memory that the process has taken since forgetPeak(), in MiB, with all that it takes for itself.
[[nodiscard]] double peakMiB();
void forgetPeak();

// A table on standard output, and the same as JSON in the file when one is named.
void print(const std::vector<Row> &rows, const QString &jsonPath);

} // namespace bench
