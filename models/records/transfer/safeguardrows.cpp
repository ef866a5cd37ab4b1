// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/transfer/safeguardrows.h"

namespace records {

using enum FieldFlag;

namespace {

// clang-format off
void mechanismFields(RowTypeBuilder<TransferSafeguard> &rows)
{
    rows.field(&TransferSafeguard::regime,
               {.key = "regime", .label = QT_TRANSLATE_NOOP("records", "Regime"),
                .help = QT_TRANSLATE_NOOP("records", "The EU, the United Kingdom and Switzerland each ask for a "
                                                     "safeguard of their own."), .vocabulary = "regime"})
        .field(&TransferSafeguard::rank, {.key = "rank", .label = QT_TRANSLATE_NOOP("records", "First or fallback"),
                                          .help = QT_TRANSLATE_NOOP("records", "A fallback carries the transfer should "
                                                                               "the first choice fall away."),
                                          .vocabulary = "safeguard_rank"})
        .field(&TransferSafeguard::mechanism, {.key = "mechanism", .label = QT_TRANSLATE_NOOP("records", "Mechanism"),
                                               .article = "Arts. 44-49", .vocabulary = "transfer_mechanism"})
        .field(&TransferSafeguard::withinScope,
               {.key = "within_scope", .label = QT_TRANSLATE_NOOP("records", "Within the decision's scope"),
                .article = "Art. 45",
                .help = QT_TRANSLATE_NOOP("records", "Some adequacy decisions cover only certain importers or data. Do "
                                                     "this importer and these data fall under it?")})
        .field(&TransferSafeguard::conditions,
               {.key = "conditions", .label = QT_TRANSLATE_NOOP("records", "Conditions met"), .flags = MayBeNone | Long,
                .article = "Arts. 45, 49(1), 49(6)",
                .help = QT_TRANSLATE_NOOP("records", "Why the decision or the derogation fits. The assessment under "
                                                     "Art. 49(1), second subparagraph, belongs here.")});
}

void clauseFields(RowTypeBuilder<TransferSafeguard> &rows)
{
    rows.field(&TransferSafeguard::clauseSet, {.key = "clause_set", .label = QT_TRANSLATE_NOOP("records", "Clause set"),
                                               .article = "Art. 46(2)(c)-(d)", .vocabulary = "scc_set",
                                               .when = "mechanism=46-2-c|46-2-d"})
        .field(&TransferSafeguard::module,
               {.key = "module", .label = QT_TRANSLATE_NOOP("records", "Module"), .article = "Dec. (EU) 2021/914",
                .help = QT_TRANSLATE_NOOP("records", "It follows from the roles of exporter and importer."),
                .vocabulary = "scc_module", .when = "clause_set=2021-914|ch-adapted|uk-addendum-b1"})
        .field(&TransferSafeguard::clauseChoices, {.key = "clause_choices",
                                                   .label = QT_TRANSLATE_NOOP("records", "Choices made in the clauses"),
                                                   .article = "Dec. (EU) 2021/914", .vocabulary = "scc_clause_choice",
                                                   .when = "clause_set=2021-914|ch-adapted|uk-addendum-b1"})
        .field(&TransferSafeguard::clauseNoticeDays,
               {.key = "clause_notice_days", .label = QT_TRANSLATE_NOOP("records", "Sub-processor notice in days"),
                .flags = MayBeNone, .article = "SCC cl. 9(a)", .when = "clause_set=2021-914|ch-adapted|uk-addendum-b1"})
        .field(&TransferSafeguard::governingLaw, {.key = "governing_law",
                                                  .label = QT_TRANSLATE_NOOP("records", "Governing law"),
                                                  .article = "SCC cl. 17",
                                                  .when = "clause_set=2021-914|ch-adapted|uk-addendum-b1"})
        .field(&TransferSafeguard::courts, {.key = "courts", .label = QT_TRANSLATE_NOOP("records", "Courts of"),
                                            .article = "SCC cl. 18",
                                            .when = "clause_set=2021-914|ch-adapted|uk-addendum-b1"})
        .field(&TransferSafeguard::authority, {.key = "authority",
                                               .label = QT_TRANSLATE_NOOP("records", "Competent authority"),
                                               .flags = MayBeNone, .article = "SCC cl. 13, annex I.C"})
        .field(&TransferSafeguard::annexI, {.key = "annex_i", .label = QT_TRANSLATE_NOOP("records", "Annex I"),
                                            .flags = MayBeNone, .article = "Dec. (EU) 2021/914",
                                            .help = QT_TRANSLATE_NOOP("records", "Parties, description of the "
                                                                                 "transfer, competent authority."),
                                            .vocabulary = "annex_state", .when = "clause_set=*"})
        .field(&TransferSafeguard::annexII, {.key = "annex_ii", .label = QT_TRANSLATE_NOOP("records", "Annex II"),
                                             .flags = MayBeNone, .article = "Dec. (EU) 2021/914",
                                             .help = QT_TRANSLATE_NOOP("records", "Security measures. Module 4 has "
                                                                                  "none."),
                                             .vocabulary = "annex_state", .when = "clause_set=*"})
        .field(&TransferSafeguard::annexIII,
               {.key = "annex_iii", .label = QT_TRANSLATE_NOOP("records", "Annex III"), .flags = MayBeNone,
                .article = "Dec. (EU) 2021/914",
                .help = QT_TRANSLATE_NOOP("records", "Sub-processors; asked for in modules 2 and 3 with specific "
                                                     "authorisation. \"None\" says that it does not apply."),
                .vocabulary = "annex_state", .when = "clause_set=*"})
        .field(&TransferSafeguard::bcrKind, {.key = "bcr_kind",
                                             .label = QT_TRANSLATE_NOOP("records", "Binding corporate rules for"),
                                             .article = "Art. 47", .vocabulary = "bcr_kind",
                                             .when = "mechanism=46-2-b"});
}

void documentFields(RowTypeBuilder<TransferSafeguard> &rows)
{
    rows.field(&TransferSafeguard::signedOn, {.key = "signed_on", .label = QT_TRANSLATE_NOOP("records", "Signed on"),
                                              .flags = MayBeNone, .article = "Art. 46"})
        .field(&TransferSafeguard::documentOf, {.key = "document_of",
                                                .label = QT_TRANSLATE_NOOP("records", "Document kept with"),
                                                .flags = MayBeNone, .targets = {"vendor"}})
        .field(&TransferSafeguard::document, {.key = "document", .label = QT_TRANSLATE_NOOP("records", "Document"),
                                              .flags = MayBeNone, .article = "Art. 30(1)(e)", .rowsOf = "documents",
                                              .across = "document_of"})
        .field(&TransferSafeguard::authorityApprovedOn,
               {.key = "authority_approved_on", .label = QT_TRANSLATE_NOOP("records", "Approved by the authority on"),
                .flags = MayBeNone, .article = "Art. 46(3)", .when = "mechanism=46-2-b|46-3-a|46-3-b"})
        .field(&TransferSafeguard::authorityInformedOn, {.key = "authority_informed_on",
                                                         .label = QT_TRANSLATE_NOOP("records", "Authority informed on"),
                                                         .flags = MayBeNone, .article = "Art. 49(1)",
                                                         .when = "mechanism=49-1-sub2"})
        .field(&TransferSafeguard::peopleInformedOn, {.key = "people_informed_on",
                                                      .label = QT_TRANSLATE_NOOP("records", "People informed on"),
                                                      .flags = MayBeNone, .article = "Art. 49(1)",
                                                      .when = "mechanism=49-1-sub2|49-1-a"});
}

void frameworkFields(RowTypeBuilder<TransferSafeguard> &rows)
{
    rows.field(&TransferSafeguard::dpfStatus,
               {.key = "dpf_status", .label = QT_TRANSLATE_NOOP("records", "DPF status"),
                .article = "Dec. (EU) 2023/1795",
                .help = QT_TRANSLATE_NOOP("records", "Leave the DPF fields blank when the importer's own record has "
                                                     "them."), .vocabulary = "dpf_status",
                .when = "mechanism=adequacy"})
        .field(&TransferSafeguard::dpfParticipant, {.key = "dpf_participant",
                                                    .label = QT_TRANSLATE_NOOP("records", "DPF participant"),
                                                    .flags = MayBeNone, .article = "Dec. (EU) 2023/1795",
                                                    .when = "dpf_status=*"})
        .field(&TransferSafeguard::dpfFrameworks,
               {.key = "dpf_frameworks", .label = QT_TRANSLATE_NOOP("records", "DPF frameworks"), .flags = MayBeNone,
                .article = "Dec. (EU) 2023/1795", .vocabulary = "dpf_framework", .when = "dpf_status=*"})
        .field(&TransferSafeguard::dpfCoverage,
               {.key = "dpf_coverage", .label = QT_TRANSLATE_NOOP("records", "DPF coverage"), .flags = MayBeNone,
                .article = "Dec. (EU) 2023/1795", .vocabulary = "dpf_coverage", .when = "dpf_status=*"})
        .field(&TransferSafeguard::dpfNextCertification,
               {.key = "dpf_next_certification", .label = QT_TRANSLATE_NOOP("records", "Next DPF certification"),
                .flags = MayBeNone, .when = "dpf_status=*"})
        .field(&TransferSafeguard::dpfCheckedOn,
               {.key = "dpf_checked_on", .label = QT_TRANSLATE_NOOP("records", "DPF list read on"), .flags = MayBeNone,
                .when = "dpf_status=*"})
        .field(&TransferSafeguard::dpfAddress,
               {.key = "dpf_address", .label = QT_TRANSLATE_NOOP("records", "DPF list entry"), .flags = MayBeNone,
                .when = "dpf_status=*"})
        .field(&TransferSafeguard::nextReview,
               {.key = "next_review", .label = QT_TRANSLATE_NOOP("records", "Next review"), .flags = MayBeNone})
        .field(&TransferSafeguard::note, {.key = "note", .label = QT_TRANSLATE_NOOP("records", "Note"),
                                          .flags = MayBeNone | Long});
}
// clang-format on

} // namespace

std::shared_ptr<const RowType> transferSafeguardType()
{
    RowTypeBuilder<TransferSafeguard> rows;
    mechanismFields(rows);
    clauseFields(rows);
    documentFields(rows);
    frameworkFields(rows);
    return rows.build();
}

} // namespace records
