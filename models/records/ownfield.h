// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

namespace records {

// Whether the path names what every record has, its reference or title, and not a field of that name that the type
// describes itself.
[[nodiscard]] inline bool isOwnField(const RecordType &type, const QByteArray &path)
{
    return (path == "reference" || path == "title") && !type.field(path);
}

} // namespace records
