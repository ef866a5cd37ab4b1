// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/activitysection.h"

#include "models/records/data_category/datacategory.h"
#include "models/records/measure/measure.h"
#include "models/reports/datacategories.h"
#include "models/reports/recordcells.h"
#include "models/reports/sectionbuilder.h"
#include "models/rules/registertransfers.h"

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

AnswerState stateOf(const std::vector<RecordId> &ids)
{
    return ids.empty() ? AnswerState::Unknown : AnswerState::SoFar;
}

void addRetention(SectionBuilder &builder)
{
    const std::vector<RecordId> rules = targetsOf(builder.record(), "data_items", "retention_rule");
    Table table {"retention", Tr::tr("Time limits for erasure"), {}, {}, stateOf(rules)};
    table.article = "Art. 30(1)(f)";
    table.sheet = sheetTitle("retention");
    builder.records(std::move(table), records::retentionRuleType(), rules,
                    {"name", "start_event", "period", "exception", "set_by", "end_action"},
                    {"period_basis", "criteria", "indefinite", "indefinite_because"});
}

// The safeguards of all transfers in one table, each behind the name of its transfer.
void addSafeguards(SectionBuilder &builder, const std::vector<RecordId> &transfers)
{
    Table table {"safeguards", Tr::tr("Safeguards and derogations"), {{"transfer", Tr::tr("Transfer"), 2}}, {}, AnswerState::Unknown};
    table.article = "Art. 30(1)(e)";
    table.sheet = sheetTitle("safeguards");
    for (const Record &transfer : builder.load(records::transferType(), transfers)) {
        const Table own = tableOf(transfer, "safeguards", {"regime", "rank", "mechanism"}, builder.source());
        if (table.columns.size() == 1)
            table.columns.insert(table.columns.end(), own.columns.begin(), own.columns.end());
        for (const TableRow &row : own.rows) {
            table.rows.push_back({Cell::of(transfer.title())});
            table.rows.back().insert(table.rows.back().end(), row.begin(), row.end());
        }
        if (own.rows.empty()) {
            table.rows.emplace_back(table.columns.size(), Cell {own.state, {}});
            table.rows.back().front() = Cell::of(transfer.title());
        }
    }
    if (!transfers.empty())
        table.state = AnswerState::SoFar;
    if (!table.rows.empty())
        builder.add(std::move(table));
}

void addTransfers(SectionBuilder &builder, ActivityContexts &contexts)
{
    const RecordId activity = builder.record().header.id;
    const std::vector<RecordId> transfers = contexts.transfersOf(activity);
    Table table {"transfers", Tr::tr("Transfers to third countries and international organisations"), {}, {}, transferState(builder.record(), contexts)};
    table.article = "Art. 30(1)(e)";
    table.sheet = sheetTitle("transfers");
    builder.records(std::move(table), records::transferType(), transfers,
                    {"name", "importer", "destinations", "destination_organisations", "remote_access", "frequency"});
    addSafeguards(builder, transfers);
}

void addMeasures(SectionBuilder &builder)
{
    const Value &measures = builder.record().value("measures");
    Table table {"measures", Tr::tr("Technical and organisational measures"), {}, {}, measures.state};
    table.article = "Art. 30(1)(g)";
    table.sheet = sheetTitle("measures");
    builder.records(std::move(table), records::measureType(), measures.as<std::vector<RecordId>>(), {"name", "description", "state"});
    const QByteArrayList security {"security_description"}; // measures are one, too; and a point that is not known is said once
    builder.facts("security", {}, security, measures.state == AnswerState::None ? QByteArrayList() : security);
}

// Each vendor that the activity uses with what it does there: the fields of its service stand between those of the use.
class VendorTable
{
public:
    explicit VendorTable(SectionBuilder &builder)
        : m_builder(builder), m_uses(*builder.record().type().field("vendors")), m_services(*records::vendorType().field("services"))
    {
        const Value &vendors = builder.record().value("vendors");
        m_table = {"vendors", Tr::tr("Vendors and their services"), {{"vendor", Tr::tr("Vendor"), 2}}, {}, vendors.state};
        m_table.article = "Art. 28";
        m_table.sheet = sheetTitle("vendors");
        m_columns = columnsOf(m_services, {"name", "role", "storage_countries", "access_countries", "contract"});
        for (const ListColumn &column : m_columns)
            m_table.columns.push_back({"service_" + column.column.key, column.column.label, column.column.weight, column.column.onPage});
        for (const char *name : kUseFields) {
            const records::Field &field = m_uses.rows->fields[std::size_t(indexOf(m_uses.rows->fields, name))];
            m_table.columns.push_back(columnOf(field, field.isText() ? Column::OnPage::IfAnswered : Column::OnPage::Always));
        }
    }

    Table take()
    {
        for (const RowValues &use : m_builder.record().value("vendors").as<std::vector<RowValues>>())
            addUse(use);
        return std::move(m_table);
    }

private:
    static constexpr std::array<const char *, 3> kUseFields {"data_items", "purposes", "note"};

    [[nodiscard]] Cell useCell(const RowValues &use, const char *name) const
    {
        const auto index = std::size_t(indexOf(m_uses.rows->fields, name));
        return cellOf(m_uses.rows->fields[index], use.values[index], m_builder.source(), rowTitlesOf(m_builder.record(), m_builder.source()));
    }
    [[nodiscard]] int serviceOf(const RowValues &use) const
    {
        return use.values[std::size_t(indexOf(m_uses.rows->fields, "service"))].as<int>();
    }
    void addUse(const RowValues &use)
    {
        TableRow cells {useCell(use, "vendor")};
        cells.resize(1 + m_columns.size());
        const RecordId id = use.values[std::size_t(indexOf(m_uses.rows->fields, "vendor"))].as<RecordId>();
        for (const Record &vendor : m_builder.load(records::vendorType(), {id}))
            addService(vendor, serviceOf(use), cells);
        for (const char *name : kUseFields)
            cells.push_back(useCell(use, name));
        m_table.rows.push_back(std::move(cells));
    }
    void addService(const Record &vendor, int number, TableRow &cells) const
    {
        const auto &services = vendor.value("services").as<std::vector<RowValues>>();
        const auto hit = std::find_if(services.begin(), services.end(), [number](const RowValues &row) { return row.row == number; });
        if (hit == services.end())
            return;
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            cells[1 + i] = cellOf(m_services.rows->fields[m_columns[i].field], hit->values[m_columns[i].field], m_builder.source(),
                                  rowTitlesOf(vendor, m_builder.source()));
    }

    SectionBuilder &m_builder;
    const records::Field &m_uses; // the list of the activity
    const records::Field &m_services; // the list of the vendor
    std::vector<ListColumn> m_columns; // of the services
    Table m_table;
};

// What is asked of each row of the lists that both records of processing have: a page says of these what is not known.
const QByteArrayList &purposeColumns()
{
    static const QByteArrayList columns {"description", "kind", "basis", "law_cited", "interest", "art9_condition"};
    return columns;
}

const QByteArrayList &dataColumns()
{
    static const QByteArrayList columns {"data_category", "examples", "subject_categories", "purposes", "form", "source", "retention_rule",
                                         "no_period_because"};
    return columns;
}

const QByteArrayList &recipientColumns()
{
    static const QByteArrayList columns {"category", "party", "role", "data_items", "country", "condition"};
    return columns;
}

DataCategories categoriesOf(SectionBuilder &builder)
{
    const std::vector<RecordId> ids = targetsOf(builder.record(), "data_items", "data_category");
    return dataCategoriesOf(builder.record(), builder.load(records::dataCategoryType(), ids), builder.source());
}

std::size_t columnAt(const Table &table, const char *key)
{
    const auto hit = std::find_if(table.columns.begin(), table.columns.end(), [key](const Column &column) { return column.key == key; });
    return std::size_t(hit - table.columns.begin());
}

// Where the examples stand for every category that is not known, they are not told again.
void addData(SectionBuilder &builder, const DataCategories &categories)
{
    Table table = tableOf(builder.record(), "data_items", dataColumns(), builder.source());
    table.sheet = sheetTitle("data_items");
    const std::size_t category = columnAt(table, "data_category");
    const std::size_t examples = columnAt(table, "examples");
    bool isSaid = !table.rows.empty();
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        table.rows[i][category] = categories.cells[i];
        isSaid = isSaid && categories.byExamples[i];
    }
    if (isSaid)
        table.columns[examples].onPage = Column::OnPage::Never;
    builder.add(std::move(table));
}

// Nobody asks for a condition where no special data are used.
void addPurposes(SectionBuilder &builder, const DataCategories &categories)
{
    Table table = tableOf(builder.record(), "purposes", purposeColumns(), builder.source());
    if (categories.ruleOutSpecial) {
        for (TableRow &row : table.rows) {
            Cell &condition = row[columnAt(table, "art9_condition")];
            condition = condition.state == AnswerState::Unknown ? Cell::notApplicable() : condition;
        }
    }
    builder.add(std::move(table));
}

// Controllers are asked for them by other articles.
const QByteArrayList &besideFields()
{
    static const QByteArrayList fields {"systems", "collection", "sources", "provision_mandatory", "notice", "rights", "rights_note",
                                        "automated_decisions", "art22_ground", "children", "child_online_service", "age_line",
                                        "parental_route", "dpia_outcome", "dpia_criteria", "dpia_link", "notes", "next_review"};
    return fields;
}

// What Art. 30 lists, with the basis of each purpose, without which nobody can judge it.
QByteArrayList askedBy(RopaKind kind)
{
    if (kind == RopaKind::Processor)
        return {"on_behalf_of.controller", "on_behalf_of.operations", "transfers.destinations"};
    return {"purposes.basis", "data_items.data_category", "data_items.subject_categories", "data_items.retention_rule", "retention.period",
            "recipients.category", "transfers.destinations"};
}

// A recipient without a record of its own is called by its name; sheets have both columns.
void addRecipients(SectionBuilder &builder)
{
    Table table = tableOf(builder.record(), "recipients", recipientColumns(), builder.source());
    const std::size_t name = columnAt(table, "name");
    const std::size_t party = columnAt(table, "party");
    bool isSaid = true;
    for (TableRow &row : table.rows) {
        const bool isNamed = row[name].state == AnswerState::Value;
        isSaid = isSaid && (!isNamed || row[party].state != AnswerState::Value);
        if (isNamed && row[party].state != AnswerState::Value)
            row[party] = row[name];
    }
    if (isSaid)
        table.columns[name].onPage = Column::OnPage::Never;
    builder.add(std::move(table));
}

// Without those that nobody asks for and nobody has answered.
QByteArrayList asked(const Record &record, QByteArrayList fields, const QByteArrayList &always)
{
    fields.removeIf([&](const QByteArray &field) { return record.value(field).isUnknown() && !always.contains(field); });
    return fields;
}

void addController(SectionBuilder &builder, ActivityContexts &contexts)
{
    const Record &activity = builder.record();
    QByteArrayList ifAnswered;
    if (!activity.value("joint_controllers").hasData())
        ifAnswered += "arrangement"; // there is nobody to arrange anything with
    if (activity.value("role").hasData() && activity.value("role").as<QString>() != "joint-controller"_L1)
        ifAnswered += "joint_controllers";
    builder.facts("general", {}, {"description", "organisation", "function", "role", "joint_controllers", "arrangement", "owner", "status"}, ifAnswered);
    const DataCategories categories = categoriesOf(builder);
    addPurposes(builder, categories);
    addData(builder, categories);
    addRetention(builder);
    addRecipients(builder);
    builder.add(VendorTable(builder).take());
    addTransfers(builder, contexts);
    addMeasures(builder);
    builder.factsFolded("more", Tr::tr("Further information"), besideFields());
}

void addProcessor(SectionBuilder &builder, ActivityContexts &contexts)
{
    const Record &activity = builder.record();
    builder.facts("general", {}, {"description", "organisation", "owner", "status"}).rows("on_behalf_of", {"controller", "operations", "instructions", "contract"});
    addTransfers(builder, contexts);
    addMeasures(builder);
    const DataCategories categories = categoriesOf(builder);
    if (!activity.value("purposes").isUnknown())
        addPurposes(builder, categories);
    addData(builder, categories);
    addRetention(builder);
    if (!activity.value("recipients").isUnknown())
        addRecipients(builder);
    builder.add(VendorTable(builder).take());
    builder.factsFolded("more", Tr::tr("Further information"),
                        asked(activity, QByteArrayList {"function", "role"} + besideFields(), {"systems", "notice", "notes", "next_review"}));
}

} // namespace

QString sheetTitle(const QByteArray &table)
{
    struct Title {
        const char *table;
        const char *text;
    };
    static constexpr std::array kTitles {
        Title {"data_items", QT_TRANSLATE_NOOP("reports::ActivitySection", "Data items")}, Title {"retention", QT_TRANSLATE_NOOP("reports::ActivitySection", "Retention")},
        Title {"vendors", QT_TRANSLATE_NOOP("reports::ActivitySection", "Vendors")},       Title {"transfers", QT_TRANSLATE_NOOP("reports::ActivitySection", "Transfers")},
        Title {"safeguards", QT_TRANSLATE_NOOP("reports::ActivitySection", "Safeguards")}, Title {"measures", QT_TRANSLATE_NOOP("reports::ActivitySection", "Measures")},
    };
    const auto *const title = std::find_if(kTitles.begin(), kTitles.end(), [&table](const Title &each) { return table == each.table; });
    return title == kTitles.end() ? records::activityType().field(table)->title() : Tr::tr(title->text);
}

AnswerState transferState(const Record &activity, ActivityContexts &contexts)
{
    if (!contexts.transfersOf(activity.header.id).empty())
        return AnswerState::SoFar;
    const auto content = activity.as<records::Activity>();
    const auto context = contexts.contextOf(activity.header.id, content);
    if (!context)
        contexts.noteFailure(context.error());
    const bool none = context && rules::leavesForThirdCountry({content, *context}).applies == rules::Condition::Applies::No;
    return none ? AnswerState::None : AnswerState::Unknown;
}

core::Result<Section> activitySection(const Record &activity, ActivityContexts &contexts, records::RecordSource &source, RopaKind kind,
                                      bool withNotes)
{
    SectionBuilder builder({"activity", activity.header.reference, activity.title(), {}, kAllForms, Tr::tr("Activities in full")}, activity, source);
    builder.leaveOutNotes(!withNotes).askFor(askedBy(kind));
    if (kind == RopaKind::Processor)
        addProcessor(builder, contexts);
    else
        addController(builder, contexts);
    return builder.rest("rest", Tr::tr("Also known")).take();
}

} // namespace reports
