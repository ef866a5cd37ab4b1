// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/draft.h"
#include "models/exchange/draftlinks.h"
#include "models/exchange/source.h"

#include <memory>

namespace exchange {

// What was read from files of any format, before it is compared with a vault.
struct Reading {
    QStringList files; // their names, for messages; the sheets of a workbook count as files
    Drafts drafts;
    std::unique_ptr<DraftLinks> links = std::make_unique<DraftLinks>();
    QString attachmentFolder; // files named by their hash; empty: the vault must hold all contents already
};

// Where records begin: the name of a file and a line of it.
using RowPlaces = std::set<std::pair<QString, int>>;
// Takes those records out, and what is wrong with their lines.
void leaveOut(Reading &reading, const RowPlaces &places);

[[nodiscard]] Reading readSource(const Source &source);

} // namespace exchange
