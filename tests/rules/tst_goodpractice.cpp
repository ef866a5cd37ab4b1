// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/aregister.h"

using namespace aregister;
using namespace records;

using Change = void (*)(Subject &);
Q_DECLARE_METATYPE(Change)

namespace {

void addCase(const char *name, Change change, const char *open)
{
    QTest::newRow(name) << change << text(open);
}

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
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("open");

    addCase("no purposes", [](Subject &s) { s.activity.purposes = {}; }, "missing bases @ purposes");
    addCase("no basis", [](Subject &s) { inRow(s.activity.purposes, [](Purpose &p) { p.basis = {}; }); }, "missing bases @ purposes.1.basis");
    addCase("contract", [](Subject &s) { setBasis(s, "6-1-b"); }, "");
    addCase("consent unproven",
            [](Subject &s) { inRow(s.activity.purposes, [](Purpose &p) { p.consentProof = Answer<QString>::none(); p.consentWithdrawal = {}; }); },
            "missing consent @ purposes.1.consent_proof, purposes.1.consent_withdrawal");
    addCase("interests", [](Subject &s) { setBasis(s, "6-1-f"); },
            "missing interests @ purposes.1.interest; missing balancing @ purposes.1.lia_outcome");
    addCase("interests weighed",
            [](Subject &s) {
                setBasis(s, "6-1-f");
                inRow(s.activity.purposes, [](Purpose &p) { p.interest = text("Fewer returns"); p.liaOutcome = code("passes"); });
            },
            "");
    addCase("legal duty", [](Subject &s) { setBasis(s, "6-1-c"); }, "missing laws @ purposes.1.law_cited");
    addCase("public task", [](Subject &s) { setBasis(s, "6-1-e"); }, "missing laws @ purposes.1.law_cited");
    addCase("health data", [](Subject &s) { useData(s, kHealthData); }, "missing art9 @ purposes.1.art9_condition");
    addCase("health data on explicit consent",
            [](Subject &s) { useData(s, kHealthData); inRow(s.activity.purposes, [](Purpose &p) { p.art9Condition = code("9-2-a"); }); }, "");
    addCase("health data for another purpose",
            [](Subject &s) {
                std::vector<Purpose> purposes = s.activity.purposes.items();
                purposes.push_back(purposes.front());
                purposes.back().row = 2;
                s.activity.purposes = all(purposes);
                useData(s, kHealthData);
                inRow(s.activity.dataItems, [](DataItem &i) { i.purposes = all<RowLink>({{2}}); });
            },
            "missing art9 @ purposes.2.art9_condition");
    addCase("criminal data", [](Subject &s) { useData(s, kCriminalData); }, "missing art10 @ purposes.1.art10_authority");
    addCase("data unknown", [](Subject &s) { s.activity.dataItems = {}; }, "undecided art9 @ data_items; undecided art10 @ data_items");

    addCase("children unknown", [](Subject &s) { s.activity.children = {}; }, "undecided children @ children");
    addCase("children unknown, no consent", [](Subject &s) { s.activity.children = {}; setBasis(s, "6-1-b"); }, "");
    addCase("children, service unknown", [](Subject &s) { s.activity.children = true; }, "undecided children @ child_online_service");
    addCase("children, no service", [](Subject &s) { s.activity.children = true; s.activity.childOnlineService = false; }, "");
    addCase("children and a service", [](Subject &s) { s.activity.children = true; s.activity.childOnlineService = true; },
            "missing children @ age_checks, parental_route");
    addCase("children, checks denied",
            [](Subject &s) {
                s.activity.children = true;
                s.activity.childOnlineService = true;
                s.activity.ageChecks = Answers<Choice>::none();
                s.activity.parentalRoute = code("email-confirmation");
            },
            "");

    addCase("decisions unknown", [](Subject &s) { s.activity.automatedDecisions = {}; }, "undecided automated_decisions @ automated_decisions");
    addCase("decisions, effect unknown", [](Subject &s) { s.activity.automatedDecisions = true; }, "undecided automated_decisions @ adm_effect");
    addCase("minor decisions", [](Subject &s) { s.activity.automatedDecisions = true; s.activity.admEffect = code("minor"); }, "");
    addCase("legal decisions", [](Subject &s) { s.activity.automatedDecisions = true; s.activity.admEffect = code("legal"); },
            "missing automated_decisions @ art22_ground, art22_safeguards, decision_logic");
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
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("open");

    addCase("not screened", [](Subject &s) { s.activity.dpiaCriteria = {}; s.activity.dpiaOutcome = {}; },
            "missing dpia_screening @ dpia_criteria, dpia_outcome");
    addCase("assessment needed", [](Subject &s) { s.activity.dpiaOutcome = code("needed"); }, "missing dpia @ dpia_link");
    addCase("assessment by law", [](Subject &s) { s.activity.dpiaArt353 = all<Choice>({code("b")}); }, "missing dpia @ dpia_link");
    addCase("assessment done", [](Subject &s) { s.activity.dpiaOutcome = code("done-low-residual"); s.activity.dpiaLink = text("DPIA 7"); }, "");
    addCase("exempt", [](Subject &s) { s.activity.dpiaOutcome = code("exempt-list"); }, "");
    addCase("collection unknown", [](Subject &s) { s.activity.collection = {}; },
            "undecided sources @ collection; undecided provision @ collection");
    addCase("from elsewhere", [](Subject &s) { s.activity.collection = code("indirect"); s.activity.provisionMandatory = {}; },
            "missing sources @ sources");
    addCase("from both", [](Subject &s) { s.activity.collection = code("both"); s.activity.provisionMandatory = {}; },
            "missing sources @ sources; missing provision @ provision_mandatory");
    addCase("must be given", [](Subject &s) { s.activity.provisionMandatory = code("contractual"); }, "missing provision @ provision_consequence");
    addCase("no notice", [](Subject &s) { s.activity.notice = Answer<Link>::none(); }, "missing notice @ notice");
    addCase("vendors unknown", [](Subject &s) { s.activity.vendors = {}; }, "missing vendors @ vendors");
    addCase("no vendors", [](Subject &s) { s.activity.vendors = Answers<VendorUse>::none(); }, "");
    addCase("systems unknown", [](Subject &s) { s.activity.systems = {}; }, "missing systems @ systems");
    addCase("nobody's", [](Subject &s) { s.activity.owner = Answer<Link>::none(); }, "missing owner @ owner");
    addCase("never reviewed", [](Subject &s) { s.activity.nextReview = {}; }, "missing next_review @ next_review");
    addCase("no status", [](Subject &s) { s.activity.status = {}; }, "missing status @ status");
    addCase("transfer on nothing", [](Subject &s) { addTransfer(s, "adequacy"); s.transfer().safeguards = Answers<TransferSafeguard>::none(); },
            "missing mechanisms @ 6:safeguards");
    addCase("transfer on adequacy", [](Subject &s) { addTransfer(s, "adequacy"); }, "");
    addCase("transfer on clauses", [](Subject &s) { addTransfer(s, "46-2-c"); }, "missing tia @ 6:tia");
    addCase("transfer on clauses, assessed", [](Subject &s) { addTransfer(s, "46-2-c"); s.transfer().tia = Link {kOther}; }, "");
    addCase("transfer on clauses as fallback",
            [](Subject &s) {
                addTransfer(s, "adequacy");
                s.transfer().safeguards = all<TransferSafeguard>({aSafeguard("adequacy"), aSafeguard("46-2-c")});
            },
            "missing tia @ 6:tia");
    addCase("transfer over", [](Subject &s) { addTransfer(s, "46-2-c"); s.transfer().status = code("ended"); }, "");
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
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("open");

    addCase("no contract", [](Subject &s) { inRow(s.activity.onBehalfOf, [](ControllerServed &c) { c.contract = Answer<QString>::none(); c.instructions = {}; }); },
            "missing instructions @ on_behalf_of.1.contract, on_behalf_of.1.instructions");
    addCase("nobody served", [](Subject &s) { s.activity.onBehalfOf = {}; }, "missing instructions @ on_behalf_of");
    addCase("no data", [](Subject &s) { s.activity.dataItems = {}; }, "missing data_categories @ data_items");
    addCase("vendors unknown", [](Subject &s) { s.activity.vendors = {}; }, "missing vendors @ vendors");
    addCase("nobody's", [](Subject &s) { s.activity.owner = {}; }, "missing owner @ owner");
    addCase("no basis of its own", [](Subject &s) { s.activity.purposes = {}; }, "");
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
