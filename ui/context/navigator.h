// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context/place.h"

#include <QDate>
#include <QString>

#include <functional>

namespace ui {

// Something a message offers to do, such as "Undo".
struct MessageAction {
    QString text = {};
    std::function<void()> run = {};
};

// What pages ask of the window they are in.
class Navigator
{
public:
    Navigator() = default;
    Navigator(const Navigator &) = delete;
    Navigator &operator=(const Navigator &) = delete;
    virtual ~Navigator();

    virtual void open(const Place &place) = 0;
    virtual void back() = 0;
    // The whole window as the vault stood at the end of that day; invalid: as it stands now.
    virtual void showDay(const QDate &day) = 0;
    // Shown for some seconds at the edge of the window; takes no focus.
    virtual void say(const QString &message, const MessageAction &action = {}) = 0;
    // Does what the last message offers, such as "Undo", also when it is no longer shown. Once, and until another one comes.
    virtual void doOffered() { }
};

} // namespace ui
