// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

namespace records {

// A choice that says that the record is approved is made by approving it, and by nothing else.
[[nodiscard]] bool isByApproval(const Field &field, const QString &code);
// The status of the type tells of approval; that of others, such as a vendor's, is about what they describe.
[[nodiscard]] bool hasApprovalStatus(const RecordType &type);

// The answers once the record is approved: its status says so, unless the work on it is over.
[[nodiscard]] Values approved(const RecordType &type, Values values);
// Those of a record that is made from an approved one and that nobody has approved yet.
[[nodiscard]] Values notYetApproved(const RecordType &type, Values values);

} // namespace records
