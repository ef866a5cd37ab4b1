// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/listcommands.h"

#include "models/records/request/request.h"
#include "ui/pages/duedates.h"

#include <QCoreApplication>

#include <array>

namespace ui {

namespace {

// A command of a later type is one line here.
struct Entry {
    const records::RecordType &(*type)();
    const char *text;
    void (*run)(const Context &, QWidget *);
};
constexpr std::array kEntries {
    Entry {&records::requestType, QT_TRANSLATE_NOOP("ui::ListCommands", "Export due dates for a calendar\u2026"), &exportDueDates},
};

} // namespace

std::vector<ListCommand> commandsOf(const records::RecordType &type)
{
    std::vector<ListCommand> commands;
    for (const Entry &entry : kEntries) {
        if (&entry.type() == &type)
            commands.push_back({QCoreApplication::translate("ui::ListCommands", entry.text), entry.run});
    }
    return commands;
}

} // namespace ui
