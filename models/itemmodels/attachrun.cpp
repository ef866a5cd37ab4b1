// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/attachrun.h"

#include "models/itemmodels/vaultsession.h"
#include "models/storage/connection.h"
#include "models/storage/vaultconnection.h"

#include <QFile>

namespace itemmodels {

void AttachRun::add(const QString &path, Done done)
{
    m_pause = m_session.pauseReading();
    const auto key = std::make_shared<storage::RawKey>(m_session.vault().key().clone());
    auto work = [path, key, vaultPath = m_session.path()]() -> core::Result<storage::StoredAttachment> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return core::fail(core::ErrorCode::Io, tr("The file cannot be read: %1").arg(file.errorString()));
        const auto connection = storage::connectBeside(vaultPath, *key);
        return connection ? storage::Attachments(**connection).add(file) : core::fail(connection.error());
    };
    m_thread = core::inBackground(this, std::move(work), [this, done = std::move(done)](const core::Result<storage::StoredAttachment> &stored) {
        m_pause.reset();
        done(stored);
    });
}

} // namespace itemmodels
