// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/xlsxcheck.h"
#include "models/reports/xlsxtext.h"
#include "tests/reports/reporting.h"
#include "tests/reports/workbook.h"
#include "tests/support/files.h"
#include "tests/support/smalldisk.h"
#include "tests/support/verifyresult.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;
using namespace reporting;
using namespace reports;
using records::AnswerState;

namespace {

Section anActivity(const QString &reference, const QString &name, const std::vector<Block> &blocks)
{
    return {"activity", reference, name, blocks, kAllForms, u"Activities"_s};
}

Table aTable(const QByteArray &key, const QString &title, AnswerState state, const QStringList &texts)
{
    Table table {key, title, {{"text", u"Text"_s}, {"note", u"Note"_s, 3}}, {}, state};
    for (const QString &text : texts)
        table.rows.push_back({Cell::of(text), Cell()});
    return table;
}

QString joinedParts(const Workbook &book)
{
    QString whole;
    for (const QString &part : book.sheet(u"Long texts"_s).column(u"Text"_s))
        whole += part;
    return whole;
}

} // namespace

// Workbooks, read back by other means than those that wrote them.
class TstXlsxReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTellWhatTheReportIs();
    void shouldGatherTablesOfAKindOnOneSheet();
    void shouldSayWhatIsKnownOfEmptyLists();
    void shouldGatherFactsInOneRowARecord();
    void shouldListTheFactsOfOneThing();
    void shouldKeepHeadingsInViewAndFilter();
    void shouldMakeRowsAsTallAsTheirTexts();
    void shouldCutListsThatAnotherSheetHas();
    void shouldPrintSoThatItCanBeRead();
    void shouldWriteDatesAndNumbersAsSuch();
    void shouldNeverWriteAFormula();
    void shouldCarryAnyText_data();
    void shouldCarryAnyText();
    void shouldKeepLongTextsWhole_data();
    void shouldKeepLongTextsWhole();
    void shouldGoOnInAFurtherSheet();
    void shouldNameSheetsAsTheFormatAllows();
    void shouldNoticeWhatTheLibraryLost();
};

void TstXlsxReport::shouldTellWhatTheReportIs()
{
    ReportHead head {"test", u"A <report>"_s, u"Example"_s, QDate(2026, 11, 1), u"7-abc"_s, u"Read it so."_s};
    head.notes = QStringList {u"Only approved ones."_s};

    const auto content = written("xlsx", {{"s", {}, u"Hints"_s, {Paragraph {"p", u"Nothing is missing."_s}}}}, head);

    QVERIFY_RESULT(content);
    const Workbook book(*content);
    QVERIFY(book.isValid());
    QCOMPARE(book.names(), QStringList {u"About"_s});
    const ReadSheet about = book.sheet(u"About"_s);
    QCOMPARE(about.text(0, 1), u"A <report>"_s);
    QCOMPARE(about.column(u"A <report>"_s),
             (QStringList {u"Example"_s, u"46327"_s, u"7-abc"_s, u"Read it so."_s, u"Only approved ones."_s, u"Nothing is missing."_s}));
    QVERIFY(!about.column(u"Report"_s).contains(u"Made on"_s));
    head.madeOn = QDate(2026, 11, 22);
    const auto later = written("xlsx", {}, head);
    QVERIFY_RESULT(later);
    QVERIFY(Workbook(*later).sheet(u"About"_s).column(u"Report"_s).contains(u"Made on"_s));
    QVERIFY(book.part("docProps/core.xml").contains("<dc:title>A &lt;report&gt;</dc:title>"));
}

void TstXlsxReport::shouldGatherTablesOfAKindOnOneSheet()
{
    const auto content = written("xlsx", {anActivity(u"PA-0001"_s, u"Payroll"_s, {aTable("purposes", u"Purposes"_s, AnswerState::Value, {u"Pay"_s, u"Tax"_s})}),
                                          anActivity(u"PA-0002"_s, u"News"_s, {aTable("purposes", u"Purposes"_s, AnswerState::SoFar, {u"Send"_s})})});

    QVERIFY_RESULT(content);
    const Workbook book(*content);
    QCOMPARE(book.names(), (QStringList {u"About"_s, u"Purposes"_s}));
    const ReadSheet sheet = book.sheet(u"Purposes"_s);
    QCOMPARE(sheet.column(u"Reference"_s), (QStringList {u"PA-0001"_s, u"PA-0001"_s, u"PA-0002"_s}));
    QCOMPARE(sheet.column(u"Record"_s), (QStringList {u"Payroll"_s, u"Payroll"_s, u"News"_s}));
    QCOMPARE(sheet.column(u"State of the list"_s), (QStringList {u"complete"_s, u"complete"_s, u"so far"_s}));
    QCOMPARE(sheet.column(u"Text"_s), (QStringList {u"Pay"_s, u"Tax"_s, u"Send"_s}));
    QCOMPARE(sheet.column(u"Note"_s), (QStringList {u"not known yet"_s, u"not known yet"_s, u"not known yet"_s}));
}

void TstXlsxReport::shouldSayWhatIsKnownOfEmptyLists()
{
    const auto content = written("xlsx", {anActivity(u"PA-0001"_s, u"A"_s, {aTable("t", u"T"_s, AnswerState::Unknown, {})}),
                                          anActivity(u"PA-0002"_s, u"B"_s, {aTable("t", u"T"_s, AnswerState::None, {})}),
                                          {"alone", {}, u"Alone"_s, {aTable("u", u"U"_s, AnswerState::None, {})}}});

    QVERIFY_RESULT(content);
    const Workbook book(*content);
    QCOMPARE(book.sheet(u"T"_s).column(u"State of the list"_s), (QStringList {u"not known yet"_s, u"none"_s}));
    QCOMPARE(book.sheet(u"U"_s).column(u"Text"_s), QStringList {u"none"_s});
}

void TstXlsxReport::shouldGatherFactsInOneRowARecord()
{
    const Facts general {"general", {}, {{"status", u"Status"_s, Cell::of(u"Draft"_s)}, {"rights", u"Rights"_s, Cell::list(AnswerState::SoFar, {u"Access"_s, u"Erasure"_s})}}};
    const Facts more {"more", u"More"_s, {{"age", u"Age"_s, Cell::none()}}};

    const auto content = written("xlsx", {anActivity(u"PA-0001"_s, u"A"_s, {general}), anActivity(u"PA-0002"_s, u"B"_s, {general, more})});

    QVERIFY_RESULT(content);
    const ReadSheet sheet = Workbook(*content).sheet(u"Activities"_s);
    QCOMPARE(sheet.column(u"Reference"_s), (QStringList {u"PA-0001"_s, u"PA-0002"_s}));
    QCOMPARE(sheet.column(u"Rights"_s), (QStringList {u"Access\nErasure\n(so far)"_s, u"Access\nErasure\n(so far)"_s}));
    QCOMPARE(sheet.column(u"More: Age"_s), (QStringList {QString(), u"none"_s}));
}

void TstXlsxReport::shouldListTheFactsOfOneThing()
{
    const Facts facts {"general", u"General"_s, {{"name", u"Name"_s, Cell::of(u"Maskki"_s), "Art. 28"}, {"owner", u"Owner"_s, Cell()}}};

    const auto content = written("xlsx", {{"general", {}, u"First"_s, {facts}}});

    QVERIFY_RESULT(content);
    const ReadSheet sheet = Workbook(*content).sheet(u"Answers"_s);
    QCOMPARE(sheet.column(u"Section"_s), (QStringList {u"First"_s, u"First"_s}));
    QCOMPARE(sheet.column(u"Field"_s), (QStringList {u"Name"_s, u"Owner"_s}));
    QCOMPARE(sheet.column(u"Answer"_s), (QStringList {u"Maskki"_s, u"not known yet"_s}));
    QCOMPARE(sheet.text(1, 4), u"Art. 28"_s);
}

void TstXlsxReport::shouldKeepHeadingsInViewAndFilter()
{
    const auto content = written("xlsx", {sectionOf({u"a"_s, u"b"_s})});

    QVERIFY_RESULT(content);
    const Workbook book(*content);
    for (const ReadSheet &sheet : book.sheets()) {
        QVERIFY(sheet.xml.contains("<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\""));
        QVERIFY(sheet.xml.contains("state=\"frozen\""));
        QVERIFY(sheet.xml.contains("<autoFilter ref=\"A1:"));
        QVERIFY(sheet.xml.contains("<col min=\"1\" max=\"1\" width=\""));
        QVERIFY(sheet.xml.contains("orientation=\"landscape\""));
    }
    QVERIFY(book.sheet(u"Texts"_s).xml.contains("<autoFilter ref=\"A1:A3\"/>"));
    QVERIFY(book.part("xl/workbook.xml").contains("_xlnm.Print_Titles"));
    QVERIFY(book.part("xl/styles.xml").contains("wrapText=\"1\""));
}

void TstXlsxReport::shouldMakeRowsAsTallAsTheirTexts()
{
    // GIVEN a column 16 characters wide, with texts of one line, of several, of several lines, and of more than a row can show
    Table table {"t", u"T"_s, {{"a", u"A"_s}}, {}};
    table.rows = {{Cell::of(u"one line"_s)}, {Cell::of(u"words that fill more than two lines"_s)},
                  {Cell::list(AnswerState::Value, {u"a"_s, u"b"_s})}, {Cell::of(u"word "_s.repeated(1000))}, {Cell::of(u"again one"_s)}};

    const auto content = written("xlsx", {{"s", {}, u"S"_s, {table}}});

    // THEN each row has the height that its texts need, which not every program works out for itself
    QVERIFY_RESULT(content);
    static const QRegularExpression row(u"<row r=\"(\\d+)\"[^>]*?(?: ht=\"(\\d+)\" customHeight=\"1\")?>"_s);
    const ReadSheet sheet = Workbook(*content).sheet(u"T"_s);
    std::map<int, int> heights;
    auto rows = row.globalMatch(QString::fromUtf8(sheet.xml));
    while (rows.hasNext()) {
        const auto match = rows.next();
        heights[match.captured(1).toInt()] = match.captured(2).toInt();
    }
    QCOMPARE(heights.size(), std::size_t(6));
    QCOMPARE(heights[1], 0); // as high as the program makes a line
    QCOMPARE(heights[2], 0);
    QVERIFY2(heights[3] >= 45 && heights[3] <= 60, qPrintable(QString::number(heights[3])));
    QCOMPARE(heights[4], 30);
    QCOMPARE(heights[5], 409); // the format allows no more
    QCOMPARE(heights[6], 0);
}

void TstXlsxReport::shouldCutListsThatAnotherSheetHas()
{
    // GIVEN a list of more items than a row shows, in a column whose items have a sheet and in one without
    QStringList claims;
    for (int i = 1; i <= 110; ++i)
        claims += u"claim %1"_s.arg(i);
    Table table {"t", u"T"_s, {{"a", u"A"_s}, {"b", u"B"_s}}, {}};
    table.columns[0].sheet = u"Claims"_s;
    table.rows = {{Cell::list(AnswerState::SoFar, claims), Cell::of(u"x"_s)}, {Cell::of(u"y"_s), Cell::list(AnswerState::Value, claims)}};

    const auto content = written("xlsx", {{"s", {}, u"S"_s, {table}}});

    // THEN the first says where the rest is, and the second is whole
    QVERIFY_RESULT(content);
    const ReadSheet sheet = Workbook(*content).sheet(u"T"_s);
    const QStringList lines = sheet.text(1, 0).split(u'\n');
    QVERIFY2(lines.size() > 20 && lines.size() <= 27, qPrintable(QString::number(lines.size())));
    QCOMPARE(lines.front(), u"claim 1"_s);
    QCOMPARE(lines.back(), u"(so far)"_s);
    QCOMPARE(lines[lines.size() - 2], u"[110 in all: see the sheet \"Claims\"]"_s);
    QCOMPARE(sheet.text(2, 1), claims.join(u'\n'));
}

void TstXlsxReport::shouldPrintSoThatItCanBeRead()
{
    // GIVEN a table that fits on a page and one that is far too wide for it
    const Table narrow {"narrow", u"Narrow"_s, {{"a", u"A"_s}, {"b", u"B"_s}}, {{Cell::of(u"x"_s), Cell::of(u"y"_s)}}};
    Table wide {"wide", u"Wide"_s, {}, {TableRow(40, Cell::of(u"x"_s))}};
    for (int i = 0; i < 40; ++i)
        wide.columns.push_back({"c" + QByteArray::number(i), u"C"_s});

    const auto content = written("xlsx", {{"s", {}, u"S"_s, {narrow, wide}}});

    // THEN the wide one goes over several pages, each with the rows' first column
    QVERIFY_RESULT(content);
    const Workbook book(*content);
    QVERIFY(!book.sheet(u"Narrow"_s).xml.contains("fitToWidth"));
    QVERIFY(book.sheet(u"Wide"_s).xml.contains("fitToWidth=\"3\" fitToHeight=\"0\""));
    QVERIFY(book.part("xl/workbook.xml").contains("Wide!$A:$A,Wide!$1:$1"));
}

void TstXlsxReport::shouldWriteDatesAndNumbersAsSuch()
{
    Table table {"t", u"T"_s, {{"a", u"A"_s}, {"b", u"B"_s}, {"c", u"C"_s}}, {}};
    const QDate day(2026, 11, 22);
    const QDate early(1899, 12, 31);
    table.rows = {{Cell {AnswerState::Value, {u"22 November 2026"_s}, day}, Cell::number(42), Cell {AnswerState::Value, {u"1899-12-31"_s}, early}}};

    const auto content = written("xlsx", {{"s", {}, u"S"_s, {table}}});

    QVERIFY_RESULT(content);
    const Workbook book(*content);
    const ReadSheet sheet = book.sheet(u"T"_s);
    QCOMPARE(sheet.text(1, 0), u"46348"_s);
    QCOMPARE(sheet.rows[1].at(0).type, u"n"_s);
    QVERIFY(book.part("xl/styles.xml").contains("formatCode=\"yyyy\\-mm\\-dd\"") || book.part("xl/styles.xml").contains("formatCode=\"yyyy-mm-dd\""));
    QCOMPARE(sheet.rows[1].at(1).type, u"n"_s);
    QCOMPARE(sheet.text(1, 1), u"42"_s);
    QCOMPARE(sheet.rows[1].at(2).type, u"inlineStr"_s); // a workbook knows no such day
}

void TstXlsxReport::shouldNeverWriteAFormula()
{
    const QStringList texts = formulas();
    QVERIFY(texts.size() > 40);
    Section section = sectionOf(texts);
    section.title = u"=1+1"_s;
    std::get<Table>(section.blocks[0]).columns[0].label = u"=1+1"_s;

    const auto content = written("xlsx", {section});

    QVERIFY_RESULT(content);
    const Workbook book(*content);
    const ReadSheet sheet = book.sheet(u"Texts"_s);
    QCOMPARE(sheet.rows.size(), std::size_t(texts.size()) + 1);
    for (int i = 0; i < texts.size(); ++i) {
        const ReadCell &cell = sheet.rows[std::size_t(i) + 1].at(0);
        QVERIFY(!cell.isFormula);
        QCOMPARE(cell.type, u"inlineStr"_s);
        if (!texts[i].startsWith(u'\r'))
            QCOMPARE(cell.text, texts[i]);
    }
    for (const ReadSheet &each : book.sheets())
        QVERIFY(!each.xml.contains("<f>") && !each.xml.contains("<f "));
}

void TstXlsxReport::shouldCarryAnyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    const auto same = [](const char *name, const QString &text) { QTest::newRow(name) << text << text; };
    same("marks of XML", u"<a href=\"x\"> & ]]> 'b'"_s);
    same("blanks around", u"  both sides \n"_s);
    same("Hebrew", u"\u05E9\u05DC\u05D5\u05DD (abc) 123"_s);
    same("Arabic with marks", u"\u0627\u0644\u0633\u064E\u0651\u0644\u0627\u0645"_s);
    same("marks of direction", u"\u202Eevil\u202C \u2066x\u2069"_s);
    same("combining", u"e\u0301\u0323 o\u0308"_s);
    same("beyond the first plane", u"\U0001F512 \U00020000"_s);
    same("looks like an escape", u"_x0041_ _x005F_x0041_ _xyz_"_s);
    QTest::newRow("control characters") << u"a\u0001b\u0000c\u001Bd"_s << u"a\uFFFDb"_s;
    QTest::newRow("no characters") << u"a\uFFFEb\uFFFFc"_s << u"a\uFFFDb\uFFFDc"_s;
}

void TstXlsxReport::shouldCarryAnyText()
{
    QFETCH(const QString, text);
    QFETCH(const QString, read);

    const auto content = written("xlsx", {sectionOf({text})});

    QVERIFY_RESULT(content);
    const QString cell = Workbook(*content).sheet(u"Texts"_s).text(1, 0);
    QVERIFY2(cell.startsWith(read), qPrintable(cell));
}

void TstXlsxReport::shouldKeepLongTextsWhole_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a megabyte") << QString(1024 * 1024, u'x');
    QTest::newRow("one too many") << QString(kXlsxCellLimit + 1, u'x');
    QTest::newRow("pairs") << u"\U0001F512"_s.repeated(30'000);
    QTest::newRow("escapes") << u"_x0041_"_s.repeated(10'000);
}

void TstXlsxReport::shouldKeepLongTextsWhole()
{
    QFETCH(const QString, text);

    const auto content = written("xlsx", {sectionOf({u"short"_s, text})});

    QVERIFY_RESULT(content);
    const Workbook book(*content);
    QVERIFY(book.isValid());
    const QString cell = book.sheet(u"Texts"_s).text(2, 0);
    QVERIFY(cell.size() <= kXlsxCellLimit);
    QVERIFY(text.startsWith(cell.left(10'000)));
    QVERIFY(cell.endsWith(u"is number 1 on the sheet \"Long texts\".]"_s));
    QCOMPARE(joinedParts(book), text);
    QCOMPARE(book.sheet(u"Long texts"_s).text(1, 2), u"Texts!A3"_s);
    for (const auto &row : book.sheet(u"Long texts"_s).rows)
        QVERIFY(row.at(4).text.size() <= kXlsxCellLimit);
}

void TstXlsxReport::shouldGoOnInAFurtherSheet()
{
    constexpr int kRows = 1'048'575 + 2; // and the headings
    Table table {"t", u"Many"_s, {{"n", u"N"_s}}, {}};
    table.feed = [next = 0]() mutable -> core::Result<std::vector<TableRow>> {
        std::vector<TableRow> rows;
        for (; next < kRows && rows.size() < 10'000; ++next)
            rows.push_back({Cell::number(next)});
        return rows;
    };

    const auto content = written("xlsx", {{"s", {}, u"S"_s, {table}}});

    QVERIFY_RESULT(content);
    const Workbook book(*content);
    QCOMPARE(book.names(), (QStringList {u"About"_s, u"Many"_s, u"Many (2)"_s}));
    QCOMPARE(book.sheet(u"Many (2)"_s).column(u"N"_s), (QStringList {u"1048575"_s, u"1048576"_s}));
    QCOMPARE(book.sheets()[1].xml.count("<row "), 1'048'576);
}

void TstXlsxReport::shouldNameSheetsAsTheFormatAllows()
{
    QCOMPARE(sheetName(u"a[b]:c*d?e/f\\g"_s, {}), u"a b c d e f g"_s);
    QCOMPARE(sheetName(QString(40, u'x'), {}), QString(31, u'x'));
    QCOMPARE(sheetName(u"'quoted'"_s, {}), u"quoted"_s);
    QCOMPARE(sheetName(u"Same"_s, {u"SAME"_s}), u"Same (2)"_s);
    QCOMPARE(sheetName(QString(40, u'x'), {QString(31, u'x')}), QString(27, u'x') + u" (2)"_s);
    QCOMPARE(sheetName(u"?"_s, {}), u"-"_s);
}

// libxlsxwriter says that all went well when the place for its pieces was full.
void TstXlsxReport::shouldNoticeWhatTheLibraryLost()
{
    const support::SmallDisk disk(256);
    if (!disk.isMounted())
        QSKIP("only root may mount a small disk");
    const QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.filePath(u"lost.xlsx"_s));
    QByteArray pieces = QFile::encodeName(disk.path());
    lxw_workbook_options options {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = pieces.data();
    lxw_workbook *book = workbook_new_opt(path.constData(), &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "A");
    const QByteArray text(1000, 'x');
    std::vector<std::unique_ptr<XlsxExpected>> expected;
    expected.push_back(std::make_unique<XlsxExpected>());
    for (int i = 0; i < 1000; ++i) {
        QCOMPARE(worksheet_write_string(sheet, lxw_row_t(i), 0, text.constData(), nullptr), LXW_NO_ERROR);
        ++expected[0]->cells;
        expected[0]->textBytes += text.size();
    }
    QCOMPARE(workbook_close(book), LXW_NO_ERROR);

    QVERIFY_ERROR(checkWorkbook(path, expected), core::ErrorCode::Io);
}

QTEST_GUILESS_MAIN(TstXlsxReport)
#include "tst_xlsxreport.moc"
