// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/contact/contact.h"
#include "models/records/organisation/organisation.h"
#include "models/records/request/request.h"
#include "models/records/retention_rule/retentionrule.h"

#include <QDate>

#include <optional>

namespace records {
class Record;
class RecordSource;
}

namespace letters {

// What the register tells a person who asks, Art. 15(1)-(2): of the activities in which the search found data.
struct PurposeFact {
    records::Answer<QString> description;
    records::Answer<records::Choice> basis; // vocabulary legal_basis
};

struct CategoryFact {
    records::Answer<QString> category;
    records::Answer<QString> examples;
};

struct RecipientFact {
    records::Answer<QString> name; // or the category when nobody is named
    records::Answer<records::Country> country;
    bool sold = false; // CCPA
    bool shared = false;
};

struct PeriodFact {
    records::Answer<QString> category;
    records::Answer<records::RetentionRule> rule;
    records::Answer<records::Choice> noPeriodBecause; // vocabulary no_period_reason
};

struct DecisionFact {
    QString activity;
    records::Answer<QString> logic;
    records::Answer<QString> consequences;
};

struct TransferFact {
    records::Answer<QString> importer;
    records::Answers<records::Country> countries;
    records::Answers<records::Choice> organisations; // vocabulary international_organisation
    records::Answers<records::Choice> mechanisms; // vocabulary transfer_mechanism
};

struct Particulars {
    records::Answers<PurposeFact> purposes;
    records::Answers<CategoryFact> categories;
    records::Answers<RecipientFact> recipients;
    records::Answers<PeriodFact> periods;
    records::Answers<records::Choice> sources; // vocabulary data_source
    records::Answer<bool> automated; // decisions that no person takes
    records::Answers<DecisionFact> decisions;
    records::Answers<TransferFact> transfers;
};

// Whom a notice under Art. 19 goes to.
struct NoticeFact {
    QString name;
    records::Answer<QString> address;
    records::Answer<records::Choice> action; // vocabulary art19_action
    int row = 0; // its number in recipients_told
};

// All that a letter can be filled with. What is left out is not known.
struct LetterFacts {
    QString reference; // "DSR-2026-0001"
    records::Request request = {};
    records::Organisation organisation = {}; // to which the request was made
    records::Contact dpo = {}; // its data protection officer
    QDate date = {}; // of the letter
    Particulars particulars = {};
    std::vector<records::Answer<QString>> toldNames = {}; // of request.recipientsTold, in their order
    std::optional<NoticeFact> notice = {}; // for a letter to a recipient
};

// The law whose letters a request gets: that of its parts when they agree, else the first of them for which there are
// letters; empty when no part names one.
[[nodiscard]] QString lawOf(const records::Request &request);
// The language that the country of the person suggests; English otherwise.
[[nodiscard]] QString languageFor(const records::Request &request);

// Reads from a vault, or a past state of one, what letters about a request need. `recipient`: the number of the row of
// recipients_told that a notice goes to. Errors: those of the source; NotFound when there is no such row.
[[nodiscard]] core::Result<LetterFacts> gatherFacts(records::RecordSource &source, const records::Record &request, const QDate &date,
                                                    std::optional<int> recipient = {});

} // namespace letters
