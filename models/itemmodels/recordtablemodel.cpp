// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/recordtablemodel.h"

#include "models/core/error.h"
#include "models/core/text.h"
#include "models/itemmodels/answertext.h"
#include "models/itemmodels/vaultsession.h"
#include "models/storage/asatsource.h"

#include <QTimer>

#include <algorithm>
#include <limits>
#include <span>

namespace itemmodels {

using records::Record;
using Ids = std::vector<core::RecordId>;

namespace {

constexpr int kPage = 50; // rows that are read together
constexpr std::size_t kPagesKept = 40;

Emphasis emphasisOf(const records::RecordType &type, const Column &column)
{
    if (column.path == "reference" && !column.field)
        return Emphasis::Quiet;
    return column.path == type.titleField || column.path == "title" ? Emphasis::Strong : Emphasis::Plain;
}

// A page far away gives way to a new one.
template<class Pages>
void makeRoom(Pages &pages, int wanted)
{
    if (pages.size() < kPagesKept)
        return;
    const auto first = pages.begin();
    const auto last = std::prev(pages.end());
    pages.erase(wanted - first->first > last->first - wanted ? first : last);
}

// What ids(query) gives, or only the removed ones of it.
template<class Read>
core::Result<Ids> idsBy(const Read &read, records::ListQuery query, bool removedOnly)
{
    query.withRemoved = removedOnly;
    auto all = read(query);
    if (!all || !removedOnly)
        return all;
    query.withRemoved = false;
    auto live = read(query);
    if (!live)
        return live;
    std::sort(live->begin(), live->end());
    std::erase_if(*all, [&live](core::RecordId id) { return std::binary_search(live->begin(), live->end(), id); });
    return all;
}

// What the bar below a day shows.
QString withDaysLeft(const Cell &cell)
{
    const QString words = wordsOf(cell);
    return cell.daysLeft && !cell.tone ? RecordTableModel::tr("%1, %n day(s) left", nullptr, *cell.daysLeft).arg(words) : words;
}

} // namespace

RecordTableModel::RecordTableModel(VaultSession &session, const records::RecordType &type, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_type(type), m_titles(session)
{
    setColumns(defaultColumns(type));
    connect(&session, &VaultSession::recordChanged, this, &RecordTableModel::onRecordChanged);
    connect(&session, &VaultSession::typeChanged, this, &RecordTableModel::onTypeChanged);
    connect(&session, &VaultSession::searchCompleted, this, &RecordTableModel::showMatches);
}

RecordTableModel::~RecordTableModel()
{
    if (m_reading != 0)
        m_session.reader().cancel(m_reading);
}

void RecordTableModel::setColumns(const std::vector<QByteArray> &paths)
{
    beginResetModel();
    m_columns.clear();
    for (const QByteArray &path : paths) {
        if (auto column = columnOf(m_type, path))
            m_columns.push_back(*column);
    }
    if (m_columns.empty())
        m_columns.push_back(*columnOf(m_type, "reference"));
    forgetCells();
    endResetModel();
}

void RecordTableModel::setQuery(const records::ListQuery &query)
{
    m_query = query;
    read();
}

void RecordTableModel::setQuickFilter(const QString &text)
{
    if (text == m_quickFilter)
        return;
    m_quickFilter = text;
    showMatches();
}

bool RecordTableModel::isComplete() const
{
    return m_showsRemoved || m_quickFilter.trimmed().isEmpty() || m_session.isSearchComplete();
}

void RecordTableModel::read()
{
    if (m_reading != 0)
        m_session.reader().cancel(m_reading);
    const auto readAll = [&type = m_type, query = m_query, removed = m_showsRemoved, at = m_session.moment()](storage::Connection &connection) {
        const auto source = storage::sourceAt(connection, at);
        return idsBy([&](const records::ListQuery &each) { return source->ids(type, each); }, query, removed);
    };
    m_reading = m_session.reader().read<Ids>(readAll, [this](core::Result<Ids> ids) { take(std::move(ids)); });
}

// What the reader cannot open any more, the session may still hold open.
void RecordTableModel::take(core::Result<Ids> ids)
{
    m_reading = 0;
    if (!ids && ids.error().code != core::ErrorCode::Invalid)
        ids = idsBy([this](const records::ListQuery &query) { return m_session.source().ids(m_type, query); }, m_query, m_showsRemoved);
    if (!ids) {
        Q_EMIT failed(ids.error());
        return;
    }
    m_all = std::move(*ids);
    if (m_query.filters.empty() && !m_showsRemoved)
        m_session.noteCount(m_type, qint64(m_all.size()));
    showMatches();
}

// The texts of removed records are not searched: of those, the words are in reference or title.
core::Result<Ids> RecordTableModel::matches() const
{
    if (!m_showsRemoved)
        return m_session.search(m_quickFilter, std::numeric_limits<std::size_t>::max());
    const auto summaries = m_session.summaries(m_all);
    if (!summaries)
        return core::fail(summaries.error());
    const QStringList words = core::folded(m_quickFilter.simplified()).split(u' ', Qt::SkipEmptyParts);
    Ids found;
    for (const storage::RecordSummary &summary : *summaries) {
        const QString name = core::folded(summary.reference + u' ' + summary.title);
        if (std::all_of(words.begin(), words.end(), [&name](const QString &word) { return name.contains(word); }))
            found.push_back(summary.id);
    }
    std::sort(found.begin(), found.end());
    return found;
}

void RecordTableModel::showMatches()
{
    Ids shown = m_all;
    if (!m_quickFilter.trimmed().isEmpty()) {
        const auto matching = matches();
        if (!matching) {
            Q_EMIT failed(matching.error());
            return;
        }
        const Ids &found = *matching;
        std::vector<bool> fits(found.empty() ? 0 : std::size_t(core::toInt(found.back())) + 1);
        for (const core::RecordId id : found)
            fits[std::size_t(core::toInt(id))] = true;
        const auto misses = [&fits](core::RecordId id) {
            const auto place = std::size_t(core::toInt(id));
            return place >= fits.size() || !fits[place];
        };
        shown.erase(std::remove_if(shown.begin(), shown.end(), misses), shown.end());
    }
    setIds(std::move(shown));
    Q_EMIT idsChanged();
}

// Rows that came or went in one place are told as such, so that views keep where they are.
void RecordTableModel::setIds(Ids ids)
{
    const auto [oldFirst, newFirst] = std::mismatch(m_ids.begin(), m_ids.end(), ids.begin(), ids.end());
    const auto [oldEnd, newEnd] = std::mismatch(m_ids.rbegin(), std::make_reverse_iterator(oldFirst), ids.rbegin(), std::make_reverse_iterator(newFirst));
    const int first = int(oldFirst - m_ids.begin());
    const int gone = int(oldEnd.base() - oldFirst);
    const int come = int(newEnd.base() - newFirst);
    const auto exchange = [&] {
        m_ids = std::move(ids);
        m_pages.clear();
    };
    if (gone == 0 && come > 0 && !m_ids.empty()) {
        beginInsertRows({}, first, first + come - 1);
        exchange();
        endInsertRows();
    } else if (come == 0 && gone > 0 && !ids.empty()) {
        beginRemoveRows({}, first, first + gone - 1);
        exchange();
        endRemoveRows();
    } else if (gone > 0 || come > 0) {
        beginResetModel();
        exchange();
        endResetModel();
        return;
    } else {
        exchange();
    }
    if (!m_ids.empty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_ids.size()) - 1, int(m_columns.size()) - 1));
}

void RecordTableModel::forgetCells()
{
    for (auto &[number, page] : m_pages) {
        for (std::optional<Row> &row : page) {
            if (row)
                row->cells.clear();
        }
    }
}

void RecordTableModel::onRecordChanged(const records::RecordType *, core::RecordId id)
{
    if (!m_titles.forget(id) || m_ids.empty())
        return;
    forgetCells();
    Q_EMIT dataChanged(index(0, 0), index(int(m_ids.size()) - 1, int(m_columns.size()) - 1));
}

void RecordTableModel::onTypeChanged(const records::RecordType *type)
{
    if (type != &m_type)
        return;
    m_pages.clear();
    read();
}

core::RecordId RecordTableModel::idAt(int row) const
{
    return row >= 0 && row < int(m_ids.size()) ? m_ids[std::size_t(row)] : core::kNoRecord;
}

int RecordTableModel::rowOf(core::RecordId id) const
{
    const auto hit = std::find(m_ids.begin(), m_ids.end(), id);
    return hit == m_ids.end() ? -1 : int(hit - m_ids.begin());
}

CellContext RecordTableModel::context() const
{
    return {[this](core::RecordId id) { return m_titles.titleOf(id); }, m_session.today()};
}

RecordTableModel::Page RecordTableModel::load(int number) const
{
    const std::size_t from = std::size_t(number) * kPage;
    const auto wanted = std::span(m_ids).subspan(from, std::min<std::size_t>(kPage, m_ids.size() - from));
    Page page(wanted.size());
    auto loaded = m_session.source().load(m_type, wanted);
    if (!loaded) {
        QTimer::singleShot(0, this, [this, error = loaded.error()] { Q_EMIT failed(error); }); // not from within a view's question
        return page;
    }
    std::size_t at = 0;
    for (Record &record : *loaded) { // in the order of the ids; some may be missing
        while (at < wanted.size() && wanted[at] != record.header.id)
            ++at;
        if (at < wanted.size())
            page[at] = Row {std::move(record), {}};
    }
    return page;
}

// Of the whole page, so that the names of linked records are asked for together.
void RecordTableModel::makeCells(Page &page) const
{
    Ids links;
    for (const std::optional<Row> &row : page) {
        if (row)
            collectLinks(row->record, m_columns, links);
    }
    m_titles.fetch(links);
    const CellContext context = this->context();
    for (std::optional<Row> &row : page) {
        if (!row)
            continue;
        row->cells.clear();
        for (const Column &column : m_columns)
            row->cells.push_back(cellOf(row->record, column, context));
    }
}

RecordTableModel::Row *RecordTableModel::rowAt(int row) const
{
    if (row < 0 || row >= int(m_ids.size()))
        return nullptr;
    auto hit = m_pages.find(row / kPage);
    if (hit == m_pages.end()) {
        makeRoom(m_pages, row / kPage);
        hit = m_pages.emplace(row / kPage, load(row / kPage)).first;
    }
    std::optional<Row> &found = hit->second[std::size_t(row % kPage)];
    if (found && found->cells.empty())
        makeCells(hit->second);
    return found ? &*found : nullptr;
}

const Record *RecordTableModel::recordAt(int row) const
{
    const Row *found = rowAt(row);
    return found ? &found->record : nullptr;
}

const Cell *RecordTableModel::cellAt(int row, int column) const
{
    const Row *found = rowAt(row);
    return found && column >= 0 && column < int(found->cells.size()) ? &found->cells[std::size_t(column)] : nullptr;
}

int RecordTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int RecordTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Cell *cell = cellAt(index.row(), index.column());
    if (!cell)
        return {};
    const storage::RecordSummary *link = cell->link == core::kNoRecord ? nullptr : m_titles.find(cell->link);
    switch (role) {
    case Qt::DisplayRole:
        return wordsOf(*cell);
    case Qt::AccessibleTextRole:
        return withDaysLeft(*cell);
    case Qt::ToolTipRole: // "overdue" hides the day
        return cell->tone && cell->plain.canConvert<QDate>() ? QVariant(dayText(cell->plain.toDate())) : QVariant();
    case RecordIdRole:
        return core::toInt(link ? link->id : m_ids[std::size_t(index.row())]);
    case RecordTypeRole:
        return link ? link->type->key : m_type.key;
    case AnswerStateRole:
        return int(cell->state);
    case FieldKindRole: // a click on a name chooses the row: it is not shown as a link
        return int(link ? records::FieldKind::Text : cell->kind);
    case ToneRole:
        return cell->tone ? QVariant(int(*cell->tone)) : QVariant();
    case PlainValueRole:
        return cell->plain;
    case DaysLeftRole:
        return cell->daysLeft ? QVariant(*cell->daysLeft) : QVariant();
    case EmphasisRole:
        return int(emphasisOf(m_type, m_columns[std::size_t(index.column())]));
    default:
        return {};
    }
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= int(m_columns.size()))
        return {};
    const Column &column = m_columns[std::size_t(section)];
    if (role == Qt::DisplayRole)
        return shortTitle(m_type, column);
    return role == Qt::ToolTipRole || role == Qt::AccessibleTextRole ? QVariant(fullTitle(m_type, column)) : QVariant();
}

void RecordTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= int(m_columns.size()))
        return;
    const records::Sorting sorting {m_columns[std::size_t(column)].path, order == Qt::DescendingOrder};
    if (!isSortable(m_type, sorting.field))
        return;
    m_query.sorting = sorting;
    read();
}

} // namespace itemmodels
