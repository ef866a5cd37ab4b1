// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recordlinks.h"

#include <algorithm>

using records::Address;
using records::FieldKind;
using records::RowValues;
using records::Value;
using records::Values;

namespace ui {

namespace {

template<class T>
void addOnce(std::vector<T> &list, const T &item)
{
    if (std::find(list.begin(), list.end(), item) == list.end())
        list.push_back(item);
}

// Every answer of the record and of its rows.
template<class F>
void forEachValue(const Values &values, const F &body)
{
    for (const Value &value : values) {
        body(value);
        for (const RowValues &row : value.as<std::vector<RowValues>>())
            forEachValue(row.values, body);
    }
}

} // namespace

std::vector<core::RecordId> linkedRecords(const records::RecordType &, const Values &values)
{
    std::vector<core::RecordId> ids;
    forEachValue(values, [&ids](const Value &value) {
        if (const auto *one = std::get_if<core::RecordId>(&value.data))
            addOnce(ids, *one);
        for (const core::RecordId id : value.as<std::vector<core::RecordId>>())
            addOnce(ids, id);
    });
    return ids;
}

std::vector<records::Attachment> attachedFiles(const records::RecordType &, const Values &values)
{
    std::vector<records::Attachment> files;
    forEachValue(values, [&files](const Value &value) {
        if (const auto *one = std::get_if<records::Attachment>(&value.data))
            addOnce(files, *one);
        for (const records::Attachment &file : value.as<std::vector<records::Attachment>>())
            addOnce(files, file);
    });
    return files;
}

std::optional<Address> currentAddress(const RecordDraft &draft, const records::Difference &change)
{
    auto address = records::addressOf(draft.type(), change.path);
    if (!address || change.row == 0)
        return address;
    const auto &rows = draft.rows(address->field);
    const auto hit = std::find_if(rows.begin(), rows.end(), [&change](const RowValues &row) { return row.row == change.row; });
    if (hit == rows.end())
        return std::nullopt;
    address->row = int(hit - rows.begin());
    return address;
}

bool canRestore(const RecordDraft &draft, const records::Difference &change)
{
    const auto address = currentAddress(draft, change);
    return address && change.field->kind != FieldKind::Rows && draft.value(*address) != change.before;
}

void restoreValue(RecordDraft &draft, const records::Difference &change)
{
    if (const auto address = currentAddress(draft, change))
        draft.set(*address, change.before);
}

} // namespace ui
