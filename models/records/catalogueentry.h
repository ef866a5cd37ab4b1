// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

namespace records {

// What the records of every catalogue share. Entries are shipped with the program and may be added to.
struct CatalogueEntry : RecordBase {
    Answer<QString> name;
    Answer<QString> description;
    Answer<QString> dpv; // term of the W3C Data Privacy Vocabulary
    Answer<bool> inUse; // no: kept for old records, offered no more
    Answer<QString> key; // of the shipped entry; none: added here
};

// The heading and the fields that come first in a catalogue.
template<std::derived_from<CatalogueEntry> R>
void addCatalogueHead(RecordTypeBuilder<R> &type)
{
    using enum FieldFlag;
    type.section("general", QT_TRANSLATE_NOOP("records", "General"))
        .field(&CatalogueEntry::name,
               {.key = "name", .label = QT_TRANSLATE_NOOP("records", "Name"), .flags = Required | InList})
        .field(&CatalogueEntry::description, {.key = "description", .label = QT_TRANSLATE_NOOP("records", "Description"),
                                              .flags = InList | MayBeNone | Long});
}

// The fields that come last in a catalogue.
template<std::derived_from<CatalogueEntry> R>
void addCatalogueTail(RecordTypeBuilder<R> &type)
{
    using enum FieldFlag;
    type.section("entry", QT_TRANSLATE_NOOP("records", "Entry"))
        .field(&CatalogueEntry::dpv,
               {.key = "dpv", .label = QT_TRANSLATE_NOOP("records", "DPV term"), .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "Term of the W3C Data Privacy Vocabulary, such as \"pd:Name\".")})
        .field(&CatalogueEntry::inUse,
               {.key = "in_use", .label = QT_TRANSLATE_NOOP("records", "In use"), .flags = InList,
                .help = QT_TRANSLATE_NOOP("records", "No: old records keep it, but it is offered no more.")})
        .field(&CatalogueEntry::key,
               {.key = "key", .label = QT_TRANSLATE_NOOP("records", "Key"), .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "Of an entry that came with the program; none for your own.")});
}

} // namespace records
