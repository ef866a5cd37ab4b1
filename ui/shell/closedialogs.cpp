// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/closedialogs.h"

#include <QApplication>
#include <QDialog>
#include <QDrag>
#include <QPointer>

namespace ui {

namespace {

constexpr int kMostPopups = 20; // a menu may open another when it closes, but not for ever

void closePopups()
{
    for (int i = 0; i < kMostPopups; ++i) {
        QWidget *popup = QApplication::activePopupWidget();
        if (!popup)
            return;
        popup->close();
    }
}

} // namespace

void closeDialogs(const QWidget *window)
{
    closePopups();
    QDrag::cancel();
    const QWidgetList widgets = QApplication::topLevelWidgets();
    const QList<QPointer<QWidget>> guarded(widgets.begin(), widgets.end()); // one may delete another
    for (const QPointer<QWidget> &widget : guarded) {
        if (!widget || widget == window || !widget->isVisible())
            continue;
        if (auto *dialog = qobject_cast<QDialog *>(widget.data()))
            dialog->QDialog::done(QDialog::Rejected); // not its own way out, which may ask something
        if (widget)
            widget->hide();
    }
}

} // namespace ui
