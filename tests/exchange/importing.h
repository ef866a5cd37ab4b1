// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/importer.h"
#include "models/records/registry.h"
#include "tests/support/samplevault.h"

namespace support {

// A file in memory.
inline exchange::Source sourceOf(exchange::Format format, const char *type, const QByteArray &content,
                                 const QString &attachments = {})
{
    const records::RecordType *const of = type ? records::findType(type) : nullptr;
    return {format, {{QStringLiteral("test"), of, content}}, attachments};
}

// The records of one type as a JSON file; the first record begins in line 3.
inline exchange::Source json(const char *type, const QByteArray &records)
{
    const QByteArray head = "{\"format\": \"dpodesk-records\", \"version\": 1, \"type\": \"" + QByteArray(type);
    return sourceOf(exchange::Format::Json, type, head + "\",\n\"records\": [\n" + records + "\n]}\n");
}

inline exchange::Source csv(const char *type, const QByteArray &lines)
{
    return sourceOf(exchange::Format::Csv, type, lines);
}

// "3 name: needs a value" for each refusal, one to a line.
inline QByteArray listed(const core::Problems &problems)
{
    QByteArrayList lines;
    for (const core::Problem &problem : problems)
        lines += QByteArray::number(problem.line) + ' ' + problem.field + ": " + problem.message.toUtf8();
    return lines.join('\n');
}

// Imports, and says what was refused or went wrong; empty when all went well.
inline QByteArray import(RecordVault &vault, const exchange::Source &source, exchange::ImportReport *report = nullptr)
{
    exchange::Importer importer(vault.connection(), vault.store());
    const auto plan = importer.plan(source);
    if (!plan)
        return plan.error().message.toUtf8();
    const auto done = importer.apply(*plan);
    if (done && report)
        *report = *done;
    if (done)
        return {};
    return done.error().problems.empty() ? done.error().message.toUtf8() : listed(done.error().problems);
}

} // namespace support
