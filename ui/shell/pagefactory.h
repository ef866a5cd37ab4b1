// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context/context.h"
#include "ui/pages/page.h"

#include <functional>
#include <map>

namespace ui {

// Which page belongs to which kind of place. What no page is known for is offered nowhere.
class PageFactory
{
public:
    // Returns a new child of the parent; null when the place leads nowhere, as to a type that there is not.
    using Make = std::function<Page *(const Context &, const Place &, QWidget *parent)>;

    void add(Place::Kind kind, Make make) { m_makers[kind] = std::move(make); }
    [[nodiscard]] bool has(Place::Kind kind) const { return m_makers.contains(kind); }
    [[nodiscard]] Page *make(const Context &context, const Place &place, QWidget *parent) const;

private:
    std::map<Place::Kind, Make> m_makers;
};

// Every page of the program.
[[nodiscard]] PageFactory standardPages();

} // namespace ui
