// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/widgets/iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kLargeIcon = 40;
constexpr int kTextWidth = 420;

QLabel *centred(QLabel *label, TextRole role)
{
    setTextRole(label, role);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setFixedWidth(kTextWidth);
    label->setMinimumHeight(label->heightForWidth(kTextWidth)); // the layout would go by another width
    return label;
}

} // namespace

EmptyState::EmptyState(const QString &icon, const QString &title, const QString &text, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->setSpacing(kGrid);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(kGrid);
    m_actions->setContentsMargins(0, kGrid, 0, 0);
    m_actions->addStretch();
    m_actions->addStretch();
    layout->addStretch(2);
    layout->addWidget(new IconLabel(icon, this, kLargeIcon), 0, Qt::AlignHCenter);
    layout->addWidget(centred(new QLabel(title, this), TextRole::Section), 0, Qt::AlignHCenter);
    layout->addWidget(centred(new QLabel(text, this), TextRole::Quiet), 0, Qt::AlignHCenter);
    layout->addLayout(m_actions);
    layout->addStretch(3);
}

QAbstractButton *EmptyState::addAction(const QString &text, std::function<void()> run, bool primary)
{
    auto *button = new QPushButton(text, this);
    setButtonKind(button, primary ? ButtonKind::Primary : ButtonKind::Secondary);
    connect(button, &QPushButton::clicked, this, std::move(run));
    m_actions->insertWidget(m_actions->count() - 1, button);
    return button;
}

} // namespace ui
