// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/csvwriter.h"
#include "models/exchange/csvcolumns.h"
#include "models/exchange/csvreader.h"
#include "models/exchange/recordexport.h"
#include "models/records/registry.h"
#include "models/records/vendor/vendor.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace exchange;
using core::CsvWriter;
using core::guarded;
using core::unguarded;

namespace {

// Cells in brackets, lines with their number: "1[a][b] 2[c]".
QByteArray shown(const QByteArray &csv)
{
    CsvReader reader(csv);
    QByteArrayList lines;
    while (reader.nextLine()) {
        QByteArray line = QByteArray::number(reader.line());
        for (int i = 0; i < reader.cellCount(); ++i)
            line += '[' + reader.text(i).toUtf8() + ']';
        lines += line;
    }
    if (reader.failure())
        lines += "fault in " + QByteArray::number(reader.line());
    return lines.join(' ');
}

QByteArray written(const QStringList &cells)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    for (const QString &cell : cells)
        writer.cell(cell);
    writer.endLine();
    return writer.finish() ? buffer.data() : QByteArray("failed");
}

class NoReferences final : public records::References
{
public:
    [[nodiscard]] std::optional<core::RecordId> idOf(const QString &) const override { return std::nullopt; }
    [[nodiscard]] QString referenceOf(core::RecordId) const override { return {}; }
};

records::Vendor aVendor()
{
    records::Vendor vendor;
    vendor.name = u"=Alpha"_s;
    vendor.website = records::Answer<QString>::none();
    records::VendorService storage;
    storage.row = 2;
    storage.name = u"Storage"_s;
    storage.storageCountries = records::Answers<records::Country>::complete({{u"DE"_s}, {u"FR"_s}});
    records::VendorService mail;
    mail.row = 5;
    mail.name = u"Mail"_s;
    vendor.services = records::Answers<records::VendorService>::complete({storage, mail});
    vendor.documents = records::Answers<records::VendorDocument>::none();
    return vendor;
}

} // namespace

class TstCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldRead_data();
    void shouldRead();
    void shouldWrite_data();
    void shouldWrite();
    void shouldGuardFormulas_data();
    void shouldGuardFormulas();
    void shouldUndoTheGuardWhateverTheText();
    void shouldNameColumnsOfEveryTypeOnce();
    void shouldWriteARecordOverSeveralLines();
};

void TstCsv::shouldRead_data()
{
    QTest::addColumn<QByteArray>("csv");
    QTest::addColumn<QByteArray>("cells");
    const auto row = [](const char *name, const char *csv, const char *cells) {
        QTest::newRow(name) << QByteArray(csv) << QByteArray(cells);
    };
    row("nothing", "", "");
    row("one cell", "a", "1[a]");
    row("CRLF", "a,b\r\nc,d\r\n", "1[a][b] 2[c][d]");
    row("LF", "a,b\nc,d", "1[a][b] 2[c][d]");
    row("empty cells", ",\r\n,,", "1[][] 2[][][]");
    row("empty line", "a\r\n\r\nb", "1[a] 2[] 3[b]");
    row("byte-order mark",
        "\xEF\xBB\xBF"
        "a,b",
        "1[a][b]");
    row("blanks belong to the cell", " a , b ", "1[ a ][ b ]");
    row("quoted", "\"a,b\",\"c\"", "1[a,b][c]");
    row("quoted quotation mark", "\"a \"\"b\"\"\",\"\"\"\"", "1[a \"b\"][\"]");
    row("quoted and empty", "\"\",\"\"", "1[][]");
    row("line breaks in a cell", "\"a\r\nb\n\",c\r\nd", "1[a\r\nb\n][c] 4[d]");
    row("open quotation mark", "a\n\"b\nc", "1[a] fault in 2");
    row("text behind", "\"a\"b", "fault in 1");
    row("quotation mark inside", "ab\"c\"", "fault in 1");
    row("lone CR", "a\rb", "fault in 1");
}

void TstCsv::shouldRead()
{
    QFETCH(const QByteArray, csv);
    QFETCH(const QByteArray, cells);
    QCOMPARE(shown(csv), cells);
}

void TstCsv::shouldWrite_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QByteArray>("csv");
    QTest::newRow("plain") << QStringList {u"a"_s, u""_s, u"ü"_s} << QByteArray("a,,\xC3\xBC\r\n");
    QTest::newRow("comma") << QStringList {u"a,b"_s} << QByteArray("\"a,b\"\r\n");
    QTest::newRow("quotation mark") << QStringList {u"a\"b"_s} << QByteArray("\"a\"\"b\"\r\n");
    QTest::newRow("line break") << QStringList {u"a\nb"_s} << QByteArray("\"a\nb\"\r\n");
    QTest::newRow("blanks") << QStringList {u" a"_s, u"b "_s} << QByteArray("\" a\",\"b \"\r\n");
}

void TstCsv::shouldWrite()
{
    QFETCH(const QStringList, cells);
    QFETCH(const QByteArray, csv);
    QCOMPARE(written(cells), csv);
}

void TstCsv::shouldGuardFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    const auto row = [](const QString &text, const QString &cell) { QTest::newRow(qPrintable(text)) << text << cell; };
    row(u"plain"_s, u"plain"_s);
    row(u"1-2"_s, u"1-2"_s);
    row(u"=1"_s, u"'=1"_s);
    row(u"+1"_s, u"'+1"_s);
    row(u"-1"_s, u"'-1"_s);
    row(u"@@x"_s, u"'@@x"_s);
    row(u"\tx"_s, u"'\tx"_s);
    row(u"\nx"_s, u"'\nx"_s);
    row(u"\rx"_s, u"'\rx"_s);
    row(u"＝x"_s, u"'＝x"_s);
    row(u"＋x"_s, u"'＋x"_s);
    row(u"－x"_s, u"'－x"_s);
    row(u"＠x"_s, u"'＠x"_s);
    row(u"'=1"_s, u"''=1"_s);
    row(u"''=1"_s, u"'''=1"_s);
    row(u"'x"_s, u"'x"_s);
    row(u"'"_s, u"'"_s);
    row(u"''"_s, u"''"_s);
    row(u" =1"_s, u" =1"_s);
}

void TstCsv::shouldGuardFormulas()
{
    QFETCH(const QString, text);
    QFETCH(const QString, cell);
    QCOMPARE(guarded(text), cell);
    QCOMPARE(unguarded(cell), text);
}

// Every text of up to five characters out of those that matter.
void TstCsv::shouldUndoTheGuardWhateverTheText()
{
    const QString letters = u"'=@x"_s;
    for (int number = 0; number < 1024; ++number) {
        for (int length = 0; length <= 5; ++length) {
            QString text;
            for (int i = 0; i < length; ++i)
                text += letters[(number >> (2 * i)) & 3];
            QCOMPARE(unguarded(guarded(text)), text);
            QVERIFY(!guarded(text).startsWith(u'=') && !guarded(text).startsWith(u'@'));
        }
    }
}

void TstCsv::shouldNameColumnsOfEveryTypeOnce()
{
    for (const records::RecordType *type : records::recordTypes()) {
        QStringList names = CsvColumns::namesOf(*type);
        QVERIFY(names.size() <= 5000);
        core::Problems problems;
        const CsvColumns columns = CsvColumns::find(*type, names, problems);
        QVERIFY(problems.empty());
        QVERIFY(columns.reference == 0 && columns.uuid == 1);
        QCOMPARE(names.removeDuplicates(), 0);
        for (const char *ours : {"reference", "uuid", "revision", "changed_at", "changed_by", "removed"})
            QVERIFY2(!type->field(ours), ours); // they would hide the header in JSON
    }
}

void TstCsv::shouldWriteARecordOverSeveralLines()
{
    records::Record record = records::Record::from(records::vendorType(), aVendor());
    record.header.reference = u"V-0001"_s;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(writeRecords(buffer, record.type(), std::span(&record, 1), Format::Csv, NoReferences()));

    CsvReader reader(buffer.data());
    QVERIFY(reader.nextLine());
    QHash<QString, int> columns;
    for (int i = 0; i < reader.cellCount(); ++i)
        columns.insert(reader.text(i), i);
    const auto cell = [&](const char *name) { return reader.text(columns.value(QString::fromLatin1(name), 0)); };

    QVERIFY(reader.nextLine());
    QCOMPARE(cell("reference"), u"V-0001"_s);
    QCOMPARE(cell("name"), u"'=Alpha"_s);
    QCOMPARE(cell("website"), u"@none"_s);
    QCOMPARE(cell("services"), u"@complete"_s);
    QCOMPARE(cell("services.row"), u"2"_s);
    QCOMPARE(cell("services.name"), u"Storage"_s);
    QCOMPARE(cell("services.storage_countries"), u"DE; FR; @complete"_s);
    QCOMPARE(cell("documents"), u"@none"_s);
    QCOMPARE(cell("documents.row"), u""_s);
    QCOMPARE(cell("subprocessors"), u""_s);

    QVERIFY(reader.nextLine());
    QCOMPARE(cell("reference"), u"V-0001"_s);
    QCOMPARE(cell("name"), u""_s);
    QCOMPARE(cell("services"), u""_s);
    QCOMPARE(cell("services.row"), u"5"_s);
    QCOMPARE(cell("services.name"), u"Mail"_s);
    QVERIFY(!reader.nextLine());
    QVERIFY(!reader.failure());
}

QTEST_GUILESS_MAIN(TstCsv)
#include "tst_csv.moc"
