// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/listhead.h"

#include "models/itemmodels/formats.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

namespace ui {

ListHead::ListHead(const QString &title, QWidget *parent) : QWidget(parent)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kGrid + kGrid / 2);
    auto *heading = new QLabel(title, this);
    setTextRole(heading, TextRole::Title);
    heading->setMinimumHeight(kControlHeight);
    m_count = new QLabel(this);
    setTextRole(m_count, TextRole::Quiet);
    m_buttons = new QWidget(this);
    m_layout = new QHBoxLayout(m_buttons);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(kGrid);
    line->addWidget(heading);
    line->addWidget(m_count);
    line->addStretch(1);
    line->addWidget(m_buttons);
}

void ListHead::setCount(qint64 shown, std::optional<qint64> all, bool complete)
{
    const QLocale locale = itemmodels::numberLocale();
    QString count = locale.toString(shown);
    if (all && *all != shown)
        count = tr("%1 of %2").arg(count, locale.toString(*all));
    m_count->setText(complete ? count : tr("%1 so far").arg(count));
}

QString ListHead::countText() const
{
    return m_count->text();
}

void ListHead::setButtonsVisible(bool visible)
{
    m_buttons->setVisible(visible);
    m_count->setVisible(visible);
}

void ListHead::addMenu(const QString &text, QMenu *menu)
{
    auto *button = new QPushButton(text, m_buttons);
    button->setAutoDefault(false);
    button->setMenu(menu);
    m_layout->addWidget(button);
}

void ListHead::addButton(QAction *action, bool primary)
{
    auto *button = new QPushButton(action->text(), m_buttons);
    button->setAutoDefault(false);
    setButtonKind(button, primary ? ButtonKind::Primary : ButtonKind::Secondary);
    button->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
    button->setEnabled(action->isEnabled());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
    m_layout->addWidget(button);
}

} // namespace ui
