// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/records/fieldtext.h"
#include "models/records/record.h"

#include <QStringList>

namespace cli {

// Applies "FIELD=VALUE" to a record, in the order typed. Owned rows are named by position or "+": "purposes.2.basis=6-1-b"
// changes the second purpose; "purposes.+.description=..." adds one, and what follows with "+" goes to the same new row
// until a field comes again; "purposes.2=@remove" takes it out; "purposes=@complete", "@so-far" and "@none" say what is
// known of the list. Values as records::fromText takes them. Returns what is wrong, each at its path; then nothing of the
// record may be used.
[[nodiscard]] core::Problems applyAssignments(records::Record &record, const QStringList &assignments, const records::References &references);

} // namespace cli
