// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/fieldtext.h"
#include "models/records/recordtype.h"

#include <QHash>
#include <QSet>
#include <QUuid>

#include <memory>
#include <vector>

namespace storage {

class Connection;

// The references of all records at one moment, read in one go: what turns the links of thousands of records into text
// and back without a query for each.
class ReferenceIndex final : public records::References
{
public:
    struct Entry {
        core::RecordId id {};
        const records::RecordType *type = nullptr; // null: a type that this program does not know
        QString reference;
        QUuid uuid;
        bool removed = false;
    };

    [[nodiscard]] static core::Result<std::shared_ptr<const ReferenceIndex>> read(Connection &connection);

    [[nodiscard]] const Entry *find(const QString &reference) const; // null when there is none
    [[nodiscard]] const Entry *find(core::RecordId id) const; // null when there is none
    [[nodiscard]] bool isTaken(const QUuid &uuid) const { return m_uuids.contains(uuid); }
    // The records of the type that are not removed, in the order in which they were made.
    [[nodiscard]] std::vector<core::RecordId> idsOf(const records::RecordType &type) const;

    [[nodiscard]] std::optional<core::RecordId> idOf(const QString &reference) const override;
    [[nodiscard]] QString referenceOf(core::RecordId id) const override;

private:
    void add(Entry entry);

    std::vector<Entry> m_entries; // by id
    QHash<QString, std::size_t> m_byReference;
    QSet<QUuid> m_uuids;
};

} // namespace storage
