// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "models/itemmodels/vaultsession.h"
#include "ui/shell/raildelegate.h"
#include "ui/shell/railmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>

namespace ui {

namespace {

constexpr int kWideWidth = 223; // and the line beside it
constexpr int kCompactWidth = 55;

} // namespace

Rail::Rail(itemmodels::VaultSession &session, RailModel *model, QWidget *parent)
    : QListView(parent), m_session(session), m_model(model), m_delegate(new RailDelegate(this))
{
    setModel(model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setSurface(this, Surface::Rail);
    viewport()->setBackgroundRole(kRailRole);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection); // the arrow keys move, Enter goes there
    setUniformItemSizes(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setAccessibleName(tr("Places"));
    setCompact(false);
    m_counting.setInterval(0);
    connect(&m_counting, &QTimer::timeout, this, &Rail::countNext);
    connect(&session, &itemmodels::VaultSession::typeChanged, this, [this](const records::RecordType *type) {
        m_toCount.push_back(type);
        m_counting.start();
    });
    connect(&session, &itemmodels::VaultSession::changesEnded, &m_counting, qOverload<>(&QTimer::start));
    connect(&session, &itemmodels::VaultSession::dayChanged, this, &Rail::countAll);
    connect(&session, &itemmodels::VaultSession::searchCompleted, &m_counting, qOverload<>(&QTimer::start));
    countAll();
}

void Rail::countAll()
{
    m_toCount.clear();
    for (const Destination &destination : m_model->destinations()) {
        if (!destination.type)
            continue;
        m_toCount.push_back(destination.type);
        m_model->forgetCount(destination.type);
    }
    m_counting.start();
}

// One at a time, so that the window gets the thread in between.
void Rail::countNext()
{
    if (m_toCount.empty() || m_session.isChanging())
        return m_counting.stop(); // what is being changed is counted when that has ended
    if (m_session.day().isValid() && !m_session.isSearchComplete())
        return m_counting.stop(); // counted by whoever reads all of that day
    const records::RecordType *type = m_toCount.front();
    std::erase(m_toCount, type);
    if (const auto count = m_session.counted(*type))
        m_model->setCount(type, *count);
    else
        m_model->forgetCount(type);
}

void Rail::setCompact(bool compact)
{
    m_compact = compact;
    m_delegate->setCompact(compact);
    setFixedWidth(compact ? kCompactWidth : kWideWidth);
    scheduleDelayedItemsLayout();
}

QSize Rail::minimumSizeHint() const
{
    return {kCompactWidth, kCompactWidth};
}

void Rail::showPlace(const Place &place)
{
    const int row = m_model->rowOf(destinationOf(m_model->destinations(), place));
    m_delegate->setChosen(row);
    viewport()->update();
    if (row < 0)
        return;
    const QModelIndex index = m_model->index(row);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    scrollTo(index);
}

void Rail::choose(const QModelIndex &index)
{
    if (const Destination *destination = m_model->destinationAt(index.row()))
        Q_EMIT chosen(destination->place);
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        return choose(currentIndex());
    QListView::keyPressEvent(event);
}

void Rail::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton)
        choose(indexAt(event->position().toPoint()));
}

bool Rail::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_compact) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        const bool named = index.isValid() && m_model->destinationAt(index.row());
        QToolTip::showText(help->globalPos(), named ? asToolTip(index.data(Qt::AccessibleTextRole).toString()) : QString(), this);
        return true;
    }
    return QListView::viewportEvent(event);
}

} // namespace ui
