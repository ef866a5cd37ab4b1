// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/registersheet.h"

#include "models/reports/activitysection.h"
#include "models/reports/recordcells.h"
#include "models/reports/registerrow.h"

#include <QCoreApplication>

#include <map>

using namespace Qt::StringLiterals;

namespace reports {

using core::RecordId;
using records::Record;
using records::RowValues;
using records::Value;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::RegisterSheet)
};

// Says that the column is not forgotten.
Cell notKept()
{
    return Cell::of(Tr::tr("not kept here"));
}

// The columns of the ICO's template for controllers, in its order, behind the reference and the name of the activity, which
// stay in view; then what else tells which activity the row is, and what the CCPA and consent by others ask for.
std::vector<Column> controllerColumns()
{
    return {
        {"reference", Tr::tr("Reference"), 1},
        {"name", Tr::tr("Activity"), 2},
        {"function", Tr::tr("Business function"), 1},
        {"purposes", Tr::tr("Purpose of processing"), 3},
        {"joint_controllers", Tr::tr("Name and contact details of joint controller"), 2},
        {"individuals", Tr::tr("Categories of individuals"), 2},
        {"data", Tr::tr("Categories of personal data"), 2},
        {"recipients", Tr::tr("Categories of recipients"), 2},
        {"contracts", Tr::tr("Link to contract with processor"), 2},
        {"countries", Tr::tr("Names of third countries or international organisations that personal data are transferred to"), 2},
        {"safeguards", Tr::tr("Safeguards for transfers to third countries or international organisations"), 2},
        {"retention", Tr::tr("Retention schedule"), 2},
        {"measures", Tr::tr("General description of technical and organisational security measures"), 3},
        {"basis", Tr::tr("Article 6 lawful basis for processing personal data"), 2},
        {"art9", Tr::tr("Article 9 condition for processing special category data"), 2},
        {"interests", Tr::tr("Legitimate interests for the processing"), 2},
        {"lia", Tr::tr("Link to record of legitimate interests assessment"), 1},
        {"rights", Tr::tr("Rights available to individuals"), 2},
        {"automated", Tr::tr("Existence of automated decision-making, including profiling"), 1},
        {"source", Tr::tr("The source of the personal data"), 2},
        {"consent", Tr::tr("Link to record of consent"), 1},
        {"location", Tr::tr("Location of personal data"), 2},
        {"dpia_required", Tr::tr("Data Protection Impact Assessment required?"), 1},
        {"dpia_progress", Tr::tr("DPIA progress"), 1},
        {"dpia_link", Tr::tr("Link to DPIA"), 1},
        {"breach", Tr::tr("Has a personal data breach occurred?"), 1},
        {"breach_link", Tr::tr("Link to record of personal data breach"), 1},
        {"schedule1", Tr::tr("Data Protection Act 2018 Schedule 1 Condition for processing"), 1},
        {"basis_again", Tr::tr("GDPR Article 6 lawful basis for processing"), 2},
        {"policy", Tr::tr("Link to retention and erasure policy document"), 1},
        {"policy_followed", Tr::tr("Is personal data retained and erased in accordance with the policy document?"), 1},
        {"policy_reasons", Tr::tr("Reasons for not adhering to policy document"), 1},
        {"organisation", Tr::tr("Organisation"), 2},
        {"role", Tr::tr("Our role"), 1},
        {"status", Tr::tr("Status"), 1},
        {"consent_obtained_by", Tr::tr("Consent obtained by"), 1},
        {"ccpa_disclosed", Tr::tr("Disclosed for a business purpose (CCPA)"), 1},
        {"ccpa_sold", Tr::tr("Sold (CCPA)"), 1},
        {"ccpa_shared", Tr::tr("Shared for advertising (CCPA)"), 1},
    };
}

std::vector<Column> processorColumns()
{
    return {
        {"reference", Tr::tr("Reference"), 1},
        {"name", Tr::tr("Activity"), 2},
        {"processor", Tr::tr("Processor, name and contact details"), 2},
        {"processor_representatives", Tr::tr("Representatives of the processor"), 2},
        {"processor_dpo", Tr::tr("Data protection officer of the processor"), 2},
        {"controller", Tr::tr("Controller, name and contact details"), 2},
        {"controller_representatives", Tr::tr("Representatives of the controller"), 2},
        {"controller_dpo", Tr::tr("Data protection officer of the controller"), 2},
        {"operations", Tr::tr("Categories of processing carried out for the controller"), 3},
        {"countries", Tr::tr("Names of third countries or international organisations that personal data are transferred to"), 2},
        {"safeguards", Tr::tr("Safeguards for transfers to third countries or international organisations"), 2},
        {"measures", Tr::tr("General description of technical and organisational security measures"), 3},
        {"instructions", Tr::tr("Instructions"), 2},
        {"contract", Tr::tr("Contract"), 2},
        {"status", Tr::tr("Status"), 1},
    };
}

// Cells that say the same as the rows of a table say which: they may have no room for all of it.
void nameSheets(Table &table)
{
    static const std::map<QByteArray, QByteArray> tables {
        {"purposes", "purposes"}, {"basis", "purposes"}, {"basis_again", "purposes"}, {"art9", "purposes"}, {"interests", "purposes"},
        {"lia", "purposes"}, {"consent", "purposes"}, {"consent_obtained_by", "purposes"}, {"individuals", "data_items"},
        {"data", "data_items"}, {"retention", "data_items"}, {"recipients", "recipients"}, {"ccpa_disclosed", "recipients"},
        {"ccpa_sold", "recipients"}, {"ccpa_shared", "recipients"}, {"contracts", "vendors"}, {"countries", "transfers"},
        {"safeguards", "safeguards"}, {"measures", "measures"}};
    for (Column &column : table.columns) {
        if (const auto hit = tables.find(column.key); hit != tables.end())
            column.sheet = sheetTitle(hit->second);
    }
}

} // namespace

Section RegisterSheet::section(ActivityWalk &walk, RopaKind kind)
{
    const bool processor = kind == RopaKind::Processor;
    Table table {kTable, Tr::tr("Register"), processor ? processorColumns() : controllerColumns(), {}};
    table.frozen = 2;
    nameSheets(table);
    table.feed = walk.feed([this, processor](const Record &record, std::vector<TableRow> &rows) {
        return processor ? addProcessor(record, rows) : addController(record, rows);
    });
    table.ifEmpty = Tr::tr("There are no activities of this kind in the register.");
    return {kTable, {}, table.title, {std::move(table)}, Form::Sheet};
}

core::Result<> RegisterSheet::addController(const Record &activity, std::vector<TableRow> &rows)
{
    RegisterRow row(activity, m_contexts, m_source);
    const Cell basis = row.byRow("purposes", "basis");
    TableRow cells {Cell::of(activity.header.reference), Cell::of(activity.title()), row.field("function"), row.fromRows("purposes", "description"), row.jointControllers(),
                    row.fromRows("data_items", "subject_categories"), row.data(), row.recipients(),
                    row.contracts(), row.countries(), row.safeguards(), row.retention(), row.measures(), basis,
                    row.specialConditions(), row.byRow("purposes", "interest"), row.byRow("purposes", "lia_link"),
                    row.field("rights"), row.automated(), row.field("sources"), row.consent("consent_proof"), row.location(),
                    row.field("dpia_outcome"), row.field("dpia_on"), row.field("dpia_link"), notKept(), notKept(), notKept(), basis,
                    notKept(), notKept(), notKept(), row.field("organisation"), row.field("role"), row.field("status"), row.consent("consent_obtained_by"),
                    row.byRow("recipients", "ccpa_disclosed"), row.byRow("recipients", "ccpa_sold"), row.byRow("recipients", "ccpa_shared")};
    rows.push_back(std::move(cells));
    return row.result();
}

core::Result<> RegisterSheet::addProcessor(const Record &activity, std::vector<TableRow> &rows)
{
    RegisterRow row(activity, m_contexts, m_source);
    const records::Field &list = *activity.type().field("on_behalf_of");
    const Value &served = activity.value("on_behalf_of");
    const RecordId processorId = activity.value("organisation").as<RecordId>();
    const std::optional<Record> processor = row.organisation(processorId);
    const TableRow before {Cell::of(activity.header.reference), Cell::of(activity.title()), row.party(processorId),
                           row.representatives(processor), row.officer(processor)};
    const TableRow behind {row.countries(), row.safeguards(), row.measures()};
    std::vector<RowValues> controllers = served.as<std::vector<RowValues>>();
    if (controllers.empty()) // its cells then say what is known of the list
        controllers.emplace_back(0, records::Values(list.rows->fields.size(), Value {served.state, {}}));
    for (const RowValues &use : controllers) {
        const auto valueOf = [&](const char *name) { return use.values[std::size_t(indexOf(list.rows->fields, name))]; };
        const auto cellFor = [&](const char *name) {
            return cellOf(list.rows->fields[std::size_t(indexOf(list.rows->fields, name))], valueOf(name), m_source);
        };
        const RecordId controllerId = valueOf("controller").as<RecordId>();
        const std::optional<Record> controller = row.organisation(controllerId);
        TableRow cells = before;
        cells.push_back(controller ? row.party(controllerId) : cellFor("controller"));
        cells.insert(cells.end(), {row.representatives(controller), row.officer(controller), cellFor("operations")});
        cells.insert(cells.end(), behind.begin(), behind.end());
        cells.insert(cells.end(), {cellFor("instructions"), cellFor("contract"), row.field("status")});
        rows.push_back(std::move(cells));
    }
    return row.result();
}

} // namespace reports
