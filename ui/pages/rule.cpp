// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rule.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace ui {

Rule::Rule(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    if (orientation == Qt::Vertical)
        setFixedWidth(1);
    else
        setFixedHeight(1);
}

void Rule::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokens().line);
}

} // namespace ui
