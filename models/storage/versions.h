// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/record.h"

#include <QDateTime>

#include <optional>
#include <span>

namespace storage {

class Connection;

// One earlier state of a record.
struct Version {
    core::VersionId id {};
    int revision = 0;
    QDateTime at; // UTC
    QString by;
    QString action; // "saved", "removed", "restored", "approved"
    bool erased = false; // its content has been destroyed
};

// Something that was done with the vault as a whole, such as an export.
struct VaultEvent {
    QDateTime at; // UTC
    QString by;
    QString action; // "exported" ...
    QByteArray what; // JSON; empty when it was erased
};

// The states of records over time. Nothing here changes the vault.
class Versions
{
public:
    explicit Versions(Connection &connection) : m_connection(connection) { }

    // Oldest first; all, or only so many of the newest.
    [[nodiscard]] core::Result<std::vector<Version>> of(core::RecordId record, std::optional<int> newest = {});
    // Oldest first; all, or those whose action begins so.
    [[nodiscard]] core::Result<std::vector<VaultEvent>> events(const QString &action = {});
    // Errors: NotFound when there is no such version or its content was erased.
    [[nodiscard]] core::Result<records::Values> content(const records::RecordType &type, core::VersionId version);
    [[nodiscard]] core::Result<records::Values> content(const records::RecordType &type, core::RecordId record, int revision);

    // The versions of all records of the type that stood at that moment, in the order of their references; records removed by then are left
    // out, as are those not yet made and those erased since.
    struct Standing {
        core::RecordId record;
        core::VersionId version;
    };
    [[nodiscard]] core::Result<std::vector<Standing>> standing(const records::RecordType &type, const QDateTime &at);
    // The same of a few records, in the order of their ids as given.
    [[nodiscard]] core::Result<std::vector<Standing>> standing(const records::RecordType &type, const QDateTime &at,
                                                               std::span<const core::RecordId> ids);
    [[nodiscard]] core::Result<qint64> countStanding(const records::RecordType &type, const QDateTime &at);
    // Of all, but each in the state that was approved last until then; where there is none, as it stood.
    [[nodiscard]] core::Result<std::vector<Standing>> approved(const records::RecordType &type, const QDateTime &at);
    // Whole records as they stood, in the order given, with the header of that day.
    [[nodiscard]] core::Result<std::vector<records::Record>> load(const records::RecordType &type, const std::vector<Standing> &which);

private:
    [[nodiscard]] core::Result<std::optional<records::Approval>> approvalUntil(const Standing &standing);

    Connection &m_connection;
};

} // namespace storage
