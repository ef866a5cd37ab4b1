// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/registerrow.h"

#include "models/records/data_category/datacategory.h"
#include "models/records/system/system.h"
#include "models/reports/activitysection.h"
#include "models/reports/celltext.h"
#include "models/reports/partysection.h"
#include "models/reports/recordcells.h"

#include <array>

using namespace Qt::StringLiterals;

namespace reports {

using core::RecordId;
using records::AnswerState;
using records::Record;
using records::RowValues;
using records::Value;

namespace {

Cell unmarked(Cell cell)
{
    if (cell.state == AnswerState::SoFar)
        cell.state = AnswerState::Value;
    return cell;
}

} // namespace

std::vector<Record> RegisterRow::load(const records::RecordType &type, const std::vector<RecordId> &ids)
{
    auto found = m_source.load(type, ids);
    if (found)
        return std::move(*found);
    m_error = found.error();
    return {};
}

Cell RegisterRow::checked(const core::Result<Cell> &result)
{
    if (result)
        return *result;
    m_error = result.error();
    return {};
}

Cell RegisterRow::fieldOf(const Record &record, const QByteArray &name) const
{
    const auto index = std::size_t(record.type().fieldIndex(name));
    const bool ruledOut = isRuledOut(record.type().fields, record.values, index);
    return ruledOut ? Cell::notApplicable() : cellOfField(record, record.type().fields[index], m_source);
}

std::vector<Record> RegisterRow::transfers()
{
    return load(records::transferType(), m_contexts.transfersOf(m_activity.header.id));
}

Cell RegisterRow::party(RecordId id)
{
    if (id == core::kNoRecord)
        return {};
    const auto line = nameAndContact(id, m_source);
    return line ? Cell::of(*line) : checked(core::fail(line.error()));
}

Cell RegisterRow::officer(const std::optional<Record> &organisation)
{
    return organisation ? checked(officerCell(*organisation, m_source)) : Cell();
}

Cell RegisterRow::representatives(const std::optional<Record> &organisation)
{
    return organisation ? checked(representativesCell(*organisation, m_source)) : Cell();
}

std::optional<Record> RegisterRow::organisation(RecordId id)
{
    auto found = load(records::organisationType(), {id});
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Cell RegisterRow::jointControllers()
{
    const Value &parties = m_activity.value("joint_controllers");
    const Value &role = m_activity.value("role");
    if (parties.isUnknown() && role.hasData() && role.as<QString>() != "joint-controller"_L1)
        return Cell::notApplicable();
    QStringList lines;
    for (const RecordId id : parties.as<std::vector<RecordId>>())
        lines += party(id).items;
    return Cell::list(parties.state, lines);
}

const DataCategories &RegisterRow::categories()
{
    if (!m_categories) {
        const auto found = load(records::dataCategoryType(), targetsOf(m_activity, "data_items", "data_category"));
        m_categories = dataCategoriesOf(m_activity, found, m_source);
    }
    return *m_categories;
}

Cell RegisterRow::specialConditions()
{
    Cell conditions = byRow("purposes", "art9_condition");
    return conditions.state == AnswerState::Unknown && categories().ruleOutSpecial ? Cell::notApplicable() : conditions;
}

// Where no data are special, nobody consents to the use of such.
Cell RegisterRow::consent(const QByteArray &name)
{
    Record judged = m_activity;
    const records::Fields &fields = m_activity.type().field("purposes")->rows->fields;
    const auto condition = std::size_t(indexOf(fields, "art9_condition"));
    Value &purposes = judged.values[std::size_t(m_activity.type().fieldIndex("purposes"))];
    auto rows = purposes.as<std::vector<RowValues>>();
    for (RowValues &row : rows) {
        if (row.values[condition].isUnknown() && categories().ruleOutSpecial)
            row.values[condition] = Value {AnswerState::None, {}};
    }
    purposes.data = std::move(rows);
    return gatheredByRow(judged, "purposes", name, m_source);
}

// By category; where there is none, the party or its name.
Cell RegisterRow::recipients()
{
    const records::Field &list = *m_activity.type().field("recipients");
    const Value &value = m_activity.value("recipients");
    std::vector<Cell> cells;
    for (const RowValues &row : value.as<std::vector<RowValues>>()) {
        Cell shown;
        for (const char *name : {"category", "party", "name"}) {
            const auto index = std::size_t(indexOf(list.rows->fields, name));
            if (shown.state == AnswerState::Unknown)
                shown = cellOf(list.rows->fields[index], row.values[index], m_source);
        }
        cells.push_back(std::move(shown));
    }
    return joined(cells, value.state);
}

// The contract row of the vendor's service, in words.
Cell RegisterRow::contractOf(const Record &vendor, int service) const
{
    const records::Field &services = *vendor.type().field("services");
    const auto index = std::size_t(indexOf(services.rows->fields, "contract"));
    const RowTitles titles = rowTitlesOf(vendor, m_source);
    for (const RowValues &row : vendor.value("services").as<std::vector<RowValues>>()) {
        if (row.row == service)
            return cellOf(services.rows->fields[index], row.values[index], m_source, titles);
    }
    return {};
}

Cell RegisterRow::contracts()
{
    const records::Fields &fields = m_activity.type().field("vendors")->rows->fields;
    const auto vendorIndex = std::size_t(indexOf(fields, "vendor"));
    const auto serviceIndex = std::size_t(indexOf(fields, "service"));
    const Value &uses = m_activity.value("vendors");
    QStringList lines;
    for (const RowValues &use : uses.as<std::vector<RowValues>>()) {
        for (const Record &vendor : load(records::vendorType(), {use.values[vendorIndex].as<RecordId>()}))
            lines += vendor.title() + ": "_L1 + textOf(contractOf(vendor, use.values[serviceIndex].as<int>()), ", "_L1);
    }
    return Cell::list(uses.state, lines);
}

Cell RegisterRow::countries()
{
    std::vector<Cell> cells;
    for (const Record &transfer : transfers()) {
        const Cell destinations = fieldOf(transfer, "destinations");
        const Cell organisations = fieldOf(transfer, "destination_organisations");
        if (!destinations.items.isEmpty() || organisations.items.isEmpty())
            cells.push_back(destinations);
        if (!organisations.items.isEmpty())
            cells.push_back(organisations);
    }
    return joined(cells, transferState(m_activity, m_contexts));
}

Cell RegisterRow::safeguards()
{
    std::vector<Cell> cells;
    for (const Record &transfer : transfers()) {
        const Cell mechanisms = gathered(transfer, "safeguards", "mechanism", m_source);
        cells.push_back(Cell::of(transfer.title() + ": "_L1 + textOf(unmarked(mechanisms), ", "_L1))); // the list of transfers is so far itself
    }
    return joined(cells, transferState(m_activity, m_contexts));
}

// "Rule: at most 6 years; Starts with: Contract ended": what decides when the data go.
QString RegisterRow::limitOf(const Record &rule) const
{
    const Cell period = fieldOf(rule, "period");
    const Cell exactness = fieldOf(rule, "exactness");
    QString limit = rule.title() + ": "_L1;
    if (period.state == AnswerState::Value && rule.value("exactness").as<QString>() == "at-most"_L1)
        limit += textOf(exactness, ", "_L1).toLower() + u' ';
    limit += textOf(period, ", "_L1);
    for (const char *name : {"start_event", "anchor", "archive_period", "exception"}) {
        if (const Cell cell = fieldOf(rule, name); cell.state == AnswerState::Value)
            limit += "; "_L1 + rule.type().field(name)->title() + ": "_L1 + textOf(cell, ", "_L1);
    }
    return limit;
}

// "Category: rule: period", for each item; what several items have in common, once.
Cell RegisterRow::retention()
{
    const records::Fields &fields = m_activity.type().field("data_items")->rows->fields;
    const auto rule = std::size_t(indexOf(fields, "retention_rule"));
    const auto reason = std::size_t(indexOf(fields, "no_period_because"));
    const Value &items = m_activity.value("data_items");
    QStringList lines;
    std::size_t at = 0;
    for (const RowValues &item : items.as<std::vector<RowValues>>()) {
        QString limit;
        for (const Record &record : load(records::retentionRuleType(), {item.values[rule].as<RecordId>()}))
            limit = limitOf(record);
        if (limit.isEmpty())
            limit = textOf(cellOf(fields[reason], item.values[reason], m_source), ", "_L1);
        lines += textOf(categories().cells[at++], ", "_L1) + ": "_L1 + limit;
    }
    lines.removeDuplicates();
    return Cell::list(items.state, lines);
}

Cell RegisterRow::measures() const
{
    const Cell general = field("security_description");
    const Cell list = field("measures");
    if (list.state == AnswerState::Unknown || list.state == AnswerState::None)
        return general.state == AnswerState::Unknown ? list : general;
    return general.state == AnswerState::Value ? joined({general, list}, list.state) : list;
}

Cell RegisterRow::automated() const
{
    QStringList lines;
    for (const char *name : {"automated_decisions", "profiling"})
        lines += m_activity.type().field(name)->title() + ": "_L1 + textOf(field(name), ", "_L1);
    return Cell::list(AnswerState::Value, lines);
}

Cell RegisterRow::location()
{
    const Value &systems = m_activity.value("systems");
    QStringList lines;
    for (const Record &system : load(records::systemType(), systems.as<std::vector<RecordId>>()))
        lines += system.title() + ": "_L1 + textOf(fieldOf(system, "storage_countries"), ", "_L1);
    return Cell::list(systems.state, lines);
}

} // namespace reports
