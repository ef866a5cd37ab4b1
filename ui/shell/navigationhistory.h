// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context/place.h"

#include <vector>

namespace ui {

// Where the user has been, as in a browser. Holds ids, never content.
class NavigationHistory
{
public:
    void go(const Place &place); // forgets what lies ahead
    void replace(const Place &place); // where the user is now, after it has changed, as when a new record was saved
    void dropCurrent(); // so that nothing leads back to it; the one before is the current one then

    [[nodiscard]] bool isEmpty() const { return m_places.empty(); }
    [[nodiscard]] bool canGoBack() const { return m_current > 0; }
    [[nodiscard]] bool canGoForward() const { return m_current + 1 < m_places.size(); }
    [[nodiscard]] Place current() const { return m_places.empty() ? Place() : m_places[m_current]; }
    Place back();
    Place forward();

private:
    std::vector<Place> m_places;
    std::size_t m_current = 0;
};

} // namespace ui
