// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/registerparties.h"

#include "models/records/ruletools.h"
#include "models/rules/territory.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rules {

using records::Answer;
using records::Link;
using records::Organisation;

namespace {

template<class R>
const R *find(const ById<R> &records, core::RecordId id)
{
    const auto hit = records.find(id);
    return hit == records.end() ? nullptr : &hit->second;
}

bool isReachable(const records::Contact &contact)
{
    return contact.email.hasValue() || contact.phone.hasValue() || contact.address.hasValue();
}

bool hasReachableContact(const ActivityContext &context, core::RecordId party)
{
    return std::any_of(context.contacts.begin(), context.contacts.end(), [party](const auto &entry) {
        return entry.second.party.is(Link {party}) && isReachable(entry.second);
    });
}

// Legal name "none" says that the working name is all there is.
void addUnnamed(const ActivityContext &context, core::RecordId id, const Place &link, Places &places)
{
    if (const Organisation *organisation = find(context.organisations, id)) {
        if (organisation->legalName.isUnknown())
            places.push_back({"legal_name", id});
    } else if (const records::Vendor *vendor = find(context.vendors, id)) {
        if (vendor->legalName.isUnknown())
            places.push_back({"legal_name", id});
    } else {
        places.push_back(link);
    }
}

void addUnreachable(const ActivityContext &context, core::RecordId id, const Place &link, Places &places)
{
    if (const Organisation *organisation = find(context.organisations, id)) {
        const bool known = organisation->address.hasValue() || organisation->email.hasValue()
                           || organisation->phone.hasValue();
        if (!known && !hasReachableContact(context, id))
            places.push_back({"address", id});
    } else if (const records::Vendor *vendor = find(context.vendors, id)) {
        if (!vendor->postalAddress.hasValue() && !hasReachableContact(context, id))
            places.push_back({"postal_address", id});
    } else {
        places.push_back(link);
    }
}

// What one jurisdiction asks of organisations from outside.
struct Regime {
    const char *law; // vocabulary law
    const char *representative; // vocabulary representative_regime
    Answer<bool> Organisation::*establishment;
    const char *establishmentField;
    bool (*isHome)(const records::Country &);
};

const std::vector<Regime> &regimes()
{
    static const std::vector<Regime> regimes {
        {"gdpr", "eu-27", &Organisation::euEstablishment, "eu_establishment", &isInEea},
        {"uk-gdpr", "uk-27", &Organisation::ukEstablishment, "uk_establishment", &isInUnitedKingdom},
    };
    return regimes;
}

// Art. 27: not established where the law applies, yet caught by Art. 3(2).
Condition needsRepresentative(const Organisation &organisation, core::RecordId id, const Regime &regime)
{
    const bool isHome = organisation.country.hasValue() && regime.isHome(organisation.country.value());
    const Answer<bool> &established = organisation.*regime.establishment;
    if (isHome || established.is(true))
        return Condition::of(false);
    if (!records::contains(organisation.laws, regime.law)) {
        const bool mayApply = QLatin1StringView(regime.law) == "gdpr"_L1 && !organisation.laws.isComplete()
                              && !organisation.laws.isNone();
        return mayApply ? Condition::unknown({{"laws", id}}) : Condition::of(false);
    }
    return established.is(false) ? Condition::of(true) : Condition::unknown({{regime.establishmentField, id}});
}

// Ours; as processor also the controllers'.
std::vector<core::RecordId> represented(const Case &subject)
{
    std::vector<core::RecordId> ids;
    if (subject.activity.organisation.hasValue())
        ids.push_back(subject.activity.organisation.value().target);
    if (!subject.activity.role.is({u"processor"_s}))
        return ids;
    for (const records::ControllerServed &served : subject.activity.onBehalfOf) {
        if (served.controller.hasValue()
            && std::find(ids.begin(), ids.end(), served.controller.value().target) == ids.end())
            ids.push_back(served.controller.value().target);
    }
    return ids;
}

// Named, with a way to reach it; or the reason why there is none.
void addUnknownRepresentative(const ActivityContext &context, const Organisation &organisation, core::RecordId id,
                              const char *regime, Places &places)
{
    const auto &rows = organisation.representatives.items();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!records::isOneOf(rows[i].regime, {regime}))
            continue;
        const records::Contact *contact = rows[i].contact.hasValue()
                                              ? find(context.contacts, rows[i].contact.value().target)
                                              : nullptr;
        if (rows[i].exception.hasValue() || (contact && isReachable(*contact)))
            return;
        places.push_back(contact ? Place {"email", rows[i].contact.value().target}
                                 : Place {records::rowField("representatives", i, "contact"), id});
        return;
    }
    places.push_back({"representatives", id});
}

bool mustHaveOfficer(const Organisation &organisation)
{
    const auto has = [&organisation](const char *duty) { return records::contains(organisation.dpoDuty, duty); };
    return organisation.publicBody.is(true) || has("public-body") || has("core-monitoring") || has("core-special-data")
           || has("national-law") || has("voluntary");
}

} // namespace

const Organisation *organisationOf(const Case &subject)
{
    const Answer<Link> &link = subject.activity.organisation;
    return link.hasValue() ? find(subject.context.organisations, link.value().target) : nullptr;
}

Places unnamedOrganisation(const Case &subject)
{
    Places places;
    addUnnamed(subject.context, subject.activity.organisation.value().target, {"organisation"}, places);
    return places;
}

Places unreachableOrganisation(const Case &subject)
{
    Places places;
    addUnreachable(subject.context, subject.activity.organisation.value().target, {"organisation"}, places);
    return places;
}

Condition isJoint(const Case &subject)
{
    return Condition::of(subject.activity.role.is({u"joint-controller"_s})
                         || !subject.activity.jointControllers.empty());
}

Places unknownJointControllers(const Case &subject)
{
    Places places;
    for (const Link &link : subject.activity.jointControllers) {
        addUnnamed(subject.context, link.target, {"joint_controllers"}, places);
        addUnreachable(subject.context, link.target, {"joint_controllers"}, places);
    }
    if (subject.activity.jointControllers.empty())
        places.push_back({"joint_controllers"});
    places.erase(std::unique(places.begin(), places.end()), places.end()); // a link that leads nowhere lacks both
    return places;
}

Places unknownControllersServed(const Case &subject)
{
    Places places;
    const auto &rows = subject.activity.onBehalfOf.items();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Place link {records::rowField("on_behalf_of", i, "controller")};
        addUnnamed(subject.context, rows[i].controller.value().target, link, places);
        addUnreachable(subject.context, rows[i].controller.value().target, link, places);
    }
    if (rows.empty())
        places.push_back({"on_behalf_of"});
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

Condition needsRepresentative(const Case &subject)
{
    if (!organisationOf(subject))
        return Condition::unknown({{"organisation"}});
    Places open;
    for (const core::RecordId id : represented(subject)) {
        const Organisation *organisation = find(subject.context.organisations, id);
        for (const Regime &regime : regimes()) {
            Condition condition = organisation ? needsRepresentative(*organisation, id, regime)
                                               : Condition::of(false);
            if (condition.applies == Condition::Applies::Yes)
                return condition;
            open.insert(open.end(), condition.places.begin(), condition.places.end());
        }
    }
    return open.empty() ? Condition::of(false) : Condition::unknown(open);
}

Places unknownRepresentatives(const Case &subject)
{
    Places places;
    for (const core::RecordId id : represented(subject)) {
        const Organisation *organisation = find(subject.context.organisations, id);
        for (const Regime &regime : regimes()) {
            if (organisation && needsRepresentative(*organisation, id, regime).applies == Condition::Applies::Yes)
                addUnknownRepresentative(subject.context, *organisation, id, regime.representative, places);
        }
    }
    return places;
}

Condition hasOfficer(const Case &subject)
{
    const Organisation *organisation = organisationOf(subject);
    if (!organisation)
        return Condition::unknown({{"organisation"}});
    if (organisation->dpo.hasValue() || mustHaveOfficer(*organisation))
        return Condition::of(true);
    return organisation->dpo.isNone() ? Condition::of(false)
                                      : Condition::unknown({{"dpo", subject.activity.organisation.value().target}});
}

Places unknownOfficer(const Case &subject)
{
    const Organisation *organisation = organisationOf(subject);
    const core::RecordId dpo = organisation ? organisation->dpo.value().target : core::kNoRecord;
    const records::Contact *contact = find(subject.context.contacts, dpo);
    if (!contact)
        return {{"dpo", subject.activity.organisation.value().target}};
    return isReachable(*contact) ? Places() : Places {{"email", dpo}};
}

} // namespace rules
