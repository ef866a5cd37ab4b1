// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/catalogues.h"
#include "models/exchange/samples.h"
#include "models/records/registry.h"
#include "models/records/request/request.h"
#include "models/records/vocabulary.h"
#include "models/rules/recordrules.h"
#include "models/rules/requests/requestclock.h"
#include "models/storage/livesource.h"
#include "models/storage/vaultfacts.h"
#include "tests/support/samplevault.h"
#include "tests/support/verifyresult.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using exchange::overlaid;

namespace {

QJsonValue json(const char *text)
{
    return QJsonDocument::fromJson(QByteArray("[") + text + ']').array().at(0);
}

QStringList referencesOf(support::RecordVault &vault, const char *type)
{
    storage::LiveSource source(vault.connection());
    QStringList references;
    const auto records = source.all(*records::findType(type));
    for (const records::Record &record : records ? *records : std::vector<records::Record>())
        references += record.header.reference;
    return references;
}

// What a link of a record leads to, by its title.
QString titleBehind(support::RecordVault &vault, const char *type, const QString &reference, const char *field)
{
    storage::LiveSource source(vault.connection());
    const auto id = source.idOf(reference);
    const auto loaded = source.load(*records::findType(type), std::array {id.value_or(core::kNoRecord)});
    return loaded && !loaded->empty() ? source.titleOf(loaded->front().value(field).as<core::RecordId>()) : QString();
}

} // namespace

class TstSampleFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldLayOneFileOverAnother_data();
    void shouldLayOneFileOverAnother();
    void shouldGiveRecordsWhatTheirTypeHasInCommon();
    void shouldDifferInFewAnswersOverOneBase();
    void shouldHoldRequestsInEveryState_data();
    void shouldHoldRequestsInEveryState();
    void shouldTakeSeveralSamplesIntoOneVault();
    void shouldRefuseASampleThatThereIsNot();
};

void TstSampleFiles::shouldLayOneFileOverAnother_data()
{
    QTest::addColumn<QJsonValue>("base");
    QTest::addColumn<QJsonValue>("over");
    QTest::addColumn<QJsonValue>("result");
    const auto row = [](const char *name, const char *base, const char *over, const char *result) {
        QTest::newRow(name) << json(base) << json(over) << json(result);
    };
    row("a new answer", R"({"a": 1})", R"({"b": 2})", R"({"a": 1, "b": 2})");
    row("another answer", R"({"a": 1, "b": 2})", R"({"b": 3})", R"({"a": 1, "b": 3})");
    row("an answer taken back", R"({"a": 1})", R"({"a": null})", R"({"a": null})");
    row("a record changed", R"([{"reference": "C-0001", "a": 1}, {"reference": "C-0002"}])",
        R"([{"reference": "C-0001", "b": 2}])",
        R"([{"reference": "C-0001", "a": 1, "b": 2}, {"reference": "C-0002"}])");
    row("a record added", R"([{"reference": "C-0001"}])", R"([{"reference": "C-0002"}])",
        R"([{"reference": "C-0001"}, {"reference": "C-0002"}])");
    row("a row changed and one added", R"({"items": [{"row": 4, "a": 1}], "complete": false})",
        R"({"items": [{"row": 4, "a": 2}, {"row": 5}]})",
        R"({"items": [{"row": 4, "a": 2}, {"row": 5}], "complete": false})");
    row("a plain list replaced", R"({"items": ["de", "fr"], "complete": true})", R"({"items": ["us"]})",
        R"({"items": ["us"], "complete": true})");
}

void TstSampleFiles::shouldLayOneFileOverAnother()
{
    QFETCH(const QJsonValue, base);
    QFETCH(const QJsonValue, over);

    QTEST(overlaid(base, over), "result");
}

void TstSampleFiles::shouldGiveRecordsWhatTheirTypeHasInCommon()
{
    const auto sample = exchange::readSample(u"skk"_s);

    QVERIFY_RESULT(sample);
    QVERIFY(!sample->contains("defaults"_L1));
    QVERIFY(!sample->contains("base"_L1));
    const QJsonArray activities = (*sample)["records"_L1]["activity"_L1].toArray();
    QVERIFY(activities.size() >= 7);
    for (const auto activity : activities)
        QCOMPARE(activity["organisation"_L1], QJsonValue(u"ORG-0001"_s));
    QCOMPARE(activities[0]["children"_L1], QJsonValue(false));
    QCOMPARE(activities[17]["children"_L1], QJsonValue(true)); // its own answer stands
}

// Two notices that say nearly the same are one file and two short ones.
void TstSampleFiles::shouldDifferInFewAnswersOverOneBase()
{
    QCOMPARE(exchange::baseOfSample(u"skk"_s), u"website.json"_s);
    QCOMPARE(exchange::baseOfSample(u"lailai"_s), u"website.json"_s);
    QCOMPARE(exchange::baseOfSample(u"maskki"_s), QString());
    const auto skk = exchange::readSample(u"skk"_s);
    const auto lailai = exchange::readSample(u"lailai"_s);
    QVERIFY_RESULT(skk);
    QVERIFY_RESULT(lailai);

    const QJsonValue ours = (*skk)["records"_L1];
    const QJsonValue theirs = (*lailai)["records"_L1];
    QCOMPARE(ours["activity"_L1], theirs["activity"_L1]);
    QCOMPARE(ours["organisation"_L1][0]["name"_L1], QJsonValue(u"skk.moe"_s));
    QCOMPARE(theirs["organisation"_L1][0]["name"_L1], QJsonValue(u"lailai.one"_s));
    QCOMPARE(ours["notice"_L1][0]["date"_L1], QJsonValue(u"2022-04-28"_s));
    QVERIFY(theirs["notice"_L1][0]["date"_L1].isUndefined());
}

void TstSampleFiles::shouldHoldRequestsInEveryState_data()
{
    QTest::addColumn<QString>("sample");
    for (const QString &sample : exchange::sampleNames())
        QTest::newRow(qPrintable(sample)) << sample;
}

void TstSampleFiles::shouldHoldRequestsInEveryState()
{
    QFETCH(const QString, sample);
    support::RecordVault vault;
    QVERIFY_RESULT(exchange::fillCatalogues(vault.store()));
    QVERIFY_RESULT(exchange::addSample(vault.connection(), vault.store(), sample));
    storage::LiveSource source(vault.connection());
    vault.clock().set(QDateTime({2026, 11, 22}, {9, 0}, Qt::UTC));
    const storage::VaultFacts facts(vault.connection(), source, vault.clock().now());

    const auto requests = source.all(records::requestType());

    QVERIFY_RESULT(requests);
    QStringList states;
    for (const records::Record &record : *requests) {
        const auto request = record.as<records::Request>();
        states += request.state.value().code;
        for (const records::RequestPart &part : request.parts)
            QVERIFY2(part.statutoryDue.hasValue(), qPrintable(record.header.reference));
        QCOMPARE(request.dueOn.isNone(), rules::isOver(request));
        // What is over was handled by the book: a region for the holidays is all that is missing.
        for (const rules::Finding &finding : rules::findings(record, facts))
            QVERIFY2(!rules::isOver(request) || finding.severity != rules::Severity::Error, finding.problem.field.constData());
    }
    for (const records::Term &state : records::vocabulary("request_state").terms)
        QVERIFY2(states.contains(state.code), qPrintable(state.code));
}

void TstSampleFiles::shouldTakeSeveralSamplesIntoOneVault()
{
    // GIVEN a vault with the catalogues
    support::RecordVault vault;
    QVERIFY_RESULT(exchange::fillCatalogues(vault.store()));

    // WHEN two samples come in whose files use the same references
    QVERIFY_RESULT(exchange::addSample(vault.connection(), vault.store(), u"ekyc"_s));
    QVERIFY_RESULT(exchange::addSample(vault.connection(), vault.store(), u"lailai"_s));

    // THEN the second is counted on, and its links follow
    QCOMPARE(referencesOf(vault, "organisation"),
             QStringList({u"ORG-0001"_s, u"ORG-0002"_s, u"ORG-0003"_s, u"ORG-0004"_s}));
    QCOMPARE(referencesOf(vault, "activity").size(), 6 + 18);
    QCOMPARE(referencesOf(vault, "vendor").first(), u"V-0001"_s);
    QCOMPARE(titleBehind(vault, "activity", u"PA-0006"_s, "organisation"), u"Provider of the eKYC features"_s);
    QCOMPARE(titleBehind(vault, "activity", u"PA-0007"_s, "organisation"), u"lailai.one"_s);
    QCOMPARE(titleBehind(vault, "activity", u"PA-0007"_s, "notice"), u"Privacy policy of lailai.one"_s);
}

void TstSampleFiles::shouldRefuseASampleThatThereIsNot()
{
    support::RecordVault vault;
    for (const QString &name : {u"nobody"_s, u"website"_s, u"shared/website"_s})
        QVERIFY_ERROR(exchange::addSample(vault.connection(), vault.store(), name), core::ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TstSampleFiles)
#include "tst_samplefiles.moc"
