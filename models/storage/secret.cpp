// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/secret.h"

#include <sodium.h>

#include <cstring>

namespace storage {

namespace {

unsigned char *allocate(std::size_t size)
{
    startSodium();
    auto *bytes = static_cast<unsigned char *>(sodium_malloc(size));
    Q_CHECK_PTR(bytes);
    return bytes;
}

} // namespace

void startSodium()
{
    static const int ready = sodium_init();
    if (ready < 0)
        qFatal("libsodium cannot start"); // no randomness: nothing made from here on could be trusted
}

Secret::Secret(std::size_t size) : m_bytes(allocate(size)), m_size(size)
{
    sodium_memzero(m_bytes.get(), size);
}

Secret::Secret(QByteArrayView bytes) : Secret(static_cast<std::size_t>(bytes.size()))
{
    if (!bytes.isEmpty())
        std::memcpy(m_bytes.get(), bytes.data(), m_size);
}

Secret Secret::clone() const
{
    return Secret(QByteArrayView(m_bytes.get(), static_cast<qsizetype>(m_size)));
}

void Secret::Free::operator()(unsigned char *bytes) const
{
    sodium_free(bytes);
}

bool isSame(const Secret &a, const Secret &b)
{
    return a.size() == b.size() && (a.isEmpty() || sodium_memcmp(a.data(), b.data(), a.size()) == 0);
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached())
        sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

void wipe(QString &text)
{
    if (text.isDetached())
        sodium_memzero(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

} // namespace storage
