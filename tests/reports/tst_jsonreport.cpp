// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/aregister.h"
#include "tests/reports/reporting.h"
#include "tests/support/files.h"
#include "tests/support/verifyresult.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace reporting;
using namespace reports;
using records::AnswerState;

namespace {

// Debian's own interpreter: it finds Debian's python3-jsonschema whatever else is installed.
const QString kPython = u"/usr/bin/python3"_s;
const QString kSchema = QStringLiteral(SCHEMA_FILE);
const QString kValidate = uR"(import json, sys, jsonschema
validator = jsonschema.Draft202012Validator(json.load(open(sys.argv[1])))
validator.check_schema(validator.schema)
for path in sys.argv[2:]:
    for error in validator.iter_errors(json.load(open(path))):
        print(path, list(error.absolute_path), error.message[:200])
print("validated", len(sys.argv) - 2)
)"_s;

QString validated(const QStringList &files)
{
    return support::outputOf(kPython, QStringList {u"-c"_s, kValidate, kSchema} + files).trimmed();
}

} // namespace

class TstJsonReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldFollowTheSchema();
    void shouldFollowTheSchemaWithAnyRecord();
    void shouldBeRefusedByTheSchemaWhenSomethingIsWrong();
    void shouldKeepTheKindOfValues();
    void shouldCarryAnyText();
};

void TstJsonReport::shouldFollowTheSchema()
{
    ARegister aRegister;
    const QTemporaryDir folder;
    QStringList files;
    for (const ReportKind &kind : reportKinds()) {
        const auto json = report(kind.name, "json", aRegister.source);
        QVERIFY_RESULT(json);
        files += folder.filePath(QString::fromLatin1(kind.name) + ".json"_L1);
        QVERIFY(support::writeFile(files.last(), *json));
    }

    QCOMPARE(validated(files), u"validated %1"_s.arg(files.size()));
}

void TstJsonReport::shouldFollowTheSchemaWithAnyRecord()
{
    support::RecordVault vault;
    QVERIFY_RESULT(support::fillWithSamples(vault, 3));
    storage::LiveSource source(vault.connection());
    const QTemporaryDir folder;
    QStringList files;
    for (const ReportKind &kind : reportKinds()) {
        const auto list = report(kind.name, "json", source);
        QVERIFY_RESULT(list);
        files += folder.filePath(QString::fromLatin1(kind.name) + ".json"_L1);
        QVERIFY(support::writeFile(files.last(), *list));
        if (!kind.type)
            continue;
        const auto ids = source.ids(*kind.type, {});
        const auto one = report(kind.name, "json", source, {.record = ids->front()});
        QVERIFY_RESULT(one);
        files += folder.filePath(QString::fromLatin1(kind.name) + "-one.json"_L1);
        QVERIFY(support::writeFile(files.last(), *one));
    }

    QCOMPARE(validated(files), u"validated %1"_s.arg(files.size()));
}

void TstJsonReport::shouldBeRefusedByTheSchemaWhenSomethingIsWrong()
{
    ARegister aRegister;
    const auto json = report("ropa", "json", aRegister.source);
    QVERIFY_RESULT(json);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"wrong.json"_s);
    for (const auto &[from, to] : {std::pair<QByteArray, QByteArray> {"\"recipients\": null", "\"recipient\": null"},
                                   {"\"measures\": {\"none\": true}", "\"measures\": {\"none\": false}"},
                                   {"\"as_at\": \"2026-11-01\"", "\"as_at\": \"1.11.2026\""},
                                   {"\"section\": \"overview\"", "\"section\": \"other\""}}) {
        QByteArray wrong = *json;
        QVERIFY2(wrong.contains(from), from.constData());
        QVERIFY(support::writeFile(path, wrong.replace(from, to)));

        QVERIFY2(validated({path}).contains(u"wrong.json"_s), from.constData());
    }
}

void TstJsonReport::shouldKeepTheKindOfValues()
{
    const Facts facts {"f", u"F"_s, {{"day", u"Day"_s, {AnswerState::Value, {u"1 Nov"_s}, QDate(2026, 11, 1)}},
                                     {"count", u"Count"_s, Cell::number(7)},
                                     {"flag", u"Flag"_s, {AnswerState::Value, {u"yes"_s}, true}},
                                     {"list", u"List"_s, Cell::list(AnswerState::SoFar, {u"a"_s})}}};

    const auto json = written("json", {{"s", {}, u"S"_s, {facts}}});

    QVERIFY_RESULT(json);
    const QJsonValue f = QJsonDocument::fromJson(*json)["sections"_L1][0]["f"_L1];
    QCOMPARE(f["day"_L1].toString(), u"2026-11-01"_s);
    QCOMPARE(f["count"_L1].toInt(), 7);
    QVERIFY(f["flag"_L1].isBool() && f["flag"_L1].toBool());
    QCOMPARE(f["list"_L1]["complete"_L1].toBool(true), false);
}

void TstJsonReport::shouldCarryAnyText()
{
    const QString text = u"\"\\ \u0001 \u05E9\u05DC\u05D5\u05DD e\u0301 \U0001F512 =1+1\n\t"_s;

    const auto json = written("json", {sectionOf({text, QString(1024 * 1024, u'x')})});

    QVERIFY_RESULT(json);
    const QJsonValue items = QJsonDocument::fromJson(*json)["sections"_L1][0]["texts"_L1]["items"_L1];
    QCOMPARE(items[0]["text"_L1].toString(), text);
    QCOMPARE(items[1]["text"_L1].toString().size(), 1024 * 1024);
}

QTEST_GUILESS_MAIN(TstJsonReport)
#include "tst_jsonreport.moc"
