// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArrayView>

#include <array>

namespace storage {

// How much work the passphrase costs. The numbers stand in files: never reuse one.
enum class KeyProfile : quint8 {
    Standard = 1, // 256 MiB, 3 passes
    Strong = 2, // 512 MiB, 3 passes
    Light = 3, // 64 MiB, 3 passes; the floor
};

// The first 16 bytes of a vault: D9 4F | profile | check | 12 random bytes. SQLCipher takes them for its salt.
// `check` tells a wrong key from a damaged file, with one error in 256.
class VaultHeader
{
public:
    static constexpr std::size_t kSize = 16;
    using Bytes = std::array<unsigned char, kSize>;

    // A new header with random bytes and check 0.
    [[nodiscard]] static VaultHeader generate(KeyProfile profile);

    // Errors: NotAVault (other magic), Damaged (cut off, zeros, profile 0), TooNew (a profile this version does not know).
    [[nodiscard]] static core::Result<VaultHeader> parse(QByteArrayView data);

    [[nodiscard]] const Bytes &bytes() const { return m_bytes; }
    [[nodiscard]] KeyProfile profile() const { return KeyProfile(m_bytes[kProfileAt]); }
    [[nodiscard]] quint8 check() const { return m_bytes[kCheckAt]; }
    [[nodiscard]] VaultHeader withCheck(quint8 check) const;

    friend bool operator==(const VaultHeader &, const VaultHeader &) = default;

private:
    explicit VaultHeader(const Bytes &bytes) : m_bytes(bytes) { }

    static constexpr std::size_t kProfileAt = 2;
    static constexpr std::size_t kCheckAt = 3;
    Bytes m_bytes {};
};

} // namespace storage
