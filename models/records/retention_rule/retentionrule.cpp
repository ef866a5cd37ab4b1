// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/retention_rule/retentionrule.h"

#include "models/records/ruletools.h"

namespace records {

namespace {

using enum FieldFlag;

void addGeneral(RecordTypeBuilder<RetentionRule> &type)
{
    type.section("general", QT_TRANSLATE_NOOP("records", "General"))
        .field(&RetentionRule::name, {.key = "name", .label = QT_TRANSLATE_NOOP("records", "Name"),
                                      .flags = Required | InList})
        .field(&RetentionRule::description, {.key = "description", .label = QT_TRANSLATE_NOOP("records", "Description"),
                                             .flags = MayBeNone | Long})
        .field(&RetentionRule::owner,
               {.key = "owner", .label = QT_TRANSLATE_NOOP("records", "Owner"), .flags = MayBeNone | InList,
                .article = "Art. 5(2)", .help = QT_TRANSLATE_NOOP("records", "Who sees to it that the data go."),
                .targets = {"contact"}})
        .field(&RetentionRule::notes, {.key = "notes", .label = QT_TRANSLATE_NOOP("records", "Notes"),
                                       .flags = MayBeNone | Long});
}

void addPeriod(RecordTypeBuilder<RetentionRule> &type)
{
    type.section("period", QT_TRANSLATE_NOOP("records", "Period"))
        .field(&RetentionRule::periodBasis,
               {.key = "period_basis", .label = QT_TRANSLATE_NOOP("records", "Basis of the period"),
                .article = "Art. 13(2)(a)", .vocabulary = "period_basis"})
        .field(&RetentionRule::startEvent,
               {.key = "start_event", .label = QT_TRANSLATE_NOOP("records", "Starts with"), .flags = InList | MayBeNone,
                .article = "Art. 5(1)(e)", .vocabulary = "start_event"})
        .field(&RetentionRule::startEventNote,
               {.key = "start_event_note", .label = QT_TRANSLATE_NOOP("records", "About the start"),
                .flags = MayBeNone | Long, .when = "start_event=*"})
        .field(&RetentionRule::anchor,
               {.key = "anchor", .label = QT_TRANSLATE_NOOP("records", "Counted from"), .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "None: nothing is rounded to the end of a month or year."),
                .vocabulary = "retention_anchor"})
        .field(&RetentionRule::period,
               {.key = "period", .label = QT_TRANSLATE_NOOP("records", "Period"), .flags = InList | MayBeNone,
                .article = "Art. 30(1)(f)",
                .help = QT_TRANSLATE_NOOP("records", "30 days (P30D), 6 months (P6M), deleted at once (PT0S).")})
        .field(&RetentionRule::archivePeriod,
               {.key = "archive_period", .label = QT_TRANSLATE_NOOP("records", "Then archived for"), .flags = MayBeNone,
                .article = "Art. 18"})
        .field(&RetentionRule::exactness,
               {.key = "exactness", .label = QT_TRANSLATE_NOOP("records", "Exactly or at most"),
                .vocabulary = "retention_exactness"})
        .field(&RetentionRule::criteria,
               {.key = "criteria", .label = QT_TRANSLATE_NOOP("records", "Criteria"), .flags = MayBeNone | Long,
                .article = "Art. 13(2)(a)",
                .help = QT_TRANSLATE_NOOP("records", "What decides the end where no period can be given."),
                .when = "period_basis=criteria"})
        .field(&RetentionRule::indefinite, {.key = "indefinite", .label = QT_TRANSLATE_NOOP("records", "No end"),
                                            .article = "Art. 5(1)(e)"})
        .field(&RetentionRule::indefiniteBecause,
               {.key = "indefinite_because", .label = QT_TRANSLATE_NOOP("records", "No end because"),
                .flags = MayBeNone, .article = "Art. 5(1)(e)", .vocabulary = "indefinite_reason",
                .when = "indefinite=yes"})
        .field(&RetentionRule::indefiniteNote,
               {.key = "indefinite_note", .label = QT_TRANSLATE_NOOP("records", "Reasons for no end"),
                .flags = MayBeNone | Long, .article = "Art. 5(1)(e)", .when = "indefinite=yes"})
        .field(&RetentionRule::exception,
               {.key = "exception", .label = QT_TRANSLATE_NOOP("records", "Exception"), .flags = MayBeNone | Long,
                .help = QT_TRANSLATE_NOOP("records", "Such as \"longer when abuse is detected\".")});
}

void addOrigin(RecordTypeBuilder<RetentionRule> &type)
{
    type.section("origin", QT_TRANSLATE_NOOP("records", "Where it comes from"))
        .field(&RetentionRule::setBy, {.key = "set_by", .label = QT_TRANSLATE_NOOP("records", "Set by"),
                                       .flags = InList, .vocabulary = "retention_set_by"})
        .field(&RetentionRule::isDefault,
               {.key = "is_default", .label = QT_TRANSLATE_NOOP("records", "Default only"),
                .help = QT_TRANSLATE_NOOP("records", "Yes: it applies until the customer, or whoever decides, sets "
                                                     "another.")})
        .field(&RetentionRule::setByNote,
               {.key = "set_by_note", .label = QT_TRANSLATE_NOOP("records", "About who sets it"),
                .flags = MayBeNone | Long, .when = "set_by=*"})
        .field(&RetentionRule::leastPeriod,
               {.key = "least_period", .label = QT_TRANSLATE_NOOP("records", "Least period by law"), .flags = MayBeNone,
                .article = "Art. 6(1)(c)"})
        .field(&RetentionRule::leastPeriodSource,
               {.key = "least_period_source", .label = QT_TRANSLATE_NOOP("records", "Law that asks for it"),
                .flags = MayBeNone, .article = "Art. 6(3)", .when = "least_period=*"})
        .field(&RetentionRule::lawCountry,
               {.key = "law_country", .label = QT_TRANSLATE_NOOP("records", "Country of that law"), .flags = MayBeNone,
                .article = "Art. 6(3)",
                .help = QT_TRANSLATE_NOOP("records", "None: it is law of the European Union."),
                .when = "least_period_source=*"});
}

void addEnd(RecordTypeBuilder<RetentionRule> &type)
{
    type.section("end", QT_TRANSLATE_NOOP("records", "At the end"))
        .field(&RetentionRule::endAction,
               {.key = "end_action", .label = QT_TRANSLATE_NOOP("records", "Action at the end"), .flags = InList,
                .article = "Art. 5(1)(e)", .vocabulary = "end_action"})
        .field(&RetentionRule::endActionNote,
               {.key = "end_action_note", .label = QT_TRANSLATE_NOOP("records", "How it is done"),
                .flags = MayBeNone | Long, .when = "end_action=*"})
        .field(&RetentionRule::reviewEvery,
               {.key = "review_every", .label = QT_TRANSLATE_NOOP("records", "Looked at every"), .flags = MayBeNone})
        .field(&RetentionRule::holdReason,
               {.key = "hold_reason", .label = QT_TRANSLATE_NOOP("records", "On hold because"), .flags = MayBeNone,
                .article = "Art. 17(3)(e)",
                .help = QT_TRANSLATE_NOOP("records", "A hold stops the action, not the clock."),
                .vocabulary = "hold_reason"})
        .field(&RetentionRule::hold, {.key = "hold", .label = QT_TRANSLATE_NOOP("records", "Hold"),
                                      .flags = MayBeNone | Long, .article = "Art. 17(3)(e)", .when = "hold_reason=*"})
        .field(&RetentionRule::holdSince, {.key = "hold_since", .label = QT_TRANSLATE_NOOP("records", "On hold since"),
                                           .flags = MayBeNone, .when = "hold_reason=*"});
}

void endIsSaidOnce(const RetentionRule &rule, core::Problems &problems)
{
    if (rule.indefinite.is(true) && rule.period.hasValue()) {
        problems.push_back(
            problem("period", QT_TRANSLATE_NOOP("records", "cannot be given when there is no end"), "Art. 5(1)(e)"));
    }
    if (rule.indefinite.is(false) && rule.indefiniteBecause.hasValue()) {
        problems.push_back(problem("indefinite_because",
                                   QT_TRANSLATE_NOOP("records", "cannot be given when there is an end"),
                                   "Art. 5(1)(e)"));
    }
}

void criteriaAreNoPeriod(const RetentionRule &rule, core::Problems &problems)
{
    if (isOneOf(rule.periodBasis, {"criteria"}) && rule.period.hasValue()) {
        problems.push_back(problem(
            "period", QT_TRANSLATE_NOOP("records", "cannot be given when only criteria decide"), "Art. 13(2)(a)"));
    }
}

void holdAnswersAgree(const RetentionRule &rule, core::Problems &problems)
{
    if (rule.holdReason.isNone() && rule.holdSince.hasValue()) {
        problems.push_back(
            problem("hold_since", QT_TRANSLATE_NOOP("records", "cannot be given when there is no hold")));
    }
}

RecordType build()
{
    RecordTypeBuilder<RetentionRule> type("retention_rule", "RR", QT_TRANSLATE_NOOP("records", "Retention rule"),
                                          QT_TRANSLATE_NOOP("records", "Retention rules"));
    addGeneral(type);
    addPeriod(type);
    addOrigin(type);
    addEnd(type);
    return type.title(&RetentionRule::name)
        .list({.rank = 70,
               .shortTitle = QT_TRANSLATE_NOOP("records", "Retention"),
               .columns = {"name", "start_event", "period", "set_by", "end_action", "owner"},
               .preview = {"description", "exception", "least_period", "least_period_source", "hold_reason",
                           "archive_period"},
               .emptyTitle = QT_TRANSLATE_NOOP("records", "No retention rules yet"),
               .emptyText = QT_TRANSLATE_NOOP("records", "Write down once how long something is kept, such as \"ten "
                                                         "years from the end of the year\"; the data of every activity "
                                                         "can then point at it.")})
        .rule(&endIsSaidOnce)
        .rule(&criteriaAreNoPeriod)
        .rule(&holdAnswersAgree)
        .build();
}

} // namespace

const RecordType &retentionRuleType()
{
    static const RecordType type = build();
    return type;
}

} // namespace records
