// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"
#include "ui/context/context.h"

#include <vector>

namespace ui {

class RecordDraft;
class SectionLead;

// What records of a type show above the fields of a section, on the page that all types share.
struct RecordPanel {
    QByteArray section;
    SectionLead *(*make)(const Context &context, RecordDraft &draft, QWidget *parent);
};

// Most types have none.
[[nodiscard]] std::vector<RecordPanel> panelsOf(const records::RecordType &type);

} // namespace ui
