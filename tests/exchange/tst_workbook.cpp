// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/xlsxreader.h"
#include "models/exchange/sheets/xlsxstyles.h"
#include "tests/exchange/reading.h"
#include "tests/support/workbooks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using support::odsOf;
using support::odsOfXml;
using support::read;
using support::xlsxOf;
using support::xlsxOfXml;

class TstWorkbook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadSeveralSheets();
    void shouldReadSharedAndInlineStrings();
    void shouldTellDatesByTheirFormat();
    void shouldCountFrom1904WhenTheWorkbookDoes();
    void shouldKnowDateFormats_data();
    void shouldKnowDateFormats();
    void shouldReadNumbersFlagsErrorsAndFormulas();
    void shouldCoverMergedCells();
    void shouldPlaceCellsWithoutReferences();
    void shouldUnescapeWhatXmlCannotCarry();
    void shouldReadOdsCells();
    void shouldReadOdsRepeatsAndSpans();
    void shouldMarkHiddenSheets();
    void shouldSayWhatSomebodyShouldKnow();
    void shouldReportProgressAndStopWhenCancelled();
    void shouldNameColumns();
};

void TstWorkbook::shouldReadSeveralSheets()
{
    const QList<support::TestSheet> sheets {{u"Register"_s, {{u"Name"_s, u"Zweck"_s}, {u"Lohn"_s, {}, u"Frist"_s}}}, {u"Liste"_s, {{u"Bäckerei & Söhne"_s}}}};
    const QString expected = u"Register\n1: Name | Zweck\n2: Lohn |  | Frist\nListe\n1: Bäckerei & Söhne"_s;

    QCOMPARE(read(xlsxOf(sheets), u"a.xlsx"_s), expected);
    QCOMPARE(read(odsOf(sheets), u"a.ods"_s), expected);
}

void TstWorkbook::shouldReadSharedAndInlineStrings()
{
    const QByteArray strings = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>plain</t></si>"
                               "<si><r><t>two </t></r><r><rPr><b/></rPr><t>runs</t></r><rPh><t>read aloud</t></rPh></si></sst>";
    const QByteArray sheet = "<sheetData><row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" t=\"s\"><v>0</v></c>"
                             "<c r=\"D2\" t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c></row></sheetData>";

    QCOMPARE(read(xlsxOfXml(sheet, {{"xl/sharedStrings.xml", strings}}), u"a.xlsx"_s), u"Sheet1\n2: two runs | plain |  | inline"_s);
}

void TstWorkbook::shouldTellDatesByTheirFormat()
{
    const QByteArray styles = "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy;@\"/><numFmt numFmtId=\"171\" formatCode=\"0.0\"/></numFmts>"
                              "<cellStyleXfs><xf numFmtId=\"14\"/><xf numFmtId=\"14\"/></cellStyleXfs>"
                              "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>";
    const QByteArray sheet = "<sheetData><row><c s=\"0\"><v>45000</v></c><c s=\"1\"><v>45000</v></c><c s=\"2\"><v>45000</v></c><c s=\"3\"><v>45000</v></c>"
                             "<c s=\"4\"><v>45000.75</v></c><c s=\"1\"><v>0.5</v></c><c s=\"1\"><v>59</v></c><c s=\"1\"><v>61</v></c><c s=\"1\"><v>-1</v></c></row></sheetData>";

    QCOMPARE(read(xlsxOfXml(sheet, {{"xl/styles.xml", styles}}), u"a.xlsx"_s),
             u"Sheet1\n1: 45000 | date 2023-03-15 | date 2023-03-15 | 45000 | time 2023-03-15T18:00:00 | 12:00:00 | date 1900-02-28 | date 1900-03-01 | -1"_s);
}

void TstWorkbook::shouldCountFrom1904WhenTheWorkbookDoes()
{
    QCOMPARE(sheets::dateCell(0, true).text, u"1904-01-01"_s);
    QCOMPARE(sheets::dateCell(43538, true).text, u"2023-03-15"_s);
    QCOMPARE(sheets::dateCell(2'957'003, true).text, u"9999-12-31"_s);
    QCOMPARE(sheets::dateCell(2'957'004, true).kind, sheets::CellKind::Number);
    QCOMPARE(sheets::dateCell(2'958'465, false).text, u"9999-12-31"_s);
    QCOMPARE(sheets::dateCell(2'958'466, false).kind, sheets::CellKind::Number);
}

void TstWorkbook::shouldKnowDateFormats_data()
{
    QTest::addColumn<bool>("expected");
    for (const char *code : {"dd.mm.yyyy", "d/m/yy", "[$-407]d. mmmm yyyy", "h:mm AM/PM", "yyyy\\-mm\\-dd", "[Red]dd mmm", "mmm"})
        QTest::newRow(code) << true;
    for (const char *code : {"0", "0.00", "#,##0 \"days\"", "General", "[h]:mm", "[mm]:ss", "\"d\"", "@", "0.00E+00", "_-* #,##0", "\\d0", "GENERAL"})
        QTest::newRow(code) << false;
}

void TstWorkbook::shouldKnowDateFormats()
{
    QFETCH(const bool, expected);
    QCOMPARE(sheets::isDateFormat(QString::fromLatin1(QTest::currentDataTag())), expected);
}

void TstWorkbook::shouldReadNumbersFlagsErrorsAndFormulas()
{
    const QByteArray sheet = "<sheetData><row r=\"1\"><c><v>0.30000000000000004</v></c><c><v>1500</v></c><c><v>1E+20</v></c><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c>"
                             "<c t=\"e\"><v>#REF!</v></c><c><f>1+1</f><v>2</v></c><c t=\"str\"><f>A1</f><v>text</v></c><c t=\"str\"><f>A1</f><v></v></c>"
                             "<c><f>NOW()</f></c><c t=\"d\"><v>2026-03-04</v></c></row></sheetData>";

    QCOMPARE(read(xlsxOfXml(sheet), u"a.xlsx"_s),
             u"Sheet1\n1: 0.3 | 1500 | 1e+20 | flag yes | flag no | error #REF! | =2 | =text |  | not computed = | date 2026-03-04"_s);
}

void TstWorkbook::shouldCoverMergedCells()
{
    const QByteArray sheet = "<sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>Data</t></is></c><c/><c t=\"inlineStr\"><is><t>Name</t></is></c></row>"
                             "<row r=\"2\"><c r=\"B2\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\"><v>7</v></c></row><row r=\"5\"><c r=\"B5\"><v>2</v></c></row></sheetData>"
                             "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"C1:C2\"/><mergeCell ref=\"A3:A1048576\"/><mergeCell ref=\"nonsense\"/></mergeCells>";

    QCOMPARE(read(xlsxOfXml(sheet), u"a.xlsx"_s), u"Sheet1\n1: Data | [Data] | Name\n2:  | 1 | [Name]\n3: 7\n5: [7] | 2"_s);
}

void TstWorkbook::shouldPlaceCellsWithoutReferences()
{
    const QByteArray sheet = "<sheetData><row><c><v>1</v></c><c r=\"C1\"><v>2</v></c><c><v>3</v></c></row><row/><row><c r=\"AB3\"><v>4</v></c></row></sheetData>";

    const auto book = sheets::readWorkbook(xlsxOfXml(sheet), u"a.xlsx"_s);

    QVERIFY(book);
    QCOMPARE(book->sheets.front().rows.front().cell(3).text, u"3"_s);
    QCOMPARE(book->sheets.front().rows.back().number, 3);
    QCOMPARE(book->sheets.front().rows.back().cell(27).text, u"4"_s);
    QCOMPARE(book->sheets.front().columnCount(), 28);
}

void TstWorkbook::shouldUnescapeWhatXmlCannotCarry()
{
    QCOMPARE(sheets::unescaped(u"a_x000A_b"_s), u"a\nb"_s);
    QCOMPARE(sheets::unescaped(u"_x005F_x000A_"_s), u"_x000A_"_s);
    QCOMPARE(sheets::unescaped(u"_xyz_ _x12_"_s), u"_xyz_ _x12_"_s);
}

void TstWorkbook::shouldReadOdsCells()
{
    const QByteArray row = "<table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><text:p>comment</text:p></office:annotation>"
                           "<text:p>two<text:s text:c=\"2\"/>blanks <text:span>and</text:span>\n  one</text:p><text:p>lines</text:p></table:table-cell>"
                           "<table:table-cell office:value-type=\"float\" office:value=\"1500.5\"><text:p>1.500,50</text:p></table:table-cell>"
                           "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-03-04\"><text:p>4.3.26</text:p></table:table-cell>"
                           "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-03-04T09:30:00\"><text:p>4.3.26</text:p></table:table-cell>"
                           "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>WAHR</text:p></table:table-cell>"
                           "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"><text:p>#DIV/0!</text:p></table:table-cell>"
                           "<table:table-cell table:formula=\"of:=2\" office:value-type=\"float\" office:value=\"2\"><text:p>2</text:p></table:table-cell>"
                           "<table:table-cell table:formula=\"of:=NOW()\"/></table:table-row>";

    QCOMPARE(read(odsOfXml(row), u"a.ods"_s),
             u"Table1\n1: two  blanks and one\nlines | 1500.5 | date 2026-03-04 | time 2026-03-04T09:30:00 | flag yes | error =#DIV/0! | =2 | not computed ="_s);
}

void TstWorkbook::shouldReadOdsRepeatsAndSpans()
{
    const auto cell = [](const QByteArray &text, const QByteArray &more = {}) -> QByteArray {
        return "<table:table-cell office:value-type=\"string\" " + more + "><text:p>" + text + "</text:p></table:table-cell>";
    };
    const QByteArray table = "<table:table-header-rows><table:table-row>" + cell("Data", "table:number-columns-spanned=\"2\"")
        + "<table:covered-table-cell/>" + cell("x", "table:number-columns-repeated=\"2\"") + "<table:table-cell table:number-columns-repeated=\"16380\"/></table:table-row></table:table-header-rows>"
        + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/>" + cell("y") + "</table:table-row>"
        + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
        + "<table:table-row>" + cell("end") + "</table:table-row><table:table-row table:number-rows-repeated=\"1048569\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";

    QCOMPARE(read(odsOfXml(table), u"a.ods"_s), u"Table1\n1: Data | [Data] | x | x\n2:  | y\n3:  | y\n7: end"_s);
}

void TstWorkbook::shouldMarkHiddenSheets()
{
    support::ZipParts parts = support::xlsxFrame({u"One"_s});
    parts[2].second.replace("sheetId", "state=\"veryHidden\" sheetId");
    parts.emplace_back("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>");
    const QByteArray styles = "<office:automatic-styles><style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>";

    QCOMPARE(read(support::zipped(parts), u"a.xlsx"_s), u"(hidden) One\n1: 1"_s);
    QVERIFY(read(odsOfXml("</table:table><table:table table:name=\"Two\" table:style-name=\"ta2\">", styles), u"a.ods"_s).endsWith(u"(hidden) Two"));
}

void TstWorkbook::shouldSayWhatSomebodyShouldKnow()
{
    const QByteArray xlsx = xlsxOfXml("<sheetData><row><c><f>1</f><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c><f>2</f></c></row></sheetData>");

    const auto book = sheets::readWorkbook(xlsx, u"register.csv"_s);

    QVERIFY(book);
    QCOMPARE(book->name, u"register.csv"_s);
    QCOMPARE(book->notes.size(), 3);
    QCOMPARE(book->notes.front(), u"The file is named \".csv\" but is a workbook of the kind XLSX; it was read as that."_s);
    QVERIFY(sheets::readWorkbook(xlsxOf({{u"A"_s, {{u"b"_s}}}}), u"a.xlsx"_s)->notes.isEmpty());
}

void TstWorkbook::shouldReportProgressAndStopWhenCancelled()
{
    QList<QStringList> rows;
    for (int i = 0; i < 20'000; ++i)
        rows += {QString::number(i * 7919), u"purpose %1"_s.arg(i * 104729)};
    const QByteArray xlsx = xlsxOf({{u"A"_s, rows}});
    QList<int> seen;
    sheets::ReadOptions options;
    options.progress = [&seen](int percent) { seen += percent; return true; };

    QVERIFY(sheets::readWorkbook(xlsx, u"a.xlsx"_s, options));

    QVERIFY(seen.size() > 3);
    QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    QCOMPARE(seen.back(), 100);

    options.progress = [](int percent) { return percent < 50; };
    const auto cancelled = sheets::readWorkbook(xlsx, u"a.xlsx"_s, options);
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, core::ErrorCode::Cancelled);
}

void TstWorkbook::shouldNameColumns()
{
    QCOMPARE(sheets::columnName(0), u"A"_s);
    QCOMPARE(sheets::columnName(25), u"Z"_s);
    QCOMPARE(sheets::columnName(29), u"AD"_s);
    QCOMPARE(sheets::columnName(702), u"AAA"_s);
}

QTEST_GUILESS_MAIN(TstWorkbook)
#include "tst_workbook.moc"
