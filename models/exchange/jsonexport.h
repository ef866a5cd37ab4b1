// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/jsonwriter.h"
#include "models/records/fieldtext.h"
#include "models/records/record.h"

namespace exchange {

// One record as a JSON object: its header, then every field in the order of the descriptor, unknown ones as null.
void writeJson(core::JsonWriter &writer, const records::Record &record, const records::References &references);

} // namespace exchange
