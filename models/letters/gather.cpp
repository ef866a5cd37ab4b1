// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/letterfacts.h"

#include "models/letters/registerfacts.h"
#include "models/records/recordsource.h"
#include "models/records/request/requestrules.h"
#include "models/records/vendor/vendor.h"

#include <QCoreApplication>

#include <array>

namespace letters {

using records::Answer;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(letters::Facts)
};

// The record that a link leads to, if it does; another type's is none.
template<class R>
core::Result<R> linked(records::RecordSource &source, const records::RecordType &type, const Answer<records::Link> &link)
{
    if (!link.hasValue())
        return R();
    const auto found = source.load(type, std::array {link.value().target});
    if (!found)
        return core::fail(found.error());
    return found->empty() ? R() : found->front().template as<R>();
}

// Where something was found, or has still to be looked for.
SearchedActivities searched(const records::Request &request)
{
    SearchedActivities activities;
    activities.state = request.searches.state();
    for (const records::RequestSearch &search : request.searches) {
        if (search.activity.hasValue() && search.found.hasValue())
            activities.ids.push_back(search.activity.value().target);
        else if (search.found.isUnknown())
            activities.state = records::AnswerState::SoFar;
    }
    return activities;
}

core::Result<Answer<QString>> addressOf(records::RecordSource &source, const Answer<records::Link> &party)
{
    const auto vendor = linked<records::Vendor>(source, records::vendorType(), party);
    const auto organisation = linked<records::Organisation>(source, records::organisationType(), party);
    if (!vendor || !organisation)
        return core::fail(vendor ? organisation.error() : vendor.error());
    return vendor->postalAddress.isUnknown() ? organisation->address : vendor->postalAddress;
}

core::Result<NoticeFact> noticeTo(records::RecordSource &source, const records::Request &request, int row)
{
    for (const records::RecipientTold &told : request.recipientsTold) {
        if (told.row != row)
            continue;
        auto address = addressOf(source, told.party);
        if (!address)
            return core::fail(address.error());
        return NoticeFact {records::nameOf(told, source).value(), *address, told.action, row};
    }
    return core::fail(core::ErrorCode::NotFound, Tr::tr("The request has no such recipient."));
}

} // namespace

core::Result<LetterFacts> gatherFacts(records::RecordSource &source, const records::Record &request, const QDate &date, std::optional<int> recipient)
{
    LetterFacts facts {.reference = request.header.reference, .request = request.as<records::Request>(), .date = date};
    auto organisation = linked<records::Organisation>(source, records::organisationType(), facts.request.organisation);
    if (!organisation)
        return core::fail(organisation.error());
    facts.organisation = std::move(*organisation);
    auto dpo = linked<records::Contact>(source, records::contactType(), facts.organisation.dpo);
    if (!dpo)
        return core::fail(dpo.error());
    facts.dpo = std::move(*dpo);
    auto particulars = particularsOf(source, searched(facts.request));
    if (!particulars)
        return core::fail(particulars.error());
    facts.particulars = std::move(*particulars);
    for (const records::RecipientTold &told : facts.request.recipientsTold)
        facts.toldNames.push_back(records::nameOf(told, source));
    if (recipient) {
        auto notice = noticeTo(source, facts.request, *recipient);
        if (!notice)
            return core::fail(notice.error());
        facts.notice = std::move(*notice);
    }
    if (source.failure())
        return core::fail(*source.failure());
    return facts;
}

} // namespace letters
