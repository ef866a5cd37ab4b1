// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temporaryvault.h"

#include "models/storage/connection.h"

namespace support {

TemporaryVault::TemporaryVault(const storage::VaultOptions &options)
    : m_options(options), m_key(storage::RawKey::generate())
{
    auto vault = storage::Vault::createWithRawKey(path(), m_key.clone(), m_options);
    if (!vault)
        qFatal("no vault: %s (%s)", qPrintable(vault.error().message), qPrintable(vault.error().detail));
    m_vault = std::move(*vault);
}

core::Result<> TemporaryVault::reopen(storage::OpenMode mode)
{
    close();
    auto vault = storage::Vault::openWithRawKey(path(), m_key, mode, m_options);
    if (!vault)
        return core::fail(std::move(vault.error()));
    m_vault = std::move(*vault);
    return {};
}

} // namespace support
