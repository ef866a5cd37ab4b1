// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/csvimport.h"
#include "models/exchange/jsonimport.h"
#include "models/exchange/merge.h"
#include "models/records/registry.h"
#include "models/records/validation.h"

namespace fuzz {

// Reads bytes as an import does, as far as no vault is needed: nothing may crash, and whatever is read has a line.
inline void import(QByteArrayView bytes, exchange::Format format)
{
    // The first byte chooses the type, so that one corpus covers all of them.
    if (bytes.isEmpty())
        return;
    const auto &types = records::recordTypes();
    const records::RecordType *type = types[std::size_t(static_cast<unsigned char>(bytes[0])) % types.size()];
    exchange::Source::File file {QStringLiteral("fuzz"), type, bytes.sliced(1).toByteArray()};
    exchange::DraftLinks links;
    exchange::Drafts drafts;
    drafts.fileProblems.resize(1);
    if (format == exchange::Format::Csv) {
        exchange::readCsv(file, 0, links, drafts);
    } else {
        file.type = nullptr;
        exchange::readJson(file, 0, links, drafts);
    }
    for (exchange::Draft &draft : drafts.records) {
        if (draft.line <= 0)
            qFatal("a record without a line");
        const records::Values values = exchange::merged(draft, nullptr);
        for (const core::Problem &problem : records::validate(*draft.type, values))
            draft.refuse(problem.field, problem.message);
        for (const core::Problem &problem : draft.problems) {
            if (problem.line <= 0 || problem.message.isEmpty())
                qFatal("a problem without a line or sentence");
        }
    }
}

} // namespace fuzz
