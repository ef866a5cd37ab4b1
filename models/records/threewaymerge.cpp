// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/threewaymerge.h"

#include "models/records/rows.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace records {

namespace {

template<class F>
void forEachList(const RecordType &type, Values &values, F body)
{
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        if (auto *rows = std::get_if<Rows>(&values[i].data))
            body(i, *rows);
    }
}

// Links of a level of fields to rows of this record.
void follow(const Fields &fields, Values &values, const std::map<int, int> &renumbered)
{
    const auto renumber = [&renumbered](int &row) {
        if (const auto hit = renumbered.find(row); hit != renumbered.end())
            row = hit->second;
    };
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!fields[i].isRowLink() || fields[i].across)
            continue;
        if (auto *row = std::get_if<int>(&values[i].data))
            renumber(*row);
        else if (auto *rows = std::get_if<std::vector<int>>(&values[i].data))
            std::for_each(rows->begin(), rows->end(), renumber);
    }
}

// Rows that I added may have taken the numbers of rows that were added meanwhile.
void renumberNewRows(const RecordType &type, const Values &base, Values &mine, int nextRow)
{
    std::map<int, int> renumbered;
    forEachList(type, mine, [&](std::size_t field, Rows &rows) {
        const auto &known = base[field].as<Rows>();
        for (RowValues &row : rows) {
            if (row.row != 0 && !findRow(known, row.row)) {
                renumbered.emplace(row.row, nextRow);
                row.row = nextRow++;
            }
        }
    });
    follow(type.fields, mine, renumbered);
    forEachList(type, mine, [&](std::size_t field, Rows &rows) {
        for (RowValues &row : rows)
            follow(type.fields[field].rows->fields, row.values, renumbered);
    });
}

std::vector<int> numbersOf(const Rows &rows)
{
    std::vector<int> numbers(rows.size());
    std::transform(rows.begin(), rows.end(), numbers.begin(), [](const RowValues &row) { return row.row; });
    return numbers;
}

class Merger
{
public:
    explicit Merger(const RecordType &type) : m_type(type) { }

    [[nodiscard]] Merge take() { return {std::move(m_values), std::move(m_clashes)}; }

    void merge(const Values &base, const Values &mine, const Values &theirs)
    {
        for (std::size_t i = 0; i < m_type.fields.size(); ++i) {
            const Field &field = m_type.fields[i];
            const Address address {int(i)};
            m_values.push_back(field.kind == FieldKind::Rows ? mergeRows(field, address, base[i], mine[i], theirs[i])
                                                             : mergeOne(field, field.title(), address, base[i], mine[i], theirs[i]));
        }
    }

private:
    Value mergeOne(const Field &field, const QString &label, const Address &address, const Value &base, const Value &mine,
                   const Value &theirs)
    {
        if (mine == base)
            return theirs;
        if (theirs != base && theirs != mine)
            m_clashes.push_back({address, label, &field, base, mine, theirs});
        return mine;
    }

    Value mergeRows(const Field &list, const Address &at, const Value &base, const Value &mine, const Value &theirs)
    {
        Value merged {mergeState(base.state, mine.state, theirs.state), {}};
        const auto &was = base.as<Rows>();
        const auto &my = mine.as<Rows>();
        const auto &their = theirs.as<Rows>();
        Rows rows;
        for (const int number : order(was, my, their)) {
            if (auto row = mergeRow(list, {at.field, int(rows.size())}, findRow(was, number), findRow(my, number), findRow(their, number)))
                rows.push_back(std::move(*row));
        }
        if (rows.empty())
            return merged.hasData() ? Value::unknown() : merged;
        if (!merged.hasData())
            merged.state = AnswerState::SoFar;
        merged.data = std::move(rows);
        return merged;
    }

    // Where both say something else of the list, it claims the least.
    static AnswerState mergeState(AnswerState base, AnswerState mine, AnswerState theirs)
    {
        if (mine == base)
            return theirs;
        return theirs == base || theirs == mine ? mine : AnswerState::SoFar;
    }

    // Theirs, unless only I moved or added rows; then rows that only one of us has.
    static std::vector<int> order(const Rows &base, const Rows &mine, const Rows &theirs)
    {
        std::vector<int> numbers = numbersOf(numbersOf(theirs) == numbersOf(base) ? mine : theirs);
        std::set<int> seen(numbers.begin(), numbers.end());
        for (const Rows *more : {&mine, &theirs}) {
            for (const RowValues &row : *more) {
                if (seen.insert(row.row).second)
                    numbers.push_back(row.row);
            }
        }
        return numbers;
    }

    std::optional<RowValues> mergeRow(const Field &list, Address at, const RowValues *base, const RowValues *mine, const RowValues *theirs)
    {
        if (mine == nullptr || theirs == nullptr) {
            const RowValues *left = mine ? mine : theirs;
            const bool takenOut = base && left->values == base->values;
            return takenOut ? std::nullopt : std::optional(*left);
        }
        RowValues row(mine->row, {});
        const Fields &fields = list.rows->fields;
        const Values nothing(fields.size());
        const Values &was = base ? base->values : nothing;
        for (std::size_t i = 0; i < fields.size(); ++i) {
            at.inner = int(i);
            const QString label = u"%1 %2: %3"_s.arg(list.title(), QString::number(at.row + 1), fields[i].title());
            row.values.push_back(mergeOne(fields[i], label, at, was[i], mine->values[i], theirs->values[i]));
        }
        return row;
    }

    const RecordType &m_type;
    Values m_values;
    std::vector<Clash> m_clashes;
};

} // namespace

Merge mergeChanges(const RecordType &type, const Values &base, Values mine, const Values &theirs, int nextRow)
{
    renumberNewRows(type, base, mine, nextRow);
    Merger merger(type);
    merger.merge(base, mine, theirs);
    return merger.take();
}

} // namespace records
