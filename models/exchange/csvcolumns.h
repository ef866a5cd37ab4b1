// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "models/records/recordtype.h"

#include <QStringList>

#include <vector>

namespace exchange {

// Where the columns of a type stand in a CSV file: "reference", "uuid", perhaps "revision", then the fields in order (of a list of owned
// rows the state: "@none", "@complete" or empty), then for each such list "LIST.row" and "LIST.FIELD".
struct CsvColumns {
    static constexpr int kMissing = -1;

    struct List {
        std::size_t field; // of the record
        int row = kMissing; // column of the row's number
        std::vector<int> fields; // of the row's fields
        [[nodiscard]] bool isGiven() const;
    };

    int reference = kMissing;
    int uuid = kMissing;
    int revision = kMissing;
    std::vector<int> fields;
    std::vector<List> lists;
    int count = 0;

    // All columns in their order, as an export writes them.
    [[nodiscard]] static QStringList namesOf(const records::RecordType &type, bool withRevision = false);
    // The columns that a file has; missing ones are allowed, unknown and repeated ones are problems.
    [[nodiscard]] static CsvColumns find(const records::RecordType &type, const QStringList &header,
                                         core::Problems &problems);

private:
    int *place(const records::RecordType &type, const QByteArray &name); // null: no such column
};

} // namespace exchange
