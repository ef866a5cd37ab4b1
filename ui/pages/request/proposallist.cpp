// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/request/proposallist.h"

#include "models/itemmodels/roles.h"
#include "ui/delegates/recordtable.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QAbstractTableModel>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMostRows = 6; // seen at once
constexpr int kLeastFirst = 190; // width of the first column
constexpr int kOtherWidth = 90;

} // namespace

class ProposalModel final : public QAbstractTableModel
{
public:
    ProposalModel(QStringList headings, QObject *parent) : QAbstractTableModel(parent), m_headings(std::move(headings)) { }

    void setRows(std::vector<QStringList> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_headings.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == itemmodels::EmphasisRole)
            return int(index.column() == 0 ? itemmodels::Emphasis::Strong : itemmodels::Emphasis::Plain);
        const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        return isText ? QVariant(m_rows[std::size_t(index.row())].value(index.column())) : QVariant();
    }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(m_headings.value(section)) : QVariant();
    }

private:
    QStringList m_headings;
    std::vector<QStringList> m_rows;
};

ProposalList::ProposalList(const QString &title, const QStringList &headings, QWidget *parent)
    : QWidget(parent), m_model(new ProposalModel(headings, this)), m_note(new QLabel(this)), m_take(new QPushButton(tr("Take"), this)),
      m_all(new QPushButton(tr("Take all"), this)), m_table(new QTableView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(kGrid);
    layout->addWidget(makeHead(title));
    layout->addWidget(m_note);
    layout->addWidget(m_table);
    setTextRole(m_note, TextRole::Help);
    m_note->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setObjectName(u"proposals"_s);
    m_table->setAccessibleName(title);
    setUpRecordTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setStretchLastSection(true);
    for (int column = 1; column + 1 < headings.size(); ++column)
        m_table->setColumnWidth(column, kOtherWidth);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, &ProposalList::takeCurrent);
    connect(m_take, &QPushButton::clicked, this, &ProposalList::takeCurrent);
    connect(m_all, &QPushButton::clicked, this, &ProposalList::allTaken);
    setRows({});
}

QWidget *ProposalList::makeHead(const QString &title)
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(kGrid);
    auto *label = new QLabel(title, head);
    setTextRole(label, TextRole::Section);
    row->addWidget(label, 1);
    row->addWidget(m_take);
    row->addWidget(m_all);
    m_take->setObjectName(u"take"_s);
    m_take->setToolTip(tr("Enter in the list does the same"));
    m_all->setObjectName(u"takeAll"_s);
    return head;
}

void ProposalList::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_table->setAccessibleDescription(note);
}

// The place in the list stays, so that one after the other can be taken.
void ProposalList::setRows(std::vector<QStringList> rows)
{
    const int count = int(rows.size());
    const int current = std::min(std::max(0, m_table->currentIndex().row()), count - 1);
    m_model->setRows(std::move(rows));
    m_table->setFixedHeight(kHeaderHeight + std::min(count, kMostRows) * kRowHeight + 2);
    if (current >= 0)
        m_table->setCurrentIndex(m_model->index(current, 0));
    for (QWidget *part : std::initializer_list<QWidget *> {m_table, m_take, m_all})
        part->setVisible(count > 0);
}

void ProposalList::setWaiting(const QString &note)
{
    setNote(note);
    setRows({});
    m_table->setFixedHeight(kHeaderHeight + kRowHeight + 2);
    m_table->show();
}

bool ProposalList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::Resize)
        m_table->setColumnWidth(0, std::max(kLeastFirst, m_table->width() / std::max(m_model->columnCount(), 1)));
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *press = static_cast<QKeyEvent *>(event);
    const bool takes = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter || press->key() == Qt::Key_Insert || press->key() == Qt::Key_Space;
    if (!takes || (press->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    takeCurrent();
    return true;
}

void ProposalList::takeCurrent()
{
    if (m_table->currentIndex().isValid())
        Q_EMIT taken(m_table->currentIndex().row());
}

} // namespace ui
