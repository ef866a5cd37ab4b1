// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/letters/letter.h"
#include "models/records/record.h"

#include <optional>

namespace letters {
struct Template;
}

namespace itemmodels {

class VaultSession;

// Fills a template in from the register as it stands on the day that is shown. `recipient`: the number of the row of
// recipients_told that a notice goes to. Errors: those of letters::gatherFacts().
[[nodiscard]] core::Result<letters::FilledLetter> fillLetter(VaultSession &session, const records::Record &request, const letters::Template &form,
                                                             std::optional<int> recipient = {});

// Keeps a letter as it goes out now with its request, which is returned as stored. `medium`: vocabulary message_medium; empty:
// not known. Errors: those of exchange::issueLetter().
[[nodiscard]] core::Result<records::Record> issueLetter(VaultSession &session, const records::Record &request, const letters::Letter &letter,
                                                        const QString &medium);

// Writes a letter to a file as "pdf" or "odt", and notes it in the history. Errors: those of exchange::exportLetter(); Locked
// while changes of many records are being made.
[[nodiscard]] core::Result<> exportLetter(VaultSession &session, const letters::Letter &letter, const QString &format, const QString &path);

} // namespace itemmodels
