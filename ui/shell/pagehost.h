// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context/context.h"
#include "ui/context/place.h"

#include <QStackedWidget>

#include <vector>

namespace ui {

class Page;
class PageFactory;

// Shows one page at a time. Pages of lists stay, hidden, so that coming back finds them as they were left; records are
// made anew, so that each shows what is stored.
class PageHost final : public QStackedWidget
{
    Q_OBJECT

public:
    PageHost(const Context &context, const PageFactory &pages, QWidget *parent = nullptr);

    // False when the place leads nowhere.
    bool show(const Place &place);
    void forget(); // so that every page is made anew when it is shown next
    [[nodiscard]] Page *page() const; // null before the first

Q_SIGNALS:
    void titleChanged();

private:
    [[nodiscard]] Page *kept(const Place &place) const;
    void retire(Page *page);
    void retireOldest();

    Context m_context;
    const PageFactory &m_pages;
    std::vector<Page *> m_kept; // children of this, the latest last
};

} // namespace ui
