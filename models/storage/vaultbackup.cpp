// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/vaultbackup.h"

#include "models/storage/connection.h"
#include "models/storage/driver/sqliteapi.h"
#include "models/storage/sqlerror.h"
#include "models/storage/vaultconnection.h"
#include "models/storage/vaultfile.h"
#include "models/storage/vaultkey.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <climits>
#include <memory>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr int kPagesPerStep = 256; // 1 MiB: a writer never waits longer than about 10 ms
constexpr int kMostRestarts =
    3; // each save elsewhere starts the copy anew; after these it holds writers off to the end
constexpr int kRetryMs = 20;
constexpr qint64 kPatienceMs = 5000;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(storage::VaultBackup)
};

struct FinishBackup {
    void operator()(sqlite3_backup *backup) const { sqlite3_backup_finish(backup); }
};
using Backup = std::unique_ptr<sqlite3_backup, FinishBackup>;

core::Error cancelled()
{
    return {core::ErrorCode::Cancelled, Tr::tr("Cancelled."), {}};
}

// Steps until all is copied, slice by slice, so that a writer elsewhere gets its turn.
class Stepper
{
public:
    Stepper(Connection &source, sqlite3_backup *backup, Progress progress)
        : m_source(source), m_backup(backup), m_progress(std::move(progress))
    {
        m_waiting.start();
    }

    core::Result<> run()
    {
        for (;;) {
            const auto isDone = next();
            if (!isDone)
                return core::fail(isDone.error());
            if (*isDone)
                return {};
        }
    }

    // A slice; true when it was the last.
    core::Result<bool> next()
    {
        const auto code = step();
        if (!code)
            return core::fail(code.error());
        if (*code == SQLITE_DONE)
            return true;
        if (auto going = goOn(*code); !going)
            return core::fail(std::move(going.error()));
        return false;
    }

private:
    // A page with a broken seal is copied as zeros, and SQLCipher forgets about it when the slice lets go of its lock:
    // a query that stays open around the slice keeps the lock, and one after it hears of the page.
    core::Result<int> step()
    {
        const QString anyRow = u"SELECT 1 FROM sqlite_schema"_s;
        const auto holding = m_source.query(anyRow);
        if (!holding)
            return core::fail(holding.error());
        const int code = sqlite3_backup_step(m_backup, m_restarts < kMostRestarts ? kPagesPerStep : -1);
        if (const auto sound = m_source.value(anyRow); !sound)
            return core::fail(sound.error());
        return code;
    }

    core::Result<> goOn(int code)
    {
        const int primary = code & 0xff;
        if (primary == SQLITE_BUSY || primary == SQLITE_LOCKED) {
            if (m_waiting.elapsed() > kPatienceMs)
                return core::fail(sqliteError(code));
            sqlite3_sleep(kRetryMs);
            return {};
        }
        if (code != SQLITE_OK)
            return core::fail(sqliteError(code));
        m_waiting.start();
        const int remaining = sqlite3_backup_remaining(m_backup);
        const int total = sqlite3_backup_pagecount(m_backup);
        m_restarts += remaining > m_remaining ? 1 : 0;
        m_remaining = remaining;
        return !m_progress || m_progress(total - remaining, total) ? core::Result<>() : core::fail(cancelled());
    }

    Connection &m_source;
    sqlite3_backup *m_backup;
    Progress m_progress;
    QElapsedTimer m_waiting;
    int m_remaining = INT_MAX;
    int m_restarts = 0;
};

core::Result<> copyPages(Connection &source, Connection &target, const Progress &progress)
{
    Backup backup(sqlite3_backup_init(target.sqlite(), "main", source.sqlite(), "main"));
    if (!backup)
        return core::fail(sqliteError(sqlite3_extended_errcode(target.sqlite())));
    if (auto done = Stepper(source, backup.get(), progress).run(); !done)
        return done;
    if (const int code = sqlite3_backup_finish(backup.release()); code != SQLITE_OK)
        return core::fail(sqliteError(code));
    return {};
}

core::Result<> checkDraft(const DraftFile &draft, const RawKey &key)
{
    const auto findings = checkFile(draft.path(), key);
    if (!findings)
        return core::fail(findings.error());
    if (!findings->empty())
        return core::fail(core::ErrorCode::Damaged, Tr::tr("The copy did not pass its check and was not kept."),
                          u"%1 findings"_s.arg(findings->size()));
    return {};
}

core::Result<DraftFile> checked(DraftFile draft, const RawKey &key)
{
    if (auto sound = checkDraft(draft, key); !sound)
        return core::fail(std::move(sound.error()));
    return draft;
}

core::Result<> fillFrom(Connection &source, const DraftFile &draft, const RawKey &key, const Progress &progress)
{
    const auto target = connectNewVault(draft.path(), key);
    if (!target)
        return core::fail(target.error());
    return copyPages(source, **target, progress);
}

} // namespace

core::Result<> fillDraft(const QString &vaultPath, const RawKey &key, const DraftFile &draft, const RawKey &targetKey,
                         const Progress &progress)
{
    // A connection of its own: a damaged page would spoil the one that the vault is used through.
    const auto source = connectVault(vaultPath, key, OpenMode::ReadOnly);
    if (!source)
        return core::fail(source.error());
    return fillFrom(**source, draft, targetKey, progress);
}

core::Result<DraftFile> checkedDraft(const QString &vaultPath, const RawKey &key, const QString &target,
                                     const RawKey &targetKey, const Progress &progress)
{
    auto draft = DraftFile::create(target);
    if (!draft)
        return draft;
    if (auto filled = fillDraft(vaultPath, key, *draft, targetKey, progress); !filled)
        return core::fail(std::move(filled.error()));
    return checked(std::move(*draft), targetKey);
}

core::Result<> copyOpenVault(Connection &vault, const RawKey &key, const QString &target, const Progress &progress)
{
    const auto name = newFile(target);
    if (!name)
        return core::fail(name.error());
    auto draft = DraftFile::create(*name);
    if (!draft)
        return core::fail(std::move(draft.error()));
    if (auto filled = fillFrom(vault, *draft, key, progress); !filled)
        return filled;
    auto copy = checked(std::move(*draft), key);
    if (!copy)
        return core::fail(std::move(copy.error()));
    return copy->publish();
}

// In the order in which they are made; the last goes first.
struct OpenVaultCopy::Parts {
    RawKey key;
    DraftFile draft;
    std::unique_ptr<Connection> target;
    Backup backup;
    std::optional<Stepper> stepper;
};

OpenVaultCopy::OpenVaultCopy(std::unique_ptr<Parts> parts) : m_parts(std::move(parts))
{
}

OpenVaultCopy::~OpenVaultCopy() = default;

core::Result<std::unique_ptr<OpenVaultCopy>> OpenVaultCopy::begin(Connection &vault, const RawKey &key, const QString &target)
{
    const auto name = newFile(target);
    if (!name)
        return core::fail(name.error());
    auto draft = DraftFile::create(*name);
    if (!draft)
        return core::fail(std::move(draft.error()));
    auto connection = connectNewVault(draft->path(), key);
    if (!connection)
        return core::fail(std::move(connection.error()));
    Backup backup(sqlite3_backup_init((*connection)->sqlite(), "main", vault.sqlite(), "main"));
    if (!backup)
        return core::fail(sqliteError(sqlite3_extended_errcode((*connection)->sqlite())));
    std::unique_ptr<Parts> parts(new Parts {key.clone(), std::move(*draft), std::move(*connection), std::move(backup), {}});
    parts->stepper.emplace(vault, parts->backup.get(), Progress());
    return std::unique_ptr<OpenVaultCopy>(new OpenVaultCopy(std::move(parts)));
}

core::Result<bool> OpenVaultCopy::step()
{
    auto isDone = m_parts->stepper->next();
    if (!isDone || !*isDone)
        return isDone;
    m_parts->stepper.reset();
    if (const int code = sqlite3_backup_finish(m_parts->backup.release()); code != SQLITE_OK)
        return core::fail(sqliteError(code));
    m_parts->target.reset();
    return true;
}

qint64 OpenVaultCopy::pages() const
{
    return m_parts->backup ? sqlite3_backup_pagecount(m_parts->backup.get()) : 0;
}

qint64 OpenVaultCopy::copied() const
{
    return m_parts->backup ? pages() - sqlite3_backup_remaining(m_parts->backup.get()) : 0;
}

core::Result<> OpenVaultCopy::check()
{
    return checkDraft(m_parts->draft, m_parts->key);
}

core::Result<> OpenVaultCopy::publish()
{
    return m_parts->draft.publish();
}

core::Result<> copyVault(const QString &vaultPath, const RawKey &key, const QString &target, const RawKey &targetKey,
                         const Progress &progress)
{
    const auto source = existingFile(vaultPath);
    if (!source)
        return core::fail(source.error());
    const auto name = newFile(target);
    if (!name)
        return core::fail(name.error());
    auto draft = checkedDraft(*source, key, *name, targetKey, progress);
    if (!draft)
        return core::fail(std::move(draft.error()));
    return draft->publish();
}

core::Result<QString> backupBeforeUpgrade(const QString &vaultPath, const RawKey &key, int version)
{
    constexpr int kDigits = 4;
    const QString number = QString::number(version).rightJustified(kDigits, u'0');
    QString name = freeName(vaultPath + u".before-"_s + number, u".bak"_s);
    if (auto copied = copyVault(vaultPath, key, name, key); !copied)
        return core::fail(std::move(copied.error()));
    return name;
}

} // namespace storage
