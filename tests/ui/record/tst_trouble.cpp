// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/vendor/vendor.h"
#include "models/storage/driver/sqliteapi.h"
#include "tests/support/faultvfs.h"
#include "tests/ui/record/recordhost.h"
#include "ui/widgets/banner.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using records::Value;

// The vault goes wrong under the open page, or what is attached is no file: said clearly, and nothing typed is lost.
class TstTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { support::installFaultVfs(); }
    void init();
    void shouldKeepWhatIsTypedWhenTheVaultCannotBeWritten_data();
    void shouldKeepWhatIsTypedWhenTheVaultCannotBeWritten();
    void shouldSaveOnceTheVaultCanBeWrittenAgain();
    void shouldSayThatTheFolderIsReadOnly();
    void shouldSayThatTheVaultFileIsGone_data();
    void shouldSayThatTheVaultFileIsGone();
    void shouldTakeAFile();
    void shouldTakeALargeFileWhileTheWindowGoesOn_data();
    void shouldTakeALargeFileWhileTheWindowGoesOn();
    void shouldCloseThePageWhileALargeFileIsWritten();
    void shouldRefuseFoldersAndLargeFiles_data();
    void shouldRefuseFoldersAndLargeFiles();

private:
    [[nodiscard]] QString banner() const;
    void change();
    void drop(const QString &path, bool onField = false); // else beside the form
    [[nodiscard]] QString largeFile() const; // its path
    [[nodiscard]] std::vector<records::Attachment> attached() const { return m_host->answer("attachments").as<std::vector<records::Attachment>>(); }

    std::unique_ptr<support::RecordHost> m_host;
};

void TstTrouble::init()
{
    m_host = std::make_unique<support::RecordHost>();
    records::Vendor vendor;
    vendor.name = u"Sparrow"_s;
    m_host->open(m_host->vault.save(records::vendorType(), vendor));
}

QString TstTrouble::banner() const
{
    const auto *shown = m_host->page->findChild<ui::Banner *>();
    return shown ? shown->text() : QString();
}

void TstTrouble::change()
{
    m_host->key(Qt::Key_End);
    m_host->type(u"X"_s);
}

void TstTrouble::drop(const QString &path, bool onField)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QWidget *target = m_host->page->contextPane()->viewport();
    if (onField)
        target = m_host->go("attachments");
    QVERIFY(target && support::RecordHost::drop(*target, data));
}

void TstTrouble::shouldKeepWhatIsTypedWhenTheVaultCannotBeWritten_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("full disk") << int(SQLITE_FULL) << u"disk is full"_s;
    QTest::newRow("broken disk") << int(SQLITE_IOERR_WRITE) << u"error"_s;
}

void TstTrouble::shouldKeepWhatIsTypedWhenTheVaultCannotBeWritten()
{
    QFETCH(int, code);
    QFETCH(QString, says);
    change();
    support::armFault({.at = 2, .persistent = true, .code = code}); // the first makes the journal

    const bool saved = m_host->page->save();
    const int hits = support::disarmFault();

    QVERIFY(hits > 0);
    QVERIFY(!saved);
    QVERIFY2(banner().contains(says), qPrintable(banner()));
    QVERIFY(m_host->draft().isChanged());
    QCOMPARE(m_host->answer("name").as<QString>(), u"SparrowX"_s);
}

void TstTrouble::shouldSaveOnceTheVaultCanBeWrittenAgain()
{
    change();
    support::armFault({.at = 2, .persistent = true, .code = SQLITE_FULL});
    QVERIFY(!m_host->page->save());
    (void)support::disarmFault();

    QVERIFY(m_host->page->save());

    QVERIFY(!m_host->draft().isChanged());
    QCOMPARE(m_host->session().load(records::vendorType(), m_host->draft().stored().header.id)->title(), u"SparrowX"_s);
}

void TstTrouble::shouldSayThatTheFolderIsReadOnly()
{
    change();
    const QByteArray folder = QFile::encodeName(m_host->vault.folder());
    const bool isRoot = geteuid() == 0;
    QCOMPARE(chmod(folder.constData(), 0555), 0);
    if (isRoot) // who may write whatever it says
        QCOMPARE(seteuid(65534), 0);

    const bool saved = m_host->page->save();
    if (isRoot)
        QCOMPARE(seteuid(0), 0);
    QCOMPARE(chmod(folder.constData(), 0755), 0);

    QVERIFY(!saved);
    QVERIFY2(banner().contains(u"folder is read-only"_s), qPrintable(banner()));
    QCOMPARE(m_host->answer("name").as<QString>(), u"SparrowX"_s);
    QVERIFY(m_host->page->save());
}

void TstTrouble::shouldSayThatTheVaultFileIsGone_data()
{
    QTest::addColumn<bool>("replaced");
    QTest::newRow("deleted") << false;
    QTest::newRow("replaced") << true;
}

void TstTrouble::shouldSayThatTheVaultFileIsGone()
{
    QFETCH(bool, replaced);
    change();
    const QString path = m_host->vault.path();
    const QString copy = path + u".copy"_s;
    QVERIFY(QFile::copy(path, copy));
    QVERIFY(QFile::remove(path));
    if (replaced)
        QVERIFY(QFile::rename(copy, path));

    QVERIFY(!m_host->page->save());

    QVERIFY2(banner().contains(u"moved or deleted"_s), qPrintable(banner()));
    QCOMPARE(m_host->answer("name").as<QString>(), u"SparrowX"_s);
    QVERIFY(m_host->page->keep());
}

void TstTrouble::shouldTakeAFile()
{
    const QString path = m_host->vault.folder() + u"/dpa & <b>.txt"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("signed") == 6);
    file.close();

    drop(path);

    const auto files = attached();
    QCOMPARE(files.size(), 1U);
    QCOMPARE(files.front().name, u"dpa & <b>.txt"_s);
    QVERIFY(m_host->page->save());
    QCOMPARE(storage::Attachments(m_host->session().vault().connection()).read(files.front().sha256).value_or(QByteArray()), "signed"_ba);
}

QString TstTrouble::largeFile() const
{
    QFile file(m_host->vault.folder() + u"/scan.pdf"_s);
    return file.open(QIODevice::WriteOnly) && file.resize(qint64(3) << 20) ? file.fileName() : QString();
}

void TstTrouble::shouldTakeALargeFileWhileTheWindowGoesOn_data()
{
    QTest::addColumn<bool>("onField");
    QTest::newRow("on the field") << true;
    QTest::newRow("beside the form") << false;
}

void TstTrouble::shouldTakeALargeFileWhileTheWindowGoesOn()
{
    QFETCH(bool, onField);

    drop(largeFile(), onField);

    QVERIFY(attached().empty()); // it is still being written
    QTRY_COMPARE(attached().size(), 1U);
    QCOMPARE(attached().front().name, u"scan.pdf"_s);
    QVERIFY(m_host->page->save());
    QCOMPARE(storage::Attachments(m_host->session().vault().connection()).sizeOf(attached().front().sha256).value_or(0), qint64(3) << 20);
}

void TstTrouble::shouldCloseThePageWhileALargeFileIsWritten()
{
    drop(largeFile(), true);

    m_host->page.reset();

    const auto total = storage::Attachments(m_host->session().vault().connection()).total();
    QVERIFY(total && (*total == 0 || *total == qint64(3) << 20)); // whole or not at all; what nobody names goes later
}

void TstTrouble::shouldRefuseFoldersAndLargeFiles_data()
{
    QTest::addColumn<qint64>("size"); // below 0: a folder
    QTest::addColumn<bool>("onField");
    QTest::addColumn<QString>("says");
    for (const bool onField : {false, true}) {
        const char *where = onField ? "on the field" : "beside the form";
        QTest::addRow("folder, %s", where) << qint64(-1) << onField << u"is a folder"_s;
        QTest::addRow("2 GiB, %s", where) << (qint64(2) << 30) << onField << u"takes files of up to"_s;
        QTest::addRow("one byte too many, %s", where) << storage::kMaxAttachmentBytes + 1 << onField << u"takes files of up to"_s;
    }
}

void TstTrouble::shouldRefuseFoldersAndLargeFiles()
{
    QFETCH(qint64, size);
    QFETCH(bool, onField);
    QFETCH(QString, says);
    const QString path = m_host->vault.folder() + u"/thing"_s;
    if (size < 0) {
        QVERIFY(QDir().mkpath(path));
    } else {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(size)); // takes no room: it is one hole
    }

    drop(path, onField);

    QCOMPARE(m_host->questions.errors.size(), 1);
    QVERIFY2(m_host->questions.errors.front().contains(says), qPrintable(m_host->questions.errors.front()));
    QVERIFY(m_host->answer("attachments").isUnknown());
    QVERIFY(!m_host->draft().isChanged());
}

QTEST_MAIN(TstTrouble)
#include "tst_trouble.moc"
