// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/changebatch.h"
#include "models/storage/summaries.h"

namespace storage {
class Connection;
}

namespace itemmodels {

// A link that leads to a duplicate now and will lead to the record that is kept.
struct MovedLink {
    storage::RecordSummary source;
    QByteArray field; // path as people count rows: "vendors.2.vendor"
    core::RecordId from {}; // the duplicate
};

// An answer that the record that is kept takes over.
struct TakenAnswer {
    QByteArray field;
    records::Value before;
    records::Value after;
};

// What merging duplicates into one record would do. Answers that it has stay; what it does not know, or has fewer items
// of, comes from the duplicates; links lead to it, and the duplicates are removed.
struct MergePlan {
    records::Record kept; // as it will be
    std::vector<records::Values> before; // the answers of the kept one and of the sources, as they are
    std::vector<records::Record> sources; // the others that change, as they will be
    std::vector<core::RecordId> removed; // in an order in which none is linked to any more
    std::vector<MovedLink> links;
    std::vector<TakenAnswer> answers;
};

// In any thread, with a connection of that thread. `kept` is one of the records; all are of the same type. Errors: NotFound and those of the database.
[[nodiscard]] core::Result<MergePlan> planMerge(storage::Connection &connection, const records::RecordType &type,
                                                const std::vector<core::RecordId> &ids, core::RecordId kept);

// The steps that carry out a plan, one after the other, within a batch that is then to be committed.
class MergeSteps
{
public:
    explicit MergeSteps(MergePlan plan) : m_plan(std::move(plan)) { }

    [[nodiscard]] int count() const;
    [[nodiscard]] core::Result<> run(int step, ChangeBatch &batch);
    // The way back, as many steps, once the batch was kept. Errors: Conflict when one of the records was changed since.
    [[nodiscard]] core::Result<> undo(int step, ChangeBatch &batch);

private:
    MergePlan m_plan;
    std::vector<records::Record> m_saved; // as the vault has them after the merge: the kept one, then those that link
};

} // namespace itemmodels
