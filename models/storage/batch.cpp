// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/batch.h"

#include "models/records/validation.h"

namespace storage {

namespace {

void translate(core::RecordId &id, const IdMap &ids)
{
    if (const auto hit = ids.find(id); hit != ids.end() && core::toInt(id) < 0)
        id = hit->second;
}

void translate(records::Values &values, const IdMap &ids)
{
    for (records::Value &value : values) {
        if (auto *id = std::get_if<core::RecordId>(&value.data))
            translate(*id, ids);
        if (auto *list = std::get_if<std::vector<core::RecordId>>(&value.data)) {
            for (core::RecordId &item : *list)
                translate(item, ids);
        }
        if (auto *rows = std::get_if<std::vector<records::RowValues>>(&value.data)) {
            for (records::RowValues &row : *rows)
                translate(row.values, ids);
        }
    }
}

} // namespace

void pointAt(records::Record &record, const IdMap &ids)
{
    if (!ids.empty())
        translate(record.values, ids);
}

core::Problems validateAll(std::vector<records::Record> &records)
{
    core::Problems problems;
    int line = 0;
    for (records::Record &record : records) {
        record.values = records::normalised(record.type().fields, std::move(record.values));
        appendAtLine(problems, records::validate(record.type(), record.values), ++line);
    }
    return problems;
}

void appendAtLine(core::Problems &problems, core::Problems more, int line)
{
    for (core::Problem &problem : more) {
        problem.line = line;
        problems.push_back(std::move(problem));
    }
}

} // namespace storage
