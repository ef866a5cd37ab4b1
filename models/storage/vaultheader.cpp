// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/vaultheader.h"

#include "models/storage/secret.h"

#include <QCoreApplication>

#include <sodium.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr std::array<unsigned char, 2> kMagic {0xD9, 0x4F};

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::VaultHeader)
};

bool startsWithMagic(QByteArrayView data)
{
    return data.size() >= qsizetype(kMagic.size())
           && std::equal(kMagic.begin(), kMagic.end(), data.begin(),
                         [](unsigned char a, char b) { return a == static_cast<unsigned char>(b); });
}

} // namespace

VaultHeader VaultHeader::generate(KeyProfile profile)
{
    Bytes bytes {};
    startSodium();
    randombytes_buf(bytes.data(), bytes.size());
    std::copy(kMagic.begin(), kMagic.end(), bytes.begin());
    bytes[kProfileAt] = static_cast<unsigned char>(profile);
    bytes[kCheckAt] = 0;
    return VaultHeader(bytes);
}

core::Result<VaultHeader> VaultHeader::parse(QByteArrayView data)
{
    using enum core::ErrorCode;
    if (data.size() >= qsizetype(kSize) && std::all_of(data.begin(), data.end(), [](char c) { return c == 0; }))
        return core::fail(Damaged, Tr::tr("The beginning of the vault has been overwritten with zeros."),
                          u"header zeros"_s);
    if (!startsWithMagic(data))
        return core::fail(NotAVault, Tr::tr("This file is not a DPO Desk vault."), u"header magic"_s);
    if (data.size() < qsizetype(kSize))
        return core::fail(Damaged, Tr::tr("The vault is cut off."), u"header %1 bytes"_s.arg(data.size()));
    Bytes bytes {};
    std::copy_n(data.begin(), kSize, bytes.begin());
    const unsigned char profile = bytes[kProfileAt];
    if (profile == 0)
        return core::fail(Damaged, Tr::tr("The first bytes of the vault are damaged."), u"profile 0"_s);
    if (profile > static_cast<unsigned char>(KeyProfile::Light))
        return core::fail(TooNew, Tr::tr("This vault uses a key profile that this version of DPO Desk does not know."),
                          u"profile %1"_s.arg(profile));
    return VaultHeader(bytes);
}

VaultHeader VaultHeader::withCheck(quint8 check) const
{
    VaultHeader result = *this;
    result.m_bytes[kCheckAt] = check;
    return result;
}

} // namespace storage
