// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/activitycontexts.h"
#include "models/reports/datacategories.h"
#include "models/reports/gathered.h"

#include <optional>

namespace reports {

// What one row of the register says about an activity; the first error of the source stops it.
class RegisterRow
{
public:
    RegisterRow(const records::Record &activity, ActivityContexts &contexts, records::RecordSource &source)
        : m_activity(activity), m_contexts(contexts), m_source(source)
    {
    }

    [[nodiscard]] Cell field(const QByteArray &name) const { return fieldOf(m_activity, name); }
    // One field of all rows of a list, each item once; or each row by itself.
    [[nodiscard]] Cell fromRows(const QByteArray &list, const QByteArray &name) const { return gathered(m_activity, list, name, m_source); }
    [[nodiscard]] Cell byRow(const QByteArray &list, const QByteArray &name) const { return gatheredByRow(m_activity, list, name, m_source); }
    [[nodiscard]] Cell jointControllers();
    [[nodiscard]] Cell data() { return joined(categories().cells, m_activity.value("data_items").state); }
    [[nodiscard]] Cell specialConditions(); // Art. 9(2)
    [[nodiscard]] Cell consent(const QByteArray &name); // a field of the purposes that only consent asks for
    [[nodiscard]] Cell recipients();
    [[nodiscard]] Cell contracts();
    [[nodiscard]] Cell countries();
    [[nodiscard]] Cell safeguards();
    [[nodiscard]] Cell retention();
    [[nodiscard]] Cell measures() const;
    [[nodiscard]] Cell automated() const;
    [[nodiscard]] Cell location();
    // Name and contact details of a party, and of those who act for it.
    [[nodiscard]] Cell party(core::RecordId id);
    [[nodiscard]] std::optional<records::Record> organisation(core::RecordId id);
    [[nodiscard]] Cell officer(const std::optional<records::Record> &organisation);
    [[nodiscard]] Cell representatives(const std::optional<records::Record> &organisation);
    [[nodiscard]] core::Result<> result() const { return m_error ? core::Result<>(core::fail(*m_error)) : core::Result<>(); }

private:
    [[nodiscard]] std::vector<records::Record> load(const records::RecordType &type, const std::vector<core::RecordId> &ids);
    [[nodiscard]] Cell checked(const core::Result<Cell> &result);
    [[nodiscard]] Cell fieldOf(const records::Record &record, const QByteArray &name) const;
    [[nodiscard]] std::vector<records::Record> transfers();
    [[nodiscard]] const DataCategories &categories();
    [[nodiscard]] QString limitOf(const records::Record &rule) const;
    [[nodiscard]] Cell contractOf(const records::Record &vendor, int service) const;

    const records::Record &m_activity;
    ActivityContexts &m_contexts;
    records::RecordSource &m_source;
    std::optional<DataCategories> m_categories;
    std::optional<core::Error> m_error;
};

} // namespace reports
