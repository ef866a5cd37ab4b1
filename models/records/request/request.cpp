// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/request/request.h"

#include "models/records/request/requestrules.h"
#include "models/records/vocabulary.h"

namespace records {

using enum FieldFlag;

namespace {

// clang-format off
void generalFields(RecordTypeBuilder<Request> &type)
{
    type.section("general", QT_TRANSLATE_NOOP("records", "General"))
        .field(&Request::received, {.key = "received", .label = QT_TRANSLATE_NOOP("records", "Received"),
                                    .flags = Required | InList, .article = "Art. 12(3), 11 CCR 7021",
                                    .help = QT_TRANSLATE_NOOP("records", "When it reached any part of the house, by "
                                                                         "any channel, on any day. The clock starts "
                                                                         "here.")})
        .field(&Request::summary, {.key = "summary", .label = QT_TRANSLATE_NOOP("records", "Subject"),
                                   .help = QT_TRANSLATE_NOOP("records", "What the request is called; without one it "
                                                                        "is called by its parts.")})
        .field(&Request::channel, {.key = "channel", .label = QT_TRANSLATE_NOOP("records", "Channel"),
                                   .article = "11 CCR 7101(b)", .vocabulary = "request_channel"})
        .field(&Request::state, {.key = "state", .label = QT_TRANSLATE_NOOP("records", "State"), .flags = InList,
                                 .vocabulary = "request_state"})
        .field(&Request::dueOn, {.key = "due_on", .label = QT_TRANSLATE_NOOP("records", "Due"),
                                 .flags = InList | Due | MayBeNone | Computed, .article = "Art. 12(3)",
                                 .help = QT_TRANSLATE_NOOP("records", "The earliest date among the parts that are not "
                                                                      "answered yet, computed on every save.")})
        .field(&Request::owner, {.key = "owner", .label = QT_TRANSLATE_NOOP("records", "Owner"),
                                 .flags = InList | MayBeNone, .targets = {"contact"}})
        .field(&Request::organisation, {.key = "organisation", .label = QT_TRANSLATE_NOOP("records", "Made to"),
                                        .flags = InList,
                                        .help = QT_TRANSLATE_NOOP("records", "Its region decides which holidays "
                                                                             "count."), .targets = {"organisation"}})
        .field(&Request::controller, {.key = "controller", .label = QT_TRANSLATE_NOOP("records", "Answered for"),
                                      .flags = MayBeNone, .article = "Art. 28(3)(e)",
                                      .help = QT_TRANSLATE_NOOP("records", "The controller, when we hold the data as "
                                                                           "its processor."),
                                      .targets = {"organisation"}});
}

void requesterFields(RecordTypeBuilder<Request> &type)
{
    type.section("requester", QT_TRANSLATE_NOOP("records", "Requester"))
        .field(&Request::requesterName, {.key = "requester_name", .label = QT_TRANSLATE_NOOP("records", "Person"),
                                         .flags = InList | MayBeNone,
                                         .help = QT_TRANSLATE_NOOP("records", "Whose data it is about. \"None\" says "
                                                                              "that the person gave no name.")})
        .field(&Request::requesterContact, {.key = "requester_contact",
                                            .label = QT_TRANSLATE_NOOP("records", "Contact details"),
                                            .flags = MayBeNone | Long})
        .field(&Request::requesterId,
               {.key = "requester_id", .label = QT_TRANSLATE_NOOP("records", "Known to us as"), .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "Customer number, user name and the like.")})
        .field(&Request::subjectCategory, {.key = "subject_category",
                                           .label = QT_TRANSLATE_NOOP("records", "Category of person"),
                                           .targets = {"subject_category"}})
        .field(&Request::country, {.key = "country", .label = QT_TRANSLATE_NOOP("records", "Lives in"),
                                   .help = QT_TRANSLATE_NOOP("records", "A hint at the law; it does not decide "
                                                                        "alone.")})
        .field(&Request::requesterKind, {.key = "requester_kind", .label = QT_TRANSLATE_NOOP("records", "Who writes"),
                                         .vocabulary = "requester_kind"})
        .field(&Request::agent, {.key = "agent", .label = QT_TRANSLATE_NOOP("records", "Made by an agent"),
                                 .article = "11 CCR 7063"})
        .field(&Request::agentName, {.key = "agent_name", .label = QT_TRANSLATE_NOOP("records", "Agent"),
                                     .flags = MayBeNone,
                                     .when = "requester_kind!=person"})
        .field(&Request::agentContact, {.key = "agent_contact",
                                        .label = QT_TRANSLATE_NOOP("records", "Agent's contact details"),
                                        .flags = MayBeNone | Long,
                                        .when = "requester_kind!=person"})
        .field(&Request::agentAuthority,
               {.key = "agent_authority", .label = QT_TRANSLATE_NOOP("records", "Agent's authority"),
                .flags = MayBeNone, .article = "Art. 80, 11 CCR 7063",
                .help = QT_TRANSLATE_NOOP("records", "A power of attorney may be shown but not demanded as the only "
                                                     "form."), .vocabulary = "agent_authority",
                .when = "requester_kind!=person"});
}

void clockFields(RecordTypeBuilder<Request> &type)
{
    type.section("parts", QT_TRANSLATE_NOOP("records", "What is asked"))
        .rows(&Request::parts,
              {.key = "parts", .label = QT_TRANSLATE_NOOP("records", "Parts"), .article = "Arts. 15-22",
               .help = QT_TRANSLATE_NOOP("records", "One for each right used; people need not name the article.")},
              requestPartType())
        .section("identity", QT_TRANSLATE_NOOP("records", "Identity"))
        .field(&Request::identityDoubt, {.key = "identity_doubt",
                                         .label = QT_TRANSLATE_NOOP("records", "Doubt about identity"),
                                         .flags = MayBeNone | Long, .article = "Art. 12(6)",
                                         .help = QT_TRANSLATE_NOOP("records", "More may be asked for only when there "
                                                                              "is reasonable doubt: say which.")})
        .field(&Request::identityMethods, {.key = "identity_methods",
                                           .label = QT_TRANSLATE_NOOP("records", "How it was checked"),
                                           .flags = MayBeNone, .article = "Art. 12(6), 11 CCR 7060-7062",
                                           .help = QT_TRANSLATE_NOOP("records", "The least that settles the doubt."),
                                           .vocabulary = "identity_method", .when = "identity_doubt=*"})
        .field(&Request::identityResult, {.key = "identity_result", .label = QT_TRANSLATE_NOOP("records", "Result of the check"),
                                          .article = "Art. 12(6)", .vocabulary = "identity_result",
                                          .when = "identity_doubt=*"})
        .field(&Request::identityAskedOn, {.key = "identity_asked_on",
                                           .label = QT_TRANSLATE_NOOP("records", "Proof asked for on"),
                                           .flags = MayBeNone, .article = "Art. 12(6)", .when = "identity_doubt=*"})
        .field(&Request::identityConfirmedOn, {.key = "identity_confirmed_on",
                                               .label = QT_TRANSLATE_NOOP("records", "Identity confirmed on"),
                                               .flags = MayBeNone, .article = "Art. 12(6)",
                                               .when = "identity_doubt=*"})
        .field(&Request::identityNote,
               {.key = "identity_note", .label = QT_TRANSLATE_NOOP("records", "Note on identity"),
                .flags = MayBeNone | Long,
                .help = QT_TRANSLATE_NOOP("records", "What was compared with what. Keep no copy of a document.")})
        .section("clock", QT_TRANSLATE_NOOP("records", "Clock"))
        .field(&Request::acknowledgedOn,
               {.key = "acknowledged_on", .label = QT_TRANSLATE_NOOP("records", "Acknowledged on"), .flags = MayBeNone,
                .article = "11 CCR 7021(a)",
                .help = QT_TRANSLATE_NOOP("records", "The CCPA asks for it within ten business days; the GDPR does not "
                                                     "ask.")})
        .field(&Request::clarificationAskedOn, {.key = "clarification_asked_on",
                                                .label = QT_TRANSLATE_NOOP("records", "Clarification asked for on"),
                                                .flags = MayBeNone, .article = "Recital 63, Art. 12A UK GDPR"})
        .field(&Request::clarificationReceivedOn, {.key = "clarification_received_on",
                                                   .label = QT_TRANSLATE_NOOP("records", "Clarification received on"),
                                                   .flags = MayBeNone, .when = "clarification_asked_on=*"})
        .rows(&Request::pauses, {.key = "pauses", .label = QT_TRANSLATE_NOOP("records", "Pauses"), .flags = MayBeNone,
                                 .article = "Art. 12(5)-(6)",
                                 .help = QT_TRANSLATE_NOOP("records", "Waiting beyond what the dates under Identity, "
                                                                      "Clock and Fee tell: these count by themselves.")},
              requestPauseType())
        .field(&Request::extensionReason, {.key = "extension_reason",
                                           .label = QT_TRANSLATE_NOOP("records", "Reason for an extension"),
                                           .flags = MayBeNone, .article = "Art. 12(3), Civ. Code 1798.130(a)(2)",
                                           .vocabulary = "extension_reason"})
        .field(&Request::extensionNote, {.key = "extension_note",
                                         .label = QT_TRANSLATE_NOOP("records", "Extension in detail"),
                                         .flags = MayBeNone | Long, .when = "extension_reason=*"})
        .field(&Request::extensionToldOn,
               {.key = "extension_told_on", .label = QT_TRANSLATE_NOOP("records", "Extension told on"),
                .flags = MayBeNone, .article = "Art. 12(3)",
                .help = QT_TRANSLATE_NOOP("records", "It must reach the person, with the reason, before the first "
                                                     "period ends."), .when = "extension_reason=*"})
        .field(&Request::extendedTo,
               {.key = "extended_to", .label = QT_TRANSLATE_NOOP("records", "Extended to"), .flags = MayBeNone,
                .article = "Art. 18(2) DPO",
                .help = QT_TRANSLATE_NOOP("records", "Swiss law only: the day by which the person was told to expect "
                                                     "the answer. Other laws count the longer time themselves."),
                .when = "extension_reason=*"});
}

void workFields(RecordTypeBuilder<Request> &type)
{
    type.section("searches", QT_TRANSLATE_NOOP("records", "Search"))
        .rows(&Request::searches,
              {.key = "searches",
               .label = QT_TRANSLATE_NOOP("records", "Searches"),
               .flags = MayBeNone,
               .article = "Art. 15(1)"},
              requestSearchType())
        .section("recipients", QT_TRANSLATE_NOOP("records", "Recipients told"))
        .rows(&Request::recipientsTold,
              {.key = "recipients_told",
               .label = QT_TRANSLATE_NOOP("records", "Recipients told"),
               .flags = MayBeNone,
               .article = "Art. 19, Civ. Code 1798.105(c)",
               .help = QT_TRANSLATE_NOOP("records", "After a correction, an erasure or a restriction. \"None\" says "
                                                    "that nobody received the data.")},
              recipientToldType())
        .section("messages", QT_TRANSLATE_NOOP("records", "Messages"))
        .rows(&Request::messages,
              {.key = "messages",
               .label = QT_TRANSLATE_NOOP("records", "Messages"),
               .flags = MayBeNone,
               .article = "11 CCR 7101"},
              requestMessageType());
}

void closingFields(RecordTypeBuilder<Request> &type)
{
    type.section("fee", QT_TRANSLATE_NOOP("records", "Fee"))
        .field(&Request::feeState, {.key = "fee_state", .label = QT_TRANSLATE_NOOP("records", "Fee"),
                                    .article = "Arts. 12(5), 15(3)", .vocabulary = "fee_state"})
        .field(&Request::feeAmount, {.key = "fee_amount", .label = QT_TRANSLATE_NOOP("records", "Amount"),
                                     .flags = MayBeNone, .article = "Art. 12(5)",
                                     .when = "fee_state!=free"})
        .field(&Request::feeCurrency, {.key = "fee_currency", .label = QT_TRANSLATE_NOOP("records", "Currency"),
                                       .flags = MayBeNone,
                                       .help = QT_TRANSLATE_NOOP("records", "Such as EUR."),
                                       .when = "fee_state!=free"})
        .field(&Request::feeReason, {.key = "fee_reason", .label = QT_TRANSLATE_NOOP("records", "Reason for the fee"),
                                     .flags = MayBeNone | Long, .article = "Art. 12(5)",
                                     .when = "fee_state!=free"})
        .field(&Request::feeToldOn, {.key = "fee_told_on", .label = QT_TRANSLATE_NOOP("records", "Fee announced on"),
                                     .flags = MayBeNone, .article = "Art. 12(5), Art. 19 DSV",
                                     .when = "fee_state!=free"})
        .field(&Request::feeAgreedOn, {.key = "fee_agreed_on", .label = QT_TRANSLATE_NOOP("records", "Fee accepted on"),
                                       .flags = MayBeNone,
                                       .when = "fee_state!=free"})
        .section("closing", QT_TRANSLATE_NOOP("records", "Closing"))
        .field(&Request::withdrawnOn, {.key = "withdrawn_on", .label = QT_TRANSLATE_NOOP("records", "Withdrawn on"),
                                       .flags = MayBeNone})
        .field(&Request::closedOn, {.key = "closed_on", .label = QT_TRANSLATE_NOOP("records", "Closed on"),
                                    .flags = MayBeNone,
                                    .help = QT_TRANSLATE_NOOP("records", "When the answer is out and every recipient "
                                                                         "is settled. \"None\" says that it is open.")})
        .field(&Request::lateBecause, {.key = "late_because", .label = QT_TRANSLATE_NOOP("records", "Late because"),
                                       .flags = MayBeNone | Long, .article = "Art. 5(2)"})
        .field(&Request::keepUntil, {.key = "keep_until", .label = QT_TRANSLATE_NOOP("records", "Keep this file until"),
                                     .flags = MayBeNone, .article = "Art. 5(1)(e), 11 CCR 7101",
                                     .help = QT_TRANSLATE_NOOP("records", "The CCPA wants the log kept for 24 "
                                                                          "months.")})
        .field(&Request::notes, {.key = "notes", .label = QT_TRANSLATE_NOOP("records", "Notes"),
                                 .flags = MayBeNone | Long});
}
// clang-format on

// Its subject, which tells it from others that ask for the same; "Access, erasure" while nobody gave it one.
QString titleOf(const Request &request)
{
    if (request.summary.hasValue())
        return request.summary.value();
    const Vocabulary &types = vocabulary("request_type");
    QStringList labels;
    for (const RequestPart &part : request.parts) {
        QString label = part.type.hasValue() ? types.label(part.type.value().code) : QString();
        if (!label.isEmpty() && !labels.isEmpty())
            label.front() = label.front().toLower();
        if (!label.isEmpty() && !labels.contains(label, Qt::CaseInsensitive))
            labels.push_back(label);
    }
    return labels.join(QStringLiteral(", "));
}

} // namespace

const RecordType &requestType()
{
    static const RecordType type = [] {
        RecordTypeBuilder<Request> builder("request", "DSR", QT_TRANSLATE_NOOP("records", "Request"),
                                           QT_TRANSLATE_NOOP("records", "Requests"));
        generalFields(builder);
        requesterFields(builder);
        clockFields(builder);
        workFields(builder);
        closingFields(builder);
        return builder.yearFrom("received")
            .title(&titleOf)
            .list({.rank = 30,
                   .status = "state",
                   .columns = {"title", "requester_name", "received", "owner", "organisation", "state", "due_on"},
                   .preview = {"summary", "channel", "parts.type", "parts.statutory_due", "identity_result",
                               "subject_category"},
                   .emptyTitle = QT_TRANSLATE_NOOP("records", "No requests yet"),
                   .emptyText = QT_TRANSLATE_NOOP("records", "Enter a request on the day it arrives, by whatever "
                                                             "channel: the time to answer runs from then.")})
            .rule(&datesFollowReceipt)
            .rule(&pausesEndAfterTheyStart)
            .rule(&questionsPrecedeAnswers)
            .rule(&extensionHasReason)
            .rule(&typesFitTheLaw)
            .rule(&groundsFitTheOutcome)
            .rule(&closedMeansDone)
            .build();
    }();
    return type;
}

} // namespace records
