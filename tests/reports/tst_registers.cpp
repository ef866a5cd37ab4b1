// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/notice/notice.h"
#include "models/records/registry.h"
#include "models/reports/celltext.h"
#include "models/reports/recordcells.h"
#include "tests/reports/aregister.h"
#include "tests/reports/reporting.h"
#include "models/storage/connection.h"
#include "tests/reports/workbook.h"
#include "tests/support/verifyresult.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace reporting;
using namespace reports;
using records::Record;
using records::RecordType;

namespace {

const ReportKind &registerOf(const RecordType &type)
{
    for (const ReportKind &kind : reportKinds()) {
        if (kind.type == &type)
            return kind;
    }
    qFatal("no register of %s", type.key.constData());
}

QJsonObject sectionOfJson(const QByteArray &json, const QString &key)
{
    for (const QJsonValue &value : QJsonDocument::fromJson(json)["sections"_L1].toArray()) {
        if (value["section"_L1] == key)
            return value.toObject();
    }
    return {};
}

QStringList references(const QByteArray &json, const QByteArray &table)
{
    QStringList found;
    for (const QJsonValue &row : sectionOfJson(json, u"register"_s)[QString::fromLatin1(table)]["items"_L1].toArray())
        found += row["reference"_L1].toString();
    return found;
}

} // namespace

// The register of every type, and one record of any.
class TstRegisters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldHaveOneForEveryType();
    void shouldKeepNothingLockedIn_data();
    void shouldKeepNothingLockedIn();
    void shouldShowTheListOnPages();
    void shouldShowOneRecordInFull_data();
    void shouldShowOneRecordInFull();
    void shouldNameFieldsOfOtherRecordsAsPeopleKnowThem();
    void shouldTellThePeriodWhicheverFieldSaysIt();
    void shouldTellTheTimeAsPeopleDo();
    void shouldRefuseARecordThatIsNotThere();
    void shouldKeepToOneOrganisation();
    void shouldTakeTheApprovedState();
    void shouldNotPassOffAnErrorAsAnAnswer();
};

void TstRegisters::shouldHaveOneForEveryType()
{
    for (const RecordType *type : records::recordTypes())
        QVERIFY(findReport(registerOf(*type).name) == &registerOf(*type));
    for (const char *name : {"vendors", "requests", "notices", "transfers", "retention", "activities", "data-categories"})
        QVERIFY2(findReport(name), name);
}

void TstRegisters::shouldKeepNothingLockedIn_data()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < records::recordTypes().size(); ++i)
        QTest::newRow(records::recordTypes()[i]->key.constData()) << int(i);
}

// Every field and every row of every record stands in the workbook and in the data.
void TstRegisters::shouldKeepNothingLockedIn()
{
    QFETCH(const int, index);
    const RecordType &type = *records::recordTypes()[std::size_t(index)];
    support::RecordVault vault;
    QVERIFY_RESULT(support::fillWithSamples(vault, 4));
    storage::LiveSource source(vault.connection());
    const auto all = source.all(type);
    QVERIFY_RESULT(all);

    const auto json = report(registerOf(type).name, "json", source);
    const auto workbook = report(registerOf(type).name, "xlsx", source);

    QVERIFY_RESULT(json);
    QVERIFY_RESULT(workbook);
    const QJsonArray rows = sectionOfJson(*json, u"register"_s)[QString::fromLatin1(type.key)]["items"_L1].toArray();
    const ReadSheet sheet = Workbook(*workbook).sheet(Workbook(*workbook).names().at(1));
    QCOMPARE(rows.size(), qsizetype(all->size()));
    QCOMPARE(sheet.rows.size(), all->size() + 1);
    for (std::size_t i = 0; i < all->size(); ++i) {
        const Record &record = (*all)[i];
        for (const records::Field &field : type.fields) {
            if (field.name == type.titleField)
                continue;
            QVERIFY2(rows[qsizetype(i)].toObject().contains(QLatin1StringView(field.name)), field.key);
            QVERIFY2(sheet.columnOf(field.title()) >= 0, field.key);
            if (field.kind != records::FieldKind::Rows)
                continue;
            const auto &owned = record.value(field.name).as<std::vector<records::RowValues>>();
            const QJsonArray items = sectionOfJson(*json, QString::fromLatin1(field.name))[QLatin1StringView(field.name)]["items"_L1].toArray();
            const auto mine = std::count_if(items.begin(), items.end(), [&record](const QJsonValue &row) {
                return row["reference"_L1] == record.header.reference;
            });
            QCOMPARE(qsizetype(mine), qsizetype(owned.size()));
        }
    }
}

void TstRegisters::shouldShowTheListOnPages()
{
    ARegister aRegister;
    const auto html = report("vendors", "html", aRegister.source);
    const auto csv = report("vendors", "csv", aRegister.source);

    QVERIFY_RESULT(html);
    QVERIFY(html->contains("Pay &amp; Co"));
    QVERIFY(!html->contains(">Web address<") && !html->contains("Payroll run"));
    QVERIFY_RESULT(csv);
    QVERIFY(csv->startsWith("Reference,Name,"));
    QVERIFY(csv->contains("Payroll run"));
}

void TstRegisters::shouldShowOneRecordInFull_data()
{
    shouldKeepNothingLockedIn_data();
}

void TstRegisters::shouldShowOneRecordInFull()
{
    QFETCH(const int, index);
    const RecordType &type = *records::recordTypes()[std::size_t(index)];
    support::RecordVault vault;
    QVERIFY_RESULT(support::fillWithSamples(vault, 4));
    storage::LiveSource source(vault.connection());
    const auto all = source.all(type);
    const Record &record = all->front();

    const auto html = report(registerOf(type).name, "html", source, {.record = record.header.id});

    QVERIFY_RESULT(html);
    QVERIFY(html->contains(record.header.reference.toUtf8()));
    for (const records::Field &field : type.fields) {
        QVERIFY2(html->contains(field.title().toHtmlEscaped().toUtf8()), field.key);
        const Cell cell = cellOf(field, record.value(field.name), source, rowTitlesOf(record, source));
        if (field.isText() && record.value(field.name).hasData())
            QVERIFY2(html->contains(cell.items.first().toHtmlEscaped().replace(u'\n', u"<br>"_s).toUtf8()), field.key);
    }
    for (const QByteArray format : {"xlsx", "csv", "json"})
        QVERIFY_RESULT(report(registerOf(type).name, format, source, {.record = record.header.id}));
}

void TstRegisters::shouldNameFieldsOfOtherRecordsAsPeopleKnowThem()
{
    // GIVEN claims of a notice about a list of an activity, and about something that is no field
    ARegister aRegister;
    records::Notice notice;
    notice.title = u"Privacy policy"_s;
    std::vector<records::Claim> claims(2);
    claims[0].statement = u"It tells who receives the data"_s;
    claims[0].record = records::Link {aRegister.payroll};
    claims[0].field = u"recipients"_s;
    claims[1].statement = u"It tells more"_s;
    claims[1].record = records::Link {aRegister.payroll};
    claims[1].field = u"more"_s;
    notice.claims = records::Answers<records::Claim>::complete(claims);
    const core::RecordId id = aRegister.save(records::noticeType(), notice).header.id;

    for (const ReportOptions &options : {ReportOptions {.record = id}, ReportOptions {}}) {
        // WHEN the notice, or all notices, are written
        const auto json = report("notices", "json", aRegister.source, options);

        // THEN the field is called by its label
        QVERIFY_RESULT(json);
        const QJsonValue rows = sectionOfJson(*json, u"claims"_s)["claims"_L1]["items"_L1];
        QCOMPARE(rows[0]["field"_L1].toString(), u"Recipients"_s);
        QCOMPARE(rows[1]["field"_L1].toString(), u"more"_s);
    }
}

void TstRegisters::shouldTellThePeriodWhicheverFieldSaysIt()
{
    // GIVEN rules that end by criteria, never, and in a way that is not known
    ARegister aRegister;
    records::RetentionRule rule;
    rule.name = u"Mail"_s;
    rule.criteria = u"Until it is answered"_s;
    aRegister.save(records::retentionRuleType(), rule);
    rule.criteria = {};
    rule.indefinite = true;
    rule.indefiniteBecause = records::Choice {u"suppression-list"_s};
    aRegister.save(records::retentionRuleType(), rule);
    aRegister.save(records::retentionRuleType(), [] { records::RetentionRule open; open.name = u"Open"_s; return open; }());

    // WHEN the register of rules is written
    const auto json = report("retention", "json", aRegister.source);

    // THEN the period is told as in the record of processing, and what happens at the end is asked only where there is one
    QVERIFY_RESULT(json);
    const QJsonValue rows = sectionOfJson(*json, u"register"_s)["retention_rule"_L1]["items"_L1];
    QCOMPARE(rows[1]["period"_L1].toString(), u"Until it is answered"_s);
    QCOMPARE(rows[2]["period"_L1].toString(), u"no end: suppression list"_s);
    QVERIFY(rows[3]["period"_L1].isNull());
    QVERIFY(rows[1]["end_action"_L1].isNull());
    QVERIFY(rows[2]["end_action"_L1]["not_applicable"_L1].toBool());
    for (const QByteArray format : {"csv", "html", "xlsx"}) {
        const auto content = report("retention", format, aRegister.source);
        QVERIFY_RESULT(content);
        QVERIFY(format == "xlsx" || content->contains("no end: suppression list"));
    }
}

void TstRegisters::shouldTellTheTimeAsPeopleDo()
{
    records::Field field;
    field.kind = records::FieldKind::Instant;
    ARegister aRegister;

    const Cell cell = cellOf(field, records::Value::of(*records::parseInstant(u"2026-11-02T09:15:00Z[Europe/Berlin]"_s)), aRegister.source);
    const auto json = written("json", {{"s", {}, u"S"_s, {Facts {"f", {}, {{"received", u"Received"_s, cell}}}}}});

    QCOMPARE(cell.items, QStringList {u"2026-11-02 10:15 Europe/Berlin"_s});
    QVERIFY_RESULT(json);
    QCOMPARE(sectionOfJson(*json, u"s"_s)["f"_L1]["received"_L1].toString(), u"2026-11-02T09:15:00Z"_s);
}

void TstRegisters::shouldRefuseARecordThatIsNotThere()
{
    ARegister aRegister;
    const auto none = report("vendors", "html", aRegister.source, {.record = core::RecordId(9999)});
    const auto notApproved = report("vendors", "html", aRegister.source, {.record = aRegister.vendor, .approved = true});

    QVERIFY_ERROR(none, core::ErrorCode::NotFound);
    QVERIFY_ERROR(notApproved, core::ErrorCode::NotFound);
}

void TstRegisters::shouldKeepToOneOrganisation()
{
    ARegister aRegister;
    records::Vendor unused;
    unused.name = u"Unused"_s;
    aRegister.save(records::vendorType(), unused);
    const ReportOptions ours {.organisation = aRegister.organisation};
    const ReportOptions theirs {.organisation = aRegister.client};

    QCOMPARE(references(*report("vendors", "json", aRegister.source), "vendor"), (QStringList {u"V-0001"_s, u"V-0002"_s}));
    QCOMPARE(references(*report("vendors", "json", aRegister.source, ours), "vendor"), QStringList {u"V-0001"_s});
    QCOMPARE(references(*report("vendors", "json", aRegister.source, theirs), "vendor"), QStringList());
    QCOMPARE(references(*report("retention", "json", aRegister.source, ours), "retention_rule"), QStringList {u"RR-0001"_s});
    QCOMPARE(references(*report("activities", "json", aRegister.source, ours), "activity"), (QStringList {u"PA-0001"_s, u"PA-0002"_s}));
}

void TstRegisters::shouldTakeTheApprovedState()
{
    ARegister aRegister;
    aRegister.approve(aRegister.vendor, records::vendorType());
    aRegister.vault.clock().advance(60);
    aRegister.change<records::Vendor>(aRegister.vendor, records::vendorType(), [](records::Vendor &v) { v.name = u"Renamed"_s; });
    records::Vendor draft;
    draft.name = u"Draft"_s;
    aRegister.save(records::vendorType(), draft);
    storage::AsAtSource approved(aRegister.vault.connection(), aRegister.vault.clock().now(), storage::States::AsApproved);

    const auto json = report("vendors", "json", approved, {.approved = true});

    QVERIFY_RESULT(json);
    QCOMPARE(references(*json, "vendor"), QStringList {u"V-0001"_s});
    QVERIFY(json->contains("Pay & Co") && !json->contains("Renamed"));
    QCOMPARE(sectionOfJson(*json, u"not_approved"_s)["not_approved"_L1]["items"_L1][0]["record"_L1].toString(), u"V-0002 Draft"_s);
}

// A name that cannot be read is no name that nobody gave.
void TstRegisters::shouldNotPassOffAnErrorAsAnAnswer()
{
    // GIVEN a contact of an organisation whose versions are damaged
    ARegister aRegister;
    records::Contact contact;
    contact.name = u"Ada"_s;
    contact.party = records::Link {aRegister.organisation};
    aRegister.save(records::contactType(), contact);
    QVERIFY_RESULT(aRegister.vault.connection().exec(
        u"UPDATE version_content SET content = x'00' WHERE chain_id IN (SELECT id FROM chain_entry WHERE record_id = ?)"_s,
        aRegister.organisation));
    storage::AsAtSource now(aRegister.vault.connection(), aRegister.vault.clock().now());

    // WHEN the contacts are written, which show its name only
    const auto json = report("contacts", "json", now);

    // THEN there is no report
    QVERIFY_ERROR(json, core::ErrorCode::Damaged);
}

QTEST_GUILESS_MAIN(TstRegisters)
#include "tst_registers.moc"
