// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/rowsmodel.h"

#include "models/itemmodels/answertext.h"
#include "models/itemmodels/roles.h"
#include "models/itemmodels/status.h"
#include "models/itemmodels/vaultsession.h"
#include "ui/forms/answerwords.h"

#include <QFont>

#include <algorithm>

using records::Field;
using records::FieldKind;
using records::RowValues;
using records::Value;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::size_t kColumns = 4;
constexpr qsizetype kLongest = 300; // of a cell, which shows less

// What tells rows apart: the first field and those asked of every row that fit into a cell.
std::vector<int> columnsOf(const records::Fields &fields)
{
    std::vector<int> columns;
    for (std::size_t i = 0; i < fields.size() && columns.size() < kColumns; ++i) {
        const Field &field = fields[i];
        const bool fits = field.kind != FieldKind::LongText && !field.when && !field.isAttachment();
        if (i == 0 || fits)
            columns.push_back(int(i));
    }
    return columns;
}

} // namespace

RowsModel::RowsModel(RecordDraft &draft, int field, itemmodels::VaultSession &session, QObject *parent)
    : QAbstractTableModel(parent), m_draft(draft), m_field(field), m_list(draft.type().fields[std::size_t(field)]),
      m_cells(cellsOf(session)), m_names(draft.type(), draft.values(), session.source(), session.today()),
      m_columns(columnsOf(m_list.rows->fields)), m_count(int(draft.rows(field).size()))
{
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

const RowValues &RowsModel::row(int row) const
{
    return m_draft.rows(m_field)[std::size_t(row)];
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_draft.rows(m_field).size())
        return {};
    const int inner = m_columns[std::size_t(index.column())];
    const Field &field = m_list.rows->fields[std::size_t(inner)];
    const Value &value = row(index.row()).values[std::size_t(inner)];
    const bool wrong = m_problems.value(index.row()).contains(inner);
    switch (role) {
    case Qt::DisplayRole:
        if (wrong && !value.hasData())
            return value.isUnknown() ? tr("Missing") : tr("None");
        return textOf(field, value, this->row(index.row()).row);
    case itemmodels::AnswerStateRole:
        return int(wrong ? records::AnswerState::Value : value.state);
    case itemmodels::FieldKindRole:
        return int(field.kind == FieldKind::Link ? FieldKind::Text : field.kind); // the row opens below, not the link
    case itemmodels::ToneRole:
        if (wrong)
            return int(itemmodels::Tone::Error);
        if (field.kind == FieldKind::Choice && value.hasData()) {
            if (const auto tone = itemmodels::toneOf(field, value.as<QString>()))
                return int(*tone);
        }
        return {};
    case Qt::FontRole:
        if (index.column() == 0 && value.hasData()) {
            QFont font;
            font.setWeight(QFont::Medium);
            return font;
        }
        return {};
    default:
        return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? m_list.rows->fields[std::size_t(m_columns[std::size_t(section)])].title() : QVariant();
}

void RowsModel::reload()
{
    m_names.forget();
    beginResetModel();
    m_count = int(m_draft.rows(m_field).size());
    endResetModel();
}

void RowsModel::rowChanged(int row)
{
    m_names.forget();
    if (row >= 0 && row < m_count)
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void RowsModel::setProblems(const QHash<int, QSet<int>> &cells)
{
    if (cells == m_problems)
        return;
    m_problems = cells;
    if (m_count > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_count - 1, columnCount() - 1));
}

// `row` is its permanent number.
QString RowsModel::textOf(const Field &field, const Value &value, int row) const
{
    const QString text = field.isRowLink() && value.hasData() ? m_names.words(field, value, row) : itemmodels::textOf(field, value, m_cells);
    return text.left(kLongest);
}

} // namespace ui
