// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

#include <QAction>

namespace ui {

QAction *Page::addKey(const QString &text, const QKeySequence &keys, const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    return action;
}

} // namespace ui
