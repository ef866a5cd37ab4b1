// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/activitycontexts.h"
#include "models/reports/activitywalk.h"

namespace reports {

// The register as one wide table for spreadsheets, a row for each activity: for controllers in the order of columns of the
// ICO's template, which many registers follow; for processors what Art. 30(2) asks for, a row for each controller served.
// What it is given must live longer.
class RegisterSheet
{
public:
    RegisterSheet(ActivityContexts &contexts, records::RecordSource &source) : m_contexts(contexts), m_source(source) { }

    // Goes through the activities while it is written, once.
    [[nodiscard]] Section section(ActivityWalk &walk, RopaKind kind);

    static constexpr const char *kTable = "register"; // its key

private:
    [[nodiscard]] core::Result<> addController(const records::Record &activity, std::vector<TableRow> &rows);
    [[nodiscard]] core::Result<> addProcessor(const records::Record &activity, std::vector<TableRow> &rows);

    ActivityContexts &m_contexts;
    records::RecordSource &m_source;
};

} // namespace reports
