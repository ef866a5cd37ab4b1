// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/field.h"

namespace records {

// Calls visit(RecordId) for every record that the values lead to, those of owned rows too; core::kNoRecord for a link that
// is not answered.
template<class Visit>
void eachTarget(const Fields &fields, const Values &values, const Visit &visit)
{
    for (std::size_t i = 0; i < fields.size() && i < values.size(); ++i) {
        if (fields[i].kind == FieldKind::Link)
            visit(values[i].template as<core::RecordId>());
        for (const core::RecordId id : values[i].template as<std::vector<core::RecordId>>())
            visit(id);
        for (const RowValues &row : values[i].template as<std::vector<RowValues>>())
            eachTarget(fields[i].rows->fields, row.values, visit);
    }
}

// Calls visit(Attachment) for every attached file that the values name, those of owned rows too.
template<class Visit>
void eachAttachment(const Fields &fields, const Values &values, const Visit &visit)
{
    for (std::size_t i = 0; i < fields.size() && i < values.size(); ++i) {
        if (fields[i].kind == FieldKind::Attachment && values[i].hasData())
            visit(values[i].template as<Attachment>());
        for (const Attachment &attachment : values[i].template as<std::vector<Attachment>>())
            visit(attachment);
        for (const RowValues &row : values[i].template as<std::vector<RowValues>>())
            eachAttachment(fields[i].rows->fields, row.values, visit);
    }
}

} // namespace records
