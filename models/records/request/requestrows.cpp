// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/request/requestrows.h"

namespace records {

using enum FieldFlag;

namespace {

// clang-format off
void askedFields(RowTypeBuilder<RequestPart> &rows)
{
    rows.field(&RequestPart::type, {.key = "type", .label = QT_TRANSLATE_NOOP("records", "Type"),
                                    .vocabulary = "request_type"})
        .field(&RequestPart::law, {.key = "law", .label = QT_TRANSLATE_NOOP("records", "Law"),
                                   .help = QT_TRANSLATE_NOOP("records", "Decides the clock. One message may be a "
                                                                        "request under two laws: make two parts."),
                                   .vocabulary = "request_law"})
        .field(&RequestPart::detail, {.key = "detail", .label = QT_TRANSLATE_NOOP("records", "What is asked"),
                                      .flags = Long})
        .field(&RequestPart::statutoryDue, {.key = "statutory_due", .label = QT_TRANSLATE_NOOP("records", "Due by law"),
                                            .flags = Computed, .article = "Art. 12(3), Civ. Code 1798.130(a)(2)",
                                            .help = QT_TRANSLATE_NOOP("records", "Computed on every save. Entered by hand "
                                                                                 "only where the clock of the law is not "
                                                                                 "known.")})
        .field(&RequestPart::internalTarget, {.key = "internal_target",
                                              .label = QT_TRANSLATE_NOOP("records", "House target"), .flags = Computed,
                                              .help = QT_TRANSLATE_NOOP("records", "Computed on every save: by the "
                                                                                   "strictest reading of the law, or by "
                                                                                   "what the notice promises.")})
        .field(&RequestPart::extended, {.key = "extended", .label = QT_TRANSLATE_NOOP("records", "Extended"),
                                        .article = "Art. 12(3), Civ. Code 1798.130(a)(2)"})
        .field(&RequestPart::erasureGrounds,
               {.key = "erasure_grounds", .label = QT_TRANSLATE_NOOP("records", "Grounds for erasure"),
                .flags = MayBeNone, .article = "Art. 17(1)", .vocabulary = "erasure_ground", .when = "type=erasure"})
        .field(&RequestPart::restrictionGrounds,
               {.key = "restriction_grounds", .label = QT_TRANSLATE_NOOP("records", "Grounds for restriction"),
                .flags = MayBeNone, .article = "Art. 18(1)", .vocabulary = "restriction_ground",
                .when = "type=restriction"})
        .field(&RequestPart::verification,
               {.key = "verification", .label = QT_TRANSLATE_NOOP("records", "Level of verification"),
                .article = "11 CCR 7060-7062",
                .help = QT_TRANSLATE_NOOP("records", "CCPA only. Opt-out and limit allow none; specific pieces ask for "
                                                     "the most."), .vocabulary = "ccpa_verification"});
}

void answeredFields(RowTypeBuilder<RequestPart> &rows)
{
    rows.field(&RequestPart::outcome, {.key = "outcome", .label = QT_TRANSLATE_NOOP("records", "Outcome"),
                                       .vocabulary = "request_outcome"})
        .field(&RequestPart::grounds, {.key = "grounds", .label = QT_TRANSLATE_NOOP("records", "Grounds for refusal"),
                                       .flags = MayBeNone, .article = "Art. 12(4)", .vocabulary = "refusal_ground",
                                       .when = "outcome=partly-granted|refused|not-identifiable"})
        .field(&RequestPart::reasoning, {.key = "reasoning", .label = QT_TRANSLATE_NOOP("records", "Reasoning"),
                                         .flags = MayBeNone | Long, .article = "Art. 12(4)",
                                         .help = QT_TRANSLATE_NOOP("records", "Why it was refused in whole or part; we "
                                                                              "bear the burden of proof.")})
        .field(&RequestPart::remediesTold, {.key = "remedies_told",
                                            .label = QT_TRANSLATE_NOOP("records", "Told of complaint and court"),
                                            .article = "Art. 12(4)",
                                            .when = "outcome=partly-granted|refused|not-identifiable"})
        .field(&RequestPart::answeredOn, {.key = "answered_on", .label = QT_TRANSLATE_NOOP("records", "Answered on"),
                                          .flags = MayBeNone, .article = "Art. 12(3)",
                                          .help = QT_TRANSLATE_NOOP("records", "The day the answer in substance went "
                                                                               "out; an acknowledgement is none.")});
}

} // namespace

std::shared_ptr<const RowType> requestPartType()
{
    RowTypeBuilder<RequestPart> rows;
    askedFields(rows);
    answeredFields(rows);
    return rows.build();
}

std::shared_ptr<const RowType> requestPauseType()
{
    return RowTypeBuilder<RequestPause>()
        .field(&RequestPause::startedOn, {.key = "started_on", .label = QT_TRANSLATE_NOOP("records", "Asked on")})
        .field(&RequestPause::endedOn, {.key = "ended_on", .label = QT_TRANSLATE_NOOP("records", "Received on"),
                                        .flags = MayBeNone,
                                        .help = QT_TRANSLATE_NOOP("records", "\"None\" says that we still wait.")})
        .field(&RequestPause::reason,
               {.key = "reason", .label = QT_TRANSLATE_NOOP("records", "Reason"), .article = "Art. 12(5)-(6)",
                .help = QT_TRANSLATE_NOOP("records", "Whether it stops the clock depends on the law; under the CCPA "
                                                     "nothing does."), .vocabulary = "pause_reason"})
        .field(&RequestPause::askedWithoutDelay,
               {.key = "asked_without_delay", .label = QT_TRANSLATE_NOOP("records", "Asked without delay"),
                .article = "Art. 12(6)",
                .help = QT_TRANSLATE_NOOP("records", "A late question earns no pause.")})
        .field(&RequestPause::note, {.key = "note", .label = QT_TRANSLATE_NOOP("records", "Note"),
                                     .flags = MayBeNone | Long})
        .build();
}

std::shared_ptr<const RowType> requestSearchType()
{
    return RowTypeBuilder<RequestSearch>()
        .field(&RequestSearch::activity, {.key = "activity", .label = QT_TRANSLATE_NOOP("records", "Activity"),
                                          .flags = MayBeNone, .targets = {"activity"}})
        .field(&RequestSearch::system, {.key = "system", .label = QT_TRANSLATE_NOOP("records", "System"),
                                        .flags = MayBeNone, .targets = {"system"}})
        .field(&RequestSearch::vendor, {.key = "vendor", .label = QT_TRANSLATE_NOOP("records", "Vendor"),
                                        .flags = MayBeNone, .article = "Art. 28(3)(e)", .targets = {"vendor"}})
        .field(&RequestSearch::searchedOn, {.key = "searched_on", .label = QT_TRANSLATE_NOOP("records", "Searched on"),
                                            .flags = MayBeNone})
        .field(&RequestSearch::searchedBy, {.key = "searched_by", .label = QT_TRANSLATE_NOOP("records", "Searched by"),
                                            .flags = MayBeNone, .targets = {"contact"}})
        .field(&RequestSearch::found,
               {.key = "found", .label = QT_TRANSLATE_NOOP("records", "Found"), .flags = MayBeNone | Long,
                .help = QT_TRANSLATE_NOOP("records", "What kind of data; \"none\" says that nothing was found. Copy no "
                                                     "more than needed.")})
        .field(&RequestSearch::nothingFoundBecause,
               {.key = "nothing_found_because", .label = QT_TRANSLATE_NOOP("records", "Nothing found because"),
                .flags = MayBeNone | Long,
                .help = QT_TRANSLATE_NOOP("records", "What was searched for and why it is no surprise that nothing "
                                                     "came up."), .when = "found=@none"})
        .field(&RequestSearch::actions, {.key = "actions", .label = QT_TRANSLATE_NOOP("records", "What was done"),
                                         .flags = MayBeNone, .vocabulary = "search_action"})
        .field(&RequestSearch::note, {.key = "note", .label = QT_TRANSLATE_NOOP("records", "Note"),
                                      .flags = MayBeNone | Long})
        .build();
}

std::shared_ptr<const RowType> recipientToldType()
{
    return RowTypeBuilder<RecipientTold>()
        .field(&RecipientTold::party, {.key = "party", .label = QT_TRANSLATE_NOOP("records", "Recipient"),
                                       .flags = MayBeNone, .article = "Art. 19", .targets = {"vendor", "organisation"}})
        .field(&RecipientTold::name, {.key = "name", .label = QT_TRANSLATE_NOOP("records", "Recipient by name"),
                                      .flags = MayBeNone})
        .field(&RecipientTold::action, {.key = "action", .label = QT_TRANSLATE_NOOP("records", "What it is told"),
                                        .article = "Art. 19, Civ. Code 1798.105(c)", .vocabulary = "art19_action"})
        .field(&RecipientTold::state, {.key = "state", .label = QT_TRANSLATE_NOOP("records", "State"),
                                       .article = "Art. 19", .vocabulary = "recipient_told_state"})
        .field(&RecipientTold::toldOn, {.key = "told_on", .label = QT_TRANSLATE_NOOP("records", "Told on"),
                                        .flags = MayBeNone, .article = "Art. 19"})
        .field(&RecipientTold::reason, {.key = "reason", .label = QT_TRANSLATE_NOOP("records", "Reason"),
                                        .flags = MayBeNone | Long, .article = "Art. 19",
                                        .help = QT_TRANSLATE_NOOP("records", "Why telling it is impossible or out of "
                                                                             "proportion.")})
        .build();
}

std::shared_ptr<const RowType> requestMessageType()
{
    return RowTypeBuilder<RequestMessage>()
        .field(&RequestMessage::kind, {.key = "kind", .label = QT_TRANSLATE_NOOP("records", "Kind"),
                                       .vocabulary = "message_kind"})
        .field(&RequestMessage::direction, {.key = "direction", .label = QT_TRANSLATE_NOOP("records", "Direction"),
                                            .vocabulary = "message_direction"})
        .field(&RequestMessage::medium, {.key = "medium", .label = QT_TRANSLATE_NOOP("records", "Medium"),
                                         .vocabulary = "message_medium"})
        .field(&RequestMessage::at, {.key = "at", .label = QT_TRANSLATE_NOOP("records", "When")})
        .field(&RequestMessage::text, {.key = "text", .label = QT_TRANSLATE_NOOP("records", "Text"),
                                       .flags = MayBeNone | Long})
        .field(&RequestMessage::attachment, {.key = "attachment", .label = QT_TRANSLATE_NOOP("records", "File"),
                                             .flags = MayBeNone})
        .build();
}
// clang-format on

} // namespace records
