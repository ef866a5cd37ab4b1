// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/filter.h"

#include <QStringList>

namespace itemmodels {

class VaultSession;

// A column that the user chose; a width of 0 is the usual one.
struct ShownColumn {
    QByteArray path;
    int width = 0;
    friend bool operator==(const ShownColumn &, const ShownColumn &) = default;
};

// Conditions under a name, with the order that goes with them. Conditions are in their text form.
struct SavedFilter {
    QString name;
    QStringList conditions;
    records::Sorting sorting;
};

// How the user wants the list of a type, kept in the vault. Errors of all changes: Io, Locked.
class ListSettings
{
public:
    ListSettings(VaultSession &session, const records::RecordType &type);

    [[nodiscard]] std::vector<ShownColumn> columns() const; // those of the type until the user has chosen
    [[nodiscard]] core::Result<> setColumns(const std::vector<ShownColumn> &columns);

    [[nodiscard]] std::vector<SavedFilter> filters() const; // by name
    [[nodiscard]] core::Result<> keepFilter(const SavedFilter &filter); // takes the place of one of the same name
    [[nodiscard]] core::Result<> dropFilter(const QString &name);

private:
    [[nodiscard]] core::Result<> writeFilters(const std::vector<SavedFilter> &filters);

    VaultSession &m_session;
    const records::RecordType &m_type;
};

} // namespace itemmodels
