// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/listreader.h"

#include "models/storage/connection.h"
#include "models/storage/recordlist.h"
#include "models/storage/vault.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace itemmodels {

using namespace std::chrono_literals;

// The thread and what it shares with the window: a queue, and the connection while it is open.
class ListReader::Worker
{
public:
    Worker(ListReader &reader, QString path, storage::RawKey key)
        : m_reader(reader), m_path(std::move(path)), m_key(std::move(key)), m_thread([this] { run(); })
    {
    }
    ~Worker()
    {
        pause();
        {
            const std::lock_guard lock(m_mutex);
            m_stop = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }

    void add(int reading, Slice slice)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_queue.push_front({reading, std::move(slice)});
        }
        m_wake.notify_all();
    }

    void cancel(int reading)
    {
        std::unique_lock lock(m_mutex);
        const auto gone = std::remove_if(m_queue.begin(), m_queue.end(), [reading](const Job &job) { return job.reading == reading; });
        m_queue.erase(gone, m_queue.end());
        if (m_running != reading)
            return;
        m_dropped = true;
        breakOff(lock);
    }

    void pause()
    {
        std::unique_lock lock(m_mutex);
        ++m_pauses;
        breakOff(lock);
    }

    void resume()
    {
        {
            const std::lock_guard lock(m_mutex);
            --m_pauses;
        }
        m_wake.notify_all();
    }

private:
    struct Job {
        int reading = 0;
        Slice slice;
    };

    // An interruption between two statements is lost, so it is repeated until the slice gives up.
    void breakOff(std::unique_lock<std::mutex> &lock)
    {
        const int running = m_running;
        while (running != 0 && m_running == running) {
            if (m_connection)
                m_connection->interrupt();
            m_idle.wait_for(lock, 1ms);
        }
    }

    void run()
    {
        std::unique_ptr<storage::Vault> vault;
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_wake.wait(lock, [this] { return m_stop || (m_pauses == 0 && !m_queue.empty()); });
            if (m_stop)
                break;
            Job job = std::move(m_queue.front());
            m_queue.pop_front();
            m_running = job.reading;
            m_dropped = false;
            lock.unlock();
            const bool done = runSlice(vault, job.slice);
            lock.lock();
            m_running = 0;
            m_idle.notify_all();
            if (m_stop || m_dropped)
                continue;
            if (done)
                QMetaObject::invokeMethod(&m_reader, [&reader = m_reader, id = job.reading] { reader.finished(id); }, Qt::QueuedConnection);
            else
                m_queue.push_back(std::move(job));
        }
        m_connection = nullptr;
        lock.unlock(); // closing the vault may take a moment
    }

    bool runSlice(std::unique_ptr<storage::Vault> &vault, const Slice &slice)
    {
        if (!vault) {
            auto opened = storage::Vault::openWithRawKey(m_path, m_key, storage::OpenMode::ReadOnly);
            if (!opened)
                return slice(core::fail(opened.error()));
            vault = std::move(*opened);
            const std::lock_guard lock(m_mutex);
            m_connection = &vault->connection();
        }
        return slice(&vault->connection());
    }

    ListReader &m_reader;
    const QString m_path;
    const storage::RawKey m_key;
    std::mutex m_mutex; // guards what follows
    std::condition_variable m_wake;
    std::condition_variable m_idle;
    std::deque<Job> m_queue;
    storage::Connection *m_connection = nullptr;
    int m_running = 0; // the reading whose slice runs; 0: none
    int m_pauses = 0;
    bool m_dropped = false; // the reading that runs
    bool m_stop = false;
    std::thread m_thread; // last: it uses all of the above
};

ListReader::ListReader(const QString &path, storage::RawKey key, QObject *parent)
    : QObject(parent), m_worker(std::make_unique<Worker>(*this, path, std::move(key)))
{
}

ListReader::~ListReader() = default;

int ListReader::start(Slice slice, std::function<void()> done)
{
    const int reading = ++m_last;
    m_done.emplace(reading, std::move(done));
    m_worker->add(reading, std::move(slice));
    return reading;
}

int ListReader::readIds(const records::RecordType &type, const records::ListQuery &query, std::function<void(Ids)> done)
{
    const auto readAll = [&type, query](storage::Connection &connection) { return storage::listIds(connection, type, query); };
    return read<std::vector<core::RecordId>>(readAll, std::move(done));
}

int ListReader::countLinksTo(core::RecordId target, std::function<void(LinkCounts)> done)
{
    const auto readAll = [target](storage::Connection &connection) { return storage::countLinksTo(connection, target); };
    return read<std::vector<storage::LinkCount>>(readAll, std::move(done));
}

void ListReader::cancel(int reading)
{
    m_done.erase(reading);
    m_worker->cancel(reading);
}

void ListReader::finished(int reading)
{
    const auto hit = m_done.find(reading);
    if (hit == m_done.end())
        return; // cancelled on its way here
    const auto done = std::move(hit->second);
    m_done.erase(hit);
    done();
}

ListReader::Pause::Pause(ListReader *reader) : m_reader(reader)
{
    if (m_reader)
        m_reader->m_worker->pause();
}

ListReader::Pause::~Pause()
{
    if (m_reader)
        m_reader->m_worker->resume();
}

} // namespace itemmodels
