// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/catalogue.h"

#include "models/records/registry.h"
#include "models/reports/gaps.h"
#include "models/reports/rememberedtitles.h"
#include "models/reports/requestlog.h"
#include "models/reports/ropa.h"
#include "models/reports/typereport.h"

#include <algorithm>
#include <array>

namespace reports {

namespace {

// Keeps sections from writers that they are not for, and says when the report was made.
class FormSink final : public ReportSink
{
public:
    FormSink(ReportSink &sink, Form form, const QDate &madeOn) : m_sink(sink), m_form(form), m_madeOn(madeOn) { }

    [[nodiscard]] core::Result<> begin(const ReportHead &head) override
    {
        ReportHead dated = head;
        dated.madeOn = m_madeOn;
        return m_sink.begin(dated);
    }
    [[nodiscard]] core::Result<> section(const Section &section) override
    {
        return section.forms.testFlag(m_form) ? m_sink.section(section) : core::Result<>();
    }
    [[nodiscard]] core::Result<> end() override { return m_sink.end(); }

private:
    ReportSink &m_sink;
    Form m_form;
    QDate m_madeOn;
};

// Registers that people call otherwise than by the plural of their type.
constexpr std::array<std::pair<const char *, const char *>, 2> kUsualNames {{{"retention_rule", "retention"}, {"request", "request-register"}}};

QByteArray registerName(const records::RecordType &type)
{
    const auto usual = std::find_if(kUsualNames.begin(), kUsualNames.end(), [&type](const auto &name) { return type.key == name.first; });
    if (usual != kUsualNames.end())
        return usual->second;
    QByteArray name = type.key;
    name.replace('_', '-');
    if (name.endsWith('y'))
        return name.chopped(1) + "ies";
    return name + 's';
}

std::vector<ReportKind> allKinds()
{
    std::vector<ReportKind> kinds {
        {"ropa", QT_TRANSLATE_NOOP("reports", "Record of processing activities, Art. 30(1) GDPR"), writeRopa, nullptr, true},
        {"ropa-processor", QT_TRANSLATE_NOOP("reports", "Record of processing carried out on behalf of controllers, Art. 30(2) GDPR"), writeProcessorRopa, nullptr, true},
        {"gaps", QT_TRANSLATE_NOOP("reports", "Statutory items that are missing, Art. 30 GDPR"), writeGaps},
        {"requests", QT_TRANSLATE_NOOP("reports", "Log of requests"), writeRequestLog, nullptr, false, true},
    };
    for (const records::RecordType *type : records::recordTypes()) {
        const QByteArray name = registerName(*type);
        kinds.push_back({name, type->plural,
                         [type, name](records::RecordSource &source, const ReportOptions &options, ReportSink &sink) {
                             return writeTypeReport(*type, name, source, options, sink);
                         }, type});
    }
    return kinds;
}

} // namespace

const std::vector<ReportKind> &reportKinds()
{
    static const std::vector<ReportKind> kinds = allKinds();
    return kinds;
}

const ReportKind *findReport(const QByteArray &name)
{
    const auto &kinds = reportKinds();
    const auto hit = std::find_if(kinds.begin(), kinds.end(), [&name](const ReportKind &k) { return k.name == name; });
    return hit == kinds.end() ? nullptr : &*hit;
}

core::Result<> writeReport(const ReportKind &kind, const ReportFormat &format, records::RecordSource &source,
                           const ReportOptions &options, QIODevice &device)
{
    const auto writer = format.open(device, options.progress);
    return writeReport(kind, format.form, source, options, *writer);
}

core::Result<> writeReport(const ReportKind &kind, Form form, records::RecordSource &source, const ReportOptions &options, ReportSink &sink)
{
    FormSink sections(sink, form, options.madeOn);
    RememberedTitles remembered(source);
    auto written = kind.write(remembered, options, sections);
    // An answer that could not be read would stand in the report as one that nobody gave.
    for (const records::RecordSource *asked : {&source, static_cast<records::RecordSource *>(&remembered)}) {
        if (written && asked->failure())
            return core::fail(*asked->failure());
    }
    return written;
}

} // namespace reports
