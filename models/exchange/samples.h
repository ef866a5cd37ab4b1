// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/samplefile.h"
#include "models/storage/recordstore.h"

namespace exchange {

// Adds the records of a sample, a register that restates a published privacy notice, to a vault. Its links to shipped catalogue entries ("@data_category:email-address") lead
// to the entries of this vault; its references are counted on where the vault has them already.
// Errors: NotFound, Invalid (names an unknown entry), those of an import.
[[nodiscard]] core::Result<> addSample(storage::Connection &connection, storage::RecordStore &store,
                                       const QString &name);

} // namespace exchange
