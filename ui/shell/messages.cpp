// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messages.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::chrono::seconds kShown {6};
constexpr std::chrono::seconds kShownWithAction {12};

} // namespace

Messages::Messages(QWidget *parent) : QFrame(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kPageMargin, kGrid / 2, kGrid, kGrid / 2);
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
    painter.fillRect(rect(), tokens().raised);
    painter.fillRect(0, 0, width(), 1, tokens().strongLine);
}

} // namespace ui
