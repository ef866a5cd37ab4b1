// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/recordtype.h"

#include <QHash>
#include <QStringList>
#include <QUuid>

#include <memory>

namespace storage {
class Connection;
}

namespace sheets {

// What the records of a vault are called, at one moment: cells name other records, hardly ever by their references.
class Names
{
public:
    // Reads the names of all records that are not removed. Errors: those of the database.
    [[nodiscard]] static core::Result<std::shared_ptr<const Names>> read(storage::Connection &connection);
    Names() = default; // of a vault without records

    // The references of the records of that name, whatever its case and accents.
    [[nodiscard]] QStringList find(const records::RecordType &type, const QString &name) const;
    [[nodiscard]] bool has(const QString &reference) const { return m_titles.contains(reference); }
    [[nodiscard]] QString titleOf(const QString &reference) const { return m_titles.value(reference); }
    // The reference of a shipped catalogue entry, however it is called by now; empty when it is gone.
    [[nodiscard]] QString entry(const QByteArray &type, const QString &key) const;

    void add(const records::RecordType &type, const QString &reference, const QString &title, const QUuid &uuid = {});

private:
    QHash<QByteArray, QHash<QString, QStringList>> m_references; // by type and words
    QHash<QString, QString> m_titles; // by reference
    QHash<QUuid, QString> m_byUuid;
};

} // namespace sheets
