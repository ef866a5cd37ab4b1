// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reports/aregister.h"
#include "tests/reports/reporting.h"
#include "tests/reports/workbook.h"
#include "tests/support/verifyresult.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace reporting;
using reports::ReportOptions;

namespace {

QJsonObject jsonOf(records::RecordSource &source, const ReportOptions &options = {}, const QByteArray &name = "ropa")
{
    const auto content = report(name, "json", source, options);
    return content ? QJsonDocument::fromJson(*content).object() : QJsonObject();
}

QJsonObject section(const QJsonObject &report, const QString &key, const QString &title = {})
{
    for (const QJsonValue &value : report["sections"_L1].toArray()) {
        if (value["section"_L1] == key && (title.isEmpty() || value["title"_L1] == title))
            return value.toObject();
    }
    return {};
}

QStringList titles(const QJsonObject &report, const QString &key)
{
    QStringList found;
    for (const QJsonValue &value : report["sections"_L1].toArray()) {
        if (value["section"_L1] == key)
            found += value["title"_L1].toString();
    }
    return found;
}

} // namespace

// What the records of processing say, Art. 30(1) and 30(2).
class TstRopa : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldBeginWithWhoAndWhatIsMissing();
    void shouldSayOnceWhatAnOrganisationLacks();
    void shouldNameTheRowThatLacksSomething();
    void shouldNameWhatIsOpen();
    void shouldNameJointControllers();
    void shouldTellActivitiesInFull();
    void shouldTellThePeriodWhicheverFieldSaysIt_data();
    void shouldTellThePeriodWhicheverFieldSaysIt();
    void shouldTellAllThatDecidesALimit();
    void shouldMarkSpecialCategories();
    void shouldTellDataByExamplesWithoutACategory();
    void shouldSayWhatDoesNotApplyInTheRegister();
    void shouldPutWhatArt30AsksBeforeTheRest();
    void shouldNameWhoseMeasuresOnlyWhereItDiffers();
    void shouldTellUnknownNoneAndSoFarApart();
    void shouldHaveAShapeOfItsOwnForProcessors();
    void shouldCiteWhatProcessorsAreAsked();
    void shouldSayWhatIsNotKnownOfProcessorsToo();
    void shouldFollowTheColumnsOfTheIco();
    void shouldGiveProcessorsARowAController();
    void shouldKeepToOneOrganisation();
    void shouldGoBackToAnEarlierDay();
    void shouldTakeTheApprovedState();
    void shouldNameTheOrganisationOfDrafts();
    void shouldGiveThePointsOfArt30InTheirOrder();
    void shouldMarkWhatHasBeenRemoved();
    void shouldCarryManyRecipients();
    void shouldSayOnceThatThereIsNothing();
    void shouldFoldWhatIsNotKnownBesideArt30();
    void shouldNotAskWhatOtherAnswersRuleOut();
    void shouldCallRecipientsByName();
    void shouldSayWhereOtherNumbersAre();
    void shouldKeepRemarksToTheOffice();
    void shouldStopWhenAsked();
    void shouldReportOnAnEmptyVault();
};

void TstRopa::shouldBeginWithWhoAndWhatIsMissing()
{
    ARegister aRegister;

    const QJsonObject report = jsonOf(aRegister.source);

    QStringList order;
    for (const QJsonValue &value : report["sections"_L1].toArray())
        order += value["section"_L1].toString();
    QCOMPARE(order, (QStringList {u"organisation"_s, u"joint_controllers"_s, u"missing"_s, u"overview"_s, u"activity"_s}));
    QCOMPARE(report["organisation"_L1].toString(), u"Example & Sons"_s);
    const QJsonObject organisation = section(report, u"organisation"_s);
    QCOMPARE(organisation["dpo"_L1]["email"_L1].toString(), u"dpo@example.org"_s);
    QVERIFY(organisation["representatives"_L1].isNull());
    QStringList points;
    for (const QJsonValue &item : section(report, u"missing"_s)["items"_L1]["items"_L1].toArray()) {
        if (item["reference"_L1].toString() == "PA-0001"_L1)
            points += item["point"_L1].toString();
    }
    QVERIFY2(points.contains(u"Art. 30(1)(d)"_s), qPrintable(points.join(u' ')));
    QCOMPARE(section(report, u"overview"_s)["activities"_L1]["items"_L1].toArray().size(), 1);
}

void TstRopa::shouldSayOnceWhatAnOrganisationLacks()
{
    // GIVEN an organisation without a legal name, and two activities of it
    ARegister aRegister;
    records::Activity another;
    another.name = u"Another"_s;
    another.organisation = records::Link {aRegister.organisation};
    another.role = records::Choice {u"controller"_s};
    aRegister.save(records::activityType(), another);

    // WHEN it is reported what is missing
    const QJsonArray items = section(jsonOf(aRegister.source), u"missing"_s)["items"_L1]["items"_L1].toArray();

    // THEN the name is asked for once, under the organisation, and each activity says what it lacks itself
    int names = 0;
    QStringList references;
    for (const QJsonValue &item : items) {
        names += item["field"_L1].toString() == "Legal name"_L1 && item["activity"_L1].toString() == "Example & Sons"_L1 ? 1 : 0;
        references += item["reference"_L1].toString();
    }
    QCOMPARE(names, 1);
    QVERIFY(references.contains(u"PA-0001"_s) && references.contains(u"PA-0003"_s));
}

void TstRopa::shouldNameTheRowThatLacksSomething()
{
    // GIVEN a recipient with a name and no category
    ARegister aRegister;
    aRegister.change<records::Activity>(aRegister.payroll, records::activityType(), [](records::Activity &activity) {
        records::Recipient recipient;
        recipient.name = u"Tax office"_s;
        activity.recipients = records::Answers<records::Recipient>::complete({recipient});
    });

    // WHEN it is reported what is missing
    const QJsonArray items = section(jsonOf(aRegister.source), u"missing"_s)["items"_L1]["items"_L1].toArray();

    // THEN it is called by its name
    QStringList fields;
    for (const QJsonValue &item : items)
        fields += item["field"_L1].toString();
    QVERIFY2(fields.contains(u"Recipients 1 (Tax office): Category"_s), qPrintable(fields.join(u'\n')));
}

void TstRopa::shouldNameWhatIsOpen()
{
    ARegister aRegister;
    aRegister.change<records::Organisation>(aRegister.organisation, records::organisationType(), [](records::Organisation &o) { o.dpo = {}; });

    const QJsonObject missing = section(jsonOf(aRegister.source), u"missing"_s);

    const QJsonValue counts = missing["counts"_L1]["items"_L1][0];
    const QStringList open = counts["open"_L1]["items"_L1].toVariant().toStringList();
    QCOMPARE(int(open.size()), counts["undecided"_L1].toInt());
    QVERIFY2(open.contains(u"Data protection officer"_s), qPrintable(open.join(u' ')));
    QVERIFY(missing["counting"_L1].toString().startsWith(u"Asked are the points"_s));
}

void TstRopa::shouldNameJointControllers()
{
    ARegister aRegister;

    const QJsonObject joint = section(jsonOf(aRegister.source), u"joint_controllers"_s);

    const QJsonValue first = joint["joint_controllers"_L1]["items"_L1][0];
    QCOMPARE(first["name"_L1].toString(), u"Partner, partner@example.org"_s);
    QCOMPARE(first["activities"_L1]["items"_L1][0].toString(), u"PA-0001 Payroll"_s);
}

void TstRopa::shouldTellActivitiesInFull()
{
    ARegister aRegister;

    const QJsonObject activity = section(jsonOf(aRegister.source), u"activity"_s);

    QCOMPARE(activity["reference"_L1].toString(), u"PA-0001"_s);
    QCOMPARE(activity["purposes"_L1]["items"_L1][0]["basis"_L1].toString(), u"Contract, Art. 6(1)(b)"_s);
    const QJsonValue item = activity["data_items"_L1]["items"_L1][0];
    QCOMPARE(item["data_category"_L1].toString(), u"Bank details"_s);
    QCOMPARE(item["retention_rule"_L1].toString(), u"Wage records"_s);
    QCOMPARE(activity["retention"_L1]["items"_L1][0]["period"_L1].toString().left(6), u"6 year"_s);
    const QJsonValue vendor = activity["vendors"_L1]["items"_L1][0];
    QCOMPARE(vendor["vendor"_L1].toString(), u"Pay & Co"_s);
    QCOMPARE(vendor["service_name"_L1].toString(), u"Payroll run"_s);
    QCOMPARE(vendor["service_storage_countries"_L1]["items"_L1][0].toString(), u"United States"_s);
    QCOMPARE(activity["transfers"_L1]["items"_L1][0]["name"_L1].toString(), u"Pay runs in America"_s);
    QCOMPARE(activity["safeguards"_L1]["items"_L1][0]["mechanism"_L1].toString(), u"Standard clauses of the Commission, Art. 46(2)(c)"_s);
}

void TstRopa::shouldTellThePeriodWhicheverFieldSaysIt_data()
{
    QTest::addColumn<records::RetentionRule>("rule");
    QTest::addColumn<QString>("period");
    records::RetentionRule rule;
    rule.name = u"Wage records"_s;
    QTest::newRow("not known") << rule << QString();
    rule.criteria = u"Until the purpose is met"_s;
    QTest::newRow("criteria") << rule << u"Until the purpose is met"_s;
    rule.indefinite = true;
    QTest::newRow("no end, without a reason") << rule << u"no end: reason not known yet"_s;
    rule.indefiniteNote = u"Nobody can be told apart in it"_s;
    QTest::newRow("no end, with a reason in words") << rule << u"no end"_s;
    rule.indefiniteBecause = records::Choice {u"suppression-list"_s};
    QTest::newRow("no end, with a reason") << rule << u"no end: suppression list"_s;
}

void TstRopa::shouldTellThePeriodWhicheverFieldSaysIt()
{
    // GIVEN a retention rule
    QFETCH(const records::RetentionRule, rule);
    QFETCH(const QString, period);
    ARegister aRegister;
    aRegister.change<records::RetentionRule>(*aRegister.source.idOf(u"RR-0001"_s), records::retentionRuleType(),
                                             [&rule](records::RetentionRule &changed) { changed = rule; });

    // WHEN it is reported how long data are kept
    const QJsonObject activity = section(jsonOf(aRegister.source), u"activity"_s);
    const auto csv = report("ropa", "csv", aRegister.source);
    const auto html = report("ropa", "html", aRegister.source);

    // THEN the period says it, and nothing says it again
    QCOMPARE(activity["retention"_L1]["items"_L1][0]["period"_L1].toString(), period);
    QVERIFY_RESULT(csv);
    QVERIFY(csv->contains((u"Bank details: Wage records: "_s + (period.isEmpty() ? u"not known yet"_s : period)).toUtf8()));
    QVERIFY_RESULT(html);
    QVERIFY(!html->contains(">No end<") && !html->contains(">Criteria<"));
}

void TstRopa::shouldTellAllThatDecidesALimit()
{
    // GIVEN a rule with a start and an exception that serves two items of one category
    ARegister aRegister;
    aRegister.change<records::RetentionRule>(*aRegister.source.idOf(u"RR-0001"_s), records::retentionRuleType(), [](records::RetentionRule &rule) {
        rule.startEvent = records::Choice {u"unsubscribed"_s};
        rule.exactness = records::Choice {u"at-most"_s};
        rule.exception = u"Longer while a case is open"_s;
    });
    aRegister.change<records::Activity>(aRegister.payroll, records::activityType(), [](records::Activity &activity) {
        const records::DataItem item = activity.dataItems.items().front();
        records::DataItem another = item;
        another.row = 0;
        activity.dataItems = records::Answers<records::DataItem>::complete({item, another});
    });

    // WHEN the register is written
    const auto content = report("ropa", "xlsx", aRegister.source);

    // THEN its line says all of it, once
    QVERIFY_RESULT(content);
    QCOMPARE(Workbook(*content).sheet(u"Register"_s).column(u"Retention schedule"_s),
             QStringList {u"Bank details: Wage records: at most 6 year(s); Starts with: Unsubscribed; Exception: Longer while a case is open"_s});
}

void TstRopa::shouldMarkSpecialCategories()
{
    // GIVEN data of a special category beside others
    ARegister aRegister;
    records::DataCategory health;
    health.name = u"Sick notes"_s;
    health.special = true;
    const core::RecordId id = aRegister.save(records::dataCategoryType(), health).header.id;
    aRegister.change<records::Activity>(aRegister.payroll, records::activityType(), [id](records::Activity &activity) {
        std::vector<records::DataItem> items = activity.dataItems.items();
        items.emplace_back();
        items.back().dataCategory = records::Link {id};
        activity.dataItems = records::Answers<records::DataItem>::complete(items);
    });

    // WHEN they are reported
    const QJsonValue items = section(jsonOf(aRegister.source), u"activity"_s)["data_items"_L1]["items"_L1];

    // THEN only they are marked
    QCOMPARE(items[0]["data_category"_L1].toString(), u"Bank details"_s);
    QCOMPARE(items[1]["data_category"_L1].toString(), u"Sick notes (special category, Art. 9)"_s);
    const auto content = report("ropa", "xlsx", aRegister.source);
    QVERIFY_RESULT(content);
    const ReadSheet sheet = Workbook(*content).sheet(u"Register"_s);
    QCOMPARE(sheet.column(u"Categories of personal data"_s), QStringList {u"Bank details\nSick notes (special category, Art. 9)"_s});
    QCOMPARE(sheet.column(u"Article 9 condition for processing special category data"_s), QStringList {u"not known yet"_s});
}

void TstRopa::shouldTellDataByExamplesWithoutACategory()
{
    // GIVEN data that somebody told by examples only
    ARegister aRegister;
    aRegister.change<records::Activity>(aRegister.payroll, records::activityType(), [](records::Activity &activity) {
        records::DataItem item = activity.dataItems.items().front();
        item.dataCategory = {};
        item.examples = u"Account numbers"_s;
        activity.dataItems = records::Answers<records::DataItem>::complete({item});
    });

    // WHEN the record is written
    const QJsonObject json = jsonOf(aRegister.source);
    const auto csv = report("ropa", "csv", aRegister.source);
    const auto html = report("ropa", "html", aRegister.source);

    // THEN neither the pages nor the list of gaps ask for the category
    QCOMPARE(section(json, u"activity"_s)["data_items"_L1]["items"_L1][0]["data_category"_L1].toString(), u"Account numbers"_s);
    for (const QJsonValue &item : section(json, u"missing"_s)["items"_L1]["items"_L1].toArray())
        QVERIFY(!item["field"_L1].toString().contains("Data category"_L1));
    QVERIFY_RESULT(csv);
    QVERIFY(csv->contains("Account numbers: Wage records: 6 year"));
    QVERIFY_RESULT(html);
    QVERIFY(html->contains("data-label=\"Data category\">Account numbers<") && !html->contains("data-label=\"Examples\""));
}

void TstRopa::shouldSayWhatDoesNotApplyInTheRegister()
{
    // GIVEN a sole controller whose purpose rests on a contract and whose data are not special
    ARegister aRegister;
    aRegister.change<records::Activity>(aRegister.payroll, records::activityType(), [](records::Activity &activity) {
        activity.jointControllers = {};
        activity.purposes = records::Answers<records::Purpose>::complete({activity.purposes.items().front()});
    });
    const auto payroll = aRegister.vault.store().load(records::activityType(), aRegister.payroll);
    const core::RecordId category = payroll->as<records::Activity>().dataItems.items().front().dataCategory.value().target;
    aRegister.change<records::DataCategory>(category, records::dataCategoryType(),
                                            [](records::DataCategory &changed) { changed.special = false; });

    // WHEN the register is written
    const auto content = report("ropa", "xlsx", aRegister.source);

    // THEN it does not ask for joint controllers, interests or conditions
    QVERIFY_RESULT(content);
    const Workbook book(*content);
    const ReadSheet sheet = book.sheet(u"Register"_s);
    for (const QString &heading : {u"Name and contact details of joint controller"_s, u"Legitimate interests for the processing"_s,
                                   u"Link to record of legitimate interests assessment"_s, u"Link to record of consent"_s,
                                   u"Article 9 condition for processing special category data"_s})
        QCOMPARE(sheet.column(heading), QStringList {u"not applicable"_s});
    QCOMPARE(book.sheet(u"Purposes"_s).column(u"Condition for special categories"_s), QStringList {u"not applicable"_s});
    const auto html = report("ropa", "html", aRegister.source);
    QVERIFY_RESULT(html);
    QVERIFY(!html->contains("Condition for special categories"));
}

void TstRopa::shouldPutWhatArt30AsksBeforeTheRest()
{
    ARegister aRegister;

    const auto html = report("ropa", "html", aRegister.source);

    QVERIFY_RESULT(html);
    const qsizetype activity = html->indexOf("PA-0001</span>");
    const qsizetype measures = html->indexOf("Technical and organisational measures", activity);
    const qsizetype security = html->indexOf("Security in general", measures);
    const qsizetype rest = html->indexOf("Further information", measures);
    QVERIFY(measures > 0 && security > measures);
    QVERIFY(rest > security);
}

void TstRopa::shouldNameWhoseMeasuresOnlyWhereItDiffers()
{
    // GIVEN an activity with a measure of its own organisation
    ARegister aRegister;
    const auto takenBy = [&aRegister](const char *name, core::RecordId organisation) {
        records::Measure measure;
        measure.name = QString::fromLatin1(name);
        measure.organisation = records::Link {organisation};
        return records::Link {aRegister.save(records::measureType(), measure).header.id};
    };
    std::vector<records::Link> measures {takenBy("Locked rooms", aRegister.organisation)};
    const auto measuresAsReported = [&]() -> QByteArray {
        aRegister.change<records::Activity>(aRegister.payroll, records::activityType(), [&](records::Activity &activity) {
            activity.measures = records::Answers<records::Link>::complete(measures);
        });
        const auto html = report("ropa", "html", aRegister.source);
        const qsizetype from = html ? html->indexOf("Technical and organisational measures", html->indexOf("Payroll</h2>")) : 0;
        return html ? html->mid(from, html->indexOf("Further information", from) - from) : QByteArray();
    };

    // THEN the report names it once, not with each measure
    const QByteArray own = measuresAsReported();
    QVERIFY(own.contains("Locked rooms"));
    QVERIFY(!own.contains("Example &amp; Sons"));

    // WHEN another organisation takes a measure too
    measures.push_back(takenBy("Encryption", aRegister.client));

    // THEN both are named
    const QByteArray both = measuresAsReported();
    QVERIFY(both.contains("Encryption") && both.contains("Client"));
    QVERIFY(both.contains("Example &amp; Sons"));
}

void TstRopa::shouldTellUnknownNoneAndSoFarApart()
{
    ARegister aRegister;

    const QJsonObject activity = section(jsonOf(aRegister.source), u"activity"_s);
    const auto html = report("ropa", "html", aRegister.source);
    const auto csv = report("ropa", "csv", aRegister.source);

    QVERIFY(activity["recipients"_L1].isNull());
    QCOMPARE(activity["measures"_L1]["none"_L1].toBool(), true);
    QCOMPARE(activity["purposes"_L1]["complete"_L1].toBool(true), false);
    QCOMPARE(activity["data_items"_L1]["complete"_L1].toBool(), true);
    QVERIFY_RESULT(html);
    QVERIFY(html->contains("<h3>Recipients <span class=\"article\">Art. 30(1)(d)</span></h3><p><span class=\"unknown\">not known yet</span></p>"));
    QVERIFY(html->contains("measures <span class=\"article\">Art. 30(1)(g)</span></h3><p><span class=\"none\">none</span></p>"));
    QVERIFY(html->contains("Purposes <span class=\"article\">Art. 30(1)(b)</span> <span class=\"sofar\">so far</span></h3>"));
    QVERIFY_RESULT(csv);
    QVERIFY(csv->contains("Pay staff; Report taxes; (so far)"));
    QVERIFY(csv->contains("Pay staff: Contract, Art. 6(1)(b); Report taxes: not known yet; (so far)"));
}

void TstRopa::shouldHaveAShapeOfItsOwnForProcessors()
{
    ARegister aRegister;

    const QJsonObject report = jsonOf(aRegister.source, {}, "ropa-processor");

    QCOMPARE(titles(report, u"controller"_s), QStringList {u"Controller: Client"_s});
    const QJsonObject activity = section(report, u"activity"_s);
    QCOMPARE(activity["title"_L1].toString(), u"Hosting"_s);
    QCOMPARE(activity["on_behalf_of"_L1]["items"_L1][0]["operations"_L1].toString(), u"Storage and backup"_s);
    QVERIFY(!activity.contains("purposes"_L1));
    QVERIFY(section(report, u"missing"_s)["items"_L1]["items"_L1][0]["point"_L1].toString().startsWith(u"Art. 30(2)"_s));
}

void TstRopa::shouldCiteWhatProcessorsAreAsked()
{
    // GIVEN an activity for another controller of which more is known than the law asks
    ARegister aRegister;
    aRegister.change<records::Activity>(aRegister.hosting, records::activityType(), [](records::Activity &activity) {
        activity.measures = records::Answers<records::Link>::none();
        records::DataItem item;
        item.examples = u"Files of the client"_s;
        activity.dataItems = records::Answers<records::DataItem>::complete({item});
        activity.recipients = records::Answers<records::Recipient>::none();
    });

    // WHEN it is reported
    const auto html = report("ropa-processor", "html", aRegister.source);

    // THEN each point is one of Art. 30(2), and what it does not ask for cites none
    QVERIFY_RESULT(html);
    QVERIFY(!html->contains("class=\"article\">Art. 30(1)"));
    QVERIFY(html->contains("Organisation <span class=\"article\">Art. 30(2)(a)</span>"));
    QVERIFY(html->contains("Carried out for <span class=\"article\">Art. 30(2)(a)-(b)</span>"));
    QVERIFY(html->contains("international organisations <span class=\"article\">Art. 30(2)(c)</span>"));
    QVERIFY(html->contains("measures <span class=\"article\">Art. 30(2)(d)</span>"));
    QVERIFY(html->contains("<h3>Data and people</h3>") && html->contains("<h3>Recipients</h3>"));
    QVERIFY(report("ropa", "html", aRegister.source)->contains("Organisation <span class=\"article\">Art. 30(1)(a)</span>"));
}

void TstRopa::shouldSayWhatIsNotKnownOfProcessorsToo()
{
    // GIVEN a recipient of an activity for another controller, its country not known
    ARegister aRegister;
    aRegister.change<records::Activity>(aRegister.hosting, records::activityType(), [](records::Activity &activity) {
        records::Recipient recipient;
        recipient.name = u"Data centre"_s;
        activity.recipients = records::Answers<records::Recipient>::complete({recipient});
    });

    // WHEN it is reported
    const auto html = report("ropa-processor", "html", aRegister.source);

    // THEN the country is not left out
    QVERIFY_RESULT(html);
    QVERIFY(html->contains("data-label=\"Country\"><span class=\"unknown\">"));
}

void TstRopa::shouldFollowTheColumnsOfTheIco()
{
    ARegister aRegister;

    const auto content = report("ropa", "xlsx", aRegister.source);

    QVERIFY_RESULT(content);
    const Workbook book(*content);
    QVERIFY(book.isValid());
    for (const QString &name : {u"Missing"_s, u"Overview"_s, u"Purposes"_s, u"Data items"_s, u"Recipients"_s, u"Vendors"_s, u"Transfers"_s, u"Retention"_s})
        QVERIFY2(book.names().contains(name), qPrintable(name));
    const ReadSheet sheet = book.sheet(u"Register"_s);
    QCOMPARE(sheet.rows.size(), std::size_t(2));
    QCOMPARE(sheet.text(0, 0), u"Reference"_s); // stays in view with the name; the template has none
    QCOMPARE(sheet.text(0, 1), u"Activity"_s);
    QCOMPARE(sheet.text(1, 1), u"Payroll"_s);
    QCOMPARE(sheet.text(0, 2), u"Business function"_s);
    QCOMPARE(sheet.text(0, 13), u"Article 6 lawful basis for processing personal data"_s);
    QCOMPARE(sheet.text(0, 31), u"Reasons for not adhering to policy document"_s);
    QCOMPARE(sheet.text(1, 3), u"Pay staff\nReport taxes\n(so far)"_s);
    QCOMPARE(sheet.text(1, 4), u"Partner, partner@example.org"_s);
    QCOMPARE(sheet.text(1, 5), u"Staff\n(so far)"_s);
    QCOMPARE(sheet.text(1, 9), u"United States\n(so far)"_s);
    QCOMPARE(sheet.text(1, 10), u"Pay runs in America: Standard clauses of the Commission, Art. 46(2)(c)\n(so far)"_s);
    QVERIFY(sheet.text(1, 11).startsWith(u"Bank details: Wage records: 6 year"_s));
    QCOMPARE(sheet.text(1, 12), u"none"_s);
    QCOMPARE(sheet.text(1, 25), u"not kept here"_s);
    QCOMPARE(sheet.column(u"Reference"_s), QStringList {u"PA-0001"_s});
    QCOMPARE(sheet.column(u"Consent obtained by"_s).size(), 1);
    QCOMPARE(sheet.column(u"Sold (CCPA)"_s).size(), 1);
    for (int column = 0; column < 39; ++column)
        QVERIFY2(!sheet.text(1, column).isEmpty(), qPrintable(QString::number(column)));
}

void TstRopa::shouldGiveProcessorsARowAController()
{
    ARegister aRegister;
    aRegister.change<records::Activity>(aRegister.hosting, records::activityType(), [&](records::Activity &activity) {
        records::ControllerServed row;
        row.controller = records::Link {aRegister.partner};
        auto rows = activity.onBehalfOf.items();
        rows.push_back(row);
        activity.onBehalfOf = records::Answers<records::ControllerServed>::complete(rows);
    });

    const auto content = report("ropa-processor", "xlsx", aRegister.source);

    QVERIFY_RESULT(content);
    const ReadSheet sheet = Workbook(*content).sheet(u"Register"_s);
    QCOMPARE(sheet.column(u"Controller, name and contact details"_s), (QStringList {u"Client, client@example.org"_s, u"Partner, partner@example.org"_s}));
    QCOMPARE(sheet.column(u"Data protection officer of the processor"_s),
             (QStringList {u"Dora Officer, dpo@example.org"_s, u"Dora Officer, dpo@example.org"_s}));
    QCOMPARE(sheet.column(u"Categories of processing carried out for the controller"_s), (QStringList {u"Storage and backup"_s, u"not known yet"_s}));
}

void TstRopa::shouldKeepToOneOrganisation()
{
    ARegister aRegister;
    records::Activity other;
    other.name = u"Of another"_s;
    other.organisation = records::Link {aRegister.client};
    aRegister.save(records::activityType(), other);

    const QJsonObject all = jsonOf(aRegister.source);
    const QJsonObject one = jsonOf(aRegister.source, {.organisation = aRegister.client});

    QCOMPARE(titles(all, u"activity"_s), (QStringList {u"Payroll"_s, u"Of another"_s}));
    QCOMPARE(titles(one, u"activity"_s), QStringList {u"Of another"_s});
    QCOMPARE(titles(one, u"organisation"_s), QStringList {u"Client"_s});
    QCOMPARE(one["notes"_L1][0].toString(), u"Only what concerns this organisation: Client."_s);
}

void TstRopa::shouldGoBackToAnEarlierDay()
{
    ARegister aRegister;
    const QDateTime then = aRegister.vault.clock().now();
    aRegister.vault.clock().advance(2 * 24 * 3600);
    aRegister.change<records::Activity>(aRegister.payroll, records::activityType(), [](records::Activity &a) { a.name = u"Wages"_s; });
    aRegister.change<records::Vendor>(aRegister.vendor, records::vendorType(), [](records::Vendor &v) { v.name = u"Renamed"_s; });
    records::Activity later;
    later.name = u"Later"_s;
    aRegister.save(records::activityType(), later);
    storage::AsAtSource before(aRegister.vault.connection(), then);

    const QJsonObject report = jsonOf(before);

    QCOMPARE(titles(report, u"activity"_s), QStringList {u"Payroll"_s});
    QCOMPARE(section(report, u"activity"_s)["vendors"_L1]["items"_L1][0]["vendor"_L1].toString(), u"Pay & Co"_s);
    QCOMPARE(titles(jsonOf(aRegister.source), u"activity"_s), (QStringList {u"Wages"_s, u"Later"_s}));
}

void TstRopa::shouldTakeTheApprovedState()
{
    ARegister aRegister;
    aRegister.approve(aRegister.payroll, records::activityType());
    aRegister.vault.clock().advance(60);
    aRegister.change<records::Activity>(aRegister.payroll, records::activityType(), [](records::Activity &a) { a.name = u"Changed since"_s; });
    records::Activity draft;
    draft.name = u"Never approved"_s;
    aRegister.save(records::activityType(), draft);
    aRegister.vault.clock().advance(60);
    storage::AsAtSource approved(aRegister.vault.connection(), aRegister.vault.clock().now(), storage::States::AsApproved);

    const QJsonObject report = jsonOf(approved, {.approved = true});

    QCOMPARE(titles(report, u"activity"_s), QStringList {u"Payroll"_s});
    QCOMPARE(section(report, u"not_approved"_s)["not_approved"_L1]["items"_L1][0]["record"_L1].toString(), u"PA-0003 Never approved"_s);
    QVERIFY(report["notes"_L1][0].toString().contains(u"last approved state"_s));
    // A vendor that nobody approved stands in it all the same.
    QCOMPARE(section(report, u"activity"_s)["vendors"_L1]["items"_L1][0]["service_name"_L1].toString(), u"Payroll run"_s);
}

void TstRopa::shouldNameTheOrganisationOfDrafts()
{
    ARegister aRegister;
    storage::AsAtSource approved(aRegister.vault.connection(), aRegister.vault.clock().now(), storage::States::AsApproved);

    const QJsonObject report = jsonOf(approved, {.approved = true});

    QCOMPARE(report["organisation"_L1].toString(), u"Example & Sons"_s);
    const QJsonValue left = section(report, u"not_approved"_s)["not_approved"_L1]["items"_L1];
    QCOMPARE(left[0]["record"_L1].toString(), u"ORG-0001 Example & Sons"_s);
    QCOMPARE(left[1]["record"_L1].toString(), u"PA-0001 Payroll"_s);
}

void TstRopa::shouldGiveThePointsOfArt30InTheirOrder()
{
    // GIVEN an activity of a controller that was added after one of a processor
    ARegister aRegister;
    records::Activity later;
    later.name = u"Later"_s;
    later.organisation = records::Link {aRegister.organisation};
    later.role = records::Choice {u"controller"_s};
    aRegister.save(records::activityType(), later);

    // WHEN all gaps are listed
    const QJsonArray items = section(jsonOf(aRegister.source, {}, "gaps"), u"missing"_s)["items"_L1]["items"_L1].toArray();

    // THEN what controllers are asked comes before what processors are, and what their organisation lacks is said once
    bool isBehind = false;
    QSet<QString> said;
    for (const QJsonValue &item : items) {
        const bool isOfProcessor = item["point"_L1].toString().startsWith("Art. 30(2)"_L1);
        QVERIFY(isOfProcessor || !isBehind);
        isBehind = isOfProcessor;
        const QString line = item["reference"_L1].toString() + item["field"_L1].toString() + item["sentence"_L1].toString();
        QVERIFY2(!said.contains(line), qPrintable(line));
        said.insert(line);
    }
    QVERIFY(isBehind);
}

// A vendor cannot be removed while an activity names it; the approved state of an activity may name it all the same.
void TstRopa::shouldMarkWhatHasBeenRemoved()
{
    ARegister aRegister;
    aRegister.approve(aRegister.payroll, records::activityType());
    aRegister.vault.clock().advance(60);
    aRegister.change<records::Activity>(aRegister.payroll, records::activityType(), [](records::Activity &activity) {
        activity.vendors = records::Answers<records::VendorUse>::none();
    });
    const auto vendor = aRegister.vault.store().load(records::vendorType(), aRegister.vendor);
    QVERIFY_RESULT(aRegister.vault.store().remove(records::vendorType(), aRegister.vendor, vendor->header.revision));
    storage::AsAtSource approved(aRegister.vault.connection(), aRegister.vault.clock().now(), storage::States::AsApproved);

    for (const QByteArray format : {"json", "html", "pdf", "csv", "xlsx"})
        QVERIFY_RESULT(report("ropa", format, approved, {.approved = true}));
    const QJsonObject activity = section(jsonOf(approved, {.approved = true}), u"activity"_s);

    QCOMPARE(activity["vendors"_L1]["items"_L1][0]["vendor"_L1].toString(), u"Pay & Co (removed)"_s);
    QVERIFY(activity["vendors"_L1]["items"_L1][0]["service_name"_L1].isNull());
    QCOMPARE(section(jsonOf(aRegister.source), u"activity"_s)["vendors"_L1]["none"_L1].toBool(), true);
}

void TstRopa::shouldCarryManyRecipients()
{
    constexpr int kMany = 5000;
    ARegister aRegister;
    aRegister.change<records::Activity>(aRegister.payroll, records::activityType(), [](records::Activity &activity) {
        std::vector<records::Recipient> recipients(kMany);
        for (int i = 0; i < kMany; ++i)
            recipients[std::size_t(i)].name = u"Recipient %1"_s.arg(i);
        activity.recipients = records::Answers<records::Recipient>::complete(recipients);
    });

    const auto workbook = report("ropa", "xlsx", aRegister.source);
    const auto html = report("ropa", "html", aRegister.source);
    const QJsonObject activity = section(jsonOf(aRegister.source), u"activity"_s);

    QVERIFY_RESULT(workbook);
    const Workbook book(*workbook);
    QCOMPARE(book.sheet(u"Recipients"_s).column(u"Recipient by name"_s).last(), u"Recipient 4999"_s);
    const QString cell = book.sheet(u"Register"_s).text(1, 7);
    QVERIFY2(cell.startsWith(u"Recipient 0\n"_s) && cell.endsWith(u" in all: see the sheet \"Recipients\"]"_s), qPrintable(cell));
    QCOMPARE(book.sheet(u"Recipients"_s).rows.size(), std::size_t(kMany) + 1);
    QVERIFY_RESULT(html);
    QVERIFY(html->contains("Recipient 4999"));
    QCOMPARE(activity["recipients"_L1]["items"_L1].toArray().size(), kMany);
}

void TstRopa::shouldSayOnceThatThereIsNothing()
{
    // GIVEN an organisation that processes nothing for others
    ARegister aRegister;
    const auto hosting = aRegister.vault.store().load(records::activityType(), aRegister.hosting);
    QVERIFY_RESULT(aRegister.vault.store().remove(records::activityType(), aRegister.hosting, hosting->header.revision));

    // WHEN what it processes for others is reported
    const auto html = report("ropa-processor", "html", aRegister.source);

    // THEN the report names it, and says once that there is nothing
    QVERIFY_RESULT(html);
    QVERIFY(html->contains("<p class=\"about\">Example &amp; Sons"));
    QVERIFY(html->contains("dpo@example.org"));
    QCOMPARE(html->count("No processing on behalf of others is recorded."), 1);
    QVERIFY(!html->contains("Statutory items") && !html->contains("<h3>Activities"));
    QCOMPARE(section(jsonOf(aRegister.source, {}, "ropa-processor"), u"missing"_s)["items"_L1]["items"_L1].toArray().size(), 0);
}

void TstRopa::shouldFoldWhatIsNotKnownBesideArt30()
{
    ARegister aRegister;
    aRegister.change<records::Activity>(aRegister.payroll, records::activityType(), [](records::Activity &activity) { activity.children = false; });

    const auto html = report("ropa", "html", aRegister.source);

    QVERIFY_RESULT(html);
    const QByteArray rest = html->mid(html->indexOf("Further information"));
    QVERIFY2(rest.contains("Data of children <span class=\"article\">Art. 8</span></dt><dd dir=\"auto\">no</dd>"), rest.left(2000).constData());
    QCOMPARE(rest.left(rest.indexOf("</section>")).count("<dt>"), 1);
    QVERIFY(rest.contains("<p class=\"named\">Not known yet: Systems \xC2\xB7 Collected"));
}

void TstRopa::shouldNotAskWhatOtherAnswersRuleOut()
{
    // GIVEN a purpose on the basis of a contract, and a controller without another
    ARegister aRegister;
    aRegister.change<records::Activity>(aRegister.payroll, records::activityType(), [](records::Activity &activity) {
        activity.jointControllers = {};
        activity.purposes = records::Answers<records::Purpose>::complete({activity.purposes.items().front()});
    });

    // WHEN it is reported
    const auto html = report("ropa", "html", aRegister.source);

    // THEN pages do not ask for a law, an interest, an arrangement or the ground for decisions that nobody told of
    QVERIFY_RESULT(html);
    for (const char *label : {"Law relied on", "Legitimate interest", "Joint controllers", "Arrangement", "Ground for it", "Reason for no period"})
        QVERIFY2(!html->contains(label), label);
    QVERIFY(html->contains("Solely automated decisions"));
}

void TstRopa::shouldCallRecipientsByName()
{
    // GIVEN recipients with a record and without
    ARegister aRegister;
    aRegister.change<records::Activity>(aRegister.payroll, records::activityType(), [&](records::Activity &activity) {
        records::Recipient party;
        party.party = records::Link {aRegister.partner};
        records::Recipient name;
        name.party = records::Answer<records::Link>::none();
        name.name = u"Tax offices"_s;
        activity.recipients = records::Answers<records::Recipient>::complete({party, name});
    });

    // WHEN they are reported
    const auto html = report("ropa", "html", aRegister.source);

    // THEN both are in one column
    QVERIFY_RESULT(html);
    QVERIFY(html->contains("data-label=\"Recipient\">Partner<") && html->contains("data-label=\"Recipient\">Tax offices<"));
    QVERIFY(!html->contains("Recipient by name"));
}

void TstRopa::shouldSayWhereOtherNumbersAre()
{
    ARegister aRegister;
    records::Activity another;
    another.organisation = records::Link {aRegister.organisation};
    for (const char *name : {"First", "Second"}) {
        another.name = QString::fromLatin1(name);
        aRegister.save(records::activityType(), another);
    }

    QCOMPARE(section(jsonOf(aRegister.source), u"overview"_s)["elsewhere"_L1].toString(), u"In the record under Art. 30(2): PA-0002."_s);
    QCOMPARE(section(jsonOf(aRegister.source, {}, "ropa-processor"), u"overview"_s)["elsewhere"_L1].toString(),
             u"In the record under Art. 30(1): PA-0001, PA-0003 to PA-0004."_s);
}

// The record of processing goes to an authority; what the office makes of it does not, unless somebody wants it to.
void TstRopa::shouldKeepRemarksToTheOffice()
{
    // GIVEN remarks on an activity, a service, a safeguard and a retention rule
    ARegister aRegister;
    const auto id = [&aRegister](const char *reference) { return *aRegister.source.idOf(QString::fromLatin1(reference)); };
    const auto remark = [](const char *about) { return u"Remark on the %1"_s.arg(QLatin1StringView(about)); };
    for (const char *reference : {"PA-0001", "PA-0002"})
        aRegister.change<records::Activity>(id(reference), records::activityType(), [&](records::Activity &a) { a.notes = remark("activity"); });
    aRegister.change<records::Vendor>(id("V-0001"), records::vendorType(), [&](records::Vendor &v) {
        std::vector<records::VendorService> services = v.services.items();
        services.front().note = remark("service");
        v.services = records::Answers<records::VendorService>::complete(services);
    });
    aRegister.change<records::Transfer>(id("T-0001"), records::transferType(), [&](records::Transfer &t) {
        std::vector<records::TransferSafeguard> safeguards = t.safeguards.items();
        safeguards.front().note = remark("safeguard");
        t.safeguards = records::Answers<records::TransferSafeguard>::complete(safeguards);
    });
    aRegister.change<records::RetentionRule>(id("RR-0001"), records::retentionRuleType(), [&](records::RetentionRule &r) { r.notes = remark("rule"); });

    for (const QByteArray format : {"html", "json", "csv"}) {
        // WHEN both records of processing are written
        QByteArray without;
        QByteArray with;
        for (const char *name : {"ropa", "ropa-processor"}) {
            without += report(name, format, aRegister.source).value();
            with += report(name, format, aRegister.source, {.withNotes = true}).value();
        }

        // THEN no remark is in them unless asked for
        QVERIFY2(!without.contains("Remark on"), format.constData());
        for (const char *about : {"activity", "service", "safeguard", "rule"})
            QVERIFY2(format == "csv" || with.contains(remark(about).toUtf8()), about); // CSV is the register, without notes
    }

    // AND the sheet of a record has them
    const auto sheet = report("activities", "html", aRegister.source, {.record = aRegister.payroll});
    QVERIFY_RESULT(sheet);
    QVERIFY(sheet->contains("Remark on the activity"));
}

void TstRopa::shouldStopWhenAsked()
{
    ARegister aRegister;
    for (const QByteArray format : {"json", "html", "pdf", "csv", "xlsx"}) {
        int asked = 0;
        QVERIFY_RESULT(report("ropa", format, aRegister.source, {.progress = [&asked](qint64 done, qint64 total) {
                                  ++asked;
                                  return done <= total;
                              }}));
        for (int stopAt = 1; stopAt <= asked; ++stopAt) {
            int step = 0;
            const auto stopped = report("ropa", format, aRegister.source, {.progress = [&](qint64, qint64) { return ++step < stopAt; }});
            QVERIFY_ERROR(stopped, core::ErrorCode::Cancelled);
        }
        QVERIFY(asked > 5);
    }
}

void TstRopa::shouldReportOnAnEmptyVault()
{
    support::RecordVault vault;
    storage::LiveSource source(vault.connection());
    for (const reports::ReportKind &kind : reports::reportKinds()) {
        for (const reports::ReportFormat &format : reports::reportFormats()) {
            const auto content = report(kind.name, format.name, source);
            QVERIFY_RESULT(content);
            QVERIFY2(!content->isEmpty(), kind.name.constData());
        }
    }
}

QTEST_MAIN(TstRopa)
#include "tst_ropa.moc"
