// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

namespace records {

// The verdict on one of the four European Essential Guarantees (EDPB Recommendations 02/2020).
struct TiaGuarantee : OwnedRow {
    Answer<Choice> guarantee; // vocabulary essential_guarantee
    Answer<Choice> verdict; // vocabulary guarantee_verdict
    Answer<QString> reason;
};

// A text that the assessment rests on.
struct TiaSource : OwnedRow {
    Answer<QString> title;
    Answer<Choice> kind; // vocabulary evidence_kind
    Answer<QDate> dated;
    Answer<QString> address;
    Answer<Attachment> attachment;
    Answer<QString> finding; // what it says, for this transfer
};

// Transfer impact assessment: does the law or practice of a country undo the safeguard? Transfers link here.
struct Tia : RecordBase {
    Answer<QString> name;
    Answer<Country> country;
    Answer<Link> importer; // vendor or organisation
    Answer<QString> importerName; // when it is not kept as a record
    Answer<QString> description; // the transfer in short
    Answer<Choice> mechanism; // vocabulary transfer_mechanism; what is assessed

    Answer<QString> lawEvidence;
    Answer<bool> appliesToImporter;
    Answer<bool> lawImpairs;
    Answer<QString> practiceEvidence;
    Answer<bool> practiceImpairs;
    Answers<TiaSource> sources;
    Answers<TiaGuarantee> guarantees;

    Answer<bool> needsClearText; // the importer works with the data in the clear
    Answers<Link> supplementaryMeasures; // measure
    Answers<Choice> supplementaryKinds; // vocabulary supplementary_measure_kind
    Answer<QString> proceduralSteps;

    Answer<Choice> outcome; // vocabulary tia_outcome
    Answer<QString> decision; // of the exporter
    Answer<QDate> decidedOn;
    Answer<Link> assessor; // contact
    Answer<QDate> assessedOn;
    Answer<Choice> status; // vocabulary activity_status
    Answer<QDate> nextReview;
    Answer<QString> notes;
};

[[nodiscard]] const RecordType &tiaType();

} // namespace records
