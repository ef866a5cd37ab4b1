// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/longreading.h"

#include "models/exchange/attachmentfolder.h"
#include "models/itemmodels/vaultsession.h"

namespace itemmodels {

void readHistory(VaultSession &session, const records::RecordType &type, core::RecordId id,
                 std::function<void(core::Result<std::vector<storage::HistoryStep>>)> done)
{
    const auto readAll = [&type, id, until = session.moment()](storage::Connection &connection) {
        return storage::historyOf(connection, type, id, std::numeric_limits<std::size_t>::max(), until);
    };
    session.reader().read<std::vector<storage::HistoryStep>>(readAll, std::move(done));
}

void writeAttachment(VaultSession &session, const QString &sha256, const QString &path, std::function<void(core::Result<>)> done)
{
    const auto writeAll = [sha256, path](storage::Connection &connection) {
        storage::Attachments attachments(connection);
        return exchange::writeAttachment(attachments, sha256, path);
    };
    session.reader().read<void>(writeAll, std::move(done));
}

} // namespace itemmodels
