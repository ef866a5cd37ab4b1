// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordsource.h"
#include "models/reports/report.h"

namespace reports {

// An answer as a report shows it: labels instead of codes, titles of linked records, words for durations. `rowTitles`
// names owned rows that row links point at; without it their numbers are shown.
using RowTitles = std::function<QString(const records::Field &field, int row)>;
[[nodiscard]] Cell cellOf(const records::Field &field, const records::Value &value, const records::RecordSource &source,
                          const RowTitles &rowTitles = {});

// The answer of a record to one of its fields. Where other fields tell it as well, as with the period of a retention rule,
// it is what they say together.
[[nodiscard]] Cell cellOfField(const records::Record &record, const records::Field &field, const records::RecordSource &source);

// The answer at that position of a row. A text "field" beside a link "record" names a field of that record, as in the claims
// of a notice: it is shown as people know it.
[[nodiscard]] Cell cellInRow(const records::Fields &fields, const records::RowValues &row, std::size_t index,
                             const records::RecordSource &source, const RowTitles &rowTitles = {});

// Whether the answers beside a field that is not known say that nobody asks for it; answers that are not known say nothing.
[[nodiscard]] bool isRuledOut(const records::Fields &fields, const records::Values &values, std::size_t index);

// What a row is called where others point at it: its first text, or the title of its first link.
[[nodiscard]] QString titleOfRow(const records::Field &list, const records::RowValues &row, const records::RecordSource &source);

// Names the rows of one record. A link to the rows of another record, as the link beside it says, needs the row that both
// stand in, given as its values.
[[nodiscard]] RowTitles rowTitlesOf(const records::Record &record, const records::RecordSource &source,
                                    const records::Fields *beside = nullptr, const records::RowValues *values = nullptr);

// The fields of a record as facts, in the order asked; names that the type does not have are left out.
[[nodiscard]] Facts factsOf(const records::Record &record, const QByteArray &key, const QString &title, const QByteArrayList &fields,
                            const records::RecordSource &source);

// The columns for a list of owned rows: first the fields named, then all others, which a page shows only where a row
// answers them.
struct ListColumn {
    std::size_t field = 0; // of the rows
    Column column;
};
[[nodiscard]] std::vector<ListColumn> columnsOf(const records::Field &list, const QByteArrayList &first);

// A list of owned rows as a table of these columns.
[[nodiscard]] Table tableOf(const records::Record &record, const QByteArray &list, const QByteArrayList &first,
                            const records::RecordSource &source);

// A column for a field; of a record, or of a row.
[[nodiscard]] Column columnOf(const records::RecordType &type, const records::Field &field, Column::OnPage onPage = Column::OnPage::Always);
[[nodiscard]] Column columnOf(const records::Field &field, Column::OnPage onPage = Column::OnPage::Always);

} // namespace reports
