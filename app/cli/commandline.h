// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QTextStream;

namespace cli {

// Runs the command that the arguments name (the first is the program) and returns the exit code. Answers go to standard
// output, errors as one sentence to standard error, with what was refused, line by line, below it.
[[nodiscard]] int runCommandLine(const QStringList &arguments);
[[nodiscard]] int runCommandLine(const QStringList &arguments, QTextStream &out, QTextStream &err);

// True when the arguments name a command that may write PDFs. Needs no application.
[[nodiscard]] bool needsFonts(const QStringList &arguments);

// True when the arguments ask for the window: none at all, or one that names a vault and is no command.
[[nodiscard]] bool asksForWindow(const QStringList &arguments);

} // namespace cli
