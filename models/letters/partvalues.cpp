// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/factvalues.h"
#include "models/letters/lettertemplate.h"
#include "models/records/ruletools.h"
#include "models/rules/requests/requestclock.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace letters {

using records::Answer;
using records::isOneOf;
using records::RequestPart;

namespace {

// What templates call the types of vocabulary request_type, those of the CCPA like those of the GDPR that they match.
struct Right {
    const char *flag = nullptr;
    std::initializer_list<const char *> types = {};
};

const std::array kRights {
    Right {"access", {"access", "know", "know-categories", "know-specific"}},
    Right {"portability", {"portability"}},
    Right {"rectification", {"rectification", "correct"}},
    Right {"erasure", {"erasure", "delete"}},
    Right {"restriction", {"restriction"}},
    Right {"objection", {"objection"}},
    Right {"marketing", {"objection-marketing"}},
    Right {"consent", {"withdraw-consent"}},
    Right {"decision_review", {"adm-review", "adm-access", "adm-opt-out"}},
    Right {"who_received", {"who-received"}},
    Right {"complaint", {"complaint"}},
    Right {"opt_out", {"opt-out"}},
    Right {"limit", {"limit"}},
    Right {"other_right", {"other"}},
};

bool isOf(const RequestPart &part, const Right &right)
{
    return isOneOf(part.type, right.types);
}

bool givesAccess(const RequestPart &part)
{
    return isOf(part, kRights.front()) && !isOneOf(part.outcome, {"refused", "no-data", "not-identifiable", "withdrawn", "forwarded", "duplicate"});
}

bool isRefused(const RequestPart &part)
{
    return isOneOf(part.outcome, {"refused", "partly-granted", "not-identifiable"});
}

FactValues partValues(const RequestPart &part, const Speech &speech)
{
    FactValues values {{"type", termValue(part.type, "request_type", speech)},
                       {"detail", textValue(part.detail)},
                       {"outcome", termValue(part.outcome, "request_outcome", speech)},
                       {"grounds", termsValue(part.grounds, "refusal_ground", speech)},
                       {"reasoning", textValue(part.reasoning)},
                       {"due", dateValue(part.statutoryDue, speech)},
                       {"granted", flagValue(isOneOf(part.outcome, {"granted"}))},
                       {"partly", flagValue(isOneOf(part.outcome, {"partly-granted"}))},
                       {"refused", flagValue(isOneOf(part.outcome, {"refused"}))},
                       {"no_data", flagValue(isOneOf(part.outcome, {"no-data"}))},
                       {"not_identifiable", flagValue(isOneOf(part.outcome, {"not-identifiable"}))},
                       {"withdrawn", flagValue(isOneOf(part.outcome, {"withdrawn"}))},
                       {"forwarded", flagValue(isOneOf(part.outcome, {"forwarded"}))}};
    for (const Right &right : kRights)
        values[right.flag] = flagValue(isOf(part, right));
    return values;
}

FactValue askedFor(const records::Request &request, const Speech &speech)
{
    QStringList types;
    for (const RequestPart &part : request.parts) {
        const QString type = part.type.hasValue() ? speech.words.term("request_type", part.type.value().code) : QString();
        if (!type.isEmpty() && !types.contains(type))
            types += type;
    }
    return textValue(speech.words.joined(types));
}

// When nothing is due any more, nobody can be told a date.
Answer<QDate> firstDue(const records::Request &request)
{
    const Answer<QDate> due = rules::dueOn(request);
    return due.hasValue() ? due : Answer<QDate>();
}

// The last date of the extended parts: the one of the whole answer.
Answer<QDate> extendedDue(const records::Request &request)
{
    Answer<QDate> last;
    for (const RequestPart &part : request.parts) {
        const bool counts = part.extended.is(true) && part.statutoryDue.hasValue();
        if (counts && (!last.hasValue() || part.statutoryDue.value() > last.value()))
            last = part.statutoryDue;
    }
    return last;
}

} // namespace

void addPartValues(FactValues &values, const LetterFacts &facts, const Speech &speech)
{
    const auto &parts = facts.request.parts;
    const auto any = [&parts](const auto &test) { return flagValue(std::any_of(parts.begin(), parts.end(), test)); };
    values["asked"] = askedFor(facts.request, speech);
    values["due"] = dateValue(firstDue(facts.request), speech);
    values["extended_due"] = dateValue(extendedDue(facts.request), speech);
    values["gives_access"] = any(givesAccess);
    values["refused_part"] = any(isRefused);
    for (const Right &right : kRights)
        values[right.flag] = any([&right](const RequestPart &part) { return isOf(part, right); });
    values["parts"] = listValue(parts, [&speech](const RequestPart &part) { return partValues(part, speech); });
    if (!parts.empty()) // the letter is about those there are
        values["parts"].state = records::AnswerState::Value;
}

QString lawOf(const records::Request &request)
{
    QString first;
    for (const RequestPart &part : request.parts) {
        const QString law = part.law.hasValue() ? part.law.value().code : QString();
        if (first.isEmpty() || kindsFor(first).isEmpty())
            first = law;
    }
    return first;
}

QString languageFor(const records::Request &request)
{
    const QString country = request.country.value().code;
    if (country == "DE"_L1 || country == "AT"_L1 || country == "LI"_L1)
        return u"de"_s;
    return country == "FR"_L1 || country == "MC"_L1 ? u"fr"_s : u"en"_s;
}

} // namespace letters
