// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/organisationscope.h"

#include "models/records/links.h"
#include "models/records/organisation/organisation.h"
#include "models/records/registry.h"

#include <algorithm>

namespace reports {

using core::RecordId;
using records::Field;
using records::Record;
using records::RecordType;

namespace {

bool canNameOrganisation(const Field &field)
{
    const auto isOrganisation = [](const char *key) { return records::organisationType().key == key; };
    return field.isLink() && std::any_of(field.targets.begin(), field.targets.end(), isOrganisation);
}

bool canNameOrganisation(const RecordType &type)
{
    return std::any_of(type.fields.begin(), type.fields.end(), [](const Field &f) { return canNameOrganisation(f); });
}

} // namespace

core::Result<> OrganisationScope::collect(records::RecordSource &source, RecordId organisation)
{
    m_naming.insert(organisation);
    for (const RecordType *type : records::recordTypes()) {
        if (auto done = addNaming(source, *type, organisation); !done)
            return done;
    }
    const auto own = source.load(records::organisationType(), std::vector {organisation});
    if (!own)
        return core::fail(own.error());
    for (const Record &record : *own)
        records::eachTarget(record.type().fields, record.values, [this](RecordId id) { m_ledTo.insert(id); });
    return {};
}

core::Result<> OrganisationScope::addNaming(records::RecordSource &source, const RecordType &type, RecordId organisation)
{
    for (const Field &field : type.fields) {
        if (!canNameOrganisation(field))
            continue;
        records::ListQuery query;
        query.filters.push_back({field.name, records::Filter::Test::Is, records::Value::of(organisation), {}});
        const auto found = source.all(type, query);
        if (!found)
            return core::fail(found.error());
        for (const Record &record : *found) {
            m_naming.insert(record.header.id);
            records::eachTarget(type.fields, record.values, [this](RecordId id) { m_ledTo.insert(id); });
        }
    }
    return {};
}

bool OrganisationScope::holds(const Record &record) const
{
    if (m_naming.contains(record.header.id) || m_ledTo.contains(record.header.id))
        return true;
    bool leads = false;
    if (!canNameOrganisation(record.type()))
        records::eachTarget(record.type().fields, record.values, [&](RecordId id) { leads = leads || m_naming.contains(id); });
    return leads;
}

} // namespace reports
