// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

#include <vector>

namespace storage {

// The absolute path of an existing file, without symbolic links. Errors: NotFound, Io, NotAVault (not a regular file).
[[nodiscard]] core::Result<QString> existingFile(const QString &path);

// The absolute path for a new file, its folder without symbolic links. Errors: NotFound and Io (the folder), Conflict
// (something of that name exists already).
[[nodiscard]] core::Result<QString> newFile(const QString &path);

// True when a rollback journal with content lies beside the file: of a writer at work, or of one that did not end well.
[[nodiscard]] bool hasJournal(const QString &path);

// What a user should know about where a vault lies.
enum class FileCaution {
    ReadableByOthers, // group or world may read or write the file
    OpenFolder, // group or world may replace the file
    OtherOwner,
    NetworkFolder, // NFS, SMB or FUSE: locks and flushes may not be what they promise
};
[[nodiscard]] std::vector<FileCaution> cautionsFor(const QString &path);

// A new file in the making: beside its target, 0600 whatever the umask, gone again unless it is published.
class DraftFile
{
public:
    // Errors: Io.
    [[nodiscard]] static core::Result<DraftFile> create(const QString &target);

    DraftFile(DraftFile &&other) noexcept;
    DraftFile &operator=(DraftFile &&) = delete;
    ~DraftFile();

    [[nodiscard]] const QString &path() const { return m_path; }

    // Flushes it to disk and gives it the name of its target, in one step. Nobody may have it open. Errors: Io, Conflict
    // (something of that name exists).
    [[nodiscard]] core::Result<> publish();

private:
    DraftFile(QString path, QString target) : m_path(std::move(path)), m_target(std::move(target)) { }

    QString m_path; // empty when published
    QString m_target;
};

} // namespace storage
