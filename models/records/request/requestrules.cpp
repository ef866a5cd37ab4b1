// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/request/requestrules.h"

#include "models/records/recordsource.h"
#include "models/records/ruletools.h"

namespace records {

namespace {

constexpr auto kBeforeReceipt = QT_TRANSLATE_NOOP("records", "is before the day the request came in");

void checkReceipt(const Request &request, const Answer<QDate> &date, const QByteArray &field, core::Problems &problems)
{
    if (isBefore(date, request.received))
        problems.push_back(problem(field, kBeforeReceipt));
}

bool isOptOut(const RequestPart &part)
{
    return isOneOf(part.type, {"opt-out", "limit", "adm-opt-out"});
}

void checkAnswered(const RequestPart &part, std::size_t index, core::Problems &problems)
{
    if (!part.outcome.hasValue())
        problems.push_back(problem(rowField("parts", index, "outcome"),
                                   QT_TRANSLATE_NOOP("records", "each part needs an answer before the request is closed"),
                                   "Art. 12(3)-(4)"));
    else if (!isAnswered(part))
        problems.push_back(problem(rowField("parts", index, "answered_on"),
                                   QT_TRANSLATE_NOOP("records", "say on which day the answer went out"), "Art. 12(3)"));
}

void checkSettled(const RecipientTold &told, std::size_t index, core::Problems &problems)
{
    if (!told.state.hasValue() || isOneOf(told.state, {"pending"}))
        problems.push_back(problem(rowField("recipients_told", index, "state"),
                                   QT_TRANSLATE_NOOP("records", "this recipient must be told before the request is closed"),
                                   "Art. 19"));
    else if (isOneOf(told.state, {"impossible", "disproportionate"}) && !told.reason.hasValue())
        problems.push_back(problem(rowField("recipients_told", index, "reason"),
                                   QT_TRANSLATE_NOOP("records", "say why this recipient cannot be told"), "Art. 19"));
    else if (isOneOf(told.state, {"told", "confirmed"}) && !told.toldOn.hasValue())
        problems.push_back(problem(rowField("recipients_told", index, "told_on"),
                                   QT_TRANSLATE_NOOP("records", "say on which day this recipient was told"), "Art. 19"));
}

bool isUnderCcpaOnly(const RequestPart &part)
{
    return isOptOut(part)
           || isOneOf(part.type, {"know", "know-categories", "know-specific", "delete", "correct", "adm-access"});
}

} // namespace

void datesFollowReceipt(const Request &request, core::Problems &problems)
{
    checkReceipt(request, request.acknowledgedOn, "acknowledged_on", problems);
    checkReceipt(request, request.identityAskedOn, "identity_asked_on", problems);
    checkReceipt(request, request.clarificationAskedOn, "clarification_asked_on", problems);
    checkReceipt(request, request.extensionToldOn, "extension_told_on", problems);
    checkReceipt(request, request.extendedTo, "extended_to", problems);
    checkReceipt(request, request.withdrawnOn, "withdrawn_on", problems);
    checkReceipt(request, request.closedOn, "closed_on", problems);
    for (std::size_t i = 0; i < request.parts.items().size(); ++i)
        checkReceipt(request, request.parts.items()[i].answeredOn, rowField("parts", i, "answered_on"), problems);
    for (std::size_t i = 0; i < request.pauses.items().size(); ++i)
        checkReceipt(request, request.pauses.items()[i].startedOn, rowField("pauses", i, "started_on"), problems);
}

void pausesEndAfterTheyStart(const Request &request, core::Problems &problems)
{
    const auto &pauses = request.pauses.items();
    for (std::size_t i = 0; i < pauses.size(); ++i) {
        if (isBefore(pauses[i].endedOn, pauses[i].startedOn))
            problems.push_back(problem(rowField("pauses", i, "ended_on"),
                                       QT_TRANSLATE_NOOP("records", "the pause cannot end before it starts")));
    }
}

void questionsPrecedeAnswers(const Request &request, core::Problems &problems)
{
    if (isBefore(request.identityConfirmedOn, request.identityAskedOn))
        problems.push_back(problem("identity_confirmed_on",
                                   QT_TRANSLATE_NOOP("records", "is before the day identity was asked for"),
                                   "Art. 12(6)"));
    if (isBefore(request.clarificationReceivedOn, request.clarificationAskedOn))
        problems.push_back(problem("clarification_received_on",
                                   QT_TRANSLATE_NOOP("records", "is before the day clarification was asked for")));
    if (isBefore(request.feeAgreedOn, request.feeToldOn))
        problems.push_back(problem(
            "fee_agreed_on", QT_TRANSLATE_NOOP("records", "is before the day the fee was announced"), "Art. 12(5)"));
}

void extensionHasReason(const Request &request, core::Problems &problems)
{
    if (request.extensionToldOn.hasValue() && !request.extensionReason.hasValue() && !request.extensionNote.hasValue())
        problems.push_back(problem("extension_reason",
                                   QT_TRANSLATE_NOOP("records", "the person must be told why the time is extended"),
                                   "Art. 12(3)"));
}

void typesFitTheLaw(const Request &request, core::Problems &problems)
{
    const auto &parts = request.parts.items();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (isUnderCcpaOnly(parts[i]) && parts[i].law.hasValue() && !isOneOf(parts[i].law, {"ccpa"}))
            problems.push_back(
                problem(rowField("parts", i, "law"),
                        QT_TRANSLATE_NOOP("records", "this type of request exists under the CCPA only")));
        if (isOptOut(parts[i]) && parts[i].verification.hasValue() && !isOneOf(parts[i].verification, {"none-allowed"}))
            problems.push_back(problem(rowField("parts", i, "verification"),
                                       QT_TRANSLATE_NOOP("records", "no verification is allowed for this type"),
                                       "11 CCR 7026, 7027"));
    }
}

void groundsFitTheOutcome(const Request &request, core::Problems &problems)
{
    const auto &parts = request.parts.items();
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (isOneOf(parts[i].outcome, {"granted"}) && !parts[i].grounds.empty())
            problems.push_back(
                problem(rowField("parts", i, "grounds"),
                        QT_TRANSLATE_NOOP("records", "what is granted in full has no ground for refusal")));
        if (contains(parts[i].grounds, "21-1-compelling") && isOneOf(parts[i].type, {"objection-marketing"}))
            problems.push_back(problem(
                rowField("parts", i, "grounds"),
                QT_TRANSLATE_NOOP("records", "an objection to direct marketing is not weighed against grounds of ours"),
                "Art. 21(3)"));
    }
}

void closedMeansDone(const Request &request, core::Problems &problems)
{
    if (!request.closedOn.hasValue())
        return;
    if (isOneOf(request.state, {"received", "id-requested", "clarification-requested", "in-progress", "extended"}))
        problems.push_back(
            problem("state", QT_TRANSLATE_NOOP("records", "is still open, but the request has a closing date")));
    for (core::Problem &found : closingProblems(request))
        problems.push_back(std::move(found));
}

core::Problems closingProblems(const Request &request)
{
    core::Problems problems;
    const bool withdrawn = isWithdrawn(request);
    const auto &parts = request.parts.items();
    for (std::size_t i = 0; i < parts.size() && !withdrawn; ++i)
        checkAnswered(parts[i], i, problems);
    const auto &told = request.recipientsTold.items();
    for (std::size_t i = 0; i < told.size(); ++i)
        checkSettled(told[i], i, problems);
    if (request.recipientsTold.isUnknown() && std::any_of(parts.begin(), parts.end(), &concernsRecipients))
        problems.push_back(problem("recipients_told",
                                   QT_TRANSLATE_NOOP("records", "name those who received the data, or say that there are none"),
                                   "Art. 19"));
    return problems;
}

bool isAnswered(const RequestPart &part)
{
    const bool goesOut = !isOneOf(part.outcome, {"withdrawn", "duplicate"});
    return part.outcome.hasValue() && (part.answeredOn.hasValue() || !goesOut);
}

bool isWithdrawn(const Request &request)
{
    return request.withdrawnOn.hasValue() || isOneOf(request.state, {"withdrawn"});
}

bool concernsRecipients(const RequestPart &part)
{
    return isOneOf(part.type, {"rectification", "erasure", "restriction", "correct", "delete"})
           && isOneOf(part.outcome, {"granted", "partly-granted"});
}

bool isIssuedLetter(const RequestMessage &message)
{
    if (!isOneOf(message.direction, {"out"}) || !message.kind.hasValue() || !message.at.hasValue() || !message.attachment.hasValue())
        return false;
    constexpr qsizetype kTail = 7; // "-en.pdf"
    const QString &name = message.attachment.value().name;
    return name.endsWith(QStringLiteral(".pdf")) && name.chopped(std::min(kTail, name.size())).endsWith(u'-' + message.kind.value().code);
}

Answer<QString> nameOf(const RecipientTold &told, const RecordSource &source)
{
    return told.party.hasValue() ? Answer<QString>(source.titleOf(told.party.value().target)) : told.name;
}

} // namespace records
