// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

#include <vector>

namespace cli {

inline constexpr int kDone = 0;
inline constexpr int kFindings = 1; // done, and there is something to look at

// One command of the program.
struct Command {
    const char *name;
    const char *arguments; // "VAULT TYPE REF"; a trailing "..." takes more, brackets may be left out
    const char *summary; // QT_TRANSLATE_NOOP("cli", ...)
    std::vector<Option> options;
    core::Result<int> (*run)(Invocation &); // the exit code
    bool needsFonts = false; // it may write PDFs, and runs in a QGuiApplication
};

[[nodiscard]] const std::vector<Command> &commands();

// One function a command; each in a file of its own.
[[nodiscard]] Command newCommand();
[[nodiscard]] Command listCommand();
[[nodiscard]] Command showCommand();
[[nodiscard]] Command addCommand();
[[nodiscard]] Command setCommand();
[[nodiscard]] Command removeCommand();
[[nodiscard]] Command importCommand();
[[nodiscard]] Command attachCommand();
[[nodiscard]] Command extractCommand();
[[nodiscard]] Command historyCommand();
[[nodiscard]] Command exportCommand();
[[nodiscard]] Command letterCommand();
[[nodiscard]] Command packCommand();
[[nodiscard]] Command calendarCommand();
[[nodiscard]] Command dueCommand();
[[nodiscard]] Command holidaysCommand();
[[nodiscard]] Command verifyCommand();
[[nodiscard]] Command keyCommand();
[[nodiscard]] Command typesCommand();

// Options that several commands share.
[[nodiscard]] Option asOfOption();
[[nodiscard]] Option byOption();
[[nodiscard]] Option jsonOption();
[[nodiscard]] Option passphraseFileOption();
[[nodiscard]] Option keyFileOption();

} // namespace cli
