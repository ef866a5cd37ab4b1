// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagehost.h"

#include "ui/pages/page.h"
#include "ui/shell/pagefactory.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr std::size_t kMostKept = 4;

bool staysWhenLeft(const Place &place)
{
    using Kind = Place::Kind;
    return place.kind != Kind::Record && place.kind != Kind::NewRecord && place.kind != Kind::Changes && place.kind != Kind::Letter;
}

} // namespace

PageHost::PageHost(const Context &context, const PageFactory &pages, QWidget *parent)
    : QStackedWidget(parent), m_context(context), m_pages(pages)
{
}

Page *PageHost::page() const
{
    return static_cast<Page *>(currentWidget());
}

// A place without filters is the list as it was left; one with filters asks for just these.
Page *PageHost::kept(const Place &place) const
{
    const auto fits = [&place](const Page *page) {
        const Place own = page->place();
        return own == place || (place.filter.isEmpty() && own.kind == place.kind && own.type == place.type);
    };
    const auto hit = std::find_if(m_kept.rbegin(), m_kept.rend(), fits);
    return hit == m_kept.rend() ? nullptr : *hit;
}

void PageHost::retire(Page *page)
{
    if (std::find(m_kept.begin(), m_kept.end(), page) != m_kept.end())
        return;
    removeWidget(page);
    page->hide();
    page->deleteLater(); // it may have asked to be left
}

bool PageHost::show(const Place &place)
{
    Page *before = page();
    Page *next = kept(place);
    if (next && next == before)
        return true;
    if (!next) {
        next = m_pages.make(m_context, place, this);
        if (!next)
            return false;
        connect(next, &Page::titleChanged, this, &PageHost::titleChanged);
        addWidget(next);
        if (staysWhenLeft(place))
            m_kept.push_back(next);
    } else {
        std::rotate(std::find(m_kept.begin(), m_kept.end(), next), std::find(m_kept.begin(), m_kept.end(), next) + 1, m_kept.end());
    }
    setCurrentWidget(next);
    if (before)
        retire(before);
    retireOldest();
    return true;
}

void PageHost::forget()
{
    for (Page *page : std::exchange(m_kept, {})) {
        if (page->isBusy())
            m_kept.push_back(page);
        else if (page != this->page())
            retire(page);
    }
}

// One that works at something stays until it has ended, however long ago it was left.
void PageHost::retireOldest()
{
    for (std::size_t at = 0; m_kept.size() > kMostKept && at < m_kept.size();) {
        Page *oldest = m_kept[at];
        if (oldest == page() || oldest->isBusy()) {
            ++at;
            continue;
        }
        m_kept.erase(m_kept.begin() + std::ptrdiff_t(at));
        retire(oldest);
    }
}

} // namespace ui
