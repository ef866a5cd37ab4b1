// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace support {

// What goes wrong, counted over every write, flush, truncation, deletion and creation of a file, or over every read.
struct Fault {
    int at = 0; // 1: the first such operation; 0: none
    bool persistent = false; // all later ones too, as on a full disk
    int code = 0; // the SQLite result code of a failing write or read; a failing write leaves half of it behind
    bool reads = false; // reads fail instead of everything else
};

// Puts a file system that fails on demand between SQLite and the real one, for this process and from now on.
void installFaultVfs();

void armFault(const Fault &fault);
[[nodiscard]] int disarmFault(); // how many operations failed since it was armed

} // namespace support
