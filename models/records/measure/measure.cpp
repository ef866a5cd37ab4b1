// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/measure/measure.h"

#include "models/records/ruletools.h"

namespace records {

namespace {

using enum FieldFlag;

void addGeneral(RecordTypeBuilder<Measure> &type)
{
    type.section("general", QT_TRANSLATE_NOOP("records", "General"))
        .field(&Measure::name, {.key = "name", .label = QT_TRANSLATE_NOOP("records", "Name"),
                                .flags = Required | InList})
        .field(&Measure::kind,
               {.key = "kind", .label = QT_TRANSLATE_NOOP("records", "Catalogue entry"), .flags = InList | MayBeNone,
                .article = "Art. 32(1)",
                .help = QT_TRANSLATE_NOOP("records", "None: the catalogue has nothing like it."),
                .targets = {"measure_kind"}})
        .field(&Measure::description, {.key = "description", .label = QT_TRANSLATE_NOOP("records", "Description"),
                                       .flags = Long, .article = "Art. 30(1)(g)"})
        .field(&Measure::state, {.key = "state", .label = QT_TRANSLATE_NOOP("records", "State"), .flags = InList,
                                 .article = "Art. 32(1)", .vocabulary = "measure_state"})
        .field(&Measure::organisation, {.key = "organisation", .label = QT_TRANSLATE_NOOP("records", "Organisation"),
                                        .flags = MayBeNone, .targets = {"organisation"}})
        .field(&Measure::owner, {.key = "owner", .label = QT_TRANSLATE_NOOP("records", "Owner"),
                                 .flags = InList | MayBeNone, .article = "Art. 5(2)", .targets = {"contact"}})
        .field(&Measure::inPlaceSince,
               {.key = "in_place_since", .label = QT_TRANSLATE_NOOP("records", "In place since"), .flags = MayBeNone})
        .field(&Measure::notes, {.key = "notes", .label = QT_TRANSLATE_NOOP("records", "Notes"),
                                 .flags = MayBeNone | Long});
}

void addEvidence(RecordTypeBuilder<Measure> &type)
{
    type.section("evidence", QT_TRANSLATE_NOOP("records", "Evidence and review"))
        .field(&Measure::evidence,
               {.key = "evidence", .label = QT_TRANSLATE_NOOP("records", "Evidence"), .flags = MayBeNone | Long,
                .article = "Arts. 5(2), 24(1)",
                .help = QT_TRANSLATE_NOOP("records", "What shows that it is in place, and where that is kept.")})
        .field(&Measure::evidenceStrength,
               {.key = "evidence_strength", .label = QT_TRANSLATE_NOOP("records", "Strength of the evidence"),
                .flags = InList | MayBeNone, .vocabulary = "evidence_strength"})
        .field(&Measure::evidenceOn, {.key = "evidence_on", .label = QT_TRANSLATE_NOOP("records", "Evidence of"),
                                      .flags = MayBeNone})
        .field(&Measure::nextReview, {.key = "next_review", .label = QT_TRANSLATE_NOOP("records", "Next review"),
                                      .flags = InList | Due, .article = "Art. 32(1)(d)"})
        .field(&Measure::reviewedOn, {.key = "reviewed_on", .label = QT_TRANSLATE_NOOP("records", "Last reviewed on"),
                                      .flags = MayBeNone, .article = "Art. 32(1)(d)"});
}

void plannedIsNotInPlace(const Measure &measure, core::Problems &problems)
{
    if (isOneOf(measure.state, {"planned"}) && measure.inPlaceSince.hasValue()) {
        problems.push_back(
            problem("in_place_since", QT_TRANSLATE_NOOP("records", "cannot be given while it is only planned")));
    }
}

RecordType build()
{
    RecordTypeBuilder<Measure> type("measure", "M", QT_TRANSLATE_NOOP("records", "Measure"),
                                    QT_TRANSLATE_NOOP("records", "Measures"));
    addGeneral(type);
    addEvidence(type);
    return type.title(&Measure::name)
        .review({.reviewedOn = "reviewed_on", .next = "next_review"})
        .list({.rank = 90,
               .status = "state",
               .columns = {"name", "kind", "evidence_strength", "owner", "state", "next_review"},
               .preview = {"description", "organisation", "evidence", "in_place_since", "reviewed_on", "notes"},
               .emptyTitle = QT_TRANSLATE_NOOP("records", "No measures yet"),
               .emptyText = QT_TRANSLATE_NOOP("records", "Add what protects the data, such as encryption or access "
                                                         "rights; activities and transfers then name the measures "
                                                         "that they rest on.")})
        .rule(&plannedIsNotInPlace)
        .build();
}

} // namespace

const RecordType &measureType()
{
    static const RecordType type = build();
    return type;
}

} // namespace records
