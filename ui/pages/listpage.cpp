// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/listpage.h"

#include "models/itemmodels/filterwords.h"
#include "models/itemmodels/formats.h"
#include "models/itemmodels/recordtablemodel.h"
#include "models/itemmodels/vaultsession.h"
#include "models/records/registry.h"
#include "ui/context/navigator.h"
#include "ui/context/questions.h"
#include "ui/dialogs/columnsdialog.h"
#include "ui/dialogs/filterdialog.h"
#include "ui/dialogs/namedialog.h"
#include "ui/forms/stops.h"
#include "ui/pages/listactions.h"
#include "ui/pages/listfilterbar.h"
#include "ui/pages/listhead.h"
#include "ui/pages/listpreview.h"
#include "ui/pages/listtable.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/searchfield.h"

#include <QAction>
#include <QAbstractButton>
#include <QApplication>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using itemmodels::SavedFilter;
using records::Filter;

namespace {

constexpr int kPreviewDelay = 40; // milliseconds: who holds an arrow key passes by many rows
constexpr int kLowPage = 620; // below this height the preview shows half, unless the list leaves room

enum Body { Rows, Empty, NoMatch, StillReading };

} // namespace

ListPage::ListPage(const Context &context, const records::RecordType &type, QWidget *parent)
    : Page(parent), m_context(context), m_type(type), m_settings(context.session, type)
{
    m_model = new itemmodels::RecordTableModel(context.session, type, this);
    m_table = new ListTable(*m_model, this);
    m_actions = new ListActions(context, *m_model, *m_table, this);
    setUpLayout();
    connectParts();
    m_table->setShownColumns(m_settings.columns());
    fillSavedMenu();
    setFilters({});
}

ListPage::~ListPage() = default;

QString ListPage::title() const
{
    return m_type.pluralTitle();
}

Place ListPage::place() const
{
    QStringList conditions;
    for (const Filter &filter : filters())
        conditions += toText(m_type, filter, m_context.session.source());
    return {.kind = Place::Kind::List, .type = m_type.key, .filter = conditions.join(u'\n')};
}

void ListPage::focusFirst()
{
    if (m_body->currentIndex() == Rows)
        return m_table->setFocus();
    const std::vector<QWidget *> stops = stopsIn(*m_body->currentWidget());
    (stops.empty() ? m_body->currentWidget() : stops.front())->setFocus();
}

const std::vector<Filter> &ListPage::filters() const
{
    return m_model->query().filters;
}

void ListPage::showFilters(const QString &conditions)
{
    std::vector<Filter> filters;
    for (const QString &text : conditions.split(u'\n', Qt::SkipEmptyParts)) {
        if (auto filter = parseFilter(m_type, text, m_context.session.source()))
            filters.push_back(std::move(*filter));
    }
    setFilters(std::move(filters));
}

void ListPage::setUpLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 2 * kGrid, kPageMargin, kPageMargin);
    layout->setSpacing(kGrid + kGrid / 2);
    addCatalogueSwitch(layout);
    m_removed = new QAction(tr("Removed %1").arg(m_type.pluralTitle().toLower()), this);
    m_removed->setCheckable(true);
    m_removed->setVisible(!m_context.session.day().isValid()); // what is removed is known of today only
    if (m_removed->isVisible())
        addAction(m_removed);
    connect(m_removed, &QAction::triggered, this, &ListPage::showRemoved);
    m_head = new ListHead(m_type.pluralTitle(), this);
    m_head->addMenu(tr("Export"), m_actions->exportMenu());
    m_head->addButton(addKey(tr("Columns"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { chooseColumns(); }));
    m_head->addButton(addKey(tr("What changed"), Qt::CTRL | Qt::SHIFT | Qt::Key_H,
                             [this] { m_context.navigator.open({.kind = Place::Kind::Changes, .type = m_type.key}); }));
    if (m_actions->create()->isVisible())
        m_head->addButton(m_actions->create(), true);
    m_bar = new ListFilterBar(m_type, this);
    m_savedMenu = new QMenu(this);
    m_bar->setSavedMenu(m_savedMenu);
    m_error = new Banner(itemmodels::Tone::Error, {}, this);
    m_error->hide();
    layout->addWidget(m_head);
    layout->addWidget(m_bar);
    layout->addWidget(m_error);
    setUpBody(layout);
    setUpPreview(layout);
}

void ListPage::setUpBody(QVBoxLayout *layout)
{
    m_body = new QStackedWidget(this);
    auto *rows = new QWidget(m_body);
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table, 1);
    column->addStretch(0);
    m_table->setAccessibleName(m_type.pluralTitle());
    m_body->addWidget(rows);
    m_body->addWidget(makeEmptyState());
    m_body->addWidget(makeNoMatch());
    m_body->addWidget(new EmptyState(u"search"_s, tr("Still reading the texts"), tr("What fits is shown as soon as all of them are read."), m_body));
    layout->addWidget(m_body, 1);
}

void ListPage::setUpPreview(QVBoxLayout *layout)
{
    m_preview = new ListPreview(m_context, m_type, this);
    using ForRows = ListPreview::ForRows;
    m_preview->addButton(m_actions->duplicate(), ForRows::One);
    for (QAction *action : {m_actions->change(), m_actions->merge(), m_actions->copy()})
        m_preview->addButton(action, ForRows::Several);
    m_preview->addButton(m_actions->remove(), ForRows::All);
    m_preview->addButton(m_actions->bringBack(), ForRows::All);
    m_preview->addButton(m_actions->open(), ForRows::One, true);
    m_preview->hide();
    layout->addWidget(m_preview);
}

// The catalogues stand beside each other: from one the way to the next is short.
void ListPage::addCatalogueSwitch(QVBoxLayout *layout)
{
    if (!m_type.isCatalogue)
        return;
    auto *tabs = new QTabBar(this);
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    tabs->setAccessibleName(tr("Catalogues"));
    for (const records::RecordType *type : records::recordTypes()) {
        if (!type->isCatalogue)
            continue;
        const int index = tabs->addTab(type->pluralTitle());
        tabs->setTabData(index, type->key);
        if (type == &m_type)
            tabs->setCurrentIndex(index);
    }
    layout->addWidget(tabs);
    connect(tabs, &QTabBar::currentChanged, this, [this, tabs, own = tabs->currentIndex()](int index) {
        const QSignalBlocker quiet(tabs);
        tabs->setCurrentIndex(own); // this page stays what it is; the window shows another
        m_context.navigator.open({.kind = Place::Kind::List, .type = tabs->tabData(index).toByteArray()});
    });
}

QWidget *ListPage::makeEmptyState()
{
    const QString icon = QString::fromLatin1(m_type.isCatalogue ? QByteArray("catalogue") : m_type.key);
    if (const QDate day = m_context.session.day(); day.isValid())
        return makeEmptyPast(icon, day);
    auto *empty = new EmptyState(icon, m_type.emptyTitle(), m_type.emptyText(), m_body);
    if (m_actions->create()->isVisible())
        empty->addAction(m_actions->create()->text(), [this] { m_actions->create()->trigger(); }, true);
    m_emptyRemoved = empty->addAction(m_removed->text(), [this] { m_removed->trigger(); });
    if (!m_context.session.isReadOnly())
        empty->addAction(tr("Import a spreadsheet"), [this] { m_context.navigator.open({.kind = Place::Kind::Import}); });
    return empty;
}

// Nothing can be added to an earlier day.
QWidget *ListPage::makeEmptyPast(const QString &icon, const QDate &day)
{
    auto *empty = new EmptyState(icon, tr("No %1").arg(m_type.pluralTitle().toLower()), tr("There were none at the end of %1.").arg(itemmodels::dayText(day)), m_body);
    empty->addAction(tr("Back to today"), [this] { m_context.navigator.showDay({}); });
    return empty;
}

QWidget *ListPage::makeNoMatch()
{
    auto *none = new EmptyState(u"filter"_s, tr("Nothing fits"), tr("No record fits all of these filters."), m_body);
    none->addAction(tr("Clear the filters"), [this] {
        m_bar->clearWords();
        setWords({});
        m_model->setShowsRemoved(false);
        setFilters({});
    });
    return none;
}

void ListPage::connectParts()
{
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(kPreviewDelay);
    connect(&m_previewTimer, &QTimer::timeout, this, &ListPage::showPreview);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (m_model->rowCount() > 0) {
            m_chosen = m_table->chosen();
            m_current = m_table->current();
        }
    });
    connect(m_model, &itemmodels::RecordTableModel::idsChanged, this, &ListPage::showList);
    connect(m_model, &itemmodels::RecordTableModel::failed, this, &ListPage::showError);
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] { m_previewTimer.start(); });
    connect(m_table, &ListTable::chosenChanged, this, [this] {
        m_actions->update();
        m_previewTimer.start();
    });
    connect(m_table, &ListTable::columnWidthsChanged, this, [this](const auto &columns) {
        if (!m_context.session.isReadOnly())
            (void)m_settings.setColumns(columns); // they count until the page goes when they cannot be kept
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &ListPage::showRowMenu);
    connect(m_bar, &ListFilterBar::wordsChanged, this, &ListPage::setWords);
    connect(m_bar, &ListFilterBar::removedLeft, this, [this] { showRemoved(false); });
    connect(m_bar, &ListFilterBar::leftDownwards, this, &ListPage::focusFirst);
    connect(m_bar, &ListFilterBar::addAsked, this, [this] { editFilter(-1); });
    connect(m_bar, &ListFilterBar::editAsked, this, &ListPage::editFilter);
    connect(m_bar, &ListFilterBar::removeAsked, this, [this](int index) {
        std::vector<Filter> rest = filters();
        rest.erase(rest.begin() + index);
        setFilters(std::move(rest));
    });
    addKey(tr("Filter"), QKeySequence::Find, [this] { m_bar->field().setFocus(); });
    addKey({}, QKeySequence::Undo, [this] { m_context.navigator.doOffered(); });
    addKey(tr("Add filter\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_F, [this] { editFilter(-1); });
    addKey(tr("Saved filters\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_S, [this] { showSavedMenu(); });
    m_saveFilters = addKey(tr("Save these filters\u2026"), {}, [this] { saveFilters(); });
    addKey(tr("Sort by\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_O, [this] { showSortMenu(); });
}

void ListPage::setFilters(std::vector<Filter> filters, const QString &savedName)
{
    m_savedName = savedName;
    m_bar->setSavedName(savedName);
    m_bar->setFilters(filters, m_model->context());
    m_removed->setChecked(m_model->showsRemoved());
    m_bar->setRemoved(m_model->showsRemoved());
    records::ListQuery query = m_model->query();
    query.filters = std::move(filters);
    m_model->setQuery(query);
    tellFilters();
    fillSavedMenu();
}

void ListPage::setWords(const QString &words)
{
    m_model->setQuickFilter(words);
    tellFilters();
}

// The filters stay: what was removed is found as everything else is.
void ListPage::showRemoved(bool removed)
{
    m_model->setShowsRemoved(removed);
    setFilters(filters(), m_savedName);
}

bool ListPage::hasRemoved() const
{
    records::ListQuery query;
    query.withRemoved = true;
    const auto ids = m_context.session.source().ids(m_type, query);
    return ids && !ids->empty();
}

// What an export says of how its list was narrowed.
void ListPage::tellFilters()
{
    QStringList words;
    if (m_model->showsRemoved())
        words += tr("Removed");
    for (const Filter &filter : filters())
        words += wordsOf(m_type, filter, m_model->context());
    if (const QString typed = m_model->quickFilter().simplified(); !typed.isEmpty())
        words += tr("Holds the words \u201c%1\u201d").arg(typed);
    m_actions->setFilterWords(words);
}

void ListPage::editFilter(int index)
{
    const std::optional<Filter> before = index < 0 ? std::nullopt : std::optional(filters()[std::size_t(index)]);
    auto *dialog = new FilterDialog(m_context, m_type, before, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, index] {
        std::vector<Filter> all = filters();
        if (index >= 0 && index < int(all.size()))
            all[std::size_t(index)] = *dialog->filter();
        else
            all.push_back(*dialog->filter());
        setFilters(std::move(all));
    });
    dialog->open();
}

void ListPage::showList()
{
    m_error->hide();
    const core::Result<qint64> all = m_context.session.counted(m_type);
    if (!all)
        showError(all.error());
    else if (!m_model->isComplete() && m_context.session.searchError())
        showError({core::ErrorCode::Io, tr("Not all texts could be read: records with these words may be missing here."), {}, {}});
    const bool goesOn = !m_model->isComplete() && !m_context.session.searchError();
    m_head->setCount(m_model->rowCount(), all && !m_model->showsRemoved() ? std::optional(*all) : std::nullopt, !goesOn);
    const QWidget *focus = QApplication::focusWidget(); // of the window: the user may be elsewhere by now
    const bool hadFocus = focus && m_body->isAncestorOf(focus);
    m_body->setCurrentIndex(bodyFor(all, goesOn));
    m_preview->setVisible(m_model->rowCount() > 0);
    if (m_body->currentIndex() == Empty && m_emptyRemoved)
        m_emptyRemoved->setVisible(hasRemoved());
    m_head->setButtonsVisible(m_body->currentIndex() != Empty);
    m_bar->setVisible(m_body->currentIndex() != Empty);
    m_table->showSorting();
    chooseRows();
    if (hadFocus)
        focusFirst();
    m_actions->update();
    showPreview();
    shareHeight();
}

void ListPage::chooseRows()
{
    if (m_cameFrom != core::kNoRecord && m_model->rowOf(m_cameFrom) >= 0) {
        m_table->choose({m_cameFrom}, m_cameFrom);
        m_cameFrom = core::kNoRecord;
    } else if (m_model->rowCount() > 0 && m_table->chosenCount() == 0) {
        const core::RecordId current = m_table->current() == core::kNoRecord ? m_current : m_table->current();
        m_table->choose(m_chosen, current);
    }
}

// A record that was made meanwhile comes with the next reading.
void ListPage::comeFrom(const Place &place)
{
    if (place.kind != Place::Kind::Record || place.type != m_type.key)
        return;
    m_cameFrom = place.record;
    chooseRows();
}

int ListPage::bodyFor(const core::Result<qint64> &all, bool readingGoesOn) const
{
    if (m_model->rowCount() > 0 || !all)
        return Rows;
    if (*all == 0 && !m_model->showsRemoved())
        return Empty;
    return readingGoesOn ? StillReading : NoMatch;
}

void ListPage::showPreview()
{
    m_previewTimer.stop();
    if (m_model->rowCount() == 0)
        return;
    const int chosen = m_table->chosenCount();
    const core::RecordId only = chosen == 1 ? m_table->chosen().front() : m_table->current(); // the one that actions are for
    const records::Record *record = m_model->recordAt(m_model->rowOf(only));
    if (chosen > 1)
        m_preview->showCount(chosen);
    else if (record)
        m_preview->showRecord(*record, m_model->context());
}

void ListPage::showError(const core::Error &error)
{
    m_error->setText(error.message);
    m_error->show();
}

void ListPage::fillSavedMenu()
{
    m_savedMenu->clear();
    const std::vector<SavedFilter> saved = m_settings.filters();
    for (const SavedFilter &filter : saved) {
        QAction *action = m_savedMenu->addAction(QString(filter.name).replace(u'&', u"&&"_s), this, [this, filter] { useSaved(filter); });
        action->setCheckable(true);
        action->setChecked(filter.name == m_savedName);
    }
    if (!saved.empty())
        m_savedMenu->addSeparator();
    m_savedMenu->addAction(tr("All %1").arg(m_type.pluralTitle().toLower()), this, [this] {
        m_model->setShowsRemoved(false);
        setFilters({});
    });
    m_savedMenu->addAction(m_removed);
    m_saveFilters->setEnabled(!filters().empty() && !m_context.session.isReadOnly());
    if (m_context.session.isReadOnly())
        return;
    if (m_saveFilters->isEnabled())
        m_savedMenu->addAction(m_saveFilters);
    if (!m_savedName.isEmpty()) {
        m_savedMenu->addAction(tr("Forget \u201c%1\u201d").arg(QString(m_savedName).replace(u'&', u"&&"_s)), this, [this] {
            if (const auto dropped = m_settings.dropFilter(m_savedName); !dropped)
                m_context.questions.tell(this, dropped.error());
            setFilters(filters());
        });
    }
}

void ListPage::showSavedMenu()
{
    if (!m_bar->isVisible())
        return;
    m_savedMenu->popup(m_bar->mapToGlobal(QPoint(m_bar->width() - m_savedMenu->sizeHint().width(), m_bar->height())));
    m_savedMenu->setActiveAction(m_savedMenu->actions().constFirst());
}

// Every column that can be sorted by; the one it is sorted by, to turn its order round.
void ListPage::showSortMenu()
{
    if (m_body->currentIndex() != Rows)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"sortMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const records::Sorting &sorting = m_model->query().sorting;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const itemmodels::Column &shown = m_model->columns()[std::size_t(column)];
        if (!isSortable(m_type, shown.path))
            continue;
        const bool isSorted = shown.path == sorting.field;
        const auto order = isSorted && !sorting.descending ? Qt::DescendingOrder : Qt::AscendingOrder;
        const QString words = fullTitle(m_type, shown).replace(u'&', u"&&"_s);
        QAction *action = menu->addAction(order == Qt::DescendingOrder ? tr("%1, last first").arg(words) : words, this,
                                          [this, column, order] { m_table->sortBy(column, order); });
        action->setCheckable(true);
        action->setChecked(isSorted);
    }
    menu->popup(m_table->mapToGlobal(QPoint(0, kHeaderHeight)));
    menu->setActiveAction(menu->actions().value(0));
}

void ListPage::useSaved(const SavedFilter &saved)
{
    std::vector<Filter> filters;
    QStringList lost;
    for (const QString &condition : saved.conditions) {
        if (auto filter = parseFilter(m_type, condition, m_context.session.source()))
            filters.push_back(std::move(*filter));
        else
            lost += condition;
    }
    if (!lost.isEmpty())
        m_context.navigator.say(tr("Part of the filter names what is no longer there and was left out"));
    if (isSortable(m_type, saved.sorting.field))
        m_model->setSorting(saved.sorting);
    setFilters(std::move(filters), saved.name);
}

void ListPage::saveFilters()
{
    auto *dialog = new NameDialog(tr("Save these filters"), tr("Name"), m_savedName, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const SavedFilter saved {dialog->name(), place().filter.split(u'\n', Qt::SkipEmptyParts), m_model->query().sorting};
        if (const auto kept = m_settings.keepFilter(saved); !kept) {
            m_context.questions.tell(this, kept.error());
            return;
        }
        m_savedName = saved.name;
        m_bar->setSavedName(saved.name);
        fillSavedMenu();
    });
    dialog->open();
}

void ListPage::chooseColumns()
{
    auto *dialog = new ColumnsDialog(m_type, m_settings.columns(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto columns = dialog->columns();
        m_table->setShownColumns(columns);
        m_table->choose(m_chosen, m_current);
        if (m_context.session.isReadOnly())
            return;
        if (const auto kept = m_settings.setColumns(columns); !kept)
            m_context.questions.tell(this, kept.error());
    });
    dialog->open();
}

void ListPage::showRowMenu(const QPoint &at)
{
    if (m_table->current() == core::kNoRecord)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : {m_actions->open(), m_actions->duplicate(), m_actions->change(), m_actions->merge(), m_actions->copy(), m_actions->remove(), m_actions->bringBack()})
        menu->addAction(action);
    menu->addSeparator();
    const int column = m_table->currentIndex().column();
    const itemmodels::Column &shown = m_model->columns()[std::size_t(std::max(column, 0))];
    if (isSortable(m_type, shown.path)) {
        menu->addAction(tr("Sort by %1").arg(fullTitle(m_type, shown)), this, [this, column] { m_table->sortBy(column, Qt::AscendingOrder); });
        menu->addAction(tr("Sort by %1, last first").arg(fullTitle(m_type, shown)), this,
                        [this, column] { m_table->sortBy(column, Qt::DescendingOrder); });
    }
    if (shown.field)
        menu->addAction(tr("Only those with the same %1").arg(fullTitle(m_type, shown)), this, &ListPage::filterByCell);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void ListPage::filterByCell()
{
    const QModelIndex index = m_table->currentIndex();
    const records::Record *record = m_model->recordAt(index.row());
    if (!record || index.column() < 0)
        return;
    if (auto filter = itemmodels::filterLike(*record, m_model->columns()[std::size_t(index.column())])) {
        std::vector<Filter> all = filters();
        all.push_back(std::move(*filter));
        setFilters(std::move(all));
    }
}

void ListPage::shareHeight()
{
    const int around = m_body->y() + layout()->spacing() + kPageMargin;
    m_preview->setLow(height() < kLowPage && around + m_table->sizeHint().height() + m_preview->wholeHeight() > height());
}

void ListPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    shareHeight();
}

} // namespace ui
