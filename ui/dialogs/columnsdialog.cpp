// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/columnsdialog.h"

#include "models/core/text.h"
#include "models/itemmodels/cells.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/widgets/searchfield.h"

#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

using itemmodels::ShownColumn;

namespace {

constexpr int kPathRole = Qt::UserRole + 1;
constexpr int kWidthRole = Qt::UserRole + 2;
constexpr int kListWidth = 300;
constexpr int kListHeight = 340;

QPushButton *iconButton(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = new QPushButton(icon(iconName), {}, parent);
    button->setAutoDefault(false);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFixedWidth(kControlHeight + kGrid);
    return button;
}

} // namespace

ColumnsDialog::ColumnsDialog(const records::RecordType &type, const std::vector<ShownColumn> &shown, QWidget *parent) : QDialog(parent), m_type(type)
{
    setWindowTitle(tr("Columns"));
    setModal(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, 2 * kGrid);
    grid->setHorizontalSpacing(kGrid + kGrid / 2);
    grid->setVerticalSpacing(kGrid);
    setUpLists(grid);
    setUpButtons(grid);
    for (const ShownColumn &column : shown)
        addShown(column.path, column.width);
    m_shown->setCurrentRow(0);
    fillOthers();
}

void ColumnsDialog::setUpLists(QGridLayout *grid)
{
    auto *heading = new QLabel(tr("Columns of %1").arg(m_type.pluralTitle().toLower()), this);
    setTextRole(heading, TextRole::Section);
    auto *othersLabel = new QLabel(tr("Not &shown"), this);
    auto *shownLabel = new QLabel(tr("Shown, in this &order"), this);
    setTextRole(othersLabel, TextRole::Label);
    setTextRole(shownLabel, TextRole::Label);
    m_search = new SearchField(tr("Find a field"), this);
    m_search->setAccessibleName(tr("Find a field"));
    m_others = new QListWidget(this);
    m_shown = new QListWidget(this);
    m_shown->setDragDropMode(QAbstractItemView::InternalMove);
    for (QListWidget *list : {m_others, m_shown}) {
        list->setMinimumSize(kListWidth, kListHeight);
        list->setSelectionMode(QAbstractItemView::SingleSelection);
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    m_others->setAccessibleName(tr("Columns that are not shown"));
    m_shown->setAccessibleName(tr("Columns that are shown"));
    othersLabel->setBuddy(m_others);
    shownLabel->setBuddy(m_shown);
    grid->addWidget(heading, 0, 0, 1, 4);
    grid->addWidget(othersLabel, 1, 0);
    grid->addWidget(shownLabel, 1, 2);
    grid->addWidget(m_search, 2, 0);
    grid->addWidget(m_others, 3, 0);
    grid->addWidget(m_shown, 2, 2, 2, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ColumnsDialog::fillOthers);
    connect(m_others, &QListWidget::itemActivated, this, &ColumnsDialog::addChosen);
    connect(m_others, &QListWidget::currentRowChanged, this, &ColumnsDialog::updateButtons);
    connect(m_shown, &QListWidget::currentRowChanged, this, &ColumnsDialog::updateButtons);
}

void ColumnsDialog::setUpButtons(QGridLayout *grid)
{
    m_add = iconButton(u"forward"_s, tr("Show the column"), this);
    m_remove = iconButton(u"back"_s, tr("Do not show the column"), this);
    m_up = iconButton(u"up"_s, tr("Move it up"), this);
    m_down = iconButton(u"down"_s, tr("Move it down"), this);
    m_remove->setShortcut(Qt::CTRL | Qt::Key_Delete);
    m_up->setShortcut(Qt::CTRL | Qt::Key_Up);
    m_down->setShortcut(Qt::CTRL | Qt::Key_Down);
    auto *between = new QVBoxLayout;
    auto *beside = new QVBoxLayout;
    between->setSpacing(kGrid);
    beside->setSpacing(kGrid);
    between->addStretch();
    between->addWidget(m_add);
    between->addWidget(m_remove);
    between->addStretch();
    beside->addWidget(m_up);
    beside->addWidget(m_down);
    beside->addStretch();
    grid->addLayout(between, 3, 1);
    grid->addLayout(beside, 2, 3, 2, 1);
    connect(m_add, &QPushButton::clicked, this, &ColumnsDialog::addChosen);
    connect(m_remove, &QPushButton::clicked, this, &ColumnsDialog::removeChosen);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    auto *usual = new QPushButton(tr("As at first"), this);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_accept = new QPushButton(tr("Show these"), this);
    for (QPushButton *button : {usual, cancel})
        button->setAutoDefault(false);
    setButtonKind(usual, ButtonKind::Quiet);
    setButtonKind(m_accept, ButtonKind::Primary);
    m_accept->setDefault(true);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, kGrid, 0, 0);
    row->setSpacing(kGrid);
    row->addWidget(usual);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_accept);
    grid->addLayout(row, 4, 0, 1, 4);
    connect(usual, &QPushButton::clicked, this, &ColumnsDialog::reset);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
}

QString ColumnsDialog::titleOf(const QByteArray &path) const
{
    const auto column = itemmodels::columnOf(m_type, path);
    return column ? fullTitle(m_type, *column) : QString();
}

void ColumnsDialog::addShown(const QByteArray &path, int width)
{
    auto *item = new QListWidgetItem(titleOf(path), m_shown);
    item->setData(kPathRole, path);
    item->setData(kWidthRole, width);
}

std::vector<ShownColumn> ColumnsDialog::columns() const
{
    std::vector<ShownColumn> columns;
    columns.reserve(std::size_t(m_shown->count()));
    for (int row = 0; row < m_shown->count(); ++row)
        columns.push_back({m_shown->item(row)->data(kPathRole).toByteArray(), m_shown->item(row)->data(kWidthRole).toInt()});
    return columns;
}

void ColumnsDialog::fillOthers()
{
    const QString wanted = core::folded(m_search->text().trimmed());
    const std::vector<ShownColumn> shown = columns();
    m_others->clear();
    for (const QByteArray &path : itemmodels::columnPaths(m_type)) {
        const bool isShown = std::any_of(shown.begin(), shown.end(), [&path](const ShownColumn &c) { return c.path == path; });
        const QString title = titleOf(path);
        if (isShown || !core::folded(title).contains(wanted))
            continue;
        auto *item = new QListWidgetItem(title, m_others);
        item->setToolTip(asToolTip(title));
        item->setData(kPathRole, path);
    }
    m_others->setCurrentRow(0);
    updateButtons();
}

void ColumnsDialog::addChosen()
{
    const int row = m_others->currentRow();
    if (row < 0)
        return;
    addShown(m_others->item(row)->data(kPathRole).toByteArray());
    m_shown->setCurrentRow(m_shown->count() - 1);
    fillOthers();
    m_others->setCurrentRow(std::min(row, m_others->count() - 1));
}

void ColumnsDialog::removeChosen()
{
    if (m_shown->currentRow() < 0 || m_shown->count() == 1)
        return;
    delete m_shown->takeItem(m_shown->currentRow());
    fillOthers();
}

void ColumnsDialog::move(int by)
{
    const int row = m_shown->currentRow();
    const int target = row + by;
    if (row < 0 || target < 0 || target >= m_shown->count())
        return;
    m_shown->insertItem(target, m_shown->takeItem(row));
    m_shown->setCurrentRow(target);
}

void ColumnsDialog::reset()
{
    m_shown->clear();
    for (const QByteArray &path : itemmodels::defaultColumns(m_type))
        addShown(path);
    m_shown->setCurrentRow(0);
    fillOthers();
}

void ColumnsDialog::updateButtons()
{
    const int row = m_shown->currentRow();
    m_add->setEnabled(m_others->currentRow() >= 0);
    m_remove->setEnabled(row >= 0 && m_shown->count() > 1);
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_shown->count());
}

} // namespace ui
