// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/requests/requeststates.h"

#include "models/records/request/requestrules.h"
#include "models/records/ruletools.h"
#include "models/records/vocabulary.h"
#include "models/rules/requests/requestclock.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rules {

using core::Problems;
using records::Request;
using records::RequestPart;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(rules::Requests)
};

template<class Test>
bool allParts(const Request &request, Test test)
{
    return !request.parts.empty() && std::all_of(request.parts.begin(), request.parts.end(), test);
}

bool isRefused(const RequestPart &part)
{
    return records::isOneOf(part.outcome, {"refused", "not-identifiable"});
}

void ask(Problems &problems, bool missing, const char *field, const char *article, const QString &sentence)
{
    if (missing)
        problems.push_back({field, sentence, article});
}

Problems beforeIdentity(const Request &request)
{
    Problems problems;
    ask(problems, allParts(request, &isOptOut), "identity_asked_on", "11 CCR 7060(b)",
        Tr::tr("an opt-out is carried out without checking who asks"));
    ask(problems, !request.identityDoubt.hasValue(), "identity_doubt", "Art. 12(6)", Tr::tr("say what the doubt is"));
    ask(problems, !request.identityAskedOn.hasValue(), "identity_asked_on", "Art. 12(6)",
        Tr::tr("say when proof was asked for"));
    return problems;
}

Problems beforeClarification(const Request &request)
{
    Problems problems;
    ask(problems, !request.clarificationAskedOn.hasValue(), "clarification_asked_on", "Recital 63, Art. 12A UK GDPR",
        Tr::tr("say when the person was asked"));
    return problems;
}

Problems beforeWork(const Request &request)
{
    const bool open = !request.identityResult.hasValue() || records::isOneOf(request.identityResult, {"pending"});
    Problems problems;
    ask(problems, request.parts.empty(), "parts", "Arts. 15-22", Tr::tr("say what is asked"));
    ask(problems, request.identityAskedOn.hasValue() && open, "identity_result", "Art. 12(6)",
        Tr::tr("say what came of the question who asks"));
    return problems;
}

Problems beforeExtension(const Request &request)
{
    const auto cannot = [](const RequestPart &part) {
        const auto law = lawOf(part);
        return law && noExtensionBy(law->law);
    };
    Problems problems;
    ask(problems, allParts(request, cannot), "extension_reason", "Art. 12(3), Civ. Code 1798.130(a)(2)",
        Tr::tr("no law of this request has an extension"));
    ask(problems, !request.extensionReason.hasValue() && !request.extensionNote.hasValue(), "extension_reason",
        "Art. 12(3)", Tr::tr("an extension needs a reason"));
    ask(problems, !request.extensionToldOn.hasValue(), "extension_told_on", "Art. 12(3)",
        Tr::tr("say when the person was told, with the reason"));
    return problems;
}

Problems beforeWithdrawal(const Request &request)
{
    Problems problems;
    ask(problems, !request.withdrawnOn.hasValue(), "withdrawn_on", "", Tr::tr("say when the person withdrew it"));
    return problems;
}

// What must be certain before data go out.
void askBeforeGranting(Problems &problems, const Request &request)
{
    if (std::none_of(request.parts.begin(), request.parts.end(), &isGranted))
        return;
    for (auto &missing : {missingAuthority(request), openSearch(request)}) {
        if (missing)
            problems.push_back(*missing);
    }
}

Problems beforeEnd(const Request &request, const QString &state)
{
    Problems problems;
    ask(problems, request.parts.empty(), "parts", "Arts. 15-22", Tr::tr("say what is asked"));
    const auto &parts = request.parts.items();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!records::isAnswered(parts[i]))
            problems.push_back({records::rowField("parts", i, parts[i].outcome.hasValue() ? "answered_on" : "outcome"),
                                Tr::tr("this part has no answer yet"), "Art. 12(3)-(4)"});
        for (core::Problem &missing : refusalProblems(parts[i], i))
            problems.push_back(std::move(missing));
    }
    askBeforeGranting(problems, request);
    const QString end = endOf(request);
    ask(problems, !end.isEmpty() && end != state, "parts", "Art. 12(4)",
        Tr::tr("what became of the parts makes it \"%1\"").arg(records::vocabulary("request_state").label(end)));
    return problems;
}

Problems beforeReopening(const Request &request)
{
    Problems problems;
    ask(problems, request.closedOn.hasValue(), "closed_on", "", Tr::tr("take the closing date out first"));
    return problems;
}

struct State {
    const char *code = nullptr;
    Problems (*before)(const Request &) = nullptr; // null: an end that follows from the parts
};
constexpr std::array kStates {
    State {"received", nullptr},
    State {"id-requested", &beforeIdentity},
    State {"clarification-requested", &beforeClarification},
    State {"in-progress", &beforeWork},
    State {"extended", &beforeExtension},
    State {"answered", nullptr},
    State {"partly-refused", nullptr},
    State {"refused", nullptr},
    State {"withdrawn", &beforeWithdrawal},
    State {"not-identifiable", nullptr},
};
constexpr std::size_t kInProgress = 3;
constexpr std::size_t kFirstEnd = 5;

std::size_t indexOf(const Request &request)
{
    const auto *const hit = std::find_if(kStates.begin(), kStates.end(), [&request](const State &state) {
        return records::isOneOf(request.state, {state.code});
    });
    return hit == kStates.end() ? 0 : std::size_t(hit - kStates.begin());
}

} // namespace

bool isOptOut(const RequestPart &part)
{
    const auto law = lawOf(part);
    return (law && law->law == Law::CcpaOptOut) || records::isOneOf(part.type, {"opt-out", "limit", "adm-opt-out"});
}

bool isGranted(const RequestPart &part)
{
    return records::isOneOf(part.outcome, {"granted", "partly-granted"});
}

std::optional<core::Problem> missingAuthority(const Request &request)
{
    const bool forOthers = request.agent.is(true)
                           || (request.requesterKind.hasValue()
                               && !records::isOneOf(request.requesterKind, {"person", "controller", "signal"}));
    const bool shown =
        request.agentAuthority.hasValue() && !records::isOneOf(request.agentAuthority, {"not-shown"});
    if (!forOthers || shown)
        return {};
    const bool california = std::any_of(request.parts.begin(), request.parts.end(), [](const RequestPart &part) {
        return records::isOneOf(part.law, {"ccpa"});
    });
    return core::Problem {"agent_authority",
                          Tr::tr("whoever asks for somebody else must show that they may; give out nothing until then"),
                          california ? "11 CCR 7063" : "Art. 5(1)(f), 12(6)"};
}

bool isOpen(const records::RequestSearch &search)
{
    return search.found.isUnknown() && search.actions.empty() && !search.nothingFoundBecause.hasValue();
}

std::optional<core::Problem> openSearch(const Request &request)
{
    const auto &searches = request.searches.items();
    const auto first = std::find_if(searches.begin(), searches.end(), &isOpen);
    if (first == searches.end())
        return {};
    return core::Problem {records::rowField("searches", std::size_t(first - searches.begin()), "found"),
                          Tr::tr("%n place(s) of the search without an outcome: say what was found, or that nothing was",
                                 nullptr, int(std::count_if(first, searches.end(), &isOpen))),
                          "Art. 5(2), 12(3)"};
}

Problems refusalProblems(const RequestPart &part, std::size_t index)
{
    Problems problems;
    if (!records::isOneOf(part.outcome, {"partly-granted", "refused", "not-identifiable"}))
        return problems;
    const bool california = records::isOneOf(part.law, {"ccpa"});
    const auto path = [index](const char *field) { return records::rowField("parts", index, field); };
    if (part.grounds.empty() && !records::isOneOf(part.outcome, {"not-identifiable"}))
        problems.push_back({path("grounds"), Tr::tr("a refusal in whole or part needs a ground"),
                            california ? "11 CCR 7022-7024, 7101(b)" : "Art. 12(4)"});
    if (!part.reasoning.hasValue())
        problems.push_back({path("reasoning"), Tr::tr("give the reasons; the burden of proof is on the controller"),
                            california ? "11 CCR 7022-7024" : "Art. 12(4)-(5)"});
    if (!part.remediesTold.is(true) && !california)
        problems.push_back(
            {path("remedies_told"), Tr::tr("the person must be told of complaint and court"), "Art. 12(4)"});
    return problems;
}

std::vector<NextState> nextStates(const Request &request)
{
    const std::size_t now = indexOf(request);
    std::vector<NextState> next;
    if (!request.state.hasValue())
        next.push_back({u"received"_s, {}});
    if (now >= kFirstEnd)
        return {{QString::fromLatin1(kStates[kInProgress].code), beforeReopening(request)}};
    for (std::size_t i = now + 1; i < kStates.size(); ++i) {
        const QString code = QString::fromLatin1(kStates[i].code);
        next.push_back({code, kStates[i].before ? kStates[i].before(request) : beforeEnd(request, code)});
    }
    return next;
}

QString endOf(const Request &request)
{
    const auto any = [&request](std::initializer_list<const char *> outcomes) {
        return std::any_of(request.parts.begin(), request.parts.end(),
                           [outcomes](const RequestPart &part) { return records::isOneOf(part.outcome, outcomes); });
    };
    if (!allParts(request, &records::isAnswered))
        return {};
    if (allParts(request, [](const RequestPart &part) { return records::isOneOf(part.outcome, {"withdrawn"}); }))
        return u"withdrawn"_s;
    if (allParts(request, [](const RequestPart &part) { return records::isOneOf(part.outcome, {"not-identifiable"}); }))
        return u"not-identifiable"_s;
    if (allParts(request, &isRefused))
        return u"refused"_s;
    return any({"partly-granted", "refused", "not-identifiable"}) ? u"partly-refused"_s : u"answered"_s;
}

} // namespace rules
