// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/recipient_category/recipientcategory.h"

namespace records {

namespace {

using enum FieldFlag;

void addMarks(RecordTypeBuilder<RecipientCategory> &type)
{
    type.section("marks", QT_TRANSLATE_NOOP("records", "Marks"))
        .field(&RecipientCategory::publicAuthority,
               {.key = "public_authority", .label = QT_TRANSLATE_NOOP("records", "Public authority"), .flags = InList,
                .article = "Art. 4(9)"})
        .field(&RecipientCategory::internal,
               {.key = "internal", .label = QT_TRANSLATE_NOOP("records", "Internal"), .flags = InList,
                .help = QT_TRANSLATE_NOOP("records", "Within the organisation: shown apart, as nothing is disclosed "
                                                     "to a third party.")});
}

RecordType build()
{
    RecordTypeBuilder<RecipientCategory> type("recipient_category", "RC", QT_TRANSLATE_NOOP("records", "Category of recipients"),
                                              QT_TRANSLATE_NOOP("records", "Categories of recipients"));
    addCatalogueHead(type);
    addMarks(type);
    addCatalogueTail(type);
    return type.title(&RecipientCategory::name)
        .list({.preview = {"description", "public_authority", "internal", "in_use"}})
        .catalogue(QT_TRANSLATE_NOOP("records", "No categories of recipients yet")).build();
}

} // namespace

const RecordType &recipientCategoryType()
{
    static const RecordType type = build();
    return type;
}

} // namespace records
