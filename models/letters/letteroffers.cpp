// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/letteroffers.h"

#include "models/letters/letterfacts.h"
#include "models/letters/lettertemplate.h"
#include "models/letters/words.h"
#include "models/records/ruletools.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace letters {

using records::isOneOf;
using records::Request;

namespace {

using Codes = std::initializer_list<const char *>;

bool takesNoLetter(const Request &request)
{
    return isOneOf(request.state, {"withdrawn", "not-identifiable"}) || request.closedOn.hasValue();
}

bool hasOutcome(const Request &request, Codes outcomes)
{
    return std::any_of(request.parts.begin(), request.parts.end(), [outcomes](const records::RequestPart &part) { return isOneOf(part.outcome, outcomes); });
}

bool isAnswered(const Request &request)
{
    return std::any_of(request.parts.begin(), request.parts.end(), [](const records::RequestPart &part) { return part.outcome.hasValue(); });
}

bool wasSent(const Request &request, const char *kind)
{
    return std::any_of(request.messages.begin(), request.messages.end(), [kind](const records::RequestMessage &message) {
        return isOneOf(message.kind, {kind}) && isOneOf(message.direction, {"out"});
    });
}

bool waitsForAcknowledgement(const Request &request)
{
    return !request.acknowledgedOn.hasValue() && !isAnswered(request);
}

bool waitsForIdentity(const Request &request)
{
    return request.identityDoubt.hasValue() && !request.identityAskedOn.hasValue() && !isOneOf(request.identityResult, {"not-needed", "confirmed", "downgraded"});
}

bool waitsForClarification(const Request &request)
{
    return isOneOf(request.state, {"clarification-requested"}) && !request.clarificationAskedOn.hasValue();
}

bool waitsForExtension(const Request &request)
{
    return request.extensionReason.hasValue() && !request.extensionToldOn.hasValue();
}

bool waitsForFee(const Request &request)
{
    return request.feeState.hasValue() && !isOneOf(request.feeState, {"free"}) && !request.feeToldOn.hasValue();
}

bool waitsForAnswer(const Request &request)
{
    return hasOutcome(request, {"granted", "partly-granted", "no-data"}) && !wasSent(request, "answer");
}

bool waitsForRefusal(const Request &request)
{
    return hasOutcome(request, {"refused"}) && !wasSent(request, "refusal");
}

bool waitsForNotice(const Request &request)
{
    return std::any_of(request.recipientsTold.begin(), request.recipientsTold.end(), [](const records::RecipientTold &told) {
        return !told.state.hasValue() || isOneOf(told.state, {"pending"});
    });
}

struct Wait {
    const char *kind;
    bool (*is)(const Request &);
};

constexpr std::array kWaits {
    Wait {"acknowledgement", &waitsForAcknowledgement}, Wait {"identity", &waitsForIdentity},   Wait {"clarification", &waitsForClarification},
    Wait {"extension", &waitsForExtension},             Wait {"fee", &waitsForFee},             Wait {"answer", &waitsForAnswer},
    Wait {"refusal", &waitsForRefusal},                 Wait {"notice-to-recipient", &waitsForNotice},
};

bool isDue(const Request &request, const QString &kind)
{
    return !takesNoLetter(request) && std::any_of(kWaits.begin(), kWaits.end(), [&](const Wait &wait) { return kind == QLatin1StringView(wait.kind) && wait.is(request); });
}

// That of the letters that a request gets first.
QStringList lawsOf(const Request &request)
{
    QStringList laws {lawOf(request)};
    for (const records::RequestPart &part : request.parts) {
        if (part.law.hasValue())
            laws += part.law.value().code;
    }
    laws.removeAll(QString());
    laws.removeDuplicates();
    return laws;
}

const Template *anyTemplate(const QString &kind, const QString &law)
{
    const auto fits = [&](const Template &form) { return form.kind == kind && form.laws.contains(law); };
    const auto hit = std::find_if(templates().begin(), templates().end(), fits);
    return hit == templates().end() ? nullptr : &*hit;
}

} // namespace

std::vector<LetterOffer> offersFor(const Request &request)
{
    std::vector<LetterOffer> offers;
    std::vector<const Template *> offered;
    for (const QString &law : lawsOf(request)) {
        for (const QString &kind : kindsFor(law)) {
            const Template *form = anyTemplate(kind, law);
            if (kind == "notice-to-recipient"_L1 && request.recipientsTold.empty())
                continue;
            if (std::find(offered.begin(), offered.end(), form) != offered.end())
                continue;
            offered.push_back(form);
            offers.push_back({kind, law, isDue(request, kind)});
        }
    }
    std::stable_partition(offers.begin(), offers.end(), [](const LetterOffer &offer) { return offer.isDue; });
    return offers;
}

QStringList languagesOf(const LetterOffer &offer)
{
    QStringList found;
    for (const QString &language : languages()) {
        if (findTemplate(offer.kind, language, offer.law))
            found += language;
    }
    return found;
}

QString missingLanguage(const LetterOffer &offer, const records::Request &request)
{
    const QString language = languageFor(request);
    return languagesOf(offer).contains(language) ? QString() : language;
}

} // namespace letters
