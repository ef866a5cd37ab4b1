// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <functional>
#include <utility>

namespace reports {

// Is told how many of how many steps are done, and answers whether to go on. Empty: nobody asks.
using Progress = std::function<bool(qint64 done, qint64 total)>;

// Counts the steps of one piece of work.
class Steps
{
public:
    explicit Steps(Progress progress) : m_progress(std::move(progress)) { }

    void expect(qint64 total) { m_total = total; } // from here on; a guess will do
    [[nodiscard]] core::Result<> next(); // Cancelled

private:
    Progress m_progress;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace reports
