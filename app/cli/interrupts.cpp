// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupts.h"

#include <array>
#include <csignal>
#include <cstddef>

namespace cli {

namespace {

constexpr std::array<int, 3> kSignals {SIGINT, SIGTERM, SIGHUP};

volatile std::sig_atomic_t stopRequested = 0; // NOLINT: a signal handler reaches nothing else

struct sigaction oldActions[kSignals.size()]; // NOLINT

void requestStop(int /*signal*/)
{
    stopRequested = 1;
}

} // namespace

Interrupts::Interrupts()
{
    stopRequested = 0;
    struct sigaction action {};
    action.sa_handler = requestStop;
    for (std::size_t i = 0; i < kSignals.size(); ++i)
        sigaction(kSignals[i], &action, &oldActions[i]);
}

Interrupts::~Interrupts()
{
    for (std::size_t i = 0; i < kSignals.size(); ++i)
        sigaction(kSignals[i], &oldActions[i], nullptr);
}

bool Interrupts::requested()
{
    return stopRequested != 0;
}

} // namespace cli
