// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/centredpage.h"

#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

CentredPage::CentredPage(int width, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(this);
    setSurface(content, Surface::Window);
    auto *across = new QHBoxLayout(content);
    across->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    auto *middle = new QWidget(content);
    middle->setFixedWidth(width);
    across->addStretch();
    across->addWidget(middle);
    across->addStretch();
    auto *down = new QVBoxLayout(middle);
    down->setContentsMargins(0, 0, 0, 0);
    down->addStretch(2);
    m_column = new QVBoxLayout;
    m_column->setSpacing(kGrid);
    down->addLayout(m_column);
    down->addStretch(3);
    setWidget(content);
}

} // namespace ui
