// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pagefactory.h"

#include "models/records/registry.h"
#include "ui/pages/cataloguespage.h"
#include "ui/pages/changespage.h"
#include "ui/pages/importpage.h"
#include "ui/pages/letters/letterpage.h"
#include "ui/pages/listpage.h"
#include "ui/pages/recordpage.h"
#include "ui/pages/reportspage.h"

namespace ui {

namespace {

Page *makeListPage(const Context &context, const Place &place, QWidget *parent)
{
    const records::RecordType *type = records::findType(place.type);
    if (!type)
        return nullptr;
    auto *page = new ListPage(context, *type, parent);
    if (!place.filter.isEmpty())
        page->showFilters(place.filter);
    return page;
}

Page *makeRecordPage(const Context &context, const Place &place, QWidget *parent)
{
    return records::findType(place.type) ? new RecordPage(context, place, parent) : nullptr;
}

Page *makeChangesPage(const Context &context, const Place &place, QWidget *parent)
{
    const records::RecordType *type = records::findType(place.type);
    return type ? new ChangesPage(context, *type, place, parent) : nullptr;
}

} // namespace

Page *PageFactory::make(const Context &context, const Place &place, QWidget *parent) const
{
    const auto maker = m_makers.find(place.kind);
    return maker == m_makers.end() ? nullptr : maker->second(context, place, parent);
}

PageFactory standardPages()
{
    PageFactory pages;
    pages.add(Place::Kind::List, makeListPage);
    pages.add(Place::Kind::Record, makeRecordPage);
    pages.add(Place::Kind::NewRecord, makeRecordPage);
    pages.add(Place::Kind::Changes, makeChangesPage);
    pages.add(Place::Kind::Letter, [](const Context &context, const Place &place, QWidget *parent) { return new LetterPage(context, place.record, parent); });
    pages.add(Place::Kind::Catalogues, [](const Context &context, const Place &, QWidget *parent) { return new CataloguesPage(context, parent); });
    pages.add(Place::Kind::Reports, [](const Context &context, const Place &, QWidget *parent) { return new ReportsPage(context, parent); });
    pages.add(Place::Kind::Import, [](const Context &context, const Place &, QWidget *parent) { return new ImportPage(context, parent); });
    return pages;
}

} // namespace ui
