// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>

#include <functional>
#include <vector>

class QIODevice;

namespace letters {

// One file of an archive.
struct ZipEntry {
    QByteArray name;
    QByteArray content;
    bool isStored = false; // as it is, not deflated
};

// Told how much of how much is packed; false stops the work.
using ZipProgress = std::function<bool(qint64 done, qint64 total)>;

// Writes an archive, made in memory, to the device. With a password each entry is encrypted with AES-256 (WinZip AE-2).
// The names and sizes of the entries can be read by anybody. Errors: Io, Cancelled.
[[nodiscard]] core::Result<> writeZip(const std::vector<ZipEntry> &entries, QIODevice &device, const QByteArray &password = {}, const ZipProgress &progress = {});

} // namespace letters
