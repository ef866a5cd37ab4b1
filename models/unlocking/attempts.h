// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/clock.h"

#include <QHash>
#include <QString>

namespace unlocking {

// Wrong keys in a row, and how long they make the next one wait: 1, 2, 4 ... at most 60 seconds. Kept in memory only: what
// holds off a program that guesses is the cost of the key, this holds off a person at the keyboard.
class Attempts
{
public:
    // The clock must live longer.
    explicit Attempts(const core::Clock &clock) : m_clock(clock) { }

    void failed(const QString &path);
    void succeeded(const QString &path) { m_failures.remove(path); }
    [[nodiscard]] int secondsToWait(const QString &path) const; // 0: none

private:
    struct Failures {
        int count = 0;
        QDateTime last;
    };

    const core::Clock &m_clock;
    QHash<QString, Failures> m_failures; // by path of the vault
};

} // namespace unlocking
