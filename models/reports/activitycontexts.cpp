// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/activitycontexts.h"

#include <set>

namespace reports {

using core::RecordId;
using Ids = std::set<RecordId>;

namespace {

void add(Ids &ids, const records::Answer<records::Link> &link)
{
    if (link.hasValue())
        ids.insert(link.value().target);
}

// The organisations and vendors that the activity names.
Ids partiesOf(const records::Activity &activity)
{
    Ids ids;
    add(ids, activity.organisation);
    for (const records::Link &link : activity.jointControllers)
        ids.insert(link.target);
    for (const records::ControllerServed &served : activity.onBehalfOf)
        add(ids, served.controller);
    for (const records::Recipient &recipient : activity.recipients)
        add(ids, recipient.party);
    for (const records::VendorUse &use : activity.vendors)
        add(ids, use.vendor);
    return ids;
}

template<class R>
core::Result<> fill(records::RecordSource &source, const records::RecordType &type, const Ids &ids, rules::ById<R> &out)
{
    const std::vector<RecordId> wanted(ids.begin(), ids.end());
    const auto found = source.load(type, wanted);
    if (!found)
        return core::fail(found.error());
    for (const records::Record &record : *found)
        out.emplace(record.header.id, record.as<R>());
    return {};
}

} // namespace

core::Result<> ActivityContexts::prepare()
{
    const auto transfers = m_source.all(records::transferType());
    if (!transfers)
        return core::fail(transfers.error());
    for (const records::Record &record : *transfers) {
        for (const RecordId activity : record.value("activities").as<std::vector<RecordId>>())
            m_transfers.emplace(activity, record.header.id);
    }
    const auto contacts = m_source.all(records::contactType());
    if (!contacts)
        return core::fail(contacts.error());
    for (const records::Record &record : *contacts) {
        if (const records::Value &party = record.value("party"); party.hasData())
            m_contacts.emplace(party.as<RecordId>(), record.header.id);
    }
    return {};
}

core::Result<> ActivityContexts::prepareFor(RecordId id, const records::Activity &activity, const LinksTo &linksTo)
{
    const auto transfers = linksTo(id, records::transferType(), "activities");
    if (!transfers)
        return core::fail(transfers.error());
    for (const RecordId transfer : *transfers)
        m_transfers.emplace(id, transfer);
    for (const RecordId party : partiesOf(activity)) {
        const auto contacts = linksTo(party, records::contactType(), "party");
        if (!contacts)
            return core::fail(contacts.error());
        for (const RecordId contact : *contacts)
            m_contacts.emplace(party, contact);
    }
    return {};
}

std::vector<RecordId> ActivityContexts::transfersOf(RecordId activity) const
{
    std::vector<RecordId> ids;
    const auto [first, last] = m_transfers.equal_range(activity);
    for (auto it = first; it != last; ++it)
        ids.push_back(it->second);
    return ids;
}

core::Result<rules::ActivityContext> ActivityContexts::contextOf(RecordId id, const records::Activity &activity)
{
    rules::ActivityContext context;
    const Ids parties = partiesOf(activity);
    auto done = fill(m_source, records::organisationType(), parties, context.organisations);
    if (done)
        done = fill(m_source, records::vendorType(), parties, context.vendors);
    Ids contacts;
    for (const auto &[key, organisation] : context.organisations) {
        add(contacts, organisation.dpo);
        for (const records::Representative &representative : organisation.representatives)
            add(contacts, representative.contact);
    }
    for (const RecordId party : parties) {
        const auto [first, last] = m_contacts.equal_range(party);
        for (auto it = first; it != last; ++it)
            contacts.insert(it->second);
    }
    if (done)
        done = fill(m_source, records::contactType(), contacts, context.contacts);
    Ids rules;
    Ids categories;
    for (const records::DataItem &item : activity.dataItems) {
        add(rules, item.retentionRule);
        add(categories, item.dataCategory);
    }
    if (done)
        done = fill(m_source, records::retentionRuleType(), rules, context.retentionRules);
    if (done)
        done = fill(m_source, records::dataCategoryType(), categories, context.dataCategories);
    const std::vector<RecordId> transfers = transfersOf(id);
    if (done)
        done = fill(m_source, records::transferType(), Ids(transfers.begin(), transfers.end()), context.transfers);
    return done ? core::Result<rules::ActivityContext>(std::move(context)) : core::fail(done.error());
}

} // namespace reports
