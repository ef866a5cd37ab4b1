// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordsource.h"
#include "models/reports/report.h"

#include <optional>

namespace reports {

// Puts a section about one record together; the first error of the source stops it.
class SectionBuilder
{
public:
    // Record and source must live longer.
    SectionBuilder(Section section, const records::Record &record, records::RecordSource &source)
        : m_section(std::move(section)), m_record(record), m_source(source)
    {
    }

    // From here on leaves out what the office notes for itself: reports that go to an authority.
    SectionBuilder &leaveOutNotes(bool leaveOut)
    {
        m_leavesOutNotes = leaveOut;
        return *this;
    }
    // Fields of the record. A page leaves out those of `ifAnswered` that are not known.
    SectionBuilder &facts(const QByteArray &key, const QString &title, const QByteArrayList &fields, const QByteArrayList &ifAnswered = {});
    // The same; those that are not known are named in one line on a page, if other answers do not say that nobody asks.
    SectionBuilder &factsFolded(const QByteArray &key, const QString &title, const QByteArrayList &fields);
    // A list of owned rows, these columns first. `sheet`: see Table.
    SectionBuilder &rows(const QByteArray &list, const QByteArrayList &first, const QString &sheet = {});
    // Of all tables from here on: the law asks for these columns, such as "purposes.basis".
    SectionBuilder &askFor(const QByteArrayList &columns)
    {
        m_asked = columns;
        return *this;
    }
    // Other records in a table, a row for each, these fields first; the columns are added. `told`: fields that those say
    // already, so that no page shows them.
    SectionBuilder &records(Table table, const records::RecordType &type, const std::vector<core::RecordId> &ids,
                            const QByteArrayList &first, const QByteArrayList &told = {});
    // What is answered and has not been shown yet.
    SectionBuilder &rest(const QByteArray &key, const QString &title);
    SectionBuilder &add(Block block);
    // The records of the ids; none after an error.
    [[nodiscard]] std::vector<records::Record> load(const records::RecordType &type, const std::vector<core::RecordId> &ids);

    [[nodiscard]] const records::Record &record() const { return m_record; }
    [[nodiscard]] records::RecordSource &source() const { return m_source; }
    [[nodiscard]] core::Result<Section> take();

private:
    Section m_section;
    const records::Record &m_record;
    records::RecordSource &m_source;
    QByteArrayList m_shown; // fields
    QByteArrayList m_asked; // columns, "list.column"
    bool m_leavesOutNotes = false;
    std::optional<core::Error> m_error;
};

} // namespace reports
