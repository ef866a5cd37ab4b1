// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"
#include "ui/context/context.h"

#include <QString>

#include <vector>

namespace ui {

// What can be done with all records of a type, besides what every list offers; in the menu of exports of its list and, from
// every page, in the Ctrl+K box.
struct ListCommand {
    QString text;
    void (*run)(const Context &context, QWidget *parent);
};

// Most types have none.
[[nodiscard]] std::vector<ListCommand> commandsOf(const records::RecordType &type);

} // namespace ui
