// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/record.h"

namespace storage {

class Connection;

// Everything in a record that points elsewhere, flat, as the shared tables of links hold it.
struct LinkRows {
    struct Place {
        QString field; // "owner", "purposes.compatible_with"
        int row = 0; // 0: the record itself
        int position = 0; // within the field
        friend bool operator==(const Place &, const Place &) = default;
    };
    struct RecordLink {
        Place place;
        core::RecordId target {};
        const records::Field *spec = nullptr;
        friend bool operator==(const RecordLink &, const RecordLink &) = default;
    };
    struct RowLink {
        Place place;
        core::RecordId target {}; // the record that holds the row
        int row = 0;
        const records::Field *spec = nullptr;
        friend bool operator==(const RowLink &, const RowLink &) = default;
    };
    struct File {
        Place place;
        records::Attachment attachment;
        friend bool operator==(const File &, const File &) = default;
    };
    std::vector<RecordLink> records;
    std::vector<RowLink> rows;
    std::vector<File> files;
};

[[nodiscard]] LinkRows linkRowsOf(const records::Record &record);

// Replaces what the tables hold for the record, table by table where something differs.
[[nodiscard]] core::Result<> writeLinkRows(Connection &connection, core::RecordId source, const LinkRows &before,
                                           const LinkRows &after);

} // namespace storage
