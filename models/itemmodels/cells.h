// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/roles.h"
#include "models/records/filter.h"

#include <QVariant>

#include <functional>
#include <optional>

namespace itemmodels {

// A column of a list: the reference, the title, a field, or a field of owned rows.
struct Column {
    QByteArray path;
    const records::Field *list = nullptr; // null: not of rows
    const records::Field *field = nullptr; // null: reference or title
    std::size_t index = 0; // of the field among those of its level
};

// Nothing when the path leads nowhere.
[[nodiscard]] std::optional<Column> columnOf(const records::RecordType &type, const QByteArray &path);
// All that a list can show, in the order of the descriptor: reference and title first, fields of rows behind their list.
[[nodiscard]] std::vector<QByteArray> columnPaths(const records::RecordType &type);
// Those a list shows until the user chooses.
[[nodiscard]] std::vector<QByteArray> defaultColumns(const records::RecordType &type);
// "Legal basis", and with the list it belongs to "Purposes: Legal basis".
[[nodiscard]] QString shortTitle(const records::RecordType &type, const Column &column);
[[nodiscard]] QString fullTitle(const records::RecordType &type, const Column &column);

// One cell as people read it.
struct Cell {
    QString text; // empty where the state says it all
    records::AnswerState state = records::AnswerState::Value;
    records::FieldKind kind = records::FieldKind::Text;
    std::optional<Tone> tone;
    QVariant plain; // QDate, double or bool
    core::RecordId link = core::kNoRecord; // of a field with one link
    std::optional<int> daysLeft = {}; // where something is due; below 0: overdue
};

// What cells need to know beside the record.
struct CellContext {
    std::function<QString(core::RecordId)> titleOf; // of linked records
    QDate today;
};

[[nodiscard]] Cell cellOf(const records::Record &record, const Column &column, const CellContext &context);
// One answer in words, without the record around it; empty when it has no data.
[[nodiscard]] QString textOf(const records::Field &field, const records::Value &value, const CellContext &context);
// "not known yet" and "None" instead of an empty text.
[[nodiscard]] QString wordsOf(const Cell &cell);
// The records that the cells of those columns link to.
void collectLinks(const records::Record &record, const std::vector<Column> &columns, std::vector<core::RecordId> &ids);

} // namespace itemmodels
