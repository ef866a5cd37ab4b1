// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/aregister.h"

#include <QByteArrayList>
#include <QSet>

using namespace aregister;
using namespace records;
using rules::Asked;
using rules::Completeness;
using rules::Verdict;

namespace {

Recipient aRecipientIn(const char *country)
{
    Recipient recipient;
    recipient.category = Link {kOther};
    if (*country)
        recipient.country = Country {text(country)};
    return recipient;
}

QByteArrayList idsOf(const Completeness &completeness)
{
    QByteArrayList ids;
    for (const rules::CompletenessItem &item : completeness.items)
        ids.push_back(item.id);
    return ids;
}

// clang-format off
constexpr Case kControllers[] {
    {"role unknown", [](Subject &s) { s.activity.role = {}; }, "missing role @ role"},
    {"no organisation", [](Subject &s) { s.activity.organisation = {}; },
     "missing organisation_name @ organisation; missing organisation_contact @ organisation; undecided "
     "representative @ organisation; undecided dpo @ organisation"},
    {"legal name unknown", [](Subject &s) { s.us().legalName = {}; }, "missing organisation_name @ 1:legal_name"},
    {"no legal name", [](Subject &s) { s.us().legalName = Answer<QString>::none(); }, ""},
    {"unreachable", [](Subject &s) { s.us().address = {}; }, "missing organisation_contact @ 1:address"},
    {"no address, but e-mail", [](Subject &s) { s.us().address = Answer<QString>::none(); s.us().email = text("a@b"); },
     ""},
    {"reachable by a contact", [](Subject &s) { s.us().address = {}; s.officer().party = Link {kUs}; }, ""},
    {"contact of somebody else", [](Subject &s) { s.us().address = {}; s.officer().party = Link {kClient}; },
     "missing organisation_contact @ 1:address"},

    {"joint without others", [](Subject &s) { s.activity.role = code("joint-controller"); },
     "missing joint_controllers @ joint_controllers"},
    {"joint, others denied",
     [](Subject &s) {
         s.activity.role = code("joint-controller");
         s.activity.jointControllers = Answers<Link>::none();
     },
     "missing joint_controllers @ joint_controllers"},
    {"joint with others",
     [](Subject &s) {
         s.activity.role = code("joint-controller");
         s.activity.jointControllers = all<Link>({{kClient}});
     },
     ""},
    {"joint with somebody unknown", [](Subject &s) { s.activity.jointControllers = all<Link>({{kOther}}); },
     "missing joint_controllers @ joint_controllers"},
    {"joint with a blank one",
     [](Subject &s) { s.activity.jointControllers = all<Link>({{kClient}}); s.client() = {}; },
     "missing joint_controllers @ 3:legal_name, 3:address"},
    {"joint with a vendor", [](Subject &s) { s.activity.jointControllers = all<Link>({{kVendor}}); },
     "missing joint_controllers @ 4:postal_address"},

    {"DPO unknown", [](Subject &s) { s.us().dpo = {}; }, "undecided dpo @ 1:dpo"},
    {"no DPO", [](Subject &s) { s.us().dpo = Answer<Link>::none(); }, ""},
    {"no DPO, though a duty",
     [](Subject &s) { s.us().dpo = Answer<Link>::none(); s.us().dpoDuty = all<Choice>({code("core-monitoring")}); },
     "missing dpo @ 1:dpo"},
    {"no DPO in a public body", [](Subject &s) { s.us().dpo = Answer<Link>::none(); s.us().publicBody = true; },
     "missing dpo @ 1:dpo"},
    {"no DPO, no duty found",
     [](Subject &s) { s.us().dpo = Answer<Link>::none(); s.us().dpoDuty = all<Choice>({code("none-found")}); },
     ""},
    {"DPO unreachable", [](Subject &s) { s.officer().email = {}; }, "missing dpo @ 2:email"},
    {"DPO by telephone", [](Subject &s) { s.officer().email = {}; s.officer().phone = text("123"); }, ""},
    {"DPO not kept", [](Subject &s) { s.context.contacts.clear(); }, "missing dpo @ 1:dpo"},

    {"no purposes", [](Subject &s) { s.activity.purposes = {}; }, "missing purposes @ purposes"},
    {"purposes so far", [](Subject &s) { s.activity.purposes = Answers<Purpose>::soFar(s.activity.purposes.items()); },
     ""},
    {"no people", [](Subject &s) { inRow(s.activity.dataItems, [](DataItem &i) { i.subjectCategories = {}; }); },
     "missing subject_categories @ data_items.1.subject_categories"},
    {"people of one kind of data only",
     [](Subject &s) {
         auto items = s.activity.dataItems.items();
         items.push_back(items.front());
         items.back().subjectCategories = {};
         s.activity.dataItems = all<DataItem>(items);
     },
     "missing subject_categories @ data_items.2.subject_categories"},
    {"no data", [](Subject &s) { s.activity.dataItems = {}; },
     "missing subject_categories @ data_items; missing data_categories @ data_items; missing erasure_limits @ "
     "data_items"},

    {"people without data", [](Subject &s) { inRow(s.activity.dataItems, [](DataItem &i) {
         i.dataCategory = {};
         i.examples = {};
     }); },
     "missing data_categories @ data_items.1.data_category"},

    {"recipients unknown", [](Subject &s) { s.activity.recipients = {}; },
     "missing recipients @ recipients; undecided transfer_destinations @ recipients"},
    {"no recipients", [](Subject &s) { s.activity.recipients = Answers<Recipient>::none(); }, ""},
    {"recipient without category",
     [](Subject &s) { inRow(s.activity.recipients, [](Recipient &r) { r.category = {}; r.name = text("Post"); }); },
     "missing recipients @ recipients.1.category"},

    {"no rule", [](Subject &s) { inRow(s.activity.dataItems, [](DataItem &i) { i.retentionRule = {}; }); },
     "missing erasure_limits @ data_items.1.retention_rule"},
    {"rule denied",
     [](Subject &s) { inRow(s.activity.dataItems, [](DataItem &i) { i.retentionRule = Answer<Link>::none(); }); },
     "missing erasure_limits @ data_items.1.retention_rule"},
    {"rule denied for a reason",
     [](Subject &s) {
         inRow(s.activity.dataItems, [](DataItem &i) {
             i.retentionRule = {};
             i.noPeriodBecause = code("open-proceedings");
         });
     },
     ""},
    {"rule without a period", [](Subject &s) { s.context.retentionRules[kRule] = {}; },
     "missing erasure_limits @ 5:period"},
    {"rule without a period, for two items",
     [](Subject &s) {
         s.context.retentionRules[kRule] = {};
         const DataItem item = s.activity.dataItems.items().front();
         s.activity.dataItems = Answers<DataItem>::complete({item, item});
     },
     "missing erasure_limits @ 5:period"},
    {"rule by criteria",
     [](Subject &s) {
         s.context.retentionRules[kRule] = {};
         s.context.retentionRules[kRule].criteria = text("Until answered");
     },
     ""},
    {"rule without end",
     [](Subject &s) { s.context.retentionRules[kRule] = {}; s.context.retentionRules[kRule].indefinite = true; },
     "missing erasure_limits @ 5:indefinite_because"},
    {"rule without end for a reason in words",
     [](Subject &s) {
         s.context.retentionRules[kRule] = {};
         s.context.retentionRules[kRule].indefinite = true;
         s.context.retentionRules[kRule].indefiniteNote = text("Nobody can be told apart in it");
     },
     ""},
    {"rule whose criteria are not known",
     [](Subject &s) { s.context.retentionRules[kRule] = {}; s.context.retentionRules[kRule].periodBasis = code("criteria"); },
     "missing erasure_limits @ 5:criteria"},
    {"rule without end for a reason",
     [](Subject &s) {
         s.context.retentionRules[kRule] = {};
         s.context.retentionRules[kRule].indefinite = true;
         s.context.retentionRules[kRule].indefiniteBecause = code("suppression-list");
     },
     ""},

    {"no security", [](Subject &s) { s.activity.securityDescription = {}; }, "missing security @ security_description"},
    {"security denied",
     [](Subject &s) {
         s.activity.securityDescription = Answer<QString>::none();
         s.activity.measures = Answers<Link>::none();
     },
     "missing security @ security_description"},
    {"security by measures",
     [](Subject &s) { s.activity.securityDescription = {}; s.activity.measures = Answers<Link>::soFar({{kOther}}); },
     ""},
};

constexpr Case kRepresentatives[] {
    {"not said where", [](Subject &) {}, "undecided representative @ 1:eu_establishment"},
    {"established", [](Subject &s) { s.us().euEstablishment = true; }, ""},
    {"laws unknown", [](Subject &s) { s.us().laws = {}; s.us().euEstablishment = false; },
     "undecided representative @ 1:laws"},
    {"GDPR does not apply",
     [](Subject &s) { s.us().laws = all<Choice>({code("ccpa")}); s.us().euEstablishment = false; },
     ""},
    {"other laws so far",
     [](Subject &s) { s.us().laws = Answers<Choice>::soFar({code("ccpa")}); s.us().euEstablishment = false; },
     "undecided representative @ 1:laws"},
    {"none named", [](Subject &s) { s.us().euEstablishment = false; }, "missing representative @ 1:representatives"},
    {"said to have none",
     [](Subject &s) { s.us().euEstablishment = false; s.us().representatives = Answers<Representative>::none(); },
     "missing representative @ 1:representatives"},
    {"one for another regime",
     [](Subject &s) {
         s.us().euEstablishment = false;
         Representative representative;
         representative.regime = code("uk-27");
         representative.contact = Link {kOfficer};
         s.us().representatives = all<Representative>({representative});
     },
     "missing representative @ 1:representatives"},
    {"named without contact",
     [](Subject &s) {
         s.us().euEstablishment = false;
         Representative representative;
         representative.regime = code("eu-27");
         representative.name = text("Agents BV");
         s.us().representatives = all<Representative>({representative});
     },
     "missing representative @ 1:representatives.1.contact"},
    {"named and reachable",
     [](Subject &s) {
         s.us().euEstablishment = false;
         Representative representative;
         representative.regime = code("eu-27");
         representative.contact = Link {kOfficer};
         s.us().representatives = all<Representative>({representative});
     },
     ""},
    {"excepted",
     [](Subject &s) {
         s.us().euEstablishment = false;
         Representative representative;
         representative.regime = code("eu-27");
         representative.exception = code("occasional");
         s.us().representatives = all<Representative>({representative});
     },
     ""},
    {"under UK law",
     [](Subject &s) {
         s.us().laws = all<Choice>({code("uk-gdpr")});
         s.us().ukEstablishment = false;
         s.activity.recipients = Answers<Recipient>::none();
         s.activity.vendors = Answers<VendorUse>::none();
     },
     "missing representative @ 1:representatives"},
    {"at home under UK law",
     [](Subject &s) { s.us().laws = all<Choice>({code("uk-gdpr")}); s.us().country = Country {text("GB")}; },
     "missing transfer_destinations @ recipients.1.country, vendors.1.vendor"},
};

constexpr Case kTransfers[] {
    {"recipient abroad, no transfer", [](Subject &s) { s.activity.recipients = all<Recipient>({aRecipientIn("US")}); },
     "missing transfer_destinations @ recipients.1.country"},
    {"recipient in Iceland", [](Subject &s) { s.activity.recipients = all<Recipient>({aRecipientIn("IS")}); }, ""},
    {"recipient in Martinique", [](Subject &s) { s.activity.recipients = all<Recipient>({aRecipientIn("MQ")}); }, ""},
    {"recipient in Greenland", [](Subject &s) { s.activity.recipients = all<Recipient>({aRecipientIn("GL")}); },
     "missing transfer_destinations @ recipients.1.country"},
    {"recipient somewhere",
     [](Subject &s) { s.activity.recipients = all<Recipient>({aRecipientIn("FR"), aRecipientIn("")}); },
     "undecided transfer_destinations @ recipients.2.country"},
    {"recipient nowhere",
     [](Subject &s) { inRow(s.activity.recipients, [](Recipient &r) { r.country = Answer<Country>::none(); }); },
     ""},
    {"recipients so far", [](Subject &s) { s.activity.recipients = Answers<Recipient>::soFar({aRecipientIn("FR")}); },
     "undecided transfer_destinations @ recipients"},
    {"people themselves abroad",
     [](Subject &s) {
         inRow(s.activity.recipients, [](Recipient &r) {
             r.country = Country {text("US")};
             r.role = code("data-subject");
         });
     },
     ""},
    {"country of the party",
     [](Subject &s) {
         inRow(s.activity.recipients, [](Recipient &r) { r.country = {}; r.party = Link {kClient}; });
         s.client().country = Country {text("IN")};
     },
     "missing transfer_destinations @ recipients.1.country"},
    {"country of the recipient before that of its party",
     [](Subject &s) {
         inRow(s.activity.recipients, [](Recipient &r) { r.party = Link {kClient}; });
         s.client().country = Country {text("IN")};
     },
     ""},
    {"vendor's service accessed from abroad",
     [](Subject &s) {
         inRow(s.vendor().services, [](VendorService &v) { v.accessCountries = all<Country>({{text("IN")}}); });
     },
     "missing transfer_destinations @ vendors.1.vendor"},
    {"vendor's access unknown",
     [](Subject &s) { inRow(s.vendor().services, [](VendorService &v) { v.accessCountries = {}; }); },
     "undecided transfer_destinations @ vendors.1.vendor"},
    {"vendor's storage unknown",
     [](Subject &s) { inRow(s.vendor().services, [](VendorService &v) { v.storageCountries = {}; }); },
     "undecided transfer_destinations @ vendors.1.vendor"},
    {"vendor abroad, service unknown",
     [](Subject &s) { inRow(s.activity.vendors, [](VendorUse &u) { u.service = {}; }); },
     "missing transfer_destinations @ vendors.1.vendor"},
    {"vendor not kept", [](Subject &s) { s.context.vendors.clear(); },
     "undecided transfer_destinations @ vendors.1.vendor"},

    {"transfer recorded",
     [](Subject &s) { s.activity.recipients = all<Recipient>({aRecipientIn("US")}); addTransfer(s, "adequacy"); },
     ""},
    {"transfer to elsewhere",
     [](Subject &s) { s.activity.recipients = all<Recipient>({aRecipientIn("IN")}); addTransfer(s, "adequacy"); },
     "missing transfer_destinations @ recipients.1.country"},
    {"transfer over",
     [](Subject &s) {
         s.activity.recipients = all<Recipient>({aRecipientIn("US")});
         addTransfer(s, "adequacy");
         s.transfer().status = code("ended");
     },
     "missing transfer_destinations @ recipients.1.country"},
    {"transfer planned", [](Subject &s) { addTransfer(s, "49-1-sub2"); s.transfer().status = code("planned"); }, ""},
    {"transfer to nowhere", [](Subject &s) { addTransfer(s, "adequacy"); s.transfer().destinations = {}; },
     "missing transfer_destinations @ 6:destinations"},
    {"transfer to an organisation",
     [](Subject &s) {
         addTransfer(s, "adequacy");
         s.transfer().destinations = Answers<Country>::none();
         s.transfer().destinationOrganisations = all<Choice>({code("who")});
     },
     ""},
    {"safeguards unknown", [](Subject &s) { addTransfer(s, "adequacy"); s.transfer().safeguards = {}; },
     "undecided transfer_safeguards @ 6:safeguards"},
    {"mechanism unknown",
     [](Subject &s) {
         addTransfer(s, "adequacy");
         inRow(s.transfer().safeguards, [](TransferSafeguard &g) { g.mechanism = {}; });
     },
     "undecided transfer_safeguards @ 6:safeguards"},
    {"no safeguards",
     [](Subject &s) { addTransfer(s, "adequacy"); s.transfer().safeguards = Answers<TransferSafeguard>::none(); },
     ""},
    {"clauses without documents", [](Subject &s) { addTransfer(s, "46-2-c"); }, ""},
    {"compelling interests, nothing on file", [](Subject &s) { addTransfer(s, "49-1-sub2"); },
     "missing transfer_safeguards @ 6:safeguards.1.conditions"},
    {"compelling interests, assessed",
     [](Subject &s) {
         addTransfer(s, "49-1-sub2");
         inRow(s.transfer().safeguards, [](TransferSafeguard &g) { g.conditions = text("Once, ten people, weighed"); });
     },
     ""},
};

constexpr Case kProcessors[] {
    {"nobody served", [](Subject &s) { s.activity.onBehalfOf = {}; },
     "missing controllers @ on_behalf_of; missing operations @ on_behalf_of"},
    {"nobody served, said so", [](Subject &s) { s.activity.onBehalfOf = Answers<ControllerServed>::none(); },
     "missing controllers @ on_behalf_of; missing operations @ on_behalf_of"},
    {"controller not named",
     [](Subject &s) { inRow(s.activity.onBehalfOf, [](ControllerServed &c) { c.controller = {}; }); },
     "missing controllers @ on_behalf_of.1.controller"},
    {"controller unreachable", [](Subject &s) { s.client().address = {}; }, "missing controllers @ 3:address"},
    {"controller's operations unknown",
     [](Subject &s) { inRow(s.activity.onBehalfOf, [](ControllerServed &c) { c.operations = {}; }); },
     "missing operations @ on_behalf_of.1.operations"},
    {"one controller of two",
     [](Subject &s) {
         std::vector<ControllerServed> rows = s.activity.onBehalfOf.items();
         rows.push_back({});
         s.activity.onBehalfOf = all(rows);
     },
     "missing controllers @ on_behalf_of.2.controller; missing operations @ on_behalf_of.2.operations"},
    {"controller's representative",
     [](Subject &s) { s.client().country = Country {text("US")}; s.client().euEstablishment = false; },
     "missing representative @ 3:representatives"},
    {"controller somewhere", [](Subject &s) { s.client().country = {}; },
     "undecided representative @ 3:eu_establishment"},
    {"our DPO", [](Subject &s) { s.us().dpo = {}; }, "undecided dpo @ 1:dpo"},
    {"our name", [](Subject &s) { s.us().legalName = {}; }, "missing organisation_name @ 1:legal_name"},
    {"security", [](Subject &s) { s.activity.securityDescription = {}; }, "missing security @ security_description"},
    {"transfer to nowhere", [](Subject &s) { addTransfer(s, "adequacy"); s.transfer().destinations = {}; },
     "missing transfer_destinations @ 6:destinations"},
    {"compelling interests", [](Subject &s) { addTransfer(s, "49-1-sub2"); },
     "missing transfer_safeguards @ 6:safeguards.1.conditions"},
};
// clang-format on

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
    void shouldAskOnlyForWhatApplies();
    void shouldCountConditionalItemsOnlyWhenTheyApply();
    void shouldKeepTheTwoFiguresApart();
    void shouldListMissingItemsByPlace();
    void shouldSpeakOfEveryOpenItem();
    void shouldSayWhatToDoAtEachPlace();
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
             text("missing role @ role; missing organisation_name @ organisation; missing organisation_contact @ "
                  "organisation; "
                  "undecided representative @ organisation; undecided dpo @ organisation; missing purposes @ purposes; "
                  "missing subject_categories @ data_items; missing data_categories @ data_items; missing recipients @ "
                  "recipients; "
                  "undecided transfer_destinations @ recipients; missing erasure_limits @ data_items; "
                  "missing security @ security_description"));
    QCOMPARE(result.statutory, (rules::Count {0, 9}));
    QCOMPARE(result.undecided, 3);
    QCOMPARE(result.goodPractice.answered, 0);
}

void TstCompleteness::shouldJudgeControllers_data()
{
    addCases(kControllers);
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
    addCases(kRepresentatives);
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
    addCases(kTransfers);
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
    addCases(kProcessors);
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
        QVERIFY(item.id != "purposes" && item.id != "subject_categories" && item.id != "erasure_limits"
                && item.id != "recipients");
    }
}

void TstCompleteness::shouldAskOnlyForWhatApplies()
{
    QCOMPARE(idsOf(aController().completeness()),
             QByteArrayList({"organisation_name", "organisation_contact", "dpo", "purposes", "subject_categories",
                             "data_categories", "recipients", "erasure_limits", "security", "bases", "consent",
                             "dpia_screening", "provision", "notice", "vendors", "systems", "owner", "next_review",
                             "status"}));
    Subject processor = aProcessor();
    processor.context.organisations.erase(kClient); // nothing is known about where it is established
    QCOMPARE(
        idsOf(processor.completeness()),
        QByteArrayList({"organisation_name", "organisation_contact", "controllers", "dpo", "operations", "security",
                        "instructions", "data_categories", "vendors", "systems", "owner", "next_review", "status"}));
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

// Nobody is told to record what is recorded, or that a list may be empty that is not.
void TstCompleteness::shouldSayWhatToDoAtEachPlace()
{
    Subject subject = aController();
    addTransfer(subject, "adequacy");
    subject.transfer().destinations = {};
    inRow(subject.activity.recipients, [](Recipient &r) { r.category = {}; });

    QStringList sentences;
    for (const rules::MissingItem &item : missingByLaw(subject.completeness()))
        sentences += item.sentence;

    QCOMPARE(sentences, (QStringList {QStringLiteral("Give the category of this recipient."),
                                      QStringLiteral("Name the third country or international organisation to which the data go.")}));
}

void TstCompleteness::shouldSpeakOfEveryOpenItem()
{
    std::vector<Completeness> results {rules::completeness({}, {}), aController().completeness(),
                                       aProcessor().completeness()};
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
