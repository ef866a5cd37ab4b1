// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagefactory.h"

#include "ui/pages/cataloguespage.h"

namespace ui {

Page *PageFactory::make(const Context &context, const Place &place, QWidget *parent) const
{
    const auto maker = m_makers.find(place.kind);
    return maker == m_makers.end() ? nullptr : maker->second(context, place, parent);
}

PageFactory standardPages()
{
    PageFactory pages;
    pages.add(Place::Kind::Catalogues, [](const Context &context, const Place &, QWidget *parent) { return new CataloguesPage(context, parent); });
    return pages;
}

} // namespace ui
