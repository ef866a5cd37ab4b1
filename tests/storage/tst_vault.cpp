// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/connection.h"
#include "models/storage/transaction.h"
#include "models/storage/vaultconnection.h"
#include "models/storage/vaultfile.h"
#include "tests/support/childprocess.h"
#include "tests/support/files.h"
#include "tests/support/temporaryvault.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace storage;
using core::ErrorCode;
using support::TemporaryVault;

class TstVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldKeepWhatWasSaved()
    {
        TemporaryVault temporary;
        auto transaction = Transaction::begin(temporary.connection());
        QVERIFY_RESULT(transaction);
        QVERIFY_RESULT(
            temporary.connection().exec(u"INSERT INTO vault_property (key, value) VALUES (?, ?)"_s, u"k"_s, u"v😀"_s));
        QVERIFY_RESULT(transaction->commit());

        QVERIFY_RESULT(temporary.reopen());

        const auto value = temporary.connection().value(u"SELECT value FROM vault_property WHERE key = :key"_s, u"k"_s);
        QVERIFY_RESULT(value);
        QCOMPARE(value->toString(), u"v😀"_s);
    }

    void shouldOpenWithItsPassphraseAndKeyFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"client.dpodesk"_s);
        const std::optional<Secret> keyFile(Secret(32));
        QVERIFY_RESULT(Vault::create(path, secret(u"right"_s), keyFile, KeyProfile::Light));

        QVERIFY_RESULT(Vault::open(path, secret(u"right"_s), keyFile, OpenMode::ReadWrite));
        QVERIFY_RESULT(Vault::open(path, secret(u"right"_s), keyFile, OpenMode::ReadOnly));
        QVERIFY_ERROR(Vault::open(path, secret(u"right"_s), std::nullopt, OpenMode::ReadWrite), ErrorCode::WrongKey);
        QVERIFY_ERROR(Vault::open(path, Secret(), keyFile, OpenMode::ReadWrite), ErrorCode::Invalid);
        QCOMPARE(support::filesIn(folder.path()), QStringList {u"client.dpodesk"_s});
    }

    // One passphrase in 256 has the check byte of another: it is then told "damaged", and never opens.
    void shouldRefuseEveryOtherKey()
    {
        TemporaryVault temporary;
        temporary.close();
        const QByteArray before = support::readFile(temporary.path());
        int wrong = 0;
        for (int bit = 0; bit < 256; ++bit) {
            Secret key = temporary.key().key().clone();
            key.data()[bit / 8] ^= static_cast<unsigned char>(1 << (bit % 8));
            const auto near = RawKey::make(std::move(key), temporary.key().salt());
            QVERIFY_RESULT(near);
            const auto opened = Vault::openWithRawKey(temporary.path(), *near, OpenMode::ReadWrite);
            QVERIFY(!opened);
            QVERIFY(opened.error().code == ErrorCode::WrongKey || opened.error().code == ErrorCode::Damaged);
            wrong += opened.error().code == ErrorCode::WrongKey ? 1 : 0;
        }

        QVERIFY(wrong >= 248);
        QCOMPARE(support::readFile(temporary.path()), before);
        QCOMPARE(support::filesIn(temporary.folder()), QStringList {u"test.dpodesk"_s});
    }

    void shouldStartWithItsSalt()
    {
        TemporaryVault temporary;
        const VaultHeader::Bytes &salt = temporary.key().salt().bytes();

        const QByteArray start = support::readFile(temporary.path()).left(16);

        QCOMPARE(start.toHex(), QByteArray(reinterpret_cast<const char *>(salt.data()), 16).toHex());
        QVERIFY(start.startsWith("\xD9O\x03"));
        const auto header = Vault::readHeader(temporary.path());
        QVERIFY_RESULT(header);
        QVERIFY(*header == temporary.key().salt());
    }

    void shouldHoldNoPlainText()
    {
        TemporaryVault temporary;
        QVERIFY_RESULT(temporary.connection().exec(u"INSERT INTO vault_property VALUES ('CANARY', 'CANARY')"_s));
        temporary.close();

        const QByteArray bytes = support::readFile(temporary.path());

        QVERIFY(!bytes.contains("CANARY"));
        QVERIFY(!bytes.contains("vault_property"));
        QVERIFY(!bytes.contains("SQLite"));
    }

    void shouldHaveEveryProtectionOn_data()
    {
        QTest::addColumn<QString>("pragma");
        QTest::addColumn<QString>("value");
        const std::vector<std::pair<const char *, const char *>> rows {
            {"temp_store", "2"},
            {"foreign_keys", "1"},
            {"secure_delete", "1"},
            {"cell_size_check", "1"},
            {"mmap_size", "0"},
            {"journal_mode", "delete"},
            {"synchronous", "3"},
            {"busy_timeout", "5000"},
            {"trusted_schema", "0"},
            {"auto_vacuum", "0"},
            {"encoding", "UTF-8"},
            {"page_size", "4096"},
            {"cipher_provider", "openssl"},
            {"cipher_page_size", "4096"},
            {"cipher_use_hmac", "1"},
            {"cipher_plaintext_header_size", "0"},
            {"application_id", "1146113860"},
            {"cache_size", "-65536"},
        };
        for (const auto &[pragma, value] : rows)
            QTest::newRow(pragma) << QString::fromLatin1(pragma) << QString::fromLatin1(value);
    }

    void shouldHaveEveryProtectionOn()
    {
        QFETCH(QString, pragma);
        QFETCH(QString, value);
        TemporaryVault temporary;

        for (const OpenMode mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
            QVERIFY_RESULT(temporary.reopen(mode));
            const auto found = temporary.connection().value(u"PRAGMA "_s + pragma);
            QVERIFY_RESULT(found);
            QCOMPARE(found->toString(), value);
        }
    }

    void shouldMakeFilesForTheirOwnerOnly_data()
    {
        QTest::addColumn<uint>("mask");
        QTest::newRow("000") << 0U;
        QTest::newRow("022") << 022U;
        QTest::newRow("777") << 0777U;
    }

    void shouldMakeFilesForTheirOwnerOnly()
    {
        QFETCH(uint, mask);
        const mode_t old = umask(mode_t(mask));
        {
            TemporaryVault temporary;
            auto transaction = Transaction::begin(temporary.connection());
            QVERIFY_RESULT(transaction);
            QVERIFY_RESULT(temporary.connection().exec(u"INSERT INTO vault_property VALUES ('k', 'v')"_s));
            QCOMPARE(support::modeOf(temporary.path()), 0600);
            QCOMPARE(support::modeOf(temporary.path() + u"-journal"_s), 0600);
            QVERIFY((support::modeOf(temporary.path() + u".lock"_s) & 0077) == 0);
            QVERIFY(cautionsFor(temporary.path()).empty());
        }
        umask(old);
    }

    void shouldWarnOfWhereAVaultLies()
    {
        TemporaryVault temporary;
        QVERIFY(chmod(QFile::encodeName(temporary.path()).constData(), 0644) == 0);
        QVERIFY(chmod(QFile::encodeName(temporary.folder()).constData(), 0777) == 0);

        const std::vector<FileCaution> expected {FileCaution::ReadableByOthers, FileCaution::OpenFolder};
        QVERIFY(cautionsFor(temporary.path()) == expected);
    }

    void shouldNotMakeAVaultOverAnything()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"taken"_s);
        QVERIFY(support::writeFile(path, "mine"));
        QVERIFY(QFile::link(folder.filePath(u"nowhere"_s), folder.filePath(u"dangling"_s)));

        QVERIFY_ERROR(Vault::createWithRawKey(path, RawKey::generate()), ErrorCode::Conflict);
        QVERIFY_ERROR(Vault::createWithRawKey(folder.filePath(u"dangling"_s), RawKey::generate()), ErrorCode::Conflict);
        QVERIFY_ERROR(Vault::createWithRawKey(folder.path(), RawKey::generate()), ErrorCode::Conflict);
        QVERIFY_ERROR(Vault::createWithRawKey(folder.filePath(u"no/such/folder"_s), RawKey::generate()),
                      ErrorCode::NotFound);
        QVERIFY_ERROR(Vault::createWithRawKey(path + u"/below"_s, RawKey::generate()), ErrorCode::NotFound);
        QVERIFY_ERROR(Vault::createWithRawKey({}, RawKey::generate()), ErrorCode::Invalid);
        QVERIFY_ERROR(Vault::createWithRawKey(folder.filePath(QString(300, u'n')), RawKey::generate()), ErrorCode::Io);

        QCOMPARE(support::readFile(path), QByteArray("mine"));
        QCOMPARE(support::filesIn(folder.path()), (QStringList {u"dangling"_s, u"taken"_s}));
    }

    void shouldLeaveNothingWhenFillingFails()
    {
        const QTemporaryDir folder;
        const VaultOptions options {.fill = [](Connection &connection) -> core::Result<> {
            if (auto done = connection.exec(u"INSERT INTO vault_property VALUES ('k', 'v')"_s); !done)
                return core::fail(done.error());
            return core::fail(ErrorCode::Invalid, u"no such sample"_s);
        }};

        QVERIFY_ERROR(Vault::createWithRawKey(folder.filePath(u"new"_s), RawKey::generate(), options),
                      ErrorCode::Invalid);

        QVERIFY(support::filesIn(folder.path()).isEmpty());
    }

    void shouldNotMakeAVaultInAReadOnlyFolder()
    {
        const QTemporaryDir folder;
        QVERIFY(chmod(QFile::encodeName(folder.path()).constData(), 0555) == 0);

        const int code = support::runAsOrdinaryUser([&] {
            const auto made = Vault::createWithRawKey(folder.filePath(u"new"_s), RawKey::generate());
            return !made && made.error().code == ErrorCode::Io ? 0 : 1;
        });
        QCOMPARE(code, 0);
        QVERIFY(support::filesIn(folder.path()).isEmpty());
    }

    void shouldRefuseWhatIsNoVault_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("Record of processing activities\n").repeated(300);
        QTest::newRow("plain SQLite") << QByteArray("SQLite format 3\0", 16) + QByteArray(8176, '\0');
        QTest::newRow("zip") << QByteArray("PK\x03\x04") + QByteArray(8188, 'z');
        QTest::newRow("one byte") << QByteArray("\xD9");
    }

    void shouldRefuseWhatIsNoVault()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"file.dpodesk"_s);
        QVERIFY(support::writeFile(path, content));

        QVERIFY_ERROR(Vault::readHeader(path), ErrorCode::NotAVault);
        QVERIFY_ERROR(Vault::openWithRawKey(path, RawKey::generate(), OpenMode::ReadWrite), ErrorCode::NotAVault);
        QVERIFY_ERROR(Vault::open(path, secret(u"p"_s), std::nullopt, OpenMode::ReadOnly), ErrorCode::NotAVault);

        QCOMPARE(support::readFile(path), content);
        QCOMPARE(support::filesIn(folder.path()), QStringList {u"file.dpodesk"_s});
    }

    void shouldRefuseARealPlainDatabase()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"plain.dpodesk"_s);
        QVERIFY(support::outputOf(u"sqlite3"_s, {path, u"CREATE TABLE t (a); INSERT INTO t VALUES (1);"_s}).isEmpty());
        const QByteArray before = support::readFile(path);
        QVERIFY(before.startsWith("SQLite format 3"));

        QVERIFY_ERROR(Vault::openWithRawKey(path, RawKey::generate(), OpenMode::ReadWrite), ErrorCode::NotAVault);

        QCOMPARE(support::readFile(path), before);
    }

    void shouldRefuseAnotherProgramsEncryptedDatabase()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"other.dpodesk"_s);
        const RawKey key = RawKey::generate();
        const QByteArray script = "PRAGMA key = \"" + text(key.literal()) + "\"; CREATE TABLE t (a);";
        QCOMPARE(support::outputOf(u"sqlcipher"_s, {path}, script), u"ok\n"_s);
        QVERIFY(support::readFile(path).startsWith("\xD9O"));

        QVERIFY_ERROR(Vault::openWithRawKey(path, key, OpenMode::ReadWrite), ErrorCode::NotAVault);
    }

    void shouldSayWhatIsMissing()
    {
        const QTemporaryDir folder;

        QVERIFY_ERROR(Vault::readHeader(folder.filePath(u"none"_s)), ErrorCode::NotFound);
        QVERIFY_ERROR(Vault::readHeader(folder.filePath(u"no/folder"_s)), ErrorCode::NotFound);
        QVERIFY_ERROR(Vault::readHeader(folder.path()), ErrorCode::NotAVault);
        QVERIFY_ERROR(Vault::readHeader(u"/dev/null"_s), ErrorCode::NotAVault);
        QVERIFY_ERROR(Vault::readHeader({}), ErrorCode::Invalid);
        QVERIFY_ERROR(Vault::readHeader(u"a\0b"_s), ErrorCode::Invalid);
    }

    void shouldOpenThroughASymbolicLink()
    {
        TemporaryVault temporary;
        temporary.close();
        const QTemporaryDir elsewhere;
        const QString link = elsewhere.filePath(u"link.dpodesk"_s);
        QVERIFY(QFile::link(temporary.path(), link));

        const auto vault = Vault::openWithRawKey(link, temporary.key(), OpenMode::ReadWrite);

        QVERIFY_RESULT(vault);
        QCOMPARE((*vault)->path(), QFileInfo(temporary.path()).canonicalFilePath());
        QVERIFY_ERROR(Vault::openWithRawKey(temporary.path(), temporary.key(), OpenMode::ReadWrite), ErrorCode::Locked);
        QCOMPARE(support::filesIn(elsewhere.path()), QStringList {u"link.dpodesk"_s});
    }

    void shouldTakeAStrangeNameAsAName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("uri") << u"file:x?mode=memory&cache=shared"_s;
        QTest::newRow("memory") << u":memory:"_s;
        QTest::newRow("quotes") << u"O'Brien \"& Söhne\" 😀"_s;
        QTest::newRow("dash") << u"-journal"_s;
        QTest::newRow("line") << u"two\nlines"_s;
    }

    void shouldTakeAStrangeNameAsAName()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder;
        const QString path = folder.path() + u'/' + name;
        const RawKey key = RawKey::generate();

        QVERIFY_RESULT(Vault::createWithRawKey(path, key.clone()));
        QVERIFY_RESULT(Vault::openWithRawKey(path, key, OpenMode::ReadOnly));

        QCOMPARE(support::filesIn(folder.path()), QStringList {name});
    }

    void shouldReadWhileAnotherWrites()
    {
        TemporaryVault temporary;
        QVERIFY_RESULT(temporary.connection().exec(u"INSERT INTO vault_property VALUES ('k', 'old')"_s));
        auto transaction = Transaction::begin(temporary.connection());
        QVERIFY_RESULT(transaction);
        QVERIFY_RESULT(temporary.connection().exec(u"UPDATE vault_property SET value = 'new'"_s));

        const auto reader = Vault::openWithRawKey(temporary.path(), temporary.key(), OpenMode::ReadOnly);

        QVERIFY_RESULT(reader);
        const auto value = (*reader)->connection().value(u"SELECT value FROM vault_property WHERE key = 'k'"_s);
        QVERIFY_RESULT(value);
        QCOMPARE(value->toString(), u"old"_s);
        QVERIFY_ERROR((*reader)->connection().exec(u"DELETE FROM vault_property"_s), ErrorCode::Io);
    }

    void shouldReadAReadOnlyFileInAReadOnlyFolder()
    {
        TemporaryVault temporary;
        temporary.close();
        QVERIFY(chmod(QFile::encodeName(temporary.path()).constData(), 0444) == 0);
        QVERIFY(chmod(QFile::encodeName(temporary.folder()).constData(), 0555) == 0);

        const int code = support::runAsOrdinaryUser([&] {
            const auto reader = Vault::openWithRawKey(temporary.path(), temporary.key(), OpenMode::ReadOnly);
            if (!reader || !(*reader)->connection().value(u"SELECT count(*) FROM record"_s))
                return 1;
            const auto writer = Vault::openWithRawKey(temporary.path(), temporary.key(), OpenMode::ReadWrite);
            return !writer && writer.error().code == ErrorCode::Io ? 0 : 2;
        });
        QCOMPARE(code, 0);
    }

    void shouldRefuseToWriteAReadOnlyFile()
    {
        TemporaryVault temporary;
        temporary.close();
        QVERIFY(chmod(QFile::encodeName(temporary.path()).constData(), 0444) == 0);
        QVERIFY(chmod(QFile::encodeName(temporary.folder()).constData(), 0777) == 0);

        const int code = support::runAsOrdinaryUser([&] {
            const auto writer = Vault::openWithRawKey(temporary.path(), temporary.key(), OpenMode::ReadWrite);
            return !writer && writer.error().code == ErrorCode::Io ? 0 : 1;
        });
        QCOMPARE(code, 0);
    }

    void shouldRefuseAFileItMayNotRead()
    {
        TemporaryVault temporary;
        temporary.close();
        QVERIFY(chmod(QFile::encodeName(temporary.folder()).constData(), 0755) == 0);
        QVERIFY(chmod(QFile::encodeName(temporary.path()).constData(), 0000) == 0);

        const int code = support::runAsOrdinaryUser([&] {
            const auto reader = Vault::openWithRawKey(temporary.path(), temporary.key(), OpenMode::ReadOnly);
            return !reader && reader.error().code == ErrorCode::Io ? 0 : 1;
        });
        QCOMPARE(code, 0);
    }

    void shouldRefuseAnUnknownProfileAtOnce()
    {
        TemporaryVault temporary;
        temporary.close();
        QByteArray bytes = support::readFile(temporary.path());
        bytes[2] = '\xff';
        QVERIFY(support::writeFile(temporary.path(), bytes));
        QElapsedTimer timer;
        timer.start();

        QVERIFY_ERROR(Vault::open(temporary.path(), secret(u"p"_s), std::nullopt, OpenMode::ReadWrite),
                      ErrorCode::TooNew);

        QVERIFY(timer.elapsed() < 50);
    }

    void shouldBeReadableByTheStockTools()
    {
        TemporaryVault temporary;
        QVERIFY_RESULT(temporary.connection().exec(u"INSERT INTO vault_property VALUES ('greeting', 'hello')"_s));
        temporary.close();
        const QByteArray key = "PRAGMA key = \"" + text(temporary.key().literal()) + "\";";

        const QString plain = support::outputOf(u"sqlite3"_s, {temporary.path(), u"SELECT * FROM sqlite_schema"_s});
        const QString cipher = support::outputOf(
            u"sqlcipher"_s, {temporary.path()},
            key
                + "PRAGMA integrity_check; PRAGMA cipher_integrity_check; PRAGMA foreign_key_check;"
                  "SELECT value FROM vault_property WHERE key = 'greeting';");

        QVERIFY2(plain.contains("not a database"_L1), qPrintable(plain));
        QCOMPARE(cipher.split(u'\n', Qt::SkipEmptyParts), (QStringList {u"ok"_s, u"ok"_s, u"hello"_s}));
    }

private:
    static Secret secret(const QString &passphrase) { return std::move(*passphraseSecret(passphrase)); }

    static QByteArray text(const Secret &literal)
    {
        return {reinterpret_cast<const char *>(literal.data()), qsizetype(literal.size())};
    }
};

QTEST_GUILESS_MAIN(TstVault)
#include "tst_vault.moc"
