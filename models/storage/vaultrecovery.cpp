// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/vaultrecovery.h"

#include "models/storage/connection.h"
#include "models/storage/vaultcheck.h"
#include "models/storage/vaultconnection.h"
#include "models/storage/vaultfile.h"
#include "models/storage/vaultkey.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::VaultRecovery)
};

core::Error failed(const QString &detail)
{
    return {core::ErrorCode::Damaged,
            Tr::tr("The vault was not closed properly, and the journal beside it does not put it right; both files "
                   "were left as they are."),
            detail};
}

// Without a rehearsal the journal of another state could ruin the vault, and nobody would know.
core::Error cannotRehearse(const QString &detail)
{
    return {core::ErrorCode::Io,
            Tr::tr("The vault was not closed properly. To put it right, a copy of it is made first, for which there must be "
                   "space beside it; both files were left as they are."),
            detail};
}

core::Result<> copyWithJournal(const QString &vaultPath, const DraftFile &draft)
{
    const QString journal = u"-journal"_s;
    if (auto copied = copyBytes(vaultPath, draft.descriptor()); !copied)
        return core::fail(cannotRehearse(copied.error().detail));
    if (!QFile::copy(vaultPath + journal, draft.path() + journal)
        || !QFile::setPermissions(draft.path() + journal, QFile::ReadOwner | QFile::WriteOwner))
        return core::fail(cannotRehearse(u"copy of the journal"_s));
    return {};
}

} // namespace

core::Result<> rehearseRecovery(const QString &vaultPath, const RawKey &key)
{
    if (!hasJournal(vaultPath))
        return {};
    const auto draft = DraftFile::create(vaultPath);
    if (!draft)
        return core::fail(cannotRehearse(draft.error().detail));
    if (auto copied = copyWithJournal(vaultPath, *draft); !copied)
        return copied;
    if (const auto recovered = connectVault(draft->path(), key, OpenMode::ReadWrite); !recovered) {
        const core::Error &error = recovered.error();
        return core::fail(error.code == core::ErrorCode::Damaged ? failed(error.detail) : error);
    }
    const auto findings = checkFile(draft->path(), key);
    if (!findings)
        return core::fail(findings.error());
    if (!findings->empty())
        return core::fail(failed(u"%1 findings"_s.arg(findings->size())));
    return {};
}

} // namespace storage
