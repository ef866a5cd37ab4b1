// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/factvalues.h"

#include "models/records/ruletools.h"

using namespace Qt::StringLiterals;

namespace letters {

using records::Answer;
using records::AnswerState;
using records::isOneOf;

namespace {

void addRequest(FactValues &values, const LetterFacts &facts, const Speech &speech)
{
    const records::Request &request = facts.request;
    const Answer<QDate> received = request.received.hasValue() ? Answer(request.received.value().localDate()) : Answer<QDate>();
    values["reference"] = textValue(facts.reference);
    values["date"] = facts.date.isValid() ? textValue(speech.date(facts.date)) : FactValue();
    values["received"] = dateValue(received, speech);
    const QString law = lawOf(request);
    values["law"] = textValue(speech.words.text("laws", law));
    values["law_short"] = textValue(speech.words.text("short_laws", law));
    values["uk"] = flagValue(law == "uk-gdpr"_L1);
    values["person"] = textValue(request.requesterName);
    values["addressee"] = textValue(addresseeOf(request));
    values["agent"] = flagValue(isFromAgent(request));
    values["known_as"] = textValue(request.requesterId);
    values["identity_doubt"] = textValue(request.identityDoubt);
}

// What is not clear stands in the note of the last pause for clarification.
FactValue questionOf(const records::Request &request)
{
    FactValue question;
    for (const records::RequestPause &pause : request.pauses) {
        if (isOneOf(pause.reason, {"clarification"}) && pause.note.hasValue())
            question = textValue(pause.note);
    }
    return question;
}

void addCourse(FactValues &values, const LetterFacts &facts, const Speech &speech)
{
    const records::Request &request = facts.request;
    values["question"] = questionOf(request);
    values["extension_reason"] = termValue(request.extensionReason, "extension_reason", speech);
    values["extension_note"] = textValue(request.extensionNote);
    FactValue amount {request.feeAmount.state()};
    if (request.feeAmount.hasValue())
        amount.text = QString(speech.words.number(request.feeAmount.value()) + QChar(QChar::Nbsp) + request.feeCurrency.value()).trimmed();
    values["fee_amount"] = amount;
    values["fee_reason"] = textValue(request.feeReason);
    values["fee_further_copy"] = flagValue(isOneOf(request.feeState, {"further-copy"}));
}

void addHouse(FactValues &values, const LetterFacts &facts, const Speech &speech)
{
    const records::Organisation &house = facts.organisation;
    values["organisation"] = textValue(house.legalName.hasValue() ? house.legalName : house.name);
    values["organisation_email"] = textValue(house.email);
    QString address = house.address.value();
    values["organisation_address"] = {house.address.state(), address.replace(u'\n', ", "_L1)};
    values["dpo_name"] = house.dpo.isNone() ? FactValue {AnswerState::None} : textValue(facts.dpo.name);
    values["dpo_email"] = textValue(facts.dpo.email.hasValue() ? facts.dpo.email : house.email);
    values["dpo_phone"] = textValue(facts.dpo.phone);
    const QString usual = speech.words.text("authorities", lawOf(facts.request));
    values["authority"] = house.leadAuthority.hasValue() ? textValue(house.leadAuthority) : textValue(usual);
}

void addNotice(FactValues &values, const LetterFacts &facts, const Speech &speech)
{
    const NoticeFact notice = facts.notice.value_or(NoticeFact());
    values["recipient"] = textValue(speech.words.catalogue(notice.name));
    values["notice_action"] = termValue(notice.action, "art19_action", speech);
    values["correction"] = {}; // no field of a request says how
    values["notice_rectify"] = flagValue(isOneOf(notice.action, {"rectify", "ccpa-correct"}));
    values["notice_erase"] = flagValue(isOneOf(notice.action, {"erase", "ccpa-delete"}));
    values["notice_restrict"] = flagValue(isOneOf(notice.action, {"restrict"}));
    values["notice_lift"] = flagValue(isOneOf(notice.action, {"lift-restriction"}));
    values["notice_public"] = flagValue(isOneOf(notice.action, {"public-data"}));
    values["notice_opt_out"] = flagValue(isOneOf(notice.action, {"ccpa-opt-out"}));
}

void addTold(FactValues &values, const LetterFacts &facts, const Speech &speech)
{
    std::size_t at = 0;
    values["told"] = listValue(facts.request.recipientsTold, [&](const records::RecipientTold &told) {
        const Answer<QString> name = at < facts.toldNames.size() ? facts.toldNames[at] : told.name;
        ++at;
        return FactValues {{"recipient", nameValue(name, speech)},
                           {"action", termValue(told.action, "art19_action", speech)},
                           {"reason", textValue(told.reason)},
                           {"was_told", flagValue(isOneOf(told.state, {"told", "confirmed"}))},
                           {"was_not_told", flagValue(isOneOf(told.state, {"impossible", "disproportionate"}))}};
    });
}

} // namespace

FactValue termsValue(const records::Answers<records::Choice> &choices, const char *vocabulary, const Speech &speech)
{
    QStringList terms;
    for (const records::Choice &choice : choices)
        terms += speech.words.term(vocabulary, choice.code);
    return {terms.isEmpty() ? choices.state() : AnswerState::Value, speech.words.joined(terms)};
}

bool isFromAgent(const records::Request &request)
{
    return request.agentName.hasValue() && (!request.requesterKind.hasValue() || !isOneOf(request.requesterKind, {"person"}));
}

Answer<QString> addresseeOf(const records::Request &request)
{
    return isFromAgent(request) ? request.agentName : request.requesterName;
}

FactValues factValues(const LetterFacts &facts, const Speech &speech)
{
    FactValues values;
    addRequest(values, facts, speech);
    addCourse(values, facts, speech);
    addHouse(values, facts, speech);
    addPartValues(values, facts, speech);
    addParticulars(values, facts.particulars, speech);
    addNotice(values, facts, speech);
    addTold(values, facts, speech);
    return values;
}

} // namespace letters
