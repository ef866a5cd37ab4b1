// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/progress.h"
#include "models/reports/report.h"

#include <memory>

class QIODevice;

namespace reports {

// A form that every report can be written in.
struct ReportFormat {
    QByteArray name; // as typed, and the ending of the file: "html"
    Form form;
    // The sink writes to the device, at the latest in end(). Long work there asks `progress` now and then.
    std::unique_ptr<ReportSink> (*open)(QIODevice &device, const Progress &progress);
};

// Every format, the usual one first.
[[nodiscard]] const std::vector<ReportFormat> &reportFormats();

[[nodiscard]] const ReportFormat *findFormat(const QByteArray &name); // null when there is none

} // namespace reports
