// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <memory>
#include <optional>
#include <type_traits>

namespace core {

// Waits for its thread when it goes.
struct JoinThread {
    void operator()(QThread *thread) const
    {
        thread->wait();
        delete thread;
    }
};
using BackgroundThread = std::unique_ptr<QThread, JoinThread>;

// Runs work() in a thread of its own and then done(result) in the thread of `context`, unless `context` is gone by then.
template<class Work, class Done>
[[nodiscard]] BackgroundThread inBackground(QObject *context, Work work, Done done)
{
    using Outcome = std::optional<std::invoke_result_t<Work &>>;
    const auto outcome = std::make_shared<Outcome>();
    const auto job = std::make_shared<Work>(std::move(work)); // what it holds need not be copyable
    BackgroundThread thread(QThread::create([outcome, job] { outcome->emplace((*job)()); }));
    QObject::connect(thread.get(), &QThread::finished, context, [outcome, done = std::move(done)]() mutable { done(std::move(**outcome)); });
    thread->start();
    return thread;
}

} // namespace core
