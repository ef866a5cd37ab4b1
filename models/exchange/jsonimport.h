// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/draft.h"
#include "models/exchange/draftlinks.h"
#include "models/exchange/source.h"

namespace exchange {

// Reads a JSON file of records of one type or of a whole vault, as jsonexport.h writes it, and adds its records and what
// is wrong with it. The members may stand in any order.
void readJson(const Source::File &file, std::size_t fileIndex, const DraftLinks &links, Drafts &drafts);

} // namespace exchange
