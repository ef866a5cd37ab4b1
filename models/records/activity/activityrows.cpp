// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/activity/activityrows.h"

namespace records {

using enum FieldFlag;

std::shared_ptr<const RowType> controllerServedType()
{
    return RowTypeBuilder<ControllerServed>()
        .field(&ControllerServed::controller,
               {.key = "controller", .label = QT_TRANSLATE_NOOP("records", "Controller"), .article = "Art. 30(2)(a)",
                .help = QT_TRANSLATE_NOOP("records", "Each controller we act for has a row of its own."),
                .targets = {"organisation"}})
        .field(&ControllerServed::operations,
               {.key = "operations", .label = QT_TRANSLATE_NOOP("records", "What we do for it"), .flags = Long,
                .article = "Art. 30(2)(b)",
                .help = QT_TRANSLATE_NOOP("records", "The categories of processing carried out for this controller.")})
        .field(&ControllerServed::instructions,
               {.key = "instructions", .label = QT_TRANSLATE_NOOP("records", "Instructions"), .flags = MayBeNone | Long,
                .article = "Art. 28(3)(a)"})
        .field(&ControllerServed::contract,
               {.key = "contract", .label = QT_TRANSLATE_NOOP("records", "Contract kept at"), .flags = MayBeNone,
                .article = "Art. 28(3)"})
        .build();
}

std::shared_ptr<const RowType> dataItemType()
{
    return RowTypeBuilder<DataItem>()
        .field(&DataItem::dataCategory, {.key = "data_category", .label = QT_TRANSLATE_NOOP("records", "Data category"),
                                         .article = "Art. 30(1)(c)", .targets = {"data_category"}})
        .field(&DataItem::examples,
               {.key = "examples", .label = QT_TRANSLATE_NOOP("records", "Examples"), .flags = MayBeNone | Long,
                .help = QT_TRANSLATE_NOOP("records", "The items as people know them: \"delivery address\", \"log-in "
                                                     "times\".")})
        .field(&DataItem::subjectCategories,
               {.key = "subject_categories", .label = QT_TRANSLATE_NOOP("records", "People concerned"),
                .article = "Art. 30(1)(c)", .targets = {"subject_category"}})
        .field(&DataItem::purposes, {.key = "purposes", .label = QT_TRANSLATE_NOOP("records", "Used for"),
                                     .flags = MayBeNone, .article = "Art. 5(1)(b)", .rowsOf = "purposes"})
        .field(&DataItem::form,
               {.key = "form", .label = QT_TRANSLATE_NOOP("records", "Form"), .article = "Arts. 4(1), 4(5)",
                .help = QT_TRANSLATE_NOOP("records", "Pseudonymised data remain personal data; a claim of anonymity "
                                                     "is noted as a claim."), .vocabulary = "data_form"})
        .field(&DataItem::source, {.key = "source", .label = QT_TRANSLATE_NOOP("records", "Source"),
                                   .article = "Art. 14(2)(f)", .vocabulary = "data_source"})
        .field(&DataItem::retentionRule,
               {.key = "retention_rule", .label = QT_TRANSLATE_NOOP("records", "Retention rule"), .flags = MayBeNone,
                .article = "Art. 30(1)(f)", .targets = {"retention_rule"}})
        .field(&DataItem::noPeriodBecause,
               {.key = "no_period_because", .label = QT_TRANSLATE_NOOP("records", "Reason for no period"),
                .flags = MayBeNone, .article = "Art. 30(1)(f)", .vocabulary = "no_period_reason",
                .when = "retention_rule=@none"})
        .field(&DataItem::noPeriodNote,
               {.key = "no_period_note", .label = QT_TRANSLATE_NOOP("records", "Reasons for no period"),
                .flags = MayBeNone | Long, .article = "Art. 13(2)(a)",
                .help = QT_TRANSLATE_NOOP("records", "Where no period can be given, the criteria that decide it."),
                .when = "no_period_because=*"})
        .build();
}

std::shared_ptr<const RowType> recipientType()
{
    return RowTypeBuilder<Recipient>()
        .field(&Recipient::category,
               {.key = "category", .label = QT_TRANSLATE_NOOP("records", "Category"), .article = "Art. 30(1)(d)",
                .help = QT_TRANSLATE_NOOP("records", "The register asks for categories; names are needed when a "
                                                     "person asks who received the data."),
                .targets = {"recipient_category"}})
        .field(&Recipient::party,
               {.key = "party", .label = QT_TRANSLATE_NOOP("records", "Recipient"), .flags = MayBeNone,
                .article = "Art. 15(1)(c)",
                .help = QT_TRANSLATE_NOOP("records", "None: no party of that kind is kept here; it is described by "
                                                     "name below."), .targets = {"organisation", "vendor"}})
        .field(&Recipient::name,
               {.key = "name", .label = QT_TRANSLATE_NOOP("records", "Recipient by name"), .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "Such as \"cloud infrastructure providers\".")})
        .field(&Recipient::role, {.key = "role", .label = QT_TRANSLATE_NOOP("records", "Role"),
                                  .article = "Art. 4(7)-(10)", .vocabulary = "recipient_role"})
        .field(&Recipient::dataItems, {.key = "data_items", .label = QT_TRANSLATE_NOOP("records", "Data"),
                                       .rowsOf = "data_items"})
        .field(&Recipient::purposes, {.key = "purposes", .label = QT_TRANSLATE_NOOP("records", "For"),
                                      .rowsOf = "purposes"})
        .field(&Recipient::country,
               {.key = "country", .label = QT_TRANSLATE_NOOP("records", "Country"), .flags = MayBeNone,
                .article = "Art. 30(1)(e)",
                .help = QT_TRANSLATE_NOOP("records", "None: the country is not limited to one.")})
        .field(&Recipient::condition, {.key = "condition", .label = QT_TRANSLATE_NOOP("records", "Condition"),
                                       .flags = MayBeNone, .vocabulary = "disclosure_condition"})
        .field(&Recipient::conditionNote,
               {.key = "condition_note", .label = QT_TRANSLATE_NOOP("records", "About the condition"),
                .flags = MayBeNone | Long, .when = "condition=*"})
        .field(&Recipient::ccpaDisclosed,
               {.key = "ccpa_disclosed", .label = QT_TRANSLATE_NOOP("records", "Disclosed for a business purpose (CCPA)"),
                .article = "Cal. Civ. Code 1798.140(e)"})
        .field(&Recipient::ccpaSold, {.key = "ccpa_sold", .label = QT_TRANSLATE_NOOP("records", "Sold (CCPA)"),
                                      .article = "Cal. Civ. Code 1798.140(ad)"})
        .field(&Recipient::ccpaShared,
               {.key = "ccpa_shared", .label = QT_TRANSLATE_NOOP("records", "Shared for advertising (CCPA)"),
                .article = "Cal. Civ. Code 1798.140(ah)"})
        .build();
}

std::shared_ptr<const RowType> vendorUseType()
{
    return RowTypeBuilder<VendorUse>()
        .field(&VendorUse::vendor, {.key = "vendor", .label = QT_TRANSLATE_NOOP("records", "Vendor"), .flags = Required,
                                    .article = "Art. 28", .targets = {"vendor"}})
        .field(&VendorUse::service, {.key = "service", .label = QT_TRANSLATE_NOOP("records", "Service"),
                                     .flags = MayBeNone, .rowsOf = "services", .across = "vendor"})
        .field(&VendorUse::dataItems, {.key = "data_items", .label = QT_TRANSLATE_NOOP("records", "Data"),
                                       .flags = MayBeNone, .rowsOf = "data_items"})
        .field(&VendorUse::purposes, {.key = "purposes", .label = QT_TRANSLATE_NOOP("records", "For"),
                                      .rowsOf = "purposes"})
        .field(&VendorUse::note, {.key = "note", .label = QT_TRANSLATE_NOOP("records", "Note"),
                                  .flags = MayBeNone | Long})
        .build();
}

} // namespace records
