// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QTextStream;

namespace cli {

// Runs the command that the arguments name (the first is the program) and returns the exit code. Answers go to standard
// output, errors as one sentence to standard error, with what was refused, line by line, below it.
[[nodiscard]] int runCommandLine(const QStringList &arguments);
[[nodiscard]] int runCommandLine(const QStringList &arguments, QTextStream &out, QTextStream &err);

} // namespace cli
