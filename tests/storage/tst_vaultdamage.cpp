// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/connection.h"
#include "models/storage/transaction.h"
#include "models/storage/vaultcheck.h"
#include "models/storage/vaultconnection.h"
#include "tests/support/childprocess.h"
#include "tests/support/files.h"
#include "tests/support/temporaryvault.h"
#include "tests/support/verifyresult.h"

#include <QRandomGenerator>

#include <csignal>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace storage;
using core::ErrorCode;
using support::TemporaryVault;

namespace {

constexpr int kPage = 4096;

const Migrations kSteps {
    {1, u"start"_s,
     "CREATE TABLE vault_property (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;"},
};

} // namespace

class TstVaultDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_temporary = std::make_unique<TemporaryVault>(VaultOptions {.migrations = &kSteps});
        auto transaction = Transaction::begin(m_temporary->connection());
        QVERIFY_RESULT(transaction);
        // Rows that share pages, rows that need many, and free pages.
        for (int i = 0; i < 600; ++i) {
            const QString value = QString::number(i).repeated(i % 50 == 0 ? 5000 : 20);
            QVERIFY_RESULT(
                m_temporary->connection().exec(u"INSERT INTO vault_property VALUES (?, ?)"_s, key(i), value));
        }
        QVERIFY_RESULT(m_temporary->connection().exec(u"DELETE FROM vault_property WHERE key BETWEEN ? AND ?"_s,
                                                      key(100), key(140)));
        QVERIFY_RESULT(transaction->commit());
        m_values = values();
        QVERIFY(m_values.size() > 500);
        m_temporary->close();
        m_whole = support::readFile(m_temporary->path());
        QVERIFY(m_whole.size() > 50 * kPage);
        QVERIFY(m_whole.size() % kPage == 0);
    }

    void cleanup()
    {
        m_temporary->close();
        QVERIFY(support::writeFile(m_temporary->path(), m_whole));
        QCOMPARE(support::filesIn(m_temporary->folder()), QStringList {u"test.dpodesk"_s});
    }

    void shouldFindNothingInAWholeVault()
    {
        const auto file = checkFile(m_temporary->path(), m_temporary->key());
        const auto copy = checkCopy(m_temporary->path(), m_temporary->key());

        QVERIFY_RESULT(file);
        QVERIFY_RESULT(copy);
        QVERIFY(file->empty());
        QVERIFY(copy->empty());
    }

    void shouldRefuseEveryChangeOfTheHeader()
    {
        for (int bit = 0; bit < 128; ++bit) {
            flip(bit / 8, bit % 8);
            const auto opened = m_temporary->reopen();
            QVERIFY2(!opened, qPrintable(QString::number(bit)));
            const ErrorCode code = opened.error().code;
            if (bit < 16)
                QCOMPARE(code, ErrorCode::NotAVault);
            else
                QVERIFY(code == ErrorCode::Damaged || (bit < 24 && code == ErrorCode::TooNew));
            QVERIFY(!opened.error().message.isEmpty());
        }
    }

    // The passphrase is right, and only the byte that says so is not.
    void shouldTellADamagedCheckByteFromAWrongPassphrase()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"vault"_s);
        const auto passphrase = passphraseSecret(u"correct"_s);
        QVERIFY_RESULT(Vault::create(path, *passphrase, std::nullopt, KeyProfile::Light));
        QByteArray bytes = support::readFile(path);
        bytes[3] = char(bytes[3] ^ 1);
        QVERIFY(support::writeFile(path, bytes));

        QVERIFY_ERROR(Vault::open(path, *passphrase, std::nullopt, OpenMode::ReadWrite), ErrorCode::Damaged);

        QCOMPARE(support::readFile(path), bytes);
    }

    void shouldFindEveryFlippedBit()
    {
        QRandomGenerator random(42);
        for (int i = 0; i < 300; ++i) {
            const int at = random.bounded(16, int(m_whole.size()));
            flip(at, random.bounded(8));

            expectDamage(QString::number(at));
        }
    }

    // What a damaged page held is never handed out as something else: SQLCipher itself gives zeros for it.
    void shouldReadRightOrNotAtAll()
    {
        int refused = 0;
        for (int page = 1; page < pageCount(); ++page) {
            flip(page * kPage + 1000, 3);
            if (!m_temporary->reopen(OpenMode::ReadOnly)) {
                ++refused;
                continue;
            }
            const auto each = m_temporary->connection().query(u"SELECT key FROM vault_property"_s);
            const QStringList found = values();
            QVERIFY2(found.isEmpty() || found == m_values, qPrintable(QString::number(page)));
            for (const int i : {0, 50, 550}) {
                const auto one = m_temporary->connection().value(u"SELECT value FROM vault_property WHERE key = ?"_s,
                                                                 key(i));
                QVERIFY(!one || one->toString() == QString::number(i).repeated(5000));
            }
        }
        QVERIFY(refused < pageCount() / 2);
    }

    void shouldFindEveryLostPage_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("zeroed") << u"zero"_s;
        QTest::newRow("swapped") << u"swap"_s;
        QTest::newRow("doubled") << u"double"_s;
        QTest::newRow("random") << u"random"_s;
    }

    void shouldFindEveryLostPage()
    {
        QFETCH(QString, how);
        QRandomGenerator random(7);
        for (int page = 1; page < pageCount(); page += 5) {
            QByteArray bytes = m_whole;
            const int other = page == 1 ? 2 : page - 1;
            QByteArray replacement(kPage, '\0');
            if (how == "random"_L1)
                std::generate(replacement.begin(), replacement.end(), [&] { return char(random.bounded(256)); });
            else if (how != "zero"_L1)
                replacement = m_whole.mid(other * kPage, kPage);
            bytes.replace(page * kPage, kPage, replacement);
            if (how == "swap"_L1)
                bytes.replace(other * kPage, kPage, m_whole.mid(page * kPage, kPage));
            QVERIFY(support::writeFile(m_temporary->path(), bytes));

            expectDamage(how + QString::number(page));
        }
    }

    void shouldRefuseAZeroedBeginning()
    {
        QVERIFY(support::writeFile(m_temporary->path(), QByteArray(kPage, '\0') + m_whole.mid(kPage)));
        QVERIFY_ERROR(m_temporary->reopen(), ErrorCode::Damaged);

        QVERIFY(support::writeFile(m_temporary->path(),
                                   m_whole.left(16) + QByteArray(kPage - 16, '\0') + m_whole.mid(kPage)));
        QVERIFY_ERROR(m_temporary->reopen(), ErrorCode::Damaged);
    }

    void shouldRefuseWhatIsCutOff()
    {
        std::vector<qsizetype> sizes {2, 15, 16, 17, 100, 4095, kPage, kPage + 1};
        for (int page = 2; page < pageCount(); page += 7)
            sizes.insert(sizes.end(),
                         {qsizetype(page) * kPage, qsizetype(page) * kPage + 1, qsizetype(page) * kPage - 1});
        sizes.push_back(m_whole.size() - 1);
        sizes.push_back(m_whole.size() - kPage);
        for (const qsizetype size : sizes) {
            QVERIFY(support::writeFile(m_temporary->path(), m_whole.left(size)));

            const auto opened = m_temporary->reopen();

            QVERIFY2(!opened, qPrintable(QString::number(size)));
            QCOMPARE(opened.error().code, ErrorCode::Damaged);
            QCOMPARE(support::readFile(m_temporary->path()), m_whole.left(size));
        }
    }

    void shouldRefuseWhatHasGrownATail()
    {
        QVERIFY(support::writeFile(m_temporary->path(), m_whole + "tail"));

        QVERIFY_ERROR(m_temporary->reopen(), ErrorCode::Damaged);
    }

    void shouldTakeBackWhatACrashLeftHalfDone_data()
    {
        QTest::addColumn<OpenMode>("mode");
        QTest::addColumn<bool>("torn");
        QTest::newRow("writer") << OpenMode::ReadWrite << false;
        QTest::newRow("reader") << OpenMode::ReadOnly << false;
        QTest::newRow("writer, page torn at the end") << OpenMode::ReadWrite << true;
        QTest::newRow("reader, page torn at the end") << OpenMode::ReadOnly << true;
    }

    void shouldTakeBackWhatACrashLeftHalfDone()
    {
        QFETCH(OpenMode, mode);
        QFETCH(bool, torn);
        crashWhileWriting();
        QVERIFY(support::filesIn(m_temporary->folder()).contains(u"test.dpodesk-journal"_s));
        if (torn)
            QVERIFY(
                support::writeFile(m_temporary->path(), support::readFile(m_temporary->path()) + "piece of a page"));

        QVERIFY_RESULT(m_temporary->reopen(mode));

        QCOMPARE(values(), m_values);
        m_temporary->close();
        const auto findings = checkFile(m_temporary->path(), m_temporary->key());
        QVERIFY_RESULT(findings);
        QVERIFY(findings->empty());
    }

    void shouldSayThatAReaderCannotRepair()
    {
        crashWhileWriting();
        const QByteArray journal = support::readFile(m_temporary->path() + u"-journal"_s);
        QVERIFY(chmod(qPrintable(m_temporary->path()), 0644) == 0);
        QVERIFY(chmod(qPrintable(m_temporary->path() + u"-journal"_s), 0644) == 0);
        QVERIFY(chmod(qPrintable(m_temporary->folder()), 0555) == 0);

        const int code = support::runAsOrdinaryUser([&] {
            const auto opened = Vault::openWithRawKey(m_temporary->path(), m_temporary->key(), OpenMode::ReadOnly);
            return !opened && opened.error().code == ErrorCode::Io ? 0 : 1;
        });
        QCOMPARE(code, 0);

        QCOMPARE(support::readFile(m_temporary->path() + u"-journal"_s), journal);
        QVERIFY(chmod(qPrintable(m_temporary->folder()), 0700) == 0);
        QVERIFY_RESULT(m_temporary->reopen()); // and a writer can
    }

private:
    static QString key(int i) { return u"key%1"_s.arg(i, 5, 10, QChar(u'0')); }
    int pageCount() const { return int(m_whole.size()) / kPage; }

    void flip(int byte, int bit)
    {
        QByteArray bytes = m_whole;
        bytes[byte] = char(bytes[byte] ^ (1 << bit));
        QVERIFY(support::writeFile(m_temporary->path(), bytes));
    }

    // All values in order; none when there was any error.
    QStringList values()
    {
        QStringList found;
        auto rows = m_temporary->connection().query(u"SELECT value FROM vault_property ORDER BY key"_s);
        if (!rows || !rows->forEach([&](const Rows &row) { found << row.text(0); }))
            return {};
        return found;
    }

    void expectDamage(const QString &where)
    {
        const QByteArray before = support::readFile(m_temporary->path());
        const auto findings = checkCopy(m_temporary->path(), m_temporary->key());
        if (findings)
            QVERIFY2(!findings->empty(), qPrintable(where));
        else
            QVERIFY2(findings.error().code == ErrorCode::Damaged, qPrintable(where + findings.error().detail));
        const auto opened = m_temporary->reopen(OpenMode::ReadOnly); // may well work, but says so in its own words
        if (!opened)
            QVERIFY2(opened.error().code == ErrorCode::Damaged, qPrintable(where + opened.error().detail));
        m_temporary->close();
        QCOMPARE(support::readFile(m_temporary->path()), before);
    }

    // Leaves a journal that must be rolled back: pages are written to the file before the transaction ends.
    void crashWhileWriting()
    {
        support::ChildProcess child([&](const support::ChildProcess::Ready &ready) {
            const auto connection = connectVault(m_temporary->path(), m_temporary->key(), OpenMode::ReadWrite);
            if (!connection || !(*connection)->exec(u"PRAGMA cache_size = 5"_s))
                return 1;
            auto transaction = Transaction::begin(**connection);
            if (!transaction || !(*connection)->exec(u"UPDATE vault_property SET value = value || 'half done'"_s))
                return 2;
            ready();
            pause();
            return 0;
        });
        child.kill();
    }

    std::unique_ptr<TemporaryVault> m_temporary;
    QByteArray m_whole;
    QStringList m_values;
};

QTEST_GUILESS_MAIN(TstVaultDamage)
#include "tst_vaultdamage.moc"
