// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/exporter.h"
#include "models/exchange/regulatorpack.h"
#include "models/storage/attachments.h"
#include "models/storage/versions.h"
#include "tests/reports/aregister.h"
#include "tests/support/files.h"
#include "tests/support/smalldisk.h"
#include "tests/support/verifyresult.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace exchange;
using reporting::ARegister;
using reports::ReportOptions;

namespace {

core::Result<> toFile(records::RecordSource &source, const QByteArray &report, const QByteArray &format, const QString &path,
                      ReportOptions options = {}, const NoteExport &note = [](const QByteArray &) { return core::Result<>(); })
{
    options.asAt = QDate(2026, 11, 1);
    options.chainHead = u"3-abc"_s;
    return exportReport({*reports::findReport(report), *reports::findFormat(format), options, path}, source, note);
}

QByteArray sha256(const QByteArray &content)
{
    return QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
}

// Everything in it, folders and hidden files too.
QStringList namesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

QStringList filesBelow(const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        found += QDir(folder).relativeFilePath(files.next());
    found.sort();
    return found;
}

} // namespace

// Reports as files: whole or not at all, for their owner only, and part of the history.
class TstReportExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldMakeFilesForTheirOwnerOnly();
    void shouldNoteWhatWasExported();
    void shouldLeaveNothingWhenTheNoteFails();
    void shouldLeaveNothingWhenCancelled();
    void shouldLeaveTheOldFileWhenCancelled();
    void shouldTellWhenTheDiskIsFull_data();
    void shouldTellWhenTheDiskIsFull();
    void shouldPackDocumentsWithAwkwardNames();
    void shouldPackForARegulator();
    void shouldRefuseAFolderWithContent();
    void shouldLeaveNothingOfAPackThatFails();
    void shouldLeaveNothingOfRecordsThatAreCancelled();
};

void TstReportExport::shouldMakeFilesForTheirOwnerOnly()
{
    ARegister aRegister;
    const QTemporaryDir folder;
    for (const reports::ReportFormat &format : reports::reportFormats()) {
        const QString path = folder.filePath(u"ropa."_s + QString::fromLatin1(format.name));
        QVERIFY(support::writeFile(path, "old"));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);

        QVERIFY_RESULT(toFile(aRegister.source, "ropa", format.name, path));

        QCOMPARE(support::modeOf(path), 0600);
        QVERIFY(QFileInfo(path).size() > 1000);
    }
    QCOMPARE(namesIn(folder.path()).size(), qsizetype(reports::reportFormats().size()));
}

void TstReportExport::shouldNoteWhatWasExported()
{
    ARegister aRegister;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"r.html"_s);
    const auto note = [&](const QByteArray &what) -> core::Result<> {
        if (QFileInfo::exists(path))
            return core::fail(core::ErrorCode::Internal, u"The file has its name already."_s);
        const auto noted = aRegister.vault.store().noteEvent(u"exported"_s, what);
        return noted ? core::Result<>() : core::fail(noted.error());
    };

    QVERIFY_RESULT(toFile(aRegister.source, "ropa", "html", path, {.organisation = aRegister.organisation, .approved = true}, note));

    const auto events = storage::Versions(aRegister.vault.connection()).events();
    QVERIFY_RESULT(events);
    QCOMPARE(events->back().action, u"exported"_s);
    QCOMPARE(events->back().by, u"Ada"_s);
    const QJsonObject what = QJsonDocument::fromJson(events->back().what).object();
    QCOMPARE(what["report"_L1].toString(), u"ropa"_s);
    QCOMPARE(what["format"_L1].toString(), u"html"_s);
    QCOMPARE(what["file"_L1].toString(), u"r.html"_s);
    QCOMPARE(what["head"_L1].toString(), u"3-abc"_s);
    QCOMPARE(what["organisation"_L1].toString(), u"ORG-0001"_s);
    QCOMPARE(what["approved"_L1].toBool(), true);
    QCOMPARE(what["sha256"_L1].toString().toLatin1(), sha256(support::readFile(path)));
}

void TstReportExport::shouldLeaveNothingWhenTheNoteFails()
{
    ARegister aRegister;
    const QTemporaryDir folder;
    const auto note = [](const QByteArray &) -> core::Result<> { return core::fail(core::ErrorCode::Damaged, u"Broken."_s); };

    QVERIFY_ERROR(toFile(aRegister.source, "ropa", "xlsx", folder.filePath(u"r.xlsx"_s), {}, note), core::ErrorCode::Damaged);

    QCOMPARE(namesIn(folder.path()), QStringList());
}

void TstReportExport::shouldLeaveNothingWhenCancelled()
{
    ARegister aRegister;
    const QTemporaryDir folder;
    for (const reports::ReportFormat &format : reports::reportFormats()) {
        int steps = 0;
        const ReportOptions options {.progress = [&steps](qint64, qint64) { return ++steps < 6; }};

        QVERIFY_ERROR(toFile(aRegister.source, "ropa", format.name, folder.filePath(u"r"_s), options), core::ErrorCode::Cancelled);

        QCOMPARE(namesIn(folder.path()), QStringList());
    }
}

void TstReportExport::shouldLeaveTheOldFileWhenCancelled()
{
    ARegister aRegister;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"r.html"_s);
    QVERIFY(support::writeFile(path, "old"));

    QVERIFY_ERROR(toFile(aRegister.source, "ropa", "html", path, {.progress = [](qint64, qint64) { return false; }}), core::ErrorCode::Cancelled);

    QCOMPARE(support::readFile(path), QByteArray("old"));
    QCOMPARE(namesIn(folder.path()), QStringList {u"r.html"_s});
}

void TstReportExport::shouldTellWhenTheDiskIsFull_data()
{
    QTest::addColumn<QByteArray>("format");
    for (const reports::ReportFormat &format : reports::reportFormats())
        QTest::newRow(format.name.constData()) << format.name;
}

// Disks that are larger and larger, until the report fits: either it is whole, or there is nothing.
void TstReportExport::shouldTellWhenTheDiskIsFull()
{
    QFETCH(const QByteArray, format);
    ARegister aRegister;
    const QTemporaryDir folder;
    QVERIFY_RESULT(toFile(aRegister.source, "ropa", format, folder.filePath(u"whole"_s)));
    const qint64 size = QFileInfo(folder.filePath(u"whole"_s)).size();
    int full = 0;
    bool fits = false;
    for (int kibibytes = 4; !fits && kibibytes <= int(size / 1024) + 64; kibibytes += 4) {
        const support::SmallDisk disk(kibibytes);
        if (!disk.isMounted())
            QSKIP("only root may mount a small disk");
        const QString path = disk.path() + "/r"_L1;

        const auto written = toFile(aRegister.source, "ropa", format, path);

        fits = written.has_value();
        if (fits) {
            QVERIFY(QFileInfo(path).size() >= size * 9 / 10);
            continue;
        }
        ++full;
        QVERIFY_ERROR(written, core::ErrorCode::Io);
        QCOMPARE(namesIn(disk.path()), QStringList());
    }
    QVERIFY(fits);
    QVERIFY(full > 0 || size <= 4096);
}

// One document with an awkward name must not keep the whole pack from being written.
void TstReportExport::shouldPackDocumentsWithAwkwardNames()
{
    // GIVEN two files whose long names begin alike, and one that shows another ending than it has
    ARegister aRegister;
    storage::Attachments attachments(aRegister.vault.connection());
    const auto stored = attachments.add(QByteArray("content"));
    QVERIFY_RESULT(stored);
    const QString stem(125, QChar(0x00e9));
    aRegister.change<records::Vendor>(aRegister.vendor, records::vendorType(), [&](records::Vendor &vendor) {
        vendor.attachments = records::Answers<records::Attachment>::soFar({{stem + u"1.pdf"_s, stored->sha256}, {stem + u"2.pdf"_s, stored->sha256},
                                                                           {u"a\u202efdp.exe"_s, stored->sha256}});
    });
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pack"_s);

    // WHEN they are packed
    QVERIFY_RESULT(exportPack({{reports::findFormat("json")}, {.asAt = QDate(2026, 11, 1)}, path}, aRegister.source, attachments,
                              [](const QByteArray &) { return core::Result<>(); }));

    // THEN each has a name of its own that fits and hides nothing
    const QStringList names = namesIn(path + "/documents/V-0001"_L1);
    QCOMPARE(names.size(), 3);
    QVERIFY(names.contains(u"a_fdp.exe"_s));
    for (const QString &name : names)
        QVERIFY(name.toUtf8().size() <= 240 && (name.endsWith(u".pdf"_s) || name.endsWith(u".exe"_s)));
}

void TstReportExport::shouldPackForARegulator()
{
    ARegister aRegister;
    storage::Attachments attachments(aRegister.vault.connection());
    const auto stored = attachments.add(QByteArray("the contract"));
    QVERIFY_RESULT(stored);
    aRegister.change<records::Vendor>(aRegister.vendor, records::vendorType(), [&stored](records::Vendor &vendor) {
        records::VendorDocument document;
        document.attachment = records::Attachment {u"dpa.pdf"_s, stored->sha256};
        vendor.documents = records::Answers<records::VendorDocument>::soFar({document});
        vendor.attachments = records::Answers<records::Attachment>::soFar({{u"dpa.pdf"_s, stored->sha256}});
    });
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pack"_s);
    const ReportOptions options {.asAt = QDate(2026, 11, 1), .chainHead = u"3-abc"_s};
    QByteArray what;

    QVERIFY_RESULT(exportPack({{reports::findFormat("html"), reports::findFormat("json")}, options, path}, aRegister.source, attachments,
                              [&what](const QByteArray &entry) {
                                  what = entry;
                                  return core::Result<>();
                              }));

    QCOMPARE(filesBelow(path), (QStringList {u"contents.html"_s, u"contents.json"_s, u"documents/V-0001/dpa (2).pdf"_s, u"documents/V-0001/dpa.pdf"_s,
                                             u"gaps.html"_s, u"gaps.json"_s, u"ropa-processor.html"_s, u"ropa-processor.json"_s, u"ropa.html"_s, u"ropa.json"_s}));
    QCOMPARE(support::modeOf(path), 0700);
    for (const QString &file : filesBelow(path))
        QCOMPARE(support::modeOf(path + u'/' + file), 0600);
    QCOMPARE(support::readFile(path + "/documents/V-0001/dpa.pdf"_L1), QByteArray("the contract"));
    const QByteArray contents = support::readFile(path + "/contents.html"_L1);
    QVERIFY(contents.contains(sha256(support::readFile(path + "/ropa.html"_L1))));
    QVERIFY(contents.contains(sha256("the contract")));
    QCOMPARE(QJsonDocument::fromJson(what)["files"_L1].toArray().size(), 8);
    QVERIFY(!what.contains("dpa") && what.contains("V-0001") && what.contains(sha256("the contract")));
    QCOMPARE(QJsonDocument::fromJson(what)["report"_L1].toString(), u"pack"_s);
    QCOMPARE(namesIn(folder.path()), QStringList {u"pack"_s});
}

void TstReportExport::shouldRefuseAFolderWithContent()
{
    ARegister aRegister;
    storage::Attachments attachments(aRegister.vault.connection());
    const QTemporaryDir folder;
    QVERIFY(support::writeFile(folder.filePath(u"mine"_s), "x"));
    const ReportOptions options {.asAt = QDate(2026, 11, 1)};

    const auto done = exportPack({{reports::findFormat("html")}, options, folder.path()}, aRegister.source, attachments,
                                 [](const QByteArray &) { return core::Result<>(); });

    QVERIFY_ERROR(done, core::ErrorCode::Io);
    QCOMPARE(namesIn(folder.path()), QStringList {u"mine"_s});
}

void TstReportExport::shouldLeaveNothingOfAPackThatFails()
{
    ARegister aRegister;
    storage::Attachments attachments(aRegister.vault.connection());
    const QTemporaryDir folder;
    int steps = 0;
    const ReportOptions options {.asAt = QDate(2026, 11, 1), .progress = [&steps](qint64, qint64) { return ++steps < 30; }};

    const auto done = exportPack({{reports::findFormat("html"), reports::findFormat("xlsx")}, options, folder.filePath(u"pack"_s)}, aRegister.source,
                                 attachments, [](const QByteArray &) { return core::Result<>(); });

    QVERIFY_ERROR(done, core::ErrorCode::Cancelled);
    QCOMPARE(namesIn(folder.path()), QStringList());
}

void TstReportExport::shouldLeaveNothingOfRecordsThatAreCancelled()
{
    support::RecordVault vault;
    QVERIFY_RESULT(support::fillWithSamples(vault, 2));
    Exporter exporter(vault.connection(), vault.store());
    const QTemporaryDir folder;
    ExportOptions late;
    late.whenWhole = [] { return core::Result<>(core::fail(core::ErrorCode::Cancelled, u"Enough."_s)); };
    ExportOptions early;
    early.progress = [](qint64 count) { return count < 2; };

    for (const Format format : {Format::Json, Format::Csv}) {
        for (const ExportOptions &options : {late, early})
            QVERIFY_ERROR(exporter.writeAll(format, folder.filePath(u"all"_s), options), core::ErrorCode::Cancelled);
    }

    QCOMPARE(namesIn(folder.path()), QStringList());
}

QTEST_MAIN(TstReportExport)
#include "tst_reportexport.moc"
