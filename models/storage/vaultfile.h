// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/storage/filedescriptor.h"

#include <QString>

#include <vector>

namespace storage {

// The absolute path of an existing file, without symbolic links. Errors: NotFound, Io, NotAVault (not a regular file).
[[nodiscard]] core::Result<QString> existingFile(const QString &path);

// The absolute path for a new file, its folder without symbolic links. Errors: NotFound and Io (the folder), Conflict
// (something of that name exists already).
[[nodiscard]] core::Result<QString> newFile(const QString &path);

// True when the file begins as vaults do. Looked at the database's way: to open and close a vault that this program has
// open would drop the locks that it holds.
[[nodiscard]] bool looksLikeVault(const QString &path);

// True when both names lead to one file, whether by links or not.
[[nodiscard]] bool isSameFile(const QString &path, const QString &other);

// True when a rollback journal with content lies beside the file: of a writer at work, or of one that did not end well.
[[nodiscard]] bool hasJournal(const QString &path);

// `stem` with `suffix`, or with "-2", "-3" ... between the two when there is such a file already.
[[nodiscard]] QString freeName(const QString &stem, const QString &suffix);

// What a user should know about where a vault lies.
enum class FileCaution {
    ReadableByOthers, // group or world may read or write the file
    OpenFolder, // group or world may replace the file
    OtherOwner,
    NetworkFolder, // NFS, SMB or FUSE: locks and flushes may not be what they promise
};
[[nodiscard]] std::vector<FileCaution> cautionsFor(const QString &path);

// A new file in the making: beside its target, 0600 whatever the umask, gone again unless it is published. What a killed
// process left of one goes when the next for the same target is made.
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

    // The same over an existing target, which stays beside it under the name `aside` with the journal it may have; at no
    // moment is there no file of the target's name. Returns the path that `aside` became: ".bak" is added, and "-2" and
    // so on before it when the name is taken. Errors: Io; then the target is what it was.
    [[nodiscard]] core::Result<QString> replace(const QString &aside);

    [[nodiscard]] int descriptor() const { return m_file.number(); } // open for writing

private:
    DraftFile(FileDescriptor file, QString path, QString target);

    FileDescriptor m_file; // locked: a draft that nobody has locked is nobody's
    QString m_path; // empty when published
    QString m_target;
};

} // namespace storage
