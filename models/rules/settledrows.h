// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/record.h"

// Rows of a record that tell of something which left the house as it was: once stored they are neither changed nor taken out.
namespace rules {

// Why that row of a stored record stays as it is, a translated sentence; empty: it may be changed. `list`: position of the
// field that has such rows.
[[nodiscard]] QString settledBecause(const records::RecordType &type, int list, const records::Values &row);

// What a change does to such rows, each at its place ("messages.2"; "messages" where the row is gone).
[[nodiscard]] core::Problems settledProblems(const records::Record &stored, const records::Record &changed);

} // namespace rules
