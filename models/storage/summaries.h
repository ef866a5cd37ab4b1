// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/recordtype.h"

#include <QString>

#include <span>
#include <vector>

namespace storage {

class Connection;

// What is needed to name a record and to open it.
struct RecordSummary {
    core::RecordId id = core::kNoRecord;
    const records::RecordType *type = nullptr; // never null
    QString reference;
    QString title; // may be empty
    bool removed = false;
};

// In the order of the ids; ids that lead nowhere are left out.
[[nodiscard]] core::Result<std::vector<RecordSummary>> summaries(Connection &connection, std::span<const core::RecordId> ids);

// A record that points at another, and the field of it that does ("owner", "vendors.vendor").
struct LinkFrom {
    RecordSummary source;
    QByteArray field;
};

// Who points at the record, in the order of their types and references; removed records and the record itself left out.
[[nodiscard]] core::Result<std::vector<LinkFrom>> linksFromOthers(Connection &connection, core::RecordId target);

} // namespace storage
