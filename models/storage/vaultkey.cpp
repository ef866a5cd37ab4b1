// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/vaultkey.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <sodium.h>

#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr quint64 kMiB = quint64(1) << 20;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::VaultKey)
};

struct Cost {
    unsigned long long passes;
    std::size_t memory;
};

constexpr Cost costOf(KeyProfile profile)
{
    switch (profile) {
    case KeyProfile::Standard:
        return {3, 256 * kMiB};
    case KeyProfile::Strong:
        return {3, 512 * kMiB};
    case KeyProfile::Light:
        break;
    }
    return {3, 64 * kMiB};
}

quint8 checkOf(const Secret &key)
{
    constexpr std::array<unsigned char, 3> kLabel {'k', 'c', 'v'};
    std::array<unsigned char, crypto_generichash_BYTES_MIN> hash {};
    crypto_generichash(hash.data(), hash.size(), key.data(), key.size(), kLabel.data(), kLabel.size());
    return hash[0];
}

// With a key file the input is a hash keyed "ikm1" over: length of the passphrase (8 bytes, little endian),
// passphrase, hash of the key file. Without one it is the passphrase itself, so that other tools can follow.
Secret inputKeyMaterial(const Secret &passphrase, const std::optional<Secret> &fileHash)
{
    if (!fileHash)
        return passphrase.clone();
    constexpr std::array<unsigned char, 4> kLabel {'i', 'k', 'm', '1'};
    std::array<unsigned char, 8> length {};
    for (std::size_t i = 0; i < length.size(); ++i)
        length[i] = static_cast<unsigned char>(passphrase.size() >> (8 * i));
    crypto_generichash_state state;
    Secret result(crypto_generichash_BYTES_MAX);
    crypto_generichash_init(&state, kLabel.data(), kLabel.size(), result.size());
    crypto_generichash_update(&state, length.data(), length.size());
    crypto_generichash_update(&state, passphrase.data(), passphrase.size());
    crypto_generichash_update(&state, fileHash->data(), fileHash->size());
    crypto_generichash_final(&state, result.data(), result.size());
    sodium_memzero(&state, sizeof state);
    return result;
}

core::Result<Secret> argon2(const Secret &input, const VaultHeader &header)
{
    static_assert(VaultHeader::kSize == crypto_pwhash_SALTBYTES);
    const Cost cost = costOf(header.profile());
    const VaultHeader::Bytes salt = header.withCheck(0).bytes();
    Secret key(RawKey::kKeySize);
    if (crypto_pwhash(key.data(), key.size(), reinterpret_cast<const char *>(input.data()), input.size(), salt.data(),
                      cost.passes, cost.memory, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return core::fail(core::ErrorCode::Io, Tr::tr("There is not enough free memory to unlock the vault."),
                          u"argon2id, %1 MiB"_s.arg(cost.memory / kMiB));
    return key;
}

// Never more than the machine can give without swapping, where the key could be written out.
quint64 availableMemory()
{
    QFile file(u"/proc/meminfo"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("MemAvailable:"))
            return line.simplified().split(' ').value(1).toULongLong() * 1024;
    }
    return 0;
}

} // namespace

core::Result<RawKey> RawKey::make(Secret key, const VaultHeader &header)
{
    if (key.size() != kKeySize)
        return core::fail(core::ErrorCode::Internal, Tr::tr("The vault key has a wrong length."));
    const quint8 check = checkOf(key);
    return RawKey(std::move(key), header.withCheck(check));
}

RawKey RawKey::generate(KeyProfile profile)
{
    Secret key(kKeySize);
    randombytes_buf(key.data(), key.size());
    const quint8 check = checkOf(key);
    return {std::move(key), VaultHeader::generate(profile).withCheck(check)};
}

Secret RawKey::literal() const
{
    constexpr std::size_t kHexSize = 2 * (kKeySize + VaultHeader::kSize);
    static_assert(kLiteralSize == kHexSize + 3);
    Secret bytes(kKeySize + VaultHeader::kSize);
    std::memcpy(bytes.data(), m_key.data(), kKeySize);
    std::memcpy(bytes.data() + kKeySize, m_salt.bytes().data(), VaultHeader::kSize);
    Secret hex(kHexSize + 1); // sodium_bin2hex ends its text with a NUL
    sodium_bin2hex(reinterpret_cast<char *>(hex.data()), hex.size(), bytes.data(), bytes.size());
    Secret literal(kLiteralSize);
    literal.data()[0] = 'x';
    literal.data()[1] = '\'';
    std::memcpy(literal.data() + 2, hex.data(), kHexSize);
    literal.data()[kLiteralSize - 1] = '\'';
    return literal;
}

RawKey RawKey::clone() const
{
    return {m_key.clone(), m_salt};
}

core::Result<Secret> passphraseSecret(const QString &passphrase)
{
    QString composed = passphrase.normalized(QString::NormalizationForm_C);
    QByteArray utf8 = composed.toUtf8();
    Secret result {QByteArrayView(utf8)};
    wipe(utf8);
    wipe(composed);
    if (result.isEmpty())
        return core::fail(core::ErrorCode::Invalid, Tr::tr("The passphrase must not be empty."));
    return result;
}

core::Result<Secret> keyFileHash(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return core::fail(core::ErrorCode::NotFound, Tr::tr("The key file does not exist."));
    if (!info.isFile())
        return core::fail(core::ErrorCode::Invalid, Tr::tr("The key file is not a regular file."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return core::fail(core::ErrorCode::Io, Tr::tr("The key file cannot be read."), file.errorString());
    Secret result(crypto_generichash_BYTES);
    constexpr std::size_t kChunk = 65'536;
    Secret chunk(kChunk);
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, result.size());
    qint64 total = 0;
    qint64 count = 0;
    while ((count = file.read(reinterpret_cast<char *>(chunk.data()), qint64(chunk.size()))) > 0) {
        crypto_generichash_update(&state, chunk.data(), static_cast<unsigned long long>(count));
        total += count;
    }
    crypto_generichash_final(&state, result.data(), result.size());
    sodium_memzero(&state, sizeof state);
    if (count < 0)
        return core::fail(core::ErrorCode::Io, Tr::tr("The key file cannot be read."), file.errorString());
    if (total == 0)
        return core::fail(core::ErrorCode::Invalid, Tr::tr("The key file is empty."));
    return result;
}

core::Result<RawKey> deriveKey(const VaultHeader &header, const Secret &passphrase,
                               const std::optional<Secret> &keyFileHash)
{
    if (passphrase.isEmpty())
        return core::fail(core::ErrorCode::Invalid, Tr::tr("The passphrase must not be empty."));
    auto key = argon2(inputKeyMaterial(passphrase, keyFileHash), header);
    if (!key)
        return core::fail(std::move(key.error()));
    return RawKey::make(std::move(*key), header);
}

KeyProfile profileFor(double lightSeconds, quint64 availableMemory)
{
    constexpr double kShortest = 0.5;
    constexpr double kLongest = 1.5;
    // Time grows a little faster than memory: five times for four, ten for eight, as measured.
    const bool standardFits = lightSeconds * 5 <= kLongest
                              && availableMemory >= 2 * costOf(KeyProfile::Standard).memory;
    const bool strongFits = lightSeconds * 10 <= kLongest && availableMemory >= 2 * costOf(KeyProfile::Strong).memory;
    if (!standardFits)
        return KeyProfile::Light;
    return lightSeconds * 5 < kShortest && strongFits ? KeyProfile::Strong : KeyProfile::Standard;
}

KeyProfile calibratedProfile()
{
    Secret input(16);
    QElapsedTimer timer;
    timer.start();
    if (!argon2(input, VaultHeader::generate(KeyProfile::Light)))
        return KeyProfile::Light;
    return profileFor(double(timer.nsecsElapsed()) / 1e9, availableMemory());
}

} // namespace storage
