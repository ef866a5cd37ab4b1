// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/data_category/datacategory.h"

namespace records {

namespace {

using enum FieldFlag;

void addMarks(RecordTypeBuilder<DataCategory> &type)
{
    type.section("marks", QT_TRANSLATE_NOOP("records", "Marks"))
        .field(&DataCategory::group, {.key = "group", .label = QT_TRANSLATE_NOOP("records", "Group"),
                                      .flags = InList | MayBeNone})
        .field(&DataCategory::special, {.key = "special", .label = QT_TRANSLATE_NOOP("records", "Special category"),
                                        .flags = InList, .article = "Art. 9(1)"})
        .field(&DataCategory::criminal, {.key = "criminal", .label = QT_TRANSLATE_NOOP("records", "Criminal data"),
                                         .flags = InList, .article = "Art. 10"})
        .field(&DataCategory::highlyPersonal,
               {.key = "highly_personal", .label = QT_TRANSLATE_NOOP("records", "Highly personal"),
                .help = QT_TRANSLATE_NOOP("records", "Location, finance, messages: not special, but counted with it "
                                                     "when risk is judged.")})
        .field(&DataCategory::ccpa,
               {.key = "ccpa", .label = QT_TRANSLATE_NOOP("records", "CCPA categories"), .flags = MayBeNone,
                .article = "Cal. Civ. Code 1798.140(v)", .vocabulary = "ccpa_category"});
}

RecordType build()
{
    RecordTypeBuilder<DataCategory> type("data_category", "DC", QT_TRANSLATE_NOOP("records", "Data category"),
                                         QT_TRANSLATE_NOOP("records", "Data categories"));
    addCatalogueHead(type);
    addMarks(type);
    addCatalogueTail(type);
    return type.title(&DataCategory::name)
        .list({.preview = {"description", "group", "special", "criminal", "highly_personal", "in_use"}})
        .catalogue(QT_TRANSLATE_NOOP("records", "No categories of data yet")).build();
}

} // namespace

const RecordType &dataCategoryType()
{
    static const RecordType type = build();
    return type;
}

} // namespace records
