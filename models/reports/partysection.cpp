// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/partysection.h"

#include "models/records/contact/contact.h"
#include "models/records/organisation/organisation.h"
#include "models/records/registry.h"
#include "models/reports/celltext.h"
#include "models/reports/recordcells.h"
#include "models/reports/sectionbuilder.h"

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
    Q_DECLARE_TR_FUNCTIONS(reports::PartySection)
};

// Where somebody can be reached, whatever type of record holds it.
const QByteArrayList &contactFields()
{
    static const QByteArrayList fields {"address", "postal_address", "email", "phone", "website"};
    return fields;
}

// The record, of whatever type it is; none when it does not exist.
core::Result<std::optional<Record>> loadAny(RecordId id, records::RecordSource &source)
{
    const records::RecordType *type = records::typeOfReference(source.referenceOf(id));
    if (!type)
        return std::optional<Record>();
    auto found = source.load(*type, std::array {id});
    if (!found)
        return core::fail(found.error());
    return found->empty() ? std::optional<Record>() : std::optional(std::move(found->front()));
}

QString lineOf(const Record &record, const records::RecordSource &source)
{
    QStringList parts {record.title()};
    for (const Fact &fact : factsOf(record, {}, {}, contactFields(), source).facts) {
        if (fact.cell.state == AnswerState::Value)
            parts += textOf(fact.cell, ", "_L1).replace(u'\n', ", "_L1);
    }
    return parts.join(", "_L1);
}

// The DPO's contact details, or why there is none.
core::Result<Facts> officerOf(const Record &organisation, records::RecordSource &source)
{
    const Value &dpo = organisation.value("dpo");
    Facts officer {"dpo", Tr::tr("Data protection officer"), {}};
    if (!dpo.hasData()) {
        officer.facts = factsOf(organisation, {}, {}, {"dpo", "dpo_none_because"}, source).facts;
        return officer;
    }
    const auto contact = source.load(records::contactType(), std::array {dpo.as<RecordId>()});
    if (!contact)
        return core::fail(contact.error());
    if (!contact->empty())
        officer.facts = factsOf(contact->front(), {}, {}, {"name", "email", "phone", "address"}, source).facts;
    return officer;
}

// The representatives with what is known of how to reach them.
core::Result<Table> representativesOf(const Record &organisation, records::RecordSource &source)
{
    Table table = tableOf(organisation, "representatives", {}, source);
    const records::Field &field = *organisation.type().field("representatives");
    const auto column = std::size_t(indexOf(field.rows->fields, "contact"));
    const auto &rows = organisation.value("representatives").as<std::vector<RowValues>>();
    table.columns.push_back({"reached", Tr::tr("Reached at"), 2});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto contact = loadAny(rows[i].values[column].as<RecordId>(), source);
        if (!contact)
            return core::fail(contact.error());
        table.rows[i].push_back(*contact ? Cell::of(lineOf(**contact, source)) : Cell());
    }
    return table;
}

// `representativesSheet`: the sheet of their representatives.
core::Result<Section> sectionOf(Section section, const Record &organisation, records::RecordSource &source, const QString &representativesSheet)
{
    auto officer = officerOf(organisation, source);
    auto representatives = representativesOf(organisation, source);
    if (!officer || !representatives)
        return core::fail(officer ? representatives.error() : officer.error());
    representatives->sheet = representativesSheet;
    return SectionBuilder(std::move(section), organisation, source)
        .facts("identity", {}, {"name", "legal_name", "registration_number", "address", "country", "email", "phone", "website", "laws"})
        .add(std::move(*officer))
        .add(std::move(*representatives))
        .take();
}

// The people who belong to a party.
core::Result<Cell> peopleOf(RecordId party, records::RecordSource &source)
{
    records::ListQuery query;
    query.filters.push_back({"party", records::Filter::Test::Is, Value::of(party), {}});
    const auto people = source.all(records::contactType(), query);
    if (!people)
        return core::fail(people.error());
    QStringList lines;
    for (const Record &person : *people)
        lines += lineOf(person, source);
    return lines.isEmpty() ? Cell() : Cell::list(AnswerState::SoFar, lines);
}

} // namespace

core::Result<Section> organisationSection(const Record &organisation, records::RecordSource &source)
{
    return sectionOf({"organisation", organisation.header.reference, organisation.title(), {}, kAllForms, Tr::tr("Organisations")},
                     organisation, source, Tr::tr("Representatives"));
}

core::Result<Section> controllerServedSection(const Record &organisation, records::RecordSource &source)
{
    return sectionOf({"controller", organisation.header.reference, Tr::tr("Controller: %1").arg(organisation.title()), {}, kAllForms,
                      Tr::tr("Controllers")}, organisation, source, Tr::tr("Controllers' representatives"));
}

core::Result<Section> jointControllersSection(const std::vector<PartyUse> &parties, records::RecordSource &source)
{
    Table table {"joint_controllers", Tr::tr("Joint controllers"), {{"name", Tr::tr("Name and how to reach it"), 3},
                                                                   {"people", Tr::tr("People"), 3}, {"activities", Tr::tr("Joint controller in"), 2}}, {}};
    table.article = "Art. 30(1)(a)";
    for (const PartyUse &party : parties) {
        const auto line = nameAndContact(party.party, source);
        const auto people = peopleOf(party.party, source);
        if (!line || !people)
            return core::fail(line ? people.error() : line.error());
        table.rows.push_back({Cell::of(*line), *people, Cell::list(AnswerState::Value, party.where)});
    }
    return Section {"joint_controllers", {}, table.title, {std::move(table)}};
}

core::Result<QString> nameAndContact(RecordId party, records::RecordSource &source)
{
    const auto record = loadAny(party, source);
    if (!record)
        return core::fail(record.error());
    return *record ? lineOf(**record, source) : source.titleOf(party);
}

core::Result<Cell> officerCell(const Record &organisation, records::RecordSource &source)
{
    const Value &dpo = organisation.value("dpo");
    if (!dpo.hasData())
        return Cell {dpo.state, {}};
    const auto line = nameAndContact(dpo.as<RecordId>(), source);
    return line ? core::Result<Cell>(Cell::of(*line)) : core::fail(line.error());
}

core::Result<Cell> representativesCell(const Record &organisation, records::RecordSource &source)
{
    const auto table = representativesOf(organisation, source);
    if (!table)
        return core::fail(table.error());
    QStringList lines;
    for (const TableRow &row : table->rows) {
        QStringList parts;
        for (const Cell &cell : row) {
            if (cell.state == AnswerState::Value)
                parts += textOf(cell, ", "_L1);
        }
        lines += parts.join(", "_L1);
    }
    return Cell::list(table->state, lines);
}

} // namespace reports
