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
    m_bar = new QProgressBar(this);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Working"));
    column->addWidget(m_text);
    column->addWidget(m_bar);
    layout->addLayout(column, 1);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(u"cancelWork"_s);
    m_cancel->setAutoDefault(false);
    setEscape(true);
    connect(m_cancel, &QPushButton::clicked, this, &BusyRow::cancelled);
    layout->addWidget(m_cancel);
}

void BusyRow::start(const QString &text, Focus focus)
{
    m_text->setText(text);
    m_bar->setRange(0, 0);
    if (focus == Focus::Comes)
        m_cancel->setFocus();
}

void BusyRow::setEscape(bool cancels)
{
    m_cancel->setShortcut(cancels ? QKeySequence(Qt::Key_Escape) : QKeySequence());
}

void BusyRow::setProgress(qint64 done, qint64 total)
{
    constexpr int kSteps = 1000;
    m_bar->setRange(0, total > 0 ? kSteps : 0);
    m_bar->setValue(total > 0 ? int(done * kSteps / total) : 0);
}

} // namespace ui
