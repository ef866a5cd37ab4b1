// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/registertransfers.h"

#include "models/records/ruletools.h"
#include "models/rules/registerparties.h"
#include "models/rules/territory.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rules {

using records::Answers;
using records::Country;
using records::Transfer;
using records::TransferSafeguard;

namespace {

// Where one recipient or vendor has the data.
struct Presence {
    Place place;
    Answers<Country> countries; // unknown where nobody has said
};

Answers<Country> countriesOf(const records::Answer<Country> &country)
{
    if (country.isNone())
        return Answers<Country>::none();
    return country.hasValue() ? Answers<Country>::complete({country.value()}) : Answers<Country>();
}

Answers<Country> countriesOf(const records::Recipient &recipient, const ActivityContext &context)
{
    if (!recipient.country.isUnknown() || !recipient.party.hasValue())
        return countriesOf(recipient.country);
    const core::RecordId id = recipient.party.value().target;
    if (const auto organisation = context.organisations.find(id); organisation != context.organisations.end())
        return countriesOf(organisation->second.country);
    const auto vendor = context.vendors.find(id);
    return vendor == context.vendors.end() ? Answers<Country>() : countriesOf(vendor->second.country);
}

// Where the service stores the data and where from it gets at them; unknown unless both are.
Answers<Country> countriesOf(const records::VendorService &service)
{
    std::vector<Country> countries = service.storageCountries.items();
    countries.insert(countries.end(), service.accessCountries.begin(), service.accessCountries.end());
    const bool open = service.storageCountries.isUnknown() || service.accessCountries.isUnknown();
    return open ? Answers<Country>::soFar(countries) : Answers<Country>::complete(countries);
}

Answers<Country> countriesOf(const records::VendorUse &use, const ActivityContext &context)
{
    const auto vendor = context.vendors.find(use.vendor.value().target);
    if (vendor == context.vendors.end())
        return {};
    for (const records::VendorService &service : vendor->second.services) {
        if (use.service.is({service.row}))
            return countriesOf(service);
    }
    return countriesOf(vendor->second.country);
}

// People themselves, our own staff and the public receive data without a transfer.
bool mayBeTransfer(const records::Recipient &recipient)
{
    return !records::isOneOf(recipient.role, {"internal", "data-subject", "public"});
}

std::vector<Presence> presences(const Case &subject)
{
    std::vector<Presence> found;
    const auto &recipients = subject.activity.recipients.items();
    for (std::size_t i = 0; i < recipients.size(); ++i) {
        if (mayBeTransfer(recipients[i]))
            found.push_back(
                {{records::rowField("recipients", i, "country")}, countriesOf(recipients[i], subject.context)});
    }
    const auto &vendors = subject.activity.vendors.items();
    for (std::size_t i = 0; i < vendors.size(); ++i)
        found.push_back({{records::rowField("vendors", i, "vendor")}, countriesOf(vendors[i], subject.context)});
    return found;
}

Answers<records::Choice> lawsOf(const Case &subject)
{
    const records::Organisation *organisation = organisationOf(subject);
    return organisation ? organisation->laws : Answers<records::Choice>();
}

bool isAbroad(const Presence &presence, const Answers<records::Choice> &laws)
{
    return std::any_of(presence.countries.begin(), presence.countries.end(),
                       [&laws](const Country &c) { return isThirdCountry(c, laws); });
}

using LiveTransfer = std::pair<const core::RecordId, Transfer>;

// A transfer takes place unless it is only planned, or over.
std::vector<const LiveTransfer *> liveTransfers(const ActivityContext &context)
{
    std::vector<const LiveTransfer *> live;
    for (const LiveTransfer &entry : context.transfers) {
        if (!records::isOneOf(entry.second.status, {"planned", "ended"}))
            live.push_back(&entry);
    }
    return live;
}

bool isOnCompellingInterests(const TransferSafeguard &safeguard)
{
    return records::isOneOf(safeguard.mechanism, {"49-1-sub2"});
}

bool isOnArticle46(const TransferSafeguard &safeguard)
{
    return safeguard.mechanism.hasValue() && safeguard.mechanism.value().code.startsWith("46-"_L1);
}

template<class Check>
bool hasSafeguard(const Transfer &transfer, Check check)
{
    return std::any_of(transfer.safeguards.begin(), transfer.safeguards.end(), check);
}

} // namespace

Condition leavesForThirdCountry(const Case &subject)
{
    const auto laws = lawsOf(subject);
    const std::vector<Presence> all = presences(subject);
    if (!liveTransfers(subject.context).empty()
        || std::any_of(all.begin(), all.end(), [&laws](const Presence &p) { return isAbroad(p, laws); }))
        return Condition::of(true);
    Places open;
    const auto &recipients = subject.activity.recipients;
    if (!recipients.isComplete() && !recipients.isNone())
        open.push_back({"recipients"});
    for (const Presence &presence : all) {
        if (!presence.countries.isComplete() && !presence.countries.isNone())
            open.push_back(presence.place);
    }
    return open.empty() ? Condition::of(false) : Condition::unknown(open);
}

// Of a transfer that is recorded.
constexpr auto kNameDestination = QT_TRANSLATE_NOOP(
    "rules", "Name the third country or international organisation to which the data go.");

Places unnamedDestinations(const Case &subject)
{
    Places places;
    std::vector<Country> covered;
    for (const LiveTransfer *transfer : liveTransfers(subject.context)) {
        const auto &destinations = transfer->second.destinations;
        covered.insert(covered.end(), destinations.begin(), destinations.end());
        if (destinations.empty() && transfer->second.destinationOrganisations.empty())
            places.push_back({"destinations", transfer->first, kNameDestination});
    }
    const auto laws = lawsOf(subject);
    for (const Presence &presence : presences(subject)) {
        const auto uncovered = [&](const Country &country) {
            return isThirdCountry(country, laws) && std::find(covered.begin(), covered.end(), country) == covered.end();
        };
        if (std::any_of(presence.countries.begin(), presence.countries.end(), uncovered))
            places.push_back(presence.place);
    }
    return places;
}

Condition restsOnCompellingInterests(const Case &subject)
{
    Places open;
    for (const LiveTransfer *transfer : liveTransfers(subject.context)) {
        if (hasSafeguard(transfer->second, &isOnCompellingInterests))
            return Condition::of(true);
        const bool unknownMechanism = hasSafeguard(transfer->second,
                                                   [](const TransferSafeguard &s) { return !s.mechanism.hasValue(); });
        if (transfer->second.safeguards.isUnknown() || unknownMechanism)
            open.push_back({"safeguards", transfer->first});
    }
    return open.empty() ? Condition::of(false) : Condition::unknown(open);
}

Places undocumentedSafeguards(const Case &subject)
{
    Places places;
    for (const LiveTransfer *transfer : liveTransfers(subject.context)) {
        const auto &safeguards = transfer->second.safeguards.items();
        for (std::size_t i = 0; i < safeguards.size(); ++i) {
            const bool documented = safeguards[i].conditions.hasValue() || safeguards[i].document.hasValue();
            if (isOnCompellingInterests(safeguards[i]) && !documented)
                places.push_back({records::rowField("safeguards", i, "conditions"), transfer->first});
        }
    }
    return places;
}

Condition hasTransfers(const Case &subject)
{
    return Condition::of(!liveTransfers(subject.context).empty());
}

Places transfersWithoutMechanism(const Case &subject)
{
    Places places;
    for (const LiveTransfer *transfer : liveTransfers(subject.context)) {
        if (!hasSafeguard(transfer->second, [](const TransferSafeguard &s) { return s.mechanism.hasValue(); }))
            places.push_back({"safeguards", transfer->first});
    }
    return places;
}

Condition usesArticle46(const Case &subject)
{
    const auto live = liveTransfers(subject.context);
    return Condition::of(std::any_of(live.begin(), live.end(),
                                     [](const LiveTransfer *t) { return hasSafeguard(t->second, &isOnArticle46); }));
}

Places transfersWithoutAssessment(const Case &subject)
{
    Places places;
    for (const LiveTransfer *transfer : liveTransfers(subject.context)) {
        if (hasSafeguard(transfer->second, &isOnArticle46) && !transfer->second.tia.hasValue())
            places.push_back({"tia", transfer->first});
    }
    return places;
}

} // namespace rules
