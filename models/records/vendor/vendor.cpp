// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/vendor/vendor.h"

#include "models/records/ruletools.h"

namespace records {

using enum FieldFlag;

namespace {

// clang-format off
void generalFields(RecordTypeBuilder<Vendor> &type)
{
    type.section("general", QT_TRANSLATE_NOOP("records", "General"))
        .field(&Vendor::name, {.key = "name", .label = QT_TRANSLATE_NOOP("records", "Name"), .flags = Required | InList,
                               .help = QT_TRANSLATE_NOOP("records", "The name you use for it every day.")})
        .field(&Vendor::legalName,
               {.key = "legal_name", .label = QT_TRANSLATE_NOOP("records", "Legal name"), .article = "Art. 28(3)",
                .help = QT_TRANSLATE_NOOP("records", "As in the company register; leave it blank until you know.")})
        .field(&Vendor::description, {.key = "description", .label = QT_TRANSLATE_NOOP("records", "Description"),
                                      .flags = Long})
        .field(&Vendor::categories, {.key = "categories", .label = QT_TRANSLATE_NOOP("records", "Categories"),
                                     .flags = InList, .vocabulary = "vendor_category"})
        .field(&Vendor::parent, {.key = "parent", .label = QT_TRANSLATE_NOOP("records", "Parent company"),
                                 .flags = MayBeNone | Acyclic, .targets = {"vendor"}})
        .field(&Vendor::country, {.key = "country", .label = QT_TRANSLATE_NOOP("records", "Country"), .flags = InList})
        .field(&Vendor::controlCountry,
               {.key = "control_country", .label = QT_TRANSLATE_NOOP("records", "Controlled from"),
                .article = "Arts. 28, 48",
                .help = QT_TRANSLATE_NOOP("records", "Where the ultimate parent sits; its authorities may be able to "
                                                     "order a disclosure.")})
        .field(&Vendor::registerNumber, {.key = "register_number",
                                         .label = QT_TRANSLATE_NOOP("records", "Register number"), .flags = MayBeNone})
        .field(&Vendor::postalAddress, {.key = "postal_address",
                                        .label = QT_TRANSLATE_NOOP("records", "Postal address"),
                                        .flags = MayBeNone | Long})
        .field(&Vendor::website, {.key = "website", .label = QT_TRANSLATE_NOOP("records", "Website"),
                                  .flags = MayBeNone})
        .field(&Vendor::privacyAddress,
               {.key = "privacy_address", .label = QT_TRANSLATE_NOOP("records", "Privacy notice"), .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "Web address of the vendor's own notice.")})
        .field(&Vendor::dpaAddress, {.key = "dpa_address",
                                     .label = QT_TRANSLATE_NOOP("records", "Data processing agreement"),
                                     .flags = MayBeNone, .article = "Art. 28(3)",
                                     .help = QT_TRANSLATE_NOOP("records", "Web address of the published text.")})
        .field(&Vendor::subprocessorAddress,
               {.key = "subprocessor_address", .label = QT_TRANSLATE_NOOP("records", "Sub-processor list"),
                .flags = MayBeNone, .article = "Art. 28(2)",
                .help = QT_TRANSLATE_NOOP("records", "Web address of the published list.")})
        .field(&Vendor::securityAddress, {.key = "security_address",
                                          .label = QT_TRANSLATE_NOOP("records", "Security page"), .flags = MayBeNone,
                                          .article = "Art. 32"});
}

void serviceFields(RecordTypeBuilder<Vendor> &type)
{
    type.section("services", QT_TRANSLATE_NOOP("records", "Services"))
        .rows(&Vendor::services, {.key = "services", .label = QT_TRANSLATE_NOOP("records", "Services"),
                                  .flags = MayBeNone, .article = "Art. 28(3)",
                                  .help = QT_TRANSLATE_NOOP("records", "One row for each service, as role, data and "
                                                                       "place may differ.")},
              vendorServiceType())
        .section("documents", QT_TRANSLATE_NOOP("records", "Contracts and documents"))
        .rows(&Vendor::documents, {.key = "documents", .label = QT_TRANSLATE_NOOP("records", "Documents"),
                                   .flags = MayBeNone, .article = "Arts. 28(3), 28(5)",
                                   .help = QT_TRANSLATE_NOOP("records", "Contracts, certificates, reports. A sentence "
                                                                        "in a notice is no evidence.")},
              vendorDocumentType())
        .field(&Vendor::breachNoticeHours, {.key = "breach_notice_hours",
                                            .label = QT_TRANSLATE_NOOP("records", "Breach notice in hours"),
                                            .flags = MayBeNone, .article = "Art. 33(2)",
                                            .help = QT_TRANSLATE_NOOP("records", "By contract. The law says without "
                                                                                 "undue delay and names no number.")})
        .section("subprocessors", QT_TRANSLATE_NOOP("records", "Sub-processors"))
        .field(&Vendor::changeNoticeDays, {.key = "change_notice_days",
                                           .label = QT_TRANSLATE_NOOP("records", "Change notice in days"),
                                           .flags = MayBeNone, .article = "Art. 28(2)",
                                           .help = QT_TRANSLATE_NOOP("records", "How long before a new sub-processor "
                                                                                "starts the vendor tells us.")})
        .rows(&Vendor::subprocessors, {.key = "subprocessors", .label = QT_TRANSLATE_NOOP("records", "Sub-processors"),
                                       .flags = MayBeNone, .article = "Art. 28(2), (4)"},
              vendorSubprocessorType());
}

void frameworkFields(RecordTypeBuilder<Vendor> &type)
{
    type.section("dpf", QT_TRANSLATE_NOOP("records", "Data Privacy Framework"))
        .field(&Vendor::dpfStatus, {.key = "dpf_status", .label = QT_TRANSLATE_NOOP("records", "Status on the list"),
                                    .article = "Dec. (EU) 2023/1795",
                                    .help = QT_TRANSLATE_NOOP("records", "What the public list says. Only \"active\" "
                                                                         "carries a transfer to the United States."),
                                    .vocabulary = "dpf_status"})
        .field(&Vendor::dpfParticipant, {.key = "dpf_participant", .label = QT_TRANSLATE_NOOP("records", "Participant"),
                                         .flags = MayBeNone, .article = "Dec. (EU) 2023/1795",
                                         .help = QT_TRANSLATE_NOOP("records", "Legal name as listed."),
                                         .when = "dpf_status=active|inactive|withdrawn"})
        .field(&Vendor::dpfCoveredEntities,
               {.key = "dpf_covered_entities", .label = QT_TRANSLATE_NOOP("records", "Covered entities"),
                .flags = MayBeNone | Long, .article = "Dec. (EU) 2023/1795",
                .help = QT_TRANSLATE_NOOP("records", "The company that receives the data must be among them."),
                .when = "dpf_status=active|inactive|withdrawn"})
        .field(&Vendor::dpfFrameworks, {.key = "dpf_frameworks", .label = QT_TRANSLATE_NOOP("records", "Frameworks"),
                                        .flags = MayBeNone, .article = "Dec. (EU) 2023/1795",
                                        .vocabulary = "dpf_framework", .when = "dpf_status=active|inactive|withdrawn"})
        .field(&Vendor::dpfCoverage, {.key = "dpf_coverage",
                                      .label = QT_TRANSLATE_NOOP("records", "Kinds of data covered"),
                                      .flags = MayBeNone, .article = "Dec. (EU) 2023/1795",
                                      .help = QT_TRANSLATE_NOOP("records", "Staff data of your own employees need HR "
                                                                           "coverage."), .vocabulary = "dpf_coverage",
                                      .when = "dpf_status=active|inactive|withdrawn"})
        .field(&Vendor::dpfNextCertification, {.key = "dpf_next_certification",
                                               .label = QT_TRANSLATE_NOOP("records", "Next certification"),
                                               .flags = MayBeNone, .when = "dpf_status=active"})
        .field(&Vendor::dpfCheckedOn, {.key = "dpf_checked_on", .label = QT_TRANSLATE_NOOP("records", "List read on"),
                                       .flags = MayBeNone, .when = "dpf_status=*"})
        .field(&Vendor::dpfAddress, {.key = "dpf_address", .label = QT_TRANSLATE_NOOP("records", "List entry"),
                                     .flags = MayBeNone,
                                     .help = QT_TRANSLATE_NOOP("records", "Web address of the entry that was read."),
                                     .when = "dpf_status=active|inactive|withdrawn"});
}

void reviewFields(RecordTypeBuilder<Vendor> &type)
{
    type.section("review", QT_TRANSLATE_NOOP("records", "Review"))
        .field(&Vendor::status, {.key = "status", .label = QT_TRANSLATE_NOOP("records", "Status"), .flags = InList,
                                 .article = "Art. 28(1)", .vocabulary = "vendor_status"})
        .field(&Vendor::tier, {.key = "tier", .label = QT_TRANSLATE_NOOP("records", "Tier"), .flags = InList,
                               .help = QT_TRANSLATE_NOOP("records", "How closely it is reviewed; tier 1 most closely."),
                               .vocabulary = "vendor_tier"})
        .field(&Vendor::owner, {.key = "owner", .label = QT_TRANSLATE_NOOP("records", "Owner"),
                                .flags = InList | MayBeNone,
                                .help = QT_TRANSLATE_NOOP("records", "Who answers for this vendor in our house."),
                                .targets = {"contact"}})
        .field(&Vendor::breachHistory, {.key = "breach_history",
                                        .label = QT_TRANSLATE_NOOP("records", "Breach history"),
                                        .article = "Art. 28(1)", .vocabulary = "breach_history"})
        .field(&Vendor::breachNote, {.key = "breach_note", .label = QT_TRANSLATE_NOOP("records", "Breaches"),
                                     .flags = MayBeNone | Long, .when = "breach_history=minor|major-24-months"})
        .field(&Vendor::reviewedOn, {.key = "reviewed_on", .label = QT_TRANSLATE_NOOP("records", "Reviewed on"),
                                     .flags = MayBeNone, .article = "Art. 28(1)"})
        .field(&Vendor::reviewResult, {.key = "review_result",
                                       .label = QT_TRANSLATE_NOOP("records", "Result of the review"),
                                       .flags = MayBeNone, .vocabulary = "review_result"})
        .field(&Vendor::reviewTriggers,
               {.key = "review_triggers", .label = QT_TRANSLATE_NOOP("records", "Events since"), .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "What has happened that calls for an earlier review."),
                .vocabulary = "review_trigger"})
        .field(&Vendor::nextReview, {.key = "next_review", .label = QT_TRANSLATE_NOOP("records", "Next review"),
                                     .flags = InList | Due | MayBeNone})
        .field(&Vendor::notes, {.key = "notes", .label = QT_TRANSLATE_NOOP("records", "Notes"),
                                .flags = MayBeNone | Long});
}
// clang-format on

void servicesEndAfterTheyStart(const Vendor &vendor, core::Problems &problems)
{
    const auto &services = vendor.services.items();
    for (std::size_t i = 0; i < services.size(); ++i) {
        if (isBefore(services[i].endedOn, services[i].startedOn))
            problems.push_back(problem(rowField("services", i, "ended_on"),
                                       QT_TRANSLATE_NOOP("records", "the service cannot end before it starts")));
    }
}

void documentsHoldTogether(const Vendor &vendor, core::Problems &problems)
{
    const auto &documents = vendor.documents.items();
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const VendorDocument &document = documents[i];
        if (isBefore(document.validUntil, document.issued))
            problems.push_back(problem(rowField("documents", i, "valid_until"),
                                       QT_TRANSLATE_NOOP("records", "is before the day the document was issued")));
        if (isOneOf(document.state, {"missing"}) && document.attachment.hasValue())
            problems.push_back(problem(rowField("documents", i, "state"),
                                       QT_TRANSLATE_NOOP("records", "cannot be \"missing\" while the file is here")));
    }
}

void objectionFollowsNotice(const Vendor &vendor, core::Problems &problems)
{
    const auto &subprocessors = vendor.subprocessors.items();
    for (std::size_t i = 0; i < subprocessors.size(); ++i) {
        if (isBefore(subprocessors[i].objectionDue, subprocessors[i].notifiedOn))
            problems.push_back(problem(
                rowField("subprocessors", i, "objection_due"),
                QT_TRANSLATE_NOOP("records", "is before the day the sub-processor was announced"), "Art. 28(2)"));
    }
}

void onlyListedVendorsHaveFrameworks(const Vendor &vendor, core::Problems &problems)
{
    if (isOneOf(vendor.dpfStatus, {"not-listed"}) && !vendor.dpfFrameworks.empty())
        problems.push_back(
            problem("dpf_frameworks",
                    QT_TRANSLATE_NOOP("records", "a vendor that is not on the list takes part in no framework"),
                    "Dec. (EU) 2023/1795"));
}

} // namespace

const RecordType &vendorType()
{
    static const RecordType type = [] {
        RecordTypeBuilder<Vendor> builder("vendor", "V", QT_TRANSLATE_NOOP("records", "Vendor"),
                                          QT_TRANSLATE_NOOP("records", "Vendors"));
        generalFields(builder);
        serviceFields(builder);
        frameworkFields(builder);
        reviewFields(builder);
        return builder.title(&Vendor::name)
            .review({"reviewed_on", "review_result", "next_review"})
            .list({.rank = 20,
                   .status = "status",
                   .columns = {"name", "categories", "country", "tier", "owner", "status", "next_review"},
                   .preview = {"services.name", "documents.kind", "services.storage_countries", "subprocessors.name",
                               "dpf_status", "breach_history"},
                   .emptyTitle = QT_TRANSLATE_NOOP("records", "No vendors yet"),
                   .emptyText = QT_TRANSLATE_NOOP("records", "Add the companies that handle personal data for you; "
                                                             "the services, contracts and sub-processors of each come "
                                                             "with it.")})
            .mergeable()
            .rule(&servicesEndAfterTheyStart)
            .rule(&documentsHoldTogether)
            .rule(&objectionFollowsNotice)
            .rule(&onlyListedVendorsHaveFrameworks)
            .build();
    }();
    return type;
}

} // namespace records
