// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/busyrow.h"

#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

BusyRow::BusyRow(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * kGrid);
    auto *column = new QVBoxLayout;
    column->setSpacing(kGrid / 2);
    m_text = new QLabel(this);
    setTextRole(m_text, TextRole::Label);
    auto *bar = new QProgressBar(this);
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    bar->setAccessibleName(tr("Working"));
    column->addWidget(m_text);
    column->addWidget(bar);
    layout->addLayout(column, 1);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(u"cancelWork"_s);
    m_cancel->setAutoDefault(false);
    m_cancel->setShortcut(Qt::Key_Escape);
    connect(m_cancel, &QPushButton::clicked, this, &BusyRow::cancelled);
    layout->addWidget(m_cancel);
}

void BusyRow::start(const QString &text)
{
    m_text->setText(text);
    m_cancel->setFocus();
}

} // namespace ui
