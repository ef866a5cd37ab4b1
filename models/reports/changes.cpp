// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/changes.h"

#include "models/records/difference.h"
#include "models/reports/recordcells.h"
#include "models/reports/rememberedtitles.h"
#include "models/reports/selection.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace reports {

using records::Record;
using records::RecordSource;
using records::RecordType;
using Ids = std::vector<core::RecordId>;

namespace {

constexpr std::size_t kAtOnce = 50; // records

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::Changes)
};

QString dayText(const QDate &day)
{
    return QLocale().toString(day, u"d MMMM yyyy");
}

// One state of a record, and who names what it links to.
struct State {
    const Record *record; // null: it did not stand
    const RecordSource &source;

    [[nodiscard]] Cell cellOf(const records::Field &field, const records::Value &value, const QString &ifMissing) const
    {
        if (!record)
            return Cell::of(ifMissing);
        if (field.kind == records::FieldKind::Rows && value.hasData())
            return Cell::list(value.state, {Tr::tr("%n row(s)", nullptr, int(value.as<std::vector<records::RowValues>>().size()))});
        return reports::cellOf(field, value, source, rowTitlesOf(*record, source));
    }
};

class Changes
{
public:
    Changes(const RecordType &type, RecordSource &before, RecordSource &after, const ReportOptions &options, ReportSink &sink)
        : m_type(type), m_earlier(before), m_before(before), m_after(after), m_options(options), m_sink(sink), m_steps(options.progress)
    {
    }

    core::Result<> write()
    {
        if (auto done = choose(); !done)
            return done;
        auto done = m_sink.begin(head());
        if (done)
            done = m_sink.section({"changes", {}, title(), {table()}});
        return done ? m_sink.end() : done;
    }

private:
    using States = std::map<core::RecordId, Record>;

    core::Result<> choose(); // which records stood at either moment
    [[nodiscard]] QString title() const;
    [[nodiscard]] ReportHead head() const;
    [[nodiscard]] Table table();
    core::Result<std::vector<TableRow>> next();
    [[nodiscard]] core::Result<States> load(RecordSource &source, std::span<const core::RecordId> ids) const;
    void compare(const State &before, const State &after, std::vector<TableRow> &rows) const;

    const RecordType &m_type;
    RecordSource &m_earlier;
    RememberedTitles m_before; // the same
    RecordSource &m_after;
    const ReportOptions &m_options;
    ReportSink &m_sink;
    Steps m_steps;
    Ids m_ids;
    std::size_t m_at = 0;
};

core::Result<> Changes::choose()
{
    if (m_options.record) {
        m_ids = {*m_options.record};
        return {};
    }
    auto after = m_after.ids(m_type, {});
    if (!after)
        return core::fail(after.error());
    const auto before = m_before.ids(m_type, {});
    if (!before)
        return core::fail(before.error());
    m_ids = *after;
    std::sort(after->begin(), after->end());
    std::copy_if(before->begin(), before->end(), std::back_inserter(m_ids),
                 [&after](core::RecordId id) { return !std::binary_search(after->begin(), after->end(), id); });
    m_steps.expect(qint64(m_ids.size() / kAtOnce + 1));
    return {};
}

QString Changes::title() const
{
    return m_options.record ? Tr::tr("What changed in %1").arg(m_after.referenceOf(*m_options.record))
                            : Tr::tr("What changed in the register: %1").arg(m_type.pluralTitle());
}

ReportHead Changes::head() const
{
    const QString scope = m_options.record ? m_after.titleOf(*m_options.record) : m_type.pluralTitle();
    ReportHead head {"changes", title(), scope, m_options.asAt, m_options.chainHead, answerLegend(), 1, {}};
    head.notes += Tr::tr("Compared are the end of %1 and the end of %2, with the names that linked records had on each day.")
                      .arg(dayText(m_options.since), dayText(m_options.asAt));
    head.mainTable = "changes";
    return head;
}

Table Changes::table()
{
    Table table {"changes", title(), {}, {}};
    table.columns = {{"reference", Tr::tr("Reference"), 2},
                     {"name", Tr::tr("Name"), 3},
                     {"change", Tr::tr("Change"), 2},
                     {"field", Tr::tr("Answer"), 3},
                     {"before", Tr::tr("End of %1").arg(m_options.since.toString(Qt::ISODate)), 4},
                     {"after", Tr::tr("End of %1").arg(m_options.asAt.toString(Qt::ISODate)), 4}};
    table.ifEmpty = Tr::tr("Nothing changed.");
    table.grouped = 3;
    table.feed = [this] { return next(); };
    return table;
}

core::Result<Changes::States> Changes::load(RecordSource &source, std::span<const core::RecordId> ids) const
{
    auto found = source.load(m_type, ids);
    if (!found)
        return core::fail(found.error());
    States states;
    for (Record &record : *found) {
        const core::RecordId id = record.header.id;
        if (!record.header.removed)
            states.emplace(id, std::move(record));
    }
    return states;
}

// Batches in which nothing changed give no row, and an empty one would be the end: so on to the next.
core::Result<std::vector<TableRow>> Changes::next()
{
    std::vector<TableRow> rows;
    while (rows.empty() && m_at < m_ids.size()) {
        if (auto wanted = m_steps.next(); !wanted)
            return core::fail(wanted.error());
        const auto ids = std::span(m_ids).subspan(m_at, std::min(kAtOnce, m_ids.size() - m_at));
        m_at += ids.size();
        const auto before = load(m_before, ids);
        const auto after = before ? load(m_after, ids) : before;
        if (!after)
            return core::fail(after.error());
        const auto stateIn = [](const States &states, core::RecordId id) {
            const auto hit = states.find(id);
            return hit == states.end() ? nullptr : &hit->second;
        };
        for (const core::RecordId id : ids)
            compare({stateIn(*before, id), m_before}, {stateIn(*after, id), m_after}, rows);
    }
    for (const RecordSource *asked : {&m_earlier, static_cast<RecordSource *>(&m_before)}) {
        if (asked->failure())
            return core::fail(*asked->failure());
    }
    return rows;
}

void Changes::compare(const State &before, const State &after, std::vector<TableRow> &rows) const
{
    if (!before.record && !after.record)
        return;
    const records::Values nothing(m_type.fields.size());
    const Record &shown = after.record ? *after.record : *before.record;
    const QString change = !before.record ? Tr::tr("New") : (!after.record ? Tr::tr("Removed") : Tr::tr("Changed"));
    for (const records::Difference &difference : differences(m_type, before.record ? before.record->values : nothing, after.record ? after.record->values : nothing)) {
        rows.push_back({Cell::of(shown.header.reference), Cell::of(shown.title()), Cell::of(change), Cell::of(difference.label),
                        before.cellOf(*difference.field, difference.before, Tr::tr("did not exist yet")),
                        after.cellOf(*difference.field, difference.after, Tr::tr("removed"))});
    }
}

} // namespace

ReportKind changesReport(const RecordType &type, RecordSource &before)
{
    return {"changes", QT_TRANSLATE_NOOP("reports", "What changed"), [&type, &before](RecordSource &after, const ReportOptions &options, ReportSink &sink) {
                return Changes(type, before, after, options, sink).write();
            }};
}

} // namespace reports
