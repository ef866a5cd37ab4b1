// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/destinations.h"

#include "models/records/registry.h"
#include "ui/shell/pagefactory.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::Destinations)
};

using Group = Destination::Group;

// Registers as an office works through them, under short names where the full ones are long. A type that is not named here
// follows at the end of the registers.
struct Order {
    QByteArrayView type;
    const char *title; // null: the plural of the type
    Group group;
};
constexpr std::array kOrder {
    Order {"activity", QT_TRANSLATE_NOOP("ui::Destinations", "Activities"), Group::Registers},
    Order {"vendor", nullptr, Group::Registers},
    Order {"request", nullptr, Group::Registers},
    Order {"transfer", nullptr, Group::Registers},
    Order {"tia", QT_TRANSLATE_NOOP("ui::Destinations", "Transfer assessments"), Group::Registers},
    Order {"notice", nullptr, Group::Registers},
    Order {"retention_rule", QT_TRANSLATE_NOOP("ui::Destinations", "Retention"), Group::Registers},
    Order {"system", nullptr, Group::Registers},
    Order {"measure", nullptr, Group::Registers},
    Order {"organisation", nullptr, Group::Registers},
    Order {"contact", nullptr, Group::Registers},
    Order {"task", nullptr, Group::Work},
};

const Order *orderOf(const records::RecordType &type)
{
    const auto hit = std::find_if(kOrder.begin(), kOrder.end(), [&type](const Order &order) { return order.type == type.key; });
    return hit == kOrder.end() ? nullptr : &*hit;
}

Destination listOf(const records::RecordType &type)
{
    const Order *order = orderOf(type);
    const QString title = order && order->title ? Tr::tr(order->title) : type.pluralTitle();
    return {title, iconNameOf(type), {.kind = Place::Kind::List, .type = type.key}, order ? order->group : Group::Registers, &type};
}

std::vector<const records::RecordType *> orderedTypes()
{
    std::vector<const records::RecordType *> types = records::recordTypes();
    std::erase_if(types, [](const records::RecordType *type) { return type->isCatalogue; });
    const auto rank = [](const records::RecordType *type) {
        const Order *order = orderOf(*type);
        return order ? order - kOrder.data() : std::ptrdiff_t(kOrder.size());
    };
    std::stable_sort(types.begin(), types.end(), [&](const auto *a, const auto *b) { return rank(a) < rank(b); });
    return types;
}

} // namespace

QString iconNameOf(const records::RecordType &type)
{
    return type.isCatalogue || !orderOf(type) ? u"catalogue"_s : QString::fromLatin1(type.key);
}

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
        work.push_back({Tr::tr("Reports"), u"report"_s, {.kind = Place::Kind::Reports}, Group::Work});
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
