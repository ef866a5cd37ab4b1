// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/recordrules.h"

#include "models/rules/requests/requestclock.h"
#include "models/rules/requests/requestfindings.h"

#include <algorithm>
#include <array>

namespace rules {

using records::Record;
using records::Request;

namespace {

void deriveRequest(Record &record, const Facts &facts)
{
    auto request = record.as<Request>();
    setDates(request, facts);
    record.set(request);
}

std::vector<Finding> findInRequest(const Record &record, const Facts &facts)
{
    std::vector<Request> versions;
    for (const records::Values &values : facts.versions(record.type(), record.header.id))
        versions.push_back(records::toStruct<Request>(record.type().fields, values));
    return requestFindings(record.as<Request>(), facts, pastOf(versions));
}

// The types with such rules. A later one is one line here.
struct Rules {
    const records::RecordType &(*type)() = nullptr;
    void (*derive)(Record &, const Facts &) = nullptr;
    std::vector<Finding> (*find)(const Record &, const Facts &) = nullptr;
};
constexpr std::array kRules {
    Rules {&records::requestType, &deriveRequest, &findInRequest},
};

const Rules *rulesOf(const records::RecordType &type)
{
    const auto *const hit = std::find_if(kRules.begin(), kRules.end(),
                                         [&type](const Rules &rules) { return &rules.type() == &type; });
    return hit == kRules.end() ? nullptr : hit;
}

} // namespace

void derive(Record &record, const Facts &facts)
{
    if (const Rules *rules = rulesOf(record.type()); rules && rules->derive)
        rules->derive(record, facts);
}

std::vector<Finding> findings(const Record &record, const Facts &facts)
{
    const Rules *rules = rulesOf(record.type());
    std::vector<Finding> found = rules && rules->find ? rules->find(record, facts) : std::vector<Finding>();
    std::stable_sort(found.begin(), found.end(),
                     [](const Finding &a, const Finding &b) { return a.severity < b.severity; });
    return found;
}

bool hasFindings(const records::RecordType &type)
{
    const Rules *rules = rulesOf(type);
    return rules && rules->find;
}

} // namespace rules
