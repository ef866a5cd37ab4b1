// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/ziparchive.h"
#include "tests/exchange/reading.h"
#include "tests/support/workbooks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using sheets::ReadOptions;
using support::odsOf;
using support::odsOfXml;
using support::read;
using support::xlsxOf;
using support::xlsxOfXml;
using support::zipped;

namespace {

ReadOptions with(void (*change)(sheets::Limits &))
{
    ReadOptions options;
    change(options.limits);
    return options;
}

QByteArray sheetOf(const QByteArray &rows)
{
    return xlsxOfXml("<sheetData>" + rows + "</sheetData>");
}

QByteArray compound(const QString &name)
{
    return QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(500, '\0') + QByteArray(reinterpret_cast<const char *>(name.utf16()), name.size() * 2);
}

} // namespace

// What no register looks like is refused, each with its own sentence, and before it fills the memory.
class TstBadWorkbook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldRefuse_data();
    void shouldRefuse();
    void shouldRefuseAZipBomb();
    void shouldRefuseOneEndlessCell();
    void shouldKeepToItsLimits_data();
    void shouldKeepToItsLimits();
    void shouldGiveUpWhenItTakesTooLong();
    void shouldPassOverEmptyCellsBeyondTheLimits();
    void shouldNotBelieveTheSizesAnArchiveStates();
};

void TstBadWorkbook::shouldRefuse_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("said");
    const QByteArray good = xlsxOf({{u"A"_s, {{u"b"_s}}}});
    const QByteArray entity = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>";
    const QByteArray external = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>";
    const auto sheet = [](const QByteArray &xml) { return zipped(support::xlsxFrame({u"A"_s}) << std::pair {QByteArray("xl/worksheets/sheet1.xml"), xml}); };

    QTest::newRow("empty") << QByteArray(" \n") << u"a.csv"_s << u"The file is empty."_s;
    QTest::newRow("encrypted workbook") << compound(u"EncryptedPackage"_s) << u"a.xlsx"_s << u"The workbook is encrypted; save it without a password."_s;
    QTest::newRow("old workbook") << compound(u"Workbook"_s) << u"a.xls"_s << u"The workbook has the old format of Excel 97 to 2003; save it as .xlsx or .ods."_s;
    QTest::newRow("encrypted ODS") << zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"META-INF/manifest.xml", "<manifest:encryption-data/>"}, {"content.xml", "x"}})
                                   << u"a.ods"_s << u"The file is encrypted; save it without a password."_s;
    QTest::newRow("text document") << zipped({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<a/>"}}) << u"a.ods"_s << u"The file is an OpenDocument file, but no spreadsheet."_s;
    QTest::newRow("letter") << zipped({{"[Content_Types].xml", "<a/>"}, {"_rels/.rels", "<a/>"}, {"word/document.xml", "<a/>"}}) << u"a.xlsx"_s << u"The file is an archive, but no spreadsheet."_s;
    QTest::newRow("binary workbook") << zipped({{"xl/workbook.bin", "x"}}) << u"a.xlsb"_s << u"The workbook is in Excel's binary format; save it as .xlsx."_s;
    QTest::newRow("archive") << zipped({{"a.txt", "x"}}) << u"a.xlsx"_s << u"The file is an archive, but no spreadsheet."_s;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << u"a.xlsx"_s << u"The file is a PDF, not a spreadsheet."_s;
    QTest::newRow("web page") << QByteArray("\n<HTML><table>") << u"a.xls"_s << u"The file is a web page or XML, whatever its name says; save it as .xlsx, .ods or .csv."_s;
    QTest::newRow("JSON") << QByteArray("{\"a\": 1}") << u"a.csv"_s << u"The file is JSON, not a spreadsheet."_s;
    QTest::newRow("text named xlsx") << QByteArray("a;b\n1;2\n") << u"a.xlsx"_s << u"The file is named \".xlsx\" but is no workbook."_s;
    QTest::newRow("cut") << good.first(good.size() / 2) << u"a.xlsx"_s << u"The file is damaged: its archive cannot be unpacked."_s;
    QTest::newRow("entities") << sheet(entity) << u"a.xlsx"_s << u"The file declares XML entities, which no spreadsheet program writes."_s;
    QTest::newRow("external entity") << sheet(external) << u"a.xlsx"_s << u"The file declares XML entities, which no spreadsheet program writes."_s;
    QTest::newRow("ODS entities") << zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<!DOCTYPE a []><a/>"}}) << u"a.ods"_s
                                  << u"The file declares XML entities, which no spreadsheet program writes."_s;
    QTest::newRow("not well-formed") << sheet("<worksheet>\n<sheetData></worksheet>") << u"a.xlsx"_s << u"The file is damaged: a part of it is not well-formed (line 2)."_s;
    QTest::newRow("missing sheet") << zipped(support::xlsxFrame({u"A"_s})) << u"a.xlsx"_s << u"The file is damaged: its part \"xl/worksheets/sheet1.xml\" is missing."_s;
    QTest::newRow("missing text") << sheetOf("<row><c t=\"s\"><v>7</v></c></row>") << u"a.xlsx"_s << u"The file is damaged: a cell points at a text that is not there."_s;
    QTest::newRow("bad number") << sheetOf("<row><c><v>seven</v></c></row>") << u"a.xlsx"_s << u"The file is damaged: a number in it is none."_s;
    QTest::newRow("rows backwards") << sheetOf("<row r=\"2\"/><row r=\"1\"/>") << u"a.xlsx"_s << u"The file is damaged: the rows of a sheet are out of order."_s;
    QTest::newRow("cells backwards") << sheetOf("<row><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>") << u"a.xlsx"_s << u"The file is damaged: the cells of a row are out of order."_s;
    QTest::newRow("a million columns") << sheetOf("<row><c r=\"ZZZZ1\"><v>1</v></c></row>") << u"a.xlsx"_s << u"A sheet has more than 1000 columns."_s;
    QTest::newRow("a million columns, ODS")
        << odsOfXml("<table:table-row><table:table-cell table:number-columns-repeated=\"1000000\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>") << u"a.ods"_s
        << u"A sheet has more than 1000 columns."_s;
    QTest::newRow("endless rows, ODS")
        << odsOfXml("<table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>") << u"a.ods"_s
        << u"A sheet has more than 200000 rows."_s;
    QTest::newRow("rows beyond counting")
        << odsOfXml("<table:table-row table:number-rows-repeated=\"2000000000\"/><table:table-row table:number-rows-repeated=\"2000000000\"/>") << u"a.ods"_s
        << u"The file is damaged: it has more rows than a sheet can have."_s;
}

void TstBadWorkbook::shouldRefuse()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, name);
    QFETCH(const QString, said);
    QCOMPARE(read(bytes, name), said);
}

void TstBadWorkbook::shouldRefuseAZipBomb()
{
    const QByteArray blanks(qsizetype(34) << 20, ' ');
    const QByteArray bomb = zipped(support::xlsxFrame({u"A"_s}) << std::pair {QByteArray("xl/worksheets/sheet1.xml"), "<worksheet>" + QByteArray(blanks).replace("        ", "<a></a>\n") + "</worksheet>"});

    QVERIFY(bomb.size() < 1'000'000);
    QCOMPARE(read(bomb, u"a.xlsx"_s), u"A part of the file unpacks to more than 200 times its size."_s);
    QCOMPARE(read(bomb, u"a.xlsx"_s, with([](auto &l) { l.ratio = 5'000; l.partBytes = qint64(32) << 20; })), u"A part of the file unpacks to more than 32 MiB."_s);
    QCOMPARE(read(bomb, u"a.xlsx"_s, with([](auto &l) { l.ratio = 5'000; l.totalBytes = qint64(8) << 20; })), u"The file unpacks to more than 8 MiB."_s);
}

// All between two tags is kept in memory by the parser.
void TstBadWorkbook::shouldRefuseOneEndlessCell()
{
    const QByteArray text(qsizetype(15) << 20, 'x');

    QCOMPARE(read(sheetOf("<row><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>"), u"a.xlsx"_s), u"A cell holds more than 1048576 characters."_s);
    QCOMPARE(read(sheetOf("<row><c t=\"inlineStr\"><is><t>" + text.first(1'048'577) + "</t></is></c></row>"), u"a.xlsx"_s), u"A cell holds more than 1048576 characters."_s);
}

void TstBadWorkbook::shouldKeepToItsLimits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("said");
    const QList<support::TestSheet> sheets {{u"A"_s, {{u"abcdef"_s, u"b"_s}, {u"c"_s, u"d"_s}, {u"e"_s}}}, {u"B"_s, {{u"f"_s}}}};
    const QList<support::TestSheet> wide {{u"A"_s, {{u"a"_s, u"b"_s, u"c"_s, u"d"_s}}}};
    const QList<support::TestSheet> tall {{u"A"_s, {{u"a"_s}, {u"a"_s}, {u"a"_s}, {u"a"_s}}}};
    const QList<support::TestSheet> full {{u"A"_s, {{u"a"_s, u"b"_s, u"c"_s}, {u"a"_s, u"b"_s, u"c"_s}}}};
    const QByteArray merged = "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"A2:B2\"/></mergeCells>";

    QTest::newRow("sheets") << xlsxOf(sheets) << u"a.xlsx"_s << u"The file has more than 1 sheets."_s;
    QTest::newRow("sheets, ODS") << odsOf(sheets) << u"a.ods"_s << u"The file has more than 1 sheets."_s;
    QTest::newRow("columns") << xlsxOf(wide) << u"a.xlsx"_s << u"A sheet has more than 3 columns."_s;
    QTest::newRow("columns, ODS") << odsOf(wide) << u"a.ods"_s << u"A sheet has more than 3 columns."_s;
    QTest::newRow("columns, text") << QByteArray("a;b;c;d\n") << u"a.csv"_s << u"A sheet has more than 3 columns."_s;
    QTest::newRow("rows") << xlsxOf(tall) << u"a.xlsx"_s << u"A sheet has more than 3 rows."_s;
    QTest::newRow("rows, ODS") << odsOf(tall) << u"a.ods"_s << u"A sheet has more than 3 rows."_s;
    QTest::newRow("rows, text") << QByteArray("a\nb\nc\nd\n") << u"a.csv"_s << u"A sheet has more than 3 rows."_s;
    QTest::newRow("cells") << xlsxOf(full) << u"a.xlsx"_s << u"The file has more than 5 cells."_s;
    QTest::newRow("cells, ODS") << odsOf(full) << u"a.ods"_s << u"The file has more than 5 cells."_s;
    QTest::newRow("cells, text") << QByteArray("a;b;c\na;b;c\n") << u"a.csv"_s << u"The file has more than 5 cells."_s;
    QTest::newRow("length") << xlsxOf({{u"A"_s, {{u"abcdefghijk"_s}}}}) << u"a.xlsx"_s << u"A cell holds more than 10 characters."_s;
    QTest::newRow("length, ODS") << odsOf({{u"A"_s, {{u"abcdefghijk"_s}}}}) << u"a.ods"_s << u"A cell holds more than 10 characters."_s;
    QTest::newRow("length, text") << QByteArray("abcdefghijk\n") << u"a.csv"_s << u"A cell holds more than 10 characters."_s;
    QTest::newRow("merged") << xlsxOfXml(merged) << u"a.xlsx"_s << u"The file has more than 1 merged cells."_s;
    QTest::newRow("parts") << zipped(support::xlsxFrame({u"A"_s}, {{"a.xml", "<a/>"}, {"b.xml", "<a/>"}, {"c.xml", "<a/>"}})) << u"a.xlsx"_s << u"The file is an archive of more than 6 parts."_s;
    QTest::newRow("nesting") << xlsxOfXml(QByteArray("<a>").repeated(30)) << u"a.xlsx"_s << u"The file nests its elements deeper than 20."_s;
    QTest::newRow("file") << QByteArray("a;b\n").repeated(1 << 19) << u"a.csv"_s << u"The file is larger than 1 MiB."_s;
}

void TstBadWorkbook::shouldKeepToItsLimits()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, name);
    QFETCH(const QString, said);
    const ReadOptions options = with([](auto &l) {
        l.fileBytes = qint64(1) << 20;
        l.sheets = 1;
        l.rows = 3;
        l.columns = 3;
        l.cells = 5;
        l.cellChars = 10;
        l.merges = 1;
        l.parts = 6;
        l.depth = 20;
    });
    QCOMPARE(read(bytes, name, options), said);
}

void TstBadWorkbook::shouldGiveUpWhenItTakesTooLong()
{
    const ReadOptions options = with([](auto &l) { l.time = std::chrono::milliseconds(-1000); });

    QCOMPARE(read(xlsxOf({{u"A"_s, {{u"a"_s}}}}), u"a.xlsx"_s, options), u"Reading the file takes too long; it was given up after -1 seconds."_s);
}

void TstBadWorkbook::shouldPassOverEmptyCellsBeyondTheLimits()
{
    const QByteArray xlsx = sheetOf("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"3\"/></row><row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>");

    QCOMPARE(read(xlsx, u"a.xlsx"_s), u"Sheet1\n1: 1"_s);
}

void TstBadWorkbook::shouldNotBelieveTheSizesAnArchiveStates()
{
    QByteArray bytes = xlsxOfXml("<sheetData>" + QByteArray("<row><c><v>1</v></c></row>").repeated(10'000) + "</sheetData>");
    const qsizetype entry = bytes.lastIndexOf("PK\x01\x02"); // of the sheet, which was added last
    QVERIFY(entry > 0);
    bytes.replace(entry + 24, 4, QByteArray("\x10\0\0\0", 4)); // unpacked: 16 bytes

    QCOMPARE(read(bytes, u"a.xlsx"_s, with([](auto &l) { l.totalBytes = qint64(1) << 16; })), u"The file unpacks to more than 0 MiB."_s);
}

QTEST_GUILESS_MAIN(TstBadWorkbook)
#include "tst_badworkbook.moc"
