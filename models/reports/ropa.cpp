// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/ropa.h"

#include "models/records/registry.h"
#include "models/reports/activitycontexts.h"
#include "models/reports/activitysection.h"
#include "models/reports/recordcells.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reports {

using core::RecordId;
using records::Record;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::Ropa)
};

constexpr std::size_t kAtOnce = 64; // activities in memory at a time

bool belongsHere(const Record &record, RopaKind kind)
{
    const bool processor = record.value("role").as<QString>() == "processor"_L1;
    return processor == (kind == RopaKind::Processor);
}

// Walks the register once for each part of the report, so that memory does not grow with it.
class Ropa
{
public:
    Ropa(records::RecordSource &source, const RopaOptions &options, ReportSink &sink)
        : m_source(source), m_options(options), m_sink(sink), m_contexts(source)
    {
    }

    core::Result<> write()
    {
        auto done = collect();
        if (done)
            done = m_contexts.prepare();
        if (done)
            done = m_sink.begin(head());
        if (done)
            done = writeOrganisations();
        if (done)
            done = writeMissing();
        if (done)
            done = writeOverview();
        if (done)
            done = forEachActivity([this](const Record &record) {
                return give(activitySection(record, m_contexts, m_source, m_options.kind));
            });
        return done ? m_sink.end() : done;
    }

private:
    core::Result<> give(const core::Result<Section> &section) { return section ? m_sink.section(*section) : core::fail(section.error()); }
    core::Result<> collect();
    ReportHead head() const;
    core::Result<> writeOrganisations();
    core::Result<> writeMissing();
    QString placeOf(const rules::MissingItem &item) const;
    core::Result<> addMissing(const Record &record, Table &table, Table &counts);
    core::Result<> writeOverview();
    template<class Visit>
    core::Result<> forEachActivity(Visit visit);

    records::RecordSource &m_source;
    const RopaOptions &m_options;
    ReportSink &m_sink;
    ActivityContexts m_contexts;
    std::vector<RecordId> m_activities;
    std::vector<RecordId> m_organisations; // of the activities, in the order in which they come
};

template<class Visit>
core::Result<> Ropa::forEachActivity(Visit visit)
{
    for (std::size_t first = 0; first < m_activities.size(); first += kAtOnce) {
        const std::size_t count = std::min(kAtOnce, m_activities.size() - first);
        const auto records = m_source.load(records::activityType(), std::span(m_activities).subspan(first, count));
        if (!records)
            return core::fail(records.error());
        for (const Record &record : *records) {
            if (auto done = visit(record); !done)
                return done;
        }
    }
    return {};
}

// Which activities and organisations the report covers.
core::Result<> Ropa::collect()
{
    records::ListQuery query;
    if (m_options.organisation)
        query.filters.push_back({"organisation", records::Filter::Test::Is, records::Value::of(*m_options.organisation), {}});
    auto ids = m_source.ids(records::activityType(), query);
    if (!ids)
        return core::fail(ids.error());
    m_activities = std::move(*ids);
    std::vector<RecordId> kept;
    const auto walked = forEachActivity([&](const Record &record) -> core::Result<> {
        if (!belongsHere(record, m_options.kind))
            return {};
        kept.push_back(record.header.id);
        const RecordId organisation = record.value("organisation").as<RecordId>();
        if (organisation != core::kNoRecord && std::find(m_organisations.begin(), m_organisations.end(), organisation) == m_organisations.end())
            m_organisations.push_back(organisation);
        return {};
    });
    m_activities = std::move(kept);
    if (m_options.organisation)
        m_organisations = {*m_options.organisation};
    return walked;
}

ReportHead Ropa::head() const
{
    const bool processor = m_options.kind == RopaKind::Processor;
    QStringList names;
    for (const RecordId id : m_organisations)
        names += m_source.titleOf(id);
    return {processor ? "ropa-processor" : "ropa",
            processor ? Tr::tr("Record of processing carried out on behalf of controllers, Art. 30(2) GDPR")
                      : Tr::tr("Record of processing activities, Art. 30(1) GDPR"),
            names.join(", "_L1), m_options.asAt, m_options.chainHead,
            Tr::tr("\"Not known yet\" means that nobody has answered; \"none\" is an answer; \"so far\" marks a list that may go on.")};
}

core::Result<> Ropa::writeOrganisations()
{
    const auto organisations = m_source.load(records::organisationType(), m_organisations);
    if (!organisations)
        return core::fail(organisations.error());
    for (const Record &record : *organisations) {
        if (auto done = give(organisationSection(record, m_source)); !done)
            return done;
    }
    return {};
}

core::Result<> Ropa::writeMissing()
{
    Table counts {"counts", Tr::tr("Answered, of what Art. 30 asks"), {{"activity", Tr::tr("Activity"), 4}, {"statutory", Tr::tr("Statutory items"), 1},
                                                                      {"undecided", Tr::tr("Open whether asked"), 1}}, {}};
    Table missing {"items", Tr::tr("What is missing"), {{"activity", Tr::tr("Activity"), 3}, {"point", Tr::tr("Point"), 2},
                                                        {"field", Tr::tr("Field"), 2}, {"sentence", Tr::tr("What to do"), 4}}, {}};
    const auto walked = forEachActivity([&](const Record &record) { return addMissing(record, missing, counts); });
    if (!walked)
        return walked;
    Section section {"missing", {}, Tr::tr("Statutory items that are missing"), {}};
    if (m_activities.empty())
        section.blocks.push_back(Paragraph {"nothing", Tr::tr("There are no activities of this kind in the register.")});
    else if (missing.rows.empty())
        section.blocks.push_back(Paragraph {"nothing", Tr::tr("Every item that Art. 30 asks for has an answer.")});
    else
        section.blocks.push_back(std::move(missing));
    section.blocks.push_back(std::move(counts));
    return m_sink.section(section);
}

// Where an answer belongs, in words: the field of the activity, or of the record that it leads to.
QString Ropa::placeOf(const rules::MissingItem &item) const
{
    if (item.record == core::kNoRecord)
        return pathLabel(records::activityType(), item.field);
    const QString reference = m_source.referenceOf(item.record);
    const records::RecordType *type = records::typeOfReference(reference);
    return m_source.titleOf(item.record) + " ("_L1 + reference + "): "_L1 + (type ? pathLabel(*type, item.field) : QString::fromUtf8(item.field));
}

core::Result<> Ropa::addMissing(const Record &record, Table &table, Table &counts)
{
    const auto activity = record.as<records::Activity>();
    const auto context = m_contexts.contextOf(record.header.id, activity);
    if (!context)
        return core::fail(context.error());
    const rules::Completeness completeness = rules::completeness(activity, *context);
    const Cell name = Cell::of(record.header.reference + u' ' + record.title());
    for (const rules::MissingItem &item : rules::missingByLaw(completeness)) {
        table.rows.push_back({name, Cell::of(QString::fromUtf8(item.point)), Cell::of(placeOf(item)), Cell::of(item.sentence)});
    }
    Cell undecided = Cell::of(QString::number(completeness.undecided));
    undecided.plain = double(completeness.undecided);
    counts.rows.push_back({name, Cell::of(Tr::tr("%1 of %2").arg(completeness.statutory.answered).arg(completeness.statutory.asked)), undecided});
    return {};
}

core::Result<> Ropa::writeOverview()
{
    const QByteArrayList fields = m_options.kind == RopaKind::Processor ? QByteArrayList {"organisation", "status", "owner"}
                                                                       : QByteArrayList {"role", "function", "status", "dpia_outcome", "next_review"};
    Table table {"activities", Tr::tr("Activities"), {{"reference", Tr::tr("Reference"), 1}, {"name", Tr::tr("Name"), 3}}, {}};
    for (const QByteArray &name : fields)
        table.columns.push_back({name, records::activityType().field(name)->title(), 1});
    const auto walked = forEachActivity([&](const Record &record) -> core::Result<> {
        std::vector<Cell> cells {Cell::link(record.header.reference), Cell::of(record.title())};
        for (const Fact &fact : factsOf(record, {}, {}, fields, m_source).facts)
            cells.push_back(fact.cell);
        table.rows.push_back(std::move(cells));
        return {};
    });
    return walked ? m_sink.section({"overview", {}, Tr::tr("Overview"), {std::move(table)}}) : walked;
}

} // namespace

core::Result<> writeRopa(records::RecordSource &source, const RopaOptions &options, ReportSink &sink)
{
    return Ropa(source, options, sink).write();
}

} // namespace reports
