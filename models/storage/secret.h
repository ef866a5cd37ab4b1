// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <memory>
#include <span>

namespace storage {

// Bytes that must not linger: kept in locked, guarded memory that is wiped when given back. Moves, never copies by itself.
class Secret
{
public:
    Secret() = default;
    explicit Secret(std::size_t size); // zeroed
    explicit Secret(QByteArrayView bytes); // copies; the caller wipes its own

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] unsigned char *data() { return m_bytes.get(); }
    [[nodiscard]] const unsigned char *data() const { return m_bytes.get(); }
    [[nodiscard]] std::span<const unsigned char> bytes() const { return {m_bytes.get(), m_size}; }
    [[nodiscard]] Secret clone() const;

private:
    struct Free {
        void operator()(unsigned char *bytes) const;
    };

    std::unique_ptr<unsigned char, Free> m_bytes;
    std::size_t m_size = 0;
};

// Must run before any other call into libsodium; allocating a Secret does it too.
void startSodium();

// Equal in constant time for equal sizes.
[[nodiscard]] bool isSame(const Secret &a, const Secret &b);

// Overwrites a buffer that held a secret, then empties it. Copies that share it keep what they have: do not make any.
void wipe(QByteArray &bytes);
void wipe(QString &text);

} // namespace storage
