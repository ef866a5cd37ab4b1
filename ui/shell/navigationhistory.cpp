// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationhistory.h"

namespace ui {

namespace {

constexpr std::size_t kMostPlaces = 100;

} // namespace

void NavigationHistory::go(const Place &place)
{
    if (!m_places.empty()) {
        if (m_places[m_current] == place)
            return;
        m_places.resize(m_current + 1);
    }
    m_places.push_back(place);
    if (m_places.size() > kMostPlaces)
        m_places.erase(m_places.begin());
    m_current = m_places.size() - 1;
}

void NavigationHistory::replace(const Place &place)
{
    if (!m_places.empty())
        m_places[m_current] = place;
}

void NavigationHistory::dropCurrent()
{
    if (m_places.empty())
        return;
    m_places.erase(m_places.begin() + std::ptrdiff_t(m_current));
    if (m_current > 0)
        --m_current;
}

Place NavigationHistory::back()
{
    if (canGoBack())
        --m_current;
    return current();
}

Place NavigationHistory::forward()
{
    if (canGoForward())
        ++m_current;
    return current();
}

} // namespace ui
