// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"
#include "ui/context/place.h"

#include <vector>

namespace ui {

class PageFactory;

// A place that the rail and the Ctrl+K box always offer.
struct Destination {
    enum class Group { Registers, Work };

    QString title;
    QString icon; // name, see ui/theme/icons.h
    Place place;
    Group group = Group::Registers;
    const records::RecordType *type = nullptr; // whose records it shows; null: more than one type's, or none
    QString also = {}; // words that people look for it with, beside its title
};

// In the order in which they are shown; only what the factory has pages for.
[[nodiscard]] std::vector<Destination> destinations(const PageFactory &pages);

// The destination that a place belongs to: that of its register, or of the catalogues. -1: none.
[[nodiscard]] int destinationOf(const std::vector<Destination> &all, const Place &place);

} // namespace ui
