// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/letters/letter.h"

// A case in which everything is known, for tests to take something out of.
namespace afacts {

template<class T>
[[nodiscard]] records::Answers<T> all(std::vector<T> items)
{
    return records::Answers<T>::complete(std::move(items));
}

[[nodiscard]] inline records::Choice code(const char *text)
{
    return {QString::fromLatin1(text)};
}

[[nodiscard]] inline QString text(const char *words)
{
    return QString::fromUtf8(words);
}

[[nodiscard]] inline records::RequestPart aPart(const char *type, const char *law, const char *outcome)
{
    records::RequestPart part;
    part.row = 1;
    part.type = code(type);
    part.law = code(law);
    part.outcome = code(outcome);
    part.statutoryDue = QDate(2026, 12, 28);
    return part;
}

[[nodiscard]] inline letters::Particulars someParticulars()
{
    records::RetentionRule rule;
    rule.name = text("Orders");
    rule.period = records::Duration {.years = 10};
    rule.startEvent = code("invoice-issued");
    rule.anchor = code("end-of-calendar-year");
    letters::Particulars facts;
    facts.purposes = all<letters::PurposeFact>({{text("Deliver what was ordered"), code("6-1-b")}, {text("Prevent fraud"), code("6-1-f")}});
    facts.categories = all<letters::CategoryFact>({{text("Name"), {}}, {text("Transactions"), text("orders and returns")}});
    facts.recipients = all<letters::RecipientFact>({{text("Parcel Service Ltd"), records::Country {text("IE")}}, {text("Banks"), {}}});
    facts.periods = all<letters::PeriodFact>({{text("Transactions"), rule, {}}});
    facts.sources = all<records::Choice>({code("from-the-person"), code("credit-agency")});
    facts.automated = false;
    facts.transfers = all<letters::TransferFact>({{text("Cloud Inc"), all<records::Country>({{text("US")}}), {}, all<records::Choice>({code("46-2-c")})}});
    return facts;
}

[[nodiscard]] inline letters::LetterFacts someFacts(const char *type = "access", const char *law = "gdpr", const char *outcome = "granted")
{
    letters::LetterFacts facts {.reference = text("DSR-2026-0007"), .date = QDate(2026, 12, 1)};
    facts.request.received = records::Instant {QDateTime(QDate(2026, 11, 25), QTime(22, 40), Qt::UTC), "Europe/Berlin"};
    facts.request.requesterName = text("Anna Muster");
    facts.request.requesterContact = text("Gartenweg 3\n12345 Neustadt");
    facts.request.parts = all<records::RequestPart>({aPart(type, law, outcome)});
    facts.organisation.name = text("Example");
    facts.organisation.legalName = text("Example GmbH");
    facts.organisation.address = text("Hauptstraße 1\n54321 Altstadt");
    facts.organisation.leadAuthority = text("Landesbeauftragte für den Datenschutz");
    facts.organisation.dpo = records::Link {core::RecordId {2}};
    facts.dpo.name = text("Dr. Ada Weber");
    facts.dpo.email = text("dpo@example.org");
    facts.dpo.phone = text("+49 30 123456");
    facts.particulars = someParticulars();
    return facts;
}

[[nodiscard]] inline letters::FilledLetter filled(const char *kind, const letters::LetterFacts &facts, const char *language = "en")
{
    return letters::fill(*letters::findTemplate(text(kind), text(language), letters::lawOf(facts.request)), facts);
}

} // namespace afacts
