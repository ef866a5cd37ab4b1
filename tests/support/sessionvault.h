// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/vaultsession.h"
#include "models/records/registry.h"
#include "tests/support/fixedclock.h"

#include <QTemporaryDir>

namespace support {

// A real vault in a folder of its own with a session over it, for tests of what a window shows. Ends the program when it
// cannot be made.
class SessionVault
{
public:
    SessionVault()
    {
        auto vault = storage::Vault::createWithRawKey(path(), storage::RawKey::generate(), {nullptr, [this](storage::Connection &connection) {
            return storage::RecordStore(connection, m_clock).initialise();
        }});
        if (!vault)
            qFatal("no vault: %s", qPrintable(vault.error().message));
        m_session = std::make_unique<itemmodels::VaultSession>(std::move(*vault), m_clock);
        m_session->setUser(QStringLiteral("Ada"));
    }

    [[nodiscard]] itemmodels::VaultSession &session() { return *m_session; }
    [[nodiscard]] FixedClock &clock() { return m_clock; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("test.dpodesk")); }

    template<class R>
    [[nodiscard]] records::Record save(const records::RecordType &type, const R &content)
    {
        auto saved = m_session->save(records::Record::from(type, content));
        if (!saved)
            qFatal("not saved: %s", qPrintable(saved.error().problems.empty() ? saved.error().message : describe(saved.error().problems.front())));
        return *saved;
    }

private:
    QTemporaryDir m_folder;
    FixedClock m_clock;
    std::unique_ptr<itemmodels::VaultSession> m_session;
};

} // namespace support
