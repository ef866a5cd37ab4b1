// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/bulkpreview.h"

#include "models/itemmodels/answertext.h"
#include "models/storage/livesource.h"

#include <QCoreApplication>

#include <algorithm>

namespace itemmodels {

using records::Record;
using records::Value;

namespace {

constexpr std::size_t kSlice = 50; // records: a few milliseconds

struct Progress {
    const records::RecordType *type = nullptr;
    std::vector<core::RecordId> ids;
    BulkChange change;
    std::size_t at = 0;
    core::Result<BulkPreview> preview = BulkPreview();
};

Cell cellFor(const records::Field &field, const Value &value, const storage::LiveSource &source)
{
    const CellContext context {[&source](core::RecordId id) { return source.titleOf(id); }, {}};
    return {textOf(field, value, context), value.state, field.kind, {}, {}, core::kNoRecord};
}

void look(BulkPreview &preview, const Record &record, const BulkChange &change, const storage::LiveSource &source)
{
    ++preview.records;
    const Value &before = record.value(change.field);
    const Value after = changed(record, change);
    if (after == before)
        return;
    ++preview.changes;
    if (preview.changes > kMostBulkLines)
        return;
    const records::Field &field = *record.type().field(change.field);
    const QString name = QCoreApplication::translate("itemmodels::BulkPreview", "%1 %2", "reference, title")
                             .arg(record.header.reference, oneLine(record.title()));
    preview.lines.push_back({name, cellFor(field, before, source), cellFor(field, after, source)});
}

bool lookAtSlice(Progress &progress, core::Result<storage::Connection *> connection)
{
    if (!connection) {
        progress.preview = core::fail(connection.error());
        return true;
    }
    storage::LiveSource source(**connection);
    const auto some = std::span(progress.ids).subspan(progress.at, std::min(kSlice, progress.ids.size() - progress.at));
    const auto records = source.load(*progress.type, some);
    if (!records && records.error().code == core::ErrorCode::Cancelled)
        return false; // a writer came in between
    if (!records) {
        progress.preview = core::fail(records.error());
        return true;
    }
    for (const Record &record : *records)
        look(*progress.preview, record, progress.change, source);
    progress.at += some.size();
    return progress.at == progress.ids.size();
}

} // namespace

int previewBulk(ListReader &reader, const records::RecordType &type, std::vector<core::RecordId> ids, BulkChange change,
                std::function<void(core::Result<BulkPreview>)> done)
{
    const auto progress = std::make_shared<Progress>();
    progress->type = &type;
    progress->ids = std::move(ids);
    progress->change = std::move(change);
    return reader.start([progress](const core::Result<storage::Connection *> &connection) { return lookAtSlice(*progress, connection); },
                        [progress, done = std::move(done)] { done(std::move(progress->preview)); });
}

} // namespace itemmodels
