// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/reportexport.h"
#include "models/letters/letter.h"
#include "models/records/record.h"
#include "models/storage/recordstore.h"

namespace exchange {

// How a letter left the house.
struct LetterSent {
    records::Instant at;
    QString medium = {}; // vocabulary message_medium; empty: not known
};

// Puts a letter with its file into the messages of a request, and its day into the field that waits for it: an
// acknowledgement, a question about identity or for clarification, a notice of extension or of a fee. A notice settles the row
// of its recipient, an answer or a refusal the parts that it is about.
void addMessage(records::Request &request, const letters::Letter &letter, const records::Attachment &file, const LetterSent &sent);

// "DSR-2026-0001-answer-en.pdf"
[[nodiscard]] QString letterFileName(const letters::Letter &letter, const QString &ending);

// Writes a letter to a file as "pdf", "odt" or "text", which can be edited; the file appears whole or not at all, for its owner
// only. `note` is called with what the history may keep of it, nothing of the person, when the file is whole and before it has
// its name. Errors: those of writeFile(), writePdf(), writeOdt() and `note`.
[[nodiscard]] core::Result<> exportLetter(const letters::Letter &letter, const QString &format, const QString &path, const NoteExport &note);

// Keeps a letter as it went out: its PDF becomes a file of the vault and a message of the request, which is saved. All or
// nothing. Returns the request as stored. Errors: Invalid when gaps are left in the letter, with a problem for each; those of
// writePdf(), Attachments::add() and RecordStore::save().
[[nodiscard]] core::Result<records::Record> issueLetter(storage::Connection &connection, storage::RecordStore &store, const records::Record &request,
                                                        const letters::Letter &letter, const LetterSent &sent);

} // namespace exchange
