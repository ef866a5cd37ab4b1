// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/storage/filedescriptor.h"

#include <QString>

namespace storage {

// The right to write a vault: one process at a time, from opening to closing. Readers need none.
//
// An open-file-description lock on NAME.dpodesk.lock rather than a QLockFile: the kernel drops it when its holder dies,
// however it dies, so that nothing has to be guessed from a process number or a host name, which containers and network
// folders get wrong; and unlike the classic fcntl lock it is not lost when another part of the process closes the file.
class VaultLock
{
public:
    // Errors: Locked (the message names the holder), Io.
    [[nodiscard]] static core::Result<VaultLock> acquire(const QString &vaultPath);
    // Whether acquire() would find the vault free at this moment. Takes nothing, so it never holds anybody off. Errors: Locked, Io.
    [[nodiscard]] static core::Result<> requireFree(const QString &vaultPath);

    VaultLock(VaultLock &&other) noexcept;
    VaultLock &operator=(VaultLock &&) = delete;
    ~VaultLock();

    [[nodiscard]] static QString pathFor(const QString &vaultPath);

private:
    VaultLock(FileDescriptor file, QString path);

    FileDescriptor m_file;
    QString m_path;
};

} // namespace storage
