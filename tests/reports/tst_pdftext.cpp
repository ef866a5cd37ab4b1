// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/celltext.h"
#include "models/reports/pdfstyle.h"
#include "tests/reports/pdffile.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reports;
using records::AnswerState;
using support::PdfOnDisk;

namespace {

Section factsSection(const std::vector<Cell> &cells)
{
    Facts facts {"facts", u"Facts"_s, {}};
    for (const Cell &cell : cells)
        facts.facts.push_back({"fact", u"Label"_s, cell, "Art. 30(1)(b)"});
    return {"activity", u"PA-0001"_s, u"Title"_s, {facts}};
}

Section tableSection(const Table &table)
{
    return {"activity", u"PA-0001"_s, u"Title"_s, {table}};
}

// Without white space, so that it does not matter where lines end.
QString packed(QString text)
{
    return text.removeIf([](QChar c) { return c.isSpace(); });
}

// What stands on the pages between head and foot.
QString bodyOf(const support::PdfFile &file)
{
    QString body;
    const QStringList pages = file.texts().mid(1);
    for (const QString &page : pages) {
        QStringList lines = page.split(u'\n');
        lines.removeIf([](const QString &line) {
            return line.startsWith("Page "_L1) || line.startsWith("Test report"_L1) || line.endsWith(" continued"_L1);
        });
        body += lines.join(u'\n') + u'\n';
    }
    return body;
}

// Numbered words, so that one that is lost or out of its place shows.
QString numberedWords(qsizetype bytes)
{
    QString text;
    for (int i = 0; text.size() < bytes; ++i)
        text += u'w' + QString::number(i) + u' ';
    return text;
}

} // namespace

// What a PDF report says, as others read it: answers, scripts, texts that are long or malformed.
class TstPdfText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTellAnswersApart();
    void shouldNameColumnsWithoutAnswers();
    void shouldKeepColumnsThatTheLawAsksFor();
    void shouldSayOnceWhatEveryRowSays();
    void shouldStackColumnsThatWouldBeTooNarrow();
    void shouldWriteScripts_data();
    void shouldWriteScripts();
    void shouldTellTheLettersOfALigatureInOrder();
    void shouldKeepLineBreaks();
    void shouldShowControlCharacters();
    void shouldKeepDirectionsInTheirCell();
    void shouldKeepWordsWhole();
    void shouldKeepPointsOfTheLawWhole();
    void shouldBreakWordsThatAreTooLong();
    void shouldWriteManyMarksOnOneLetter();
    void shouldWriteALongField_data();
    void shouldWriteALongField();
    void shouldWriteManyRecipients();
    void shouldPrintReadablyInGrey();
};

void TstPdfText::shouldTellAnswersApart()
{
    PdfOnDisk pdf;
    QVERIFY_RESULT(pdf.write({factsSection({{}, Cell::none(), Cell::of(u"a value"_s), Cell::list(AnswerState::SoFar, {u"one"_s, u"two"_s}),
                                            Cell::list(AnswerState::Value, {u"a, b"_s, u"c"_s})}),
                              tableSection({"t1", u"Unknown list"_s, {{"a", u"A"_s}}, {}, AnswerState::Unknown}),
                              tableSection({"t2", u"Empty list"_s, {{"a", u"A"_s}}, {}, AnswerState::None}),
                              tableSection({"t3", u"Open list"_s, {{"a", u"A"_s}}, {{Cell::of(u"x"_s)}}, AnswerState::SoFar, "Art. 13"})}));

    const QString text = pdf.file().text();

    QVERIFY2(text.contains("Label Art. 30(1)(b) not known yet\n"_L1), qPrintable(text));
    QVERIFY(text.contains("Label Art. 30(1)(b) none\n"_L1));
    QVERIFY(text.contains("a value\n"_L1));
    QVERIFY(text.contains(u"one; two so\u00A0far\n"_s) || text.contains("one; two so far\n"_L1));
    QVERIFY(text.contains("a, b; c\n"_L1));
    QVERIFY(text.contains("Unknown list\nnot known yet\n"_L1));
    QVERIFY(text.contains("Empty list\nnone\n"_L1));
    QVERIFY(text.contains(u"Open list Art. 13 · so far\n"_s));
}

void TstPdfText::shouldNameColumnsWithoutAnswers()
{
    const Table table {"t", u"List"_s, {{"a", u"First"_s}, {"b", u"Second"_s}, {"c", u"Third"_s}}, {{Cell::of(u"x"_s), {}, Cell::none()}, {Cell::of(u"y"_s), {}, {}}}};
    PdfOnDisk pdf;
    QVERIFY_RESULT(pdf.write({tableSection(table)}));

    const QString text = pdf.file().text();

    QVERIFY2(text.contains("First Third\nx none\n"_L1), qPrintable(text));
    QVERIFY2(text.contains("y not known yet\n"_L1), qPrintable(text));
    QVERIFY2(text.contains("Not known yet in any row: Second\n"_L1), qPrintable(text));
}

void TstPdfText::shouldKeepColumnsThatTheLawAsksFor()
{
    const Table table {"t", u"List"_s, {{"a", u"First"_s}, {"b", u"Period"_s, 1, Column::OnPage::Asked}, {"c", u"Third"_s}}, {{Cell::of(u"x"_s), {}, {}}}};
    PdfOnDisk pdf;
    QVERIFY_RESULT(pdf.write({tableSection(table)}));

    const QString text = pdf.file().text();

    QVERIFY2(text.contains("First Period\nx not known yet\n"_L1), qPrintable(text));
    QVERIFY2(text.contains("Not known yet: Third\n"_L1), qPrintable(text)); // there is one row only
}

void TstPdfText::shouldSayOnceWhatEveryRowSays()
{
    Table table {"t", u"List"_s, {{"a", u"Data"_s}, {"b", u"Used for"_s}, {"c", u"Form"_s}, {"d", u"Count"_s}}, {}};
    for (const QString &data : {u"Name"_s, u"Address"_s, u"Account"_s})
        table.rows.push_back({Cell::of(data), Cell::of(u"Billing"_s), Cell::of(data == "Name"_L1 ? u"clear"_s : u"pseudonymous"_s), Cell::number(3)});
    PdfOnDisk pdf;
    QVERIFY_RESULT(pdf.write({tableSection(table)}));

    const QString text = pdf.file().text();

    QCOMPARE(text.count("Billing"_L1), 1);
    QVERIFY2(text.contains("in every row"_L1) && text.contains("Data Form Count\nName clear 3\n"_L1), qPrintable(text));
}

void TstPdfText::shouldStackColumnsThatWouldBeTooNarrow()
{
    // GIVEN a table of ten columns with long texts
    Table table {"t", u"List"_s, {}, {{}, {}}};
    for (int i = 0; i < 10; ++i) {
        table.columns.push_back({"c", u"Column %1"_s.arg(i)});
        table.rows[0].push_back(Cell::of(u"The answer %1 with several words in it"_s.arg(i)));
        table.rows[1].push_back(i == 4 ? Cell() : Cell::of(u"short %1"_s.arg(i)));
    }
    PdfOnDisk pdf;

    // WHEN it is written
    QVERIFY_RESULT(pdf.write({tableSection(table)}));

    // THEN each answer stands on one line behind its label
    const QString text = pdf.file().text();
    QVERIFY2(text.contains("The answer 0 with several words in it\nColumn 1 The answer 1 with several words in it\n"_L1), qPrintable(text));
    QVERIFY2(text.contains("Not known yet Column 4\n"_L1), qPrintable(text));
}

void TstPdfText::shouldWriteScripts_data()
{
    QTest::addColumn<QString>("said");
    QTest::newRow("accents") << u"Überweisung, naïveté, façade, Łódź, ğüşıİ, Đorđe, æøå, ß"_s;
    QTest::newRow("article") << u"Art. 30(1)(b), 12:30, 3x4, a -> b, (A)"_s; // Inter has glyphs of its own for some of it
    QTest::newRow("Greek") << u"Επεξεργασία δεδομένων προσωπικού χαρακτήρα"_s;
    QTest::newRow("Cyrillic") << u"Обработка персональных данных, Україна, Ђорђе"_s;
    QTest::newRow("Arabic") << u"معالجة البيانات الشخصية"_s;
    QTest::newRow("Hebrew") << u"עיבוד מידע אישי"_s;
    QTest::newRow("Chinese") << u"个人数据处理 繁體中文 個人資料"_s;
    QTest::newRow("Japanese") << u"個人データの処理 文書 カナ かな"_s;
    QTest::newRow("Korean") << u"개인정보 처리"_s;
    QTest::newRow("combining") << u"Z\u0351 a\u0323\u0302 x\u0304"_s;
    QTest::newRow("signs") << u"€ § © ± µ Ω – — „“ ‚‘ … • → ✓ ½"_s;
}

void TstPdfText::shouldWriteScripts()
{
    QFETCH(const QString, said);
    PdfOnDisk pdf;
    pdf.head.title = said;
    QVERIFY_RESULT(pdf.write({factsSection({Cell::of(said)})}));

    const QString text = packed(bodyOf(pdf.file())).normalized(QString::NormalizationForm_C);

    QCOMPARE(pdf.file().check(), QString());
    QVERIFY2(text.contains(packed(said).normalized(QString::NormalizationForm_C)), qPrintable(text));
    QCOMPARE(pdf.file().info(u"Title"), said);
}

// By the codes of the font: pdftotext 22.12 turns letters around that share a glyph and are written from right to left.
void TstPdfText::shouldTellTheLettersOfALigatureInOrder()
{
    PdfOnDisk pdf;
    QVERIFY_RESULT(pdf.write({factsSection({Cell::of(u"\u0644\u0627"_s)})}));

    QVERIFY(pdf.file().source().contains("> <06440627>"));
}

void TstPdfText::shouldKeepLineBreaks()
{
    PdfOnDisk pdf;
    QVERIFY_RESULT(pdf.write({factsSection({Cell::of(u"first line\nsecond\tline\n\nfourth line"_s)})}));

    const QString text = pdf.file().text();

    QVERIFY2(text.contains("first line\nsecond line\n"_L1), qPrintable(text));
    QVERIFY2(text.contains("fourth line\n"_L1), qPrintable(text));
}

void TstPdfText::shouldShowControlCharacters()
{
    QString said = u"before"_s;
    for (char16_t c = 0; c < 0x20; ++c)
        said += QChar(c);
    said += u"\u007f\u0080\u009fafter"_s;
    PdfOnDisk pdf;
    pdf.head.organisation = said;
    Section section = factsSection({Cell::of(said)});
    section.title = said;
    QVERIFY_RESULT(pdf.write({section}));

    QCOMPARE(pdf.file().check(), QString());
    QVERIFY(packed(bodyOf(pdf.file())).count("before"_L1 + QString(9, QChar::ReplacementCharacter)) >= 2);
    QVERIFY(bodyOf(pdf.file()).count("after"_L1) >= 2);
}

void TstPdfText::shouldKeepDirectionsInTheirCell()
{
    // GIVEN a cell that turns the direction of writing and does not turn it back
    const Table table {"t", u"List"_s, {{"a", u"First"_s}, {"b", u"Second"_s}}, {{Cell::of(u"\u202Eabc def"_s), Cell::of(u"left to right"_s)}}};
    PdfOnDisk pdf;
    QVERIFY_RESULT(pdf.write({tableSection(table)}));

    // THEN the cell beside it reads as it did
    QVERIFY2(pdf.file().text().contains("left to right"_L1), qPrintable(pdf.file().text()));
}

void TstPdfText::shouldKeepWordsWhole()
{
    // GIVEN a table whose last column takes all the room it gets
    const Table table {"t", u"List"_s, {{"a", u"A"_s}, {"b", u"B"_s}, {"c", u"C"_s}, {"d", u"D"_s}},
                       {{Cell::of(u"Customers"_s), Cell::of(u"Correspondence"_s), Cell::of(u"MMMMMMMM"_s), Cell::of(u"as long as can be "_s.repeated(12))}}};
    PdfOnDisk pdf;
    QVERIFY_RESULT(pdf.write({tableSection(table)}));

    QVERIFY2(pdf.file().text().contains("Customers Correspondence MMMMMMMM as long"_L1), qPrintable(pdf.file().text()));
}

void TstPdfText::shouldKeepPointsOfTheLawWhole()
{
    // GIVEN texts of every length before a point, so that one of them would end a line within it
    std::vector<Cell> cells;
    for (int length = 1; length < 60; ++length)
        cells.push_back(Cell::of(QString(length, u'n') + " and Standard clauses of the Commission, Art. 46(2)(c)"_L1));
    PdfOnDisk pdf;

    // WHEN they are written
    QVERIFY_RESULT(pdf.write({factsSection(cells)}));

    // THEN none does
    const QString text = pdf.file().text();
    QCOMPARE(text.count("46(2)(c)"_L1), int(cells.size()));
    QVERIFY2(text.contains("Art.\n46(2)(c)"_L1), qPrintable(text));
}

void TstPdfText::shouldBreakWordsThatAreTooLong()
{
    const QString word(3000, u'm');
    PdfOnDisk pdf;
    QVERIFY_RESULT(pdf.write({factsSection({Cell::of(word)}), tableSection({"t", word, {{"a", u"A"_s}}, {{Cell::of(u"x"_s)}}}),
                              tableSection({"t", u"List"_s, {{"a", word}, {"b", word}}, {{Cell::of(word), Cell::of(word)}}})}));

    QCOMPARE(pdf.file().check(), QString());
    // a fact, a title, two answers and a label: the first answer of a stacked row is its title
    QCOMPARE(packed(bodyOf(pdf.file())).count(u'm'), 5 * 3000);
}

void TstPdfText::shouldWriteManyMarksOnOneLetter()
{
    PdfOnDisk pdf;
    QVERIFY_RESULT(pdf.write({factsSection({Cell::of(u"begin a"_s + QString(100'000, QChar(0x0301)) + u" end"_s)})}));

    QCOMPARE(pdf.file().check(), QString());
    QVERIFY(pdf.file().text().contains("begin"_L1));
    QVERIFY(pdf.file().text().contains("end"_L1));
}

void TstPdfText::shouldWriteALongField_data()
{
    constexpr qsizetype kMebibyte = qsizetype(1) << 20;
    QTest::addColumn<QString>("said");
    QTest::newRow("words") << numberedWords(kMebibyte);
    QTest::newRow("lines") << numberedWords(kMebibyte).replace(u' ', u'\n');
    QTest::newRow("one word") << numberedWords(kMebibyte).remove(u' ');
}

void TstPdfText::shouldWriteALongField()
{
    QFETCH(const QString, said);
    PdfOnDisk pdf;
    const Table table {"t", u"List"_s, {{"a", u"First"_s}, {"b", u"Second"_s}}, {{Cell::of(u"beside"_s), Cell::of(said)}}};
    QVERIFY_RESULT(pdf.write({factsSection({Cell::of(u"before"_s)}), tableSection(table), factsSection({Cell::of(u"behind"_s)})}));

    const QString text = packed(bodyOf(pdf.file())).remove("FirstSecond"_L1); // repeated on each page

    QCOMPARE(pdf.file().check(), QString());
    QVERIFY(text.contains(packed(said)));
    QVERIFY(text.endsWith("behind"_L1));
}

void TstPdfText::shouldWriteManyRecipients()
{
    Table table {"t", u"Recipients"_s, {{"a", u"First"_s}, {"b", u"Second"_s}}, {}};
    QStringList names;
    QString expected;
    for (int i = 0; i < 5000; ++i) {
        names += u"Recipient %1"_s.arg(i);
        table.rows.push_back({Cell::of(names.last()), Cell::of(u"r%1;"_s.arg(i))});
        expected += u"Recipient%1r%1;"_s.arg(i);
    }
    PdfOnDisk pdf;
    QVERIFY_RESULT(pdf.write({factsSection({Cell::list(AnswerState::SoFar, names)}), tableSection(table)}));

    const QString text = packed(bodyOf(pdf.file())).remove("FirstSecond"_L1);

    QVERIFY(text.contains(names.join(QString()).remove(u' ') + "sofar"_L1));
    QVERIFY(text.contains(expected));
}

// By luminance (WCAG 2.1, 1.4.3): texts that are quiet on a screen must not vanish on grey paper.
void TstPdfText::shouldPrintReadablyInGrey()
{
    const auto luminance = [](const QColor &colour) {
        const auto linear = [](qreal c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    for (const QColor &ink : {pdf::ink::kText, pdf::ink::kSecond, pdf::ink::kQuiet, pdf::ink::kLink})
        QVERIFY2(1.05 / (luminance(ink) + 0.05) >= 4.5, qPrintable(ink.name()));
}

QTEST_MAIN(TstPdfText)
#include "tst_pdftext.moc"
