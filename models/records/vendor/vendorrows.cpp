// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/vendor/vendorrows.h"

namespace records {

using enum FieldFlag;

namespace {

// clang-format off
void serviceFields(RowTypeBuilder<VendorService> &rows)
{
    rows.field(&VendorService::name, {.key = "name", .label = QT_TRANSLATE_NOOP("records", "Service"),
                                      .flags = Required})
        .field(&VendorService::description, {.key = "description",
                                             .label = QT_TRANSLATE_NOOP("records", "What it does"), .flags = Long})
        .field(&VendorService::role,
               {.key = "role", .label = QT_TRANSLATE_NOOP("records", "Role"), .article = "Arts. 4(7)-(8), 26, 28",
                .help = QT_TRANSLATE_NOOP("records", "Who decides why and how the data are used? Only a vendor that "
                                                     "does not is a processor."), .vocabulary = "vendor_role"})
        .field(&VendorService::contractingEntity,
               {.key = "contracting_entity", .label = QT_TRANSLATE_NOOP("records", "Contracting entity"),
                .article = "Art. 28(3)",
                .help = QT_TRANSLATE_NOOP("records", "The company named in the contract. It is often not the brand.")})
        .field(&VendorService::dataCategories,
               {.key = "data_categories", .label = QT_TRANSLATE_NOOP("records", "Data categories"), .flags = MayBeNone,
                .article = "Art. 28(3)", .targets = {"data_category"}})
        .field(&VendorService::subjectCategories,
               {.key = "subject_categories", .label = QT_TRANSLATE_NOOP("records", "Categories of people"),
                .flags = MayBeNone, .article = "Art. 28(3)", .targets = {"subject_category"}})
        .field(&VendorService::ownPurposes,
               {.key = "own_purposes", .label = QT_TRANSLATE_NOOP("records", "Vendor's own purposes"),
                .flags = MayBeNone | Long, .article = "Art. 28(10)",
                .help = QT_TRANSLATE_NOOP("records", "Product improvement, analytics or model training of the vendor's "
                                                     "own makes it a controller for that use.")})
        .field(&VendorService::peoplePerYear, {.key = "people_per_year",
                                               .label = QT_TRANSLATE_NOOP("records", "People a year"),
                                               .help = QT_TRANSLATE_NOOP("records", "How many people's data it handles "
                                                                                    "in a year; an estimate will do.")})
        .field(&VendorService::criticality, {.key = "criticality", .label = QT_TRANSLATE_NOOP("records", "Criticality"),
                                             .vocabulary = "criticality"})
        .field(&VendorService::access,
               {.key = "access", .label = QT_TRANSLATE_NOOP("records", "Access to the data"), .article = "Art. 32",
                .help = QT_TRANSLATE_NOOP("records", "The widest access the vendor can get, used or not."),
                .vocabulary = "access_kind"});
}

void placeFields(RowTypeBuilder<VendorService> &rows)
{
    rows.field(&VendorService::storageCountries, {.key = "storage_countries",
                                                  .label = QT_TRANSLATE_NOOP("records", "Stored in"),
                                                  .flags = MayBeNone, .article = "Art. 44"})
        .field(&VendorService::accessCountries,
               {.key = "access_countries", .label = QT_TRANSLATE_NOOP("records", "Accessed from"), .flags = MayBeNone,
                .article = "Art. 44",
                .help = QT_TRANSLATE_NOOP("records", "Countries of support and remote access. Access from a third "
                                                     "country is a transfer even if the data stay in the EEA.")})
        .field(&VendorService::contract,
               {.key = "contract", .label = QT_TRANSLATE_NOOP("records", "Contract"), .flags = MayBeNone,
                .article = "Art. 28(3)",
                .help = QT_TRANSLATE_NOOP("records", "The document that binds the vendor for this service; \"none\" "
                                                     "says that there is no contract."), .rowsOf = "documents"})
        .field(&VendorService::atEnd, {.key = "at_end", .label = QT_TRANSLATE_NOOP("records", "Data at the end"),
                                       .article = "Art. 28(3)(g)", .vocabulary = "end_action"})
        .field(&VendorService::deletedAfter,
               {.key = "deleted_after", .label = QT_TRANSLATE_NOOP("records", "Deleted after"), .flags = MayBeNone,
                .article = "Art. 28(3)(g)",
                .help = QT_TRANSLATE_NOOP("records", "Time from the end of the service until the last copy is gone, "
                                                     "backups included.")})
        .field(&VendorService::startedOn, {.key = "started_on", .label = QT_TRANSLATE_NOOP("records", "In use since"),
                                           .flags = MayBeNone})
        .field(&VendorService::endedOn,
               {.key = "ended_on", .label = QT_TRANSLATE_NOOP("records", "Ended on"), .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "\"None\" says that the service is still in use.")})
        .field(&VendorService::note, {.key = "note", .label = QT_TRANSLATE_NOOP("records", "Note"),
                                      .flags = MayBeNone | Long});
}

} // namespace

std::shared_ptr<const RowType> vendorServiceType()
{
    RowTypeBuilder<VendorService> rows;
    serviceFields(rows);
    placeFields(rows);
    return rows.build();
}

std::shared_ptr<const RowType> vendorDocumentType()
{
    return RowTypeBuilder<VendorDocument>()
        .field(&VendorDocument::kind, {.key = "kind", .label = QT_TRANSLATE_NOOP("records", "Kind"),
                                       .vocabulary = "document_kind"})
        .field(&VendorDocument::title, {.key = "title", .label = QT_TRANSLATE_NOOP("records", "Title")})
        .field(&VendorDocument::version, {.key = "version", .label = QT_TRANSLATE_NOOP("records", "Version"),
                                          .flags = MayBeNone})
        .field(&VendorDocument::state, {.key = "state", .label = QT_TRANSLATE_NOOP("records", "State"),
                                        .vocabulary = "contract_state"})
        .field(&VendorDocument::acceptance, {.key = "acceptance", .label = QT_TRANSLATE_NOOP("records", "Concluded by"),
                                             .flags = MayBeNone, .article = "Art. 28(9)",
                                             .help = QT_TRANSLATE_NOOP("records", "The law asks for writing; an "
                                                                                  "electronic form counts."),
                                             .vocabulary = "contract_acceptance"})
        .field(&VendorDocument::authorisation,
               {.key = "authorisation", .label = QT_TRANSLATE_NOOP("records", "Authorises sub-processors"),
                .flags = MayBeNone, .article = "Art. 28(2)",
                .help = QT_TRANSLATE_NOOP("records", "\"None\" says that the document is silent on sub-processors."),
                .vocabulary = "authorisation_kind"})
        .field(&VendorDocument::issued, {.key = "issued", .label = QT_TRANSLATE_NOOP("records", "Issued on")})
        .field(&VendorDocument::signedOn, {.key = "signed_on", .label = QT_TRANSLATE_NOOP("records", "Signed on"),
                                           .flags = MayBeNone})
        .field(&VendorDocument::validUntil,
               {.key = "valid_until", .label = QT_TRANSLATE_NOOP("records", "Valid until"), .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "\"None\" says that it runs without an end date.")})
        .field(&VendorDocument::noticeDays,
               {.key = "notice_days", .label = QT_TRANSLATE_NOOP("records", "Notice in days"), .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "How long before its end it must be terminated.")})
        .field(&VendorDocument::scope,
               {.key = "scope", .label = QT_TRANSLATE_NOOP("records", "Scope"), .flags = MayBeNone | Long,
                .help = QT_TRANSLATE_NOOP("records", "Services, sites and companies that it covers.")})
        .field(&VendorDocument::address, {.key = "address", .label = QT_TRANSLATE_NOOP("records", "Web address"),
                                          .flags = MayBeNone})
        .field(&VendorDocument::attachment, {.key = "attachment", .label = QT_TRANSLATE_NOOP("records", "File"),
                                             .flags = MayBeNone})
        .field(&VendorDocument::note, {.key = "note", .label = QT_TRANSLATE_NOOP("records", "Note"),
                                       .flags = MayBeNone | Long})
        .build();
}

std::shared_ptr<const RowType> vendorSubprocessorType()
{
    return RowTypeBuilder<VendorSubprocessor>()
        .field(&VendorSubprocessor::name, {.key = "name", .label = QT_TRANSLATE_NOOP("records", "Name"),
                                           .flags = Required})
        .field(&VendorSubprocessor::vendor, {.key = "vendor", .label = QT_TRANSLATE_NOOP("records", "Kept here as"),
                                             .flags = MayBeNone, .targets = {"vendor"}})
        .field(&VendorSubprocessor::legalEntity, {.key = "legal_entity",
                                                  .label = QT_TRANSLATE_NOOP("records", "Legal entity")})
        .field(&VendorSubprocessor::country, {.key = "country", .label = QT_TRANSLATE_NOOP("records", "Country"),
                                              .article = "Art. 44"})
        .field(&VendorSubprocessor::service, {.key = "service", .label = QT_TRANSLATE_NOOP("records", "What it does")})
        .field(&VendorSubprocessor::services, {.key = "services", .label = QT_TRANSLATE_NOOP("records", "Used for"),
                                               .rowsOf = "services"})
        .field(&VendorSubprocessor::dataCategories, {.key = "data_categories",
                                                     .label = QT_TRANSLATE_NOOP("records", "Data categories"),
                                                     .flags = MayBeNone, .targets = {"data_category"}})
        .field(&VendorSubprocessor::mechanism,
               {.key = "mechanism", .label = QT_TRANSLATE_NOOP("records", "Transfer mechanism"), .flags = MayBeNone,
                .article = "Arts. 28(4), 44", .vocabulary = "transfer_mechanism"})
        .field(&VendorSubprocessor::notifiedOn, {.key = "notified_on",
                                                 .label = QT_TRANSLATE_NOOP("records", "Announced on"),
                                                 .flags = MayBeNone, .article = "Art. 28(2)"})
        .field(&VendorSubprocessor::objectionDue,
               {.key = "objection_due", .label = QT_TRANSLATE_NOOP("records", "Object until"), .flags = MayBeNone,
                .article = "Art. 28(2)",
                .help = QT_TRANSLATE_NOOP("records", "The last day to object under the contract; calendar days unless "
                                                     "it says otherwise.")})
        .field(&VendorSubprocessor::decision, {.key = "decision", .label = QT_TRANSLATE_NOOP("records", "Decision"),
                                               .article = "Art. 28(2)", .vocabulary = "subprocessor_decision"})
        .field(&VendorSubprocessor::decidedOn,
               {.key = "decided_on", .label = QT_TRANSLATE_NOOP("records", "Decided on"), .flags = MayBeNone})
        .field(&VendorSubprocessor::note, {.key = "note", .label = QT_TRANSLATE_NOOP("records", "Note"),
                                           .flags = MayBeNone | Long})
        .build();
}
// clang-format on

} // namespace records
