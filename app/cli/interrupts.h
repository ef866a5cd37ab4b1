// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cli {

// As long as this lives, Ctrl+C, SIGTERM and SIGHUP do not end the program at once: long work asks requested() and stops,
// so that what it has begun to write is taken away.
class Interrupts
{
public:
    Interrupts();
    ~Interrupts();
    Interrupts(const Interrupts &) = delete;
    Interrupts &operator=(const Interrupts &) = delete;

    [[nodiscard]] static bool requested();
};

} // namespace cli
