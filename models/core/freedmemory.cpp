// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/freedmemory.h"

#include <malloc.h>
#include <mutex>

namespace core {

namespace {

constexpr int kPattern = 0xa5;

struct Wiping {
    std::mutex mutex; // reports are written in threads of their own
    bool wanted = false;
    int pauses = 0;

    void apply() const { mallopt(M_PERTURB, wanted && pauses == 0 ? kPattern : 0); }
};

Wiping &wiping()
{
    static Wiping state;
    return state;
}

} // namespace

void wipeFreedMemory()
{
    Wiping &state = wiping();
    const std::lock_guard lock(state.mutex);
    state.wanted = true;
    state.apply();
}

WipingPause::WipingPause()
{
    Wiping &state = wiping();
    const std::lock_guard lock(state.mutex);
    ++state.pauses;
    state.apply();
}

WipingPause::~WipingPause()
{
    Wiping &state = wiping();
    const std::lock_guard lock(state.mutex);
    --state.pauses;
    state.apply();
    if (state.wanted && state.pauses == 0)
        malloc_trim(0);
}

} // namespace core
