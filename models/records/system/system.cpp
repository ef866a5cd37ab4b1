// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/system/system.h"

#include "models/records/ruletools.h"

namespace records {

namespace {

using enum FieldFlag;

void addGeneral(RecordTypeBuilder<System> &type)
{
    type.section("general", QT_TRANSLATE_NOOP("records", "General"))
        .field(&System::name, {.key = "name", .label = QT_TRANSLATE_NOOP("records", "Name"),
                               .flags = Required | InList})
        .field(&System::description, {.key = "description", .label = QT_TRANSLATE_NOOP("records", "Description"),
                                      .flags = MayBeNone | Long})
        .field(&System::kind, {.key = "kind", .label = QT_TRANSLATE_NOOP("records", "Kind"), .flags = InList,
                               .vocabulary = "system_kind"})
        .field(&System::status, {.key = "status", .label = QT_TRANSLATE_NOOP("records", "Status"), .flags = InList,
                                 .vocabulary = "system_status"})
        .field(&System::owner, {.key = "owner", .label = QT_TRANSLATE_NOOP("records", "Owner"),
                                .flags = InList | MayBeNone, .article = "Art. 5(2)", .targets = {"contact"}})
        .field(&System::organisation,
               {.key = "organisation", .label = QT_TRANSLATE_NOOP("records", "Run by"), .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "None: a vendor runs it."), .targets = {"organisation"}})
        .field(&System::partOf, {.key = "part_of", .label = QT_TRANSLATE_NOOP("records", "Part of"),
                                 .flags = MayBeNone | Acyclic, .targets = {"system"}})
        .field(&System::address,
               {.key = "address", .label = QT_TRANSLATE_NOOP("records", "Address or place"), .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "Such as a web address, a server name or a room.")})
        .field(&System::usedSince, {.key = "used_since", .label = QT_TRANSLATE_NOOP("records", "In use since"),
                                    .flags = MayBeNone})
        .field(&System::usedUntil, {.key = "used_until", .label = QT_TRANSLATE_NOOP("records", "In use until"),
                                    .flags = MayBeNone})
        .field(&System::notes, {.key = "notes", .label = QT_TRANSLATE_NOOP("records", "Notes"),
                                .flags = MayBeNone | Long});
}

void addHosting(RecordTypeBuilder<System> &type)
{
    type.section("hosting", QT_TRANSLATE_NOOP("records", "Hosting and access"))
        .field(&System::hosting, {.key = "hosting", .label = QT_TRANSLATE_NOOP("records", "Hosting"),
                                  .vocabulary = "hosting"})
        .field(&System::hostingVendor,
               {.key = "hosting_vendor", .label = QT_TRANSLATE_NOOP("records", "Hosted by"),
                .flags = InList | MayBeNone, .article = "Art. 28",
                .help = QT_TRANSLATE_NOOP("records", "None: no vendor hosts it."), .targets = {"vendor"},
                .when = "hosting=colocation|vendor|saas|private-cloud|public-cloud|hybrid"})
        .field(&System::storageCountries,
               {.key = "storage_countries", .label = QT_TRANSLATE_NOOP("records", "Stored in"),
                .flags = InList | MayBeNone, .article = "Art. 44",
                .help = QT_TRANSLATE_NOOP("records", "None: it stores no personal data.")})
        .field(&System::accessCountries,
               {.key = "access_countries", .label = QT_TRANSLATE_NOOP("records", "Accessed from"), .flags = MayBeNone,
                .article = "Art. 44",
                .help = QT_TRANSLATE_NOOP("records", "Remote access from a third country is a transfer, wherever the "
                                                     "data are stored.")})
        .field(&System::measures, {.key = "measures", .label = QT_TRANSLATE_NOOP("records", "Measures"),
                                   .flags = MayBeNone, .article = "Art. 32(1)", .targets = {"measure"}});
}

void addRequests(RecordTypeBuilder<System> &type)
{
    type.section("requests", QT_TRANSLATE_NOOP("records", "Requests of people"))
        .field(&System::findingData,
               {.key = "finding_data", .label = QT_TRANSLATE_NOOP("records", "Finding a person's data"),
                .flags = MayBeNone | Long, .article = "Art. 15",
                .help = QT_TRANSLATE_NOOP("records", "Where to look and by what: needed when a request comes in.")})
        .field(&System::deletingData,
               {.key = "deleting_data", .label = QT_TRANSLATE_NOOP("records", "Deleting a person's data"),
                .flags = MayBeNone | Long, .article = "Art. 17"});
}

void useRunsForward(const System &system, core::Problems &problems)
{
    if (isBefore(system.usedUntil, system.usedSince))
        problems.push_back(problem("used_until", QT_TRANSLATE_NOOP("records", "is before the first day of use")));
}

RecordType build()
{
    RecordTypeBuilder<System> type("system", "SYS", QT_TRANSLATE_NOOP("records", "System"),
                                   QT_TRANSLATE_NOOP("records", "Systems"));
    addGeneral(type);
    addHosting(type);
    addRequests(type);
    return type.title(&System::name)
        .list({.rank = 80,
               .status = "status",
               .columns = {"name", "kind", "hosting_vendor", "storage_countries", "owner", "status"},
               .preview = {"description", "hosting", "storage_countries", "access_countries", "measures",
                           "finding_data"},
               .emptyTitle = QT_TRANSLATE_NOOP("records", "No systems yet"),
               .emptyText = QT_TRANSLATE_NOOP("records", "Add the programs and places where personal data are kept. "
                                                         "Requests of people are later searched for along this list.")})
        .rule(&useRunsForward)
        .build();
}

} // namespace

const RecordType &systemType()
{
    static const RecordType type = build();
    return type;
}

} // namespace records
