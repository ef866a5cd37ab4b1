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

// The records of one type that point at the record with that field ("party", "vendors.vendor"), in rising order.
[[nodiscard]] core::Result<std::vector<core::RecordId>> sourcesOf(Connection &connection, core::RecordId target,
                                                                  const records::RecordType &type, const QByteArray &field);

// How many records of a type point at a record.
struct LinkCount {
    const records::RecordType *type = nullptr;
    qint64 count = 0;
};
// Those that do, in the order of the types; of a record that all others point at it takes a while.
[[nodiscard]] core::Result<std::vector<LinkCount>> countLinksTo(Connection &connection, core::RecordId target);

} // namespace storage
