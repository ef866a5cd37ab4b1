// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/csvwriter.h"
#include "tests/reports/reporting.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace reporting;
using namespace reports;
using records::AnswerState;

namespace {

ReportHead headWith(const QByteArray &mainTable)
{
    ReportHead head {"test", u"Test"_s, {}, QDate(2026, 11, 1), {}, {}};
    head.mainTable = mainTable;
    return head;
}

// Lines and cells as RFC 4180 has them.
QList<QStringList> parsed(const QByteArray &csv)
{
    QList<QStringList> lines;
    QStringList line;
    QString cell;
    bool quoted = false;
    const QString text = QString::fromUtf8(csv);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[++i];
            else if (c == u'"')
                quoted = false;
            else
                cell += c;
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u',' || c == u'\n') {
            line += cell;
            cell.clear();
            if (c == u'\n') {
                lines += line;
                line.clear();
            }
        } else if (c != u'\r') {
            cell += c;
        }
    }
    return lines;
}

} // namespace

class TstCsvReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldWriteTheMainTable();
    void shouldSayWhatIsNotKnown();
    void shouldListEveryAnswerWithoutAMainTable();
    void shouldGuardFormulas();
    void shouldWriteDatesAndNumbersPlain();
    void shouldTellWhenItCannotWrite();
};

void TstCsvReport::shouldWriteTheMainTable()
{
    Table table {"main", u"Main"_s, {{"a", u"A, B"_s}, {"b", u"C"_s}}, {}};
    table.rows = {{Cell::of(u"say \"hi\"\nthere"_s), Cell::of(u"\u05E9\u05DC\u05D5\u05DD e\u0301"_s)}};

    const auto csv = written("csv", {sectionOf({u"other"_s}), {"s", {}, u"S"_s, {table}}}, headWith("main"));

    QVERIFY_RESULT(csv);
    QCOMPARE(*csv, u"\"A, B\",C\r\n\"say \"\"hi\"\"\nthere\",\u05E9\u05DC\u05D5\u05DD e\u0301\r\n"_s.toUtf8());
}

void TstCsvReport::shouldSayWhatIsNotKnown()
{
    Table table {"main", u"Main"_s, {{"a", u"A"_s}, {"b", u"B"_s}, {"c", u"C"_s}, {"d", u"D"_s}}, {}};
    table.rows = {{Cell(), Cell::none(), Cell::list(AnswerState::SoFar, {u"x"_s, u"y"_s}), Cell::list(AnswerState::Value, {u"x"_s, u"y"_s})}};

    const auto csv = written("csv", {{"s", {}, u"S"_s, {table}}}, headWith("main"));

    QVERIFY_RESULT(csv);
    QCOMPARE(parsed(*csv)[1], (QStringList {u"not known yet"_s, u"none"_s, u"x; y; (so far)"_s, u"x; y"_s}));
}

void TstCsvReport::shouldListEveryAnswerWithoutAMainTable()
{
    const Facts facts {"f", u"Facts"_s, {{"name", u"Name"_s, Cell::of(u"Maskki"_s)}, {"owner", u"Owner"_s, Cell()}}};
    Section section = sectionOf({u"one"_s, u"two"_s});
    std::get<Table>(section.blocks[0]).state = AnswerState::SoFar;
    Table empty {"e", u"Empty"_s, {{"a", u"A"_s}}, {}, AnswerState::None};
    section.blocks.insert(section.blocks.end(), {facts, empty, Paragraph {"p", u"Words."_s}});
    section.reference = u"V-0001"_s;

    const auto csv = written("csv", {section}, headWith({}));

    QVERIFY_RESULT(csv);
    QStringList lines;
    for (const QStringList &line : parsed(*csv))
        lines += line.join(u'|');
    QCOMPARE(lines, (QStringList {u"Section|Reference|Name|Part|Row|Field|Answer"_s, u"Section|V-0001|Section|Texts|1|Text|one"_s,
                                  u"Section|V-0001|Section|Texts|2|Text|two"_s, u"Section|V-0001|Section|Texts|||so far"_s,
                                  u"Section|V-0001|Section|Facts||Name|Maskki"_s, u"Section|V-0001|Section|Facts||Owner|not known yet"_s,
                                  u"Section|V-0001|Section|Empty|||none"_s, u"Section|V-0001|Section||||Words."_s}));
}

// What an import takes off again, so that nothing is lost on the way.
void TstCsvReport::shouldGuardFormulas()
{
    const QStringList texts = formulas();

    const auto csv = written("csv", {sectionOf(texts)}, headWith("texts"));

    QVERIFY_RESULT(csv);
    const QList<QStringList> lines = parsed(*csv);
    for (int i = 0; i < texts.size(); ++i) {
        if (texts[i].contains(u'\r'))
            continue; // the parser of this test takes it for the end of a line
        QVERIFY(lines[i + 1][0].startsWith(u'\''));
        QCOMPARE(core::unguarded(lines[i + 1][0]), texts[i]);
    }
    QVERIFY(!QRegularExpression(u"(^|[\\r\\n,])\"?[=+@＝＋－＠\\t-]"_s).match(QString::fromUtf8(*csv).section(u'\n', 0, 4)).hasMatch());
}

void TstCsvReport::shouldWriteDatesAndNumbersPlain()
{
    Table table {"main", u"Main"_s, {{"a", u"A"_s}, {"b", u"B"_s}}, {}};
    table.rows = {{Cell {AnswerState::Value, {u"22 Nov 2026"_s}, QDate(2026, 11, 22)}, Cell {AnswerState::Value, {u"-2,5"_s}, -2.5}}};

    const auto csv = written("csv", {{"s", {}, u"S"_s, {table}}}, headWith("main"));

    QVERIFY_RESULT(csv);
    QCOMPARE(*csv, QByteArray("A,B\r\n2026-11-22,-2.5\r\n"));
}

void TstCsvReport::shouldTellWhenItCannotWrite()
{
    QBuffer closed;
    const Progress progress;
    const auto sink = findFormat("csv")->open(closed, progress);

    QVERIFY_RESULT(sink->begin(headWith("texts")));
    QVERIFY_RESULT(sink->section(sectionOf({u"a"_s})));
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    QVERIFY_ERROR(sink->end(), core::ErrorCode::Io);
}

QTEST_GUILESS_MAIN(TstCsvReport)
#include "tst_csvreport.moc"
