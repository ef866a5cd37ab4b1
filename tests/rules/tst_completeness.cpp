// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/aregister.h"

#include <QSet>

using namespace aregister;
using namespace records;
using rules::Asked;
using rules::Completeness;
using rules::Verdict;

using Change = void (*)(Subject &);
Q_DECLARE_METATYPE(Change)

namespace {

void addCase(const char *name, Change change, const char *open)
{
    QTest::newRow(name) << change << text(open);
}

Recipient aRecipientIn(const char *country)
{
    Recipient recipient;
    recipient.category = Link {kOther};
    if (*country)
        recipient.country = Country {text(country)};
    return recipient;
}

} // namespace

class TstCompleteness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldFindNothingMissingWhereAllIsAnswered();
    void shouldFindEverythingMissingInABlankActivity();
    void shouldJudgeControllers_data();
    void shouldJudgeControllers();
    void shouldJudgeRepresentatives_data();
    void shouldJudgeRepresentatives();
    void shouldJudgeTransfers_data();
    void shouldJudgeTransfers();
    void shouldJudgeProcessors_data();
    void shouldJudgeProcessors();
    void shouldNotAskProcessorsForPurposes();
    void shouldCountConditionalItemsOnlyWhenTheyApply();
    void shouldKeepTheTwoFiguresApart();
    void shouldListMissingItemsByPlace();
    void shouldSpeakOfEveryOpenItem();
};

void TstCompleteness::shouldFindNothingMissingWhereAllIsAnswered()
{
    for (const Subject &subject : {aController(), aProcessor()}) {
        const Completeness result = subject.completeness();

        QCOMPARE(openItems(result, false), QString());
        QCOMPARE(openItems(result, true), QString());
        QCOMPARE(result.statutory.percent(), 100);
        QCOMPARE(result.goodPractice.percent(), 100);
        QCOMPARE(result.undecided, 0);
        QVERIFY(rules::missingByLaw(result).empty());
    }
}

void TstCompleteness::shouldFindEverythingMissingInABlankActivity()
{
    const Completeness result = rules::completeness(Activity(), {});

    QCOMPARE(openItems(result, false),
             text("missing role @ role; missing organisation_name @ organisation; missing organisation_contact @ organisation; "
                  "undecided representative @ organisation; undecided dpo @ organisation; missing purposes @ purposes; "
                  "missing subject_categories @ data_items; missing data_categories @ data_items; missing recipients @ recipients; "
                  "undecided transfer_destinations @ recipients; missing erasure_limits @ data_items; "
                  "missing security @ security_description"));
    QCOMPARE(result.statutory, (rules::Count {0, 9}));
    QCOMPARE(result.undecided, 3);
    QCOMPARE(result.goodPractice.answered, 0);
}

void TstCompleteness::shouldJudgeControllers_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("open");

    addCase("role unknown", [](Subject &s) { s.activity.role = {}; }, "missing role @ role");
    addCase("no organisation", [](Subject &s) { s.activity.organisation = {}; },
            "missing organisation_name @ organisation; missing organisation_contact @ organisation; "
            "undecided representative @ organisation; undecided dpo @ organisation");
    addCase("legal name unknown", [](Subject &s) { s.us().legalName = {}; }, "missing organisation_name @ 1:legal_name");
    addCase("no legal name", [](Subject &s) { s.us().legalName = Answer<QString>::none(); }, "");
    addCase("unreachable", [](Subject &s) { s.us().address = {}; }, "missing organisation_contact @ 1:address");
    addCase("no address, but e-mail", [](Subject &s) { s.us().address = Answer<QString>::none(); s.us().email = text("a@b"); }, "");
    addCase("reachable by a contact", [](Subject &s) { s.us().address = {}; s.officer().party = Link {kUs}; }, "");
    addCase("contact of somebody else", [](Subject &s) { s.us().address = {}; s.officer().party = Link {kClient}; },
            "missing organisation_contact @ 1:address");

    addCase("joint without others", [](Subject &s) { s.activity.role = code("joint-controller"); },
            "missing joint_controllers @ joint_controllers");
    addCase("joint, others denied",
            [](Subject &s) { s.activity.role = code("joint-controller"); s.activity.jointControllers = Answers<Link>::none(); },
            "missing joint_controllers @ joint_controllers");
    addCase("joint with others", [](Subject &s) { s.activity.role = code("joint-controller"); s.activity.jointControllers = all<Link>({{kClient}}); }, "");
    addCase("joint with somebody unknown", [](Subject &s) { s.activity.jointControllers = all<Link>({{kOther}}); },
            "missing joint_controllers @ joint_controllers");
    addCase("joint with a blank one", [](Subject &s) { s.activity.jointControllers = all<Link>({{kClient}}); s.client() = {}; },
            "missing joint_controllers @ 3:legal_name, 3:address");
    addCase("joint with a vendor", [](Subject &s) { s.activity.jointControllers = all<Link>({{kVendor}}); },
            "missing joint_controllers @ 4:postal_address");

    addCase("DPO unknown", [](Subject &s) { s.us().dpo = {}; }, "undecided dpo @ 1:dpo");
    addCase("no DPO", [](Subject &s) { s.us().dpo = Answer<Link>::none(); }, "");
    addCase("no DPO, though a duty", [](Subject &s) { s.us().dpo = Answer<Link>::none(); s.us().dpoDuty = all<Choice>({code("core-monitoring")}); },
            "missing dpo @ 1:dpo");
    addCase("no DPO in a public body", [](Subject &s) { s.us().dpo = Answer<Link>::none(); s.us().publicBody = true; }, "missing dpo @ 1:dpo");
    addCase("no DPO, no duty found", [](Subject &s) { s.us().dpo = Answer<Link>::none(); s.us().dpoDuty = all<Choice>({code("none-found")}); }, "");
    addCase("DPO unreachable", [](Subject &s) { s.officer().email = {}; }, "missing dpo @ 2:email");
    addCase("DPO by telephone", [](Subject &s) { s.officer().email = {}; s.officer().phone = text("123"); }, "");
    addCase("DPO not kept", [](Subject &s) { s.context.contacts.clear(); }, "missing dpo @ 1:dpo");

    addCase("no purposes", [](Subject &s) { s.activity.purposes = {}; }, "missing purposes @ purposes");
    addCase("purposes so far", [](Subject &s) { s.activity.purposes = Answers<Purpose>::soFar(s.activity.purposes.items()); }, "");
    addCase("no people", [](Subject &s) { inRow(s.activity.dataItems, [](DataItem &i) { i.subjectCategories = {}; }); },
            "missing subject_categories @ data_items.1.subject_categories");
    addCase("no data", [](Subject &s) { s.activity.dataItems = {}; },
            "missing subject_categories @ data_items; missing data_categories @ data_items; missing erasure_limits @ data_items");

    addCase("recipients unknown", [](Subject &s) { s.activity.recipients = {}; },
            "missing recipients @ recipients; undecided transfer_destinations @ recipients");
    addCase("no recipients", [](Subject &s) { s.activity.recipients = Answers<Recipient>::none(); }, "");
    addCase("recipient without category", [](Subject &s) { inRow(s.activity.recipients, [](Recipient &r) { r.category = {}; r.name = text("Post"); }); },
            "missing recipients @ recipients.1.category");

    addCase("no rule", [](Subject &s) { inRow(s.activity.dataItems, [](DataItem &i) { i.retentionRule = {}; }); },
            "missing erasure_limits @ data_items.1.retention_rule");
    addCase("rule denied", [](Subject &s) { inRow(s.activity.dataItems, [](DataItem &i) { i.retentionRule = Answer<Link>::none(); }); },
            "missing erasure_limits @ data_items.1.retention_rule");
    addCase("rule denied for a reason",
            [](Subject &s) { inRow(s.activity.dataItems, [](DataItem &i) { i.retentionRule = {}; i.noPeriodBecause = code("open-proceedings"); }); }, "");
    addCase("rule without a period", [](Subject &s) { s.context.retentionRules[kRule] = {}; }, "missing erasure_limits @ 5:period");
    addCase("rule by criteria", [](Subject &s) { s.context.retentionRules[kRule] = {}; s.context.retentionRules[kRule].criteria = text("Until answered"); }, "");
    addCase("rule without end", [](Subject &s) { s.context.retentionRules[kRule] = {}; s.context.retentionRules[kRule].indefinite = true; },
            "missing erasure_limits @ 5:period");
    addCase("rule without end for a reason",
            [](Subject &s) {
                s.context.retentionRules[kRule] = {};
                s.context.retentionRules[kRule].indefinite = true;
                s.context.retentionRules[kRule].indefiniteBecause = code("suppression-list");
            },
            "");

    addCase("no security", [](Subject &s) { s.activity.securityDescription = {}; }, "missing security @ security_description");
    addCase("security denied", [](Subject &s) { s.activity.securityDescription = Answer<QString>::none(); s.activity.measures = Answers<Link>::none(); },
            "missing security @ security_description");
    addCase("security by measures", [](Subject &s) { s.activity.securityDescription = {}; s.activity.measures = Answers<Link>::soFar({{kOther}}); }, "");
}

void TstCompleteness::shouldJudgeControllers()
{
    QFETCH(Change, change);
    QFETCH(QString, open);
    Subject subject = aController();
    change(subject);

    QCOMPARE(openItems(subject.completeness(), false), open);
}

void TstCompleteness::shouldJudgeRepresentatives_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("open");

    addCase("not said where", [](Subject &) {}, "undecided representative @ 1:eu_establishment");
    addCase("established", [](Subject &s) { s.us().euEstablishment = true; }, "");
    addCase("laws unknown", [](Subject &s) { s.us().laws = {}; s.us().euEstablishment = false; }, "undecided representative @ 1:laws");
    addCase("GDPR does not apply", [](Subject &s) { s.us().laws = all<Choice>({code("ccpa")}); s.us().euEstablishment = false; }, "");
    addCase("other laws so far", [](Subject &s) { s.us().laws = Answers<Choice>::soFar({code("ccpa")}); s.us().euEstablishment = false; },
            "undecided representative @ 1:laws");
    addCase("none named", [](Subject &s) { s.us().euEstablishment = false; }, "missing representative @ 1:representatives");
    addCase("said to have none", [](Subject &s) { s.us().euEstablishment = false; s.us().representatives = Answers<Representative>::none(); },
            "missing representative @ 1:representatives");
    addCase("one for another regime",
            [](Subject &s) {
                s.us().euEstablishment = false;
                Representative representative;
                representative.regime = code("uk-27");
                representative.contact = Link {kOfficer};
                s.us().representatives = all<Representative>({representative});
            },
            "missing representative @ 1:representatives");
    addCase("named without contact",
            [](Subject &s) {
                s.us().euEstablishment = false;
                Representative representative;
                representative.regime = code("eu-27");
                representative.name = text("Agents BV");
                s.us().representatives = all<Representative>({representative});
            },
            "missing representative @ 1:representatives.1.contact");
    addCase("named and reachable",
            [](Subject &s) {
                s.us().euEstablishment = false;
                Representative representative;
                representative.regime = code("eu-27");
                representative.contact = Link {kOfficer};
                s.us().representatives = all<Representative>({representative});
            },
            "");
    addCase("excepted",
            [](Subject &s) {
                s.us().euEstablishment = false;
                Representative representative;
                representative.regime = code("eu-27");
                representative.exception = code("occasional");
                s.us().representatives = all<Representative>({representative});
            },
            "");
    addCase("under UK law",
            [](Subject &s) {
                s.us().laws = all<Choice>({code("uk-gdpr")});
                s.us().ukEstablishment = false;
                s.activity.recipients = Answers<Recipient>::none();
                s.activity.vendors = Answers<VendorUse>::none();
            },
            "missing representative @ 1:representatives");
    addCase("at home under UK law", [](Subject &s) { s.us().laws = all<Choice>({code("uk-gdpr")}); s.us().country = Country {text("GB")}; },
            "missing transfer_destinations @ recipients.1.country, vendors.1.vendor"); // the EEA is abroad from there
}

void TstCompleteness::shouldJudgeRepresentatives()
{
    QFETCH(Change, change);
    QFETCH(QString, open);
    Subject subject = aController();
    subject.us().country = Country {text("US")};
    change(subject);

    QCOMPARE(openItems(subject.completeness(), false), open);
}

void TstCompleteness::shouldJudgeTransfers_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("open");

    addCase("recipient abroad, no transfer", [](Subject &s) { s.activity.recipients = all<Recipient>({aRecipientIn("US")}); },
            "missing transfer_destinations @ recipients.1.country");
    addCase("recipient in Iceland", [](Subject &s) { s.activity.recipients = all<Recipient>({aRecipientIn("IS")}); }, "");
    addCase("recipient in Martinique", [](Subject &s) { s.activity.recipients = all<Recipient>({aRecipientIn("MQ")}); }, "");
    addCase("recipient in Greenland", [](Subject &s) { s.activity.recipients = all<Recipient>({aRecipientIn("GL")}); },
            "missing transfer_destinations @ recipients.1.country");
    addCase("recipient somewhere", [](Subject &s) { s.activity.recipients = all<Recipient>({aRecipientIn("FR"), aRecipientIn("")}); },
            "undecided transfer_destinations @ recipients.2.country");
    addCase("recipient nowhere",
            [](Subject &s) { inRow(s.activity.recipients, [](Recipient &r) { r.country = Answer<Country>::none(); }); }, "");
    addCase("recipients so far", [](Subject &s) { s.activity.recipients = Answers<Recipient>::soFar({aRecipientIn("FR")}); },
            "undecided transfer_destinations @ recipients");
    addCase("people themselves abroad",
            [](Subject &s) { inRow(s.activity.recipients, [](Recipient &r) { r.country = Country {text("US")}; r.role = code("data-subject"); }); }, "");
    addCase("country of the party",
            [](Subject &s) {
                inRow(s.activity.recipients, [](Recipient &r) { r.country = {}; r.party = Link {kClient}; });
                s.client().country = Country {text("IN")};
            },
            "missing transfer_destinations @ recipients.1.country");
    addCase("country of the recipient before that of its party",
            [](Subject &s) {
                inRow(s.activity.recipients, [](Recipient &r) { r.party = Link {kClient}; });
                s.client().country = Country {text("IN")};
            },
            "");
    addCase("vendor's service accessed from abroad",
            [](Subject &s) { inRow(s.vendor().services, [](VendorService &v) { v.accessCountries = all<Country>({{text("IN")}}); }); },
            "missing transfer_destinations @ vendors.1.vendor");
    addCase("vendor's access unknown", [](Subject &s) { inRow(s.vendor().services, [](VendorService &v) { v.accessCountries = {}; }); },
            "undecided transfer_destinations @ vendors.1.vendor");
    addCase("vendor abroad, service unknown", [](Subject &s) { inRow(s.activity.vendors, [](VendorUse &u) { u.service = {}; }); },
            "missing transfer_destinations @ vendors.1.vendor");
    addCase("vendor not kept", [](Subject &s) { s.context.vendors.clear(); }, "undecided transfer_destinations @ vendors.1.vendor");

    addCase("transfer recorded",
            [](Subject &s) { s.activity.recipients = all<Recipient>({aRecipientIn("US")}); addTransfer(s, "adequacy"); }, "");
    addCase("transfer to elsewhere",
            [](Subject &s) { s.activity.recipients = all<Recipient>({aRecipientIn("IN")}); addTransfer(s, "adequacy"); },
            "missing transfer_destinations @ recipients.1.country");
    addCase("transfer over",
            [](Subject &s) { s.activity.recipients = all<Recipient>({aRecipientIn("US")}); addTransfer(s, "adequacy"); s.transfer().status = code("ended"); },
            "missing transfer_destinations @ recipients.1.country");
    addCase("transfer planned", [](Subject &s) { addTransfer(s, "49-1-sub2"); s.transfer().status = code("planned"); }, "");
    addCase("transfer to nowhere", [](Subject &s) { addTransfer(s, "adequacy"); s.transfer().destinations = {}; },
            "missing transfer_destinations @ 6:destinations");
    addCase("transfer to an organisation",
            [](Subject &s) {
                addTransfer(s, "adequacy");
                s.transfer().destinations = Answers<Country>::none();
                s.transfer().destinationOrganisations = all<Choice>({code("who")});
            },
            "");
    addCase("safeguards unknown", [](Subject &s) { addTransfer(s, "adequacy"); s.transfer().safeguards = {}; },
            "undecided transfer_safeguards @ 6:safeguards");
    addCase("mechanism unknown", [](Subject &s) { addTransfer(s, "adequacy"); inRow(s.transfer().safeguards, [](TransferSafeguard &g) { g.mechanism = {}; }); },
            "undecided transfer_safeguards @ 6:safeguards");
    addCase("no safeguards", [](Subject &s) { addTransfer(s, "adequacy"); s.transfer().safeguards = Answers<TransferSafeguard>::none(); }, "");
    addCase("clauses without documents", [](Subject &s) { addTransfer(s, "46-2-c"); }, "");
    addCase("compelling interests, nothing on file", [](Subject &s) { addTransfer(s, "49-1-sub2"); },
            "missing transfer_safeguards @ 6:safeguards.1.conditions");
    addCase("compelling interests, assessed",
            [](Subject &s) {
                addTransfer(s, "49-1-sub2");
                inRow(s.transfer().safeguards, [](TransferSafeguard &g) { g.conditions = text("Once, ten people, weighed"); });
            },
            "");
}

void TstCompleteness::shouldJudgeTransfers()
{
    QFETCH(Change, change);
    QFETCH(QString, open);
    Subject subject = aController();
    change(subject);

    QCOMPARE(openItems(subject.completeness(), false), open);
}

void TstCompleteness::shouldJudgeProcessors_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("open");

    addCase("nobody served", [](Subject &s) { s.activity.onBehalfOf = {}; },
            "missing controllers @ on_behalf_of; missing operations @ on_behalf_of");
    addCase("nobody served, said so", [](Subject &s) { s.activity.onBehalfOf = Answers<ControllerServed>::none(); },
            "missing controllers @ on_behalf_of; missing operations @ on_behalf_of");
    addCase("controller not named", [](Subject &s) { inRow(s.activity.onBehalfOf, [](ControllerServed &c) { c.controller = {}; }); },
            "missing controllers @ on_behalf_of.1.controller");
    addCase("controller unreachable", [](Subject &s) { s.client().address = {}; }, "missing controllers @ 3:address");
    addCase("controller's operations unknown", [](Subject &s) { inRow(s.activity.onBehalfOf, [](ControllerServed &c) { c.operations = {}; }); },
            "missing operations @ on_behalf_of.1.operations");
    addCase("one controller of two",
            [](Subject &s) {
                std::vector<ControllerServed> rows = s.activity.onBehalfOf.items();
                rows.push_back({});
                s.activity.onBehalfOf = all(rows);
            },
            "missing controllers @ on_behalf_of.2.controller; missing operations @ on_behalf_of.2.operations");
    addCase("controller's representative",
            [](Subject &s) { s.client().country = Country {text("US")}; s.client().euEstablishment = false; },
            "missing representative @ 3:representatives");
    addCase("controller somewhere", [](Subject &s) { s.client().country = {}; }, "undecided representative @ 3:eu_establishment");
    addCase("our DPO", [](Subject &s) { s.us().dpo = {}; }, "undecided dpo @ 1:dpo");
    addCase("our name", [](Subject &s) { s.us().legalName = {}; }, "missing organisation_name @ 1:legal_name");
    addCase("security", [](Subject &s) { s.activity.securityDescription = {}; }, "missing security @ security_description");
    addCase("transfer to nowhere", [](Subject &s) { addTransfer(s, "adequacy"); s.transfer().destinations = {}; },
            "missing transfer_destinations @ 6:destinations");
    addCase("compelling interests", [](Subject &s) { addTransfer(s, "49-1-sub2"); }, "missing transfer_safeguards @ 6:safeguards.1.conditions");
}

void TstCompleteness::shouldJudgeProcessors()
{
    QFETCH(Change, change);
    QFETCH(QString, open);
    Subject subject = aProcessor();
    change(subject);

    QCOMPARE(openItems(subject.completeness(), false), open);
}

void TstCompleteness::shouldNotAskProcessorsForPurposes()
{
    const Completeness result = aProcessor().completeness();

    for (const rules::CompletenessItem &item : result.items) {
        QVERIFY2(item.asked == Asked::ByGoodPractice || item.point.startsWith("Art. 30(2)"), item.point.constData());
        QVERIFY(item.id != "purposes" && item.id != "subject_categories" && item.id != "erasure_limits" && item.id != "recipients");
    }
}

void TstCompleteness::shouldCountConditionalItemsOnlyWhenTheyApply()
{
    Subject subject = aController();
    const int before = subject.completeness().statutory.asked;

    addTransfer(subject, "49-1-sub2");

    const Completeness result = subject.completeness();
    QCOMPARE(result.statutory.asked, before + 2); // destination and documents
    QCOMPARE(result.statutory.answered, before + 1);
    QVERIFY(result.statutory.percent() < 100);
}

void TstCompleteness::shouldKeepTheTwoFiguresApart()
{
    Subject subject = aController();
    subject.activity.owner = {};
    const Completeness withoutOwner = subject.completeness();
    QCOMPARE(withoutOwner.statutory.percent(), 100);
    QVERIFY(withoutOwner.goodPractice.percent() < 100);

    subject = aController();
    subject.activity.recipients = Answers<Recipient>::soFar({aRecipientIn("FR"), Recipient()});
    inRow(subject.activity.recipients, [](Recipient &r) { r.category = {}; });
    const Completeness withoutCategory = subject.completeness();

    QVERIFY(withoutCategory.statutory.percent() < 100);
    QCOMPARE(withoutCategory.goodPractice.percent(), 100);
}

void TstCompleteness::shouldListMissingItemsByPlace()
{
    Subject subject = aController();
    subject.activity.recipients = all<Recipient>({aRecipientIn("FR"), Recipient(), Recipient()});
    inRow(subject.activity.recipients, [](Recipient &r) { r.category = {}; });
    subject.us().address = {};
    subject.us().dpo = {};
    subject.activity.owner = {};

    const std::vector<rules::MissingItem> missing = rules::missingByLaw(subject.completeness());

    QCOMPARE(missing.size(), std::size_t(4)); // an open question is none, nor is good practice
    QCOMPARE(missing[0].point, QByteArray("Art. 30(1)(a)"));
    QCOMPARE(missing[0].field, QByteArray("address"));
    QCOMPARE(missing[0].record, kUs);
    QCOMPARE(missing[0].asked, Asked::Always);
    QCOMPARE(missing[1].point, QByteArray("Art. 30(1)(d)"));
    QCOMPARE(missing[1].field, QByteArray("recipients.1.category"));
    QCOMPARE(missing[1].record, core::kNoRecord);
    QCOMPARE(missing[3].field, QByteArray("recipients.3.category"));
}

void TstCompleteness::shouldSpeakOfEveryOpenItem()
{
    std::vector<Completeness> results {rules::completeness({}, {}), aController().completeness(), aProcessor().completeness()};
    Activity processor;
    processor.role = code("processor");
    results.push_back(rules::completeness(processor, {}));

    for (const Completeness &result : results) {
        QSet<QByteArray> ids;
        for (const rules::CompletenessItem &item : result.items) {
            const bool answered = item.verdict == Verdict::Answered;
            QVERIFY2(answered == item.sentence.isEmpty() && answered == item.places.empty(), item.id.constData());
            QVERIFY2(answered || item.sentence.endsWith(QLatin1Char('.')), item.id.constData());
            QVERIFY(!item.point.isEmpty());
            ids.insert(item.id + (item.asked == Asked::ByGoodPractice ? "+" : ""));
        }
        QCOMPARE(ids.size(), qsizetype(result.items.size()));
    }
}

QTEST_GUILESS_MAIN(TstCompleteness)
#include "tst_completeness.moc"
