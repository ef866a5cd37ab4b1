// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace exchange {

// The 1-based line of the first byte that is not valid UTF-8; 0 when all are.
[[nodiscard]] inline int firstBadUtf8Line(QByteArrayView bytes)
{
    if (bytes.isValidUtf8())
        return 0;
    for (int line = 1;; ++line) { // a line feed is never part of a longer sequence
        const qsizetype end = bytes.indexOf('\n');
        if (end < 0 || !bytes.first(end).isValidUtf8())
            return line;
        bytes = bytes.sliced(end + 1);
    }
}

} // namespace exchange
