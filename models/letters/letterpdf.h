// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/letters/letter.h"

class QIODevice;

namespace reports {
class MemoryFile;
}

namespace letters {

// The letter on DIN A4, laid out as DIN 5008 has it, so that the address shows in the window of an envelope; pages are
// numbered when there are several. Needs a QGuiApplication. Errors: Io, Internal as with PdfReport.
[[nodiscard]] core::Result<> writePdf(const Letter &letter, QIODevice &device);
// The same in memory; returns how many pages there are.
[[nodiscard]] core::Result<int> writePdf(const Letter &letter, const reports::MemoryFile &memory);

} // namespace letters
