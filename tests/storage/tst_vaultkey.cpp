// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/vaultkey.h"
#include "tests/support/files.h"
#include "tests/support/verifyresult.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace storage;
using core::ErrorCode;

class TstVaultKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The expected keys come from libargon2 and Python's hashlib, not from the code under test.
    void shouldDeriveTheKeyThatOtherToolsDerive()
    {
        const auto key = deriveKey(header(), passphrase(u"Grüße 😀"_s));

        QVERIFY_RESULT(key);
        QCOMPARE(hex(key->key()), "c9843f37647ea7c1f1971a30119698ca7fcaaa58ad2ebb71f535ab266cf16610");
        QCOMPARE(key->salt().check(), quint8(0xe7));
    }

    void shouldMixInAKeyFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"key"_s);
        QVERIFY(support::writeFile(path, "key file content"));
        auto hash = keyFileHash(path);
        QVERIFY_RESULT(hash);

        const auto key = deriveKey(header(), passphrase(u"Grüße 😀"_s), std::optional(std::move(*hash)));

        QVERIFY_RESULT(key);
        QCOMPARE(hex(key->key()), "17d9e6c9834c98e0d13faae567721bfb51e4cd9be1cb9d9eb3dcac9434eeb3dc");
    }

    void shouldDeriveOneKeyFromEitherFormOfALetter()
    {
        QVERIFY(isSame(passphrase(u"Zoe\u0308"_s), passphrase(u"Zo\u00eb"_s)));
        QVERIFY(!isSame(passphrase(u"Zoe"_s), passphrase(u"Zo\u00eb"_s)));
    }

    void shouldTakeEveryCharacterOfALongPassphrase()
    {
        const QString longer = QString(1024, u'x');
        const auto one = deriveKey(header(), passphrase(longer + u'1'));
        const auto other = deriveKey(header(), passphrase(longer + u'2'));

        QVERIFY_RESULT(one);
        QVERIFY_RESULT(other);
        QVERIFY(!isSame(one->key(), other->key()));
    }

    void shouldRefuseAnEmptyPassphrase()
    {
        QVERIFY_ERROR(passphraseSecret(QString()), ErrorCode::Invalid);
        QVERIFY_ERROR(deriveKey(header(), Secret()), ErrorCode::Invalid);
    }

    void shouldRefuseAKeyFileThatIsNone()
    {
        const QTemporaryDir folder;
        QVERIFY(support::writeFile(folder.filePath(u"empty"_s), {}));

        QVERIFY_ERROR(keyFileHash(folder.filePath(u"empty"_s)), ErrorCode::Invalid);
        QVERIFY_ERROR(keyFileHash(folder.filePath(u"missing"_s)), ErrorCode::NotFound);
        QVERIFY_ERROR(keyFileHash(folder.path()), ErrorCode::Invalid);
        QVERIFY_ERROR(keyFileHash(u"/dev/zero"_s), ErrorCode::Invalid);
    }

    void shouldWriteTheKeyAsSqlCipherWantsIt()
    {
        Secret bytes(RawKey::kKeySize);
        bytes.data()[0] = 0xab;
        const auto key = RawKey::make(std::move(bytes), header());
        QVERIFY_RESULT(key);

        const Secret literal = key->literal();

        QCOMPARE(literal.size(), RawKey::kLiteralSize);
        const QByteArray text(reinterpret_cast<const char *>(literal.data()), qsizetype(literal.size()));
        const QByteArray check = QByteArray::number(key->salt().check(), 16).rightJustified(2, '0');
        QCOMPARE(text, "x'ab" + QByteArray(62, '0') + "d94f03" + check + "0102030405060708090a0b0c'");
    }

    void shouldRefuseAKeyOfAnotherLength()
    {
        QVERIFY_ERROR(RawKey::make(Secret(31), header()), ErrorCode::Internal);
        QVERIFY_ERROR(RawKey::make(Secret(33), header()), ErrorCode::Internal);
    }

    void shouldMakeNewKeysEachTime()
    {
        const RawKey one = RawKey::generate();
        const RawKey other = RawKey::generate();

        QVERIFY(!isSame(one.key(), other.key()));
        QVERIFY(one.salt() != other.salt());
        QVERIFY(isSame(one.key(), one.clone().key()));
        QVERIFY(one.salt() == one.clone().salt());
    }

    void shouldReadItsOwnHeader()
    {
        const VaultHeader made = VaultHeader::generate(KeyProfile::Strong).withCheck(0x7f);

        const auto read = VaultHeader::parse(view(made.bytes()));

        QVERIFY_RESULT(read);
        QVERIFY(*read == made);
        QCOMPARE(read->profile(), KeyProfile::Strong);
        QCOMPARE(read->check(), quint8(0x7f));
    }

    void shouldRefuseAHeaderThatIsNotOurs_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray rest(13, 'r');
        QTest::newRow("nothing") << QByteArray() << ErrorCode::NotAVault;
        QTest::newRow("sqlite") << QByteArray("SQLite format 3\0", 16) << ErrorCode::NotAVault;
        QTest::newRow("text") << QByteArray("Dear Sir or Madam") << ErrorCode::NotAVault;
        QTest::newRow("half the magic") << QByteArray("\xD9P\x01" + rest) << ErrorCode::NotAVault;
        QTest::newRow("zeros") << QByteArray(16, '\0') << ErrorCode::Damaged;
        QTest::newRow("cut off") << QByteArray("\xD9O\x01") << ErrorCode::Damaged;
        QTest::newRow("profile 0") << QByteArray("\xD9O") + '\0' + rest << ErrorCode::Damaged;
        QTest::newRow("profile 4") << QByteArray("\xD9O\x04" + rest) << ErrorCode::TooNew;
        QTest::newRow("profile 255") << QByteArray("\xD9O\xFF" + rest) << ErrorCode::TooNew;
    }

    void shouldRefuseAHeaderThatIsNotOurs()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);

        QVERIFY_ERROR(VaultHeader::parse(bytes), code);
    }

    void shouldFitTheProfileToTheMachine_data()
    {
        QTest::addColumn<double>("lightSeconds");
        QTest::addColumn<quint64>("memory");
        QTest::addColumn<KeyProfile>("profile");
        constexpr quint64 kGiB = quint64(1) << 30;
        QTest::newRow("usual") << 0.12 << 8 * kGiB << KeyProfile::Standard;
        QTest::newRow("fast") << 0.05 << 8 * kGiB << KeyProfile::Strong;
        QTest::newRow("fast, little memory") << 0.05 << kGiB / 2 << KeyProfile::Standard;
        QTest::newRow("slow") << 0.4 << 8 * kGiB << KeyProfile::Light;
        QTest::newRow("hardly any memory") << 0.12 << kGiB / 4 << KeyProfile::Light;
        QTest::newRow("memory unknown") << 0.12 << quint64(0) << KeyProfile::Light;
    }

    void shouldFitTheProfileToTheMachine()
    {
        QFETCH(double, lightSeconds);
        QFETCH(quint64, memory);
        QFETCH(KeyProfile, profile);

        QCOMPARE(profileFor(lightSeconds, memory), profile);
    }

    void shouldWipeWhatHeldASecret()
    {
        QString text = u"passphrase"_s + QString::number(1);
        QByteArray bytes = QByteArray("passphrase") + '1';

        wipe(text);
        wipe(bytes);

        QVERIFY(text.isEmpty());
        QVERIFY(bytes.isEmpty());
    }

private:
    static QByteArrayView view(const VaultHeader::Bytes &bytes) { return {bytes.data(), qsizetype(bytes.size())}; }

    // D9 4F 03 00 and 1 to 12.
    static VaultHeader header()
    {
        QByteArray bytes("\xD9O\x03\0", 4);
        for (char i = 1; i <= 12; ++i)
            bytes += i;
        return *VaultHeader::parse(bytes);
    }

    static Secret passphrase(const QString &text) { return std::move(*passphraseSecret(text)); }

    static QByteArray hex(const Secret &secret)
    {
        return QByteArray(reinterpret_cast<const char *>(secret.data()), qsizetype(secret.size())).toHex();
    }
};

QTEST_GUILESS_MAIN(TstVaultKey)
#include "tst_vaultkey.moc"
