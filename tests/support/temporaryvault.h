// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/vault.h"

#include <QTemporaryDir>

#include <memory>

namespace storage {
class Connection;
}

namespace support {

// A real vault with a random raw key in a folder of its own, both gone afterwards. Making one takes some milliseconds.
class TemporaryVault
{
public:
    explicit TemporaryVault(const storage::VaultOptions &options = {}); // ends the program when it cannot be made

    [[nodiscard]] storage::Vault &vault() { return *m_vault; }
    [[nodiscard]] storage::Connection &connection() { return m_vault->connection(); }
    [[nodiscard]] const storage::RawKey &key() const { return m_key; }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("test.dpodesk")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    void close() { m_vault.reset(); }
    [[nodiscard]] core::Result<> reopen(storage::OpenMode mode = storage::OpenMode::ReadWrite); // closes it first

private:
    QTemporaryDir m_folder;
    storage::VaultOptions m_options;
    storage::RawKey m_key;
    std::unique_ptr<storage::Vault> m_vault;
};

} // namespace support
