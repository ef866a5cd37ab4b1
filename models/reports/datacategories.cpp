// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/datacategories.h"

#include "models/records/data_category/datacategory.h"
#include "models/reports/recordcells.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reports {

using core::RecordId;
using records::AnswerState;
using records::Record;
using records::RowValues;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::DataCategories)
};

QString marked(const QString &name, const records::DataCategory &category)
{
    if (category.special.is(true))
        return Tr::tr("%1 (special category, Art. 9)").arg(name);
    return category.criminal.is(true) ? Tr::tr("%1 (criminal data, Art. 10)").arg(name) : name;
}

} // namespace

std::vector<RecordId> targetsOf(const Record &record, const QByteArray &list, const QByteArray &column)
{
    std::vector<RecordId> ids;
    const records::Field &field = *record.type().field(list);
    const auto index = std::size_t(indexOf(field.rows->fields, column));
    for (const RowValues &row : record.value(list).as<std::vector<RowValues>>()) {
        const RecordId id = row.values[index].as<RecordId>();
        if (id != core::kNoRecord && std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    }
    return ids;
}

DataCategories dataCategoriesOf(const Record &activity, const std::vector<Record> &categories, const records::RecordSource &source)
{
    const records::Fields &fields = activity.type().field("data_items")->rows->fields;
    const auto link = std::size_t(indexOf(fields, "data_category"));
    const auto examples = std::size_t(indexOf(fields, "examples"));
    const auto &items = activity.value("data_items").as<std::vector<RowValues>>();
    DataCategories found;
    found.ruleOutSpecial = !items.empty();
    for (const RowValues &item : items) {
        Cell cell = cellOf(fields[link], item.values[link], source);
        const bool byExamples = !item.values[link].hasData() && item.values[examples].hasData();
        const RecordId id = item.values[link].as<RecordId>();
        const auto record = std::find_if(categories.begin(), categories.end(), [id](const Record &r) { return r.header.id == id; });
        const auto category = record == categories.end() ? records::DataCategory() : record->as<records::DataCategory>();
        if (byExamples)
            cell = cellOf(fields[examples], item.values[examples], source);
        else if (cell.state == AnswerState::Value)
            cell.items.front() = marked(cell.items.front(), category);
        found.ruleOutSpecial = found.ruleOutSpecial && category.special.is(false);
        found.cells.push_back(std::move(cell));
        found.byExamples.push_back(byExamples);
    }
    return found;
}

} // namespace reports
