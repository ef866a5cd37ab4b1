// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/field.h"

#include <QByteArray>

namespace storage {

// The whole content of a record as a version keeps it: CBOR, compressed. A map of field names to answers: unknown
// fields are left out, none is null, a list is an array whose first item says whether it is complete, an owned row is
// [number, map], a link the internal id. Written once and never rewritten; fields added later are simply missing.
[[nodiscard]] QByteArray encodeContent(const records::Fields &fields, const records::Values &values);

// Damaged when the bytes are no such content. Names that the type no longer has are passed over.
[[nodiscard]] core::Result<records::Values> decodeContent(const records::Fields &fields, const QByteArray &content);

// The hashes of the files that the content names.
[[nodiscard]] QStringList attachmentHashes(const records::Fields &fields, const records::Values &values);

} // namespace storage
