// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/exporter.h"
#include "models/exchange/sheets/readworkbook.h"
#include "models/exchange/sheets/recordworkbookimport.h"
#include "models/exchange/sheets/xlsxpackage.h"
#include "models/exchange/sheets/xlsxreader.h"
#include "models/records/contact/contact.h"
#include "models/records/vendor/vendor.h"
#include "tests/exchange/importing.h"
#include "tests/exchange/reading.h"
#include "tests/support/files.h"
#include "tests/support/verifyresult.h"
#include "tests/support/workbooks.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace exchange;
using records::Contact;
using records::contactType;
using support::listed;
using support::RecordVault;

namespace {

// The whole vault as JSON; attachments go beside it.
QByteArray jsonOf(RecordVault &vault)
{
    const QString path = vault.folder() + "/vault.json"_L1;
    const auto written = Exporter(vault.connection(), vault.store()).writeAll(Format::Json, path);
    return written ? support::readFile(path) : support::textOf(written.error());
}

QByteArray workbookOf(RecordVault &vault)
{
    const QString path = vault.folder() + "/vault.xlsx"_L1;
    const auto written = Exporter(vault.connection(), vault.store()).writeWorkbook(path);
    return written ? support::readFile(path) : support::textOf(written.error());
}

core::Result<ImportPlan> planOf(RecordVault &vault, const QByteArray &workbook, const QString &folder = {})
{
    auto book = sheets::readWorkbook(workbook, u"vault.xlsx"_s);
    if (!book)
        return core::fail(book.error());
    if (!sheets::isRecordWorkbook(*book))
        return core::fail(core::ErrorCode::Invalid, u"no workbook of records"_s);
    Reading reading = sheets::readRecordWorkbook(*book);
    reading.attachmentFolder = folder + "/attachments"_L1;
    return Importer(vault.connection(), vault.store()).plan(std::move(reading));
}

// Imports a workbook, and says what was refused.
QByteArray take(RecordVault &vault, const QByteArray &workbook, const QString &folder = {})
{
    const auto plan = planOf(vault, workbook, folder);
    if (!plan)
        return plan.error().message.toUtf8();
    const auto done = Importer(vault.connection(), vault.store()).apply(*plan);
    return done ? QByteArray() : done.error().message.toUtf8() + '\n' + listed(done.error().problems);
}

// With every `from` in the sheet of contacts replaced.
QByteArray edited(const QByteArray &workbook, const QByteArray &from, const QByteArray &to)
{
    support::ZipParts parts = support::unzipped(workbook);
    int count = 0;
    for (auto &[name, content] : parts) {
        if (!content.contains("contact/reference"))
            continue;
        count += int(content.count(from));
        content.replace(from, to);
    }
    return count > 0 ? support::zipped(parts) : QByteArray();
}

records::Record addContact(RecordVault &vault, const QString &name)
{
    Contact contact;
    contact.name = name;
    return vault.store().save(records::Record::from(contactType(), contact)).value_or(records::Record(contactType()));
}

} // namespace

class TstRecordWorkbook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldKeepAVault_data();
    void shouldKeepAVault();
    void shouldChangeNothingWhenImportedAgain();
    void shouldGiveTheSameBytesForTheSameRecords();
    void shouldKeepTextsThatNoCellHolds();
    void shouldTakeWhatPeopleChanged();
    void shouldMergeWithWhatChangedInTheVault();
    void shouldShowAllThreeAnswersThatClash();
    void shouldRefuseCellsWithErrors();
    void shouldSayWhichSheetsItPassesOver();
    void shouldRefuseAnotherVersion();
    void shouldLookLikeAWorkbookToOthers();
};

void TstRecordWorkbook::shouldKeepAVault_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TstRecordWorkbook::shouldKeepAVault()
{
    QFETCH(const quint32, seed);
    RecordVault vault;
    QVERIFY_RESULT(support::fillWithSamples(vault, seed));
    const QByteArray before = jsonOf(vault);

    RecordVault other;
    QCOMPARE(take(other, workbookOf(vault), vault.folder()), QByteArray());

    QVERIFY(jsonOf(other) == before);
}

void TstRecordWorkbook::shouldChangeNothingWhenImportedAgain()
{
    RecordVault vault;
    QVERIFY_RESULT(support::fillWithSamples(vault, 5));
    const QByteArray before = jsonOf(vault);
    vault.clock().advance(3600);

    const auto plan = planOf(vault, workbookOf(vault));

    QVERIFY_RESULT(plan);
    QCOMPARE(listed(plan->problems()), QByteArray());
    QCOMPARE(plan->count(ImportAction::Unchanged), int(plan->rows().size()));
    QVERIFY(plan->rows().size() > 20);
    QVERIFY_RESULT(Importer(vault.connection(), vault.store()).apply(*plan));
    QVERIFY(jsonOf(vault) == before);
}

void TstRecordWorkbook::shouldGiveTheSameBytesForTheSameRecords()
{
    RecordVault vault;
    QVERIFY_RESULT(support::fillWithSamples(vault, 6));

    QVERIFY(workbookOf(vault) == workbookOf(vault));
    QCOMPARE(support::modeOf(vault.folder() + "/vault.xlsx"_L1), 0600);
}

void TstRecordWorkbook::shouldKeepTextsThatNoCellHolds()
{
    RecordVault vault;
    Contact contact;
    contact.name = u"@long 1"_s;
    contact.notes = QString(u"_x000D_ \U0001F980 "_s).repeated(3'000);
    QVERIFY_RESULT(vault.store().save(records::Record::from(contactType(), contact)));
    const QByteArray before = jsonOf(vault);

    RecordVault other;
    QCOMPARE(take(other, workbookOf(vault)), QByteArray());

    QVERIFY(jsonOf(other) == before);
}

void TstRecordWorkbook::shouldTakeWhatPeopleChanged()
{
    RecordVault vault;
    addContact(vault, u"Ada"_s);
    const QByteArray row = "<row r=\"4\"><c t=\"inlineStr\"><is><t></t></is></c><c r=\"D4\" t=\"inlineStr\"><is><t>Bo</t></is></c></row>";
    const QByteArray workbook = edited(edited(workbookOf(vault), ">Ada<", ">Ada Fields<"), "</sheetData>", row + "</sheetData>");

    const auto plan = planOf(vault, workbook);

    QVERIFY_RESULT(plan);
    QCOMPARE(listed(plan->problems()), QByteArray());
    QCOMPARE(plan->count(ImportAction::Changed), 1);
    QCOMPARE(plan->count(ImportAction::New), 1);
    QCOMPARE(plan->rows().front().file, u"Contacts"_s);
    QCOMPARE(plan->rows().front().line, 3);
    QCOMPARE(plan->rows().back().title, u"Bo"_s);
    QVERIFY_RESULT(Importer(vault.connection(), vault.store()).apply(*plan));
    QCOMPARE(vault.store().load(contactType(), u"C-0002"_s)->title(), u"Bo"_s);
}

void TstRecordWorkbook::shouldMergeWithWhatChangedInTheVault()
{
    RecordVault vault;
    records::Record ada = addContact(vault, u"Ada"_s);
    const QByteArray workbook = edited(workbookOf(vault), ">Ada<", ">Ada Fields<");
    Contact later = ada.as<Contact>();
    later.phone = u"+49 30 1"_s;
    ada.set(later);
    QVERIFY_RESULT(vault.store().save(ada));

    QCOMPARE(take(vault, workbook), QByteArray());

    const Contact now = vault.store().load(contactType(), u"C-0001"_s)->as<Contact>();
    QCOMPARE(now.name.value(), u"Ada Fields"_s);
    QCOMPARE(now.phone.value(), u"+49 30 1"_s);
}

void TstRecordWorkbook::shouldShowAllThreeAnswersThatClash()
{
    RecordVault vault;
    records::Record ada = addContact(vault, u"Ada"_s);
    const QByteArray workbook = edited(workbookOf(vault), ">Ada<", ">Ada Fields<");
    Contact later = ada.as<Contact>();
    later.name = u"Ada Meadow"_s;
    ada.set(later);
    QVERIFY_RESULT(vault.store().save(ada));

    const auto plan = planOf(vault, workbook);

    QVERIFY_RESULT(plan);
    QCOMPARE(plan->count(ImportAction::Refused), 1);
    QCOMPARE(plan->rows().front().clashes.size(), std::size_t(1));
    const ImportClash &clash = plan->rows().front().clashes.front();
    QCOMPARE(clash.path, QByteArray("name"));
    QCOMPARE(clash.old.as<QString>(), u"Ada"_s);
    QCOMPARE(clash.ours.as<QString>(), u"Ada Meadow"_s);
    QCOMPARE(clash.theirs.as<QString>(), u"Ada Fields"_s);
    QVERIFY_ERROR(Importer(vault.connection(), vault.store()).apply(*plan), core::ErrorCode::Conflict);
}

void TstRecordWorkbook::shouldRefuseCellsWithErrors()
{
    RecordVault vault;
    addContact(vault, u"Ada"_s);
    const QByteArray workbook = edited(workbookOf(vault), "<c r=\"D3\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">Ada</t></is></c>",
                                       "<c r=\"D3\" t=\"e\"><f>Z9</f><v>#REF!</v></c><c r=\"F3\"><f>NOW()</f></c>");

    const QByteArray said = take(vault, workbook);

    QVERIFY2(said.contains("3 name: the cell holds the error #REF!"), said.constData());
    QVERIFY2(said.contains(": the cell holds a formula without a result"), said.constData());
}

void TstRecordWorkbook::shouldSayWhichSheetsItPassesOver()
{
    sheets::Workbook book;
    book.sheets = {{u"Contacts"_s, false, {}, {{1, {{u"contact/reference"_s, sheets::CellKind::Text}}}}}, {u"My notes"_s, false, {}, {{1, {{u"x"_s, sheets::CellKind::Text}}}}}};

    QVERIFY(sheets::isRecordWorkbook(book));
    (void)sheets::readRecordWorkbook(book);

    QCOMPARE(book.notes, QStringList {u"Sheets that hold no records were passed over: My notes."_s});
    book.sheets.erase(book.sheets.begin());
    QVERIFY(!sheets::isRecordWorkbook(book));
}

void TstRecordWorkbook::shouldRefuseAnotherVersion()
{
    RecordVault vault;
    addContact(vault, u"Ada"_s);
    support::ZipParts parts = support::unzipped(workbookOf(vault));
    for (auto &part : parts)
        part.second.replace("<c r=\"C1\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">1<", "<c t=\"inlineStr\"><is><t>2<");

    const QByteArray said = take(vault, support::zipped(parts));

    QVERIFY2(said.contains("format: the workbook was written by another version of the program"), said.constData());
}

// Blanks, line ends, what looks like a formula or an escape, and sheets whose names clash.
void TstRecordWorkbook::shouldLookLikeAWorkbookToOthers()
{
    sheets::XlsxPackage package;
    package.beginSheet({u"A/B: [long] name that no program would take as it is"_s, {10, 0, 30}, 2, 1, false});
    package.addRow({u"key"_s}, sheets::XlsxPackage::Look::Hidden);
    package.addRow({u"Key & <value>"_s}, sheets::XlsxPackage::Look::Heading);
    package.addRow({u" =1+1 "_s, {}, u"a\n\tb_x000D_\uFFFE"_s});
    package.beginSheet({u"a b  long  name that no program would take as it is"_s});
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY_RESULT(package.save(buffer));

    QCOMPARE(support::read(buffer.data(), u"a.xlsx"_s), u"A B long name that no program w\n1: key\n2: Key & <value>\n3:  =1+1  |  | a\n\tb_x000D_\uFFFE\na b long name that no program 2"_s);
    QVERIFY(buffer.data().startsWith("PK\x03\x04"));
    QCOMPARE(support::unzipped(buffer.data()).front().first, QByteArray("[Content_Types].xml"));
}

QTEST_GUILESS_MAIN(TstRecordWorkbook)
#include "tst_recordworkbook.moc"
