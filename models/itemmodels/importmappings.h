// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/mapping.h"
#include "models/itemmodels/vaultsession.h"

namespace itemmodels {

// The mappings of columns that people keep in the vault under a name, for the next file of that layout.
class ImportMappings
{
public:
    explicit ImportMappings(VaultSession &session) : m_session(session) { }

    [[nodiscard]] std::vector<sheets::Mapping> all() const; // by name
    // Takes the place of one of the same name. Errors: those of the database.
    [[nodiscard]] core::Result<> keep(const sheets::Mapping &mapping);
    [[nodiscard]] core::Result<> drop(const QString &name);

private:
    [[nodiscard]] core::Result<> write(const std::vector<sheets::Mapping> &mappings);

    VaultSession &m_session;
};

} // namespace itemmodels
