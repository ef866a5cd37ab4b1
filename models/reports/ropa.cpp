// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/ropa.h"

#include "models/reports/activitysection.h"
#include "models/reports/activitywalk.h"
#include "models/reports/missingitems.h"
#include "models/reports/partysection.h"
#include "models/reports/processorarticles.h"
#include "models/reports/recordcells.h"
#include "models/reports/registersheet.h"
#include "models/reports/selection.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reports {

using core::RecordId;
using records::Record;

namespace {

constexpr int kWalks = 5; // parties, what is missing, register, overview, each in full

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::Ropa)
};

// "PA-0001, PA-0005 to PA-0008": who misses a number in one record finds it in the other.
QString rangesOf(QStringList references)
{
    const auto numberOf = [](const QString &reference) { return reference.section(u'-', -1).toInt(); };
    std::sort(references.begin(), references.end(), [&](const QString &a, const QString &b) { return numberOf(a) < numberOf(b); });
    QStringList ranges;
    for (qsizetype i = 0; i < references.size();) {
        qsizetype last = i;
        while (last + 1 < references.size() && numberOf(references[last + 1]) == numberOf(references[last]) + 1)
            ++last;
        ranges += last == i ? references[i] : Tr::tr("%1 to %2").arg(references[i], references[last]);
        i = last + 1;
    }
    return ranges.join(", "_L1);
}

// Walks the register once for each part of the report, so that memory does not grow with it.
class Ropa
{
public:
    Ropa(records::RecordSource &source, RopaKind kind, const ReportOptions &options, ReportSink &sink)
        : m_source(source), m_kind(kind), m_options(options), m_sink(sink), m_contexts(source), m_walk(source, options, kWalks)
    {
    }

    core::Result<> write();

private:
    core::Result<> give(core::Result<Section> section);
    [[nodiscard]] ReportHead head() const;
    core::Result<> writeParties();
    core::Result<> writeOrganisations(const std::vector<RecordId> &ids,
                                      core::Result<Section> (*section)(const Record &, records::RecordSource &));
    core::Result<std::vector<PartyUse>> partiesNamed();
    core::Result<> writeOverview();
    [[nodiscard]] Section withoutPages(Section section) const;
    [[nodiscard]] Section nothingRecorded() const;

    records::RecordSource &m_source;
    RopaKind m_kind;
    const ReportOptions &m_options;
    ReportSink &m_sink;
    ActivityContexts m_contexts;
    ActivityWalk m_walk;
};

core::Result<> Ropa::write()
{
    MissingItems missing(m_walk, m_contexts, m_source);
    RegisterSheet sheet(m_contexts, m_source);
    auto done = m_walk.choose(m_kind);
    if (done)
        done = m_contexts.prepare();
    if (done)
        done = m_sink.begin(head());
    if (done)
        done = writeParties();
    if (done)
        done = m_sink.section(withoutPages(missing.section()));
    if (done && m_walk.isEmpty())
        done = m_sink.section(nothingRecorded());
    if (done && !m_walk.notApproved().isEmpty())
        done = m_sink.section(notApprovedSection(m_walk.notApproved()));
    if (done)
        done = m_sink.section(sheet.section(m_walk, m_kind));
    if (done)
        done = writeOverview();
    if (done)
        done = m_walk.forEach([this](const Record &record) { return give(activitySection(record, m_contexts, m_source, m_kind, m_options.withNotes)); });
    return done ? m_sink.end() : done;
}

// Sheets and data have all their parts; on a page one sentence says that there is nothing.
Section Ropa::withoutPages(Section section) const
{
    if (m_walk.isEmpty())
        section.forms = Forms(Form::Sheet) | Form::Data;
    return section;
}

Section Ropa::nothingRecorded() const
{
    QString text = m_kind == RopaKind::Processor ? Tr::tr("No processing on behalf of others is recorded.")
                                                 : Tr::tr("No processing of our own is recorded.");
    if (!m_walk.notApproved().isEmpty())
        text = Tr::tr("Nothing of what is recorded has been approved.");
    return {"nothing", {}, Tr::tr("Activities"), {Paragraph {"nothing", text}}, Form::Page};
}

core::Result<> Ropa::give(core::Result<Section> section)
{
    if (!section)
        return core::fail(section.error());
    if (m_kind == RopaKind::Processor)
        citeForProcessors(*section);
    return m_sink.section(*section);
}

ReportHead Ropa::head() const
{
    const bool processor = m_kind == RopaKind::Processor;
    ReportHead head {processor ? "ropa-processor" : "ropa",
                     processor ? Tr::tr("Record of processing carried out on behalf of controllers, Art. 30(2) GDPR")
                               : Tr::tr("Record of processing activities, Art. 30(1) GDPR"),
                     m_walk.organisationNames(), m_options.asAt, m_options.chainHead, answerLegend(),
                     m_walk.organisations().size() + m_walk.size() + 4, notesOn(m_options, m_source)};
    head.mainTable = RegisterSheet::kTable;
    return head;
}

// Whom Art. 30(1)(a) and 30(2)(a) want named.
core::Result<> Ropa::writeParties()
{
    auto done = writeOrganisations(m_walk.organisations(), organisationSection);
    const auto named = partiesNamed();
    if (!done || !named)
        return done ? core::fail(named.error()) : done;
    if (m_kind == RopaKind::Controller)
        return named->empty() ? done : give(jointControllersSection(*named, m_source));
    std::vector<RecordId> controllers;
    for (const PartyUse &use : *named)
        controllers.push_back(use.party);
    return writeOrganisations(controllers, controllerServedSection);
}

core::Result<> Ropa::writeOrganisations(const std::vector<RecordId> &ids,
                                        core::Result<Section> (*section)(const Record &, records::RecordSource &))
{
    const auto organisations = m_source.load(records::organisationType(), ids);
    if (!organisations)
        return core::fail(organisations.error());
    for (const Record &record : *organisations) {
        if (auto done = give(section(record, m_source)); !done)
            return done;
    }
    return {};
}

// The joint controllers, or the controllers that a processor serves, with the activities that name them.
core::Result<std::vector<PartyUse>> Ropa::partiesNamed()
{
    std::vector<PartyUse> parties;
    const auto add = [&parties](RecordId id, const Record &record) {
        auto hit = std::find_if(parties.begin(), parties.end(), [id](const PartyUse &p) { return p.party == id; });
        if (hit == parties.end())
            hit = parties.insert(hit, {id, {}});
        hit->where += record.header.reference + u' ' + record.title();
    };
    const auto walked = m_walk.forEach([&](const Record &record) -> core::Result<> {
        const auto activity = record.as<records::Activity>();
        if (m_kind == RopaKind::Controller) {
            for (const records::Link &link : activity.jointControllers)
                add(link.target, record);
        }
        for (const records::ControllerServed &served : activity.onBehalfOf) {
            if (m_kind == RopaKind::Processor && served.controller.hasValue())
                add(served.controller.value().target, record);
        }
        return {};
    });
    return walked ? core::Result<std::vector<PartyUse>>(std::move(parties)) : core::fail(walked.error());
}

core::Result<> Ropa::writeOverview()
{
    const QByteArrayList fields = m_kind == RopaKind::Processor ? QByteArrayList {"organisation", "status", "owner"}
                                                               : QByteArrayList {"role", "function", "status", "dpia_outcome", "next_review"};
    Table table {"activities", Tr::tr("Activities"), {{"reference", Tr::tr("Reference"), 1}, {"name", Tr::tr("Name"), 3}}, {}};
    for (const QByteArray &name : fields)
        table.columns.push_back({name, records::activityType().field(name)->title(), 1});
    table.sheet = Tr::tr("Overview");
    table.feed = m_walk.feed([this, fields](const Record &record, std::vector<TableRow> &rows) -> core::Result<> {
        TableRow cells {Cell::link(record.header.reference), Cell::of(record.title())};
        for (const Fact &fact : factsOf(record, {}, {}, fields, m_source).facts)
            cells.push_back(fact.cell);
        rows.push_back(std::move(cells));
        return {};
    });
    Section section {"overview", {}, Tr::tr("Overview"), {std::move(table)}};
    if (const QString gaps = rangesOf(m_walk.elsewhere()); !gaps.isEmpty())
        section.blocks.emplace_back(Paragraph {"elsewhere", (m_kind == RopaKind::Processor ? Tr::tr("In the record under Art. 30(1): %1.")
                                                                                        : Tr::tr("In the record under Art. 30(2): %1.")).arg(gaps)});
    return m_sink.section(withoutPages(std::move(section)));
}

} // namespace

core::Result<> writeRopa(records::RecordSource &source, const ReportOptions &options, ReportSink &sink)
{
    return Ropa(source, RopaKind::Controller, options, sink).write();
}

core::Result<> writeProcessorRopa(records::RecordSource &source, const ReportOptions &options, ReportSink &sink)
{
    return Ropa(source, RopaKind::Processor, options, sink).write();
}

} // namespace reports
