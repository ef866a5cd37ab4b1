// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/vaultcheck.h"

#include "models/storage/connection.h"
#include "models/storage/vaultbackup.h"
#include "models/storage/vaultconnection.h"
#include "models/storage/vaultfile.h"
#include "models/storage/vaultkey.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr qsizetype kMostFindings = 20; // of one kind; a torn file has thousands
constexpr qint64 kSealLimit = qint64(1) << 32; // SQLCipher counts bytes in 32 bits and cries wolf above it

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::VaultCheck)
};

using Explain = QString (*)(const Rows &);

QString pageMessage(const Rows &row)
{
    return Tr::tr("A page of the file is damaged (%1).").arg(row.text(0));
}

QString databaseMessage(const Rows &row)
{
    return Tr::tr("The structure of the database is damaged (%1).").arg(row.text(0));
}

QString linkMessage(const Rows &row)
{
    return Tr::tr("A link leads nowhere (%1 to %2).").arg(row.text(0), row.text(2));
}

struct Check {
    Finding::Kind kind;
    QString sql;
    Explain explain;
};

core::Result<> runCheck(Connection &connection, const Check &check, Findings &findings)
{
    auto rows = connection.query(check.sql);
    if (!rows)
        return core::fail(std::move(rows.error()));
    qsizetype count = 0;
    return rows->forEach([&](const Rows &row) {
        if (row.text(0) != "ok"_L1 && ++count <= kMostFindings)
            findings.push_back({check.kind, check.explain(row)});
    });
}

// Runs the checks on a connection of their own. A file too damaged to be read to the end is a finding.
core::Result<> runChecks(const QString &path, const RawKey &key, const std::vector<Check> &checks, Findings &findings)
{
    const auto connection = connectVault(path, key, OpenMode::ReadOnly);
    core::Error error;
    if (!connection) {
        error = connection.error();
    } else {
        for (const Check &check : checks) {
            auto done = runCheck(**connection, check, findings);
            if (done)
                continue;
            error = std::move(done.error());
            break;
        }
        if (error.message.isEmpty())
            return {};
    }
    if (error.code != core::ErrorCode::Damaged)
        return core::fail(std::move(error));
    findings.push_back({checks.front().kind, error.message});
    return {};
}

core::Result<bool> isBelowSealLimit(const QString &path)
{
    const auto start = inspectFile(path, 0);
    if (!start)
        return core::fail(start.error());
    return start->fileSize <= kSealLimit;
}

// Reads on where the file itself is in order.
core::Result<Findings> checkFully(const QString &path, const RawKey &key, const MoreChecks &more)
{
    auto findings = checkFile(path, key);
    if (!findings || !findings->empty() || !more)
        return findings;
    const auto connection = connectVault(path, key, OpenMode::ReadOnly);
    const auto done = connection ? more(**connection) : core::Result<>(core::fail(connection.error()));
    return done ? std::move(findings) : core::fail(done.error());
}

} // namespace

core::Result<Findings> checkFile(const QString &path, const RawKey &key)
{
    const auto file = existingFile(path);
    if (!file)
        return core::fail(file.error());
    const auto sealed = isBelowSealLimit(*file);
    if (!sealed)
        return core::fail(sealed.error());
    Findings findings;
    if (*sealed) {
        if (auto done = runChecks(*file, key, {{Finding::Kind::Page, u"PRAGMA cipher_integrity_check"_s, pageMessage}},
                                  findings);
            !done)
            return core::fail(std::move(done.error()));
    }
    const std::vector<Check> content {
        {Finding::Kind::Database, u"PRAGMA integrity_check(%1)"_s.arg(kMostFindings), databaseMessage},
        {Finding::Kind::Link, u"PRAGMA foreign_key_check"_s, linkMessage},
    };
    if (auto done = runChecks(*file, key, content, findings); !done)
        return core::fail(std::move(done.error()));
    return findings;
}

core::Result<Findings> checkCopy(const QString &vaultPath, const RawKey &key, const Progress &progress, const MoreChecks &more)
{
    const auto path = existingFile(vaultPath);
    if (!path)
        return core::fail(path.error());
    auto draft = DraftFile::create(*path);
    if (!draft && draft.error().code == core::ErrorCode::Io)
        return checkFully(*path, key, more);
    if (!draft)
        return core::fail(std::move(draft.error()));
    const auto filled = fillDraft(*path, key, *draft, key, progress);
    if (filled)
        return checkFully(draft->path(), key, more);
    switch (filled.error().code) {
    case core::ErrorCode::Damaged: // cannot be copied: the file itself has to say where it hurts
        return checkFile(*path, key);
    case core::ErrorCode::Io:
        return checkFully(*path, key, more);
    default:
        return core::fail(filled.error());
    }
}

} // namespace storage
