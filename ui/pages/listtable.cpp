// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/listtable.h"

#include "models/itemmodels/answertext.h"
#include "models/itemmodels/recordtablemodel.h"
#include "models/itemmodels/status.h"
#include "models/records/vocabulary.h"
#include "ui/delegates/columnshares.h"
#include "ui/delegates/recordtable.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tones.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace ui {

using itemmodels::Column;
using itemmodels::ShownColumn;
using records::FieldKind;

namespace {

constexpr int kNarrowest = 64; // that the user may choose
constexpr int kReadable = 112; // that an answer nobody gave needs
constexpr int kTitleAtLeast = 200;
constexpr int kTitleUsual = 280;
constexpr int kTitleAtMost = 420;
constexpr int kAtMost = 300; // that a column takes by what stands in it
constexpr int kMeasuredRows = 20; // about those that are seen
constexpr int kWidthDelay = 250; // milliseconds

int usualWidthOf(const Column &column)
{
    if (!column.field)
        return 104;
    if (column.list)
        return 170;
    switch (column.field->kind) {
    case FieldKind::Date:
    case FieldKind::Duration:
        return 128;
    case FieldKind::Instant:
        return 160;
    case FieldKind::Number:
    case FieldKind::Flag:
        return kReadable;
    case FieldKind::Choice:
    case FieldKind::Country:
        return 136;
    case FieldKind::LongText:
        return 260;
    default:
        return 170;
    }
}

// 0: none of the choices is shown as a tag.
int widestTag(const records::Field &field)
{
    int widest = 0;
    for (const records::Term &term : records::vocabulary(field.vocabulary).terms) {
        if (const auto tone = itemmodels::toneOf(field, term.code))
            widest = std::max(widest, tagSize(term.label, *tone).width() + 2 * kCellPadding);
    }
    return widest;
}

} // namespace

ListTable::ListTable(itemmodels::RecordTableModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setModel(&model);
    setUpRecordTable(*this);
    setSelectionMode(ExtendedSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setUpHead();
    m_widthTimer.setSingleShot(true);
    m_widthTimer.setInterval(kWidthDelay);
    connect(&m_widthTimer, &QTimer::timeout, this, [this] {
        shareWidth();
        Q_EMIT columnWidthsChanged(m_columns);
    });
    connect(this, &QTableView::doubleClicked, this, &ListTable::opened);
    const auto fit = [this] { setMaximumHeight(sizeHint().height()); };
    connect(&model, &QAbstractItemModel::modelReset, this, fit);
    connect(&model, &QAbstractItemModel::rowsInserted, this, fit);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, fit);
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, fit);
    connect(&model, &itemmodels::RecordTableModel::idsChanged, this, [this] {
        if (m_needs.empty())
            measure();
    });
}

void ListTable::setUpHead()
{
    QHeaderView *head = horizontalHeader();
    head->setSectionResizeMode(QHeaderView::Interactive);
    head->setMinimumSectionSize(kNarrowest);
    head->setSectionsClickable(true);
    head->setSortIndicatorShown(true);
    connect(head, &QHeaderView::sortIndicatorChanged, this, &ListTable::sortBy);
    connect(head, &QHeaderView::sectionResized, this, [this](int column) { onSectionResized(column); });
}

void ListTable::setShownColumns(const std::vector<ShownColumn> &columns)
{
    std::vector<QByteArray> paths;
    paths.reserve(columns.size());
    for (const ShownColumn &column : columns)
        paths.push_back(column.path);
    m_columns = columns;
    m_model.setColumns(paths);
    m_needs.clear();
    measure();
    showSorting();
}

bool ListTable::isTitle(int column) const
{
    const QByteArray &path = m_model.columns()[std::size_t(column)].path;
    return path == m_model.type().titleField || path == "title";
}

int ListTable::usualWidth(int column) const
{
    if (const int chosen = m_columns[std::size_t(column)].width; chosen > 0)
        return chosen;
    const int heading = horizontalHeader()->sectionSizeHint(column);
    if (!m_needs.empty())
        return std::max({heading, std::min(m_needs[std::size_t(column)], isTitle(column) ? kTitleAtMost : kAtMost), wholeWidth(column)});
    return isTitle(column) ? kTitleUsual : std::max({usualWidthOf(m_model.columns()[std::size_t(column)]), heading, wholeWidth(column)});
}

// What says nothing when it is cut: references, moments and what is told as a tag. 0: others.
int ListTable::wholeWidth(int column) const
{
    const Column &shown = m_model.columns()[std::size_t(column)];
    QString longest;
    if (!shown.field && !isTitle(column))
        longest = QString::fromLatin1(m_model.type().prefix) + (m_model.type().yearField.isEmpty() ? u"-0000"_s : u"-0000-0000"_s);
    else if (shown.field && !shown.list && shown.field->kind == FieldKind::Instant)
        longest = itemmodels::instantText({QDateTime(QDate(2026, 9, 28), QTime(20, 48), Qt::UTC), "UTC"});
    if (!longest.isEmpty())
        return fontMetrics().horizontalAdvance(longest) + 2 * kCellPadding + kGrid / 2;
    return shown.field && !shown.list && shown.field->kind == FieldKind::Choice ? widestTag(*shown.field) : 0;
}

// By the rows that are seen first. Once only: columns that move while words are typed to filter by would be hard to read.
void ListTable::measure()
{
    const int rows = std::min(m_model.rowCount(), kMeasuredRows);
    const bool areOurs = std::all_of(m_columns.begin(), m_columns.end(), [](const ShownColumn &column) { return column.width == 0; });
    if (rows > 0 && areOurs && m_model.columnCount() == int(m_columns.size())) {
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        m_needs.assign(m_columns.size(), 0);
        for (int column = 0; column < int(m_needs.size()); ++column) {
            for (int row = 0; row < rows; ++row)
                m_needs[std::size_t(column)] = std::max(m_needs[std::size_t(column)], itemDelegate()->sizeHint(option, m_model.index(row, column)).width());
        }
    }
    shareWidth();
}

// Room that is left goes to the title, half of it, and to all others; where there is too little, all give way as far as
// they can be read, and the rest is scrolled to.
void ListTable::shareWidth()
{
    const int count = m_model.columnCount();
    if (count == 0 || count != int(m_columns.size()))
        return;
    std::vector<ColumnShare> shares;
    for (int i = 0; i < count; ++i) {
        const int width = usualWidth(i);
        const bool isFixed = m_columns[std::size_t(i)].width > 0;
        const int least = isTitle(i) ? kTitleAtLeast : std::max(m_needs.empty() ? kReadable : std::min(width, kReadable), wholeWidth(i));
        shares.push_back({width, isFixed ? width : std::min(width, least), isFixed ? 0 : (isTitle(i) ? std::max(count - 1, 1) : 1)});
    }
    shareColumns(shares, viewport()->width());
    m_sharing = true;
    for (int i = 0; i < count; ++i)
        setColumnWidth(i, shares[std::size_t(i)].width);
    m_sharing = false;
}

void ListTable::onSectionResized(int column)
{
    if (m_sharing || column >= int(m_columns.size()))
        return;
    m_columns[std::size_t(column)].width = columnWidth(column);
    m_widthTimer.start();
}

void ListTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    setVerticalScrollBarPolicy(height() < maximumHeight() ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    shareWidth();
}

void ListTable::sortBy(int column, Qt::SortOrder order)
{
    m_model.sort(column, order);
    showSorting(); // not every column can be sorted by
}

void ListTable::showSorting()
{
    const auto &columns = m_model.columns();
    const records::Sorting &sorting = m_model.query().sorting;
    const auto hit = std::find_if(columns.begin(), columns.end(), [&sorting](const Column &c) { return c.path == sorting.field; });
    const QSignalBlocker quiet(horizontalHeader());
    horizontalHeader()->setSortIndicator(hit == columns.end() ? -1 : int(hit - columns.begin()),
                                         sorting.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    horizontalHeader()->viewport()->update();
}

std::vector<core::RecordId> ListTable::chosen() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<core::RecordId> ids;
    ids.reserve(rows.size());
    for (const int row : rows)
        ids.push_back(m_model.idAt(row));
    return ids;
}

int ListTable::chosenCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

core::RecordId ListTable::current() const
{
    return m_model.idAt(currentIndex().row());
}

void ListTable::choose(const std::vector<core::RecordId> &ids, core::RecordId current)
{
    const std::set<core::RecordId> wanted(ids.begin(), ids.end());
    QItemSelection selection;
    const int last = m_model.columnCount() - 1;
    for (int row = 0, rows = wanted.empty() ? 0 : m_model.rowCount(); row < rows; ++row) {
        const int first = row;
        while (row < rows && wanted.contains(m_model.idAt(row)))
            ++row;
        if (row > first)
            selection.select(m_model.index(first, 0), m_model.index(row - 1, last));
    }
    const int row = std::max(m_model.rowOf(current), 0);
    if (selection.isEmpty() && m_model.rowCount() > 0)
        selection.select(m_model.index(row, 0), m_model.index(row, last));
    selectionModel()->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    scrollTo(currentIndex());
}

QSize ListTable::sizeHint() const
{
    const int frame = 2 * frameWidth();
    const int bar = horizontalScrollBar()->maximum() > 0 ? horizontalScrollBar()->sizeHint().height() : 0;
    const qint64 rows = qint64(m_model.rowCount()) * kRowHeight;
    const qint64 height = rows + kHeaderHeight + frame + bar - 1; // the line below the last row is that of the frame
    return {600, int(std::min<qint64>(height, QWIDGETSIZE_MAX))};
}

// To the first or the last row, as everywhere else in lists; a table would go to the first or last cell of the row, and
// with Ctrl leave the choice behind, so that what is done with it would not be done with the row that is shown.
bool ListTable::goToEnd(const QKeyEvent &event)
{
    const bool isHome = event.key() == Qt::Key_Home;
    if ((!isHome && event.key() != Qt::Key_End) || m_model.rowCount() == 0 || event.modifiers().testFlag(Qt::AltModifier))
        return false;
    const QModelIndex target = m_model.index(isHome ? 0 : m_model.rowCount() - 1, std::max(currentIndex().column(), 0));
    const auto rows = QItemSelectionModel::Rows;
    if (event.modifiers().testFlag(Qt::ShiftModifier)) {
        const QItemSelection all(m_model.index(std::min(currentIndex().row(), target.row()), 0), m_model.index(std::max(currentIndex().row(), target.row()), 0));
        selectionModel()->select(all, QItemSelectionModel::Select | rows);
        selectionModel()->setCurrentIndex(target, QItemSelectionModel::NoUpdate);
    } else {
        selectionModel()->setCurrentIndex(target, QItemSelectionModel::ClearAndSelect | rows);
    }
    scrollTo(target);
    return true;
}

void ListTable::keyPressEvent(QKeyEvent *event)
{
    if (goToEnd(*event))
        return;
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        Q_EMIT opened();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ListTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT chosenChanged();
}

void ListTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT chosenChanged();
}

} // namespace ui
