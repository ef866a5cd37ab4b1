// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/settledrows.h"

#include "models/records/address.h"
#include "models/records/request/requestrules.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace rules {

using records::RowValues;
using records::Values;

namespace {

bool isIssued(const records::Fields &fields, const Values &row)
{
    return records::isIssuedLetter(records::toStruct<records::RequestMessage>(fields, row));
}

// The lists with such rows. A later one is one line here.
struct Settled {
    const records::RecordType &(*type)() = nullptr;
    const char *list = nullptr;
    bool (*is)(const records::Fields &, const Values &row) = nullptr;
    const char *because = nullptr;
};
constexpr std::array kSettled {
    Settled {&records::requestType, "messages", &isIssued,
             QT_TRANSLATE_NOOP("rules::SettledRows", "This letter went out as it stands here, and its PDF stays as it is. To say something else, write another letter.")},
};

const Settled *settledOf(const records::RecordType &type, int list)
{
    const auto *const hit = std::find_if(kSettled.begin(), kSettled.end(), [&type, list](const Settled &settled) {
        return &settled.type() == &type && type.fieldIndex(settled.list) == list;
    });
    return hit == kSettled.end() ? nullptr : hit;
}

core::Problems problemsOf(const records::RecordType &type, int list, const std::vector<RowValues> &stored, const std::vector<RowValues> &changed)
{
    core::Problems problems;
    for (const RowValues &row : stored) {
        const QString because = settledBecause(type, list, row.values);
        if (because.isEmpty())
            continue;
        const auto now = std::find_if(changed.begin(), changed.end(), [&row](const RowValues &other) { return other.row == row.row; });
        if (now == changed.end())
            problems.push_back({records::pathOf(type, {list}), because, {}, 0});
        else if (!(now->values == row.values))
            problems.push_back({records::pathOf(type, {list, int(now - changed.begin())}), because, {}, 0});
    }
    return problems;
}

} // namespace

QString settledBecause(const records::RecordType &type, int list, const Values &row)
{
    const Settled *settled = settledOf(type, list);
    return settled && settled->is(type.fields[std::size_t(list)].rows->fields, row) ? QCoreApplication::translate("rules::SettledRows", settled->because) : QString();
}

core::Problems settledProblems(const records::Record &stored, const records::Record &changed)
{
    const records::RecordType &type = stored.type();
    core::Problems problems;
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        if (!settledOf(type, int(i)))
            continue;
        for (core::Problem &problem : problemsOf(type, int(i), stored.values[i].as<std::vector<RowValues>>(), changed.values[i].as<std::vector<RowValues>>()))
            problems.push_back(std::move(problem));
    }
    return problems;
}

} // namespace rules
