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
constexpr int kWalks = 4; // through all activities: choosing, what is missing, overview, each in full

bool belongsHere(const Record &record, RopaKind kind)
{
    const bool processor = record.value("role").as<QString>() == "processor"_L1;
    return processor == (kind == RopaKind::Processor);
}

// Hands out the records of the ids a few at a time; none: that was all.
class Batches
{
public:
    Batches(records::RecordSource &source, const std::vector<RecordId> &ids, Steps &steps)
        : m_source(source), m_ids(ids), m_steps(steps)
    {
    }

    core::Result<std::vector<Record>> next()
    {
        if (auto wanted = m_steps.next(); !wanted)
            return core::fail(wanted.error());
        const auto ids = std::span(m_ids).subspan(m_at, std::min(kAtOnce, m_ids.size() - m_at));
        m_at += ids.size();
        return ids.empty() ? std::vector<Record>() : m_source.load(records::activityType(), ids);
    }

private:
    records::RecordSource &m_source;
    const std::vector<RecordId> &m_ids;
    Steps &m_steps;
    std::size_t m_at = 0;
};

// Walks the register once for each part of the report, so that memory does not grow with it.
class Ropa
{
public:
    Ropa(records::RecordSource &source, RopaKind kind, const ReportOptions &options, ReportSink &sink)
        : m_source(source), m_kind(kind), m_options(options), m_sink(sink), m_contexts(source), m_steps(options.progress)
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
                return give(activitySection(record, m_contexts, m_source, m_kind));
            });
        return done ? m_sink.end() : done;
    }

private:
    struct Answered {
        RecordId activity;
        rules::Count statutory;
        int undecided;
    };

    core::Result<> give(const core::Result<Section> &section) { return section ? m_sink.section(*section) : core::fail(section.error()); }
    core::Result<> collect();
    ReportHead head() const;
    core::Result<> writeOrganisations();
    core::Result<> writeMissing();
    QString placeOf(const rules::MissingItem &item) const;
    core::Result<> addMissing(const Record &record, std::vector<TableRow> &rows);
    Table missingTable();
    Table countsTable() const;
    TableRow countsRow(const Answered &answered) const;
    core::Result<> writeOverview();
    // A feed of the rows that each activity adds.
    RowFeed feed(const std::function<core::Result<>(const Record &, std::vector<TableRow> &)> &add) const;
    core::Result<> forEachActivity(const std::function<core::Result<>(const Record &)> &visit) const;

    records::RecordSource &m_source;
    RopaKind m_kind;
    const ReportOptions &m_options;
    ReportSink &m_sink;
    ActivityContexts m_contexts;
    mutable Steps m_steps;
    std::vector<RecordId> m_activities;
    std::vector<RecordId> m_organisations; // of the activities, in the order in which they come
    std::vector<Answered> m_answered; // of each activity, known when what is missing has been written
};

core::Result<> Ropa::forEachActivity(const std::function<core::Result<>(const Record &)> &visit) const
{
    Batches batches(m_source, m_activities, m_steps);
    while (true) {
        const auto records = batches.next();
        if (!records)
            return core::fail(records.error());
        if (records->empty())
            return {};
        for (const Record &record : *records) {
            if (auto done = visit(record); !done)
                return done;
        }
    }
}

RowFeed Ropa::feed(const std::function<core::Result<>(const Record &, std::vector<TableRow> &)> &add) const
{
    return [add, batches = Batches(m_source, m_activities, m_steps)]() mutable -> core::Result<std::vector<TableRow>> {
        std::vector<TableRow> rows;
        while (rows.empty()) {
            const auto records = batches.next();
            if (!records)
                return core::fail(records.error());
            if (records->empty())
                break;
            for (const Record &record : *records) {
                if (auto done = add(record, rows); !done)
                    return core::fail(done.error());
            }
        }
        return rows;
    };
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
    m_steps.expect(kWalks * qint64(m_activities.size() / kAtOnce + 2));
    std::vector<RecordId> kept;
    const auto walked = forEachActivity([&](const Record &record) -> core::Result<> {
        if (!belongsHere(record, m_kind))
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
    const bool processor = m_kind == RopaKind::Processor;
    QStringList names;
    for (const RecordId id : m_organisations)
        names += m_source.titleOf(id);
    return {processor ? "ropa-processor" : "ropa",
            processor ? Tr::tr("Record of processing carried out on behalf of controllers, Art. 30(2) GDPR")
                      : Tr::tr("Record of processing activities, Art. 30(1) GDPR"),
            names.join(", "_L1), m_options.asAt, m_options.chainHead,
            Tr::tr("\"Not known yet\" means that nobody has answered; \"none\" is an answer; \"so far\" marks a list that may go on."),
            m_organisations.size() + m_activities.size() + 2};
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
    Section section {"missing", {}, Tr::tr("Statutory items that are missing"), {}};
    if (m_activities.empty())
        section.blocks.push_back(Paragraph {"nothing", Tr::tr("There are no activities of this kind in the register.")});
    else
        section.blocks = {missingTable(), countsTable()};
    return m_sink.section(section);
}

Table Ropa::missingTable()
{
    Table table {"items", Tr::tr("What is missing"), {{"activity", Tr::tr("Activity"), 3}, {"point", Tr::tr("Point"), 2},
                                                      {"field", Tr::tr("Field"), 2}, {"sentence", Tr::tr("What to do"), 4}}, {}};
    table.feed = feed([this](const Record &record, std::vector<TableRow> &rows) { return addMissing(record, rows); });
    table.ifEmpty = Tr::tr("Every item that Art. 30 asks for has an answer.");
    return table;
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

core::Result<> Ropa::addMissing(const Record &record, std::vector<TableRow> &rows)
{
    const auto activity = record.as<records::Activity>();
    const auto context = m_contexts.contextOf(record.header.id, activity);
    if (!context)
        return core::fail(context.error());
    const rules::Completeness completeness = rules::completeness(activity, *context);
    const Cell name = Cell::of(record.header.reference + u' ' + record.title());
    for (const rules::MissingItem &item : rules::missingByLaw(completeness))
        rows.push_back({name, Cell::of(QString::fromUtf8(item.point)), Cell::of(placeOf(item)), Cell::of(item.sentence)});
    m_answered.push_back({record.header.id, completeness.statutory, completeness.undecided});
    return {};
}

// Follows the table of what is missing: writing that one counts.
Table Ropa::countsTable() const
{
    Table table {"counts", Tr::tr("Answered, of what Art. 30 asks"), {{"activity", Tr::tr("Activity"), 4}, {"statutory", Tr::tr("Statutory items"), 1},
                                                                     {"undecided", Tr::tr("Open whether asked"), 1}}, {}};
    table.feed = [this, at = std::size_t(0)]() mutable -> core::Result<std::vector<TableRow>> {
        std::vector<TableRow> rows;
        for (; at < m_answered.size() && rows.size() < kAtOnce; ++at)
            rows.push_back(countsRow(m_answered[at]));
        return rows;
    };
    return table;
}

TableRow Ropa::countsRow(const Answered &answered) const
{
    Cell undecided = Cell::of(QString::number(answered.undecided));
    undecided.plain = double(answered.undecided);
    return {Cell::of(m_source.referenceOf(answered.activity) + u' ' + m_source.titleOf(answered.activity)),
            Cell::of(Tr::tr("%1 of %2").arg(answered.statutory.answered).arg(answered.statutory.asked)), undecided};
}

core::Result<> Ropa::writeOverview()
{
    const QByteArrayList fields = m_kind == RopaKind::Processor ? QByteArrayList {"organisation", "status", "owner"}
                                                                       : QByteArrayList {"role", "function", "status", "dpia_outcome", "next_review"};
    Table table {"activities", Tr::tr("Activities"), {{"reference", Tr::tr("Reference"), 1}, {"name", Tr::tr("Name"), 3}}, {}};
    for (const QByteArray &name : fields)
        table.columns.push_back({name, records::activityType().field(name)->title(), 1});
    table.feed = feed([this, fields](const Record &record, std::vector<TableRow> &rows) -> core::Result<> {
        TableRow cells {Cell::link(record.header.reference), Cell::of(record.title())};
        for (const Fact &fact : factsOf(record, {}, {}, fields, m_source).facts)
            cells.push_back(fact.cell);
        rows.push_back(std::move(cells));
        return {};
    });
    return m_sink.section({"overview", {}, Tr::tr("Overview"), {std::move(table)}});
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
