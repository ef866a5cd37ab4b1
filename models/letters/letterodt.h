// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/letters/letter.h"

class QIODevice;

namespace letters {

// The letter as an OpenDocument text, to be edited in a word processor. Errors: Io.
[[nodiscard]] core::Result<> writeOdt(const Letter &letter, QIODevice &device);

} // namespace letters
