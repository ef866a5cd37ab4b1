// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/catalogues.h"
#include "models/exchange/exporter.h"
#include "models/exchange/importer.h"
#include "models/exchange/samples.h"
#include "models/records/registry.h"
#include "models/records/request/request.h"
#include "models/storage/livesource.h"
#include "tests/samples/statements.h"
#include "tests/support/files.h"
#include "tests/support/samplevault.h"
#include "tests/support/verifyresult.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using records::Record;
using records::RowValues;
using samples::Statement;

namespace {

// Reads an export into a vault that has nothing but what the export holds.
core::Result<> import(support::RecordVault &vault, const core::Result<exchange::Source> &source)
{
    if (!source)
        return core::fail(source.error());
    exchange::Importer importer(vault.connection(), vault.store());
    const auto plan = importer.plan(*source);
    if (!plan)
        return core::fail(plan.error());
    const auto report = importer.apply(*plan);
    return report ? core::Result<>() : core::fail(report.error());
}

QHash<QString, QJsonObject> recordsByReference(const QJsonObject &types)
{
    QHash<QString, QJsonObject> records;
    for (const QJsonValue &list : types) {
        const QJsonArray all = list.toArray();
        for (const QJsonValue &record : all)
            records.insert(record["reference"_L1].toString(), record.toObject());
    }
    return records;
}

// The values of one field of the rows of all activities.
std::vector<records::Value> purposeValues(records::RecordSource &source, const QByteArray &field)
{
    const records::RecordType &type = *records::findType("activity");
    const std::size_t index = std::size_t(indexOf(type.field("purposes")->rows->fields, field));
    std::vector<records::Value> values;
    const auto activities = source.all(type);
    for (const Record &activity : activities ? *activities : std::vector<Record>()) {
        for (const RowValues &purpose : activity.value("purposes").as<std::vector<RowValues>>())
            values.push_back(purpose.values[index]);
    }
    return values;
}

} // namespace

// Every statement of a published text must be found in the sample vault and in what is exported from it.
class TstCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldCoverTheWholeText_data() { addSamples(); }
    void shouldCoverTheWholeText();
    void shouldKeepEveryStatementInTheVault_data() { addSamples(); }
    void shouldKeepEveryStatementInTheVault();
    void shouldKeepEveryStatementInTheJsonExport_data() { addSamples(); }
    void shouldKeepEveryStatementInTheJsonExport();
    void shouldKeepEveryStatementInTheCsvExport_data() { addSamples(); }
    void shouldKeepEveryStatementInTheCsvExport();
    void shouldAssignNoBasisWhereTheTextDoesNot_data();
    void shouldAssignNoBasisWhereTheTextDoesNot();

private:
    static void addSamples();
    [[nodiscard]] static QString sampleName();
    [[nodiscard]] support::RecordVault &vaultOf(const QString &sample);

    std::map<QString, std::unique_ptr<support::RecordVault>> m_vaults;
};

void TstCoverage::initTestCase()
{
    for (const QString &sample : exchange::sampleNames()) {
        auto vault = std::make_unique<support::RecordVault>();
        QVERIFY_RESULT(exchange::fillCatalogues(vault->store()));
        QVERIFY_RESULT(exchange::addSample(vault->connection(), vault->store(), sample));
        m_vaults.emplace(sample, std::move(vault));
    }
    QCOMPARE(exchange::sampleNames(), QStringList({u"ekyc"_s, u"lailai"_s, u"maskki"_s, u"skk"_s}));
}

void TstCoverage::addSamples()
{
    QTest::addColumn<QString>("sample");
    for (const QString &sample : exchange::sampleNames())
        QTest::newRow(qPrintable(sample)) << sample;
}

QString TstCoverage::sampleName()
{
    return *static_cast<const QString *>(QTest::qData("sample", qMetaTypeId<QString>()));
}

support::RecordVault &TstCoverage::vaultOf(const QString &sample)
{
    return *m_vaults.at(sample);
}

void TstCoverage::shouldCoverTheWholeText()
{
    const std::vector<Statement> statements = samples::statementsOf(sampleName());
    QVERIFY2(statements.size() > 20, "the table of statements is missing");

    // Every record but the catalogues, and every purpose, cookie and safeguard, is there because of something that the text says.
    // Requests are invented, so that their pages have something to show.
    storage::LiveSource source(vaultOf(sampleName()).connection());
    QStringList unnamed;
    const auto mustBeNamed = [&](const QString &record, const QString &path) {
        const bool isNamed = std::any_of(statements.begin(), statements.end(), [&](const Statement &s) {
            return s.record == record && s.path.startsWith(path);
        });
        if (!isNamed)
            unnamed += record + u' ' + path;
    };
    for (const records::RecordType *type : records::recordTypes()) {
        const auto records = source.all(*type);
        QVERIFY_RESULT(records);
        for (const Record &record : type->isCatalogue || type == &records::requestType() ? std::vector<Record>() : *records) {
            const QString &reference = record.header.reference;
            mustBeNamed(reference, {});
            for (const char *list : {"purposes", "cookies", "safeguards"}) {
                const std::size_t count = type->field(list) ? record.value(list).as<std::vector<RowValues>>().size()
                                                            : 0;
                for (std::size_t i = 1; i <= count; ++i)
                    mustBeNamed(reference, QString::fromLatin1(list) + u'.' + QString::number(i) + u'.');
            }
        }
    }
    QCOMPARE(unnamed.join(u'\n'), QString());
}

void TstCoverage::shouldKeepEveryStatementInTheVault()
{
    storage::LiveSource source(vaultOf(sampleName()).connection());
    QCOMPARE(samples::missingStatements(samples::statementsOf(sampleName()), source).join(u'\n'), QString());
}

void TstCoverage::shouldKeepEveryStatementInTheJsonExport()
{
    // GIVEN an export of the sample
    support::RecordVault &vault = vaultOf(sampleName());
    const QString path = vault.folder() + "/export.json"_L1;
    QVERIFY_RESULT(exchange::Exporter(vault.connection(), vault.store()).writeAll(exchange::Format::Json, path));

    // THEN it tells unknown and none apart at every place that the table names
    const QJsonObject file = QJsonDocument::fromJson(support::readFile(path)).object();
    const QHash<QString, QJsonObject> records = recordsByReference(file["records"_L1].toObject());
    const std::vector<Statement> statements = samples::statementsOf(sampleName());
    for (const Statement &statement : statements) {
        const QStringList steps = statement.path.split(u'.');
        QJsonValue value = records[statement.record][steps[0]];
        if (steps.size() == 3)
            value = value["items"_L1].toArray().at(steps[1].toInt() - 1)[steps[2]];
        const QByteArray where = (statement.record + u' ' + statement.path).toUtf8();
        QVERIFY2(!value.isUndefined(), where.constData());
        QVERIFY2(value.isNull() == (statement.expect == "unknown"_L1), where.constData());
        QVERIFY2(value["none"_L1].toBool() == (statement.expect == "none"_L1), where.constData());
    }

    // THEN another vault that reads it keeps every statement
    support::RecordVault other;
    QVERIFY_RESULT(import(other, exchange::Source::fromFile(path, exchange::Format::Json, nullptr)));
    storage::LiveSource source(other.connection());
    QCOMPARE(samples::missingStatements(statements, source).join(u'\n'), QString());
}

void TstCoverage::shouldKeepEveryStatementInTheCsvExport()
{
    // GIVEN an export of the sample
    support::RecordVault &vault = vaultOf(sampleName());
    const QString folder = vault.folder() + "/csv"_L1;
    QVERIFY_RESULT(exchange::Exporter(vault.connection(), vault.store()).writeAll(exchange::Format::Csv, folder));

    // WHEN another vault reads it
    support::RecordVault other;
    QVERIFY_RESULT(import(other, exchange::Source::fromFolder(folder)));

    // THEN that one keeps every statement
    storage::LiveSource source(other.connection());
    QCOMPARE(samples::missingStatements(samples::statementsOf(sampleName()), source).join(u'\n'), QString());
}

// A basis stands only where the text gives one: Maskki's where people opt in, eKYC's for five purposes. The text that
// skk and lailai share lists all six and gives none to a purpose.
void TstCoverage::shouldAssignNoBasisWhereTheTextDoesNot_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QStringList>("bases");
    QTest::addColumn<QStringList>("conditions"); // for special categories
    QTest::newRow("maskki") << u"maskki"_s << QStringList({u"6-1-a"_s, u"6-1-a"_s}) << QStringList();
    QTest::newRow("skk") << u"skk"_s << QStringList() << QStringList();
    QTest::newRow("lailai") << u"lailai"_s << QStringList() << QStringList();
    QTest::newRow("ekyc") << u"ekyc"_s << QStringList({u"6-1-b"_s, u"6-1-b"_s, u"6-1-b"_s, u"6-1-b"_s, u"6-1-f"_s})
                          << QStringList(u"9-2-a"_s);
}

void TstCoverage::shouldAssignNoBasisWhereTheTextDoesNot()
{
    QFETCH(const QString, sample);
    QFETCH(const QStringList, bases);
    QFETCH(const QStringList, conditions);
    storage::LiveSource source(vaultOf(sample).connection());

    const auto given = [&source](const QByteArray &field) {
        QStringList codes;
        for (const records::Value &value : purposeValues(source, field)) {
            if (!value.isUnknown())
                codes += value.as<QString>();
        }
        return codes;
    };

    QVERIFY(purposeValues(source, "basis").size() > 6);
    QCOMPARE(given("basis"), bases);
    QCOMPARE(given("art9_condition"), conditions);
}

QTEST_GUILESS_MAIN(TstCoverage)
#include "tst_coverage.moc"
