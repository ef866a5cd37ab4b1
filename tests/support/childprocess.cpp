// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/childprocess.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <utility>

#include <grp.h>
#include <sys/wait.h>
#include <unistd.h>

namespace support {

namespace {

constexpr unsigned kNobody = 65534;

int waitFor(pid_t pid)
{
    int status = 0;
    if (waitpid(pid, &status, 0) != pid || !WIFEXITED(status))
        return -1;
    return WEXITSTATUS(status);
}

bool dropRoot()
{
    return geteuid() != 0 || (setgroups(0, nullptr) == 0 && setgid(kNobody) == 0 && setuid(kNobody) == 0);
}

} // namespace

int runInChild(const std::function<int()> &body)
{
    std::fflush(nullptr); // or the child writes out what the parent had buffered
    const pid_t pid = fork();
    if (pid == 0)
        _exit(body());
    return waitFor(pid);
}

int runAsOrdinaryUser(const std::function<int()> &body)
{
    return runInChild([&] { return dropRoot() ? body() : 125; });
}

ChildProcess::ChildProcess(const std::function<int(const Ready &)> &body)
{
    std::array<int, 2> ends {-1, -1};
    if (pipe(ends.data()) != 0)
        return;
    std::fflush(nullptr);
    m_pid = fork();
    if (m_pid == 0) {
        close(ends[0]);
        _exit(body([&] { [[maybe_unused]] const ssize_t told = write(ends[1], "!", 1); }));
    }
    close(ends[1]);
    char byte = 0;
    [[maybe_unused]] const ssize_t heard = read(ends[0], &byte, 1);
    close(ends[0]);
}

ChildProcess::~ChildProcess()
{
    kill();
}

void ChildProcess::kill()
{
    if (m_pid <= 0)
        return;
    ::kill(m_pid, SIGKILL);
    [[maybe_unused]] const int code = wait();
}

int ChildProcess::wait()
{
    return waitFor(std::exchange(m_pid, -1));
}

} // namespace support
