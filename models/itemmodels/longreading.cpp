// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/longreading.h"

#include "models/itemmodels/vaultsession.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace itemmodels {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(itemmodels::LongReading)
};

struct Written {
};

core::Result<Written> write(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        if (file.write(content) == content.size() && file.commit())
            return Written {};
    }
    return core::fail(core::ErrorCode::Io, Tr::tr("The file could not be written: %1").arg(file.errorString()));
}

} // namespace

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
    const auto writeAll = [sha256, path](storage::Connection &connection) -> core::Result<Written> {
        const auto content = storage::Attachments(connection).read(sha256);
        return content ? write(path, *content) : core::fail(content.error());
    };
    session.reader().read<Written>(writeAll, [done = std::move(done)](const core::Result<Written> &written) {
        done(written ? core::Result<>() : core::fail(written.error()));
    });
}

} // namespace itemmodels
