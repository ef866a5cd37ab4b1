// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/record.h"

namespace records {

const Value &Record::value(const QByteArray &field) const
{
    static const Value unknown;
    const int index = m_type->fieldIndex(field);
    return index < 0 ? unknown : values[std::size_t(index)];
}

std::vector<QByteArray> changedFields(const RecordType &type, const Values &before, const Values &after)
{
    std::vector<QByteArray> names;
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        if (before[i] != after[i])
            names.push_back(type.fields[i].name);
    }
    return names;
}

} // namespace records
