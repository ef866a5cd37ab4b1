// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/contact/contact.h"
#include "models/storage/attachments.h"
#include "models/storage/connection.h"
#include "tests/support/samplevault.h"
#include "tests/support/verifyresult.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using core::ErrorCode;
using storage::Attachments;

namespace {

// SHA-256 of "abc", from FIPS 180-2.
const QString kAbc = u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s;

records::Record aContactWith(const QString &sha256)
{
    records::Contact contact;
    contact.name = u"Ada"_s;
    contact.attachments = records::Answers<records::Attachment>::complete({{u"abc.txt"_s, sha256}});
    return records::Record::from(records::contactType(), contact);
}

// Hands out some bytes and then fails, like a file on a network that is gone.
class FailingDevice final : public QIODevice
{
public:
    FailingDevice() { open(QIODevice::ReadOnly); }
    bool atEnd() const override { return false; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_isSpent || size < 3)
            return -1;
        m_isSpent = true;
        std::copy_n("abc", 3, data);
        return 3;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    bool m_isSpent = false;
};

} // namespace

class TstAttachments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_vault = std::make_unique<support::RecordVault>(); }
    void cleanup() { m_vault.reset(); }

    void shouldKeepEachContentOnce();
    void shouldKeepAnEmptyFile();
    void shouldReadFromADevice();
    void shouldRefuseAFileThatIsTooLarge();
    void shouldWarnAndThenRefuseWhenTheVaultIsFull();
    void shouldNoticeADamagedContent();
    void shouldDropOnlyWhatNothingNames();

private:
    Attachments attachments() { return Attachments(m_vault->connection()); }

    std::unique_ptr<support::RecordVault> m_vault;
};

void TstAttachments::shouldKeepEachContentOnce()
{
    for (int i = 0; i < 2; ++i) {
        const auto added = attachments().add("abc");
        QVERIFY_RESULT(added);
        QCOMPARE(added->sha256, kAbc);
        QVERIFY(!added->vaultIsLarge);
    }

    QCOMPARE(attachments().total().value_or(-1), 3);
    QVERIFY(attachments().contains(kAbc).value_or(false));
    QCOMPARE(attachments().read(kAbc).value_or(QByteArray()), QByteArray("abc"));
    QCOMPARE(attachments().sizeOf(kAbc).value_or(-1), 3);
    QVERIFY_ERROR(attachments().sizeOf(u"00"_s), ErrorCode::NotFound);
    QVERIFY(!attachments().contains(QString(kAbc).replace(u'b', u'c')).value_or(true));
    QVERIFY_ERROR(attachments().read(u"00"_s), ErrorCode::NotFound);
}

void TstAttachments::shouldKeepAnEmptyFile()
{
    const auto added = attachments().add(QByteArray());
    QVERIFY_RESULT(added);
    QCOMPARE(attachments().total().value_or(-1), 0);
    const auto content = attachments().read(added->sha256);
    QVERIFY_RESULT(content);
    QVERIFY(content->isEmpty());
}

void TstAttachments::shouldReadFromADevice()
{
    QBuffer buffer;
    buffer.setData("abc");
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    QCOMPARE(attachments().add(buffer).value_or(storage::StoredAttachment {}).sha256, kAbc);

    QBuffer empty;
    QVERIFY(empty.open(QIODevice::ReadOnly));
    QVERIFY_RESULT(attachments().add(empty));

    QBuffer closed;
    QVERIFY_ERROR(attachments().add(closed), ErrorCode::Io);

    FailingDevice failing;
    QVERIFY_ERROR(attachments().add(failing), ErrorCode::Io);
}

void TstAttachments::shouldRefuseAFileThatIsTooLarge()
{
    QVERIFY_ERROR(attachments().add(QByteArray(storage::kMaxAttachmentBytes + 1, 'x')), ErrorCode::Invalid);
    QCOMPARE(attachments().total().value_or(-1), 0);
}

void TstAttachments::shouldWarnAndThenRefuseWhenTheVaultIsFull()
{
    Attachments small(m_vault->connection(), 8, 4);
    QVERIFY(!small.add("abc").value_or(storage::StoredAttachment {{}, true}).vaultIsLarge);
    QVERIFY(small.add("de").value_or(storage::StoredAttachment {}).vaultIsLarge);
    QVERIFY_RESULT(small.add("fgh"));
    QVERIFY_ERROR(small.add("i"), ErrorCode::Invalid);
    QVERIFY_RESULT(small.add("abc")); // it is there already
    QCOMPARE(small.total().value_or(-1), 8);
}

void TstAttachments::shouldNoticeADamagedContent()
{
    QVERIFY_RESULT(attachments().add("abc"));
    QVERIFY_RESULT(m_vault->connection().exec(u"UPDATE attachment_content SET content = ?"_s, QByteArray("abd")));
    QVERIFY_ERROR(attachments().read(kAbc), ErrorCode::Damaged);
}

void TstAttachments::shouldDropOnlyWhatNothingNames()
{
    QVERIFY_RESULT(attachments().add("abc"));
    QVERIFY_RESULT(attachments().add("unused"));
    auto saved = m_vault->store().save(aContactWith(kAbc));
    QVERIFY_RESULT(saved);

    QCOMPARE(attachments().dropUnused().value_or(-1), 1);
    QVERIFY(attachments().contains(kAbc).value_or(false));

    // The record lets go of it, its earlier version does not.
    saved->values = records::Record::from(records::contactType(), records::Contact {}).values;
    saved->values[std::size_t(saved->type().fieldIndex("name"))] = records::Value::of(u"Ada"_s);
    QVERIFY_RESULT(m_vault->store().save(*saved));
    QCOMPARE(attachments().dropUnused().value_or(-1), 0);
    QVERIFY(attachments().contains(kAbc).value_or(false));
}

QTEST_GUILESS_MAIN(TstAttachments)
#include "tst_attachments.moc"
