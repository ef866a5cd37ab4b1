// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/transfer/safeguardrows.h"

namespace records {

// Personal data that leave a legal area for another controller or processor, remote access included.
struct Transfer : RecordBase {
    Answer<QString> name;
    Answer<QString> description;
    Answers<Link> activities;
    Answer<Choice> status; // vocabulary transfer_status

    Answer<Link> exporter; // organisation
    Answer<Choice> exporterRole; // vocabulary exporter_role
    Answer<Link> importer; // vendor or organisation
    Answer<QString> importerName; // when it is not kept as a record
    Answer<Choice> importerRole; // vocabulary importer_role
    Answer<bool> importerUnderGdpr; // by Art. 3(2)

    Answers<Country> destinations;
    Answers<Choice> destinationOrganisations; // vocabulary international_organisation
    Answer<bool> remoteAccess;
    Answers<Choice> means; // vocabulary transfer_means
    Answer<Choice> frequency; // vocabulary transfer_frequency

    Answers<Link> dataCategories;
    Answers<Link> subjectCategories;
    Answer<bool> staffData; // of the exporter's own employees, for which DPF needs HR coverage

    Answers<TransferSafeguard> safeguards;
    Answer<Link> tia;
    Answers<Link> measures;
    Answers<Link> onward; // transfers by the importer

    Answer<Link> owner; // contact
    Answer<QDate> startedOn;
    Answer<QDate> endedOn;
    Answer<QDate> reviewedOn;
    Answer<QDate> nextReview;
    Answer<QString> notes;
};

[[nodiscard]] const RecordType &transferType();

} // namespace records
