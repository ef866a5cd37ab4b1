// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recordpanels.h"

#include "models/records/request/request.h"
#include "ui/pages/letters/letterspanel.h"
#include "ui/pages/request/clockpanel.h"
#include "ui/pages/request/planpanels.h"

#include <array>

namespace ui {

namespace {

template<class Panel>
SectionLead *make(const Context &context, RecordDraft &draft, QWidget *parent)
{
    return new Panel(context, draft, parent);
}

// A panel of a later type is one line here.
struct Entry {
    const records::RecordType &(*type)();
    const char *section;
    SectionLead *(*make)(const Context &, RecordDraft &, QWidget *);
};
constexpr std::array kEntries {
    Entry {&records::requestType, "general", &make<ClockPanel>},
    Entry {&records::requestType, "searches", &make<SearchPlanPanel>},
    Entry {&records::requestType, "recipients", &make<RecipientsPanel>},
    Entry {&records::requestType, "messages", &make<LettersPanel>},
};

} // namespace

std::vector<RecordPanel> panelsOf(const records::RecordType &type)
{
    std::vector<RecordPanel> panels;
    for (const Entry &entry : kEntries) {
        if (&entry.type() == &type)
            panels.push_back({entry.section, entry.make});
    }
    return panels;
}

} // namespace ui
