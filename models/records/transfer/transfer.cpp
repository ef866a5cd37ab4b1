// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/transfer/transfer.h"

#include "models/records/ruletools.h"

namespace records {

using enum FieldFlag;

namespace {

// clang-format off
void generalFields(RecordTypeBuilder<Transfer> &type)
{
    type.section("general", QT_TRANSLATE_NOOP("records", "General"))
        .field(&Transfer::name, {.key = "name", .label = QT_TRANSLATE_NOOP("records", "Name"),
                                 .flags = Required | InList})
        .field(&Transfer::description, {.key = "description", .label = QT_TRANSLATE_NOOP("records", "Description"),
                                        .flags = Long})
        .field(&Transfer::activities, {.key = "activities", .label = QT_TRANSLATE_NOOP("records", "Activities"),
                                       .flags = MayBeNone, .article = "Art. 30(1)(e)", .targets = {"activity"}})
        .field(&Transfer::status, {.key = "status", .label = QT_TRANSLATE_NOOP("records", "Status"), .flags = InList,
                                   .vocabulary = "transfer_status"})
        .section("parties", QT_TRANSLATE_NOOP("records", "Parties"))
        .field(&Transfer::exporter, {.key = "exporter", .label = QT_TRANSLATE_NOOP("records", "Exporter"),
                                     .article = "Art. 44", .targets = {"organisation"}})
        .field(&Transfer::exporterRole, {.key = "exporter_role",
                                         .label = QT_TRANSLATE_NOOP("records", "Role of the exporter"),
                                         .article = "Dec. (EU) 2021/914", .vocabulary = "exporter_role"})
        .field(&Transfer::importer, {.key = "importer", .label = QT_TRANSLATE_NOOP("records", "Importer"),
                                     .flags = InList | MayBeNone, .article = "Art. 44",
                                     .help = QT_TRANSLATE_NOOP("records", "Another company, if only within the group. "
                                                                          "\"None\" says that it is not kept as a "
                                                                          "record."),
                                     .targets = {"vendor", "organisation"}})
        .field(&Transfer::importerName,
               {.key = "importer_name", .label = QT_TRANSLATE_NOOP("records", "Importer by name"), .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "For an importer that has no record here, or a group of them.")})
        .field(&Transfer::importerRole, {.key = "importer_role",
                                         .label = QT_TRANSLATE_NOOP("records", "Role of the importer"),
                                         .article = "Dec. (EU) 2021/914", .vocabulary = "importer_role"})
        .field(&Transfer::importerUnderGdpr,
               {.key = "importer_under_gdpr",
                .label = QT_TRANSLATE_NOOP("records", "Importer is under the GDPR itself"), .article = "Art. 3(2)",
                .help = QT_TRANSLATE_NOOP("records", "It stays a transfer, but the clauses of 2021 were not written "
                                                     "for it.")});
}

void dataFields(RecordTypeBuilder<Transfer> &type)
{
    type.section("destination", QT_TRANSLATE_NOOP("records", "Destination and data"))
        .field(&Transfer::destinations, {.key = "destinations", .label = QT_TRANSLATE_NOOP("records", "Destinations"),
                                         .flags = InList | MayBeNone, .article = "Art. 30(1)(e)",
                                         .help = QT_TRANSLATE_NOOP("records", "Every country in which the importer "
                                                                              "stores the data or gets at them.")})
        .field(&Transfer::destinationOrganisations,
               {.key = "destination_organisations",
                .label = QT_TRANSLATE_NOOP("records", "International organisations"), .flags = MayBeNone,
                .article = "Art. 30(1)(e)", .vocabulary = "international_organisation"})
        .field(&Transfer::remoteAccess, {.key = "remote_access", .label = QT_TRANSLATE_NOOP("records", "Remote access"),
                                         .article = "Art. 44",
                                         .help = QT_TRANSLATE_NOOP("records", "Data kept in the EEA that somebody "
                                                                              "abroad can look at are transferred.")})
        .field(&Transfer::means, {.key = "means", .label = QT_TRANSLATE_NOOP("records", "How the data get there"),
                                  .vocabulary = "transfer_means"})
        .field(&Transfer::frequency, {.key = "frequency", .label = QT_TRANSLATE_NOOP("records", "Frequency"),
                                      .article = "Dec. (EU) 2021/914, annex I.B", .vocabulary = "transfer_frequency"})
        .field(&Transfer::dataCategories, {.key = "data_categories",
                                           .label = QT_TRANSLATE_NOOP("records", "Data categories"),
                                           .article = "Dec. (EU) 2021/914, annex I.B", .targets = {"data_category"}})
        .field(&Transfer::subjectCategories,
               {.key = "subject_categories", .label = QT_TRANSLATE_NOOP("records", "Categories of people"),
                .article = "Dec. (EU) 2021/914, annex I.B", .targets = {"subject_category"}})
        .field(&Transfer::staffData,
               {.key = "staff_data", .label = QT_TRANSLATE_NOOP("records", "Data of our own staff"),
                .article = "Dec. (EU) 2023/1795",
                .help = QT_TRANSLATE_NOOP("records", "A DPF participant needs HR coverage for them.")});
}

void safeguardFields(RecordTypeBuilder<Transfer> &type)
{
    type.section("safeguards", QT_TRANSLATE_NOOP("records", "Safeguards"))
        .rows(&Transfer::safeguards, {.key = "safeguards", .label = QT_TRANSLATE_NOOP("records", "Safeguards"),
                                      .flags = MayBeNone, .article = "Arts. 30(1)(e), 44-49",
                                      .help = QT_TRANSLATE_NOOP("records", "\"None\" says that nothing carries this "
                                                                           "transfer.")},
              transferSafeguardType())
        .field(&Transfer::tia, {.key = "tia", .label = QT_TRANSLATE_NOOP("records", "Impact assessment"),
                                .flags = MayBeNone, .article = "SCC cl. 14",
                                .help = QT_TRANSLATE_NOOP("records", "Asked for whenever a safeguard of Art. 46 is "
                                                                     "used."), .targets = {"tia"}})
        .field(&Transfer::measures, {.key = "measures", .label = QT_TRANSLATE_NOOP("records", "Measures"),
                                     .flags = MayBeNone, .article = "Arts. 32, 46", .targets = {"measure"}})
        .field(&Transfer::onward, {.key = "onward", .label = QT_TRANSLATE_NOOP("records", "Onward transfers"),
                                   .flags = MayBeNone | Acyclic, .article = "Art. 44 GDPR, SCC cl. 8",
                                   .help = QT_TRANSLATE_NOOP("records", "Transfers by which the importer passes these "
                                                                        "data on."), .targets = {"transfer"}})
        .section("review", QT_TRANSLATE_NOOP("records", "Review"))
        .field(&Transfer::owner, {.key = "owner", .label = QT_TRANSLATE_NOOP("records", "Owner"),
                                  .flags = InList | MayBeNone, .targets = {"contact"}})
        .field(&Transfer::startedOn, {.key = "started_on", .label = QT_TRANSLATE_NOOP("records", "Started on"),
                                      .flags = MayBeNone})
        .field(&Transfer::endedOn, {.key = "ended_on", .label = QT_TRANSLATE_NOOP("records", "Ended on"),
                                    .flags = MayBeNone,
                                    .help = QT_TRANSLATE_NOOP("records", "\"None\" says that the transfer goes on.")})
        .field(&Transfer::reviewedOn, {.key = "reviewed_on", .label = QT_TRANSLATE_NOOP("records", "Reviewed on"),
                                       .flags = MayBeNone})
        .field(&Transfer::nextReview, {.key = "next_review", .label = QT_TRANSLATE_NOOP("records", "Next review"),
                                       .flags = InList | Due | MayBeNone})
        .field(&Transfer::notes, {.key = "notes", .label = QT_TRANSLATE_NOOP("records", "Notes"),
                                  .flags = MayBeNone | Long});
}
// clang-format on

// Clauses of the Commission, or of an authority such as the UK Addendum, which is put on top of them.
bool isOnClauses(const TransferSafeguard &safeguard)
{
    return !safeguard.mechanism.hasValue() || isOneOf(safeguard.mechanism, {"46-2-c", "46-2-d"});
}

void modulesBelongToClauses(const Transfer &transfer, core::Problems &problems)
{
    const auto &safeguards = transfer.safeguards.items();
    for (std::size_t i = 0; i < safeguards.size(); ++i) {
        const TransferSafeguard &safeguard = safeguards[i];
        if (safeguard.module.hasValue() && !isOnClauses(safeguard))
            problems.push_back(problem(
                rowField("safeguards", i, "module"),
                QT_TRANSLATE_NOOP("records", "only standard clauses have modules, and the mechanism is another one"),
                "Dec. (EU) 2021/914"));
        else if (safeguard.module.hasValue() && safeguard.clauseSet.hasValue()
                 && !isOneOf(safeguard.clauseSet, {"2021-914", "uk-addendum-b1", "ch-adapted"}))
            problems.push_back(problem(rowField("safeguards", i, "module"),
                                       QT_TRANSLATE_NOOP("records", "this clause set has no modules"),
                                       "Dec. (EU) 2021/914"));
        if (safeguard.clauseSet.hasValue() && !isOnClauses(safeguard))
            problems.push_back(
                problem(rowField("safeguards", i, "clause_set"),
                        QT_TRANSLATE_NOOP("records", "is for standard clauses, and the mechanism is another one"),
                        "Art. 46(2)(c)"));
    }
}

void onlyListedImportersHaveFrameworks(const Transfer &transfer, core::Problems &problems)
{
    const auto &safeguards = transfer.safeguards.items();
    for (std::size_t i = 0; i < safeguards.size(); ++i) {
        if (isOneOf(safeguards[i].dpfStatus, {"not-listed"}) && !safeguards[i].dpfFrameworks.empty())
            problems.push_back(
                problem(rowField("safeguards", i, "dpf_frameworks"),
                        QT_TRANSLATE_NOOP("records", "an importer that is not on the list takes part in no framework"),
                        "Dec. (EU) 2023/1795"));
    }
}

void remoteAccessIsTold(const Transfer &transfer, core::Problems &problems)
{
    if (contains(transfer.means, "remote-access") && transfer.remoteAccess.is(false))
        problems.push_back(problem(
            "remote_access",
            QT_TRANSLATE_NOOP("records", "cannot be \"no\" while access from abroad is one of the means"), "Art. 44"));
}

void endFollowsStart(const Transfer &transfer, core::Problems &problems)
{
    if (isBefore(transfer.endedOn, transfer.startedOn))
        problems.push_back(
            problem("ended_on", QT_TRANSLATE_NOOP("records", "the transfer cannot end before it starts")));
}

} // namespace

const RecordType &transferType()
{
    static const RecordType type = [] {
        RecordTypeBuilder<Transfer> builder("transfer", "T", QT_TRANSLATE_NOOP("records", "Transfer"),
                                            QT_TRANSLATE_NOOP("records", "Transfers"));
        generalFields(builder);
        dataFields(builder);
        safeguardFields(builder);
        return builder.title(&Transfer::name)
            .review({.reviewedOn = "reviewed_on", .next = "next_review"})
            .list({.rank = 40,
                   .status = "status",
                   .columns = {"name", "importer", "destinations", "safeguards.mechanism", "owner", "status",
                               "next_review"},
                   .preview = {"activities", "exporter", "safeguards.mechanism", "tia", "data_categories", "measures"},
                   .emptyTitle = QT_TRANSLATE_NOOP("records", "No transfers yet"),
                   .emptyText = QT_TRANSLATE_NOOP("records", "Add each flow of personal data out of the European "
                                                             "Economic Area, remote access included, with what makes "
                                                             "it lawful.")})
            .rule(&modulesBelongToClauses)
            .rule(&onlyListedImportersHaveFrameworks)
            .rule(&remoteAccessIsTold)
            .rule(&endFollowsStart)
            .build();
    }();
    return type;
}

} // namespace records
