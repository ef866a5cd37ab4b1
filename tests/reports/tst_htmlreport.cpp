// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/aregister.h"
#include "tests/reports/reporting.h"
#include "tests/support/verifyresult.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace reporting;
using namespace reports;
using records::AnswerState;

namespace {

// Elements that are opened and not closed, or the other way round; empty when all is well.
QString imbalance(const QString &html)
{
    static const QRegularExpression tag(u"<(/?)([a-z][a-z0-9]*)[^>]*>"_s);
    static const QStringList alone {u"meta"_s, u"br"_s};
    QStringList open;
    for (auto match = tag.globalMatch(html); match.hasNext();) {
        const auto found = match.next();
        if (alone.contains(found.captured(2)))
            continue;
        if (found.captured(1).isEmpty())
            open += found.captured(2);
        else if (open.isEmpty() || open.takeLast() != found.captured(2))
            return u"/"_s + found.captured(2);
    }
    return open.join(u' ');
}

Table wideTable(int columns)
{
    Table table {"wide", u"Wide"_s, {}, {TableRow()}};
    for (int i = 0; i < columns; ++i) {
        table.columns.push_back({"c" + QByteArray::number(i), u"Column %1"_s.arg(i), 1, i < 2 ? Column::OnPage::Always : Column::OnPage::IfAnswered});
        table.rows[0].push_back(i == 1 ? Cell() : Cell::of(QString::number(i)));
    }
    return table;
}

} // namespace

class TstHtmlReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldNeedNothingElse();
    void shouldKeepItsTablesOnPaper();
    void shouldBeWellFormed();
    void shouldShowTextAsText();
    void shouldLeaveTextItsDirection();
    void shouldLeadFromTheOverviewToTheActivity();
    void shouldLeadFromTheContentsToEverySection();
    void shouldMarkUpTablesForScreenReaders();
    void shouldAlignNumbersAndNoneBesideThem();
    void shouldShowWideTablesRowByRow();
    void shouldLeaveOutColumnsThatNobodyAnswered();
    void shouldKeepSheetsToThemselves();
    void shouldSayHeadingsOnce();
    void shouldSayWhenItWasMade();
};

void TstHtmlReport::shouldNeedNothingElse()
{
    ARegister aRegister;
    const auto html = report("ropa", "html", aRegister.source);

    QVERIFY_RESULT(html);
    QVERIFY(html->contains("default-src 'none'"));
    QVERIFY(html->contains("@media print"));
    QVERIFY(!html->contains("<script") && !html->contains("src=") && !html->contains("@import") && !html->contains("url("));
    static const QRegularExpression link(u"href=\"([^#][^\"]*)\""_s);
    QVERIFY(!link.match(QString::fromUtf8(*html)).hasMatch());
    QVERIFY(html->contains("<html lang=\""));
}

// A page is narrower than many windows: rules for small screens must not say how it prints.
void TstHtmlReport::shouldKeepItsTablesOnPaper()
{
    const auto html = written("html", {sectionOf({u"a"_s})});

    QVERIFY_RESULT(html);
    static const QRegularExpression media(u"@media ([^{]*)\\{"_s);
    QStringList narrow;
    for (auto match = media.globalMatch(QString::fromUtf8(*html)); match.hasNext();) {
        const QString condition = match.next().captured(1);
        if (condition.contains("width"_L1))
            narrow += condition.section(u' ', 0, 0);
    }
    QCOMPARE(narrow, QStringList {u"screen"_s});
}

void TstHtmlReport::shouldBeWellFormed()
{
    ARegister aRegister;
    for (const ReportKind &kind : reportKinds()) {
        const auto html = report(kind.name, "html", aRegister.source);
        QVERIFY_RESULT(html);
        QCOMPARE(imbalance(QString::fromUtf8(*html).section(u"</head>"_s, 1).section(u"</html>"_s, 0, 0)), u""_s);
        QCOMPARE(html->count("<h1>"), 1);
    }
}

void TstHtmlReport::shouldShowTextAsText()
{
    const auto html = written("html", {sectionOf({u"<script>alert(1)</script>"_s, u"a\u0001b\u001Bc\uFFFEd"_s, u"one\ntwo"_s, u"\"quoted\" & 'so'"_s})});

    QVERIFY_RESULT(html);
    QVERIFY(html->contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    QVERIFY(html->contains("a\xEF\xBF\xBD" "b\xEF\xBF\xBD" "c\xEF\xBF\xBD" "d"));
    QVERIFY(html->contains("one<br>two"));
    QVERIFY(html->contains("&quot;quoted&quot; &amp;"));
}

void TstHtmlReport::shouldLeaveTextItsDirection()
{
    const QString hebrew = u"\u05E9\u05DC\u05D5\u05DD (abc)"_s;
    Table table {"t", u"T"_s, {{"a", u"A"_s}}, {{Cell::of(hebrew)}, {Cell::list(AnswerState::Value, {hebrew, u"e\u0301"_s})}}};
    const Facts facts {"f", u"F"_s, {{"a", u"A"_s, Cell::of(hebrew)}}};

    const auto html = written("html", {{"s", {}, u"S"_s, {table, facts}}});

    QVERIFY_RESULT(html);
    const QByteArray utf8 = hebrew.toUtf8();
    QVERIFY(html->contains(QByteArray("<td dir=\"auto\" data-label=\"A\">").append(utf8)));
    QVERIFY(html->contains(QByteArray("<li dir=\"auto\">").append(utf8)));
    QVERIFY(html->contains(QByteArray("<dd dir=\"auto\">").append(utf8)));
    QVERIFY(html->contains("e\xCC\x81"));
}

void TstHtmlReport::shouldLeadFromTheOverviewToTheActivity()
{
    ARegister aRegister;
    const auto html = report("ropa", "html", aRegister.source);

    QVERIFY_RESULT(html);
    QVERIFY(html->contains("<a href=\"#PA-0001\">PA-0001</a>"));
    QCOMPARE(html->count("<section id=\"PA-0001\""), 1);
}

void TstHtmlReport::shouldLeadFromTheContentsToEverySection()
{
    ARegister aRegister;
    const auto whole = report("ropa", "html", aRegister.source);
    const auto sheet = report("activities", "html", aRegister.source, {.record = aRegister.payroll});

    QVERIFY_RESULT(whole);
    const QString html = QString::fromUtf8(*whole);
    static const QRegularExpression section(u"<section id=\"([^\"]+)\""_s);
    const QString contents = html.section(u"<nav id=\"contents\""_s, 1);
    QVERIFY(html.contains("<a href=\"#contents\">Contents</a>"_L1));
    int sections = 0;
    for (auto match = section.globalMatch(html); match.hasNext(); ++sections) {
        const QString entry = "<li><a href=\"#"_L1 + match.next().captured(1) + "\">"_L1;
        QVERIFY2(contents.contains(entry), qPrintable(entry));
    }
    QVERIFY(sections > 4);
    QCOMPARE(contents.count("<li>"_L1), sections);
    QVERIFY_RESULT(sheet);
    QVERIFY(!sheet->contains("<nav") && !sheet->contains("#contents"));
}

void TstHtmlReport::shouldMarkUpTablesForScreenReaders()
{
    const auto html = written("html", {sectionOf({u"a"_s})});

    QVERIFY_RESULT(html);
    QVERIFY(html->contains("<table class=\"short\"><caption>Texts</caption><thead><tr><th scope=\"col\">Text</th></tr></thead><tbody><tr>"));
}

void TstHtmlReport::shouldAlignNumbersAndNoneBesideThem()
{
    const Table table {"t", u"T"_s, {{"a", u"Days"_s}, {"b", u"Name"_s}}, {{Cell::none(), Cell::none()}, {Cell::number(7), Cell::of(u"x"_s)}}};

    const auto html = written("html", {{"s", {}, u"S"_s, {table}}});

    QVERIFY_RESULT(html);
    QVERIFY(html->contains("<th scope=\"col\" class=\"number\">Days</th><th scope=\"col\">Name</th>"));
    QCOMPARE(html->count("class=\"number\" data-label=\"Days\""), 2);
}

void TstHtmlReport::shouldShowWideTablesRowByRow()
{
    const auto fits = written("html", {{"s", {}, u"S"_s, {wideTable(9)}}});
    const auto wide = written("html", {{"s", {}, u"S"_s, {wideTable(10)}}});

    QVERIFY_RESULT(fits);
    QVERIFY(fits->contains("<table"));
    QVERIFY_RESULT(wide);
    QVERIFY(!wide->contains("<table"));
    QVERIFY(wide->contains("<ol class=\"rows\"><li><dl><div><dt>Column 0</dt><dd dir=\"auto\">0</dd></div><div><dt>Column 1</dt><dd dir=\"auto\"><span class=\"unknown\">not known yet</span></dd>"));
    QCOMPARE(imbalance(QString::fromUtf8(*wide).section(u"</head>"_s, 1).section(u"</html>"_s, 0, 0)), u""_s);
}

void TstHtmlReport::shouldLeaveOutColumnsThatNobodyAnswered()
{
    Table table {"t", u"T"_s, {{"a", u"Always"_s}, {"b", u"Answered"_s, 1, Column::OnPage::IfAnswered}, {"c", u"Open"_s, 1, Column::OnPage::IfAnswered},
                               {"d", u"Elsewhere"_s, 1, Column::OnPage::Never}, {"e", u"Named"_s, 1, Column::OnPage::Named}},
                 {{Cell(), Cell::none(), Cell(), Cell::of(u"x"_s), Cell()}}};

    const auto html = written("html", {{"s", {}, u"S"_s, {table}}});

    QVERIFY_RESULT(html);
    QVERIFY(html->contains(">Always</th>") && html->contains(">Answered</th>"));
    QVERIFY(!html->contains("Open") && !html->contains("Elsewhere"));
    QVERIFY(!html->contains(">Named</th>") && html->contains("<p class=\"named\">Not known yet: Named</p>"));
}

void TstHtmlReport::shouldKeepSheetsToThemselves()
{
    ARegister aRegister;
    const auto html = report("ropa", "html", aRegister.source);

    QVERIFY_RESULT(html);
    QVERIFY(!html->contains("not kept here"));
}

void TstHtmlReport::shouldSayHeadingsOnce()
{
    ARegister aRegister;

    const auto html = report("vendors", "html", aRegister.source);
    const auto ropa = report("ropa", "html", aRegister.source);

    QVERIFY_RESULT(html);
    QCOMPARE(html->count("<h1>Vendors</h1>"), 1);
    QCOMPARE(html->count(">Vendors</h"), 1);
    QVERIFY(html->contains("<caption>Vendors</caption>") && !html->contains("<nav"));
    QVERIFY(html->contains(" class=\"code\" data-label=\"Reference\">V-0001<"));
    QVERIFY_RESULT(ropa);
    QCOMPARE(ropa->count("<h2>Joint controllers <span class=\"article\">Art. 30(1)(a)</span></h2>"), 1);
    QVERIFY(!ropa->contains("<h3>Joint controllers"));
}

void TstHtmlReport::shouldSayWhenItWasMade()
{
    ReportHead head {"test", u"Test"_s, {}, QDate(2026, 11, 1), {}, {}};
    head.madeOn = QDate(2026, 11, 22);
    const auto later = written("html", {}, head);
    head.madeOn = head.asAt;
    const auto sameDay = written("html", {}, head);

    QVERIFY_RESULT(later);
    QVERIFY_RESULT(sameDay);
    QVERIFY(later->contains("as at 2026-11-01") && later->contains("made on 2026-11-22"));
    QVERIFY(sameDay->contains("as at 2026-11-01") && !sameDay->contains("made on"));
}

QTEST_GUILESS_MAIN(TstHtmlReport)
#include "tst_htmlreport.moc"
