// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchindex.h"

#include "models/core/text.h"
#include "models/storage/bytesearch.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

constexpr char kEnd = '\n'; // between texts: no word of a query holds it
constexpr std::size_t kNameRanks = 3;
constexpr std::size_t kManyChanged = 1000; // texts that are searched one by one

void collect(const records::Fields &fields, const records::Values &values, QString &out)
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].isText())
            out += values[i].as<QString>() + QLatin1Char(kEnd);
        if (fields[i].kind == records::FieldKind::Attachment)
            out += values[i].as<records::Attachment>().name + QLatin1Char(kEnd);
        for (const records::Attachment &attachment : values[i].as<std::vector<records::Attachment>>())
            out += attachment.name + QLatin1Char(kEnd);
        for (const records::RowValues &row : values[i].as<std::vector<records::RowValues>>())
            collect(fields[i].rows->fields, row.values, out);
    }
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

// Reference and title: each text begins with them.
std::string_view nameIn(std::string_view text)
{
    const std::size_t title = text.find(kEnd);
    return title == std::string_view::npos ? text : text.substr(0, text.find(kEnd, title + 1));
}

// Lower is better.
std::size_t rankOf(std::string_view name, std::string_view query)
{
    const std::size_t end = name.find(kEnd);
    if (name.substr(0, end) == query)
        return 0;
    return end != std::string_view::npos && name.substr(end + 1, query.size()) == query ? 1 : kNameRanks - 1;
}

} // namespace

QByteArray SearchIndex::textOf(const records::Record &record)
{
    QString text = record.header.reference + QLatin1Char(kEnd) + record.title() + QLatin1Char(kEnd);
    collect(record.type().fields, record.values, text);
    return core::folded(text).toUtf8();
}

void SearchIndex::append(core::RecordId id, const QByteArray &text)
{
    if (m_changed.contains(core::toInt(id)) || m_removedEarly.contains(core::toInt(id)))
        return; // saved or removed while the rest was being loaded
    m_entries.push_back({core::toInt(id), static_cast<std::size_t>(m_text.size()), true});
    m_text += text;
    m_text += kEnd;
    ++m_live;
}

bool SearchIndex::retire(qint64 id)
{
    const auto hit = std::lower_bound(m_entries.begin(), m_entries.end(), id, [](const Entry &e, qint64 wanted) { return e.id < wanted; });
    if (hit == m_entries.end() || hit->id != id || !hit->live)
        return false;
    hit->live = false;
    --m_live;
    return true;
}

void SearchIndex::put(core::RecordId id, const QByteArray &text)
{
    retire(core::toInt(id));
    m_removedEarly.erase(core::toInt(id));
    m_changed[core::toInt(id)] = text;
}

void SearchIndex::remove(core::RecordId id)
{
    retire(core::toInt(id));
    m_changed.erase(core::toInt(id));
    if (m_entries.empty() || m_entries.back().id < core::toInt(id))
        m_removedEarly.insert(core::toInt(id));
}

void SearchIndex::clear()
{
    *this = SearchIndex();
}

SearchIndex::Words SearchIndex::wordsOf(const QString &query)
{
    Words words;
    for (const QString &word : core::folded(core::normalised(query)).simplified().split(u' ', Qt::SkipEmptyParts))
        words.push_back(word.toUtf8());
    // The longest is looked for first: it is the rarest.
    std::stable_sort(words.begin(), words.end(), [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
    return words;
}

bool SearchIndex::holdsAll(std::string_view text, const Words &words)
{
    return std::all_of(words.begin(), words.end(), [text](const QByteArray &word) {
        return findBytes(text, view(word)) != std::string_view::npos;
    });
}

std::size_t SearchIndex::endOf(std::size_t entry) const
{
    return entry + 1 < m_entries.size() ? m_entries[entry + 1].begin : static_cast<std::size_t>(m_text.size());
}

template<class Visit>
void SearchIndex::visitLoaded(const Words &words, qint64 after, Visit visit) const
{
    const auto first = std::upper_bound(m_entries.begin(), m_entries.end(), after, [](qint64 id, const Entry &e) { return id < e.id; });
    if (first == m_entries.end())
        return;
    const std::string_view text = view(m_text);
    std::size_t from = first->begin;
    for (;;) {
        const std::size_t at = findBytes(text, view(words.front()), from);
        if (at == std::string_view::npos)
            return;
        const auto next = std::upper_bound(m_entries.begin(), m_entries.end(), at, [](std::size_t p, const Entry &e) { return p < e.begin; });
        const std::size_t entry = static_cast<std::size_t>(next - m_entries.begin()) - 1;
        const std::size_t end = endOf(entry);
        const std::string_view own = text.substr(m_entries[entry].begin, end - m_entries[entry].begin);
        if (m_entries[entry].live && holdsAll(own, words) && !visit(core::RecordId(m_entries[entry].id), own))
            return;
        from = end;
    }
}

std::vector<core::RecordId> SearchIndex::find(const QString &query, std::size_t limit, core::RecordId after) const
{
    const Words words = wordsOf(query);
    if (words.empty() || limit == 0)
        return {};
    std::vector<core::RecordId> found;
    visitLoaded(words, core::toInt(after), [&found, limit](core::RecordId id, std::string_view) {
        found.push_back(id);
        return found.size() < limit;
    });
    for (auto it = m_changed.upper_bound(core::toInt(after)); it != m_changed.end(); ++it) {
        if (holdsAll(view(it->second), words))
            found.push_back(core::RecordId(it->first));
    }
    std::sort(found.begin(), found.end());
    if (found.size() > limit)
        found.resize(limit);
    return found;
}

std::vector<core::RecordId> SearchIndex::findNames(const QString &query, std::size_t limit) const
{
    const Words words = wordsOf(query);
    if (words.empty())
        return {};
    const QByteArray whole = core::folded(core::normalised(query)).simplified().toUtf8();
    std::array<std::vector<core::RecordId>, kNameRanks> ranked;
    const auto take = [&](core::RecordId id, std::string_view text) {
        const std::string_view name = nameIn(text);
        if (holdsAll(name, words))
            ranked[rankOf(name, view(whole))].push_back(id);
        return true;
    };
    visitLoaded(words, 0, take);
    for (const auto &[id, text] : m_changed)
        take(core::RecordId(id), view(text));
    std::vector<core::RecordId> found;
    for (std::vector<core::RecordId> &ids : ranked) {
        std::sort(ids.begin(), ids.end());
        found.insert(found.end(), ids.begin(), ids.begin() + std::ptrdiff_t(std::min(ids.size(), limit - found.size())));
    }
    return found;
}

void SearchIndex::settle()
{
    if (m_changed.size() < kManyChanged)
        return;
    SearchIndex settled;
    settled.reserve(m_text.size());
    auto changed = m_changed.begin();
    const auto takeChangedUpTo = [&](qint64 id) {
        for (; changed != m_changed.end() && changed->first <= id; ++changed)
            settled.append(core::RecordId(changed->first), changed->second);
    };
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        takeChangedUpTo(m_entries[i].id);
        const std::size_t begin = m_entries[i].begin;
        if (m_entries[i].live)
            settled.append(core::RecordId(m_entries[i].id), m_text.mid(qsizetype(begin), qsizetype(endOf(i) - begin) - 1));
    }
    takeChangedUpTo(std::numeric_limits<qint64>::max());
    *this = std::move(settled);
}

} // namespace storage
