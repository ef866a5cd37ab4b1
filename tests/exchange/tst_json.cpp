// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/jsonreader.h"
#include "models/core/jsonwriter.h"
#include "models/exchange/recordexport.h"
#include "models/exchange/utf8.h"
#include "models/records/contact/contact.h"
#include "models/records/registry.h"
#include "tests/support/files.h"
#include "tests/support/verifyresult.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace exchange;
using Layout = core::JsonWriter::Layout;

namespace {

// Takes all there is in the device's buffer, then no more.
class FullDevice final : public QIODevice
{
public:
    FullDevice() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

class FakeReferences final : public records::References
{
public:
    [[nodiscard]] std::optional<core::RecordId> idOf(const QString &) const override { return std::nullopt; }
    [[nodiscard]] QString referenceOf(core::RecordId id) const override
    {
        return core::toInt(id) == 7 ? u"V-0007"_s : QString();
    }
};

QString stringOf(const QByteArray &json)
{
    JsonReader reader(json);
    const QString text = reader.string();
    reader.finish();
    return reader.failure() ? u"fault"_s : text;
}

double numberOf(const QByteArray &json)
{
    JsonReader reader(json);
    const double number = reader.number();
    reader.finish();
    return reader.failure() ? std::nan("") : number;
}

records::Record aContact(core::RecordId party = core::RecordId(7))
{
    records::Contact contact;
    contact.name = u"Ada \"the\" Łänder\n"_s.simplified();
    contact.party = records::Link {party};
    contact.email = records::Answer<QString>::none();
    contact.leftOn = QDate(2026, 2, 3);
    contact.attachments = records::Answers<records::Attachment>::soFar({{u"a.txt"_s, QString(64, u'0')}});
    records::Record record = records::Record::from(records::contactType(), contact);
    record.header.reference = u"C-0001"_s;
    record.header.uuid = QUuid::fromString(u"11111111-1111-4111-8111-111111111111"_s);
    record.header.revision = 3;
    record.header.changedAt = QDateTime({2026, 11, 25}, {22, 40}, QTimeZone::utc());
    record.header.changedBy = u"Ada"_s;
    return record;
}

} // namespace

class TstJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldReadTexts_data();
    void shouldReadTexts();
    void shouldReadNumbers_data();
    void shouldReadNumbers();
    void shouldTellLines();
    void shouldStayAtItsFirstFault();
    void shouldFindBadUtf8();
    void shouldWriteNumbersThatReadBack();
    void shouldLayOutOverLinesOrInOne();
    void shouldEscapeWhatNeedsIt();
    void shouldSayWhenTheDeviceIsFull();
    void shouldWriteARecordFile();
    void shouldWriteAVaultFile();
    void shouldNotLoseALink();
    void shouldLeaveNoHalfFile();
};

void TstJson::shouldReadTexts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *json, const QString &text) { QTest::newRow(json) << QByteArray(json) << text; };
    row("\"\"", u""_s);
    row("  \"a\" ", u"a"_s);
    row("\"\xC3\xBC\"", u"ü"_s);
    row("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", u"\"\\/\b\f\n\r\t"_s);
    row("\"x\\u00fcy\"", u"xüy"_s);
    row("\"\\uD83D\\uDE00\"", u"😀"_s);
    row("\"\\ud83d\"", u"fault"_s);
    row("\"\\ude00\"", u"fault"_s);
    row("\"\\ud83d\\u0041\"", u"fault"_s);
    row("\"\\u12g4\"", u"fault"_s);
    row("\"\\u-123\"", u"fault"_s);
    row("\"\\u12", u"fault"_s);
    row("\"a", u"fault"_s);
    row("\"a\nb\"", u"fault"_s);
    row("\"\\q\"", u"fault"_s);
    row("\"\\", u"fault"_s);
    row("\"a\"b", u"fault"_s);
}

void TstJson::shouldReadTexts()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, text);
    QCOMPARE(stringOf(json), text);
}

void TstJson::shouldReadNumbers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<double>("number");
    const auto row = [](const char *json, double number) { QTest::newRow(json) << QByteArray(json) << number; };
    const double fault = std::nan("");
    row("0", 0);
    row("-0.5", -0.5);
    row("12.25e2", 1225);
    row("1E+2", 100);
    row("1e-2", 0.01);
    row("1e999", std::numeric_limits<double>::infinity());
    row("01", fault);
    row("+1", fault);
    row(".5", fault);
    row("1.", fault);
    row("1e", fault);
    row("-", fault);
    row("0x10", fault);
    row("NaN", fault);
}

void TstJson::shouldReadNumbers()
{
    QFETCH(const QByteArray, json);
    QFETCH(const double, number);
    const double read = numberOf(json);
    QVERIFY(std::isnan(number) ? std::isnan(read) : read == number);
}

void TstJson::shouldTellLines()
{
    JsonReader reader("{\n\"a\":\n[1,\r\n2],\n\n\"b\": null }");
    QList<int> lines;
    reader.enterObject();
    QVERIFY(reader.nextKey());
    lines += reader.line();
    for (reader.enterArray(); reader.nextItem(); reader.skip())
        lines += reader.line();
    QVERIFY(reader.nextKey());
    QCOMPARE(reader.key(), QByteArrayView("b"));
    lines += reader.line();
    reader.null();
    QVERIFY(!reader.nextKey());
    reader.finish();
    QVERIFY(!reader.failure());
    QCOMPARE(lines, (QList<int> {2, 3, 4, 6}));
}

void TstJson::shouldStayAtItsFirstFault()
{
    JsonReader reader("{\"a\": \n tru, \"b\": [}");
    reader.enterObject();
    QVERIFY(reader.nextKey());
    QCOMPARE(reader.peek(), JsonReader::Token::Flag);
    QVERIFY(!reader.flag());
    QVERIFY(reader.failure().has_value());
    const QString first = *reader.failure();
    QVERIFY(!reader.nextKey());
    QCOMPARE(reader.peek(), JsonReader::Token::Nothing);
    reader.finish();
    QCOMPARE(*reader.failure(), first);
    QCOMPARE(reader.failureLine(), 2);
}

void TstJson::shouldFindBadUtf8()
{
    QCOMPARE(firstBadUtf8Line("a\n\xC3\xBC\n"), 0);
    QCOMPARE(firstBadUtf8Line("a\n\xC3\n\xBC"), 2);
    QCOMPARE(firstBadUtf8Line("a\n\n\xED\xA0\x80"), 3); // a surrogate
    QCOMPARE(firstBadUtf8Line("\xF8"), 1);
}

void TstJson::shouldWriteNumbersThatReadBack()
{
    for (const double number :
         {0.0, -0.0, 1.0, 0.1, 1e6, 250000.0, 123456789012345.0, 1e21, 1.0 / 3, 5e-324, 1.7976931348623157e308}) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        core::JsonWriter writer(buffer);
        writer.value(number);
        QVERIFY_RESULT(writer.finish());
        QCOMPARE(numberOf(buffer.data()), number);
    }
}

void TstJson::shouldLayOutOverLinesOrInOne()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    core::JsonWriter writer(buffer);
    writer.beginObject();
    writer.key("none");
    writer.beginArray();
    writer.endArray();
    writer.key("some");
    writer.beginArray();
    writer.value(1);
    writer.beginObject(Layout::Inline);
    writer.key("a");
    writer.value(1e6);
    writer.key("b");
    writer.beginArray();
    writer.value(true);
    writer.null();
    writer.endArray();
    writer.endObject();
    writer.endArray();
    writer.endObject();
    QVERIFY_RESULT(writer.finish());
    QCOMPARE(
        buffer.data(),
        QByteArray("{\n  \"none\": [],\n  \"some\": [\n    1,\n    {\"a\": 1000000, \"b\": [true, null]}\n  ]\n}\n"));
}

void TstJson::shouldEscapeWhatNeedsIt()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    core::JsonWriter writer(buffer);
    writer.value(u"\"\\/\n\t\r\u001Fü😀"_s);
    QVERIFY_RESULT(writer.finish());
    QCOMPARE(buffer.data(), QByteArray("\"\\\"\\\\/\\n\\t\\u000d\\u001f\xC3\xBC\xF0\x9F\x98\x80\"\n"));
    QCOMPARE(stringOf(buffer.data()), u"\"\\/\n\t\r\u001Fü😀"_s);
}

void TstJson::shouldSayWhenTheDeviceIsFull()
{
    const records::Record record = aContact();
    for (const Format format : {Format::Json, Format::Csv}) {
        FullDevice device;
        QVERIFY_ERROR(writeRecords(device, record.type(), std::span(&record, 1), format, FakeReferences()),
                      core::ErrorCode::Io);
    }
}

void TstJson::shouldWriteARecordFile()
{
    const records::Record record = aContact();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY_RESULT(writeRecords(buffer, record.type(), std::span(&record, 1), Format::Json, FakeReferences(),
                                {.asOf = QDate(2026, 11, 30)}));
    QCOMPARE(buffer.data(), QByteArray(R"({
  "format": "dpodesk-records",
  "version": 1,
  "type": "contact",
  "as_of": "2026-11-30",
  "records": [
    {
      "reference": "C-0001",
      "uuid": "11111111-1111-4111-8111-111111111111",
      "revision": 3,
      "changed_at": "2026-11-25T22:40:00Z",
      "changed_by": "Ada",
      "removed": false,
      "name": "Ada \"the\" Łänder",
      "function": null,
      "party": "V-0007",
      "email": {"none": true},
      "phone": null,
      "address": null,
      "left_on": "2026-02-03",
      "notes": null,
      "attachments": {"items": [{"name": "a.txt", "sha256": "0000000000000000000000000000000000000000000000000000000000000000"}], "complete": false}
    }
  ]
}
)"));
    const auto alone = toJson(record, FakeReferences());
    QVERIFY_RESULT(alone);
    QVERIFY(alone->startsWith("{\n  \"reference\": \"C-0001\",\n") && alone->endsWith("}\n"));
}

void TstJson::shouldWriteAVaultFile()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const TypeFeed feeds = [](const records::RecordType &type) -> RecordFeed {
        return [rest = type.key == "contact" ? 2 : 0]() mutable -> core::Result<std::vector<records::Record>> {
            return rest-- > 0 ? std::vector {aContact()} : std::vector<records::Record>();
        };
    };
    QVERIFY_RESULT(writeVault(buffer, feeds, FakeReferences()));
    const QJsonObject file = QJsonDocument::fromJson(buffer.data()).object();
    QCOMPARE(file.keys(), (QStringList {u"format"_s, u"last_references"_s, u"records"_s, u"version"_s}));
    const QJsonObject lists = file.value("records"_L1).toObject();
    QCOMPARE(lists.size(), qsizetype(records::recordTypes().size()));
    QCOMPARE(lists.value("contact"_L1).toArray().size(), 2);

    qsizetype before = 0;
    for (const records::RecordType *type : records::recordTypes()) { // in the order of the registry
        const QByteArray list = "\n    \"" + type->key + "\": [";
        const qsizetype at = buffer.data().indexOf(list);
        QVERIFY(at > before);
        before = at;
    }
}

void TstJson::shouldNotLoseALink()
{
    const records::Record record = aContact(core::RecordId(8));
    for (const Format format : {Format::Json, Format::Csv}) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY_ERROR(writeRecords(buffer, record.type(), std::span(&record, 1), format, FakeReferences()),
                      core::ErrorCode::Damaged);
    }
    QVERIFY_ERROR(toJson(record, FakeReferences()), core::ErrorCode::Damaged);
}

void TstJson::shouldLeaveNoHalfFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.json"_s);
    const auto broken = writeFile(path, [](QIODevice &file) -> core::Result<> {
        file.write("half");
        return core::fail(core::ErrorCode::Cancelled, u"Stopped."_s);
    });
    QVERIFY_ERROR(broken, core::ErrorCode::Cancelled);
    QVERIFY(support::filesIn(folder.path()).isEmpty());

    const auto whole = [](const char *text) {
        return [text](QIODevice &file) -> core::Result<> {
            file.write(text);
            return {};
        };
    };
    QVERIFY_RESULT(writeFile(path, whole("first")));
    QCOMPARE(support::modeOf(path), 0600);
    QVERIFY_ERROR(
        writeFile(path, [](QIODevice &) -> core::Result<> { return core::fail(core::ErrorCode::Io, u"Full."_s); }),
        core::ErrorCode::Io);
    QCOMPARE(support::readFile(path), QByteArray("first"));
    QVERIFY_RESULT(writeFile(path, whole("second")));
    QCOMPARE(support::readFile(path), QByteArray("second"));
    QCOMPARE(support::filesIn(folder.path()), QStringList {u"out.json"_s});
    QVERIFY_ERROR(writeFile(folder.filePath(u"no/such/folder"_s), whole("x")), core::ErrorCode::Io);
}

QTEST_GUILESS_MAIN(TstJson)
#include "tst_json.moc"
