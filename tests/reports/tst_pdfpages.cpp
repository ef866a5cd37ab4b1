// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/pdffile.h"
#include "tests/support/verifyresult.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reports;
using support::PdfOnDisk;

namespace {

Table aTable(int rows)
{
    Table table {"parts", u"Parts"_s, {{"number", u"Number"_s}, {"what", u"What it is"_s}}, {}};
    for (int i = 1; i <= rows; ++i)
        table.rows.push_back({Cell::of(u"row%1."_s.arg(i)), Cell::of(u"Part %1 of the whole"_s.arg(i))});
    return table;
}

Section aSection(const QString &reference, int rows = 3)
{
    Section section {"activity", reference, u"Title of "_s + reference, {aTable(rows)}};
    section.kind = u"Activities"_s;
    return section;
}

std::vector<Section> someSections(int count, int rows = 3)
{
    std::vector<Section> sections;
    for (int i = 1; i <= count; ++i)
        sections.push_back(aSection(u"PA-%1"_s.arg(i, 4, 10, QChar(u'0')), rows));
    return sections;
}

// The numbers of the rows on a page.
QList<int> rowsOn(const QString &page)
{
    static const QRegularExpression expression(u"row(\\d+)\\."_s);
    QList<int> rows;
    auto matches = expression.globalMatch(page);
    while (matches.hasNext())
        rows += matches.next().captured(1).toInt();
    return rows;
}

// The foot of a page begins with its number; other texts of the foot may follow on the same line.
bool isNumbered(const QString &text, int page, qsizetype pages)
{
    const QRegularExpression foot(u"^Page %1 of %2(?: As at|$)"_s.arg(page).arg(pages), QRegularExpression::MultilineOption);
    return text.count(foot) == 1;
}

// The longest run of that colour on a line of the page.
int longestRun(const QImage &page, int y, QRgb colour)
{
    int longest = 0;
    int run = 0;
    for (int x = 0; x < page.width(); ++x) {
        run = page.pixel(x, y) == colour ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

} // namespace

// What a PDF report has around its text: pages, numbers, contents, links, outline, repeated headings.
class TstPdfPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldSayWhatItIs();
    void shouldSayWhenItWasMade();
    void shouldNumberItsPages();
    void shouldListItsContents();
    void shouldKeepContentsTogetherOnSeveralPages_data();
    void shouldKeepContentsTogetherOnSeveralPages();
    void shouldHaveNoCoverOnASheet();
    void shouldSayHeadingsOnce();
    void shouldBreakTallRowsOfASheet();
    void shouldLinkToSections();
    void shouldHaveAnOutline();
    void shouldRepeatHeadings();
    void shouldRepeatTitlesOfWhatHasNoHead();
    void shouldRepeatTheHeadingOfAGroup();
    void shouldKeepFirstAndLastRowsTogether_data();
    void shouldKeepFirstAndLastRowsTogether();
    void shouldBeginNoSectionAtTheFootOfAPage();
    void shouldKeepFactsWithTheirSection();
    void shouldLeaveNoNoteAlone();
    void shouldPaintFiguresAsBars();
    void shouldCopeWithoutSections();
};

void TstPdfPages::shouldSayWhatItIs()
{
    PdfOnDisk pdf;
    pdf.head.notes = {u"A note on the choice."_s};
    QVERIFY_RESULT(pdf.write(someSections(2)));

    QCOMPARE(pdf.file().check(), QString());
    QCOMPARE(pdf.file().info(u"Title"), u"Test report"_s);
    QCOMPARE(pdf.file().info(u"Subject"), u"Meadow Bakery"_s);
    QCOMPARE(pdf.file().info(u"Author"), QString());
    QCOMPARE(pdf.file().info(u"CreationDate"), u"2026-11-22T00:00:00Z"_s);
    QVERIFY(pdf.file().info(u"Page size").contains("A4"_L1));
    const QString first = pdf.file().text(1);
    for (const QString &said : {u"Test report"_s, u"Meadow Bakery"_s, u"2026-11-22"_s, u"12-abcdef"_s, u"How to read it."_s, u"A note on the choice."_s})
        QVERIFY2(first.contains(said), qPrintable(said));
}

void TstPdfPages::shouldSayWhenItWasMade()
{
    PdfOnDisk pdf;
    pdf.head.madeOn = QDate(2026, 12, 1);
    QVERIFY_RESULT(pdf.write(someSections(2)));

    QCOMPARE(pdf.file().info(u"CreationDate"), u"2026-12-01T00:00:00Z"_s);
    QVERIFY(pdf.file().text(1).contains("Made on"_L1));
    QVERIFY2(pdf.file().text(2).contains(u"As at 2026-11-22 · made on 2026-12-01"_s), qPrintable(pdf.file().text(2)));
}

void TstPdfPages::shouldNumberItsPages()
{
    PdfOnDisk pdf;
    QVERIFY_RESULT(pdf.write(someSections(12, 20)));

    const QStringList texts = pdf.file().texts();

    QVERIFY(texts.size() > 9);
    QCOMPARE(int(texts.size()), pdf.file().pages());
    for (int page = 1; page <= texts.size(); ++page) {
        const QString &text = texts[page - 1];
        QVERIFY2(isNumbered(text, page, texts.size()), qPrintable(text));
        QVERIFY(text.contains(u"As at 2026-11-22 · history 12-abcdef"_s));
        QVERIFY(text.contains("Test report"_L1) && text.contains("Meadow Bakery"_L1));
    }
}

void TstPdfPages::shouldListItsContents()
{
    PdfOnDisk pdf;
    std::vector<Section> sections = someSections(6, 30);
    sections.insert(sections.begin(), Section {"missing", {}, u"What is missing"_s, {aTable(2)}});
    QVERIFY_RESULT(pdf.write(sections));

    const QString contents = pdf.file().layout(1);

    static const QRegularExpression line(u"^(?:(PA-\\d+) +)?(Title of PA-\\d+|What is missing) +(\\d+)$"_s, QRegularExpression::MultilineOption);
    auto lines = line.globalMatch(contents);
    int found = 0;
    for (; lines.hasNext(); ++found) {
        const QRegularExpressionMatch entry = lines.next();
        const QString page = pdf.file().text(entry.captured(3).toInt());
        QVERIFY2(page.contains(entry.captured(2)) && !page.contains(entry.captured(2) + " continued"_L1), qPrintable(entry.captured()));
    }
    QCOMPARE(found, 7);
}

void TstPdfPages::shouldKeepContentsTogetherOnSeveralPages_data()
{
    QTest::addColumn<int>("counted"); // what the head says
    QTest::addColumn<int>("sections");
    QTest::newRow("one page") << 20 << 20;
    QTest::newRow("three pages") << 110 << 110;
    QTest::newRow("a page too many") << 34 << 28;
    QTest::newRow("not counted, the rest stands at the end") << 0 << 110;
}

void TstPdfPages::shouldKeepContentsTogetherOnSeveralPages()
{
    // GIVEN a report that says how many sections will come, rightly or not
    QFETCH(const int, counted);
    QFETCH(const int, sections);
    PdfOnDisk pdf;

    // WHEN it is written
    QVERIFY_RESULT(pdf.write(someSections(sections, 1), std::size_t(counted)));

    // THEN each section has its entry, with the number of the page that it leads to
    QCOMPARE(pdf.file().check(), QString());
    static const QRegularExpression title(u"^Title of (PA-\\d+) -> (\\d+)$"_s);
    int entries = 0;
    const QStringList texts = pdf.file().texts();
    for (int page = 1; page <= texts.size(); ++page) {
        const QStringList links = pdf.file().links(page);
        for (qsizetype i = 0; i < links.size(); ++i) {
            const QRegularExpressionMatch match = title.match(links[i]);
            if (!match.hasMatch())
                continue;
            ++entries;
            QCOMPARE(links.value(i + 1), match.captured(2) + " -> "_L1 + match.captured(2));
            QVERIFY(texts.value(match.captured(2).toInt() - 1).contains(match.captured(1) + "\nTitle of"_L1));
        }
        QVERIFY(isNumbered(texts[page - 1], page, texts.size()));
    }
    QCOMPARE(entries, sections);
}

void TstPdfPages::shouldHaveNoCoverOnASheet()
{
    PdfOnDisk pdf;
    pdf.head.isSheet = true;
    QVERIFY_RESULT(pdf.write({Section {"s", {}, u"Section"_s, {Paragraph {"p", u"An answer"_s}}}}));

    QCOMPARE(pdf.file().pages(), 1);
    const QString text = pdf.file().text(1);
    QVERIFY2(text.contains("Test report"_L1) && text.contains("Meadow Bakery"_L1) && text.contains("12-abcdef"_L1), qPrintable(text));
    QVERIFY2(text.contains("An answer"_L1) && !text.contains("Contents"_L1), qPrintable(text));
    QCOMPARE(pdf.file().check(), QString());
}

void TstPdfPages::shouldSayHeadingsOnce()
{
    // GIVEN a report of one table, which is called as the report is
    Table table = aTable(3);
    table.title = u"Test report"_s;
    PdfOnDisk pdf;
    pdf.head.isSheet = true;

    // WHEN it is written
    QVERIFY_RESULT(pdf.write({{"register", {}, u"Test report"_s, {table}}}));

    // THEN the table begins on the first page, below the title
    QCOMPARE(pdf.file().pages(), 1);
    const QString text = pdf.file().text(1);
    QCOMPARE(text.count("Test report"_L1), 1);
    QVERIFY2(text.contains("row3."_L1), qPrintable(text));
    QCOMPARE(pdf.file().check(), QString());
}

// Rows with many answers begin where there is room, and say on the next page what goes on there.
void TstPdfPages::shouldBreakTallRowsOfASheet()
{
    // GIVEN rows of some twenty answers, set below each other, that leave a third of the page free
    Table table {"t", u"Services"_s, {}, {}};
    for (int i = 0; i < 22; ++i)
        table.columns.push_back({"c" + QByteArray::number(i), u"Question %1"_s.arg(i)});
    for (int r = 0; r < 2; ++r) {
        TableRow row;
        for (int i = 0; i < 22; ++i)
            row.push_back(Cell::of(i == 0 ? u"Service %1"_s.arg(r) : u"The answer %1 with a good many words in it, so that it needs the line"_s.arg(i)));
        table.rows.push_back(row);
    }
    PdfOnDisk pdf;
    pdf.head.isSheet = true;

    // WHEN they are written
    QVERIFY_RESULT(pdf.write({Section {"s", {}, u"Section"_s, {table}}}));

    // THEN the second begins on the first page, and the second page says so
    QCOMPARE(pdf.file().pages(), 2);
    QVERIFY2(pdf.file().text(1).contains("Service 1"_L1), qPrintable(pdf.file().text(1)));
    QVERIFY2(pdf.file().text(2).contains("Service 1  continued"_L1) || pdf.file().text(2).contains("Service 1 continued"_L1), qPrintable(pdf.file().text(2)));
}

void TstPdfPages::shouldLinkToSections()
{
    PdfOnDisk pdf;
    std::vector<Section> sections = someSections(4, 30);
    Table overview {"overview", u"All"_s, {{"reference", u"Reference"_s}}, {{Cell::link(u"PA-0003"_s)}, {Cell::link(u"PA-9999"_s)}}};
    sections.insert(sections.begin(), Section {"overview", {}, u"Overview"_s, {overview}});
    QVERIFY_RESULT(pdf.write(sections));

    const QStringList links = pdf.file().links(2);

    QCOMPARE(links.size(), 1); // one leads nowhere
    const int target = links.first().section(u' ', -1).toInt();
    QVERIFY(links.first().startsWith("PA-0003 -> "_L1));
    QVERIFY(pdf.file().text(target).contains("PA-0003\nTitle of PA-0003"_L1));
}

void TstPdfPages::shouldHaveAnOutline()
{
    PdfOnDisk pdf;
    std::vector<Section> sections = someSections(2);
    sections.insert(sections.begin(), Section {"missing", {}, u"Was fehlt: Überblick, обзор"_s, {aTable(2)}});
    QVERIFY_RESULT(pdf.write(sections));

    const QStringList outline {u"2 Was fehlt: Überblick, обзор"_s, u"2 Activities"_s, u"  2 PA-0001 Title of PA-0001"_s, u"  2 PA-0002 Title of PA-0002"_s};
    QCOMPARE(pdf.file().outline(), outline);
}

void TstPdfPages::shouldRepeatHeadings()
{
    PdfOnDisk pdf;
    QVERIFY_RESULT(pdf.write(someSections(1, 120)));

    const QStringList texts = pdf.file().texts();

    QVERIFY(texts.size() > 3);
    for (const QString &text : texts.mid(2)) {
        QVERIFY2(text.contains("PA-0001 Title of PA-0001"_L1) && text.contains("continued"_L1), qPrintable(text));
        QVERIFY2(text.contains("Parts continued"_L1), qPrintable(text));
        QVERIFY2(text.contains("Number"_L1) && text.contains("What it is"_L1), qPrintable(text));
    }
}

void TstPdfPages::shouldRepeatTitlesOfWhatHasNoHead()
{
    // GIVEN a table that is set row by row, and a list of facts, each longer than a page
    Table table {"uses", u"Uses"_s, {{"name", u"Name"_s}, {"what", u"What"_s}, {"why", u"Why"_s}}, {}};
    Facts facts {"facts", u"Details"_s, {}};
    for (int i = 1; i <= 60; ++i) {
        table.rows.push_back({Cell::of(u"use%1."_s.arg(i)), Cell::of(u"Several words that fill line %1. "_s.arg(i).repeated(40)), Cell::of(u"Because of %1."_s.arg(i))});
        facts.facts.push_back({"fact", u"Label"_s, Cell::of(u"fact%1."_s.arg(i))});
    }
    PdfOnDisk pdf;
    QVERIFY_RESULT(pdf.write({{"activity", u"PA-0001"_s, u"Title of PA-0001"_s, {table, facts}}}));

    // THEN each page that goes on with one of them says with which
    const QStringList texts = pdf.file().texts().mid(2);
    QVERIFY(texts.size() > 5);
    bool isFacts = false;
    for (const QString &text : texts) {
        QVERIFY2(text.contains(isFacts ? "Details continued"_L1 : "Uses continued"_L1), qPrintable(text));
        isFacts = isFacts || text.contains("Details\n"_L1);
    }
    QVERIFY(isFacts);
}

void TstPdfPages::shouldRepeatTheHeadingOfAGroup()
{
    // GIVEN rows in groups, the second of which runs over three pages
    Table table {"missing", u"Missing"_s, {{"activity", u"Activity"_s}, {"what", u"What"_s}}, {}};
    table.grouped = 1;
    for (int i = 1; i <= 100; ++i)
        table.rows.push_back({Cell::of(i <= 5 ? u"first group"_s : (i < 96 ? u"second group"_s : u"third group"_s)), Cell::of(u"row%1."_s.arg(i))});
    PdfOnDisk pdf;
    QVERIFY_RESULT(pdf.write({{"missing", {}, u"Missing"_s, {table}}}));

    // THEN the name of a group stands once above its rows, and once more on each further page
    QVERIFY(pdf.file().pages() >= 4);
    QCOMPARE(pdf.file().text().count("second group continued"_L1), pdf.file().pages() - 2);
    QCOMPARE(pdf.file().text().count("second group\n"_L1), 1);
    QCOMPARE(pdf.file().text().count("first group"_L1), 1);
    QCOMPARE(pdf.file().text().count("third group"_L1), 1);
}

void TstPdfPages::shouldKeepFirstAndLastRowsTogether_data()
{
    QTest::addColumn<int>("before"); // rows of the section before
    QTest::addColumn<int>("rows");
    QTest::addColumn<bool>("hasNote"); // on a column without answers
    for (int rows = 26; rows < 36; ++rows) {
        QTest::addRow("%d rows", rows) << 3 << rows << false;
        QTest::addRow("%d rows with a note", rows) << 3 << rows << true;
    }
    for (int before = 10; before < 26; ++before) {
        QTest::addRow("behind %d rows", before) << before << 8 << false;
        QTest::addRow("three behind %d rows", before) << before << 3 << false;
        QTest::addRow("three behind %d rows, with a note", before) << before << 3 << true;
    }
}

void TstPdfPages::shouldKeepFirstAndLastRowsTogether()
{
    // GIVEN a table that ends near the foot of a page, or begins there
    QFETCH(const int, before);
    QFETCH(const int, rows);
    QFETCH(const bool, hasNote);
    PdfOnDisk pdf;
    Table table = aTable(rows);
    if (hasNote) {
        table.columns.push_back({"open", u"Open"_s});
        for (TableRow &row : table.rows)
            row.push_back({});
    }
    std::vector<Section> sections {aSection(u"PA-0001"_s, before)};
    sections.front().blocks.push_back(table);
    QVERIFY_RESULT(pdf.write(sections));

    // THEN no page has one of its rows alone
    int seen = 0;
    for (const QString &page : pdf.file().texts().mid(1)) {
        const QList<int> here = rowsOn(page);
        seen += int(here.size());
        if (here.isEmpty())
            continue;
        QVERIFY2(here.last() != 1, "the first row stands alone at the foot");
        QVERIFY2(here.size() > 1 && here[1] != 1, "the last row stands alone at the top");
    }
    QCOMPARE(seen, before + rows);
}

void TstPdfPages::shouldBeginNoSectionAtTheFootOfAPage()
{
    for (const int rows : {5, 9, 13, 17, 21, 25, 29}) {
        PdfOnDisk pdf;
        QVERIFY_RESULT(pdf.write(someSections(8, rows)));

        for (const QString &text : pdf.file().texts().mid(1)) {
            const qsizetype last = text.lastIndexOf("\nTitle of"_L1);
            QVERIFY2(last < 0 || text.indexOf("row2."_L1, last) > last, qPrintable(text));
        }
    }
}

void TstPdfPages::shouldKeepFactsWithTheirSection()
{
    // GIVEN sections of a few facts behind tables of every length
    Facts facts {"general", {}, {}};
    for (int i = 1; i <= 8; ++i)
        facts.facts.push_back({"fact", u"Label"_s, Cell::of(u"fact%1."_s.arg(i))});
    std::vector<Section> sections;
    for (int rows = 1; rows < 20; ++rows) {
        sections.push_back(aSection(u"PA-%1"_s.arg(rows, 4, 10, QChar(u'0')), rows));
        sections.back().blocks.insert(sections.back().blocks.begin(), facts);
    }
    PdfOnDisk pdf;

    // WHEN they are written
    QVERIFY_RESULT(pdf.write(sections));

    // THEN each page has all of them or none
    int seen = 0;
    for (const QString &page : pdf.file().texts().mid(1)) {
        QCOMPARE(page.count("fact1."_L1), page.count("fact8."_L1));
        seen += int(page.count("fact8."_L1));
    }
    QCOMPARE(seen, int(sections.size()));
}

void TstPdfPages::shouldLeaveNoNoteAlone()
{
    // GIVEN tables of three rows that have much in common, and a note, behind tables of every length
    for (int before = 10; before < 30; ++before) {
        Table table = aTable(3);
        for (int i = 0; i < 5; ++i)
            table.columns.push_back({"common", u"Common %1"_s.arg(i)});
        table.columns.push_back({"open", u"Open"_s});
        for (TableRow &row : table.rows) {
            row.insert(row.end(), 5, Cell::of(u"The same"_s));
            row.push_back({});
        }
        std::vector<Section> sections {aSection(u"PA-0001"_s, before)};
        sections.front().blocks.push_back(table);
        PdfOnDisk pdf;

        // WHEN they are written
        QVERIFY_RESULT(pdf.write(sections));

        // THEN a row stands above the note
        for (const QString &page : pdf.file().texts().mid(1)) {
            const qsizetype note = page.indexOf("Not known yet in any row"_L1);
            QVERIFY2(note < 0 || page.left(note).contains("row3."_L1), qPrintable(page));
        }
    }
}

void TstPdfPages::shouldPaintFiguresAsBars()
{
    // GIVEN a figure whose longest bar is as long as three of its dark part
    const Figure figure {"days", u"Days to the answer"_s, "Art. 12(3)", u"How to read the bars."_s,
                         {{u"2026-03"_s, 20, 60, u"20 days"_s}, {u"2026-04"_s, 0, 0, u"none answered"_s}, {u"2026-05"_s, 10, 15, u"10 days"_s}}};
    PdfOnDisk pdf;

    // WHEN it is written
    QVERIFY_RESULT(pdf.write({{"days", {}, u"Days"_s, {figure}}}));

    // THEN the page has the words and the bars in that proportion
    const int last = pdf.file().pages();
    const QString text = pdf.file().text(last);
    for (const QString &said : {u"Days to the answer"_s, u"2026-04"_s, u"none answered"_s, u"20 days"_s, u"How to read the bars."_s})
        QVERIFY2(text.contains(said), qPrintable(said));
    const QImage page = pdf.file().picture(last);
    int dark = 0;
    int light = 0; // what the dark part leaves
    for (int y = 0; y < page.height(); ++y) {
        const int run = longestRun(page, y, qRgb(0x2B, 0x5B, 0xC7));
        if (run > dark) {
            dark = run;
            light = longestRun(page, y, qRgb(0xD5, 0xD9, 0xDF));
        }
    }
    QVERIFY2(dark > 80 && dark < 100, qPrintable(QString::number(dark)));
    QVERIFY2(qAbs(light - 2 * dark) <= 4, qPrintable(QString::number(light)));
}

void TstPdfPages::shouldCopeWithoutSections()
{
    PdfOnDisk pdf;
    QVERIFY_RESULT(pdf.write({}));

    QCOMPARE(pdf.file().check(), QString());
    QCOMPARE(pdf.file().pages(), 1);
    QVERIFY(isNumbered(pdf.file().text(), 1, 1));
    QVERIFY(pdf.file().outline().isEmpty());
}

QTEST_MAIN(TstPdfPages)
#include "tst_pdfpages.moc"
