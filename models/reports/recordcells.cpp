// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/recordcells.h"

#include "models/records/address.h"
#include "models/records/registry.h"
#include "models/records/vocabulary.h"
#include "models/reports/retentionperiod.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace reports {

using records::Field;
using records::FieldKind;
using records::Record;
using records::RecordSource;
using records::RowValues;
using records::Value;

namespace {

// Choices that people in the field know by their articles.
bool isCitedWithArticle(const Field &field)
{
    static const QByteArrayList vocabularies {"legal_basis", "art9_condition", "transfer_mechanism"};
    return vocabularies.contains(field.vocabulary);
}

QString labelOf(const Field &field, const QString &code)
{
    const records::Vocabulary &codes = records::codesOf(field);
    const records::Term *term = isCitedWithArticle(field) ? codes.term(code) : nullptr;
    if (!term || term->article.isEmpty())
        return codes.label(code);
    return term->label + ", "_L1 + (term->article.endsWith(" GDPR"_L1) ? term->article.chopped(5) : term->article);
}

QString rowTitle(const Field &field, int row, const RowTitles &titles)
{
    const QString title = titles ? titles(field, row) : QString();
    return title.isEmpty() ? QString::number(row) : title;
}

QStringList itemsOf(const Field &field, const Value &value, const RecordSource &source, const RowTitles &titles)
{
    QStringList items;
    if (field.isChoice() || field.isCountry()) {
        const QStringList codes = field.isList() ? value.as<QStringList>() : QStringList {value.as<QString>()};
        for (const QString &code : codes)
            items += labelOf(field, code);
    } else if (field.kind == FieldKind::Link) {
        items += source.titleOf(value.as<core::RecordId>());
    } else if (field.kind == FieldKind::Links) {
        for (const core::RecordId id : value.as<std::vector<core::RecordId>>())
            items += source.titleOf(id);
    } else if (field.kind == FieldKind::RowLink) {
        items += rowTitle(field, value.as<int>(), titles);
    } else if (field.kind == FieldKind::RowLinks) {
        for (const int row : value.as<std::vector<int>>())
            items += rowTitle(field, row, titles);
    } else if (field.kind == FieldKind::Attachments) {
        for (const records::Attachment &attachment : value.as<std::vector<records::Attachment>>())
            items += attachment.name;
    } else if (field.kind == FieldKind::Instant) {
        const auto &instant = value.as<records::Instant>();
        items += instant.utc.toTimeZone(QTimeZone(instant.zone)).toString(u"yyyy-MM-dd HH:mm "_s) + QString::fromLatin1(instant.zone);
    } else {
        items += toDisplay(field, value, source);
    }
    return items;
}

QString nameOfRow(const Record &record, const Field &field, int number, const RecordSource &source)
{
    const Field *list = record.type().field(field.rowsOf);
    if (!list)
        return {};
    const auto &rows = record.value(list->name).as<std::vector<RowValues>>();
    const auto hit = std::find_if(rows.begin(), rows.end(), [number](const RowValues &row) { return row.row == number; });
    return hit == rows.end() ? QString() : titleOfRow(*list, *hit, source);
}

// The row of another record, which the link beside the field leads to.
QString nameAcross(const Field &field, int number, const RecordSource &source, const records::Fields &beside, const RowValues &values)
{
    const int link = indexOf(beside, field.across);
    const Value owner = link < 0 ? Value() : values.values[std::size_t(link)];
    if (!owner.hasData())
        return {};
    for (const char *target : beside[std::size_t(link)].targets) {
        const records::RecordType *type = records::findType(target);
        const auto titles = type ? source.rowTitlesOf(*type, owner.as<core::RecordId>(), field.rowsOf) : std::map<int, QString>();
        if (const auto hit = titles.find(number); hit != titles.end())
            return hit->second;
    }
    return {};
}

// The label of the field of another record that a text names; empty when it names none.
QString labelAcross(const records::Fields &fields, const RowValues &row, std::size_t index, const RecordSource &source)
{
    const int link = indexOf(fields, "record");
    const Value &record = link < 0 ? row.values[index] : row.values[std::size_t(link)];
    if (link < 0 || fields[index].name != "field" || !record.hasData() || !row.values[index].hasData())
        return {};
    const records::RecordType *type = records::typeOfReference(source.referenceOf(record.as<core::RecordId>()));
    return type ? pathLabel(*type, row.values[index].as<QString>().toUtf8()) : QString();
}

// Fields whose answer other fields of the record give, too.
struct ToldTogether {
    const char *type;
    const char *field;
    int weight; // share of the width, 0: that of the field
    Cell (*cell)(const Record &, const RecordSource &);
};
constexpr std::array<ToldTogether, 2> kToldTogether {{{"retention_rule", "period", 2, &periodCell},
                                                      {"retention_rule", "end_action", 0, &endActionCell}}};

const ToldTogether *toldTogether(const records::RecordType &type, const Field &field)
{
    const auto hit = std::find_if(kToldTogether.begin(), kToldTogether.end(), [&](const ToldTogether &told) {
        return type.key == told.type && field.name == told.field;
    });
    return hit == kToldTogether.end() ? nullptr : &*hit;
}

// Long texts get more of the width than dates and flags.
int weightOf(const Field &field)
{
    switch (field.kind) {
    case FieldKind::LongText:
        return 3;
    case FieldKind::Text:
    case FieldKind::Links:
    case FieldKind::RowLinks:
    case FieldKind::Choices:
        return 2;
    default:
        return 1;
    }
}

} // namespace

Cell cellOf(const Field &field, const Value &value, const RecordSource &source, const RowTitles &rowTitles)
{
    Cell cell {value.state, {}, {}, field.isList()};
    if (!value.hasData())
        return cell;
    cell.items = itemsOf(field, value, source, rowTitles);
    if (field.kind == FieldKind::Date)
        cell.plain = value.as<QDate>();
    else if (field.kind == FieldKind::Instant)
        cell.plain = value.as<records::Instant>().utc;
    else if (field.kind == FieldKind::Number)
        cell.plain = value.as<double>();
    else if (field.kind == FieldKind::Flag)
        cell.plain = value.as<bool>();
    return cell;
}

Cell cellOfField(const Record &record, const Field &field, const RecordSource &source)
{
    const ToldTogether *told = toldTogether(record.type(), field);
    return told ? told->cell(record, source) : cellOf(field, record.value(field.name), source, rowTitlesOf(record, source));
}

Cell cellInRow(const records::Fields &fields, const RowValues &row, std::size_t index, const RecordSource &source, const RowTitles &rowTitles)
{
    const QString label = labelAcross(fields, row, index, source);
    return label.isEmpty() ? cellOf(fields[index], row.values[index], source, rowTitles) : Cell::of(label);
}

bool isRuledOut(const records::Fields &fields, const records::Values &values, std::size_t index)
{
    if (records::isAsked(fields, values, index))
        return false;
    const QByteArrayList conditions = QByteArray(fields[index].when).split(' ');
    return std::none_of(conditions.begin(), conditions.end(), [&](const QByteArray &condition) {
        QByteArray name = condition.left(condition.indexOf('='));
        name = name.endsWith('!') ? name.chopped(1) : name;
        const int beside = indexOf(fields, name);
        return beside < 0 || values[std::size_t(beside)].isUnknown();
    });
}

QString titleOfRow(const Field &list, const RowValues &row, const RecordSource &source)
{
    const records::Fields &fields = list.rows->fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].kind == FieldKind::Text && row.values[i].hasData())
            return row.values[i].as<QString>();
        if (fields[i].kind == FieldKind::Link && row.values[i].hasData())
            return source.titleOf(row.values[i].as<core::RecordId>());
        if (fields[i].kind == FieldKind::LongText && row.values[i].hasData())
            return row.values[i].as<QString>().section(u'\n', 0, 0);
    }
    return {};
}

RowTitles rowTitlesOf(const Record &record, const RecordSource &source, const records::Fields *beside, const RowValues *values)
{
    return [&record, &source, beside, values](const Field &field, int row) {
        if (!field.across)
            return nameOfRow(record, field, row, source);
        return beside && values ? nameAcross(field, row, source, *beside, *values) : QString();
    };
}

Facts factsOf(const Record &record, const QByteArray &key, const QString &title, const QByteArrayList &fields, const RecordSource &source)
{
    Facts facts {key, title, {}};
    for (const QByteArray &name : fields) {
        if (const Field *field = record.type().field(name)) {
            facts.facts.push_back({name, field->title(), cellOf(*field, record.value(name), source, rowTitlesOf(record, source)),
                                   QByteArray(field->article ? field->article : "")});
        }
    }
    return facts;
}

Column columnOf(const Field &field, Column::OnPage onPage)
{
    return {field.name, field.title(), weightOf(field), onPage};
}

Column columnOf(const records::RecordType &type, const Field &field, Column::OnPage onPage)
{
    Column column = columnOf(field, onPage);
    if (const ToldTogether *told = toldTogether(type, field))
        column.weight = std::max(column.weight, told->weight);
    return column;
}

std::vector<ListColumn> columnsOf(const Field &list, const QByteArrayList &first)
{
    const records::Fields &fields = list.rows->fields;
    std::vector<ListColumn> columns;
    for (const QByteArray &name : first) {
        if (const int index = indexOf(fields, name); index >= 0)
            columns.push_back({std::size_t(index), columnOf(fields[std::size_t(index)])});
    }
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!first.contains(fields[i].name))
            columns.push_back({i, columnOf(fields[i], Column::OnPage::IfAnswered)});
    }
    return columns;
}

Table tableOf(const Record &record, const QByteArray &list, const QByteArrayList &first, const RecordSource &source)
{
    const Field &field = *record.type().field(list);
    const Value &value = record.value(list);
    Table table {list, field.title(), {}, {}, value.state, QByteArray(field.article ? field.article : "")};
    const std::vector<ListColumn> columns = columnsOf(field, first);
    for (const ListColumn &column : columns)
        table.columns.push_back(column.column);
    for (const RowValues &row : value.as<std::vector<RowValues>>()) {
        const RowTitles titles = rowTitlesOf(record, source, &field.rows->fields, &row);
        TableRow cells;
        for (const ListColumn &column : columns)
            cells.push_back(cellInRow(field.rows->fields, row, column.field, source, titles));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace reports
