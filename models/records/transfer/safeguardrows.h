// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

namespace records {

// What makes a transfer lawful under one regime. Several stand side by side: first choice and fallback, EU and Swiss.
struct TransferSafeguard : OwnedRow {
    Answer<Choice> regime; // vocabulary regime
    Answer<Choice> rank; // vocabulary safeguard_rank
    Answer<Choice> mechanism; // vocabulary transfer_mechanism
    Answer<bool> withinScope; // the importer and the data fall under the adequacy decision
    Answer<QString> conditions; // why the scope fits, or why the derogation applies

    Answer<Choice> clauseSet; // vocabulary scc_set
    Answer<Choice> module; // vocabulary scc_module
    Answers<Choice> clauseChoices; // vocabulary scc_clause_choice
    Answer<double> clauseNoticeDays; // clause 9(a), option 2
    Answer<Country> governingLaw; // clause 17
    Answer<Country> courts; // clause 18
    Answer<QString> authority; // annex I.C
    Answer<Choice> annexI; // vocabulary annex_state
    Answer<Choice> annexII;
    Answer<Choice> annexIII;
    Answer<Choice> bcrKind; // vocabulary bcr_kind
    Answer<QDate> signedOn;
    Answer<Link> documentOf; // the vendor that keeps the document
    Answer<RowLink> document; // a row of its documents
    Answer<QDate> authorityApprovedOn; // Art. 46(3)
    Answer<QDate> authorityInformedOn; // Art. 49(1) second subparagraph
    Answer<QDate> peopleInformedOn;

    // Evidence for an importer that is not kept as a vendor, or for this transfer alone.
    Answer<Choice> dpfStatus; // vocabulary dpf_status
    Answer<QString> dpfParticipant;
    Answers<Choice> dpfFrameworks; // vocabulary dpf_framework
    Answers<Choice> dpfCoverage; // vocabulary dpf_coverage
    Answer<QDate> dpfNextCertification;
    Answer<QDate> dpfCheckedOn;
    Answer<QString> dpfAddress;
    Answer<QDate> nextReview;
    Answer<QString> note;
};

[[nodiscard]] std::shared_ptr<const RowType> transferSafeguardType();

} // namespace records
