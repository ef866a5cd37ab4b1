// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/formats.h"

#include "models/reports/csvreport.h"
#include "models/reports/htmlreport.h"
#include "models/reports/jsonreport.h"
#include "models/reports/pdfreport.h"
#include "models/reports/xlsxreport.h"

#include <algorithm>

namespace reports {

namespace {

template<class Sink>
std::unique_ptr<ReportSink> open(QIODevice &device, const Progress & /*progress*/)
{
    return std::make_unique<Sink>(device);
}

std::unique_ptr<ReportSink> openXlsx(QIODevice &device, const Progress &progress)
{
    return std::make_unique<XlsxReport>(device, progress);
}

} // namespace

const std::vector<ReportFormat> &reportFormats()
{
    static const std::vector<ReportFormat> formats {
        {"html", Form::Page, open<HtmlReport>},
        {"pdf", Form::Page, open<PdfReport>},
        {"xlsx", Form::Sheet, openXlsx},
        {"csv", Form::Sheet, open<CsvReport>},
        {"json", Form::Data, open<JsonReport>},
    };
    return formats;
}

const ReportFormat *findFormat(const QByteArray &name)
{
    const auto &formats = reportFormats();
    const auto hit = std::find_if(formats.begin(), formats.end(), [&name](const ReportFormat &f) { return f.name == name; });
    return hit == formats.end() ? nullptr : &*hit;
}

} // namespace reports
