// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/organisation/organisationrows.h"

namespace records {

using enum FieldFlag;

std::shared_ptr<const RowType> establishmentType()
{
    return RowTypeBuilder<Establishment>()
        .field(&Establishment::country, {.key = "country", .label = QT_TRANSLATE_NOOP("records", "Country"),
                                         .flags = Required, .article = "Art. 3(1)"})
        .field(&Establishment::kind, {.key = "kind", .label = QT_TRANSLATE_NOOP("records", "Kind"),
                                      .article = "Art. 4(16)", .vocabulary = "establishment_kind"})
        .field(&Establishment::name, {.key = "name", .label = QT_TRANSLATE_NOOP("records", "Name"), .flags = MayBeNone})
        .field(&Establishment::address, {.key = "address", .label = QT_TRANSLATE_NOOP("records", "Address"),
                                         .flags = MayBeNone | Long})
        .build();
}

std::shared_ptr<const RowType> representativeType()
{
    return RowTypeBuilder<Representative>()
        .field(&Representative::regime,
               {.key = "regime", .label = QT_TRANSLATE_NOOP("records", "Regime"), .flags = Required,
                .article = "Art. 27", .vocabulary = "representative_regime"})
        .field(&Representative::contact,
               {.key = "contact", .label = QT_TRANSLATE_NOOP("records", "Representative"), .flags = MayBeNone,
                .article = "Art. 30(1)(a)",
                .help = QT_TRANSLATE_NOOP("records", "None: nobody has been named; give the reason below."),
                .targets = {"contact"}})
        .field(&Representative::name, {.key = "name", .label = QT_TRANSLATE_NOOP("records", "Representative by name"),
                                       .flags = MayBeNone})
        .field(&Representative::country,
               {.key = "country", .label = QT_TRANSLATE_NOOP("records", "Country"), .article = "Art. 27(3)",
                .help = QT_TRANSLATE_NOOP("records", "One of the countries where the people are.")})
        .field(&Representative::mandatedOn,
               {.key = "mandated_on", .label = QT_TRANSLATE_NOOP("records", "Mandate given on"), .flags = MayBeNone,
                .article = "Art. 27(1)"})
        .field(&Representative::mandate, {.key = "mandate", .label = QT_TRANSLATE_NOOP("records", "Mandate"),
                                          .flags = MayBeNone, .article = "Art. 27(1)"})
        .field(&Representative::exception,
               {.key = "exception", .label = QT_TRANSLATE_NOOP("records", "Reason for no representative"),
                .flags = MayBeNone, .article = "Art. 27(2)", .vocabulary = "representative_exception"})
        .field(&Representative::exceptionNote,
               {.key = "exception_note", .label = QT_TRANSLATE_NOOP("records", "About that reason"),
                .flags = MayBeNone | Long})
        .build();
}

} // namespace records
