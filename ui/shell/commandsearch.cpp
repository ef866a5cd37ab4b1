// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandsearch.h"

#include "models/core/text.h"
#include "models/itemmodels/vaultsession.h"
#include "models/records/filter.h"
#include "models/records/registry.h"
#include "models/records/vocabulary.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr std::size_t kNames = 50;
constexpr std::size_t kLookedAt = 200; // of those that have the words somewhere
constexpr std::size_t kMostRecords = 12; // of each group
constexpr int kSame = 0;
constexpr int kBegins = 2;
constexpr int kHolds = 4;
constexpr int kMention = 6;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::CommandSearch)
};

// Each word begins a word of the text.
bool names(const QString &text, const QStringList &words)
{
    const QString folded = u' ' + core::folded(text);
    return std::all_of(words.begin(), words.end(), [&folded](const QString &word) { return folded.contains(u' ' + word); });
}

bool holdsAll(const QString &text, const QStringList &words)
{
    const QString folded = core::folded(text);
    return std::all_of(words.begin(), words.end(), [&folded](const QString &word) { return folded.contains(word); });
}

// "pa-1" is PA-0001.
QString wholeReference(const QString &typed)
{
    const QString upper = typed.simplified().toUpper();
    const qsizetype dash = upper.lastIndexOf(u'-');
    return records::typeOfReference(upper) ? QString(upper.left(dash + 1) + upper.mid(dash + 1).rightJustified(4, u'0')) : upper;
}

// Lower is better; entries of catalogues come after what they are entered in.
int rankOf(const storage::RecordSummary &record, const QString &query, const QStringList &words)
{
    const QString title = core::folded(record.title);
    if (core::folded(record.reference) == core::folded(wholeReference(query)) || title == query)
        return kSame + int(record.type->isCatalogue);
    if (title.startsWith(query))
        return kBegins + int(record.type->isCatalogue);
    return holdsAll(record.title, words) ? kHolds + int(record.type->isCatalogue) : kMention;
}

} // namespace

Hit CommandSearch::hitOf(const storage::RecordSummary &record, Hit::Group group) const
{
    const Place place {.kind = Place::Kind::Record, .type = record.type->key, .record = record.id};
    return {group, iconNameOfType(record.type->key), record.title.isEmpty() ? record.reference : record.title,
            record.type->singularTitle() + u"  "_s + record.reference, [this, place] { m_navigator.open(place); }};
}

void CommandSearch::addRecords(const QString &query, Hits &titles, Hits &mentions) const
{
    const QString folded = core::folded(query.simplified());
    const QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    std::vector<core::RecordId> ids = m_session.searchNames(query, kNames); // the best of all that have these words
    const auto take = [&ids](core::RecordId id) {
        if (std::find(ids.begin(), ids.end(), id) == ids.end())
            ids.push_back(id);
    };
    if (const auto exact = m_session.source().idOf(wholeReference(query))) // known before the texts are all read
        take(*exact);
    for (const core::RecordId id : m_session.search(query, kLookedAt))
        take(id);
    const auto found = m_session.summaries(ids);
    if (words.isEmpty() || !found)
        return;
    std::vector<std::pair<int, const storage::RecordSummary *>> ranked;
    for (const storage::RecordSummary &record : *found) {
        if (!record.removed)
            ranked.emplace_back(rankOf(record, folded, words), &record);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    for (const auto &[rank, record] : ranked) {
        Hits &hits = rank < kMention ? titles : mentions;
        if (hits.size() < kMostRecords)
            hits.push_back(hitOf(*record, rank < kMention ? Hit::Group::Record : Hit::Group::Mention));
    }
}

// What people call a choice when they look for it stands with it in its vocabulary.
void CommandSearch::addChoices(const records::RecordType &type, const records::Field &field, const QByteArray &path, const QStringList &words, Hits &hits) const
{
    if (!field.isChoice())
        return;
    for (const records::Term &term : records::codesOf(field).terms) {
        const QString also = term.attributes["also"_L1].toString();
        if (also.isEmpty() || !names(also, words))
            continue;
        const records::Filter filter {path, records::Filter::Test::Is, records::Value::of(term.code), {}};
        const Place place {.kind = Place::Kind::List, .type = type.key, .filter = records::toText(type, filter, m_session.source())};
        hits.push_back({Hit::Group::Page, iconNameOfType(type.key), Tr::tr("%1: %2", "a list, what its records have").arg(type.listTitle(), term.label), field.title(),
                        [this, place] { m_navigator.open(place); }});
    }
}

void CommandSearch::addChoices(const QStringList &words, Hits &hits) const
{
    if (words.isEmpty())
        return;
    for (const Destination &destination : m_destinations) {
        if (!destination.type)
            continue;
        for (const records::Field &field : destination.type->fields) {
            addChoices(*destination.type, field, field.name, words, hits);
            if (!field.rows)
                continue;
            for (const records::Field &inner : field.rows->fields)
                addChoices(*destination.type, inner, field.name + '.' + inner.name, words, hits);
        }
    }
}

Hits CommandSearch::find(const QString &query, const Commands &commands) const
{
    const QStringList words = core::folded(query).split(u' ', Qt::SkipEmptyParts);
    Hits hits;
    for (const Destination &destination : m_destinations) {
        if (names(destination.title, words) || names(destination.also, words))
            hits.push_back({Hit::Group::Page, destination.icon, destination.title, {}, [this, place = destination.place] { m_navigator.open(place); }});
    }
    addChoices(words, hits);
    Hits mentions;
    addRecords(query, hits, mentions);
    Hits named;
    for (const Command &command : commands) {
        if (names(command.title, words))
            named.push_back({Hit::Group::Command, command.icon, command.title, command.keys.toString(QKeySequence::NativeText), command.run});
    }
    const QString whole = words.join(u' ');
    const bool isExact = std::any_of(named.begin(), named.end(), [&whole](const Hit &hit) { return core::folded(hit.title) == whole; });
    hits.insert(isExact ? hits.begin() : hits.end(), named.begin(), named.end()); // a command that is called by its name comes first
    hits.insert(hits.end(), mentions.begin(), mentions.end());
    return hits;
}

} // namespace ui
