// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/recordstore.h"

#include <QStringList>

namespace exchange {

// The samples shipped under resources/samples: registers that restate published privacy notices.
[[nodiscard]] QStringList sampleNames();

// The text of a sample as a file to import: links to shipped catalogue entries ("@data_category:email-address") are
// replaced by the references that the entries have in this vault. Errors: NotFound, Invalid (names an unknown entry).
[[nodiscard]] core::Result<QByteArray> sampleFile(storage::Connection &connection, const QString &name);

// Adds the records of a sample to a vault. Errors as above, and those of an import.
[[nodiscard]] core::Result<> addSample(storage::Connection &connection, storage::RecordStore &store, const QString &name);

} // namespace exchange
