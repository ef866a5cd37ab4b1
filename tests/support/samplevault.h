// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/recordstore.h"
#include "tests/support/fixedclock.h"
#include "tests/support/temporaryvault.h"

namespace support {

// A vault with its store, its clock and a user "Ada".
class RecordVault
{
public:
    RecordVault(); // ends the program when it cannot be made

    [[nodiscard]] storage::Connection &connection() { return m_vault.connection(); }
    [[nodiscard]] storage::RecordStore &store() { return m_store; }
    [[nodiscard]] FixedClock &clock() { return m_clock; }
    [[nodiscard]] QString folder() const { return m_vault.folder(); }

private:
    TemporaryVault m_vault;
    FixedClock m_clock;
    storage::RecordStore m_store;
};

// Fills a vault with records of every type that link to each other, and some attachments. The same seed gives the same.
[[nodiscard]] core::Result<> fillWithSamples(RecordVault &vault, quint32 seed);

} // namespace support
