// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QIODevice;

namespace core {

// What a device still has, at most that many bytes. Asking QIODevice::read() for a limit takes the memory of the limit,
// however little there is; a pipe cannot be asked how much it has.
[[nodiscard]] QByteArray readUpTo(QIODevice &device, qint64 most);

} // namespace core
