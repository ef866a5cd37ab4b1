// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/activitysection.h"

#include "models/records/measure/measure.h"
#include "models/reports/recordcells.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace reports {

using core::RecordId;
using records::AnswerState;
using records::Record;
using records::RowValues;
using records::Value;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::ActivitySection)
};

// The records that the links in one column of a list lead to, each once.
std::vector<RecordId> targetsOf(const Record &record, const QByteArray &list, const QByteArray &column)
{
    std::vector<RecordId> ids;
    const records::Field &field = *record.type().field(list);
    const std::size_t index = std::size_t(indexOf(field.rows->fields, column));
    for (const RowValues &row : record.value(list).as<std::vector<RowValues>>()) {
        const RecordId id = row.values[index].as<RecordId>();
        if (id != core::kNoRecord && std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    }
    return ids;
}

// Puts a section together; the first error of the source stops it.
class Builder
{
public:
    Builder(Section section, const Record &record, records::RecordSource &source)
        : m_section(std::move(section)), m_record(record), m_source(source)
    {
    }

    Builder &facts(const QByteArray &key, const QString &title, const QByteArrayList &fields)
    {
        return add(factsOf(m_record, key, title, fields, m_source));
    }
    Builder &rows(const QByteArray &list, const QByteArrayList &columns = {})
    {
        return add(tableOf(m_record, list, columns, m_source));
    }
    Builder &add(Block block)
    {
        m_section.blocks.push_back(std::move(block));
        return *this;
    }
    Builder &records(const QByteArray &key, const QString &title, const records::RecordType &type, const std::vector<RecordId> &ids,
                     AnswerState state, const QByteArrayList &fields);
    Builder &safeguards(const std::vector<RecordId> &transfers);
    core::Result<Section> take() { return m_error ? core::Result<Section>(core::fail(std::move(*m_error))) : std::move(m_section); }

private:
    std::vector<Record> load(const records::RecordType &type, const std::vector<RecordId> &ids);

    Section m_section;
    const Record &m_record;
    records::RecordSource &m_source;
    std::optional<core::Error> m_error;
};

std::vector<Record> Builder::load(const records::RecordType &type, const std::vector<RecordId> &ids)
{
    auto found = m_source.load(type, ids);
    if (found)
        return std::move(*found);
    if (!m_error)
        m_error = std::move(found.error());
    return {};
}

// The chosen fields of several records as a table.
Builder &Builder::records(const QByteArray &key, const QString &title, const records::RecordType &type, const std::vector<RecordId> &ids,
                          AnswerState state, const QByteArrayList &fields)
{
    Table table {key, title, {}, {}, state};
    for (const QByteArray &name : fields) {
        if (const records::Field *field = type.field(name))
            table.columns.push_back({name, field->title(), field->isText() ? 2 : 1});
    }
    for (const Record &record : load(type, ids)) {
        std::vector<Cell> cells;
        for (Fact &fact : factsOf(record, {}, {}, fields, m_source).facts)
            cells.push_back(std::move(fact.cell));
        table.rows.push_back(std::move(cells));
    }
    return add(std::move(table));
}

Builder &Builder::safeguards(const std::vector<RecordId> &transfers)
{
    for (const Record &transfer : load(records::transferType(), transfers)) {
        Table table = tableOf(transfer, "safeguards", {}, m_source);
        table.key = "safeguards_" + transfer.header.reference.toLatin1();
        table.title = transfer.title() + ": "_L1 + table.title;
        add(std::move(table));
    }
    return *this;
}

AnswerState stateOf(const std::vector<RecordId> &ids)
{
    return ids.empty() ? AnswerState::Unknown : AnswerState::SoFar;
}

void addRetention(Builder &builder, const Record &activity)
{
    const std::vector<RecordId> rules = targetsOf(activity, "data_items", "retention_rule");
    builder.records("retention", Tr::tr("Time limits for erasure"), records::retentionRuleType(), rules, stateOf(rules),
                    {"name", "start_event", "start_event_note", "period", "exactness", "criteria", "indefinite", "indefinite_because",
                     "exception", "set_by", "set_by_note", "end_action"});
}

void addTransfers(Builder &builder, RecordId activity, const ActivityContexts &contexts)
{
    const std::vector<RecordId> transfers = contexts.transfersOf(activity);
    builder.records("transfers", Tr::tr("Transfers to third countries and international organisations"), records::transferType(), transfers,
                    stateOf(transfers), {"name", "importer", "importer_name", "destinations", "destination_organisations", "remote_access", "frequency"});
    builder.safeguards(transfers);
}

void addMeasures(Builder &builder, const Record &activity)
{
    const Value &measures = activity.value("measures");
    builder.records("measures", Tr::tr("Technical and organisational measures"), records::measureType(),
                    measures.as<std::vector<RecordId>>(), measures.state, {"name", "description", "state"});
}

void addController(Builder &builder, const Record &activity, const ActivityContexts &contexts)
{
    builder.facts("general", {}, {"description", "organisation", "function", "role", "joint_controllers", "arrangement", "owner", "status"})
        .rows("purposes", {"description", "kind", "basis", "law_cited", "interest", "art9_condition", "consent_wording",
                           "consent_withdrawal", "objection_route"})
        .rows("data_items", {"data_category", "examples", "subject_categories", "purposes", "form", "source", "retention_rule",
                             "no_period_because"});
    addRetention(builder, activity);
    builder.rows("recipients", {"category", "party", "name", "role", "data_items", "country", "condition", "condition_note"})
        .rows("vendors", {"vendor", "data_items", "purposes", "note"});
    addTransfers(builder, activity.header.id, contexts);
    addMeasures(builder, activity);
    builder.facts("more", Tr::tr("Kept beside Art. 30"),
                  {"security_description", "systems", "collection", "sources", "provision_mandatory", "rights", "rights_note",
                   "automated_decisions", "art22_ground", "children", "age_line", "dpia_criteria", "dpia_outcome", "dpia_link", "notice",
                   "notes", "next_review"});
}

void addProcessor(Builder &builder, const Record &activity, const ActivityContexts &contexts)
{
    builder.facts("general", {}, {"description", "organisation", "owner", "status"}).rows("on_behalf_of");
    addTransfers(builder, activity.header.id, contexts);
    addMeasures(builder, activity);
    builder.facts("security", {}, {"security_description"})
        .rows("data_items", {"data_category", "examples", "subject_categories", "retention_rule"});
    addRetention(builder, activity);
    builder.rows("vendors", {"vendor", "data_items", "note"}).facts("more", Tr::tr("Kept beside Art. 30"), {"systems", "notice", "notes", "next_review"});
}

// The DPO's contact details, or why there is none.
core::Result<Facts> officerOf(const Record &organisation, records::RecordSource &source)
{
    const Value &dpo = organisation.value("dpo");
    Facts officer {"dpo", Tr::tr("Data protection officer"), {}};
    if (dpo.hasData()) {
        const auto contact = source.load(records::contactType(), std::array {dpo.as<RecordId>()});
        if (!contact)
            return core::fail(contact.error());
        if (!contact->empty())
            officer.facts = factsOf(contact->front(), {}, {}, {"name", "email", "phone", "address"}, source).facts;
    } else {
        officer.facts = factsOf(organisation, {}, {}, {"dpo", "dpo_none_because"}, source).facts;
    }
    return officer;
}

} // namespace

core::Result<Section> activitySection(const Record &activity, const ActivityContexts &contexts, records::RecordSource &source, RopaKind kind)
{
    Builder builder({"activity", activity.header.reference, activity.title(), {}}, activity, source);
    if (kind == RopaKind::Processor)
        addProcessor(builder, activity, contexts);
    else
        addController(builder, activity, contexts);
    return builder.take();
}

core::Result<Section> organisationSection(const Record &organisation, records::RecordSource &source)
{
    auto officer = officerOf(organisation, source);
    if (!officer)
        return core::fail(officer.error());
    return Builder({"organisation", organisation.header.reference, organisation.title(), {}}, organisation, source)
        .facts("identity", {}, {"name", "legal_name", "registration_number", "address", "country", "email", "phone", "website", "laws"})
        .add(std::move(*officer))
        .rows("representatives")
        .take();
}

} // namespace reports
