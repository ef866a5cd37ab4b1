// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context/place.h"

#include <QKeySequence>
#include <QWidget>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

class QAction;

namespace ui {

// One page of the window.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0; // for the window's title, which the desktop shows to everybody: no names, no personal data
    [[nodiscard]] virtual Place place() const = 0; // what leads back here
    // Asked before the page is left; saves or asks as needed. False: the user wants to stay.
    [[nodiscard]] virtual bool mayLeave() { return true; }
    // Unsaved work, so that it can be put back into a new page at the same place after a lock; null when there is none.
    [[nodiscard]] virtual std::shared_ptr<const void> keep() const { return {}; }
    virtual void takeBack(const std::shared_ptr<const void> &) { }
    // Works at something that would end with it: it is kept when the user goes elsewhere.
    [[nodiscard]] virtual bool isBusy() const { return false; }
    // Where the user was before, told ahead of focusFirst(): a list stands on the record that one comes back from.
    virtual void comeFrom(const Place &) { }
    // What its parts do by keys of their own, beside its actions; for the list of keys.
    [[nodiscard]] virtual std::vector<std::pair<QString, QKeySequence>> innerKeys() const { return {}; }
    virtual void focusFirst() { setFocus(); } // where the keyboard should be when the page opens

Q_SIGNALS:
    void titleChanged();

protected:
    // A command of the page that its keys run wherever in it the keyboard is; the window lists it, and offers it by name.
    QAction *addKey(const QString &text, const QKeySequence &keys, const std::function<void()> &run);
};

} // namespace ui
