// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/vendor/vendorrows.h"

namespace records {

// A company that works for us or receives data from us. Its contacts link here.
struct Vendor : RecordBase {
    Answer<QString> name;
    Answer<QString> legalName;
    Answer<QString> description;
    Answers<Choice> categories; // vocabulary vendor_category
    Answer<Link> parent; // vendor
    Answer<Country> country; // of its seat
    Answer<Country> controlCountry; // from which the group is controlled
    Answer<QString> registerNumber;
    Answer<QString> postalAddress;
    Answer<QString> website;
    Answer<QString> privacyAddress;
    Answer<QString> dpaAddress;
    Answer<QString> subprocessorAddress;
    Answer<QString> securityAddress;

    Answers<VendorService> services;
    Answers<VendorDocument> documents; // certificates too
    Answers<VendorSubprocessor> subprocessors;
    Answer<double> changeNoticeDays; // before a new sub-processor starts
    Answer<double> breachNoticeHours;

    // What the Data Privacy Framework list said on the day it was read.
    Answer<Choice> dpfStatus; // vocabulary dpf_status
    Answer<QString> dpfParticipant; // legal name as listed
    Answer<QString> dpfCoveredEntities;
    Answers<Choice> dpfFrameworks; // vocabulary dpf_framework
    Answers<Choice> dpfCoverage; // vocabulary dpf_coverage
    Answer<QDate> dpfNextCertification;
    Answer<QDate> dpfCheckedOn;
    Answer<QString> dpfAddress;

    Answer<Choice> status; // vocabulary vendor_status
    Answer<Choice> tier; // vocabulary vendor_tier
    Answer<Link> owner; // contact
    Answer<Choice> breachHistory; // vocabulary breach_history
    Answer<QString> breachNote;
    Answer<QDate> reviewedOn;
    Answer<Choice> reviewResult; // vocabulary review_result
    Answers<Choice> reviewTriggers; // vocabulary review_trigger
    Answer<QDate> nextReview;
    Answer<QString> notes;
};

[[nodiscard]] const RecordType &vendorType();

} // namespace records
