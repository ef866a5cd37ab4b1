// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/factvalues.h"

using namespace Qt::StringLiterals;

namespace letters {

using records::AnswerState;
using records::RetentionRule;

namespace {

QString from(const RetentionRule &rule, const Speech &speech)
{
    QString period = speech.words.duration(rule.period.value());
    if (rule.period.value().isZero())
        return period;
    QString text = rule.exactness.hasValue() && rule.exactness.value().code == "at-most"_L1 ? speech.words.text("at_most").arg(period) : period;
    if (rule.startEvent.hasValue() && rule.startEvent.value().code != "other"_L1)
        text += u' ' + speech.words.text("from").arg(speech.words.term("start_event", rule.startEvent.value().code));
    else if (rule.startEventNote.hasValue())
        text += " ("_L1 + rule.startEventNote.value() + u')';
    const QString anchor = rule.anchor.hasValue() ? speech.words.text("anchors", rule.anchor.value().code) : QString();
    return anchor.isEmpty() ? text : QString(text + ", "_L1 + anchor);
}

QString indefinitely(const RetentionRule &rule, const Speech &speech)
{
    QString text = speech.words.text("indefinite");
    if (!rule.indefiniteBecause.hasValue())
        return text;
    return text + " ("_L1 + speech.words.term("indefinite_reason", rule.indefiniteBecause.value().code) + u')';
}

FactValue ruleValue(const RetentionRule &rule, const Speech &speech)
{
    QStringList parts;
    if (rule.period.hasValue())
        parts += from(rule, speech);
    else if (rule.indefinite.is(true))
        parts += indefinitely(rule, speech);
    if (rule.criteria.hasValue())
        parts += rule.criteria.value();
    if (!parts.isEmpty() && rule.archivePeriod.hasValue())
        parts += speech.words.text("archived").arg(speech.words.duration(rule.archivePeriod.value()));
    if (!parts.isEmpty() && rule.exception.hasValue())
        parts += speech.words.text("except").arg(rule.exception.value());
    const QString text = parts.join("; "_L1);
    return textValue(text.simplified());
}

// Third countries and international organisations alike.
FactValue destinationsOf(const TransferFact &transfer, const Speech &speech)
{
    QStringList names;
    for (const records::Country &country : transfer.countries)
        names += speech.words.country(country.code);
    for (const records::Choice &organisation : transfer.organisations)
        names += speech.words.term("international_organisation", organisation.code);
    return {names.isEmpty() ? transfer.countries.state() : AnswerState::Value, speech.words.joined(names)};
}

FactValues recipientValues(const RecipientFact &recipient, const Speech &speech)
{
    const FactValue country {recipient.country.state(), recipient.country.hasValue() ? speech.words.country(recipient.country.value().code) : QString()};
    return {{"recipient", nameValue(recipient.name, speech)}, {"country", country}, {"sold", flagValue(recipient.sold)}, {"shared", flagValue(recipient.shared)}};
}

FactValues transferValues(const TransferFact &transfer, const Speech &speech)
{
    return {{"importer", textValue(transfer.importer)}, {"countries", destinationsOf(transfer, speech)}, {"safeguard", termsValue(transfer.mechanisms, "transfer_mechanism", speech)}};
}

} // namespace

FactValue periodValue(const PeriodFact &fact, const Speech &speech)
{
    if (fact.rule.hasValue())
        return ruleValue(fact.rule.value(), speech);
    if (fact.noPeriodBecause.hasValue())
        return termValue(fact.noPeriodBecause, "no_period_reason", speech);
    return {};
}

void addParticulars(FactValues &values, const Particulars &particulars, const Speech &speech)
{
    values["purposes"] = listValue(particulars.purposes, [&](const PurposeFact &fact) {
        return FactValues {{"purpose", textValue(fact.description)}, {"basis", termValue(fact.basis, "legal_basis", speech)}};
    });
    values["categories"] = listValue(particulars.categories, [&](const CategoryFact &fact) {
        return FactValues {{"category", nameValue(fact.category, speech)}, {"examples", textValue(fact.examples)}};
    });
    values["recipients"] = listValue(particulars.recipients, [&](const RecipientFact &fact) { return recipientValues(fact, speech); });
    values["periods"] = listValue(particulars.periods, [&](const PeriodFact &fact) {
        return FactValues {{"category", nameValue(fact.category, speech)}, {"period", periodValue(fact, speech)}};
    });
    values["sources"] = listValue(particulars.sources, [&](const records::Choice &source) {
        return FactValues {{"source", textValue(speech.words.term("data_source", source.code))}};
    });
    values["automated"] = {particulars.automated.hasValue() ? flagValue(particulars.automated.value()) : FactValue {particulars.automated.state()}};
    values["automated_text"] = {}; // stands only where it is a gap
    values["decisions"] = listValue(particulars.decisions, [&](const DecisionFact &fact) {
        return FactValues {{"activity", textValue(fact.activity)}, {"logic", textValue(fact.logic)}, {"consequences", textValue(fact.consequences)}};
    });
    values["transfers"] = listValue(particulars.transfers, [&](const TransferFact &fact) { return transferValues(fact, speech); });
}

} // namespace letters
