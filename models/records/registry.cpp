// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/registry.h"

#include "models/records/contact/contact.h"

#include <algorithm>

namespace records {

const std::vector<const RecordType *> &recordTypes()
{
    static const std::vector<const RecordType *> types {
        &contactType(),
    };
    return types;
}

const RecordType *findType(const QByteArray &key)
{
    const auto &types = recordTypes();
    const auto hit = std::find_if(types.begin(), types.end(), [&key](const RecordType *t) { return t->key == key; });
    return hit == types.end() ? nullptr : *hit;
}

const RecordType *typeOfReference(const QString &reference)
{
    const QByteArray prefix = reference.section(u'-', 0, 0).toLatin1();
    const auto &types = recordTypes();
    const auto hit = std::find_if(types.begin(), types.end(), [&](const RecordType *t) { return t->prefix == prefix; });
    return hit == types.end() ? nullptr : *hit;
}

} // namespace records
