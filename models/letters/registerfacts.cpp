// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/registerfacts.h"

#include "models/records/recordsource.h"
#include "models/reports/activitycontexts.h"
#include "models/rules/registertransfers.h"

#include <algorithm>
#include <set>

namespace letters {

using namespace Qt::StringLiterals;
using core::RecordId;
using records::Answer;
using records::Answers;
using records::AnswerState;

namespace {

// A list that grows by those of several activities; the same words do not come twice.
template<class T>
class Growing
{
public:
    // Of one activity: what its own list leaves open stays open.
    void join(AnswerState state) { m_isOpen = m_isOpen || state == AnswerState::Unknown || state == AnswerState::SoFar; }
    void add(const QString &key, T item)
    {
        if (m_keys.insert(key).second)
            m_items.push_back(std::move(item));
    }
    [[nodiscard]] Answers<T> answers(bool searchIsOpen)
    {
        return m_isOpen || searchIsOpen ? Answers<T>::soFar(std::move(m_items)) : Answers<T>::complete(std::move(m_items));
    }

private:
    std::set<QString> m_keys;
    std::vector<T> m_items;
    bool m_isOpen = false;
};

QString codeOf(const Answer<records::Choice> &choice)
{
    return choice.value().code;
}

class Register
{
public:
    explicit Register(records::RecordSource &source) : m_source(source) { }

    void add(const records::Activity &activity, const rules::ActivityContext &context);
    [[nodiscard]] Particulars take(bool isOpen);

private:
    void addPurposes(const records::Activity &activity);
    void addData(const records::Activity &activity, const rules::ActivityContext &context);
    void addRecipients(const records::Activity &activity);
    void addRecipient(const RecipientFact &fact);
    void addSources(const records::Activity &activity);
    void addDecisions(const records::Activity &activity);
    void addTransfers(const rules::ActivityContext &context);
    [[nodiscard]] Answer<QString> titleOf(const Answer<records::Link> &link) const;

    records::RecordSource &m_source;
    Growing<PurposeFact> m_purposes;
    Growing<CategoryFact> m_categories;
    Growing<RecipientFact> m_recipients;
    Growing<PeriodFact> m_periods;
    Growing<records::Choice> m_sources;
    Growing<DecisionFact> m_decisions;
    Growing<TransferFact> m_transfers;
    int m_decisionsKnown = 0;
    int m_decisionsUnknown = 0;
};

Answer<QString> Register::titleOf(const Answer<records::Link> &link) const
{
    const QString title = link.hasValue() ? m_source.titleOf(link.value().target) : QString();
    return title.isEmpty() ? Answer<QString>() : Answer(title);
}

void Register::add(const records::Activity &activity, const rules::ActivityContext &context)
{
    addPurposes(activity);
    addData(activity, context);
    addRecipients(activity);
    addSources(activity);
    addDecisions(activity);
    addTransfers(context);
    // No transfer in the register means that there is none only where nobody abroad has the data.
    if (context.transfers.empty() && rules::leavesForThirdCountry({activity, context}).applies != rules::Condition::Applies::No)
        m_transfers.join(AnswerState::Unknown);
}

void Register::addPurposes(const records::Activity &activity)
{
    m_purposes.join(activity.purposes.state());
    for (const records::Purpose &purpose : activity.purposes)
        m_purposes.add(purpose.description.value() + u'|' + codeOf(purpose.basis), {purpose.description, purpose.basis});
}

void Register::addData(const records::Activity &activity, const rules::ActivityContext &context)
{
    m_categories.join(activity.dataItems.state());
    m_periods.join(activity.dataItems.state());
    for (const records::DataItem &item : activity.dataItems) {
        const Answer<QString> category = titleOf(item.dataCategory);
        m_categories.add(category.value() + u'|' + item.examples.value(), {category, item.examples});
        const RecordId id = item.retentionRule.value().target;
        const auto rule = context.retentionRules.find(id);
        const bool hasRule = item.retentionRule.hasValue() && rule != context.retentionRules.end();
        const QString ruleKey = hasRule ? QString::number(core::toInt(id)) : codeOf(item.noPeriodBecause);
        m_periods.add(category.value() + u'|' + ruleKey,
                      {category, hasRule ? Answer(rule->second) : Answer<records::RetentionRule>(), item.noPeriodBecause});
    }
}

void Register::addRecipients(const records::Activity &activity)
{
    m_recipients.join(activity.recipients.state());
    m_recipients.join(activity.vendors.state());
    for (const records::Recipient &recipient : activity.recipients) {
        Answer<QString> name = recipient.party.hasValue() ? titleOf(recipient.party) : recipient.name;
        if (!name.hasValue())
            name = titleOf(recipient.category);
        addRecipient({name, recipient.country, recipient.ccpaSold.is(true), recipient.ccpaShared.is(true)});
    }
    for (const records::VendorUse &use : activity.vendors)
        addRecipient({titleOf(use.vendor), {}});
}

// A vendor may be named among the recipients too.
void Register::addRecipient(const RecipientFact &fact)
{
    const QString sale = QString::number(int(fact.sold)) + QString::number(int(fact.shared));
    m_recipients.add(fact.name.value() + u'|' + fact.country.value().code + u'|' + sale, fact);
}

void Register::addSources(const records::Activity &activity)
{
    for (const records::Choice &source : activity.sources)
        m_sources.add(source.code, source);
    for (const records::DataItem &item : activity.dataItems) {
        if (item.source.hasValue())
            m_sources.add(item.source.value().code, item.source.value());
    }
    m_sources.join(activity.sources.state());
}

void Register::addDecisions(const records::Activity &activity)
{
    if (activity.automatedDecisions.isUnknown())
        ++m_decisionsUnknown;
    else
        ++m_decisionsKnown;
    if (activity.automatedDecisions.is(true))
        m_decisions.add(activity.name.value(), {activity.name.value(), activity.decisionLogic, activity.decisionConsequences});
}

void Register::addTransfers(const rules::ActivityContext &context)
{
    for (const auto &[id, transfer] : context.transfers) {
        if (transfer.endedOn.hasValue())
            continue;
        std::vector<records::Choice> mechanisms;
        for (const records::TransferSafeguard &safeguard : transfer.safeguards) {
            if (safeguard.mechanism.hasValue() && std::find(mechanisms.begin(), mechanisms.end(), safeguard.mechanism.value()) == mechanisms.end())
                mechanisms.push_back(safeguard.mechanism.value());
        }
        const Answer<QString> importer = transfer.importer.hasValue() ? titleOf(transfer.importer) : transfer.importerName;
        m_transfers.add(QString::number(core::toInt(id)), {importer, transfer.destinations, transfer.destinationOrganisations, Answers<records::Choice>::soFar(std::move(mechanisms))});
    }
}

Particulars Register::take(bool isOpen)
{
    Particulars facts {m_purposes.answers(isOpen), m_categories.answers(isOpen), m_recipients.answers(isOpen), m_periods.answers(isOpen),
                       m_sources.answers(isOpen), {}, m_decisions.answers(isOpen || m_decisionsUnknown > 0), m_transfers.answers(isOpen)};
    if (!facts.decisions.empty())
        facts.automated = true;
    else if (!isOpen && m_decisionsUnknown == 0 && m_decisionsKnown > 0)
        facts.automated = false;
    return facts;
}

} // namespace

core::Result<Particulars> particularsOf(records::RecordSource &source, const SearchedActivities &searched)
{
    if (searched.ids.empty())
        return Particulars();
    const auto found = source.load(records::activityType(), searched.ids);
    if (!found)
        return core::fail(found.error());
    reports::ActivityContexts contexts(source);
    if (auto prepared = contexts.prepare(); !prepared)
        return core::fail(prepared.error());
    Register facts(source);
    for (const records::Record &record : *found) {
        const auto activity = record.as<records::Activity>();
        const auto context = contexts.contextOf(record.header.id, activity);
        if (!context)
            return core::fail(context.error());
        facts.add(activity, *context);
    }
    return facts.take(searched.state != AnswerState::Value);
}

} // namespace letters
