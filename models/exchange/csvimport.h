// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/draft.h"
#include "models/exchange/draftlinks.h"
#include "models/exchange/source.h"

namespace exchange {

// Reads a CSV file of records of one type as csvexport.h writes it and adds its records and what is wrong with it; see
// recordlines.h.
void readCsv(const Source::File &file, std::size_t fileIndex, const DraftLinks &links, Drafts &drafts);

} // namespace exchange
