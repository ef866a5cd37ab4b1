// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/mergeanswers.h"

#include <algorithm>

namespace itemmodels {

using core::RecordId;
using records::AnswerState;
using records::Field;
using records::Fields;
using records::Record;
using records::RowValues;
using records::Value;
using records::Values;
using Ids = std::vector<RecordId>;
using Rows = std::vector<RowValues>;

namespace {

// Of two lists together: complete only when both were. One that was "none" was wrong when the other has items.
AnswerState stateOf(const Value &a, const Value &b)
{
    return a.state == AnswerState::Value && b.state == AnswerState::Value ? AnswerState::Value : AnswerState::SoFar;
}

template<class List>
Value joined(const Value &kept, const Value &more)
{
    List items = kept.as<List>();
    for (const auto &item : more.as<List>()) {
        if (std::find(items.begin(), items.end(), item) == items.end())
            items.push_back(item);
    }
    return items == kept.as<List>() ? kept : Value {stateOf(kept, more), std::move(items)};
}

Value joinedLists(const Field &field, const Value &kept, const Value &more)
{
    if (field.isLink())
        return joined<Ids>(kept, more);
    if (field.isAttachment())
        return joined<std::vector<records::Attachment>>(kept, more);
    return joined<QStringList>(kept, more);
}

bool pointsAtRows(const Fields &fields, const RowValues &row)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].isRowLink() && row.values[i].hasData())
            return true;
    }
    return false;
}

template<class Change>
void eachNumber(Value &rows, Change change)
{
    if (auto *number = std::get_if<int>(&rows.data))
        change(*number);
    if (auto *numbers = std::get_if<std::vector<int>>(&rows.data))
        std::for_each(numbers->begin(), numbers->end(), change);
}

} // namespace

// Where links led that were changed.
struct MergedAnswers::Redirected {
    std::vector<std::pair<QByteArray, RecordId>> places;
};

void collectTargets(const Values &values, Ids &targets)
{
    for (const Value &value : values) {
        if (const auto *id = std::get_if<RecordId>(&value.data))
            targets.push_back(*id);
        const Ids &many = value.as<Ids>();
        targets.insert(targets.end(), many.begin(), many.end());
        for (const RowValues &row : value.as<Rows>())
            collectTargets(row.values, targets);
    }
}

MergedAnswers::MergedAnswers(const Record &kept, Ids all)
    : m_type(kept.type()), m_kept(kept.header.id), m_all(std::move(all)), m_values(kept.values), m_nextRow(kept.header.nextRow)
{
    for (Value &value : m_values)
        value = withoutMerged(value);
}

bool MergedAnswers::isMerged(RecordId id) const
{
    return std::find(m_all.begin(), m_all.end(), id) != m_all.end();
}

// A link of one of the records to another of them says nothing any more.
Value MergedAnswers::withoutMerged(const Value &value) const
{
    if (const auto *id = std::get_if<RecordId>(&value.data))
        return isMerged(*id) ? Value::unknown() : value;
    if (const auto *ids = std::get_if<Ids>(&value.data)) {
        Ids left;
        std::copy_if(ids->begin(), ids->end(), std::back_inserter(left), [this](RecordId id) { return !isMerged(id); });
        if (left.size() == ids->size())
            return value;
        return left.empty() ? Value::unknown() : Value {value.state, std::move(left)};
    }
    if (const auto *rows = std::get_if<Rows>(&value.data)) {
        Rows clean = *rows;
        for (RowValues &row : clean) {
            for (Value &inner : row.values)
                inner = withoutMerged(inner);
        }
        return {value.state, std::move(clean)};
    }
    return value;
}

void MergedAnswers::take(const Record &duplicate)
{
    for (std::size_t i = 0; i < m_type.fields.size(); ++i) {
        const Field &field = m_type.fields[i];
        const Value theirs = withoutMerged(duplicate.values[i]);
        if (field.rows)
            takeRows(duplicate, i);
        else if (m_values[i].isUnknown())
            m_values[i] = theirs;
        else if (field.isList() && !field.isRowLink() && theirs.hasData())
            m_values[i] = joinedLists(field, m_values[i], theirs);
    }
    pointRowsOf(duplicate);
}

// A row that the kept record has just so stands for both, unless it points at other rows, which differ.
void MergedAnswers::takeRows(const Record &duplicate, std::size_t field)
{
    const Fields &fields = m_type.fields[field].rows->fields;
    const Value theirs = withoutMerged(duplicate.values[field]);
    Value &mine = m_values[field];
    Rows rows = mine.as<Rows>();
    const std::size_t before = rows.size();
    for (const RowValues &row : theirs.as<Rows>()) {
        const auto same = std::find_if(rows.begin(), rows.end(), [&row](const RowValues &r) { return r.values == row.values; });
        if (same != rows.end() && !pointsAtRows(fields, row)) {
            m_rows[{duplicate.header.id, row.row}] = same->row;
            continue;
        }
        m_rows[{duplicate.header.id, row.row}] = m_nextRow;
        rows.emplace_back(m_nextRow++, row.values);
    }
    if (mine.isUnknown() && rows.empty())
        mine = theirs;
    else if (rows.size() > before)
        mine = {mine.isUnknown() ? theirs.state : stateOf(mine, theirs), std::move(rows)};
}

// The rows taken over point at each other by the numbers they have now.
void MergedAnswers::pointRowsOf(const Record &duplicate)
{
    std::vector<int> taken;
    for (const auto &[key, row] : m_rows) {
        if (key.first == duplicate.header.id)
            taken.push_back(row);
    }
    const auto translate = [&](int &number) {
        if (const auto hit = m_rows.find({duplicate.header.id, number}); hit != m_rows.end())
            number = hit->second;
    };
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        auto *rows = std::get_if<Rows>(&m_values[i].data);
        for (std::size_t r = 0; rows && r < rows->size(); ++r) {
            RowValues &row = (*rows)[r];
            if (std::find(taken.begin(), taken.end(), row.row) == taken.end())
                continue;
            const Fields &fields = m_type.fields[i].rows->fields;
            for (std::size_t f = 0; f < fields.size(); ++f) {
                if (fields[f].isRowLink() && !fields[f].across)
                    eachNumber(row.values[f], translate);
            }
        }
    }
}

std::vector<std::pair<QByteArray, RecordId>> MergedAnswers::redirect(Record &source) const
{
    Redirected out;
    redirect(source.type().fields, source.values, {}, out);
    return out.places;
}

// Each record once.
void MergedAnswers::redirectAll(Ids &ids, const QByteArray &place, Redirected &out) const
{
    Ids now;
    for (const RecordId id : ids) {
        const bool isDuplicate = id != m_kept && isMerged(id);
        if (isDuplicate)
            out.places.emplace_back(place, id);
        const RecordId target = isDuplicate ? m_kept : id;
        if (std::find(now.begin(), now.end(), target) == now.end())
            now.push_back(target);
    }
    ids = std::move(now);
}

void MergedAnswers::redirectRows(const Fields &fields, Values &values) const
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!fields[i].isRowLink() || !fields[i].across)
            continue;
        const RecordId owner = values[std::size_t(indexOf(fields, fields[i].across))].as<RecordId>();
        const auto translate = [&](int &number) {
            if (const auto hit = m_rows.find({owner, number}); hit != m_rows.end())
                number = hit->second;
        };
        eachNumber(values[i], translate);
    }
}

void MergedAnswers::redirect(const Fields &fields, Values &values, const QByteArray &path, Redirected &out) const
{
    redirectRows(fields, values); // first: they are named by the link beside them
    const auto isDuplicate = [this](RecordId id) { return id != m_kept && isMerged(id); };
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const QByteArray place = path + fields[i].name;
        if (auto *id = std::get_if<RecordId>(&values[i].data); id && isDuplicate(*id)) {
            out.places.emplace_back(place, *id);
            *id = m_kept;
        }
        if (auto *ids = std::get_if<Ids>(&values[i].data))
            redirectAll(*ids, place, out);
        if (auto *rows = std::get_if<Rows>(&values[i].data)) {
            for (std::size_t r = 0; r < rows->size(); ++r)
                redirect(fields[i].rows->fields, (*rows)[r].values, place + '.' + QByteArray::number(qlonglong(r) + 1) + '.', out);
        }
    }
}

} // namespace itemmodels
