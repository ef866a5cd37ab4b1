// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/request/clockpanel.h"

#include "models/itemmodels/parttimes.h"
#include "models/itemmodels/vaultsession.h"
#include "models/letters/letteroffers.h"
#include "models/rules/facts.h"
#include "ui/context/navigator.h"
#include "ui/forms/recorddraft.h"
#include "ui/pages/letters/letterpage.h"
#include "ui/pages/request/partcard.h"
#include "ui/pages/request/stepbar.h"
#include "ui/theme/metrics.h"

#include <QVBoxLayout>

using records::Request;
using records::Value;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kFillMilliseconds = 150; // after the last change

} // namespace

ClockPanel::ClockPanel(const Context &context, RecordDraft &draft, QWidget *parent)
    : SectionLead(parent), m_context(context), m_draft(draft), m_steps(new StepBar(this)), m_layout(new QVBoxLayout(this))
{
    setObjectName(u"clock"_s);
    m_layout->setContentsMargins(0, 0, 0, kPageMargin);
    m_layout->setSpacing(2 * kGrid);
    m_layout->addWidget(m_steps);
    m_fill.setSingleShot(true);
    m_fill.setInterval(kFillMilliseconds);
    const auto later = [this] { m_fill.start(); };
    connect(&m_fill, &QTimer::timeout, this, &ClockPanel::fillNow);
    connect(&draft, &RecordDraft::changed, this, later);
    connect(&draft, &RecordDraft::replaced, this, later);
    connect(&context.session, &itemmodels::VaultSession::typeChanged, this, later); // its organisation may be another now
    connect(m_steps, &StepBar::stepTaken, this, &ClockPanel::take);
    connect(m_steps, &StepBar::fieldWanted, this, &SectionLead::fieldWanted);
    connect(m_steps, &StepBar::letterWanted, this, [this] { m_context.navigator.open(letterAbout(m_draft.stored().header.id)); });
    fillNow();
}

void ClockPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    fillNow();
}

void ClockPanel::fillNow()
{
    m_fill.stop();
    const auto request = m_draft.record().as<Request>();
    m_steps->setRequest(request);
    m_steps->setLetterShown(!m_draft.isNew() && !letters::offersFor(request).empty());
    m_steps->setMain(!m_draft.isNew() && !m_draft.isChanged());
    m_steps->setVisible(!m_readOnly && (!m_draft.isNew() || request.received.hasValue()));
    showParts(request);
    setVisible(!m_cards.empty() || !m_steps->isHidden());
}

// The cards stay, so that the keyboard does.
void ClockPanel::showParts(const Request &request)
{
    const auto facts = m_context.session.facts();
    const auto times = itemmodels::timesOf(request, *facts);
    while (m_cards.size() > times.size()) {
        delete m_cards.back();
        m_cards.pop_back();
    }
    while (m_cards.size() < times.size()) {
        m_cards.push_back(new PartCard(this));
        m_layout->addWidget(m_cards.back());
    }
    for (std::size_t i = 0; i < times.size(); ++i)
        m_cards[i]->setTime(times[i], m_context.session.today());
}

void ClockPanel::take(const RequestStep &step)
{
    const records::RecordType &type = m_draft.type();
    if (step.state.isEmpty())
        m_draft.set({type.fieldIndex("closed_on")}, Value::of(m_context.session.today()));
    else
        m_draft.set({type.fieldIndex("state")}, Value::of(step.state));
}

} // namespace ui
