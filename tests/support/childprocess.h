// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <sys/types.h>

namespace support {

// Runs a function in a forked process and returns its exit code (-1: a signal ended it). No vault may be open meanwhile:
// a database must not be carried across a fork.
[[nodiscard]] int runInChild(const std::function<int()> &body);

// The same as an ordinary user: root is stopped by no permission. Stays what it is when it is one already.
[[nodiscard]] int runAsOrdinaryUser(const std::function<int()> &body);

// A forked process that runs until it is killed or ends by itself.
class ChildProcess
{
public:
    // `body` gets a function that it calls when it is ready; the constructor returns then, or when the child ends.
    using Ready = std::function<void()>;
    explicit ChildProcess(const std::function<int(const Ready &)> &body);
    ~ChildProcess(); // kills it
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;

    [[nodiscard]] pid_t pid() const { return m_pid; }
    void kill(); // SIGKILL: no destructor runs
    [[nodiscard]] int wait(); // for its end; its exit code, -1: a signal ended it

private:
    pid_t m_pid = -1;
};

} // namespace support
