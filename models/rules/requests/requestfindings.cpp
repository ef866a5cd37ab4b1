// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/requests/requestfindings.h"

#include "models/records/request/requestrules.h"
#include "models/records/ruletools.h"
#include "models/records/vocabulary.h"
#include "models/rules/requests/partfindings.h"
#include "models/rules/requests/requestclock.h"
#include "models/rules/requests/requeststates.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace rules {

using records::Request;
using records::RequestPart;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(rules::Requests)
};

constexpr int kAnswersAYear = 2; // that the CCPA asks for

bool isKnow(const RequestPart &part)
{
    return records::isOneOf(part.law, {"ccpa"})
           && records::isOneOf(part.type, {"know", "know-categories", "know-specific", "access"});
}

bool wasToldWithinAYear(const Request &earlier, const records::Instant &received)
{
    const QDate since = received.localDate().addMonths(-12);
    const auto told = [&](const RequestPart &part) {
        return isKnow(part) && records::isOneOf(part.outcome, {"granted", "partly-granted"})
               && part.answeredOn.hasValue() && part.answeredOn.value() > since;
    };
    return earlier.received.hasValue() && earlier.received.value().utc < received.utc
           && std::any_of(earlier.parts.begin(), earlier.parts.end(), told);
}

// An answer to it tells of data, or changes them.
bool needsSearch(const RequestPart &part)
{
    return records::isOneOf(part.type, {"access", "portability", "rectification", "erasure", "restriction", "who-received", "know",
                                        "know-categories", "know-specific", "delete", "correct"});
}

bool isDecided(const RequestPart &part)
{
    return part.outcome.hasValue() && !records::isOneOf(part.outcome, {"withdrawn", "duplicate"});
}

class Finder
{
public:
    Finder(const Request &request, const Facts &facts, const RequestPast &past)
        : m_request(request), m_facts(facts), m_past(past)
    {
    }

    std::vector<Finding> all()
    {
        receipt();
        place();
        agent();
        findInParts(m_request, m_facts, m_past, m_found);
        identity();
        extension();
        often();
        searches();
        recipients();
        fee();
        state();
        keeping();
        return std::move(m_found);
    }

private:
    void add(const char *id, Severity severity, const QByteArray &field, const char *article, const QString &sentence)
    {
        m_found.push_back({id, severity, {field, sentence, article}});
    }

    [[nodiscard]] bool anyPart(bool (*test)(const RequestPart &)) const
    {
        return std::any_of(m_request.parts.begin(), m_request.parts.end(), test);
    }

    void receipt()
    {
        if (m_request.received.hasValue() && m_request.received.value().localDate() > m_facts.today())
            add("receipt-in-future", Severity::Error, "received", "Art. 12(3), 11 CCR 7021",
                Tr::tr("this day has not come yet"));
    }

    // Without a region the dates leave out weekends alone.
    void place()
    {
        const AnsweredAt at = answeredAt(m_request, m_facts);
        for (const RequestPart &part : m_request.parts) {
            const auto clock = clockOf(m_request, part, m_facts);
            if (!clock || clock->holidaysKnown)
                continue;
            const QString sentence =
                at.region.isEmpty()
                    ? Tr::tr("name an organisation with a holiday region: until then only weekends are left out")
                    : Tr::tr(
                          "the holidays of %1 do not count for this law or are not known: only weekends are left out")
                          .arg(at.region);
            add("region-unknown", Severity::Warning, "organisation", "Art. 3(4) Reg. 1182/71", sentence);
            return;
        }
    }

    void agent()
    {
        if (const auto missing = missingAuthority(m_request))
            m_found.push_back({"agent-without-authority", Severity::Warning, *missing});
    }

    void identity()
    {
        const auto asked = std::find_if(
            m_request.pauses.begin(), m_request.pauses.end(),
            [](const records::RequestPause &pause) { return records::isOneOf(pause.reason, {"identity"}); });
        if (anyPart(&isOptOut) && (m_request.identityAskedOn.hasValue() || asked != m_request.pauses.end())) {
            const bool alone = std::all_of(m_request.parts.begin(), m_request.parts.end(), &isOptOut);
            add("identity-for-opt-out", alone ? Severity::Error : Severity::Info, "identity_asked_on",
                "11 CCR 7026(d), 7060(b)",
                alone ? Tr::tr("an opt-out is carried out without checking who asks")
                      : Tr::tr("the opt-out in this request does not wait for the check"));
        } else if (m_request.identityAskedOn.hasValue() && !m_request.identityDoubt.hasValue()) {
            add("identity-without-doubt", Severity::Warning, "identity_doubt", "Art. 12(6)",
                Tr::tr("more may be asked for only when there is reasonable doubt: say which"));
        }
    }

    void extension()
    {
        const bool isNamed = m_request.extensionReason.hasValue() || records::isOneOf(m_request.state, {"extended"});
        if (isNamed && !m_request.extensionToldOn.hasValue())
            add("extension-not-told", Severity::Warning, "extension_told_on", "Art. 12(3)",
                Tr::tr("it counts from the day on which the person was told"));
        else if (m_past.extensionTold.isValid() && m_request.extensionToldOn.hasValue()
                 && m_request.extensionToldOn.value() > m_past.extensionTold)
            add("extension-repeated", Severity::Warning, "extension_told_on", "Art. 12(3), 11 CCR 7021(b)",
                Tr::tr("an extension was told on %1 already; the time is extended once")
                    .arg(m_past.extensionTold.toString(Qt::ISODate)));
        repeatedMessage();
        const bool swiss = std::any_of(m_request.parts.begin(), m_request.parts.end(), [](const RequestPart &part) {
            return records::isOneOf(part.law, {"fadp"}) && !part.extended.is(false);
        });
        if (swiss && m_request.extensionToldOn.hasValue() && !m_request.extendedTo.hasValue())
            add("extension-without-day", Severity::Warning, "extended_to", "Art. 18(2) DPO",
                Tr::tr("an extension is to a day that the person is told: name it"));
    }

    void repeatedMessage()
    {
        const auto &messages = m_request.messages.items();
        int told = 0;
        for (std::size_t i = 0; i < messages.size(); ++i) {
            const bool tells = records::isOneOf(messages[i].kind, {"extension"})
                               && !records::isOneOf(messages[i].direction, {"in"});
            told += tells ? 1 : 0;
            if (tells && told == 2)
                add("extension-repeated", Severity::Warning, records::rowField("messages", i, "kind"),
                    "Art. 12(3), 11 CCR 7021(b)", Tr::tr("an extension was told before; the time is extended once"));
        }
    }

    // Who asked before is told by how we know them, or by where they write from.
    void often()
    {
        if (!m_request.received.hasValue() || isOver(m_request) || !anyPart(&isKnow))
            return;
        std::set<core::RecordId> answered;
        for (const auto &[field, answer] :
             {std::pair("requester_id", m_request.requesterId), std::pair("requester_contact", m_request.requesterContact)}) {
            const auto same = answer.hasValue() ? m_facts.holding(records::requestType(), field, answer.value())
                                                : std::vector<const records::Record *>();
            for (const records::Record *record : same) {
                if (wasToldWithinAYear(record->as<Request>(), m_request.received.value()))
                    answered.insert(record->header.id);
            }
        }
        if (int(answered.size()) >= kAnswersAYear)
            add("asked-often", Severity::Info, "requester_name", "Civ. Code 1798.130(b)",
                Tr::tr("this person was given the information %1 times in the 12 months before; more than twice is "
                       "not owed").arg(answered.size()));
    }

    void searches()
    {
        const auto &searches = m_request.searches.items();
        for (std::size_t i = 0; i < searches.size(); ++i) {
            if (searches[i].found.isNone() && !searches[i].nothingFoundBecause.hasValue())
                add("nothing-found-without-reason", Severity::Warning,
                    records::rowField("searches", i, "nothing_found_because"), "Art. 5(2)",
                    Tr::tr("say what was searched for and why nothing came up"));
        }
        const bool isTold = anyPart([](const RequestPart &part) { return isGranted(part) && records::isAnswered(part); });
        if (const auto open = openSearch(m_request); open && isTold)
            m_found.push_back({"answered-before-searched", Severity::Warning, *open});
        else if (isTold && m_request.searches.isUnknown() && anyPart(&needsSearch))
            add("answered-without-search", Severity::Warning, "searches", "Art. 5(2), 12(3)",
                Tr::tr("an answer was given, and nothing shows where the data were looked for"));
    }

    // Once the person has the answer, those who received the data must hear of it.
    void recipients()
    {
        const auto done = [](const RequestPart &part) {
            return records::concernsRecipients(part) && records::isAnswered(part);
        };
        if (m_request.closedOn.hasValue() || !anyPart(done))
            return;
        if (m_request.recipientsTold.state() == records::AnswerState::SoFar)
            add("recipients-so-far", Severity::Warning, "recipients_told", "Art. 19",
                Tr::tr("the list is only \"so far\": add whoever else received the data, or say that it is complete"));
        for (const core::Problem &problem : records::closingProblems(m_request)) {
            if (problem.article == "Art. 19")
                m_found.push_back({"recipient-not-settled", Severity::Warning, problem});
        }
    }

    void fee()
    {
        const bool asked = m_request.feeState.hasValue() && !records::isOneOf(m_request.feeState, {"free"});
        if (!asked)
            return;
        if (anyPart(&isOptOut))
            add("fee-for-opt-out", Severity::Error, "fee_state", "11 CCR 7026, 7027",
                Tr::tr("an opt-out is free of charge"));
        if (records::isOneOf(m_request.feeState, {"unfounded-excessive"}) && !m_request.feeReason.hasValue())
            add("fee-without-reason", Severity::Warning, "fee_reason", "Art. 12(5)",
                Tr::tr("say why the request is unfounded or excessive; the burden of proof is on the controller"));
        if (!m_request.feeToldOn.hasValue())
            add("fee-not-told", Severity::Warning, "fee_told_on", "Art. 12(5), Art. 19 DPO",
                Tr::tr("the person is told the amount first and may withdraw"));
        if (records::isOneOf(m_request.feeState, {"swiss-share"}) && m_request.feeAmount.hasValue()
            && m_request.feeAmount.value() > 300)
            add("fee-too-high", Severity::Error, "fee_amount", "Art. 19(2) DPO",
                Tr::tr("the share is at most CHF 300"));
    }

    void state()
    {
        if (records::isOneOf(m_request.state, {"withdrawn"}) && !m_request.withdrawnOn.hasValue())
            add("withdrawn-without-day", Severity::Warning, "withdrawn_on", "",
                Tr::tr("say when the person withdrew it"));
        if (m_request.withdrawnOn.hasValue() && anyPart(&isDecided))
            add("withdrawn-but-answered", Severity::Error, "withdrawn_on", "",
                Tr::tr("a part was answered all the same: take out the day, or what became of the part"));
        const QString end = endOf(m_request);
        const bool isEnded = hasEndState(m_request) && !records::isOneOf(m_request.state, {"withdrawn"}); // which no answer makes
        const QString name =
            records::vocabulary("request_state").label(end.isEmpty() ? m_request.state.value().code : end);
        if (isEnded && end.isEmpty())
            add("ended-with-open-part", Severity::Error, "state", "Art. 12(3)-(4)",
                Tr::tr("\"%1\", but a part has no answer yet").arg(name));
        else if (isEnded && end != m_request.state.value().code)
            add("state-differs", Severity::Warning, "state", "Art. 12(4)",
                Tr::tr("what became of the parts makes it \"%1\"").arg(name));
        else if (!isOver(m_request) && !end.isEmpty())
            add("all-answered", Severity::Info, "state", "",
                Tr::tr("every part has its answer: it is \"%1\" and can be closed").arg(name));
    }

    // The file of a request holds personal data too.
    void keeping()
    {
        if (!m_request.keepUntil.hasValue())
            return;
        const auto californian = [](const RequestPart &part) { return records::isOneOf(part.law, {"ccpa"}); };
        const QDate least = m_request.received.hasValue() ? m_request.received.value().localDate().addMonths(24)
                                                          : QDate();
        if (anyPart(californian) && least.isValid() && m_request.keepUntil.value() < least)
            add("kept-too-short", Severity::Warning, "keep_until", "11 CCR 7101(a)",
                Tr::tr("a request under the CCPA is kept for 24 months, until %1").arg(least.toString(Qt::ISODate)));
        else if (isOver(m_request) && m_request.keepUntil.value() < m_facts.today())
            add("kept-too-long", Severity::Warning, "keep_until", "Art. 5(1)(e)",
                Tr::tr("this file was to be kept until then: erase it"));
    }

    const Request &m_request;
    const Facts &m_facts;
    const RequestPast &m_past;
    std::vector<Finding> m_found;
};

} // namespace

RequestPast pastOf(const std::vector<Request> &versions)
{
    RequestPast past;
    for (const Request &version : versions) {
        if (!past.extensionTold.isValid() && version.extensionToldOn.hasValue())
            past.extensionTold = version.extensionToldOn.value();
        for (const RequestPart &part : version.parts) {
            if (part.row > 0 && part.answeredOn.hasValue())
                past.answered.emplace(part.row, part);
        }
    }
    return past;
}

std::vector<Finding> requestFindings(const Request &request, const Facts &facts, const RequestPast &past)
{
    return Finder(request, facts, past).all();
}

} // namespace rules
