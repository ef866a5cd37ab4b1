// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/business_function/businessfunction.h"

namespace records {

namespace {

using enum FieldFlag;

void addMarks(RecordTypeBuilder<BusinessFunction> &type)
{
    type.section("marks", QT_TRANSLATE_NOOP("records", "Place"))
        .field(&BusinessFunction::parent, {.key = "parent", .label = QT_TRANSLATE_NOOP("records", "Part of"),
                                           .flags = InList | MayBeNone | Acyclic, .targets = {"business_function"}});
}

RecordType build()
{
    RecordTypeBuilder<BusinessFunction> type("business_function", "BF", QT_TRANSLATE_NOOP("records", "Business function"),
                                             QT_TRANSLATE_NOOP("records", "Business functions"));
    addCatalogueHead(type);
    addMarks(type);
    addCatalogueTail(type);
    return type.title(&BusinessFunction::name)
        .list({.preview = {"description", "parent", "in_use"}})
        .catalogue(QT_TRANSLATE_NOOP("records", "No business functions yet")).build();
}

} // namespace

const RecordType &businessFunctionType()
{
    static const RecordType type = build();
    return type;
}

} // namespace records
