// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/recorddraft.h"

#include <algorithm>
#include <optional>

using records::Address;
using records::AnswerState;
using records::RowValues;
using records::Value;

namespace ui {

namespace {

constexpr int kTypingId = 1; // of commands that may be merged

} // namespace

// One answer before and after.
class RecordDraft::Change final : public QUndoCommand
{
public:
    Change(RecordDraft &draft, const Address &address, Value after, int typing)
        : m_draft(draft), m_address(address), m_before(draft.value(address)), m_after(std::move(after)), m_typing(typing)
    {
        setText(records::fieldAt(draft.type(), address).title());
    }

    void undo() override { m_draft.apply(m_address, m_before); }
    void redo() override { m_draft.apply(m_address, m_after); }
    [[nodiscard]] int id() const override { return m_typing == 0 ? -1 : kTypingId; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const Change *>(other);
        if (next->m_typing != m_typing || next->m_address != m_address)
            return false;
        m_after = next->m_after;
        setObsolete(m_after == m_before);
        return true;
    }

private:
    RecordDraft &m_draft;
    Address m_address;
    Value m_before;
    Value m_after;
    int m_typing;
};

RecordDraft::RecordDraft(records::Record stored, QObject *parent)
    : QObject(parent), m_stored(std::move(stored)), m_values(m_stored.values), m_nextRow(m_stored.header.nextRow)
{
}

records::Record RecordDraft::record() const
{
    records::Record record = m_stored;
    record.values = m_values;
    return record;
}

const Value &RecordDraft::value(const Address &address) const
{
    static const Value unknown;
    const Value *value = records::valueAt(m_values, address);
    return value ? *value : unknown;
}

const std::vector<RowValues> &RecordDraft::rows(int field) const
{
    return m_values[std::size_t(field)].as<std::vector<RowValues>>();
}

void RecordDraft::set(const Address &address, Value value, int typing)
{
    if (!records::valueAt(m_values, address) || this->value(address) == value)
        return;
    m_undo.push(new Change(*this, address, std::move(value), typing)); // the stack owns it
}

void RecordDraft::setAll(std::vector<Edit> edits)
{
    std::erase_if(edits, [this](const Edit &edit) { return value(edit.first) == edit.second; });
    if (edits.empty())
        return;
    m_undo.beginMacro(records::fieldAt(type(), edits.front().first).title());
    for (Edit &edit : edits)
        set(edit.first, std::move(edit.second));
    m_undo.endMacro();
}

int RecordDraft::addRow(int field, records::Values values)
{
    const auto &fields = type().fields[std::size_t(field)].rows->fields;
    values.resize(fields.size());
    auto rows = this->rows(field);
    rows.emplace_back(takeRowNumber(), std::move(values));
    const int at = int(rows.size()) - 1;
    set({field}, Value {AnswerState::SoFar, std::move(rows)});
    return at;
}

int RecordDraft::addRowTo(const QByteArray &list, records::Values values)
{
    const int field = type().fieldIndex(list);
    const int at = addRow(field, std::move(values));
    return rows(field)[std::size_t(at)].row;
}

void RecordDraft::removeRow(int field, int row)
{
    auto rows = this->rows(field);
    if (row < 0 || std::size_t(row) >= rows.size())
        return;
    rows.erase(rows.begin() + row);
    const AnswerState state = m_values[std::size_t(field)].state;
    set({field}, rows.empty() ? Value::unknown() : Value {state, std::move(rows)});
}

void RecordDraft::moveRow(int field, int from, int to)
{
    auto rows = this->rows(field);
    const int count = int(rows.size());
    if (from < 0 || to < 0 || from >= count || to >= count || from == to)
        return;
    RowValues row = std::move(rows[std::size_t(from)]);
    rows.erase(rows.begin() + from);
    rows.insert(rows.begin() + to, std::move(row));
    set({field}, Value {m_values[std::size_t(field)].state, std::move(rows)});
}

void RecordDraft::markStored(records::Record saved)
{
    const bool same = saved.values == m_values;
    m_stored = std::move(saved);
    m_nextRow = std::max(m_nextRow, m_stored.header.nextRow);
    if (!same) { // tidied up by the store
        m_values = m_stored.values;
        m_undo.clear();
    }
    m_undo.setClean();
    Q_EMIT replaced();
}

void RecordDraft::put(records::Values values)
{
    m_values = std::move(values);
    m_undo.clear();
    Q_EMIT replaced();
}

void RecordDraft::rebase(records::Record stored, records::Values values)
{
    m_stored = std::move(stored);
    m_nextRow = std::max(m_nextRow, m_stored.header.nextRow);
    put(std::move(values));
}

void RecordDraft::apply(const Address &address, const Value &value)
{
    if (Value *place = records::valueAt(m_values, address)) {
        *place = value;
        Q_EMIT changed(address);
    }
}

int RecordDraft::takeRowNumber()
{
    for (const Value &value : m_values) {
        for (const RowValues &row : value.as<std::vector<RowValues>>())
            m_nextRow = std::max(m_nextRow, row.row + 1);
    }
    return m_nextRow++;
}

} // namespace ui
