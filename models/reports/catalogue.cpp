// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/catalogue.h"

#include "models/reports/ropa.h"

#include <algorithm>

namespace reports {

namespace {

// Keeps sections from writers that they are not for.
class FormSink final : public ReportSink
{
public:
    FormSink(ReportSink &sink, Form form) : m_sink(sink), m_form(form) { }

    [[nodiscard]] core::Result<> begin(const ReportHead &head) override { return m_sink.begin(head); }
    [[nodiscard]] core::Result<> section(const Section &section) override
    {
        return section.forms.testFlag(m_form) ? m_sink.section(section) : core::Result<>();
    }
    [[nodiscard]] core::Result<> end() override { return m_sink.end(); }

private:
    ReportSink &m_sink;
    Form m_form;
};

} // namespace

const std::vector<ReportKind> &reportKinds()
{
    static const std::vector<ReportKind> kinds {
        {"ropa", QT_TRANSLATE_NOOP("reports", "Record of processing activities, Art. 30(1)"), writeRopa},
        {"ropa-processor", QT_TRANSLATE_NOOP("reports", "Record of processing for controllers, Art. 30(2)"), writeProcessorRopa},
    };
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
    FormSink sink(*writer, format.form);
    return kind.write(source, options, sink);
}

} // namespace reports
