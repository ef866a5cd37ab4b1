// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/contact/contact.h"
#include "models/records/request/request.h"
#include "models/records/vendor/vendor.h"
#include "models/storage/attachments.h"
#include "models/storage/referenceindex.h"
#include "models/storage/versions.h"
#include "tests/exchange/importing.h"
#include "tests/support/files.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace exchange;
using core::ErrorCode;
using records::Contact;
using records::contactType;
using records::Vendor;
using records::vendorType;
using support::csv;
using support::import;
using support::json;
using support::listed;

class TstImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_vault = std::make_unique<support::RecordVault>(); }
    void cleanup() { m_vault.reset(); }

    void shouldTellNewFromChangedAndUnchanged();
    void shouldLeaveWhatTheFileDoesNotMention_data();
    void shouldLeaveWhatTheFileDoesNotMention();
    void shouldTakeNullForUnknown();
    void shouldTakeEmptyCellsForUnknown();
    void shouldKeepReferencesAndUuids();
    void shouldGiveReferencesThatTheFileDoesNotHave();
    void shouldKnowTheYearOfAReference();
    void shouldLinkRecordsInAnyOrder();
    void shouldLinkTypesOfOneFileBothWays();
    void shouldMatchRowsByNumber_data();
    void shouldMatchRowsByNumber();
    void shouldKeepRowsThatOnlyTheirStateIsToldOf();
    void shouldKeepNumbersThatTheFileLacks();
    void shouldGoOnWithTheRowsOfANewRecord();
    void shouldNameTheFieldsOfAConflict();
    void shouldImportAnOldFileThatChangesNothing();
    void shouldNoticeChangesSinceThePlan();
    void shouldTakeAttachmentsFromTheFolder();
    void shouldRefuseAnAttachmentThatIsNotWhatItsNameSays();
    void shouldSayInWhichFileAProblemIs();
    void shouldUndoTheCheck();
    void shouldReadMembersInAnyOrder();
    void shouldReadFoldersAndFiles();
    void shouldTakeTenThousandRecords();

private:
    // Imports what must not be refused.
    void take(const Source &source, ImportReport *report = nullptr)
    {
        QCOMPARE(import(*m_vault, source, report), QByteArray());
    }
    // The vendor V-0001 with two services, rows 3 and 4, the second with a country.
    void addAlpha();
    Vendor vendor(const QString &reference = u"V-0001"_s) { return load(vendorType(), reference).as<Vendor>(); }
    records::Record load(const records::RecordType &type, const QString &reference)
    {
        return m_vault->store().load(type, reference).value_or(records::Record(type));
    }

    std::unique_ptr<support::RecordVault> m_vault;
};

void TstImport::addAlpha()
{
    take(json("vendor", R"({"reference": "V-0001", "name": "Alpha", "website": "https://a.example",
        "services": {"complete": true, "items": [{"row": 3, "name": "Storage", "people_per_year": 10},
            {"row": 4, "name": "Mail", "storage_countries": {"items": ["DE"], "complete": true}}]}})"));
}

void TstImport::shouldTellNewFromChangedAndUnchanged()
{
    addAlpha();
    take(json("vendor", R"({"reference": "V-0002", "name": "Beta"})"));
    const Source source = json("vendor", "{\"reference\": \"V-0001\", \"name\": \"Alpha GmbH\"},\n"
                                         "{\"reference\": \"V-0002\", \"name\": \"Beta\"},\n{\"name\": \"Gamma\"}");
    Importer importer(m_vault->connection(), m_vault->store());
    const auto plan = importer.plan(source);
    QVERIFY_RESULT(plan);
    QVERIFY(!plan->isRefused());
    QCOMPARE(plan->rows().size(), std::size_t(3));

    const ImportRow &changed = plan->rows()[0];
    QVERIFY(changed.action == ImportAction::Changed);
    QCOMPARE(changed.line, 3);
    QCOMPARE(changed.changes.size(), std::size_t(1));
    QCOMPARE(changed.changes[0].field, QByteArray("name"));
    QCOMPARE(changed.changes[0].before.as<QString>(), u"Alpha"_s);
    QCOMPARE(changed.changes[0].after.as<QString>(), u"Alpha GmbH"_s);
    QVERIFY(plan->rows()[1].action == ImportAction::Unchanged);
    QVERIFY(plan->rows()[2].action == ImportAction::New);
    QCOMPARE(vendor().name.value(), u"Alpha"_s); // nothing written yet

    const auto report = importer.apply(*plan);
    QVERIFY_RESULT(report);
    QCOMPARE(report->added, 1);
    QCOMPARE(report->changed, 1);
    QCOMPARE(report->unchanged, 1);
    QCOMPARE(report->references, (QStringList {u"V-0001"_s, u"V-0002"_s, u"V-0003"_s}));
    QCOMPARE(vendor().name.value(), u"Alpha GmbH"_s);
    QCOMPARE(load(vendorType(), u"V-0001"_s).header.revision, 2);
    QCOMPARE(load(vendorType(), u"V-0002"_s).header.revision, 1);
}

void TstImport::shouldLeaveWhatTheFileDoesNotMention_data()
{
    QTest::addColumn<bool>("isJson");
    QTest::newRow("JSON") << true;
    QTest::newRow("CSV") << false;
}

void TstImport::shouldLeaveWhatTheFileDoesNotMention()
{
    QFETCH(const bool, isJson);
    addAlpha();
    const Vendor before = vendor();
    take(isJson ? json("vendor", R"({"reference": "V-0001", "name": "New"})")
                : csv("vendor", "reference,name\r\nV-0001,New\r\n"));
    QCOMPARE(vendor().name.value(), u"New"_s);
    QCOMPARE(vendor().website, before.website);
    QVERIFY(vendor().services == before.services);
}

void TstImport::shouldTakeNullForUnknown()
{
    addAlpha();
    take(json("vendor", R"({"reference": "V-0001", "website": null, "services": null})"));
    QVERIFY(vendor().website.isUnknown());
    QVERIFY(vendor().services.isUnknown());
    take(json("vendor", R"({"reference": "V-0001", "website": {"none": true},
        "services": {"items": [], "complete": true}, "documents": {"items": [], "complete": false}})"));
    QVERIFY(vendor().website.isNone());
    QVERIFY(vendor().services.isNone());
    QVERIFY(vendor().documents.isUnknown());
}

void TstImport::shouldTakeEmptyCellsForUnknown()
{
    addAlpha();
    take(csv("vendor", "reference,website,services,services.row\r\nV-0001,,,\r\n"));
    QVERIFY(vendor().website.isUnknown());
    QVERIFY(vendor().services.isUnknown());
    take(csv("vendor", "reference,website,services\r\nV-0001,@none,@none\r\n"));
    QVERIFY(vendor().website.isNone());
    QVERIFY(vendor().services.isNone());
}

void TstImport::shouldKeepReferencesAndUuids()
{
    take(csv("vendor", "reference,uuid,name\r\nV-0041,{12345678-1234-4234-8234-123456789abc},A\r\nV-7,,B\r\n"));
    QCOMPARE(load(vendorType(), u"V-0041"_s).header.uuid, QUuid(u"12345678-1234-4234-8234-123456789abc"_s));
    QCOMPARE(vendor(u"V-7"_s).name.value(), u"B"_s);
    QVERIFY(!load(vendorType(), u"V-7"_s).header.uuid.isNull());
}

// A number that stands further down in the file is not given to a record above.
void TstImport::shouldGiveReferencesThatTheFileDoesNotHave()
{
    ImportReport report;
    take(csv("vendor", "reference,name\r\n,A\r\nV-0001,B\r\n,C\r\nV-0005,D\r\n"), &report);
    QCOMPARE(report.references, (QStringList {u"V-0006"_s, u"V-0001"_s, u"V-0007"_s, u"V-0005"_s}));
    QCOMPARE(vendor(u"V-0006"_s).name.value(), u"A"_s);
}

void TstImport::shouldKnowTheYearOfAReference()
{
    records::Request request;
    request.received = records::Instant {QDateTime({2024, 5, 6}, {7, 8}, Qt::UTC), "UTC"};
    const auto saved = m_vault->store().save(records::Record::from(records::requestType(), request));
    QVERIFY_RESULT(saved);
    QCOMPARE(saved->header.reference, u"DSR-2024-0001"_s);
    const QByteArray received = "\"received\": \"2024-05-06T07:08:00Z\"";
    take(json("request", "{\"reference\": \"DSR-2024-0001\", " + received + "}, {\"reference\": \"DSR-2024-0007\", "
                             + received + "}"));
    QVERIFY(m_vault->store().idOf(u"DSR-2024-0007"_s).has_value());
}

void TstImport::shouldLinkRecordsInAnyOrder()
{
    take(csv("vendor", "reference,name,parent\r\nV-0001,A,V-0002\r\nV-0002,B,V-0003\r\nV-0003,C,@none\r\n"));
    QCOMPARE(vendor().parent.value().target, load(vendorType(), u"V-0002"_s).header.id);
    QCOMPARE(vendor(u"V-0002"_s).parent.value().target, load(vendorType(), u"V-0003"_s).header.id);
}

void TstImport::shouldLinkTypesOfOneFileBothWays()
{
    const QByteArray file = R"({"format": "dpodesk-vault", "version": 1, "records": {
        "contact": [{"reference": "C-0001", "name": "Ada", "party": "V-0001"}],
        "vendor": [{"reference": "V-0001", "name": "Alpha", "owner": "C-0001"}]}})";
    QCOMPARE(import(*m_vault, support::sourceOf(Format::Json, nullptr, file)), QByteArray());
    const auto ada = load(contactType(), u"C-0001"_s);
    QCOMPARE(ada.as<Contact>().party.value().target, load(vendorType(), u"V-0001"_s).header.id);
    QCOMPARE(vendor().owner.value().target, ada.header.id);
}

void TstImport::shouldMatchRowsByNumber_data()
{
    shouldLeaveWhatTheFileDoesNotMention_data();
}

// Row 4 comes first, without mention of its countries; row 3 goes; one is new.
void TstImport::shouldMatchRowsByNumber()
{
    QFETCH(const bool, isJson);
    addAlpha();
    take(isJson ? json("vendor", R"({"reference": "V-0001", "services": {"complete": true, "items": [
                                                {"row": 4, "name": "Post"}, {"name": "Backup"}]}})")
                : csv("vendor", "reference,services.row,services.name\r\nV-0001,4,Post\r\nV-0001,,Backup\r\n"));
    const Vendor now = vendor();
    QVERIFY(now.services.isComplete()); // as it was, where CSV does not say
    QCOMPARE(now.services.items().size(), std::size_t(2));
    QCOMPARE(now.services.items()[0].row, 4);
    QCOMPARE(now.services.items()[0].name.value(), u"Post"_s);
    QVERIFY(now.services.items()[0].storageCountries.isComplete());
    QCOMPARE(now.services.items()[1].row, 5);
    QCOMPARE(now.services.items()[1].name.value(), u"Backup"_s);
}

void TstImport::shouldKeepRowsThatOnlyTheirStateIsToldOf()
{
    addAlpha();
    take(csv("vendor", "reference,services,documents\r\nV-0001,,@complete\r\n"));
    QCOMPARE(vendor().services.items().size(), std::size_t(2));
    QVERIFY(vendor().services.isComplete());
    QVERIFY(vendor().documents.isNone());

    take(json("vendor",
              R"({"reference": "V-0001", "documents": {"items": [{"row": 8, "title": "DPA"}], "complete": false}})"));
    QVERIFY(!vendor().documents.isComplete());
    take(csv("vendor", "reference,documents\r\nV-0001,@complete\r\n"));
    QVERIFY(vendor().documents.isComplete());
    QCOMPARE(vendor().documents.items().size(), std::size_t(1));
}

void TstImport::shouldKeepNumbersThatTheFileLacks()
{
    addAlpha();
    const QByteArray lines = "reference,services.name\r\nV-0001,Mail\r\nV-0001,Mail\r\nV-0001,Storage\r\n";
    take(csv("vendor", lines));
    std::vector<int> rows;
    for (const records::VendorService &service : vendor().services)
        rows.push_back(service.row);
    QCOMPARE(rows, (std::vector<int> {4, 5, 3})); // the second "Mail" is new
    const int revision = load(vendorType(), u"V-0001"_s).header.revision;
    take(csv("vendor", lines));
    QCOMPARE(load(vendorType(), u"V-0001"_s).header.revision, revision);
}

void TstImport::shouldGoOnWithTheRowsOfANewRecord()
{
    take(csv("vendor", "name,services,services.name,documents.title\r\n"
                       "A,@complete,one,\r\n,,two,first\r\n,,,second\r\n,,,\r\nB,,three,\r\n"));
    QCOMPARE(vendor().services.items().size(), std::size_t(2));
    QVERIFY(vendor().services.isComplete());
    QCOMPARE(vendor().documents.items().size(), std::size_t(2));
    QVERIFY(!vendor().documents.isComplete());
    QCOMPARE(vendor(u"V-0002"_s).services.items().size(), std::size_t(1));
}

void TstImport::shouldNameTheFieldsOfAConflict()
{
    addAlpha();
    take(json("vendor", R"({"reference": "V-0001", "website": "https://new.example"})"));
    Importer importer(m_vault->connection(), m_vault->store());
    const auto plan = importer.plan(
        json("vendor",
             "{\"reference\": \"V-0001\", \"revision\": 1,\n\"name\": \"Mine\",\n\"website\": \"https://a.example\"}"));
    QVERIFY_RESULT(plan);
    QVERIFY(plan->isRefused());
    QCOMPARE(listed(plan->problems()),
             QByteArray("5 website: was changed in the vault after revision 1, which the file has"));
    QVERIFY_ERROR(importer.apply(*plan), ErrorCode::Conflict);
    QCOMPARE(vendor().website.value(), u"https://new.example"_s);
    QCOMPARE(vendor().name.value(), u"Alpha"_s);

    take(json("vendor", R"({"reference": "V-0001", "revision": 2, "name": "Mine"})"));
    QCOMPARE(vendor().name.value(), u"Mine"_s);
}

void TstImport::shouldImportAnOldFileThatChangesNothing()
{
    addAlpha();
    take(json("vendor", R"({"reference": "V-0001", "name": "B"})"));
    take(json("vendor", R"({"reference": "V-0001", "revision": 1, "name": "B"})"));
}

void TstImport::shouldNoticeChangesSinceThePlan()
{
    addAlpha();
    Importer importer(m_vault->connection(), m_vault->store());
    const auto change = importer.plan(json("vendor", R"({"reference": "V-0001", "name": "Mine"})"));
    const auto addition = importer.plan(json("vendor", R"({"reference": "V-0002", "name": "Mine"})"));
    QVERIFY(change && addition);
    take(json("vendor", R"({"reference": "V-0001", "name": "Theirs"}, {"reference": "V-0002", "name": "Theirs"})"));

    QVERIFY_ERROR(importer.apply(*change), ErrorCode::Conflict);
    QVERIFY_ERROR(importer.apply(*addition), ErrorCode::Conflict);
    QCOMPARE(vendor().name.value(), u"Theirs"_s);
    QCOMPARE(vendor(u"V-0002"_s).name.value(), u"Theirs"_s);
}

void TstImport::shouldTakeAttachmentsFromTheFolder()
{
    const QString hash = storage::Attachments::hashOf("content");
    QVERIFY(support::writeFile(m_vault->folder() + u'/' + hash, "content"));
    Source source = csv("contact", "name,attachments\r\nAda," + hash.toLatin1() + ":a.txt\r\n");
    source.attachmentFolder = m_vault->folder();
    QCOMPARE(import(*m_vault, source), QByteArray());
    QCOMPARE(storage::Attachments(m_vault->connection()).read(hash).value_or(QByteArray()), QByteArray("content"));
    // Now the vault has it, and the folder is not asked again.
    take(csv("contact", "name,attachments\r\nBob," + hash.toLatin1() + ":b.txt\r\n"));
}

void TstImport::shouldRefuseAnAttachmentThatIsNotWhatItsNameSays()
{
    const QString hash = storage::Attachments::hashOf("content");
    QVERIFY(support::writeFile(m_vault->folder() + u'/' + hash, "other"));
    Source source = csv("contact", "name,attachments\r\nAda," + hash.toLatin1() + ":a.txt\r\n");
    source.attachmentFolder = m_vault->folder();
    QCOMPARE(import(*m_vault, source),
             QByteArray("2 attachments: the file in the folder of attachments does not have this hash"));
    QVERIFY(!storage::Attachments(m_vault->connection()).contains(hash).value_or(true));
}

void TstImport::shouldSayInWhichFileAProblemIs()
{
    Source source {Format::Csv,
                   {{u"contact.csv"_s, &contactType(), "name\r\nAda\r\n"},
                    {u"vendor.csv"_s, &vendorType(), "name,parent\r\nA,V-9\r\n"}},
                   {}};
    QCOMPARE(import(*m_vault, source), QByteArray("2 parent: there is no record \"V-9\" (in vendor.csv)"));
    QVERIFY(!m_vault->store().idOf(u"C-0001"_s)); // all or nothing over all files
}

void TstImport::shouldUndoTheCheck()
{
    Importer importer(m_vault->connection(), m_vault->store());
    auto plan = importer.plan(json("vendor", R"({"name": "A"})"));
    QVERIFY_RESULT(plan);
    QVERIFY_RESULT(importer.check(*plan));
    QVERIFY(!plan->isRefused());
    QVERIFY(!m_vault->store().idOf(u"V-0001"_s));
    const auto report = importer.apply(*plan);
    QVERIFY_RESULT(report);
    QCOMPARE(report->references, QStringList {u"V-0001"_s}); // the check used up no number
}

void TstImport::shouldReadMembersInAnyOrder()
{
    const QByteArray file =
        R"({"records": [{"name": "A"}], "type": "vendor", "as_of": null, "version": 1, "format": "dpodesk-records"})";
    QCOMPARE(import(*m_vault, support::sourceOf(Format::Json, nullptr, file)), QByteArray());
    QCOMPARE(vendor().name.value(), u"A"_s);
    QCOMPARE(import(*m_vault, support::sourceOf(Format::Json, "contact", file)),
             QByteArray("1 type: the file holds \"vendor\", not \"contact\""));
}

void TstImport::shouldReadFoldersAndFiles()
{
    const QString folder = m_vault->folder() + "/files"_L1;
    QVERIFY(QDir().mkpath(folder));
    QVERIFY_ERROR(Source::fromFolder(folder), ErrorCode::NotFound);
    QVERIFY_ERROR(Source::fromFolder(folder + "/none"_L1), ErrorCode::NotFound);
    QVERIFY_ERROR(Source::fromFile(folder + "/none.csv"_L1, Format::Csv, &contactType()), ErrorCode::NotFound);
    QVERIFY(support::writeFile(folder + "/contact.csv"_L1, "\xEF\xBB\xBFname\nAda\n"));
    const auto source = Source::fromFolder(folder);
    QVERIFY_RESULT(source);
    QCOMPARE(import(*m_vault, *source), QByteArray());
    QCOMPARE(load(contactType(), u"C-0001"_s).as<Contact>().name.value(), u"Ada"_s);
    QVERIFY(support::writeFile(folder + "/wizard.csv"_L1, "name\n"));
    QVERIFY_ERROR(Source::fromFolder(folder), ErrorCode::Invalid);
}

// Each points at the next, so that look-ups that search would show.
void TstImport::shouldTakeTenThousandRecords()
{
    QByteArray lines = "reference,name,parent,services,services.name\r\n";
    for (int i = 1; i <= 10'000; ++i) {
        const QByteArray next = i % 100 ? "V-" + QByteArray::number(i + 1) : QByteArray();
        lines += "V-" + QByteArray::number(i) + ",Vendor " + QByteArray::number(i) + ',' + next
                 + ",@complete,Storage\r\n";
    }
    QElapsedTimer timer;
    timer.start();
    Importer importer(m_vault->connection(), m_vault->store());
    const auto plan = importer.plan(csv("vendor", lines));
    QVERIFY_RESULT(plan);
    const qint64 planned = timer.restart();
    const auto report = importer.apply(*plan);
    QVERIFY_RESULT(report);
    QCOMPARE(report->added, 10'000);
    qInfo("10,000 records: planned in %lld ms, saved in %lld ms", planned, timer.elapsed());
    timer.restart();
    const auto again = importer.plan(csv("vendor", lines));
    QVERIFY_RESULT(again);
    QCOMPARE(again->count(ImportAction::Unchanged), 10'000);
    qInfo("compared again in %lld ms", timer.elapsed());
}

QTEST_GUILESS_MAIN(TstImport)
#include "tst_import.moc"
