// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/catalogues.h"
#include "models/exchange/importundo.h"
#include "models/exchange/sheets/apply.h"
#include "models/exchange/sheets/layouts.h"
#include "models/exchange/sheets/lexicon.h"
#include "models/exchange/sheets/propose.h"
#include "models/exchange/sheets/readworkbook.h"
#include "models/exchange/sheets/split.h"
#include "models/records/activity/activity.h"
#include "models/records/registry.h"
#include "models/records/transfer/transfer.h"
#include "models/records/vendor/vendor.h"
#include "models/storage/livesource.h"
#include "tests/exchange/importing.h"
#include "tests/support/freeregisters.h"
#include "tests/support/recordwords.h"
#include "tests/support/verifyresult.h"
#include "tests/support/workbooks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace exchange;
using records::activityType;
using records::Record;
using support::listed;
using support::RecordVault;

namespace {

sheets::Workbook bookOf(const QList<QStringList> &rows)
{
    return sheets::readWorkbook(support::xlsxOf({{u"Register"_s, rows}}), u"register.xlsx"_s).value_or(sheets::Workbook());
}

} // namespace

class TstMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_vault.reset(); }

    void shouldTakeAFreeFormRegister_data();
    void shouldTakeAFreeFormRegister();
    void shouldUnderstandGerman();
    void shouldUnderstandFrench();
    void shouldPutRowsOfOneActivityTogether();
    void shouldChangeNothingTheSecondTime();
    void shouldKeepWhatTheVaultHasBesideIt();
    void shouldTakeTheWholeImportBack();
    void shouldNotTakeBackWhatIsInUse();
    void shouldRefuseWhatItWouldHaveToGuess();
    void shouldKeepWhatStandsUnderNoHeading();
    void shouldTakeRecordsWithHalfFilledRows();
    void shouldNameTheColumnOfWhatItRefuses();
    void shouldKeepCommentsAndTimes_data();
    void shouldKeepCommentsAndTimes();
    void shouldLeaveOpenWhatMayMeanNone();
    void shouldKeepTheHeadingOfNotes();
    void shouldProposeAMappingThatCanBeUsed_data();
    void shouldProposeAMappingThatCanBeUsed();
    void shouldNotTakeYesAndNoForCategories();
    void shouldTakeSubprocessorsOneByOne();
    void shouldAskAboutTwoColumnsForOneField();
    void shouldKeepDecisionsAsText();
    void shouldSayWhatDoesNotFit();
    void shouldKnowLayouts_data();
    void shouldKnowLayouts();
    void shouldTakeAWorkbookOfPartsAsOneRecord();

private:
    sheets::Proposal propose(const sheets::Workbook &book) { return sheets::proposeMapping(book, *names()); }
    std::shared_ptr<const sheets::Names> names() { return sheets::Names::read(m_vault->connection()).value_or(std::make_shared<const sheets::Names>()); }
    core::Result<ImportPlan> planOf(const sheets::Workbook &book, const sheets::Mapping &mapping)
    {
        return Importer(m_vault->connection(), m_vault->store()).plan(sheets::applyMapping(book, mapping, *names(), {"Europe/Berlin", QDate(2026, 11, 25), {}}));
    }
    core::Result<ImportReport> take(const sheets::Workbook &book, const sheets::Mapping &mapping)
    {
        const auto plan = planOf(book, mapping);
        return plan ? Importer(m_vault->connection(), m_vault->store()).apply(*plan) : core::fail(plan.error());
    }
    core::Result<ImportReport> take(const QList<QStringList> &rows)
    {
        const sheets::Workbook book = bookOf(rows);
        return take(book, propose(book).mapping);
    }
    // A field of the activity of that name, as people read it, with links by name.
    QString shown(const QString &name, const QByteArray &path)
    {
        storage::LiveSource source(m_vault->connection());
        return support::shownField(source, activity(name), path);
    }
    Record activity(const QString &name)
    {
        const QStringList known = names()->find(activityType(), name);
        return known.isEmpty() ? Record(activityType()) : m_vault->store().load(activityType(), known.front()).value_or(Record(activityType()));
    }

    std::unique_ptr<RecordVault> m_vault;
};

void TstMapping::init()
{
    m_vault = std::make_unique<RecordVault>();
    QVERIFY_RESULT(fillCatalogues(m_vault->store()));
}

void TstMapping::shouldTakeAFreeFormRegister_data()
{
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::addColumn<int>("header");
    QTest::addColumn<QStringList>("translated"); // items that became an answer in our own words
    QTest::newRow("German") << support::kGermanRegister << 3 << QStringList {u"Vertrag"_s, u"Art. 6 Abs. 1 lit. c DSGVO"_s, u"Einwilligung"_s, u"Personalabteilung"_s, u"keine"_s, u"nein"_s, u"3.4.2026"_s, u"?"_s, u"USA"_s, u"Mitarbeiter"_s, u"Kunden"_s, u"Interessenten"_s};
    QTest::newRow("French") << support::kFrenchRegister << 0 << QStringList {u"Obligation légale"_s, u"Salariés"_s, u"25/04/2026"_s};
    QTest::newRow("English") << support::kEnglishRegister << 0 << QStringList {u"Candidates"_s, u"Visitors"_s, u"6(1)(f)"_s};
}

// Whatever stands in a cell stands in some record afterwards, as it was written or as the answer that it means.
void TstMapping::shouldTakeAFreeFormRegister()
{
    QFETCH(const QList<QStringList>, rows);
    QFETCH(const int, header);
    QFETCH(const QStringList, translated);
    const auto done = take(rows);
    if (!done)
        QFAIL(listed(done.error().problems).constData());
    storage::LiveSource source(m_vault->connection());
    const QString words = support::allWords(source);

    for (qsizetype row = header + 1; row < rows.size(); ++row) {
        for (const QString &cell : rows[row]) {
            for (const QString &item : sheets::itemsOf(cell, u"\n;,"_s)) {
                if (!translated.contains(item) && !translated.contains(cell))
                    QVERIFY2(words.contains(QString(u' ' + sheets::wordsOf(item) + u' ')), qPrintable(item));
            }
        }
    }
}

void TstMapping::shouldUnderstandGerman()
{
    QVERIFY_RESULT(take(support::kGermanRegister));

    QCOMPARE(shown(u"Lohnabrechnung"_s, "function"), u"Human resources"_s);
    QCOMPARE(shown(u"Lohnabrechnung"_s, "purposes.description"), u"Auszahlung der Gehälter | Auszahlung der Gehälter"_s);
    QCOMPARE(shown(u"Lohnabrechnung"_s, "purposes.basis"), u"Contract | Legal obligation"_s);
    QCOMPARE(shown(u"Lohnabrechnung"_s, "data_items.data_category"), u"Name | Bank account | Lohnkonto"_s);
    QCOMPARE(shown(u"Lohnabrechnung"_s, "data_items.subject_categories"), u"Employees | Employees | Employees"_s);
    QCOMPARE(shown(u"Lohnabrechnung"_s, "recipients.category"), u"Tax authorities | Social security bodies | not known yet"_s);
    QCOMPARE(shown(u"Lohnabrechnung"_s, "recipients.name"), u"Finanzamt | Krankenkasse | Kantinenwirt Huber"_s);
    QCOMPARE(shown(u"Lohnabrechnung"_s, "dpia_outcome"), u"Not needed"_s);
    QCOMPARE(shown(u"Lohnabrechnung"_s, "reviewed_on"), u"2026-04-03"_s);
    QVERIFY(shown(u"Lohnabrechnung"_s, "notes").contains(u"Ablage im Schrank: Regal 7"));
    QVERIFY(shown(u"Lohnabrechnung"_s, "notes").contains(u"Drittland: keine"));
    QCOMPARE(shown(u"Newsletter"_s, "purposes.basis"), u"Consent | Consent"_s);
    QCOMPARE(shown(u"Newsletter"_s, "dpia_outcome"), u"not known yet"_s);
    QVERIFY(shown(u"Newsletter"_s, "notes").contains(u"Letzte Prüfung: im Frühjahr"));
    const auto rule = m_vault->store().load(*records::findType("retention_rule"), u"RR-0001"_s);
    QVERIFY_RESULT(rule);
    QCOMPARE(rule->title(), u"10 Jahre nach Vertragsende"_s);
    QCOMPARE(rule->value("period").as<records::Duration>().years, 10);
    QCOMPARE(rule->value("start_event").as<QString>(), u"contract-end"_s);
    const auto transfer = m_vault->store().load(records::transferType(), u"T-0001"_s);
    QVERIFY_RESULT(transfer);
    QCOMPARE(transfer->title(), u"Newsletter: USA"_s);
    QCOMPARE(transfer->value("destinations").as<QStringList>(), QStringList {u"US"_s});
    QCOMPARE(transfer->value("activities").as<std::vector<core::RecordId>>(), std::vector {activity(u"Newsletter"_s).header.id});
}

void TstMapping::shouldUnderstandFrench()
{
    QVERIFY_RESULT(take(support::kFrenchRegister));

    QCOMPARE(shown(u"Gestion de la paie"_s, "purposes.basis"), u"Legal obligation"_s);
    QCOMPARE(shown(u"Gestion de la paie"_s, "data_items.data_category"), u"Name | Bank account | Pointages"_s);
    QCOMPARE(shown(u"Gestion de la paie"_s, "vendors.vendor"), u"Paie Express"_s);
    QCOMPARE(shown(u"Gestion de la paie"_s, "systems"), u"PaieSoft"_s);
    QCOMPARE(shown(u"Gestion de la paie"_s, "reviewed_on"), u"2026-04-25"_s);
    QVERIFY(shown(u"Gestion de la paie"_s, "notes").contains(u"N° Réf: T-01"));
}

void TstMapping::shouldPutRowsOfOneActivityTogether()
{
    const auto done = take(support::kEnglishRegister);

    QVERIFY_RESULT(done);
    QCOMPARE(shown(u"Recruitment"_s, "purposes.description"), u"Choose staff | Defend claims"_s);
    QCOMPARE(shown(u"Recruitment"_s, "purposes.basis"), u"Contract | Legitimate interests"_s);
    QCOMPARE(shown(u"Recruitment"_s, "data_items.data_category"), u"Employment history | Interview notes"_s);
    QCOMPARE(shown(u"Recruitment"_s, "owner"), u"Ada Fields"_s);
    QCOMPARE(names()->find(*records::findType("contact"), u"ada fields"_s).size(), 1);
}

void TstMapping::shouldChangeNothingTheSecondTime()
{
    for (const QList<QStringList> &rows : {support::kGermanRegister, support::kFrenchRegister, support::kEnglishRegister}) {
        QVERIFY_RESULT(take(rows));

        const auto again = take(rows);

        QVERIFY_RESULT(again);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->changed, 0);
    }
}

void TstMapping::shouldKeepWhatTheVaultHasBesideIt()
{
    QVERIFY_RESULT(take(support::kEnglishRegister));
    Record record = activity(u"Visitors"_s);
    records::Activity content = record.as<records::Activity>();
    std::vector<records::Purpose> purposes = content.purposes.items();
    purposes.push_back({});
    purposes.back().description = u"Added by hand"_s;
    content.purposes = records::Answers<records::Purpose>::soFar(purposes);
    content.notes = u"Ours"_s;
    record.set(content);
    QVERIFY_RESULT(m_vault->store().save(record));

    QVERIFY_RESULT(take(support::kEnglishRegister));

    QCOMPARE(shown(u"Visitors"_s, "purposes.description"), u"Let guests in | Added by hand"_s);
    QVERIFY(shown(u"Visitors"_s, "notes").startsWith(u"Ours"));
    QVERIFY(shown(u"Visitors"_s, "notes").contains(u"Room: Foyer"));
}

void TstMapping::shouldTakeTheWholeImportBack()
{
    QVERIFY_RESULT(take({{u"Activity"_s, u"Purpose"_s, u"Status"_s}, {u"Visitors"_s, u"Let guests in"_s, u"Draft"_s}}));
    const auto done = take(support::kEnglishRegister);
    QVERIFY_RESULT(done);
    QVERIFY(done->added > 3);
    QCOMPARE(done->changed, 1);

    QVERIFY_RESULT(undoImport(m_vault->connection(), m_vault->store(), *done));

    QVERIFY(names()->find(activityType(), u"Recruitment"_s).isEmpty());
    QVERIFY(names()->find(*records::findType("contact"), u"Ada Fields"_s).isEmpty());
    QCOMPARE(shown(u"Visitors"_s, "data_items.data_category"), QString());
    QCOMPARE(shown(u"Visitors"_s, "purposes.description"), u"Let guests in"_s);
    QVERIFY_ERROR(undoImport(m_vault->connection(), m_vault->store(), *done), core::ErrorCode::Conflict);
}

void TstMapping::shouldNotTakeBackWhatIsInUse()
{
    const auto done = take(support::kEnglishRegister);
    QVERIFY_RESULT(done);
    Record record = activity(u"Visitors"_s);
    records::Activity content = record.as<records::Activity>();
    content.description = u"Changed since"_s;
    record.set(content);
    QVERIFY_RESULT(m_vault->store().save(record));

    QVERIFY_ERROR(undoImport(m_vault->connection(), m_vault->store(), *done), core::ErrorCode::Conflict);

    QVERIFY(!names()->find(activityType(), u"Recruitment"_s).isEmpty());
}

void TstMapping::shouldRefuseWhatItWouldHaveToGuess()
{
    const sheets::Workbook book = bookOf({{u"Activity"_s, u"Purpose"_s, u"Status"_s},
                                          {u"A"_s, u"One"_s, u"Draft"_s},
                                          {{}, u"Half a row"_s},
                                          {u"B"_s, u"Two"_s, u"Draft"_s},
                                          {u"B"_s, u"Three"_s, u"Approved"_s},
                                          {u"A"_s, u"Again"_s}});
    sheets::Proposal proposal = propose(book);
    QVERIFY(proposal.sheets.front().doubts.join(u' ').contains(u"1 row(s) have no name"));

    const auto plan = planOf(book, proposal.mapping);

    QVERIFY_RESULT(plan);
    const QByteArray said = listed(plan->problems());
    QVERIFY2(said.contains("3 name: column \"Activity\": the row has no name"), said.constData());
    QVERIFY2(said.contains("status: column \"Status\": the rows of this record answer differently"), said.constData());
    QVERIFY2(said.contains("6 name: column \"Activity\": \"A\" stands in the file twice, first in row 2"), said.constData());

    proposal.mapping.sheets.front().continues = true;
    const auto told = planOf(book, proposal.mapping);
    QVERIFY_RESULT(told);
    QVERIFY(!listed(told->problems()).contains("the row has no name"));
}

void TstMapping::shouldKeepWhatStandsUnderNoHeading()
{
    const sheets::Workbook book = bookOf({{u"Activity"_s, u"Purpose"_s}, {u"A"_s, u"One"_s}, {u"B"_s, u"Two"_s, {}, u"beyond"_s}});
    const sheets::Proposal proposal = propose(book);
    const auto &columns = proposal.mapping.sheets.front().columns;
    QCOMPARE(columns.size(), std::size_t(3));
    QCOMPARE(columns[2].heading, u"(no heading: D)"_s);
    QCOMPARE(columns[2].targets, std::vector<QByteArray> {"@notes"});
    QCOMPARE(proposal.sheets.front().columns[2].doubt, u"it has no heading; it is kept in the notes"_s);
    sheets::Mapping known = proposal.mapping;
    known.sheets.front().columns.pop_back();

    const auto plan = planOf(book, known);
    sheets::Workbook again = book;
    sheets::Mapping completed = known;
    sheets::takeNewColumns(completed, again);

    QVERIFY_RESULT(plan);
    QCOMPARE(listed(plan->problems()), QByteArray());
    QCOMPARE(listed(plan->remarks()), QByteArray("3 : the cell D3 stands under no heading; it was kept in the notes"));
    QCOMPARE(completed.sheets.front().columns.back().heading, u"(no heading: D)"_s);
    QVERIFY(again.notes.join(u' ').contains(u"(no heading: D)"));
    const auto saved = sheets::mappingFromJson(sheets::toJson(proposal.mapping));
    QVERIFY_RESULT(saved);
    QVERIFY(sheets::fits(*saved, book));
    QVERIFY_RESULT(take(book, *saved));
    QCOMPARE(shown(u"B"_s, "notes"), u"(no heading: D): beyond"_s);
}

// An activity comes in although one of its purposes has only a legal basis; what stands there is not lost.
void TstMapping::shouldTakeRecordsWithHalfFilledRows()
{
    const sheets::Workbook book = bookOf({{u"Activity"_s, u"Purpose"_s, u"Lawful basis"_s, u"Recipients"_s},
                                          {u"A"_s, u"One"_s, u"Contract"_s, u"Tax office"_s},
                                          {u"A"_s, {}, u"Consent"_s},
                                          {u"B"_s, {}, u"Legal obligation"_s}});

    const auto plan = planOf(book, propose(book).mapping);

    QVERIFY_RESULT(plan);
    QCOMPARE(listed(plan->problems()), QByteArray());
    const QByteArray said = listed(plan->remarks());
    QVERIFY2(said.contains("3 purposes.2.description: column \"Purpose\": needs a value; what stands beside it was kept in the notes"), said.constData());
    QVERIFY2(said.contains("4 purposes.1.description: column \"Purpose\": needs a value"), said.constData());
    QVERIFY_RESULT(Importer(m_vault->connection(), m_vault->store()).apply(*plan));
    QCOMPARE(shown(u"A"_s, "purposes.description"), u"One"_s);
    QCOMPARE(shown(u"A"_s, "notes"), u"Lawful basis: Consent"_s);
    QCOMPARE(shown(u"B"_s, "notes"), u"Lawful basis: Legal obligation"_s);
    QCOMPARE(shown(u"B"_s, "purposes.basis"), QString());
}

void TstMapping::shouldNameTheColumnOfWhatItRefuses()
{
    const sheets::Workbook book = bookOf({{u"Activity"_s, u"Purpose"_s, u"Stand"_s, u"Started"_s, u"Ended"_s},
                                          {u"A"_s, u"One"_s, u"grün"_s, u"2026-02-01"_s, u"2026-01-01"_s}});
    sheets::Mapping mapping = propose(book).mapping;
    mapping.sheets.front().columns[2].targets = {"status"};
    mapping.sheets.front().columns[3].targets = {"started_on"};
    mapping.sheets.front().columns[4].targets = {"ended_on"};

    const auto plan = planOf(book, mapping);

    QVERIFY_RESULT(plan);
    QCOMPARE(listed(plan->problems()), QByteArray("2 ended_on: column \"Ended\": is before the day it began"));
    QCOMPARE(listed(plan->remarks()), QByteArray("2 status: column \"Stand\": \"grün\" was not understood; it was kept in the notes"));
}

void TstMapping::shouldKeepCommentsAndTimes_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("name");
    const QByteArray rows = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Activity</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Status</t></is></c>"
                            "<c r=\"C1\" t=\"inlineStr\"><is><t>Last review</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>A</t></is></c>"
                            "<c r=\"B2\" t=\"inlineStr\"><is><t>Draft</t></is></c><c r=\"C2\" t=\"d\"><v>2026-03-04T09:30:00</v></c></row></sheetData>";
    const QByteArray comments = "<comments><authors><author>Ada</author></authors><commentList><comment ref=\"A1\" authorId=\"0\"><text><t>once</t></text></comment>"
                                "<comment ref=\"B2\" authorId=\"0\"><text><r><t>ask </t></r><r><t>Bo</t></r></text></comment></commentList></comments>";
    const QByteArray relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                                 "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"../comments1.xml\"/></Relationships>";
    support::ZipParts parts = support::unzipped(support::xlsxOfXml(rows));
    parts += {"xl/worksheets/_rels/sheet1.xml.rels", relations};
    parts += {"xl/comments1.xml", comments};
    QTest::newRow("XLSX") << support::zipped(parts) << u"a.xlsx"_s;
    const auto cell = [](const QByteArray &text, const QByteArray &comment = {}) -> QByteArray {
        const QByteArray annotation = comment.isEmpty() ? QByteArray() : "<office:annotation><dc:creator xmlns:dc=\"http://purl.org/dc/elements/1.1/\">Ada</dc:creator><text:p>" + comment + "</text:p></office:annotation>";
        return "<table:table-cell office:value-type=\"string\">" + annotation + "<text:p>" + text + "</text:p></table:table-cell>";
    };
    QTest::newRow("ODS") << support::odsOfXml("<table:table-row>" + cell("Activity", "once") + cell("Status") + cell("Last review") + "</table:table-row><table:table-row>" + cell("A") + cell("Draft", "ask Bo")
                                              + "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-03-04T09:30:00\"><text:p>4 March</text:p></table:table-cell></table:table-row>")
                         << u"a.ods"_s;
}

void TstMapping::shouldKeepCommentsAndTimes()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, name);
    const auto book = sheets::readWorkbook(file, name);
    QVERIFY_RESULT(book);
    const sheets::Mapping mapping = propose(*book).mapping;

    const auto plan = planOf(*book, mapping);

    QVERIFY_RESULT(plan);
    const QByteArray said = listed(plan->remarks());
    QVERIFY2(said.contains("2 : column \"Status\": the comment on the cell B2 was kept in the notes"), said.constData());
    QVERIFY2(said.contains("2 reviewed_on: column \"Last review\": the time of \"2026-03-04 09:30:00\" was kept in the notes"), said.constData());
    QCOMPARE(sheets::commentsLeftOut(mapping, *book), QStringList {QString(book->sheets.front().name + u"!A1"_s)});
    QCOMPARE(sheets::commentsLeftOut({}, *book).size(), 2);
    QVERIFY_RESULT(take(*book, mapping));
    QCOMPARE(shown(u"A"_s, "status"), u"Draft"_s);
    QCOMPARE(shown(u"A"_s, "reviewed_on"), u"2026-03-04"_s);
    QCOMPARE(shown(u"A"_s, "notes"), u"Last review: 2026-03-04 09:30:00\nStatus, comment: ask Bo"_s);
}

void TstMapping::shouldLeaveOpenWhatMayMeanNone()
{
    const sheets::Workbook book = bookOf({{u"Activity"_s, u"Owner"_s, u"Description"_s}, {u"A"_s, u"-"_s, u"n/a"_s}, {u"B"_s, u"k. A."_s, {}}, {u"C"_s, u"keine"_s, {}}, {u"D"_s, u"tbd"_s, {}}});
    sheets::Mapping mapping = propose(book).mapping;

    const auto plan = planOf(book, mapping);

    QVERIFY_RESULT(plan);
    const QByteArray said = listed(plan->remarks());
    for (const char *remark : {"2 owner: column \"Owner\": \"-\" was taken as not known yet", "2 description: column \"Description\": \"n/a\" was taken", "3 owner: column \"Owner\": \"k. A.\" was taken",
                               "5 owner: column \"Owner\": \"tbd\" was taken"})
        QVERIFY2(said.contains(remark), said.constData());
    QVERIFY2(!said.contains("keine"), said.constData());
    mapping.sheets.front().columns[1].values = {{sheets::wordsOf(u"k. A."_s), u"@none"_s}};
    QVERIFY_RESULT(take(book, mapping));
    QCOMPARE(shown(u"A"_s, "owner"), u"not known yet"_s);
    QCOMPARE(shown(u"B"_s, "owner"), u"none"_s);
    QCOMPARE(shown(u"C"_s, "owner"), u"none"_s);
}

void TstMapping::shouldKeepTheHeadingOfNotes()
{
    const sheets::Workbook book = bookOf({{u"Activity"_s, u"Schlüssel liegt bei"_s, u"Bemerkungen"_s}, {u"A"_s, u"Bo"_s, u"alt"_s}});
    sheets::Mapping mapping = propose(book).mapping;
    mapping.sheets.front().columns[1].targets = {"notes"};

    QVERIFY_RESULT(take(book, mapping));

    QCOMPARE(shown(u"A"_s, "notes"), u"Schlüssel liegt bei: Bo\nalt"_s);
}

void TstMapping::shouldProposeAMappingThatCanBeUsed_data()
{
    using Rows = QList<QStringList>;
    QTest::addColumn<Rows>("rows");
    QTest::newRow("German") << support::kGermanRegister;
    QTest::newRow("French") << support::kFrenchRegister;
    QTest::newRow("English") << support::kEnglishRegister;
    QTest::newRow("no name") << Rows {{u"Lawful basis"_s, u"Personal data"_s, u"Data subjects"_s, u"Farbe"_s}, {u"Contract"_s, u"Name"_s, u"Staff"_s, u"rot"_s}, {u"Consent"_s, u"E-mail"_s, u"Staff"_s, u"blau"_s}};
    QTest::newRow("no name, nothing unknown") << Rows {{u"Lawful basis"_s, u"Personal data"_s, u"Data subjects"_s}, {u"Contract"_s, u"Name"_s, u"Staff"_s}};
    QTest::newRow("a heading twice") << Rows {{u"Activity"_s, u"Purpose"_s, u"Status"_s, u"STATUS"_s, u"Activity"_s}, {u"A"_s, u"One"_s, u"Draft"_s, u"Approved"_s, u"B"_s}};
    QTest::newRow("no headings") << Rows {{u"Activity"_s, u"Purpose"_s, {}, {}}, {u"A"_s, u"One"_s, u"x"_s, u"y"_s}};
    QTest::newRow("odd headings") << Rows {{u"Activity"_s, u"Purpose"_s, u"a.b"_s, u" two\n lines \t"_s, u"(no heading: A)"_s, u"@notes"_s}, {u"A"_s, u"One"_s, u"1"_s, u"2"_s, u"3"_s, u"4"_s}};
}

// What is proposed comes in when it is saved and given back.
void TstMapping::shouldProposeAMappingThatCanBeUsed()
{
    QFETCH(const QList<QStringList>, rows);
    const sheets::Workbook book = bookOf(rows);

    const auto mapping = sheets::mappingFromJson(sheets::toJson(propose(book).mapping));

    QVERIFY_RESULT(mapping);
    QCOMPARE(listed(sheets::check(*mapping, book)), QByteArray());
    QVERIFY(sheets::fits(*mapping, book));
    const auto done = take(book, *mapping);
    if (!done)
        QFAIL(listed(done.error().problems).constData());
    QVERIFY(done->added > 0);
}

void TstMapping::shouldNotTakeYesAndNoForCategories()
{
    const sheets::Workbook book = bookOf({{u"Nom du traitement"_s, u"Finalité"_s, u"Données sensibles"_s, u"Catégories de données"_s}, {u"Paie"_s, u"Payer"_s, u"oui"_s, u"Nom"_s}, {u"Site"_s, u"Montrer"_s, u"non"_s, u"Nom"_s}});
    const sheets::Mapping mapping = propose(book).mapping;
    QCOMPARE(mapping.sheets.front().columns[2].targets, std::vector<QByteArray> {"@notes"});
    QCOMPARE(mapping.sheets.front().columns[3].targets, std::vector<QByteArray> {"data_items.data_category"});

    QVERIFY_RESULT(take(book, mapping));

    QCOMPARE(shown(u"Paie"_s, "notes"), u"Données sensibles: oui"_s);
    QCOMPARE(shown(u"Paie"_s, "data_items.data_category"), u"Name"_s);
}

void TstMapping::shouldTakeSubprocessorsOneByOne()
{
    const sheets::Workbook book = bookOf({{u"Dienstleister"_s, u"Leistung"_s, u"Unterauftragsverarbeiter"_s}, {u"Paylane"_s, u"Lohn"_s, u"Sparrow Mail, Acme, Inc.; Wolke GmbH"_s}});

    QVERIFY_RESULT(take(book, propose(book).mapping));

    const auto vendor = m_vault->store().load(records::vendorType(), u"V-0001"_s);
    QVERIFY_RESULT(vendor);
    const auto content = vendor->as<records::Vendor>();
    QStringList names;
    for (const records::VendorSubprocessor &each : content.subprocessors.items())
        names += each.name.value();
    QCOMPARE(names, (QStringList {u"Sparrow Mail"_s, u"Acme, Inc."_s, u"Wolke GmbH"_s}));
}

void TstMapping::shouldAskAboutTwoColumnsForOneField()
{
    const sheets::Workbook book = bookOf({{u"Activity"_s, u"Status"_s, u"Stand"_s}, {u"A"_s, u"Draft"_s, u"freigegeben"_s}});
    sheets::Proposal proposal = propose(book);

    QCOMPARE(proposal.mapping.sheets.front().columns[2].targets, std::vector<QByteArray> {"@notes"});
    QVERIFY(proposal.sheets.front().columns[2].doubt.contains(u"which the column \"Status\" has already"));
    proposal.mapping.sheets.front().columns[2].targets = {"status"};
    const QByteArray said = listed(sheets::check(proposal.mapping, book));
    QVERIFY2(said.contains("another column goes to \"status\" already"), said.constData());
}

void TstMapping::shouldKeepDecisionsAsText()
{
    const sheets::Workbook book = bookOf({{u"Activity"_s, u"Status"_s, u"Owner"_s}, {u"A"_s, u"grün"_s, u"nobody"_s}, {u"B"_s, u"rot"_s, u"Bo"_s}});
    sheets::Mapping mapping = propose(book).mapping;
    QCOMPARE(propose(book).sheets.front().columns[1].notUnderstood, (QStringList {u"grün"_s, u"rot"_s}));
    mapping.sheets.front().columns[1].values = {{sheets::wordsOf(u"grün"_s), u"approved"_s}, {u"rot"_s, u"@notes"_s}};
    mapping.sheets.front().columns[2].values = {{u"nobody"_s, u"@none"_s}};
    mapping.sheets.front().constants = {{"role", u"controller"_s}};

    const auto saved = sheets::mappingFromJson(sheets::toJson(mapping));
    QVERIFY_RESULT(saved);
    QVERIFY(sheets::fits(*saved, book));
    QCOMPARE(sheets::toJson(*saved), sheets::toJson(mapping));
    QVERIFY_RESULT(take(book, *saved));

    QCOMPARE(shown(u"A"_s, "status"), u"Approved"_s);
    QCOMPARE(shown(u"A"_s, "owner"), u"none"_s);
    QCOMPARE(shown(u"A"_s, "role"), u"Controller"_s);
    QCOMPARE(shown(u"B"_s, "status"), u"not known yet"_s);
    QVERIFY(shown(u"B"_s, "notes").contains(u"Status: rot"));
    QVERIFY_ERROR(sheets::mappingFromJson("{}"), core::ErrorCode::Invalid);
    QVERIFY_ERROR(sheets::mappingFromJson("{\"format\": \"dpodesk-mapping\", \"version\": 9}"), core::ErrorCode::Invalid);
}

void TstMapping::shouldSayWhatDoesNotFit()
{
    const sheets::Workbook book = bookOf({{u"Activity"_s, u"Status"_s}, {u"A"_s, u"Draft"_s}});
    sheets::Mapping mapping {u"m"_s, {{u"Register"_s, "activity"}, {u"Nowhere"_s, "activity"}, {u"Register"_s, "nothing"}}};
    mapping.sheets[0].columns = {{u"Missing"_s, {"status"}}, {u"Status"_s, {"no_such_field", "purposes", "vendors.service"}}};

    const QByteArray said = listed(sheets::check(mapping, book));

    for (const char *problem : {"there is no column \"Missing\"", "there is no field \"no_such_field\"", "there is no field \"purposes\"", "there is no field \"vendors.service\"",
                                "no column holds the name or the reference", "there is no sheet \"Nowhere\"", "\"nothing\" is not a kind of record"})
        QVERIFY2(said.contains(problem), problem);
    QVERIFY(!sheets::fits(mapping, book));
    QCOMPARE(listed(sheets::check({}, book)), QByteArray("0 : no sheet is to be read"));
}

void TstMapping::shouldKnowLayouts_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("title"); // of the layout
    QTest::addColumn<QString>("record");
    QTest::addColumn<QByteArray>("type");
    const auto text = [](const QStringList &lines) { return lines.join(u'\n').toUtf8(); };
    QTest::newRow("Dastra activities") << text({u"Label;Ref;ProcessingState;Description;DescriptionHtml;State;DateDeployment;DpiaExemption;DpiaExemptionJustification"_s, u"Paie;7;InProduction;Tout;<p>;Active;12/07/2022;False;"_s})
                                       << u"d.csv"_s << u"Dastra, data processings"_s << u"Paie"_s << QByteArray("activity");
    QTest::newRow("CISO list") << text({u"internal_id,ref_id,name,description,status,processing_nature,folder,assigned_to,labels,dpia_required,dpia_reference"_s, u"x,P1,Payroll,\"d\",Draft,,DEMO,d@in.example,,False,"_s})
                               << u"c.csv"_s << u"CISO Assistant, list of processings"_s << u"Payroll"_s << QByteArray("activity");
    QStringList ico;
    for (const QString &heading : {u"Business function"_s, u"Purpose of processing"_s, u"Name and contact details of joint controller (if applicable)"_s, u"Categories of individuals"_s, u"Categories of personal data"_s, u"Categories of recipients"_s,
                                   u"Link to contract with processor"_s, u"Names of third countries or international organisations that personal data are transferred to (if applicable)"_s, u"Safeguards for exceptional transfers of personal data to third countries or international organisations (if applicable)"_s,
                                   u"Retention schedule (if possible)"_s, u"General description of technical and organisational security measures (if possible)"_s, u"Article 6 lawful basis for processing personal data"_s, u"Article 9 condition for processing special category data"_s,
                                   u"Legitimate interests for the processing (if applicable)"_s, u"Link to record of legitimate interests assessment (if applicable)"_s, u"Rights available to individuals"_s, u"Existence of automated decision-making, including profiling (if applicable)"_s,
                                   u"The source of the personal data (if applicable)"_s, u"Link to record of consent"_s, u"Location of personal data"_s, u"Data Protection Impact Assessment required?"_s, u"DPIA progress"_s, u"Link to DPIA"_s, u"Has a personal data breach occurred?"_s, u"Link to record of personal data breach"_s,
                                   u"Data Protection Act 2018 Schedule 1 Condition for processing"_s, u"GDPR Article 6 lawful basis for processing"_s, u"Link to retention and erasure policy document"_s, u"Is personal data retained and erased in accordance with the policy document?"_s, u"Reasons for not adhering to policy document (if applicable)"_s})
        ico += heading;
    const QStringList row {u"Finance"_s, u"Payroll"_s, u"N/A"_s, u"Employees"_s, u"Bank details"_s, u"HMRC"_s, {}, u"N/A"_s, u"N/A"_s, u"6 years after end of employment"_s, u"Access control"_s, u"Article 6(1)(b) - contract"_s};
    QTest::newRow("CNIL") << support::odsOf({{u"Tutoriel"_s, {{u"Bienvenue"_s}}},
                                             {u"2 - Liste des traitements"_s, {{u"Registre des traitements"_s}, {u"Responsable"_s, u"Prairie SARL"_s}, {}, {u"Nom du traitement"_s, u"N° / REF"_s, u"Date de création"_s, u"Mise à jour"_s, u"Finalité principale"_s, u"Données sensibles"_s}, {u"Gestion de la paie"_s, u"T-01"_s, u"01/02/2024"_s, u"25/04/2026"_s, u"Établir les bulletins"_s, u"Oui"_s}}}})
                          << u"registre.ods"_s << u"CNIL simplified register, list of processings"_s << u"Gestion de la paie"_s << QByteArray("activity");
    QTest::newRow("Dastra vendors") << text({u"Label,Description,HeadOfficeAddress,HeadOfficeCity,HeadOfficeMailAddress,VendorType,IsDataProcessor,WebsiteUrl,HeadOfficeZipCode,HeadOfficeCountryCode,AccessLevel"_s, u"Paylane,Pay slips,1 Rue,Lyon,a@paylane.example,Supplier,True,https://paylane.example,69000,FR,Full"_s})
                                    << u"v.csv"_s << u"Dastra, vendors"_s << u"Paylane"_s << QByteArray("vendor");
    QTest::newRow("Dastra applications") << text({u"Description,Label,ApplicationState,ApplicationType,HostingType,SupportType,DevelopmentType,HostName,PrivacyByDesignImplemented"_s, u"Pay,PaySoft,Production,Web,Cloud,Internal,External,Paylane,True"_s})
                                         << u"a.csv"_s << u"Dastra, applications"_s << u"PaySoft"_s << QByteArray("system");
    QTest::newRow("Dastra retention") << text({u"DateCreation,DateUpdate,Label,Description,BaseActiveRetentionTime,BaseActiveRetentionUnit,IntermediateArchivingRetentionTime,IntermediateArchivingRetentionUnit,BaseActiveConditionDescription,BaseActiveProcessDescription,BaseActiveLegalBasis,IntermediateArchivingConditionDescription,IntermediateArchivingLegalBasis,IntermediateArchivingProcessDescription,DestructionDescription,DestructionLegalBasis,Required"_s,
                                               u"12/07/2022,13/07/2022,Bulletins,Pay slips,5,Years,10,Years,after the end of the contract,,,,,,Shredded,,True"_s})
                                      << u"r.csv"_s << u"Dastra, retention rules"_s << u"Bulletins"_s << QByteArray("retention_rule");
    QTest::newRow("ICO") << support::xlsxOf({{u"Template"_s, {{u"Name and contact details"_s}, {u"Name"_s, u"Meadow"_s}, {}, {}, {}, {}, {}, {}, ico, row}}}) << u"i.xlsx"_s << u"ICO documentation template for controllers"_s << u"Payroll"_s << QByteArray("activity");
}

void TstMapping::shouldKnowLayouts()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, name);
    QFETCH(const QString, title);
    QFETCH(const QString, record);
    QFETCH(const QByteArray, type);
    const auto book = sheets::readWorkbook(file, name);
    QVERIFY_RESULT(book);

    const auto mapping = sheets::knownLayout(*book);

    QVERIFY(mapping);
    QCOMPARE(mapping->name, title);
    QCOMPARE(listed(sheets::check(*mapping, *book)), QByteArray());
    const auto done = take(*book, *mapping);
    if (!done)
        QFAIL(listed(done.error().problems).constData());
    QCOMPARE(names()->find(*records::findType(type), record).size(), 1);
    QVERIFY(!sheets::knownLayout(bookOf(support::kGermanRegister)));
    QVERIFY(!sheets::knownLayout(bookOf(support::kFrenchRegister)));
}

void TstMapping::shouldTakeAWorkbookOfPartsAsOneRecord()
{
    const QList<support::TestSheet> parts {
        {u"Processing"_s, {{u"ref_id"_s, u"name"_s, u"description"_s, u"domain"_s, u"status"_s, u"processing_nature"_s, u"information_channel"_s, u"usage_channel"_s, u"dpia_required"_s, u"dpia_reference"_s, u"assigned_to"_s, u"labels"_s},
                           {u"P1"_s, u"Payroll"_s, u"Pay"_s, u"Demo"_s, u"privacy_approved"_s, u"privacy_collection"_s, {}, {}, u"False"_s}}},
        {u"Purposes"_s, {{u"name"_s, u"description"_s, u"legal_basis"_s, u"article_9_condition"_s}, {u"Pay people"_s, {}, u"privacy_contract"_s}, {u"Pay taxes"_s, {}, u"privacy_legal_obligation"_s}}},
        {u"Personal data"_s, {{u"name"_s, u"description"_s, u"category"_s, u"retention"_s, u"deletion_policy"_s, u"is_sensitive"_s, u"assets"_s}, {u"IBAN of staff"_s, {}, u"privacy_bank_account"_s, u"10 years"_s}}},
        {u"Data subjects"_s, {{u"name"_s, u"description"_s, u"category"_s}, {u"Staff"_s, {}, u"privacy_employee"_s}}},
        {u"Data recipients"_s, {{u"name"_s, u"description"_s, u"category"_s}, {u"Tax office"_s, {}, u"privacy_tax_authority"_s}}},
        {u"Contractors"_s, {{u"name"_s, u"description"_s, u"entity"_s, u"relationship_type"_s, u"country"_s, u"documentation_link"_s}, {u"Pay bureau"_s, {}, u"Paylane"_s, u"privacy_data_processor"_s, u"DE"_s}}},
        {u"Transfers"_s, {{u"name"_s, u"description"_s, u"entity"_s, u"country"_s, u"transfer_mechanism"_s, u"guarantees"_s, u"documentation_link"_s}, {u"Cloud"_s, {}, u"Paylane"_s, u"US"_s, u"privacy_standard_contractual_clauses"_s, u"2021 set"_s}}},
    };
    const auto book = sheets::readWorkbook(support::xlsxOf(parts), u"processing-p1.xlsx"_s);
    QVERIFY_RESULT(book);
    const auto mapping = sheets::knownLayout(*book);
    QVERIFY(mapping);

    const auto done = take(*book, *mapping);

    if (!done)
        QFAIL(listed(done.error().problems).constData());
    QCOMPARE(shown(u"Payroll"_s, "status"), u"Approved"_s);
    QCOMPARE(shown(u"Payroll"_s, "purposes.basis"), u"Contract | Legal obligation"_s);
    QCOMPARE(shown(u"Payroll"_s, "data_items.data_category"), u"Bank account"_s);
    QCOMPARE(shown(u"Payroll"_s, "data_items.subject_categories"), u"Employees"_s);
    QCOMPARE(shown(u"Payroll"_s, "recipients.category"), u"Tax authorities"_s);
    QCOMPARE(shown(u"Payroll"_s, "vendors.vendor"), u"Paylane"_s);
    const auto transfer = m_vault->store().load(records::transferType(), u"T-0001"_s);
    QVERIFY_RESULT(transfer);
    QCOMPARE(transfer->value("destinations").as<QStringList>(), QStringList {u"US"_s});
    QCOMPARE(transfer->value("importer").as<core::RecordId>(), m_vault->store().load(records::vendorType(), u"V-0001"_s)->header.id);
}

QTEST_GUILESS_MAIN(TstMapping)
#include "tst_mapping.moc"
