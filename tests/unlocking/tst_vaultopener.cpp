// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/activity/activity.h"
#include "models/storage/livesource.h"
#include "models/storage/vaultproperties.h"
#include "models/unlocking/vaultopener.h"
#include "tests/support/files.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;
using core::ErrorCode;
using storage::KeyProfile;
using unlocking::VaultOpener;

class TstVaultOpener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shouldMakeAVaultWithItsCatalogues();
    void shouldOpenWhatItMade();
    void shouldFillInASample();
    void shouldRefuseAWrongKey();
    void shouldNeedTheKeyFile();
    void shouldSayThatTheVaultIsOpenElsewhere();
    void shouldNotReplaceAFile();
    void shouldKeepWorkingWhileTheKeyIsDerived();
    void shouldSayNothingMoreWhenCancelled();
    void shouldLeaveNoVaultWhenCancelled();

private:
    using Opened = core::Result<std::unique_ptr<storage::Vault>>;

    [[nodiscard]] static storage::Secret secret(const QString &text) { return *storage::passphraseSecret(text); }
    [[nodiscard]] Opened opened(const QString &passphrase, const QString &keyFile = {});
    [[nodiscard]] Opened created(const QString &passphrase, const QString &keyFile = {}, const exchange::NewVault &content = {});
    [[nodiscard]] VaultOpener::Done keep();

    QTemporaryDir m_folder;
    QString m_path;
    std::optional<Opened> m_result;
    int m_count = 0;
};

void TstVaultOpener::init()
{
    m_path = m_folder.filePath(u"%1.dpodesk"_s.arg(++m_count));
    m_result.reset();
}

VaultOpener::Done TstVaultOpener::keep()
{
    return [this](Opened result) { m_result = std::move(result); };
}

TstVaultOpener::Opened TstVaultOpener::opened(const QString &passphrase, const QString &keyFile)
{
    VaultOpener opener;
    m_result.reset();
    opener.open({m_path, secret(passphrase), keyFile}, keep());
    return QTest::qWaitFor([this] { return m_result.has_value(); }, 60000) ? std::move(*m_result) : core::fail({});
}

TstVaultOpener::Opened TstVaultOpener::created(const QString &passphrase, const QString &keyFile, const exchange::NewVault &content)
{
    VaultOpener opener;
    m_result.reset();
    opener.create({m_path, secret(passphrase), keyFile, content, KeyProfile::Light}, keep());
    return QTest::qWaitFor([this] { return m_result.has_value(); }, 60000) ? std::move(*m_result) : core::fail({});
}

void TstVaultOpener::shouldMakeAVaultWithItsCatalogues()
{
    const auto vault = created(u"secret"_s);

    QVERIFY_RESULT(vault);
    QCOMPARE((*vault)->mode(), storage::OpenMode::ReadWrite);
    storage::LiveSource source((*vault)->connection());
    QVERIFY(source.idOf(u"DC-0001"_s).has_value());
    QVERIFY(!storage::property((*vault)->connection(), u"time_zone"_s)->isEmpty());
}

void TstVaultOpener::shouldOpenWhatItMade()
{
    QVERIFY_RESULT(created(u"secret"_s));

    const auto vault = opened(u"secret"_s);

    QVERIFY_RESULT(vault);
    QCOMPARE((*vault)->path(), QFileInfo(m_path).canonicalFilePath());
}

void TstVaultOpener::shouldFillInASample()
{
    const auto vault = created(u"secret"_s, {}, {{}, {u"maskki"_s}});

    QVERIFY_RESULT(vault);
    storage::LiveSource source((*vault)->connection());
    QVERIFY(!source.all(records::activityType())->empty());
}

void TstVaultOpener::shouldRefuseAWrongKey()
{
    QVERIFY_RESULT(created(u"secret"_s));

    int wrong = 0;
    for (const QString &other : {u"other"_s, u"another"_s, u"yet another"_s}) { // one in 256 keys fits the check byte and looks like damage
        const auto vault = opened(other);
        QVERIFY(!vault);
        wrong += int(vault.error().code == ErrorCode::WrongKey);
    }
    QVERIFY(wrong > 0);
}

void TstVaultOpener::shouldNeedTheKeyFile()
{
    const QString keyFile = m_folder.filePath(u"key"_s);
    QVERIFY(support::writeFile(keyFile, "content of the key file"));
    QVERIFY_RESULT(created(u"secret"_s, keyFile));

    QVERIFY_ERROR(opened(u"secret"_s), ErrorCode::WrongKey);
    QVERIFY_ERROR(opened(u"secret"_s, keyFile + u"-missing"_s), ErrorCode::NotFound);
    QVERIFY_RESULT(opened(u"secret"_s, keyFile));
}

void TstVaultOpener::shouldSayThatTheVaultIsOpenElsewhere()
{
    const auto other = created(u"secret"_s);
    QVERIFY_RESULT(other);

    QVERIFY_ERROR(opened(u"secret"_s), ErrorCode::Locked);
}

void TstVaultOpener::shouldNotReplaceAFile()
{
    QVERIFY(support::writeFile(m_path, "something else"));

    QVERIFY_ERROR(created(u"secret"_s), ErrorCode::Conflict);

    QCOMPARE(support::readFile(m_path), QByteArray("something else"));
}

void TstVaultOpener::shouldKeepWorkingWhileTheKeyIsDerived()
{
    VaultOpener opener;
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&ticks] { ++ticks; });
    timer.start(0);

    opener.create({m_path, secret(u"secret"_s), {}, {}, KeyProfile::Light}, keep());
    QVERIFY(opener.isBusy());
    QTRY_VERIFY_WITH_TIMEOUT(m_result.has_value(), 60000);

    QVERIFY(ticks > 1);
    QVERIFY(!opener.isBusy());
}

void TstVaultOpener::shouldSayNothingMoreWhenCancelled()
{
    QVERIFY_RESULT(created(u"secret"_s));
    m_result.reset();
    VaultOpener opener;
    bool told = false;
    opener.open({m_path, secret(u"secret"_s)}, [&told](Opened) { told = true; });

    QVERIFY(opener.cancel());
    QVERIFY(!opener.isBusy());

    opener.open({m_path, secret(u"secret"_s)}, keep());
    QTRY_VERIFY_WITH_TIMEOUT(m_result.has_value(), 60000);
    QVERIFY_RESULT(*m_result);
    QVERIFY(!told);
}

void TstVaultOpener::shouldLeaveNoVaultWhenCancelled()
{
    {
        VaultOpener opener;
        opener.create({m_path, secret(u"secret"_s), {}, {}, KeyProfile::Light}, keep());
        QVERIFY(opener.cancel());
    }

    QVERIFY(!m_result);
    QVERIFY(!QFile::exists(m_path));
}

QTEST_GUILESS_MAIN(TstVaultOpener)
#include "tst_vaultopener.moc"
