// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/tia/tia.h"

#include "models/records/ruletools.h"

#include <set>

namespace records {

using enum FieldFlag;

namespace {

// clang-format off
std::shared_ptr<const RowType> guaranteeRows()
{
    return RowTypeBuilder<TiaGuarantee>()
        .field(&TiaGuarantee::guarantee, {.key = "guarantee", .label = QT_TRANSLATE_NOOP("records", "Guarantee"),
                                          .article = "EDPB Recommendations 02/2020",
                                          .vocabulary = "essential_guarantee"})
        .field(&TiaGuarantee::verdict, {.key = "verdict", .label = QT_TRANSLATE_NOOP("records", "Verdict"),
                                        .vocabulary = "guarantee_verdict"})
        .field(&TiaGuarantee::reason, {.key = "reason", .label = QT_TRANSLATE_NOOP("records", "Reason"), .flags = Long})
        .build();
}

std::shared_ptr<const RowType> sourceRows()
{
    return RowTypeBuilder<TiaSource>()
        .field(&TiaSource::title, {.key = "title", .label = QT_TRANSLATE_NOOP("records", "Title"), .flags = Required})
        .field(&TiaSource::kind, {.key = "kind", .label = QT_TRANSLATE_NOOP("records", "Kind"),
                                  .vocabulary = "evidence_kind"})
        .field(&TiaSource::dated, {.key = "dated", .label = QT_TRANSLATE_NOOP("records", "Dated")})
        .field(&TiaSource::address, {.key = "address", .label = QT_TRANSLATE_NOOP("records", "Web address"),
                                     .flags = MayBeNone})
        .field(&TiaSource::attachment, {.key = "attachment", .label = QT_TRANSLATE_NOOP("records", "File"),
                                        .flags = MayBeNone})
        .field(&TiaSource::finding, {.key = "finding", .label = QT_TRANSLATE_NOOP("records", "What it says"),
                                     .flags = Long})
        .build();
}

void generalFields(RecordTypeBuilder<Tia> &type)
{
    type.section("general", QT_TRANSLATE_NOOP("records", "General"))
        .field(&Tia::name, {.key = "name", .label = QT_TRANSLATE_NOOP("records", "Name"), .flags = Required | InList})
        .field(&Tia::country, {.key = "country", .label = QT_TRANSLATE_NOOP("records", "Country"), .flags = InList,
                               .article = "SCC cl. 14(b)",
                               .help = QT_TRANSLATE_NOOP("records", "One assessment for each country; the law "
                                                                    "differs.")})
        .field(&Tia::importer,
               {.key = "importer", .label = QT_TRANSLATE_NOOP("records", "Importer"), .flags = InList | MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "\"None\" says that it holds for any importer of that kind."),
                .targets = {"vendor", "organisation"}})
        .field(&Tia::importerName, {.key = "importer_name", .label = QT_TRANSLATE_NOOP("records", "Importer by name"),
                                    .flags = MayBeNone})
        .field(&Tia::description, {.key = "description", .label = QT_TRANSLATE_NOOP("records", "Transfer in short"),
                                   .flags = Long, .article = "SCC cl. 14(b)(i)",
                                   .help = QT_TRANSLATE_NOOP("records", "What goes where, for what, how often, in "
                                                                        "which form, and who gets it next.")})
        .field(&Tia::mechanism,
               {.key = "mechanism", .label = QT_TRANSLATE_NOOP("records", "Safeguard assessed"), .article = "Art. 46",
                .help = QT_TRANSLATE_NOOP("records", "Adequacy needs no assessment; a derogation has conditions of its "
                                                     "own."), .vocabulary = "transfer_mechanism"});
}

void evidenceFields(RecordTypeBuilder<Tia> &type)
{
    type.section("evidence", QT_TRANSLATE_NOOP("records", "Law and practice"))
        .field(&Tia::lawEvidence, {.key = "law_evidence", .label = QT_TRANSLATE_NOOP("records", "Law"),
                                   .flags = MayBeNone | Long, .article = "SCC cl. 14(b)(ii)",
                                   .help = QT_TRANSLATE_NOOP("records", "Laws by which authorities can get at the "
                                                                        "data. \"None\" says that you looked and found "
                                                                        "none.")})
        .field(&Tia::appliesToImporter, {.key = "applies_to_importer",
                                         .label = QT_TRANSLATE_NOOP("records", "Those laws reach the importer"),
                                         .article = "SCC cl. 14(b)(ii)"})
        .field(&Tia::lawImpairs,
               {.key = "law_impairs", .label = QT_TRANSLATE_NOOP("records", "The law undoes the safeguard"),
                .article = "SCC cl. 14(a)",
                .help = QT_TRANSLATE_NOOP("records", "As it is written, whatever is done in practice.")})
        .field(&Tia::practiceEvidence, {.key = "practice_evidence", .label = QT_TRANSLATE_NOOP("records", "Practice"),
                                        .flags = MayBeNone | Long, .article = "SCC cl. 14(b)(ii)",
                                        .help = QT_TRANSLATE_NOOP("records", "What is known of actual requests. "
                                                                             "\"None\" says that you looked and found "
                                                                             "nothing.")})
        .field(&Tia::practiceImpairs,
               {.key = "practice_impairs", .label = QT_TRANSLATE_NOOP("records", "Practice undoes the safeguard"),
                .article = "SCC cl. 14(a)",
                .help = QT_TRANSLATE_NOOP("records", "\"No\" needs objective sources; put them below.")})
        .rows(&Tia::sources, {.key = "sources", .label = QT_TRANSLATE_NOOP("records", "Sources"), .flags = MayBeNone,
                              .article = "SCC cl. 14(d)"},
              sourceRows())
        .rows(&Tia::guarantees, {.key = "guarantees", .label = QT_TRANSLATE_NOOP("records", "Essential guarantees"),
                                 .flags = MayBeNone, .article = "EDPB Recommendations 02/2020"},
              guaranteeRows());
}

void outcomeFields(RecordTypeBuilder<Tia> &type)
{
    type.section("measures", QT_TRANSLATE_NOOP("records", "Supplementary measures"))
        .field(&Tia::needsClearText, {.key = "needs_clear_text",
                                      .label = QT_TRANSLATE_NOOP("records", "Importer works with the data in the "
                                                                            "clear"),
                                      .article = "EDPB Recommendations 01/2020",
                                      .help = QT_TRANSLATE_NOOP("records", "If so, the authorities found no technical "
                                                                           "measure that would help.")})
        .field(&Tia::supplementaryMeasures, {.key = "supplementary_measures",
                                             .label = QT_TRANSLATE_NOOP("records", "Measures"), .flags = MayBeNone,
                                             .article = "SCC cl. 14(b)(iii)", .targets = {"measure"}})
        .field(&Tia::supplementaryKinds,
               {.key = "supplementary_kinds", .label = QT_TRANSLATE_NOOP("records", "Kinds of measures"),
                .flags = MayBeNone, .article = "EDPB Recommendations 01/2020",
                .help = QT_TRANSLATE_NOOP("records", "Contracts and policies alone do not bind the authorities of a "
                                                     "country."), .vocabulary = "supplementary_measure_kind"})
        .field(&Tia::proceduralSteps, {.key = "procedural_steps", .label = QT_TRANSLATE_NOOP("records", "Formal steps"),
                                       .flags = MayBeNone | Long, .article = "EDPB Recommendations 01/2020",
                                       .help = QT_TRANSLATE_NOOP("records", "Such as asking the authority when clauses "
                                                                            "are changed.")})
        .section("outcome", QT_TRANSLATE_NOOP("records", "Outcome"))
        .field(&Tia::outcome, {.key = "outcome", .label = QT_TRANSLATE_NOOP("records", "Outcome"), .flags = InList,
                               .article = "SCC cl. 14", .vocabulary = "tia_outcome"})
        .field(&Tia::decision, {.key = "decision", .label = QT_TRANSLATE_NOOP("records", "Decision"), .flags = Long,
                                .article = "SCC cl. 14(f), 16",
                                .help = QT_TRANSLATE_NOOP("records", "What the exporter does: go on, go on with "
                                                                     "measures, suspend or end.")})
        .field(&Tia::decidedOn, {.key = "decided_on", .label = QT_TRANSLATE_NOOP("records", "Decided on"),
                                 .flags = MayBeNone})
        .field(&Tia::assessor, {.key = "assessor", .label = QT_TRANSLATE_NOOP("records", "Assessor"),
                                .flags = InList | MayBeNone, .targets = {"contact"}})
        .field(&Tia::assessedOn, {.key = "assessed_on", .label = QT_TRANSLATE_NOOP("records", "Assessed on"),
                                  .article = "SCC cl. 14(d)"})
        .field(&Tia::status, {.key = "status", .label = QT_TRANSLATE_NOOP("records", "Status"), .flags = InList,
                              .vocabulary = "activity_status"})
        .field(&Tia::nextReview, {.key = "next_review", .label = QT_TRANSLATE_NOOP("records", "Next review"),
                                  .flags = InList | Due | MayBeNone})
        .field(&Tia::notes, {.key = "notes", .label = QT_TRANSLATE_NOOP("records", "Notes"),
                             .flags = MayBeNone | Long});
}
// clang-format on

void guaranteesAreJudgedOnce(const Tia &tia, core::Problems &problems)
{
    std::set<QString> judged;
    const auto &guarantees = tia.guarantees.items();
    for (std::size_t i = 0; i < guarantees.size(); ++i) {
        if (guarantees[i].guarantee.hasValue() && !judged.insert(guarantees[i].guarantee.value().code).second)
            problems.push_back(
                problem(rowField("guarantees", i, "guarantee"), QT_TRANSLATE_NOOP("records", "has a verdict already")));
    }
}

void outcomeFitsTheFindings(const Tia &tia, core::Problems &problems)
{
    if (isOneOf(tia.outcome, {"equivalent-with-measures"}) && tia.supplementaryMeasures.isNone())
        problems.push_back(problem("outcome",
                                   QT_TRANSLATE_NOOP("records", "rests on measures, but the measures say \"none\""),
                                   "EDPB Recommendations 01/2020"));
    if (isOneOf(tia.outcome, {"equivalent"}) && tia.practiceImpairs.is(true))
        problems.push_back(
            problem("outcome",
                    QT_TRANSLATE_NOOP("records",
                                      "cannot be \"equivalent\" without measures while practice undoes the safeguard"),
                    "SCC cl. 14(f)"));
}

} // namespace

const RecordType &tiaType()
{
    static const RecordType type = [] {
        RecordTypeBuilder<Tia> builder("tia", "TIA", QT_TRANSLATE_NOOP("records", "Transfer impact assessment"),
                                       QT_TRANSLATE_NOOP("records", "Transfer impact assessments"));
        generalFields(builder);
        evidenceFields(builder);
        outcomeFields(builder);
        return builder.title(&Tia::name)
            .list({.rank = 50,
                   .shortTitle = QT_TRANSLATE_NOOP("records", "Transfer assessments"),
                   .status = "status",
                   .columns = {"name", "country", "importer", "outcome", "assessor", "status", "next_review"},
                   .preview = {"mechanism", "law_impairs", "practice_impairs", "supplementary_measures", "decision",
                               "assessed_on"},
                   .emptyTitle = QT_TRANSLATE_NOOP("records", "No transfer impact assessments yet"),
                   .emptyText = QT_TRANSLATE_NOOP("records", "One is asked for where a transfer rests on contract "
                                                             "clauses or similar safeguards: how law and practice of "
                                                             "that country bear on them.")})
            .rule(&guaranteesAreJudgedOnce)
            .rule(&outcomeFitsTheFindings)
            .build();
    }();
    return type;
}

} // namespace records
