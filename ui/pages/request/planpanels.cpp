// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/request/planpanels.h"

#include "models/itemmodels/vaultsession.h"
#include "models/records/request/requestrules.h"
#include "models/records/vocabulary.h"
#include "models/rules/requests/requestclock.h"
#include "models/rules/requests/searchplan.h"
#include "ui/forms/recorddraft.h"
#include "ui/pages/request/nothingfounddialog.h"
#include "ui/pages/request/proposallist.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using records::RecipientTold;
using records::Request;
using records::RequestSearch;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kFillMilliseconds = 150; // after the last change

QString kindWords(rules::SearchTarget kind)
{
    switch (kind) {
    case rules::SearchTarget::Activity: return SearchPlanPanel::tr("Activity");
    case rules::SearchTarget::System: return SearchPlanPanel::tr("System");
    case rules::SearchTarget::Vendor: return SearchPlanPanel::tr("Vendor");
    }
    return {};
}

QString searchNote(const Request &request, const QString &person, int count)
{
    if (count == 0 && request.searches.empty())
        return SearchPlanPanel::tr("The register names no place where such data would be.");
    if (count == 0)
        return SearchPlanPanel::tr("Every place that the register names is in the list below.");
    return person.isEmpty() ? SearchPlanPanel::tr("Proposed from the register; a category of person under \"Requester\" makes it shorter.")
                            : SearchPlanPanel::tr("Proposed from the register for: %1").arg(person);
}

} // namespace

PlanPanel::PlanPanel(const Context &context, RecordDraft &draft, const QByteArray &list, ProposalList *proposals, QWidget *parent)
    : SectionLead(parent), m_context(context), m_draft(draft), m_list(draft.type().fieldIndex(list)), m_proposals(proposals), m_planner(context.session)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, kPageMargin);
    layout->addWidget(proposals);
    m_fill.setSingleShot(true);
    m_fill.setInterval(kFillMilliseconds);
    const auto later = [this] { m_fill.start(); };
    connect(&m_fill, &QTimer::timeout, this, &PlanPanel::fillNow);
    connect(&draft, &RecordDraft::changed, this, later);
    connect(&draft, &RecordDraft::replaced, this, later);
    connect(&m_planner, &itemmodels::SearchPlanner::registerChanged, this, later);
    connect(proposals, &ProposalList::taken, this, &PlanPanel::take);
    connect(proposals, &ProposalList::allTaken, this, &PlanPanel::takeAll);
    hide(); // until there is a plan
}

const records::Fields &PlanPanel::fields() const
{
    return m_draft.type().fields[std::size_t(m_list)].rows->fields;
}

// Called once the panel stands in its section.
void PlanPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    fillNow();
}

void PlanPanel::fillNow()
{
    m_fill.stop();
    const auto request = m_draft.record().as<Request>();
    if (m_readOnly || request.closedOn.hasValue() || records::isWithdrawn(request)) {
        hide();
        return;
    }
    m_planner.plan(request, [this, request](const core::Result<itemmodels::SearchPlan> &plan) { showPlan(request, plan); });
    if (m_hasPlan || !expectsRows(request))
        return;
    m_proposals->setWaiting(tr("Looking through the register…"));
    show();
}

void PlanPanel::showPlan(const Request &request, const core::Result<itemmodels::SearchPlan> &plan)
{
    Proposed proposed = plan ? propose(request, *plan) : Proposed {.note = plan.error().message};
    const bool hadKeyboard = isAncestorOf(QApplication::focusWidget());
    m_hasPlan = true;
    m_rows = std::move(proposed.rows);
    m_proposals->setNote(proposed.note);
    m_proposals->setRows(std::move(proposed.texts));
    setVisible(!m_rows.empty() || !proposed.note.isEmpty());
    if (hadKeyboard && m_rows.empty()) // on to what was taken
        Q_EMIT fieldWanted(m_draft.type().fields[std::size_t(m_list)].name);
}

const records::RecordSource &PlanPanel::source() const
{
    return m_context.session.source();
}

void PlanPanel::take(int row)
{
    if (row < 0 || std::size_t(row) >= m_rows.size())
        return;
    (void)m_draft.addRow(m_list, m_rows[std::size_t(row)]);
    fillNow();
}

void PlanPanel::takeAll()
{
    m_draft.undoStack().beginMacro(m_draft.type().fields[std::size_t(m_list)].title());
    for (const records::Values &row : m_rows)
        (void)m_draft.addRow(m_list, row);
    m_draft.undoStack().endMacro();
    fillNow();
}

SearchPlanPanel::SearchPlanPanel(const Context &context, RecordDraft &draft, QWidget *parent)
    : PlanPanel(context, draft, "searches", new ProposalList(tr("Where to look"), {tr("Place"), tr("Kind"), tr("Why")}, nullptr), parent)
{
    setObjectName(u"searchPlan"_s);
    m_nothing = new QPushButton(this);
    m_nothing->setObjectName(u"nothingFound"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_nothing);
    row->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_nothing, &QPushButton::clicked, this, &SearchPlanPanel::markNothingFound);
    connect(&draft, &RecordDraft::changed, this, &SearchPlanPanel::showOpen);
    connect(&draft, &RecordDraft::replaced, this, &SearchPlanPanel::showOpen);
    showOpen();
}

void SearchPlanPanel::showOpen()
{
    const int open = int(NothingFoundDialog::openRows(draft()).size());
    m_nothing->setText(tr("Nothing found in the %n open place(s)\u2026", nullptr, open));
    m_nothing->setVisible(open > 0);
}

void SearchPlanPanel::markNothingFound()
{
    auto *dialog = new NothingFoundDialog(context(), draft(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

PlanPanel::Proposed SearchPlanPanel::propose(const Request &request, const itemmodels::SearchPlan &plan) const
{
    Proposed proposed;
    for (const rules::Proposal &proposal : plan.places) {
        proposed.texts.push_back({proposal.title, kindWords(proposal.kind), proposal.reason});
        proposed.rows.push_back(records::toValues<RequestSearch>(fields(), proposal.row()));
    }
    const QString person = request.subjectCategory.hasValue() ? source().titleOf(request.subjectCategory.value().target) : QString();
    proposed.note = searchNote(request, person, int(proposed.rows.size()));
    return proposed;
}

bool SearchPlanPanel::expectsRows(const Request &) const
{
    return true;
}

RecipientsPanel::RecipientsPanel(const Context &context, RecordDraft &draft, QWidget *parent)
    : PlanPanel(context, draft, "recipients_told", new ProposalList(tr("Recipients to tell"), {tr("Recipient"), tr("What it is told")}, nullptr), parent)
{
    setObjectName(u"recipientsToTell"_s);
}

PlanPanel::Proposed RecipientsPanel::propose(const Request &, const itemmodels::SearchPlan &plan) const
{
    Proposed proposed;
    const records::Vocabulary &actions = records::vocabulary("art19_action");
    for (const RecipientTold &told : plan.recipients) {
        proposed.texts.push_back({records::nameOf(told, source()).value(), actions.label(told.action.value().code)});
        proposed.rows.push_back(records::toValues<RecipientTold>(fields(), told));
    }
    if (!proposed.rows.empty())
        proposed.note = tr("They received the data of these people, as the register says.");
    return proposed;
}

bool RecipientsPanel::expectsRows(const Request &request) const
{
    return rules::concernsRecipients(request);
}

} // namespace ui
