// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/filter.h"

#include <map>
#include <optional>
#include <span>

namespace records {

// The records as lists, reports and exports read them: as they stand now, or as they stood at the end of an earlier day.
class RecordSource : public References
{
public:
    // The ids that a list shows, in its order. Errors: Invalid when a field cannot be filtered or sorted by.
    [[nodiscard]] virtual core::Result<std::vector<core::RecordId>> ids(const RecordType &type, const ListQuery &query) = 0;
    // Whole records in the order of the ids; ids that lead nowhere are left out.
    [[nodiscard]] virtual core::Result<std::vector<Record>> load(const RecordType &type, std::span<const core::RecordId> ids) = 0;
    // What a linked record was called; its reference when it has no name. Empty when it does not exist.
    [[nodiscard]] virtual QString titleOf(core::RecordId id) const = 0;
    // What the rows of one of a record's lists are called, by their numbers. Empty where nobody keeps that at hand.
    [[nodiscard]] virtual std::map<int, QString> rowTitlesOf(const RecordType &, core::RecordId, const QByteArray &) const { return {}; }
    // Links outlive the removal of what they lead to, in earlier states of a record and in records brought back.
    [[nodiscard]] virtual bool isRemoved(core::RecordId id) const = 0;

    [[nodiscard]] core::Result<std::vector<Record>> all(const RecordType &type, const ListQuery &query = {})
    {
        const auto found = ids(type, query);
        return found ? load(type, *found) : core::fail(found.error());
    }

    // The first error of a question whose answer has no room for one, such as titleOf(): what was made of the answers
    // must not be given out then.
    [[nodiscard]] const std::optional<core::Error> &failure() const { return m_failure; }
    void noteFailure(const core::Error &error) const
    {
        if (!m_failure)
            m_failure = error;
    }

protected:
    // What was found; nothing, with its error noted, when it could not be looked for.
    template<class T>
    [[nodiscard]] T noted(core::Result<T> found) const
    {
        if (found)
            return std::move(*found);
        noteFailure(found.error());
        return {};
    }

private:
    mutable std::optional<core::Error> m_failure;
};

} // namespace records
