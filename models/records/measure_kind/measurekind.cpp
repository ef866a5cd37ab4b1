// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/measure_kind/measurekind.h"

namespace records {

namespace {

using enum FieldFlag;

void addMarks(RecordTypeBuilder<MeasureKind> &type)
{
    type.section("marks", QT_TRANSLATE_NOOP("records", "Marks"))
        .field(&MeasureKind::group, {.key = "group", .label = QT_TRANSLATE_NOOP("records", "Group"), .flags = InList,
                                     .article = "Art. 32(1)", .vocabulary = "measure_group"})
        .field(&MeasureKind::article,
               {.key = "article", .label = QT_TRANSLATE_NOOP("records", "Article"), .flags = InList | MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "The provision that names it.")})
        .field(&MeasureKind::encryption, {.key = "encryption", .label = QT_TRANSLATE_NOOP("records", "Encryption"),
                                          .article = "Art. 32(1)(a)"})
        .field(&MeasureKind::pseudonymisation,
               {.key = "pseudonymisation", .label = QT_TRANSLATE_NOOP("records", "Pseudonymisation"),
                .article = "Art. 32(1)(a)"});
}

RecordType build()
{
    RecordTypeBuilder<MeasureKind> type("measure_kind", "MK", QT_TRANSLATE_NOOP("records", "Kind of measure"),
                                        QT_TRANSLATE_NOOP("records", "Kinds of measures"));
    addCatalogueHead(type);
    addMarks(type);
    addCatalogueTail(type);
    return type.title(&MeasureKind::name)
        .list({.preview = {"description", "group", "article", "encryption", "pseudonymisation", "in_use"}})
        .catalogue(QT_TRANSLATE_NOOP("records", "No kinds of measures yet")).build();
}

} // namespace

const RecordType &measureKindType()
{
    static const RecordType type = build();
    return type;
}

} // namespace records
