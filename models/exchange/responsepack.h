// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/reportexport.h"
#include "models/letters/zipwriter.h"
#include "models/records/request/request.h"
#include "models/storage/attachments.h"
#include "models/storage/recordstore.h"

namespace exchange {

inline constexpr qint64 kMaxPackBytes = qint64(512) << 20; // of all files before they are packed: they stand in memory

// What goes to the person who asked.
struct ResponsePack {
    QString reference; // of the request
    records::Attachment letter;
    std::vector<records::Attachment> documents;
};

// A file of a request that a pack may take.
struct PackFile {
    records::Attachment file;
    bool isLetter = false; // the last answer or refusal that was issued
    bool isProposed = false; // it has been sent, or is the letter; what came in or lies with the request is not
};

// All files of a request, each once: the letter first, then in the order of its messages, then its own attachments.
[[nodiscard]] std::vector<PackFile> packFiles(const records::Request &request);

struct WrittenPack {
    QString password; // shown once and kept nowhere; the caller wipes it
    QStringList files; // names in the archive, the last one that of the list
    QString sha256; // of the archive
};

// Writes letter, documents and a list of them with the SHA-256 of each into an archive encrypted with AES-256, under names
// that tell nothing ("02-document.pdf"). The file appears whole or not at all, for its owner only, and the history gets its
// entry before it does. Errors: those of writeFile() and `note`; NotFound or Damaged when a file of the vault is; Invalid when
// they are too many; Cancelled.
[[nodiscard]] core::Result<WrittenPack> writeResponsePack(const ResponsePack &pack, const QString &path, storage::Attachments &attachments,
                                                          const NoteExport &note, const letters::ZipProgress &progress = {});

// Notes in the request, as it is stored, that the pack was made: a message with the number of its files and its SHA-256. How it
// goes out is for people to say. Errors: those of RecordStore::load() and save().
[[nodiscard]] core::Result<records::Record> notePack(storage::RecordStore &store, core::RecordId request, const WrittenPack &pack, const records::Instant &at);

// "k7m2q-..." from the system's random numbers: 99 bits, without letters and digits that are taken for each other.
[[nodiscard]] QString makePackPassword();

} // namespace exchange
