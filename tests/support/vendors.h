// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/vendor/vendor.h"
#include "tests/support/sessionvault.h"

namespace support {

inline records::Record savedVendor(SessionVault &vault, const QString &name, core::RecordId parent = core::kNoRecord)
{
    records::Vendor vendor;
    vendor.name = name;
    if (parent != core::kNoRecord)
        vendor.parent = records::Link {parent};
    return vault.save(records::vendorType(), vendor);
}

inline records::Record renamedVendor(SessionVault &vault, const records::Record &record, const QString &name)
{
    records::Record changed = record;
    changed.values[std::size_t(record.type().fieldIndex("name"))] = records::Value::of(name);
    return vault.session().save(changed).value();
}

} // namespace support
