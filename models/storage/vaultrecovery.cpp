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

bool copyWithJournal(const QString &vaultPath, const DraftFile &draft)
{
    const QString journal = u"-journal"_s;
    return copyBytes(vaultPath, draft.descriptor()) && QFile::copy(vaultPath + journal, draft.path() + journal)
           && QFile::setPermissions(draft.path() + journal, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

core::Result<> rehearseRecovery(const QString &vaultPath, const RawKey &key)
{
    if (!hasJournal(vaultPath))
        return {};
    const auto draft = DraftFile::create(vaultPath);
    if (!draft || !copyWithJournal(vaultPath, *draft))
        return {};
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
