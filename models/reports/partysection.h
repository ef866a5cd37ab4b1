// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordsource.h"
#include "models/reports/report.h"

namespace reports {

// The controller or processor with its representatives and its DPO, Art. 30(1)(a) and 30(2)(a).
[[nodiscard]] core::Result<Section> organisationSection(const records::Record &organisation, records::RecordSource &source);

// The same for a controller on whose behalf we act, Art. 30(2)(a).
[[nodiscard]] core::Result<Section> controllerServedSection(const records::Record &organisation, records::RecordSource &source);

// A party that others name, with how it can be reached.
struct PartyUse {
    core::RecordId party = core::kNoRecord;
    QStringList where; // in which activities
};
// The joint controllers, Art. 30(1)(a).
[[nodiscard]] core::Result<Section> jointControllersSection(const std::vector<PartyUse> &parties, records::RecordSource &source);

// "Name, address, e-mail, phone" as far as they are known, of an organisation, vendor or contact; the contacts that belong
// to it are not looked at.
[[nodiscard]] core::Result<QString> nameAndContact(core::RecordId party, records::RecordSource &source);

// The data protection officer of an organisation and its representatives, a text each.
[[nodiscard]] core::Result<Cell> officerCell(const records::Record &organisation, records::RecordSource &source);
[[nodiscard]] core::Result<Cell> representativesCell(const records::Record &organisation, records::RecordSource &source);

} // namespace reports
