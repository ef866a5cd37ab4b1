// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/aregister.h"

using namespace aregister;
using namespace records;

namespace {

// Gives the purpose another basis, without what consent needed.
void setBasis(Subject &subject, const char *basis)
{
    inRow(subject.activity.purposes, [basis](Purpose &purpose) {
        Purpose other;
        other.row = purpose.row;
        other.description = purpose.description;
        other.basis = code(basis);
        purpose = other;
    });
}

void useData(Subject &subject, core::RecordId category)
{
    inRow(subject.activity.dataItems, [category](DataItem &item) { item.dataCategory = Link {category}; });
}

// clang-format off
constexpr Case kLawfulness[] {
    {"no purposes", [](Subject &s) { s.activity.purposes = {}; }, "missing bases @ purposes"},
    {"no basis", [](Subject &s) { inRow(s.activity.purposes, [](Purpose &p) { p.basis = {}; }); },
     "missing bases @ purposes.1.basis"},
    {"contract", [](Subject &s) { setBasis(s, "6-1-b"); }, ""},
    {"consent unproven",
     [](Subject &s) {
         inRow(s.activity.purposes, [](Purpose &p) {
             p.consentProof = Answer<QString>::none();
             p.consentWithdrawal = {};
         });
     },
     "missing consent @ purposes.1.consent_proof, purposes.1.consent_withdrawal"},
    {"interests", [](Subject &s) { setBasis(s, "6-1-f"); },
     "missing interests @ purposes.1.interest; missing balancing @ purposes.1.lia_outcome"},
    {"interests weighed",
     [](Subject &s) {
         setBasis(s, "6-1-f");
         inRow(s.activity.purposes, [](Purpose &p) {
             p.interest = text("Fewer returns");
             p.liaOutcome = code("passes");
         });
     },
     ""},
    {"legal duty", [](Subject &s) { setBasis(s, "6-1-c"); }, "missing laws @ purposes.1.law_cited"},
    {"public task", [](Subject &s) { setBasis(s, "6-1-e"); }, "missing laws @ purposes.1.law_cited"},
    {"health data", [](Subject &s) { useData(s, kHealthData); }, "missing art9 @ purposes.1.art9_condition"},
    {"health data on explicit consent",
     [](Subject &s) {
         useData(s, kHealthData);
         inRow(s.activity.purposes, [](Purpose &p) { p.art9Condition = code("9-2-a"); });
     },
     ""},
    {"health data for another purpose",
     [](Subject &s) {
         std::vector<Purpose> purposes = s.activity.purposes.items();
         purposes.push_back(purposes.front());
         purposes.back().row = 2;
         s.activity.purposes = all(purposes);
         useData(s, kHealthData);
         inRow(s.activity.dataItems, [](DataItem &i) { i.purposes = all<RowLink>({{2}}); });
     },
     "missing art9 @ purposes.2.art9_condition"},
    {"criminal data", [](Subject &s) { useData(s, kCriminalData); }, "missing art10 @ purposes.1.art10_authority"},
    {"data unknown", [](Subject &s) { s.activity.dataItems = {}; },
     "undecided art9 @ data_items; undecided art10 @ data_items"},

    {"children unknown", [](Subject &s) { s.activity.children = {}; }, "undecided children @ children"},
    {"children unknown, no consent", [](Subject &s) { s.activity.children = {}; setBasis(s, "6-1-b"); }, ""},
    {"children, service unknown", [](Subject &s) { s.activity.children = true; },
     "undecided children @ child_online_service"},
    {"children, no service", [](Subject &s) { s.activity.children = true; s.activity.childOnlineService = false; }, ""},
    {"children and a service", [](Subject &s) { s.activity.children = true; s.activity.childOnlineService = true; },
     "missing children @ age_checks, parental_route"},
    {"children, checks denied",
     [](Subject &s) {
         s.activity.children = true;
         s.activity.childOnlineService = true;
         s.activity.ageChecks = Answers<Choice>::none();
         s.activity.parentalRoute = code("email-confirmation");
     },
     ""},

    {"decisions unknown", [](Subject &s) { s.activity.automatedDecisions = {}; },
     "undecided automated_decisions @ automated_decisions"},
    {"decisions, effect unknown", [](Subject &s) { s.activity.automatedDecisions = true; },
     "undecided automated_decisions @ adm_effect"},
    {"minor decisions", [](Subject &s) { s.activity.automatedDecisions = true; s.activity.admEffect = code("minor"); },
     ""},
    {"legal decisions", [](Subject &s) { s.activity.automatedDecisions = true; s.activity.admEffect = code("legal"); },
     "missing automated_decisions @ art22_ground, art22_safeguards, decision_logic"},
};

constexpr Case kTheRest[] {
    {"not screened", [](Subject &s) { s.activity.dpiaCriteria = {}; s.activity.dpiaOutcome = {}; },
     "missing dpia_screening @ dpia_criteria, dpia_outcome"},
    {"assessment needed", [](Subject &s) { s.activity.dpiaOutcome = code("needed"); }, "missing dpia @ dpia_link"},
    {"assessment by law", [](Subject &s) { s.activity.dpiaArt353 = all<Choice>({code("b")}); },
     "missing dpia @ dpia_link"},
    {"assessment done",
     [](Subject &s) { s.activity.dpiaOutcome = code("done-low-residual"); s.activity.dpiaLink = text("DPIA 7"); },
     ""},
    {"exempt", [](Subject &s) { s.activity.dpiaOutcome = code("exempt-list"); }, ""},
    {"collection unknown", [](Subject &s) { s.activity.collection = {}; },
     "undecided sources @ collection; undecided provision @ collection"},
    {"from elsewhere", [](Subject &s) { s.activity.collection = code("indirect"); s.activity.provisionMandatory = {}; },
     "missing sources @ sources"},
    {"from both", [](Subject &s) { s.activity.collection = code("both"); s.activity.provisionMandatory = {}; },
     "missing sources @ sources; missing provision @ provision_mandatory"},
    {"must be given", [](Subject &s) { s.activity.provisionMandatory = code("contractual"); },
     "missing provision @ provision_consequence"},
    {"no notice", [](Subject &s) { s.activity.notice = Answer<Link>::none(); }, "missing notice @ notice"},
    {"vendors unknown", [](Subject &s) { s.activity.vendors = {}; }, "missing vendors @ vendors"},
    {"no vendors", [](Subject &s) { s.activity.vendors = Answers<VendorUse>::none(); }, ""},
    {"systems unknown", [](Subject &s) { s.activity.systems = {}; }, "missing systems @ systems"},
    {"nobody's", [](Subject &s) { s.activity.owner = Answer<Link>::none(); }, "missing owner @ owner"},
    {"never reviewed", [](Subject &s) { s.activity.nextReview = {}; }, "missing next_review @ next_review"},
    {"no status", [](Subject &s) { s.activity.status = {}; }, "missing status @ status"},
    {"transfer on nothing",
     [](Subject &s) { addTransfer(s, "adequacy"); s.transfer().safeguards = Answers<TransferSafeguard>::none(); },
     "missing mechanisms @ 6:safeguards"},
    {"transfer on adequacy", [](Subject &s) { addTransfer(s, "adequacy"); }, ""},
    {"transfer on clauses", [](Subject &s) { addTransfer(s, "46-2-c"); }, "missing tia @ 6:tia"},
    {"transfer on clauses, assessed", [](Subject &s) { addTransfer(s, "46-2-c"); s.transfer().tia = Link {kOther}; },
     ""},
    {"transfer on clauses as fallback",
     [](Subject &s) {
         addTransfer(s, "adequacy");
         s.transfer().safeguards = all<TransferSafeguard>({aSafeguard("adequacy"), aSafeguard("46-2-c")});
     },
     "missing tia @ 6:tia"},
    {"transfer over", [](Subject &s) { addTransfer(s, "46-2-c"); s.transfer().status = code("ended"); }, ""},
};

constexpr Case kProcessors[] {
    {"no contract",
     [](Subject &s) {
         inRow(s.activity.onBehalfOf, [](ControllerServed &c) {
             c.contract = Answer<QString>::none();
             c.instructions = {};
         });
     },
     "missing instructions @ on_behalf_of.1.contract, on_behalf_of.1.instructions"},
    {"nobody served", [](Subject &s) { s.activity.onBehalfOf = {}; }, "missing instructions @ on_behalf_of"},
    {"no data", [](Subject &s) { s.activity.dataItems = {}; }, "missing data_categories @ data_items"},
    {"vendors unknown", [](Subject &s) { s.activity.vendors = {}; }, "missing vendors @ vendors"},
    {"nobody's", [](Subject &s) { s.activity.owner = {}; }, "missing owner @ owner"},
    {"no basis of its own", [](Subject &s) { s.activity.purposes = {}; }, ""},
};
// clang-format on

} // namespace

class TstGoodPractice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldJudgeLawfulness_data();
    void shouldJudgeLawfulness();
    void shouldJudgeTheRest_data();
    void shouldJudgeTheRest();
    void shouldJudgeProcessors_data();
    void shouldJudgeProcessors();
    void shouldLeaveTheStatutoryFigureAlone();
};

void TstGoodPractice::shouldJudgeLawfulness_data()
{
    addCases(kLawfulness);
}

void TstGoodPractice::shouldJudgeLawfulness()
{
    QFETCH(Change, change);
    QFETCH(QString, open);
    Subject subject = aController();
    change(subject);

    QCOMPARE(openItems(subject.completeness(), true), open);
}

void TstGoodPractice::shouldJudgeTheRest_data()
{
    addCases(kTheRest);
}

void TstGoodPractice::shouldJudgeTheRest()
{
    QFETCH(Change, change);
    QFETCH(QString, open);
    Subject subject = aController();
    change(subject);

    QCOMPARE(openItems(subject.completeness(), true), open);
}

void TstGoodPractice::shouldJudgeProcessors_data()
{
    addCases(kProcessors);
}

void TstGoodPractice::shouldJudgeProcessors()
{
    QFETCH(Change, change);
    QFETCH(QString, open);
    Subject subject = aProcessor();
    change(subject);

    QCOMPARE(openItems(subject.completeness(), true), open);
}

void TstGoodPractice::shouldLeaveTheStatutoryFigureAlone()
{
    Subject subject = aController();
    const rules::Count before = subject.completeness().statutory;

    subject.activity.owner = {};
    subject.activity.notice = {};
    inRow(subject.activity.purposes, [](Purpose &purpose) { purpose.basis = {}; }); // Art. 30 does not ask for it

    QCOMPARE(subject.completeness().statutory, before);
}

QTEST_GUILESS_MAIN(TstGoodPractice)
#include "tst_goodpractice.moc"
