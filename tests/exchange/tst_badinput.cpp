// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/limits.h"
#include "models/storage/chain.h"
#include "models/storage/referenceindex.h"
#include "tests/exchange/importing.h"
#include "tests/support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace exchange;
using support::csv;
using support::json;
using support::listed;
using support::RecordVault;
using support::sourceOf;

namespace {

QByteArray bigText(qsizetype size)
{
    return QByteArray(size, 'x');
}

QByteArray whole(const QByteArray &members)
{
    return "{" + members + "}";
}

} // namespace

// What is malformed is refused at its field and line, and nothing is written.
class TstBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_vault.reset(); }
    void cleanup();

    void shouldRefuseJson_data();
    void shouldRefuseJson();
    void shouldRefuseJsonFiles_data();
    void shouldRefuseJsonFiles();
    void shouldRefuseCsv_data();
    void shouldRefuseCsv();
    void shouldRefuseWhatIsTooLarge();
    void shouldStopAfterManyProblems();
    void shouldStopInsideOneRecord();
    void shouldRefuseWhatOnlyTheStoreFinds_data();
    void shouldRefuseWhatOnlyTheStoreFinds();

private:
    QByteArray refusals(const Source &source);

    std::unique_ptr<RecordVault> m_vault;
    storage::ChainHead m_head;
    std::size_t m_count = 0;
};

void TstBadInput::initTestCase()
{
    m_vault = std::make_unique<RecordVault>();
    const QByteArray file = R"({"format": "dpodesk-vault", "version": 1, "records": {
        "vendor": [{"reference": "V-0001", "name": "Alpha", "uuid": "11111111-1111-4111-8111-111111111111"},
                   {"reference": "V-0002", "name": "Beta", "parent": "V-0001"},
                   {"reference": "V-0003", "name": "Gone"}],
        "contact": [{"reference": "C-0001", "name": "Ada"}]}})";
    QCOMPARE(support::import(*m_vault, sourceOf(Format::Json, nullptr, file)), QByteArray());
    const records::RecordType &vendor = *records::findType("vendor");
    const auto gone = m_vault->store().load(vendor, u"V-0003"_s);
    QVERIFY_RESULT(gone);
    QVERIFY_RESULT(m_vault->store().remove(vendor, gone->header.id, gone->header.revision));
    m_head = storage::Chain(m_vault->connection()).head().value_or(storage::ChainHead {});
    m_count = (*storage::ReferenceIndex::read(m_vault->connection()))->idsOf(vendor).size();
    QVERIFY(m_head.count > 0);
    QCOMPARE(m_count, std::size_t(2));
}

// Whatever was refused, the vault is as it was.
void TstBadInput::cleanup()
{
    const auto head = storage::Chain(m_vault->connection()).head();
    QVERIFY_RESULT(head);
    QCOMPARE(head->hash, m_head.hash);
    const auto index = storage::ReferenceIndex::read(m_vault->connection());
    QVERIFY_RESULT(index);
    QCOMPARE((*index)->idsOf(*records::findType("vendor")).size(), m_count);
    QVERIFY(!(*index)->find(u"V-0100"_s));
}

QByteArray TstBadInput::refusals(const Source &source)
{
    Importer importer(m_vault->connection(), m_vault->store());
    const auto plan = importer.plan(source);
    if (!plan)
        return plan.error().message.toUtf8();
    const auto applied = importer.apply(*plan);
    if (applied)
        return "accepted";
    return applied.error().code == core::ErrorCode::Invalid ? listed(applied.error().problems)
                                                            : support::textOf(applied.error());
}

void TstBadInput::shouldRefuseJson_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("record"); // begins in line 3
    QTest::addColumn<QByteArray>("refusal"); // begins so

    const auto contact = [](const char *name, const char *members, const char *refusal) {
        QTest::newRow(name) << QByteArray("contact") << QByteArray("{\"name\": \"Ada\",\n") + members + "}"
                            << QByteArray(refusal);
    };
    const auto vendor = [](const char *name, const char *members, const char *refusal) {
        QTest::newRow(name) << QByteArray("vendor") << QByteArray("{\"name\": \"V\",\n") + members + "}"
                            << QByteArray(refusal);
    };
    contact("no name", "\"name\": null", "4 name: is given twice");
    QTest::newRow("required") << QByteArray("contact") << QByteArray("{}") << QByteArray("3 name: needs a value");
    QTest::newRow("required is null") << QByteArray("contact") << QByteArray("{\n\"name\": null}")
                                      << QByteArray("4 name: needs a value");
    contact("unknown field", "\"colour\": 1", "4 colour: there is no such field");
    contact("text is a number", "\"email\": 1", "4 email: must be a text");
    contact("text is a list", "\"email\": [\"a\"]", "4 email: must be a text");
    contact("text is an object", "\"email\": {\"a\": {}}", "4 email: \"a\" does not belong here");
    contact("empty object", "\"email\": {}", "4 email: must be a plain value");
    contact("none is false", "\"email\": {\"none\": false}", "4 email: \"none\" can only be true");
    contact("none and more", "\"email\": {\"none\": true, \"items\": []}", "4 email: \"items\" does not belong here");
    contact("none twice", "\"email\": {\"none\": true, \"none\": true}", "4 email: \"none\" is given twice");
    contact("none is no answer", "\"function\": {\"none\": true}", "4 function: \"none\" is not an answer here");
    contact("choice", "\"function\": \"wizard\"", "4 function: \"wizard\" is not one of the choices");
    contact("rule", "\"email\": \"nowhere\"", "4 email: is not an e-mail address");
    contact("two lines", "\"phone\": \"1\\n2\"", "4 phone: must be one line");
    contact("control character", "\"phone\": \"1\\u0007\"", "4 phone: holds control characters");
    contact("NUL", "\"phone\": \"1\\u0000\"", "4 phone: holds control characters");
    contact("impossible date", "\"left_on\": \"2026-02-30\"", "4 left_on: \"2026-02-30\" is not a date");
    contact("date with time", "\"left_on\": \"2026-02-03T00:00\"", "4 left_on: ");
    contact("date is empty", "\"left_on\": \"\"", "4 left_on: ");
    contact("date is @none", "\"left_on\": \"@none\"", "4 left_on: ");
    contact("dangling link", "\"party\": \"V-0999\"", "4 party: there is no record \"V-0999\"");
    contact("empty link", "\"party\": \"\"", "4 party: there is no record");
    contact("link of another type", "\"party\": \"C-0001\"", "4 party: C-0001 is not the kind of record");
    contact("link is a number", "\"party\": 7", "4 party: must be a text");
    contact("list is a list", "\"attachments\": []", "4 attachments: must be null, {\"none\": true} or {\"items\"");
    contact("list without state", "\"attachments\": {\"items\": []}", "4 attachments: needs both");
    contact("list without items", "\"attachments\": {\"complete\": true}", "4 attachments: needs both");
    contact("state is a text", "\"attachments\": {\"items\": [], \"complete\": \"yes\"}",
            "4 attachments: \"complete\" must be");
    contact("items are an object", "\"attachments\": {\"items\": {}, \"complete\": true}",
            "4 attachments: \"items\" must be a list");
    contact("attachment is a text", "\"attachments\": {\"items\": [\"a\"], \"complete\": true}",
            "4 attachments: must be {\"name\"");
    contact("attachment without hash", "\"attachments\": {\"items\": [{\"name\": \"a\"}], \"complete\": true}",
            "4 attachments: needs both \"name\"");
    contact("attachment with a bad hash",
            "\"attachments\": {\"items\": [{\"name\": \"a\", \"sha256\": \"../x\"}], \"complete\": true}",
            "4 attachments: the hash of an attachment");
    contact("attachment without content",
            "\"attachments\": {\"items\": [{\"name\": \"a\", \"sha256\": "
            "\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"}], \"complete\": true}",
            "4 attachments: the file is neither in the vault nor");

    contact("reference of another type", "\"reference\": \"V-0100\"",
            "4 reference: \"V-0100\" is not a reference such as C-0012");
    contact("reference that is none", "\"reference\": \"C-1x\"", "4 reference: ");
    contact("reference zero", "\"reference\": \"C-0\"", "4 reference: ");
    contact("reference is a number", "\"reference\": 7", "4 reference: must be a text");
    contact("uuid", "\"uuid\": \"7\"", "4 uuid: is not a UUID");
    contact("uuid is taken", "\"uuid\": \"11111111-1111-4111-8111-111111111111\"",
            "4 uuid: another record in the vault");
    contact("revision", "\"revision\": -1", "4 revision: must be a whole number");
    contact("revision is a text", "\"revision\": \"1\"", "4 revision: must be a whole number");
    vendor("removed", "\"reference\": \"V-0003\"", "4 reference: V-0003 has been removed; restore it first");
    vendor("another record", "\"reference\": \"V-0001\", \"uuid\": \"22222222-2222-4222-8222-222222222222\"",
           "4 uuid: V-0001 is another record in this vault");

    vendor("number",
           "\"services\": {\"complete\": true, \"items\": [\n{\"name\": \"x\",\n\"people_per_year\": \"12\"}]}",
           "6 services.1.people_per_year: must be a number");
    vendor("negative number",
           "\"services\": {\"complete\": true, \"items\": [\n{\"name\": \"x\",\n\"people_per_year\": -1}]}",
           "6 services.1.people_per_year: must be a number that is not negative");
    vendor("huge number",
           "\"services\": {\"complete\": true, \"items\": [\n{\"name\": \"x\",\n\"people_per_year\": 1e999}]}",
           "6 services.1.people_per_year: must be a number that is not negative");
    vendor("country",
           "\"services\": {\"complete\": true, \"items\": [\n{\"name\": \"x\",\n\"storage_countries\": "
           "{\"items\": [\"DE\", \"Germany\"], \"complete\": false}}]}",
           "6 services.1.storage_countries: \"Germany\" is not one");
    vendor("item is null",
           "\"services\": {\"complete\": true, \"items\": [\n{\"name\": \"x\",\n\"storage_countries\": "
           "{\"items\": [null], \"complete\": false}}]}",
           "6 services.1.storage_countries: must be a text");
    vendor("duration",
           "\"services\": {\"complete\": true, \"items\": [\n{\"name\": \"x\",\n\"deleted_after\": \"P1X\"}]}",
           "6 services.1.deleted_after: \"P1X\" is not a duration");
    vendor("row link", "\"services\": {\"complete\": true, \"items\": [\n{\"name\": \"x\",\n\"contract\": 9}]}",
           "6 services.1.contract: there is no row 9 in \"documents\"");
    vendor("row link is a text",
           "\"services\": {\"complete\": true, \"items\": [\n{\"name\": \"x\",\n\"contract\": \"9\"}]}",
           "6 services.1.contract: must be the number of a row");
    vendor("row is a text", "\"services\": {\"complete\": true, \"items\": [\n\"x\"]}",
           "5 services.1: a row must be an object");
    vendor("row number", "\"services\": {\"complete\": true, \"items\": [\n{\"row\": 0, \"name\": \"x\"}]}",
           "5 services.1.row: must be the number of a row");
    vendor("row number is broken", "\"services\": {\"complete\": true, \"items\": [\n{\"row\": 1.5, \"name\": \"x\"}]}",
           "5 services.1.row: must be the number of a row");
    vendor("row number twice",
           "\"services\": {\"complete\": true, \"items\": [{\"row\": 4, \"name\": \"x\"},\n"
           "{\"row\": 4, \"name\": \"y\"}]}",
           "5 services.2: row number 4 cannot be used");
    vendor("unknown field of a row", "\"services\": {\"complete\": true, \"items\": [\n{\"nome\": \"x\"}]}",
           "5 services.1.nome: there is no such field");
    vendor("field of a row twice",
           "\"services\": {\"complete\": true, \"items\": [\n{\"name\": \"x\",\n\"name\": \"y\"}]}",
           "6 services.1.name: is given twice");
    QTest::newRow("flag") << QByteArray("activity") << QByteArray("{\"name\": \"A\",\n\"profiling\": \"yes\"}")
                          << QByteArray("4 profiling: must be true or false");
    QTest::newRow("instant") << QByteArray("request") << QByteArray("{\"received\":\n\"2026-13-01T00:00:00Z\"}")
                             << QByteArray("4 received: ");
    QTest::newRow("zone") << QByteArray("request")
                          << QByteArray("{\"received\":\n\"2026-11-01T00:00:00Z[Mars/Olympus]\"}")
                          << QByteArray("4 received: ");
    QTest::newRow("reference without its year")
        << QByteArray("request") << QByteArray("{\"received\": \"2026-11-01T00:00:00Z\",\n\"reference\": \"DSR-0001\"}")
        << QByteArray("4 reference: ");
    QTest::newRow("reference twice")
        << QByteArray("vendor")
        << QByteArray("{\"reference\": \"V-0100\", \"name\": \"a\"},\n{\"reference\": \"V-0100\", \"name\": \"b\"}")
        << QByteArray("4 reference: V-0100 stands in the file twice, first in line 3");
    QTest::newRow("uuid twice") << QByteArray("vendor")
                                << QByteArray("{\"uuid\": \"33333333-3333-4333-8333-333333333333\", \"name\": \"a\"},\n"
                                              "{\"uuid\": \"33333333-3333-4333-8333-333333333333\", \"name\": \"b\"}")
                                << QByteArray("4 uuid: the same UUID stands in the file twice");
    QTest::newRow("record is a text") << QByteArray("vendor") << QByteArray("\"V-0001\"")
                                      << QByteArray("3 records: a record must be");
}

void TstBadInput::shouldRefuseJson()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, record);
    QFETCH(const QByteArray, refusal);

    // A sound record beside it is not saved either.
    const QByteArray records = type == "vendor" ? record + ",\n{\"reference\": \"V-0101\", \"name\": \"sound\"}"
                                                : record;
    const QByteArray found = refusals(json(type.constData(), records));
    QVERIFY2(found.startsWith(refusal), found.constData());
}

void TstBadInput::shouldRefuseJsonFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("refusal");

    const auto row = [](const char *name, const QByteArray &content, const char *refusal) {
        QTest::newRow(name) << content << QByteArray(refusal);
    };
    const QByteArray head = "\"format\": \"dpodesk-records\", \"version\": 1, \"type\": \"vendor\"";
    row("empty", "", "1 : the file ends in the middle");
    row("blank", " \n\n", "3 : the file ends in the middle");
    row("list", "[]", "1 : the file must hold one JSON object");
    row("text", "\"a\"", "1 : the file must hold one JSON object");
    row("empty object", "{}", "1 format: must be");
    row("other format", whole("\"format\": \"x\", \"version\": 1, \"records\": []"), "1 format: must be");
    row("newer version",
        whole("\"format\": \"dpodesk-records\", \"version\": 2, \"type\": \"vendor\", \"records\": []"),
        "1 version: must be 1");
    row("no version", whole("\"format\": \"dpodesk-records\", \"type\": \"vendor\", \"records\": []"),
        "1 version: must be 1");
    row("no records", whole(head), "1 records: is missing");
    row("records are an object", whole(head + ",\n\"records\": {}"), "2 records: must be a list");
    row("records twice", whole(head + ", \"records\": [],\n\"records\": []"), "2 records: is given twice");
    row("unknown member", whole(head + ",\n\"more\": 1, \"records\": []"), "2 more: does not belong here");
    row("last references are no list", whole(head + ",\n\"last_references\": 1, \"records\": []"), "2 last_references: must be a list of references");
    row("last reference is none", whole(head + ",\n\"last_references\": [\"PA\"], \"records\": []"),
        "2 last_references: \"PA\" is not a reference");
    row("unknown type", whole("\"format\": \"dpodesk-records\", \"version\": 1, \"type\": \"wizard\", \"records\": []"),
        "1 type: \"wizard\" is not a kind of record");
    row("unknown type in a vault",
        whole("\"format\": \"dpodesk-vault\", \"version\": 1, \"records\": {\n\"wizard\": []}"),
        "2 records: \"wizard\" is not a kind of record");
    row("type twice in a vault",
        whole("\"format\": \"dpodesk-vault\", \"version\": 1, \"records\": {\"task\": [],\n\"task\": []}"),
        "2 records: \"task\" is given twice");
    row("vault is a list", whole("\"format\": \"dpodesk-vault\", \"version\": 1, \"records\":\n[]"),
        "2 records: must be an object");
    row("bad UTF-8", whole(head + ", \"records\": [\n{\"name\": \"\xC3\x28\"}]"),
        "2 : the file holds bytes that are not UTF-8");
    row("Latin-1", whole(head + ", \"records\": [\n\n{\"name\": \"M\xFCller\"}]"),
        "3 : the file holds bytes that are not UTF-8");
    row("overlong UTF-8", whole(head + ", \"records\": [{\"name\": \"\xC0\xAF\"}]"),
        "1 : the file holds bytes that are not UTF-8");
    row("cut off", "{" + head + ", \"records\": [\n{\"name\": \"x\"", "2 : the file ends in the middle");
    row("open text", "{" + head + ", \"records\": [\n{\"name\": \"x", "2 : a text is not closed");
    row("line break in a text", whole(head + ", \"records\": [{\n\"name\": \"a\nb\"}]"),
        "2 : a text holds a line break");
    row("bad escape", whole(head + ", \"records\": [{\n\"name\": \"\\x\"}]"), "2 : a text holds a \"\\\"");
    row("half a surrogate pair", whole(head + ", \"records\": [{\n\"name\": \"\\ud800\"}]"),
        "2 : a text holds a \"\\\"");
    row("comma too many", whole(head + ", \"records\": [{\n\"name\": \"x\",}]"), "2 : this is not valid JSON");
    row("comma missing", whole(head + ", \"records\": [{\n\"name\": \"x\" \"email\": null}]"),
        "2 : this is not valid JSON");
    row("single quotes", whole(head + ", \"records\": [{\n'name': 'x'}]"), "2 : this is not valid JSON");
    row("number with a zero", whole(head + ", \"records\": [{\n\"revision\": 01}]"), "2 : this is not valid JSON");
    row("literal", whole(head + ", \"records\": [{\n\"name\": nul}]"), "2 : this is not valid JSON");
    row("something after the end", whole(head + ", \"records\": []") + "\n{}",
        "2 : this is not valid JSON: something follows");
    row("nested too deep", whole(head + ",\n\"records\": " + QByteArray(100, '[') + QByteArray(100, ']')),
        "2 : objects and lists are nested");
    row("nested much too deep", whole(head + ",\n\"records\": " + QByteArray(1'000'000, '[')),
        "2 : objects and lists are nested");
}

void TstBadInput::shouldRefuseJsonFiles()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, refusal);
    const QByteArray found = refusals(sourceOf(Format::Json, nullptr, content));
    QVERIFY2(found.startsWith(refusal), found.constData());
}

void TstBadInput::shouldRefuseCsv_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QByteArray>("refusal");

    const auto contact = [](const char *name, const char *lines, const char *refusal) {
        QTest::newRow(name) << QByteArray("contact") << QByteArray(lines) << QByteArray(refusal);
    };
    const auto vendor = [](const char *name, const char *lines, const char *refusal) {
        QTest::newRow(name) << QByteArray("vendor") << QByteArray(lines) << QByteArray(refusal);
    };
    contact("empty", "", "1 : the file is empty");
    contact("unknown column", "name,colour\r\n", "1 : there is no field for the column \"colour\"");
    contact("empty column name", "name,\r\n", "1 : there is no field for the column \"\"");
    contact("column twice", "name,name\r\n", "1 : the column \"name\" stands there twice");
    contact("cells missing", "name,email\r\nAda\r\n", "2 : the line has 1 cells, but the first line names 2");
    contact("cells too many", "name,email\r\nAda,,\r\n", "2 : the line has 3 cells, but the first line names 2");
    contact("line after cells with line breaks", "name,notes\r\nAda,\"a\r\nb\r\n\"\r\n,x\r\n", "5 name: needs a value");
    contact("open quotation mark", "name,notes\r\nA,b\r\nAda,\"a\r\nb\r\n", "3 : a quotation mark is not closed");
    contact("quotation mark inside", "name\r\nA\"da\r\n", "2 : a quotation mark is out of place");
    contact("text after a quotation mark", "name\r\n\"A\"da\r\n", "2 : a quotation mark is out of place");
    contact("bad UTF-8", "name\r\nM\xFCller\r\n", "2 : the file holds bytes that are not UTF-8");
    contact("needs a value", "name,email\r\n,a@b\r\n", "2 name: needs a value");
    contact("needs a value that is none", "name\r\n@none\r\n", "2 name: needs a value");
    contact("unknown mark", "name,phone\r\nAda,@x\r\n", "2 phone: \"@x\" is not known; write @@");
    contact("choice", "name,function\r\nAda,wizard\r\n", "2 function: \"wizard\" is not one of the choices");
    contact("date", "name,left_on\r\nAda,30.02.2026\r\n", "2 left_on: \"30.02.2026\" is not a date");
    contact("dangling link", "name,party\r\nAda,V-0999\r\n", "2 party: there is no record \"V-0999\"");
    contact("attachment", "name,attachments\r\nAda,x\r\n", "2 attachments: an attachment is written HASH:NAME");
    contact("reference twice", "reference,name\r\nC-0007,A\r\nC-0007,B\r\n",
            "3 reference: C-0007 stands in the file twice, first in line 2");
    contact("uuid", "uuid,name\r\nx,A\r\n", "2 uuid: is not a UUID");
    contact("lone CR", "name\r\nAda\rB\r\n", "2 : ");
    vendor("rows of nothing", "reference,name,services.name\r\n,,x\r\n", "2 : the line holds further rows of a record");
    vendor("rows of another", "reference,name,services.name\r\nV-0100,a,x\r\n,,y\r\n",
           "3 : the line holds further rows of a record");
    vendor("rows come back", "reference,name,services.name\r\nV-0100,a,x\r\nV-0101,b,\r\nV-0100,,y\r\n",
           "4 reference: V-0100 stands in the file twice");
    vendor("none with rows", "reference,name,services,services.name\r\nV-0100,a,@none,x\r\n",
           "2 services: cannot be @none and have rows");
    vendor("rows in the state", "name,services\r\na,x\r\n", "2 services: a list of rows takes only @none or @complete");
    vendor("row number", "name,services.row,services.name\r\na,x,y\r\n",
           "2 services.1.row: \"x\" is not the number of a row");
    vendor("second row",
           "reference,name,services.name,services.people_per_year\r\nV-0100,a,x,1\r\nV-0100,,y,\"1,5\"\r\n",
           "3 services.2.people_per_year: \"1,5\" is not a number");
    vendor("unknown column of a row", "name,services.nome\r\n",
           "1 : there is no field for the column \"services.nome\"");
    vendor("row of what is no list", "name,name.row\r\n", "1 : there is no field for the column \"name.row\"");
    vendor("removed", "reference,name\r\nV-0003,x\r\n", "2 reference: V-0003 has been removed; restore it first");
}

void TstBadInput::shouldRefuseCsv()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, lines);
    QFETCH(const QByteArray, refusal);
    const QByteArray found = refusals(csv(type.constData(), lines));
    QVERIFY2(found.startsWith(refusal), found.constData());
}

void TstBadInput::shouldRefuseWhatIsTooLarge()
{
    const QByteArray text = bigText(1024 * 1024 + 1);
    QCOMPARE(refusals(json("contact", "{\"name\": \"A\",\n\"notes\": \"" + text + "\"}")),
             QByteArray("4 notes: is longer than 1 MiB"));
    QCOMPARE(refusals(csv("contact", "name,notes\r\nA," + text)), QByteArray("2 : a cell is longer than 1 MiB"));
    const QByteArray wide = QByteArray(kMaxColumns, ',');
    QCOMPARE(refusals(csv("contact", wide)), QByteArray("1 : a line has more than 5000 cells"));
    const QByteArray found = refusals(csv("contact", "name\n" + QByteArray(kMaxLines, '\n')));
    QVERIFY2(found.endsWith(" : the file has more than 2000000 lines"), found.right(200).constData());
}

void TstBadInput::shouldStopAfterManyProblems()
{
    QByteArray lines = "name,left_on\r\n";
    QByteArrayList records;
    for (int i = 0; i < 5000; ++i) {
        lines += "A,x\r\n";
        records += "{\"name\": 1}";
    }
    QVERIFY(refusals(csv("contact", lines)).count('\n') < 1100);
    QVERIFY(refusals(csv("contact", lines)).contains("there are more problems; the rest of the file was not read"));
    QVERIFY(refusals(json("contact", records.join(",\n"))).count('\n') < 1100);
}

// One record is enough to hold as many as the file is long.
void TstBadInput::shouldStopInsideOneRecord()
{
    QByteArrayList keys;
    QByteArrayList items;
    for (int i = 0; i < 5000; ++i) {
        keys += "\"x" + QByteArray::number(i) + "\": 1";
        items += "1";
    }
    const QByteArray members = keys.join(",\n");
    const QByteArray list = "\"complete\": true, \"items\": [" + items.join(",\n") + ']';
    for (const QByteArray &record : QByteArrayList {'{' + members + '}', "{\"name\": {" + members + "}}", "{\"name\": \"a\", \"services\": {" + list + "}}",
                                     "{\"name\": \"a\", \"services\": {\"complete\": true, \"items\": [{" + members + "}]}}"}) {
        const QByteArray found = refusals(json("vendor", record));
        QVERIFY(found.count('\n') < 1100);
        QVERIFY(found.contains("there are more problems; the rest of the file was not read"));
    }
    Source file = json("vendor", {});
    file.files.front().content = "{\n" + members + '}';
    QVERIFY(refusals(file).count('\n') < 1100);
}

void TstBadInput::shouldRefuseWhatOnlyTheStoreFinds_data()
{
    QTest::addColumn<QByteArray>("records");
    QTest::addColumn<QByteArray>("refusal");
    QTest::newRow("links in a circle") << QByteArray(
        "{\"reference\": \"V-0100\", \"name\": \"a\",\n\"parent\": \"V-0101\"},\n"
        "{\"reference\": \"V-0101\", \"name\": \"b\",\n\"parent\": \"V-0100\"}")
                                       << QByteArray("4 parent: leads back to the record itself");
    QTest::newRow("link to itself") << QByteArray(
        "{\"reference\": \"V-0100\", \"name\": \"a\",\n\"parent\": \"V-0100\"}")
                                    << QByteArray("4 parent: leads back to the record itself");
    QTest::newRow("circle through the vault") << QByteArray("{\"reference\": \"V-0001\",\n\"parent\": \"V-0002\"}")
                                              << QByteArray("4 parent: leads back to the record itself");
    QTest::newRow("link to a removed record")
        << QByteArray("{\"name\": \"a\",\n\"parent\": \"V-0003\"}") << QByteArray("4 parent: V-0003 has been removed");
}

void TstBadInput::shouldRefuseWhatOnlyTheStoreFinds()
{
    QFETCH(const QByteArray, records);
    QFETCH(const QByteArray, refusal);

    Importer importer(m_vault->connection(), m_vault->store());
    auto plan = importer.plan(json("vendor", records));
    QVERIFY_RESULT(plan);
    QVERIFY(!plan->isRefused());
    const auto applied = importer.apply(*plan);
    QVERIFY_ERROR(applied, core::ErrorCode::Invalid);
    QVERIFY2(listed(applied.error().problems).startsWith(refusal), listed(applied.error().problems).constData());

    QVERIFY_RESULT(importer.check(*plan));
    QVERIFY(plan->isRefused());
    QCOMPARE(listed(plan->problems()), listed(applied.error().problems));
}

QTEST_GUILESS_MAIN(TstBadInput)
#include "tst_badinput.moc"
