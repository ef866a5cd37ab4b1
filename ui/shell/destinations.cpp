// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/destinations.h"

#include "models/records/registry.h"
#include "ui/shell/pagefactory.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::Destinations)
};

using Group = Destination::Group;

Destination listOf(const records::RecordType &type)
{
    return {type.listTitle(), iconNameOfType(type.key), {.kind = Place::Kind::List, .type = type.key}, type.list.isWork ? Group::Work : Group::Registers,
            &type};
}

std::vector<const records::RecordType *> orderedTypes()
{
    std::vector<const records::RecordType *> types = records::recordTypes();
    std::erase_if(types, [](const records::RecordType *type) { return type->isCatalogue; });
    std::stable_sort(types.begin(), types.end(), [](const auto *a, const auto *b) { return a->list.rank < b->list.rank; });
    return types;
}

} // namespace

std::vector<Destination> destinations(const PageFactory &pages)
{
    std::vector<Destination> registers;
    std::vector<Destination> work;
    if (pages.has(Place::Kind::List)) {
        for (const records::RecordType *type : orderedTypes()) {
            Destination list = listOf(*type);
            (list.group == Group::Work ? work : registers).push_back(std::move(list));
        }
    }
    if (pages.has(Place::Kind::Catalogues))
        registers.push_back({Tr::tr("Catalogues"), u"catalogue"_s, {.kind = Place::Kind::Catalogues}});
    if (pages.has(Place::Kind::Reports))
        work.push_back({Tr::tr("Reports"), u"report"_s, {.kind = Place::Kind::Reports}, Group::Work, nullptr, Tr::tr("ROPA record of processing export print PDF")});
    if (pages.has(Place::Kind::Import))
        work.push_back({Tr::tr("Import"), u"import"_s, {.kind = Place::Kind::Import}, Group::Work});
    registers.insert(registers.end(), work.begin(), work.end());
    return registers;
}

int destinationOf(const std::vector<Destination> &all, const Place &place)
{
    const records::RecordType *type = place.type.isEmpty() ? nullptr : records::findType(place.type);
    const bool isCatalogue = type && type->isCatalogue;
    const auto hit = std::find_if(all.begin(), all.end(), [&](const Destination &destination) {
        if (isCatalogue)
            return destination.place.kind == Place::Kind::Catalogues;
        return type ? destination.type == type : destination.place.kind == place.kind;
    });
    return hit == all.end() ? -1 : int(hit - all.begin());
}

} // namespace ui
