// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/notice/noticerows.h"

namespace records {

using enum FieldFlag;

std::shared_ptr<const RowType> cookieType()
{
    return RowTypeBuilder<Cookie>()
        .field(&Cookie::name, {.key = "name", .label = QT_TRANSLATE_NOOP("records", "Name"), .flags = MayBeNone})
        .field(&Cookie::kind, {.key = "kind", .label = QT_TRANSLATE_NOOP("records", "Kind"), .flags = MayBeNone,
                               .vocabulary = "cookie_kind"})
        .field(&Cookie::persistence,
               {.key = "persistence", .label = QT_TRANSLATE_NOOP("records", "Session or persistent"),
                .flags = MayBeNone, .vocabulary = "cookie_persistence"})
        .field(&Cookie::setBy, {.key = "set_by", .label = QT_TRANSLATE_NOOP("records", "Set by"),
                                .vocabulary = "cookie_set_by"})
        .field(&Cookie::vendor, {.key = "vendor", .label = QT_TRANSLATE_NOOP("records", "Vendor"), .flags = MayBeNone,
                                 .targets = {"vendor"}})
        .field(&Cookie::purpose, {.key = "purpose", .label = QT_TRANSLATE_NOOP("records", "Purpose"), .flags = Long,
                                  .article = "Directive 2002/58/EC, Art. 5(3)"})
        .field(&Cookie::life,
               {.key = "life", .label = QT_TRANSLATE_NOOP("records", "Life"), .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "None: the text gives none, or it ends with the session.")})
        .field(&Cookie::consent, {.key = "consent", .label = QT_TRANSLATE_NOOP("records", "Consent"),
                                  .article = "Directive 2002/58/EC, Art. 5(3)", .vocabulary = "cookie_consent"})
        .build();
}

std::shared_ptr<const RowType> claimType()
{
    return RowTypeBuilder<Claim>()
        .field(&Claim::statement, {.key = "statement", .label = QT_TRANSLATE_NOOP("records", "What is said"),
                                   .flags = Required | Long, .help = QT_TRANSLATE_NOOP("records", "In our own words.")})
        .field(&Claim::place, {.key = "place", .label = QT_TRANSLATE_NOOP("records", "Place"), .flags = MayBeNone,
                               .help = QT_TRANSLATE_NOOP("records", "Section or heading of the text.")})
        .field(&Claim::kind, {.key = "kind", .label = QT_TRANSLATE_NOOP("records", "Kind"), .vocabulary = "claim_kind"})
        .field(&Claim::record, {.key = "record", .label = QT_TRANSLATE_NOOP("records", "About"), .flags = MayBeNone,
                                .help = QT_TRANSLATE_NOOP("records", "The record that shows whether it holds.")})
        .field(&Claim::field,
               {.key = "field", .label = QT_TRANSLATE_NOOP("records", "Field"), .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "Name of the field of that record, such as \"purposes\".")})
        .field(&Claim::state,
               {.key = "state", .label = QT_TRANSLATE_NOOP("records", "State"),
                .help = QT_TRANSLATE_NOOP("records", "Leave it blank while not known."), .vocabulary = "claim_state"})
        .field(&Claim::note, {.key = "note", .label = QT_TRANSLATE_NOOP("records", "Note"), .flags = MayBeNone | Long})
        .build();
}

} // namespace records
