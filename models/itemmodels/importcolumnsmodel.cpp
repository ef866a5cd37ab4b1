// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/importcolumnsmodel.h"

#include "models/exchange/sheets/columnvalues.h"
#include "models/exchange/sheets/lexicon.h"
#include "models/exchange/sheets/targets.h"
#include "models/itemmodels/roles.h"
#include "models/records/registry.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace itemmodels {

namespace {

constexpr int kSamples = 3;

} // namespace

ImportColumnsModel::ImportColumnsModel(QObject *parent) : QAbstractTableModel(parent) { }

void ImportColumnsModel::setFile(const ImportFilePtr &file)
{
    beginResetModel();
    m_file = file;
    m_mapping = file->mapping;
    m_proposals = file->proposals;
    m_sheet = 0;
    while (m_sheet + 1 < int(file->book.sheets.size()) && !isTaken(m_sheet))
        ++m_sheet;
    if (!isTaken(m_sheet))
        m_sheet = 0;
    readSheet();
    endResetModel();
    tellAll();
}

void ImportColumnsModel::setMapping(const sheets::Mapping &mapping)
{
    beginResetModel();
    m_mapping = mapping;
    m_proposals.clear();
    readSheet();
    endResetModel();
    tellAll();
}

void ImportColumnsModel::setSheet(int index)
{
    beginResetModel();
    m_sheet = index;
    readSheet();
    endResetModel();
}

const sheets::Sheet *ImportColumnsModel::bookSheet() const
{
    return m_file && m_sheet >= 0 && m_sheet < int(m_file->book.sheets.size()) ? &m_file->book.sheets[std::size_t(m_sheet)] : nullptr;
}

bool ImportColumnsModel::isTaken(int sheet) const
{
    const sheets::Sheet &shown = m_file->book.sheets[std::size_t(sheet)];
    return std::any_of(m_mapping.sheets.begin(), m_mapping.sheets.end(), [&](const sheets::SheetMapping &part) { return sheets::sheetOf(m_file->book, part.sheet) == &shown; });
}

int ImportColumnsModel::mappingIndex() const
{
    const sheets::Sheet *sheet = bookSheet();
    const auto hit = std::find_if(m_mapping.sheets.begin(), m_mapping.sheets.end(),
                                  [&](const sheets::SheetMapping &part) { return sheet && sheets::sheetOf(m_file->book, part.sheet) == sheet; });
    return hit == m_mapping.sheets.end() ? -1 : int(hit - m_mapping.sheets.begin());
}

const sheets::SheetMapping *ImportColumnsModel::sheetMapping() const
{
    const int index = mappingIndex();
    return index < 0 ? nullptr : &m_mapping.sheets[std::size_t(index)];
}

int ImportColumnsModel::proposalIndex() const
{
    const sheets::Sheet *sheet = bookSheet();
    const auto hit = std::find_if(m_proposals.begin(), m_proposals.end(), [sheet](const sheets::SheetProposal &p) { return sheet && p.sheet == sheet->name; });
    return hit == m_proposals.end() ? -1 : int(hit - m_proposals.begin());
}

sheets::ColumnProposal *ImportColumnsModel::proposed(int row)
{
    const int index = proposalIndex();
    auto *columns = index < 0 ? nullptr : &m_proposals[std::size_t(index)].columns;
    return columns && row < int(columns->size()) ? &(*columns)[std::size_t(row)] : nullptr;
}

const sheets::ColumnProposal *ImportColumnsModel::proposed(int row) const
{
    const int index = proposalIndex();
    const auto *columns = index < 0 ? nullptr : &m_proposals[std::size_t(index)].columns;
    return columns && row < int(columns->size()) ? &(*columns)[std::size_t(row)] : nullptr;
}

const records::RecordType *ImportColumnsModel::type() const
{
    const sheets::SheetMapping *mapping = sheetMapping();
    return mapping ? records::findType(mapping->type) : nullptr;
}

QStringList ImportColumnsModel::doubts() const
{
    const int found = proposalIndex();
    return found < 0 ? QStringList() : m_proposals[std::size_t(found)].doubts;
}

bool ImportColumnsModel::take(const sheets::SheetWishes &wishes)
{
    const sheets::Sheet *sheet = bookSheet();
    sheets::SheetProposal proposal;
    auto proposed = sheet ? sheets::proposeSheet(*sheet, *m_file->names, wishes, proposal) : std::nullopt;
    if (!proposed)
        return false;
    beginResetModel();
    std::erase_if(m_proposals, [sheet](const sheets::SheetProposal &other) { return other.sheet == sheet->name; });
    m_proposals.push_back(std::move(proposal));
    if (mappingIndex() >= 0)
        editable() = std::move(*proposed);
    else
        m_mapping.sheets.push_back(std::move(*proposed));
    readSheet();
    endResetModel();
    tellAll();
    return true;
}

void ImportColumnsModel::leaveSheet()
{
    const sheets::Sheet *sheet = bookSheet();
    beginResetModel();
    std::erase_if(m_mapping.sheets, [&](const sheets::SheetMapping &part) { return sheets::sheetOf(m_file->book, part.sheet) == sheet; });
    endResetModel();
    tellAll();
}

void ImportColumnsModel::setContinues(bool continues)
{
    if (mappingIndex() >= 0)
        editable().continues = continues;
    tellAll();
}

void ImportColumnsModel::setDateOrder(std::optional<records::DateOrder> order)
{
    if (mappingIndex() >= 0)
        editable().dateOrder = order;
    tellAll();
}

const sheets::ColumnMapping *ImportColumnsModel::columnAt(int row) const
{
    const sheets::SheetMapping *mapping = sheetMapping();
    return mapping && row >= 0 && row < int(mapping->columns.size()) ? &mapping->columns[std::size_t(row)] : nullptr;
}

void ImportColumnsModel::setTargets(int row, const std::vector<QByteArray> &targets)
{
    if (!columnAt(row))
        return;
    sheets::ColumnMapping &column = editable(row);
    const QByteArray before = column.targets.empty() ? QByteArray() : column.targets.front();
    column.targets = targets;
    const QByteArray now = targets.empty() ? QByteArray() : targets.front();
    if (now != before) {
        column.values.clear();
        column.separators = now.isEmpty() ? QString() : sheets::separatorsFor(*type(), now);
    }
    if (sheets::ColumnProposal *found = proposed(row))
        found->doubt.clear(); // somebody has looked
    tell(row);
}

void ImportColumnsModel::setSeparators(int row, const QString &separators)
{
    if (!columnAt(row))
        return;
    editable(row).separators = separators;
    tell(row);
}

void ImportColumnsModel::setMeaning(int row, const QString &item, const QString &meaning)
{
    if (!columnAt(row))
        return;
    auto &values = editable(row).values;
    if (meaning.isEmpty())
        values.remove(sheets::wordsOf(item));
    else
        values.insert(sheets::wordsOf(item), meaning);
    tell(row);
}

std::vector<sheets::ColumnValue> ImportColumnsModel::valuesOf(int row) const
{
    return columnAt(row) ? sheets::valuesOf(*bookSheet(), *sheetMapping(), std::size_t(row), *m_file->names) : std::vector<sheets::ColumnValue>();
}

void ImportColumnsModel::tell(int row)
{
    const auto values = valuesOf(row);
    m_unclear[std::size_t(row)] = int(std::count_if(values.begin(), values.end(), [](const sheets::ColumnValue &value) {
        return !value.isDecided && (value.meaning == sheets::ColumnValue::Meaning::Notes || value.meaning == sheets::ColumnValue::Meaning::Several);
    }));
    tellAll();
}

// Columns may clash with each other, or no longer do.
void ImportColumnsModel::tellAll()
{
    m_problems = sheets::check(m_mapping, m_file->book);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    Q_EMIT mappingChanged();
}

void ImportColumnsModel::readSheet()
{
    m_samples.clear();
    m_unclear.clear();
    const sheets::SheetMapping *mapping = sheetMapping();
    for (std::size_t i = 0; mapping && i < mapping->columns.size(); ++i) {
        m_samples += sheets::samplesOf(*bookSheet(), *mapping, i, kSamples).join(u" \u00B7 "_s);
        const sheets::ColumnProposal *found = proposed(int(i));
        m_unclear.push_back(found ? int(found->notUnderstood.size()) : 0);
    }
}

int ImportColumnsModel::rowCount(const QModelIndex &parent) const
{
    const sheets::SheetMapping *mapping = parent.isValid() ? nullptr : sheetMapping();
    return mapping ? int(mapping->columns.size()) : 0;
}

int ImportColumnsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString ImportColumnsModel::targetText(const sheets::ColumnMapping &column) const
{
    QStringList texts;
    for (const QByteArray &target : column.targets)
        texts += sheets::labelOf(*type(), target);
    return texts.isEmpty() ? tr("Left out") : texts.join(", "_L1);
}

QString ImportColumnsModel::doubtText(int row) const
{
    const sheets::SheetMapping *mapping = sheetMapping();
    const QByteArray path = (mapping->sheet + u'.' + mapping->columns[std::size_t(row)].heading).toUtf8();
    const auto problem = std::find_if(m_problems.begin(), m_problems.end(), [&path](const core::Problem &p) { return p.field == path; });
    if (problem != m_problems.end())
        return problem->message;
    const sheets::ColumnProposal *found = proposed(row);
    const QString doubt = found ? found->doubt : QString();
    const int unclear = m_unclear[std::size_t(row)];
    return doubt.isEmpty() && unclear > 0 ? tr("%n not understood; kept in the notes", nullptr, unclear) : doubt;
}

QVariant ImportColumnsModel::data(const QModelIndex &index, int role) const
{
    const sheets::ColumnMapping *column = columnAt(index.row());
    if (!column)
        return {};
    const bool isQuiet = index.column() == Samples || index.column() == Doubt || (index.column() == Target && column->targets.empty());
    if (role == EmphasisRole)
        return int(index.column() == Heading ? Emphasis::Strong : (isQuiet ? Emphasis::Quiet : Emphasis::Plain));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Heading:
        return column->heading;
    case Samples:
        return m_samples.value(index.row());
    case Target:
        return targetText(*column);
    default:
        return doubtText(index.row());
    }
}

QVariant ImportColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    static constexpr std::array titles {QT_TR_NOOP("Column"), QT_TR_NOOP("Its cells"), QT_TR_NOOP("Goes to"), QT_TR_NOOP("To look at")};
    return section < kColumns ? tr(titles[std::size_t(section)]) : QString();
}

} // namespace itemmodels
