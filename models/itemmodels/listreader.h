// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/recordsource.h"
#include "models/storage/driver/sqlitehandle.h"
#include "models/storage/summaries.h"
#include "models/storage/vaultkey.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace storage {
class Connection;
}

namespace itemmodels {

// Reads a vault in a thread of its own, with a connection of its own that cannot write, so that long readings never hold
// up the window. Used from the thread that made it; callbacks come there, and not any more once it is gone.
class ListReader final : public QObject
{
    Q_OBJECT

public:
    // One slice of a reading, in the thread of the reader; true: done. What it shares with `done` it must own. A slice
    // that a writer broke off (Cancelled) is to return false: it runs again.
    using Slice = std::function<bool(core::Result<storage::Connection *>)>;
    using Ids = core::Result<std::vector<core::RecordId>>;

    ListReader(const QString &path, storage::RawKey key, QObject *parent = nullptr);
    ~ListReader() override;

    // Runs the slices, those of the reading begun last first. Returns what cancel() takes.
    int start(Slice slice, std::function<void()> done);
    // One slice that reads all, and starts anew after a writer.
    template<class T>
    int read(std::function<core::Result<T>(storage::Connection &)> readAll, std::function<void(core::Result<T>)> done);
    int readIds(const records::RecordType &type, const records::ListQuery &query, std::function<void(Ids)> done);
    using LinkCounts = core::Result<std::vector<storage::LinkCount>>;
    int countLinksTo(core::RecordId target, std::function<void(LinkCounts)> done);
    void cancel(int reading);

    // While this lives nothing is being read: a writer need not wait for a reader, and the file has no reader's lock.
    class Pause
    {
    public:
        explicit Pause(ListReader *reader); // null: nothing to pause
        ~Pause();
        Pause(const Pause &) = delete;
        Pause &operator=(const Pause &) = delete;

    private:
        ListReader *m_reader;
    };

private:
    class Worker;

    void finished(int reading);

    std::unique_ptr<Worker> m_worker;
    std::map<int, std::function<void()>> m_done;
    int m_last = 0;
};

template<class T>
int ListReader::read(std::function<core::Result<T>(storage::Connection &)> readAll, std::function<void(core::Result<T>)> done)
{
    const auto found = std::make_shared<std::optional<core::Result<T>>>();
    const auto slice = [found, readAll = std::move(readAll)](core::Result<storage::Connection *> connection) {
        found->emplace(connection ? readAll(**connection) : core::Result<T>(core::fail(connection.error())));
        return (*found)->has_value() || (*found)->error().code != core::ErrorCode::Cancelled;
    };
    return start(slice, [found, done = std::move(done)] { done(std::move(**found)); });
}

} // namespace itemmodels
