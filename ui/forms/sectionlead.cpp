// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/sectionlead.h"

#include "ui/forms/fieldbox.h"

namespace ui {

std::vector<QWidget *> SectionLead::stops() const
{
    return stopsIn(*this);
}

} // namespace ui
