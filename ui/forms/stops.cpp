// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/stops.h"

#include <QApplication>

#include <algorithm>

namespace ui {

std::vector<QWidget *> stopsIn(const QWidget &widget)
{
    std::vector<QWidget *> stops;
    for (QWidget *inner : widget.findChildren<QWidget *>()) {
        const bool takesTab = (inner->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !inner->focusProxy();
        if (takesTab && inner->isEnabled() && inner->isVisible())
            stops.push_back(inner);
    }
    const auto place = [&widget](const QWidget *inner) { return inner->mapTo(&widget, QPoint(0, 0)); };
    const bool rightToLeft = widget.layoutDirection() == Qt::RightToLeft;
    std::stable_sort(stops.begin(), stops.end(), [&](const QWidget *a, const QWidget *b) {
        const QPoint at = place(a);
        const QPoint bt = place(b);
        if (at.y() != bt.y())
            return at.y() < bt.y();
        return rightToLeft ? at.x() > bt.x() : at.x() < bt.x();
    });
    return stops;
}

bool stepThrough(const std::vector<QWidget *> &stops, bool next)
{
    const QWidget *focus = QApplication::focusWidget();
    const auto at = std::find_if(stops.begin(), stops.end(), [focus](const QWidget *stop) { return stop == focus || (focus && stop->isAncestorOf(focus)); });
    if (at == stops.end())
        return false;
    if (next)
        (at + 1 == stops.end() ? stops.front() : *(at + 1))->setFocus(Qt::TabFocusReason);
    else
        (at == stops.begin() ? stops.back() : *(at - 1))->setFocus(Qt::BacktabFocusReason);
    return true;
}

} // namespace ui
