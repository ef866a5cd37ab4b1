// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messages.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::chrono::seconds kShown {6};
constexpr std::chrono::seconds kShownWithAction {12};
constexpr int kWidest = 640;

} // namespace

Messages::Messages(QWidget *over) : QFrame(over)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * kGrid, kGrid / 2, kGrid, kGrid / 2);
    row->setSpacing(kGrid);
    m_text = new QLabel(this);
    setTextRole(m_text, TextRole::Body);
    m_text->setWordWrap(true);
    m_button = new QPushButton(this);
    m_button->setObjectName(u"messageAction"_s);
    m_button->setAutoDefault(false);
    setButtonKind(m_button, ButtonKind::Quiet);
    m_button->setFocusPolicy(Qt::TabFocus);
    auto *close = new QToolButton(this);
    close->setIcon(icon(u"close"_s));
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close the message"));
    close->setFocusPolicy(Qt::TabFocus);
    setButtonKind(close, ButtonKind::Quiet);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(close);
    connect(m_button, &QPushButton::clicked, this, &Messages::runAction);
    connect(close, &QToolButton::clicked, this, &Messages::fade);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Messages::fade);
    over->installEventFilter(this);
    hide();
}

void Messages::say(const QString &text, const MessageAction &action)
{
    m_action = action;
    m_text->setText(text);
    m_button->setText(action.text);
    m_button->setVisible(action.run != nullptr);
    setAccessibleName(text);
    show();
    raise();
    place();
    m_timer.start(action.run ? kShownWithAction : kShown);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Messages::fade()
{
    m_timer.stop();
    hide();
    m_text->clear();
}

void Messages::clear()
{
    fade();
    m_action = {};
}

QString Messages::text() const
{
    return m_text->text();
}

void Messages::runAction()
{
    const auto run = std::exchange(m_action, {}).run;
    clear();
    if (run)
        run();
}

void Messages::place()
{
    const QRect area = parentWidget()->rect().adjusted(kPageMargin, 0, -kPageMargin, -kPageMargin);
    const int width = std::min({sizeHint().width() + kGrid, kWidest, area.width()});
    const int height = std::max(layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : 0, kControlHeight + kGrid);
    setGeometry(area.center().x() - width / 2, area.bottom() - height + 1, width, height);
}

bool Messages::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Messages::enterEvent(QEnterEvent *event)
{
    m_timer.stop(); // somebody is reading it
    QFrame::enterEvent(event);
}

void Messages::leaveEvent(QEvent *event)
{
    if (isVisible())
        m_timer.start(kShown);
    QFrame::leaveEvent(event);
}

void Messages::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(painter, rect(), kCardRadius, tokens().raised, tokens().strongLine);
}

} // namespace ui
