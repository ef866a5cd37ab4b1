// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

namespace records {

// What the vendor does for us. One vendor may be processor in one service and controller in another.
struct VendorService : OwnedRow {
    Answer<QString> name;
    Answer<QString> description;
    Answer<Choice> role; // vocabulary vendor_role
    Answer<QString> contractingEntity; // the company that signs; may differ from the brand
    Answers<Link> dataCategories;
    Answers<Link> subjectCategories;
    Answer<QString> ownPurposes; // what the vendor uses the data for on its own account
    Answer<double> peoplePerYear;
    Answer<Choice> criticality; // vocabulary criticality
    Answer<Choice> access; // vocabulary access_kind; the widest the vendor can get
    Answers<Country> storageCountries;
    Answers<Country> accessCountries;
    Answer<RowLink> contract; // a row of documents
    Answer<Duration> deletedAfter; // counted from the end of the service
    Answer<Choice> atEnd; // vocabulary end_action
    Answer<QDate> startedOn;
    Answer<QDate> endedOn;
    Answer<QString> note;
};

// A contract, certificate or report. An attachment is the file itself, the address is where it came from.
struct VendorDocument : OwnedRow {
    Answer<Choice> kind; // vocabulary document_kind
    Answer<QString> title;
    Answer<QString> version;
    Answer<Choice> state; // vocabulary contract_state
    Answer<Choice> acceptance; // vocabulary contract_acceptance
    Answer<Choice> authorisation; // vocabulary authorisation_kind; for sub-processors
    Answer<QDate> issued;
    Answer<QDate> signedOn;
    Answer<QDate> validUntil;
    Answer<double> noticeDays; // to end it
    Answer<QString> scope; // what it covers, as a certificate states
    Answer<QString> address;
    Answer<Attachment> attachment;
    Answer<QString> note;
};

// Somebody the vendor passes our data on to.
struct VendorSubprocessor : OwnedRow {
    Answer<QString> name;
    Answer<Link> vendor; // when it is kept as a vendor here
    Answer<QString> legalEntity;
    Answer<Country> country;
    Answer<QString> service; // what it does for the vendor
    Answers<RowLink> services; // rows of services
    Answers<Link> dataCategories;
    Answer<Choice> mechanism; // vocabulary transfer_mechanism
    Answer<QDate> notifiedOn;
    Answer<QDate> objectionDue;
    Answer<Choice> decision; // vocabulary subprocessor_decision
    Answer<QDate> decidedOn;
    Answer<QString> note;
};

[[nodiscard]] std::shared_ptr<const RowType> vendorServiceType();
[[nodiscard]] std::shared_ptr<const RowType> vendorDocumentType();
[[nodiscard]] std::shared_ptr<const RowType> vendorSubprocessorType();

} // namespace records
