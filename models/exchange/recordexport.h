// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/exchange/format.h"
#include "models/records/fieldtext.h"
#include "models/records/record.h"

#include <functional>
#include <span>

class QIODevice;

namespace exchange {

// Hands out the records of one type in batches of any size; an empty batch is the end. So an export of a hundred thousand
// records needs the memory of one batch.
using RecordFeed = std::function<core::Result<std::vector<records::Record>>()>;

// Hands out the feed of each type.
using TypeFeed = std::function<RecordFeed(const records::RecordType &)>;

struct ExportOptions {
    QStringList lastReferences = {}; // of a whole vault, see storage::lastReferences()
    QDate asOf = {}; // valid: the records stand as they were on that day (JSON says so)
    std::function<bool(qint64)> progress = {}; // gets the number of records written; false cancels
    // Called by Exporter when everything is written and before it gets its name; an error takes it all away again.
    std::function<core::Result<>()> whenWhole = {};
};

// Writes records of one type. The same records give the same bytes. Errors: Io, Cancelled, Damaged when a link leads to a
// record without a reference; whatever the feed fails with.
[[nodiscard]] core::Result<> writeRecords(QIODevice &device, const records::RecordType &type, const RecordFeed &feed,
                                          Format format, const records::References &references,
                                          const ExportOptions &options = {});
[[nodiscard]] core::Result<> writeRecords(QIODevice &device, const records::RecordType &type,
                                          std::span<const records::Record> list, Format format,
                                          const records::References &references, const ExportOptions &options = {});

// Writes records of all types into one JSON file, in the order of the registry. Errors as above.
[[nodiscard]] core::Result<> writeVault(QIODevice &device, const TypeFeed &feeds, const records::References &references,
                                        const ExportOptions &options = {});

// One record alone, as it stands in the list of a JSON file, with a newline at the end. Errors: Damaged as above.
[[nodiscard]] core::Result<QByteArray> toJson(const records::Record &record, const records::References &references);

// Makes the folder, with those above it, for its owner only; one that exists is left as it is.
[[nodiscard]] bool makeFolder(const QString &path);

// May an export take the place of what has that name? Not of a vault, nor of a device or folder. Errors: Io.
[[nodiscard]] core::Result<> checkTarget(const QString &path);

// Creates or replaces a file, whole or not at all, readable by its owner only. A vault, a folder or a device
// is never replaced. Errors: Io; those of `write`.
[[nodiscard]] core::Result<> writeFile(const QString &path, const std::function<core::Result<>(QIODevice &)> &write);

} // namespace exchange
