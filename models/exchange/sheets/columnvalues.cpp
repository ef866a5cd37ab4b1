// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/columnvalues.h"

#include "models/exchange/sheets/cellreader.h"
#include "models/exchange/sheets/lexicon.h"
#include "models/exchange/sheets/split.h"
#include "models/exchange/sheets/targets.h"
#include "models/records/registry.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheets {

using records::Field;
using records::Value;
using Meaning = ColumnValue::Meaning;

namespace {

class ValueReader
{
public:
    ValueReader(const Field &field, const SheetMapping &mapping, const ColumnMapping &column, const Names &names)
        : m_field(field), m_column(column), m_names(names), m_fresh(names), m_reader(m_fresh, m_links), m_keepsWords(keepsWords(mapping, column))
    {
        m_context.column = &column;
        m_context.dateOrder = mapping.dateOrder;
        m_context.zone = "UTC";
        m_context.today = QDate::currentDate();
        m_context.makesRecords = !m_keepsWords;
    }

    [[nodiscard]] ColumnValue read(const Cell &cell, const QString &item)
    {
        ColumnValue value {item, 1};
        value.isDecided = m_column.values.contains(wordsOf(item));
        if (!value.isDecided && Lexicon::shipped().isUnknown(item)) {
            value.meaning = Meaning::Unknown;
            return value;
        }
        if (!value.isDecided && Lexicon::shipped().isNone(item)) {
            value.meaning = Meaning::None;
            return value;
        }
        take(value, m_reader.read(m_field, cell, item, m_context));
        return value;
    }

private:
    [[nodiscard]] static bool keepsWords(const SheetMapping &mapping, const ColumnMapping &column)
    {
        return std::any_of(column.targets.begin(), column.targets.end(), [&mapping](const QByteArray &target) {
            const auto beside = Lexicon::shipped().besideOf(mapping.type, target);
            return beside && beside->keepsUnmatched;
        });
    }

    void take(ColumnValue &value, const std::vector<Understood> &found)
    {
        QStringList answers;
        for (const Understood &part : found) {
            if (!part.isUnderstood()) {
                const bool isUnknown = m_column.values.value(wordsOf(value.item)) == kUnknownValue;
                value.meaning = part.isSeveral ? Meaning::Several : (isUnknown ? Meaning::Unknown : (m_keepsWords && !part.isNotes ? Meaning::Words : Meaning::Notes));
                return;
            }
            value.meaning = part.value.state == records::AnswerState::None ? Meaning::None : Meaning::Answer;
            if (!part.value.hasData())
                continue;
            if (!m_field.isLink())
                answers += toDisplay(m_field, Value::of(part.value.data), m_links);
            else
                takeLinks(value, part.value, answers);
        }
        value.answer = answers.join(", "_L1);
    }

    void takeLinks(ColumnValue &value, const Value &links, QStringList &answers) const
    {
        for (const core::RecordId id : m_field.isList() ? links.as<std::vector<core::RecordId>>() : std::vector {links.as<core::RecordId>()}) {
            const QString key = m_links.referenceOf(id);
            const bool isThere = m_names.has(key);
            value.meaning = isThere ? value.meaning : Meaning::Made;
            answers += isThere ? m_names.titleOf(key) : withoutParentheses(value.item);
        }
    }

    const Field &m_field;
    const ColumnMapping &m_column;
    const Names &m_names;
    exchange::DraftLinks m_links;
    FreshRecords m_fresh;
    CellReader m_reader;
    CellContext m_context;
    bool m_keepsWords;
};

int columnAt(const Sheet &sheet, const SheetMapping &mapping, std::size_t column)
{
    return columnsOf(mapping, headingsOf(sheet, mapping.headerRow, mapping.headerRows))[column];
}

// Calls visit(cell) for each cell of the column below the headings, until it answers false.
template<class Visit>
void forEachCell(const Sheet &sheet, const SheetMapping &mapping, std::size_t column, Visit visit)
{
    const int at = columnAt(sheet, mapping, column);
    for (const Row &row : sheet.rows) {
        const Cell &cell = row.cell(at);
        if (at < 0 || row.number <= mapping.headerRow || cell.isEmpty() || cell.isCovered || cell.isFault())
            continue;
        if (!visit(cell))
            return;
    }
}

} // namespace

std::vector<ColumnValue> valuesOf(const Sheet &sheet, const SheetMapping &mapping, std::size_t column, const Names &names, std::size_t limit)
{
    const records::RecordType *type = records::findType(mapping.type);
    const ColumnMapping &target = mapping.columns[column];
    const Field *field = type ? valueField(*type, target) : nullptr;
    if (!field)
        return {};
    std::vector<ColumnValue> values;
    QHash<QString, std::size_t> seen;
    ValueReader reader(*field, mapping, target, names);
    forEachCell(sheet, mapping, column, [&](const Cell &cell) {
        for (const QString &item : target.separators.isEmpty() ? QStringList {cell.text.trimmed()} : itemsOf(cell.text, target.separators)) {
            const QString words = item.simplified();
            if (const auto known = seen.constFind(words); known != seen.constEnd()) {
                ++values[*known].count;
                continue;
            }
            if (values.size() >= limit)
                continue;
            seen.insert(words, values.size());
            values.push_back(reader.read(cell, item));
        }
        return true;
    });
    return values;
}

QStringList samplesOf(const Sheet &sheet, const SheetMapping &mapping, std::size_t column, int count)
{
    QStringList samples;
    forEachCell(sheet, mapping, column, [&](const Cell &cell) {
        const QString text = cell.text.simplified();
        samples += samples.contains(text) ? QStringList() : QStringList {text};
        return samples.size() < count;
    });
    return samples;
}

} // namespace sheets
