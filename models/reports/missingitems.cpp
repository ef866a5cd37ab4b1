// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/missingitems.h"

#include "models/records/organisation/organisation.h"
#include "models/records/registry.h"
#include "models/reports/recordcells.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reports {

using records::Record;

namespace {

constexpr std::size_t kAtOnce = 64; // rows in memory at a time
constexpr qsizetype kLongestName = 60; // characters of what a row is called

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::MissingItems)
};

// What an item is about, in a word or two.
QString nameOf(const rules::CompletenessItem &item)
{
    if (item.id == "representative")
        return Tr::tr("Representative");
    if (item.id == "dpo")
        return Tr::tr("Data protection officer");
    if (item.id == "transfer_destinations")
        return Tr::tr("Third countries");
    if (item.id == "transfer_safeguards")
        return Tr::tr("Documents of safeguards");
    return QString::fromUtf8(item.point);
}

// "Recipients 3 (Cloud providers): Category": rows are known by what they say, not by where they stand.
QString labelIn(const Record &record, const QByteArray &path, const records::RecordSource &source)
{
    const QByteArrayList steps = path.split('.');
    const records::Field *list = record.type().field(steps.first());
    const std::size_t at = steps.size() == 3 ? steps[1].toULong() : 0;
    QString label = pathLabel(record.type(), path);
    if (!list || !list->rows || at == 0)
        return label;
    const auto &rows = record.value(list->name).as<std::vector<records::RowValues>>();
    QString name = at <= rows.size() ? titleOfRow(*list, rows[at - 1], source) : QString();
    if (name.size() > kLongestName)
        name = name.left(kLongestName - 1).trimmed() + u'\u2026';
    const qsizetype colon = label.lastIndexOf(u": "_s);
    return name.isEmpty() || colon < 0 ? label : label.left(colon) + " ("_L1 + name + u')' + label.mid(colon);
}

} // namespace

Section MissingItems::section()
{
    Section section {"missing", {}, Tr::tr("Statutory items that are missing"), {}};
    section.blocks.emplace_back(items());
    if (m_walk.isEmpty())
        return section;
    section.blocks.emplace_back(Paragraph {"counting", Tr::tr("Asked are the points of Art. 30 that apply to the activity; answered are those without a gap. "
                                                           "The contact details of a party are answered when one way to reach it is known. What applies on a "
                                                           "condition that nobody has answered yet is open, and counts neither way."),
                                       Tr::tr("Completeness under Art. 30")});
    section.blocks.emplace_back(counts());
    return section;
}

Table MissingItems::items()
{
    Table table {kTable, {}, {{"reference", Tr::tr("Reference"), 1}, {"activity", Tr::tr("Activity or organisation"), 3},
                                                      {"point", Tr::tr("Point"), 2}, {"field", Tr::tr("Field"), 2},
                                                      {"sentence", Tr::tr("What to do"), 4}}, {}};
    table.sheet = Tr::tr("Missing");
    table.grouped = 2;
    table.feed = m_walk.feed([this](const Record &record, std::vector<TableRow> &rows) { return add(record, rows); });
    table.ifEmpty = m_walk.isEmpty() ? Tr::tr("There are no activities of this kind in the register.")
                                     : Tr::tr("Every item that Art. 30 asks for has an answer.");
    return table;
}

// Where an answer belongs, in words: the field of the activity, or of the record that it leads to.
QString MissingItems::placeOf(const rules::MissingItem &item, const Record &activity) const
{
    if (item.record == core::kNoRecord)
        return labelIn(activity, item.field, m_source);
    const QString reference = m_source.referenceOf(item.record);
    const records::RecordType *type = records::typeOfReference(reference);
    return m_source.titleOf(item.record) + " ("_L1 + reference + "): "_L1 + (type ? pathLabel(*type, item.field) : QString::fromUtf8(item.field));
}

bool MissingItems::isOfParty(const rules::MissingItem &item) const
{
    return item.record != core::kNoRecord && records::typeOfReference(m_source.referenceOf(item.record)) == &records::organisationType();
}

void MissingItems::addOfParty(const rules::MissingItem &item, std::vector<TableRow> &rows)
{
    if (m_said.emplace(item.record, item.field, item.sentence).second) {
        rows.push_back({Cell::link(m_source.referenceOf(item.record)), Cell::of(m_source.titleOf(item.record)), Cell::of(QString::fromUtf8(item.point)),
                        Cell::of(pathLabel(records::organisationType(), item.field)), Cell::of(item.sentence)});
    }
}

core::Result<> MissingItems::add(const Record &record, std::vector<TableRow> &rows)
{
    const auto activity = record.as<records::Activity>();
    const auto context = m_contexts.contextOf(record.header.id, activity);
    if (!context)
        return core::fail(context.error());
    const rules::Completeness completeness = rules::completeness(activity, *context);
    const QString title = record.title();
    std::vector<rules::MissingItem> items = rules::missingByLaw(completeness);
    const auto own = std::stable_partition(items.begin(), items.end(), [this](const rules::MissingItem &item) { return isOfParty(item); });
    std::for_each(items.begin(), own, [&](const rules::MissingItem &item) { addOfParty(item, rows); });
    for (auto item = own; item != items.end(); ++item) {
        rows.push_back({Cell::link(record.header.reference), Cell::of(title), Cell::of(QString::fromUtf8(item->point)),
                        Cell::of(placeOf(*item, record)), Cell::of(item->sentence)});
    }
    QStringList undecided;
    for (const rules::CompletenessItem &item : completeness.items) {
        if (item.verdict == rules::Verdict::Undecided && item.asked != rules::Asked::ByGoodPractice)
            undecided += nameOf(item);
    }
    m_answered.push_back({record.header.id, completeness.statutory, undecided});
    return {};
}

// Follows the table of what is missing: writing that one counts.
Table MissingItems::counts() const
{
    Table table {"counts", {}, {{"reference", Tr::tr("Reference"), 1}, {"activity", Tr::tr("Activity"), 4},
                               {"answered", Tr::tr("Answered"), 1}, {"asked", Tr::tr("Asked"), 1},
                               {"undecided", Tr::tr("Open"), 1, Column::OnPage::Never}, {"open", Tr::tr("Cannot be judged yet"), 3}}, {}};
    table.sheet = Tr::tr("Answered");
    table.feed = [this, at = std::size_t(0)]() mutable -> core::Result<std::vector<TableRow>> {
        std::vector<TableRow> rows;
        for (; at < m_answered.size() && rows.size() < kAtOnce; ++at)
            rows.push_back(countsRow(m_answered[at]));
        return rows;
    };
    return table;
}

TableRow MissingItems::countsRow(const Answered &answered) const
{
    return {Cell::link(m_source.referenceOf(answered.activity)), Cell::of(m_source.titleOf(answered.activity)),
            Cell::number(answered.statutory.answered), Cell::number(answered.statutory.asked), Cell::number(int(answered.undecided.size())),
            answered.undecided.isEmpty() ? Cell::none() : Cell::list(records::AnswerState::Value, answered.undecided)};
}

} // namespace reports
