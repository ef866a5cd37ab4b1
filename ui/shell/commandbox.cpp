// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandbox.h"

#include "ui/shell/hitdelegate.h"
#include "ui/shell/hitmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLeastWidth = 480;
constexpr int kMostHeight = 480;
constexpr int kGap = 4; // below the field

} // namespace

CommandBox::CommandBox(QLineEdit *field, Find find, QWidget *window)
    : QFrame(window), m_field(field), m_find(std::move(find)), m_model(new HitModel(this)), m_list(new QListView(this)), m_note(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, kGrid / 2, 1, kGrid / 2);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HitDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Found"));
    m_list->viewport()->setAutoFillBackground(false);
    layout->addWidget(m_list);
    m_note->setObjectName(u"searchNote"_s);
    setTextRole(m_note, TextRole::Quiet);
    m_note->setContentsMargins(kCellPadding, 0, kCellPadding, 0);
    m_note->setFixedHeight(kRailRowHeight);
    m_note->hide();
    layout->addWidget(m_note);
    setAccessibleName(tr("Found"));
    setFocusPolicy(Qt::NoFocus);
    hide();
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { run(index.row()); });
    connect(m_field, &QLineEdit::textEdited, this, &CommandBox::unfold);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        if (isVisible())
            search();
    });
    m_field->installEventFilter(this);
    window->installEventFilter(this);
}

void CommandBox::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    refresh();
}

void CommandBox::refresh()
{
    if (isVisible())
        search();
}

void CommandBox::open()
{
    if (!m_field->hasFocus())
        m_before = QApplication::focusWidget();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    unfold();
}

void CommandBox::dismiss()
{
    const bool hadFocus = m_field->hasFocus();
    fold();
    m_field->clear();
    if (hadFocus && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    else if (hadFocus)
        m_field->clearFocus();
}

void CommandBox::unfold()
{
    if (isVisible())
        return;
    show();
    search();
    raise();
}

void CommandBox::fold()
{
    hide();
    m_model->setHits({}); // what was found is gone when the window locks
}

void CommandBox::search()
{
    m_model->setHits(m_find(m_field->text()));
    if (const int first = m_model->nextHit(-1, 1); first >= 0)
        m_list->setCurrentIndex(m_model->index(first));
    place();
}

void CommandBox::place()
{
    int height = m_model->rowCount() == 0 ? kRowHeight : 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_list->sizeHintForIndex(m_model->index(row)).height();
    m_list->setVisible(m_model->rowCount() > 0 || m_note->isHidden());
    if (!m_note->isHidden())
        height = m_note->height() + (m_model->rowCount() > 0 ? height : 0);
    const QPoint below = m_field->mapTo(parentWidget(), QPoint(0, m_field->height() + kGap));
    const int width = std::max(m_field->width(), kLeastWidth);
    const int room = parentWidget()->height() - below.y() - 2 * kGrid;
    const int left = layoutDirection() == Qt::RightToLeft ? below.x() + m_field->width() - width : below.x();
    setGeometry(left, below.y(), width, std::min({height + kGrid + 2, kMostHeight, room}));
    setVisible(m_model->rowCount() > 0 || !m_field->text().isEmpty());
}

void CommandBox::move(int step)
{
    unfold();
    const int row = m_model->nextHit(m_list->currentIndex().row(), step);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row));
    if (m_model->nextHit(row, -1) == row)
        m_list->scrollToTop(); // with the heading
}

void CommandBox::run(int row)
{
    const Hit *hit = m_model->hitAt(row);
    if (!hit)
        return;
    const std::function<void()> action = hit->run;
    dismiss();
    action();
}

bool CommandBox::takeKey(int key)
{
    switch (key) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isVisible())
            run(m_list->currentIndex().row());
        return true;
    case Qt::Key_Escape: dismiss(); return true;
    default: return false;
    }
}

bool CommandBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field) {
        if (event->type() == QEvent::KeyPress)
            return takeKey(static_cast<QKeyEvent *>(event)->key());
        if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            fold();
        if (event->type() == QEvent::MouseButtonPress)
            unfold();
    } else if (event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void CommandBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(painter, rect(), kCardRadius, tokens().surface, tokens().strongLine);
    if (m_model->rowCount() > 0 || !m_note->isHidden())
        return;
    painter.setFont(fontOf(TextRole::Body));
    painter.setPen(tokens().third);
    painter.drawText(rect().adjusted(kCellPadding, 0, -kCellPadding, 0), Qt::AlignVCenter | Qt::AlignLeading, tr("Nothing found"));
}

} // namespace ui
