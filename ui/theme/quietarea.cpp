// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/quietarea.h"

#include <QAbstractButton>
#include <QVariant>

namespace ui {

namespace {

constexpr const char *kProperty = "dpodesk_quiet_area";

} // namespace

void setQuietArea(QWidget *area, bool quiet)
{
    area->setProperty(kProperty, quiet);
    const auto buttons = area->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons)
        button->update();
}

bool isInQuietArea(const QWidget *widget)
{
    for (const QWidget *area = widget; area != nullptr; area = area->isWindow() ? nullptr : area->parentWidget()) {
        if (area->property(kProperty).toBool())
            return true;
    }
    return false;
}

} // namespace ui
