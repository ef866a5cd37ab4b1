// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

#include <QString>

namespace storage {

// How one level of a record type (the record, or one list of owned rows) lies in its table. Fields that are no columns
// (links, row links, attachments, rows) stand in the shared tables and in the tables of the rows.
struct TableLayout {
    struct Column {
        std::size_t field; // index into fields
        QString name;
        bool hasSortColumn; // a folded copy "NAME_sort" stands beside it
    };
    QString table;
    QByteArray path; // "" for the record, "purposes" for owned rows: the beginning of field names in the link tables
    const records::Fields *fields;
    std::vector<Column> columns;

    [[nodiscard]] bool isRows() const { return !path.isEmpty(); }
    [[nodiscard]] const Column *column(const QByteArray &field) const; // null when the field is no column
    // Name of the field in the tables of links and attachments: "owner", "purposes.compatible_with".
    [[nodiscard]] QString pathOf(const records::Field &field) const;
};

struct TypeLayout {
    TableLayout record;
    std::vector<TableLayout> rows; // in the order of the fields of kind Rows
    std::vector<std::size_t> rowFields; // their indexes in the record's fields

    [[nodiscard]] const TableLayout *list(const QByteArray &path) const; // null when there is none
};

// The layout of a type; kept for the life of the program.
[[nodiscard]] const TypeLayout &layoutOf(const records::RecordType &type);

[[nodiscard]] QString quoted(const QString &identifier);

// The statements that make a type's tables, as its migration has them. Migrations are frozen text: this serves the test
// that compares both, and prints the text for a new type's migration.
[[nodiscard]] QString schemaText(const records::RecordType &type);

} // namespace storage
