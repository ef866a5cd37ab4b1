// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/organisation/organisationrows.h"

namespace records {

// An organisation whose processing is looked after here, or with which we process: our own, a client, a group company.
// Vendors have a type of their own. Contacts name their organisation, so it lists none but its DPO.
struct Organisation : RecordBase {
    Answer<QString> name;
    Answer<QString> legalName;
    Answer<Choice> legalForm; // vocabulary legal_form
    Answer<Choice> role; // vocabulary organisation_role
    Answer<QString> registrationNumber;
    Answer<Link> parent; // none: no parent
    Answer<QString> business;
    Answer<QDate> endedOn;
    Answer<QString> notes;
    Answer<QString> address;
    Answer<Country> country;
    Answer<QString> email;
    Answer<QString> phone;
    Answer<QString> website;

    Answers<Choice> laws; // vocabulary law
    Answers<Establishment> establishments;
    Answer<bool> euEstablishment;
    Answer<bool> ukEstablishment;
    Answer<bool> chEstablishment;
    Answers<Representative> representatives;
    Answer<double> employees;
    Answer<bool> publicBody;

    Answers<Choice> dpoDuty; // vocabulary dpo_duty
    Answer<QString> dpoDutyNote;
    Answer<Link> dpo; // contact
    Answer<Choice> dpoAppointment; // vocabulary dpo_appointment
    Answer<QDate> dpoAppointedOn;
    Answer<QDate> dpoNotifiedOn;
    Answer<bool> dpoPublished;
    Answer<QString> dpoNoneBecause;
    Answer<bool> art305Claim;
    Answers<Choice> art305Blockers; // vocabulary art30_5_blocker
    Answer<QString> art305Note;

    Answer<QString> leadAuthority;
    Answer<QString> authorityNumber;
    Answer<QString> holidayRegion;
    Answer<QString> timeZone;
    Answer<double> fiscalYearEnd;
};

[[nodiscard]] const RecordType &organisationType();

} // namespace records
