// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/storage/secret.h"
#include "models/storage/vaultheader.h"

#include <QString>

#include <optional>

namespace storage {

// What opens a vault: the 32-byte key and the 16-byte salt that its first bytes must be.
class RawKey
{
public:
    static constexpr std::size_t kKeySize = 32;
    static constexpr std::size_t kLiteralSize = 99;

    // The salt is the header with the check byte that belongs to the key. Errors: Internal (key not 32 bytes long).
    [[nodiscard]] static core::Result<RawKey> make(Secret key, const VaultHeader &header);

    // A new random key with a new salt: for tests, and for a vault that only its recovery sheet opens.
    [[nodiscard]] static RawKey generate(KeyProfile profile = KeyProfile::Light);

    [[nodiscard]] const Secret &key() const { return m_key; }
    [[nodiscard]] const VaultHeader &salt() const { return m_salt; }

    // x'…64 hex of the key, 32 hex of the salt…', exactly 99 bytes: any other length would be taken for a passphrase.
    [[nodiscard]] Secret literal() const;
    [[nodiscard]] RawKey clone() const;

private:
    RawKey(Secret key, const VaultHeader &salt) : m_key(std::move(key)), m_salt(salt) { }

    Secret m_key;
    VaultHeader m_salt;
};

// The passphrase as it goes into the key: Unicode NFC, UTF-8. Errors: Invalid (empty).
[[nodiscard]] core::Result<Secret> passphraseSecret(const QString &passphrase);

// BLAKE2b-256 of a key file. Errors: NotFound, Io, Invalid (empty or not a regular file).
[[nodiscard]] core::Result<Secret> keyFileHash(const QString &path);

// Argon2id of the passphrase, and of the key file if there is one, with the salt and profile of the header. Takes
// 0.1 to 1.5 seconds and up to 512 MiB; pure, so that any thread may run it. Errors: Invalid (empty), Io (memory).
[[nodiscard]] core::Result<RawKey> deriveKey(const VaultHeader &header, const Secret &passphrase,
                                             const std::optional<Secret> &keyFileHash = std::nullopt);

// The profile whose unlock takes 0.5 to 1.5 seconds, from the seconds Light takes and the bytes of free memory;
// Light where the machine has too little of either.
[[nodiscard]] KeyProfile profileFor(double lightSeconds, quint64 availableMemory);

// Measures this machine once (about 0.1 s).
[[nodiscard]] KeyProfile calibratedProfile();

} // namespace storage
