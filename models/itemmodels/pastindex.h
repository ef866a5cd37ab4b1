// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/listreader.h"
#include "models/storage/searchindex.h"

#include <QDateTime>

namespace itemmodels {

// What no query answers about an earlier moment: who linked to whom, and in which texts a word stood. Filled once by a
// reading; not changed any more afterwards.
struct PastIndex {
    struct Link {
        core::RecordId source = core::kNoRecord;
        const records::RecordType *type = nullptr; // of the source
        QByteArray field; // "owner", "vendors.vendor"
        friend bool operator==(const Link &, const Link &) = default;
    };

    storage::SearchIndex search;
    std::map<core::RecordId, std::vector<Link>> linksTo; // by target; the record itself left out
    std::map<const records::RecordType *, qint64> counts;

    // In the order of their types.
    [[nodiscard]] std::vector<storage::LinkCount> countLinksTo(core::RecordId target) const;
    [[nodiscard]] std::vector<core::RecordId> sourcesOf(core::RecordId target, const records::RecordType &type, const QByteArray &field) const;
};
using PastIndexPtr = std::shared_ptr<const PastIndex>;

// Reads every record as it stood then, slice by slice in the thread of the reader. Returns what ListReader::cancel() takes.
int readPastIndex(ListReader &reader, const QDateTime &at, std::function<void(core::Result<PastIndexPtr>)> done);

} // namespace itemmodels
