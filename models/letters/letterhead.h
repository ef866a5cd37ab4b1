// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/letters/factvalues.h"
#include "models/letters/letter.h"

#include <algorithm>

namespace letters {

// The gaps of a letter while it is being filled in.
class Gaps
{
public:
    // Returns what stands in the letter instead.
    [[nodiscard]] QString add(const Gap &gap, const Words &words)
    {
        if (std::find(m_gaps.begin(), m_gaps.end(), gap) == m_gaps.end())
            m_gaps.push_back(gap);
        return words.gap(gap.label);
    }
    [[nodiscard]] const std::vector<Gap> &all() const { return m_gaps; }

private:
    std::vector<Gap> m_gaps;
};

[[nodiscard]] Letterhead letterhead(const LetterFacts &facts, const FactValues &values, const Speech &speech, Gaps &gaps);

} // namespace letters
