// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/reading.h"

#include <QTest>

using namespace Qt::StringLiterals;
using support::read;

namespace {

constexpr const char *kExpected = "list\n1: Name | Zweck\n2: Bäcker | Lohn; Steuer";

QByteArray utf16(const QString &text, bool bigEndian)
{
    QByteArray bytes = bigEndian ? QByteArray("\xFE\xFF") : QByteArray("\xFF\xFE");
    for (const QChar c : text) {
        const char high = char(c.unicode() >> 8);
        const char low = char(c.unicode() & 0xFF);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

} // namespace

class TstTextFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldFindSeparatorAndEncoding_data();
    void shouldFindSeparatorAndEncoding();
    void shouldAskWhatSeparatesTheCells();
    void shouldAskForTheEncodingOfOldText();
    void shouldRefuseBytesThatMeanNothing();
    void shouldReadWhatWasSaid();
    void shouldCountLinesInsideCells();
    void shouldTakeOneColumn();
    void shouldSayWhereQuotationMarksAreWrong();
};

void TstTextFile::shouldFindSeparatorAndEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString comma = u"Name,Zweck\nBäcker,Lohn; Steuer\n"_s;
    const QString tab = u"Name\tZweck\nBäcker\tLohn; Steuer\n"_s;
    QTest::newRow("comma") << comma.toUtf8();
    QTest::newRow("semicolon") << u"Name;Zweck\r\nBäcker;\"Lohn; Steuer\"\r\n"_s.toUtf8();
    QTest::newRow("tab") << tab.toUtf8();
    QTest::newRow("bar") << u"Name|Zweck\nBäcker|Lohn; Steuer"_s.toUtf8();
    QTest::newRow("old line ends") << u"Name\tZweck\rBäcker\tLohn; Steuer\r"_s.toUtf8();
    QTest::newRow("byte-order mark") << "\xEF\xBB\xBF" + comma.toUtf8();
    QTest::newRow("UTF-16 little") << utf16(tab, false);
    QTest::newRow("UTF-16 big") << utf16(tab, true);
}

void TstTextFile::shouldFindSeparatorAndEncoding()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(read(bytes, u"list.csv"_s), QString::fromUtf8(kExpected));
}

void TstTextFile::shouldAskWhatSeparatesTheCells()
{
    const QByteArray both = "a,b;c,d\n1,2;3,4\n";

    QCOMPARE(read(both, u"list.csv"_s), u"It is not clear what separates the cells of the file (perhaps \"comma\"); say which."_s);
    QCOMPARE(read(both, u"list.csv"_s, {.separator = ';'}), u"list\n1: a,b | c,d\n2: 1,2 | 3,4"_s);
    QCOMPARE(read("Name;Purpose\nPayroll;Pay;more\n", u"list.csv"_s), u"It is not clear what separates the cells of the file (perhaps \"semicolon\"); say which."_s);
    QCOMPARE(read("sep=;\na,b;c,d\n1,2;3,4\n", u"list.csv"_s), u"list\n2: a,b | c,d\n3: 1,2 | 3,4"_s);
}

void TstTextFile::shouldAskForTheEncodingOfOldText()
{
    const QByteArray old = "Name;Zweck\nB\xE4" "cker;\x84Lohn\x93 \x96 5 \x80\n";

    QVERIFY(read(old, u"list.csv"_s).startsWith(u"The text of the file is not UTF-8. It may be windows-1252"));
    QCOMPARE(read(old, u"list.csv"_s, {.encoding = sheets::Encoding::Windows1252}), u"list\n1: Name | Zweck\n2: Bäcker | „Lohn“ – 5 €"_s);
    const auto found = sheets::findTextForm(old);
    QVERIFY(found);
    QVERIFY(!found->isEncodingCertain);
    QVERIFY(found->isSeparatorCertain);
    QCOMPARE(found->form.encoding, sheets::Encoding::Windows1252);
}

void TstTextFile::shouldRefuseBytesThatMeanNothing()
{
    QCOMPARE(read("a;b\n\x81;\xE4\n", u"list.csv"_s), u"The file holds bytes that are neither UTF-8 nor windows-1252; save it as UTF-8."_s);
    QCOMPARE(read("a;b\n1;\xE4\n", u"list.csv"_s, {.encoding = sheets::Encoding::Utf8}), u"The file holds bytes that are not UTF-8 (line 2)."_s);
    QCOMPARE(read(QByteArray("a;b\n1;\0\n", 8), u"list.csv"_s), u"The file is no spreadsheet and no text."_s);
    QCOMPARE(read(utf16(u"a;b\n1;\x0001\n"_s, false), u"list.csv"_s), u"The file is no spreadsheet and no text."_s);
    QCOMPARE(read(utf16(u"a;b\n"_s, false).chopped(1), u"list.csv"_s), u"The file holds bytes that are not UTF-16."_s);
}

void TstTextFile::shouldReadWhatWasSaid()
{
    QCOMPARE(read("a|b\n1|2\n", u"list.csv"_s, {.separator = ','}), u"list\n1: a|b\n2: 1|2"_s);
}

void TstTextFile::shouldCountLinesInsideCells()
{
    QCOMPARE(read("a;b\n\"1\n2\";3\n\n;;\n4;5\n", u"list.csv"_s, {.separator = ';'}), u"list\n1: a | b\n2: 1\n2 | 3\n6: 4 | 5"_s);
}

void TstTextFile::shouldTakeOneColumn()
{
    QCOMPARE(read("Name\nPayroll\n\nNewsletter", u"list.txt"_s), u"list\n1: Name\n2: Payroll\n4: Newsletter"_s);
}

void TstTextFile::shouldSayWhereQuotationMarksAreWrong()
{
    const QString said = read("a;b\n1;2\n\"3;4\n", u"list.csv"_s, {.separator = ';'});

    QVERIFY2(said.startsWith(u"The file cannot be read as text with separators.\nline 3: "), qPrintable(said));
}

QTEST_GUILESS_MAIN(TstTextFile)
#include "tst_textfile.moc"
