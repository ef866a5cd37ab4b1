// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

#include <functional>
#include <vector>

namespace ui {

// Something that can be done from anywhere: by its keys, from the menu and from the Ctrl+K box.
struct Command {
    QString title;
    QString icon; // name, see ui/theme/icons.h
    QKeySequence keys = {};
    std::function<void()> run = {};
    bool inMenu = true;
    std::function<bool()> isOffered = {}; // in the Ctrl+K box; none: always
};
using Commands = std::vector<Command>;

} // namespace ui
