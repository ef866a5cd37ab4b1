// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace reports {

// A folder for the nameless files in which libxlsxwriter keeps the sheets while it writes them. They hold what the report
// says, so they stand in memory (tmpfs) if there is room, else in the folder where the report itself is going to stand;
// never in a temporary folder on a disk. Empty: there is no such folder. `target`: the folder of the report, may be empty.
[[nodiscard]] QByteArray scratchFolder(const QString &target);

} // namespace reports
