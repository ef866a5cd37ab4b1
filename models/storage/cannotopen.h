// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace storage {

// Why no file could be opened beside the vault at `path`, where SQLite says no more than SQLITE_CANTOPEN: the (extended)
// result code that names the cause as the disk stands now, or SQLITE_CANTOPEN again when none is to be seen.
[[nodiscard]] int causeOfCannotOpen(const char *path);

} // namespace storage
