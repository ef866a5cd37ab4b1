// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/recordoptions.h"

#include "models/core/text.h"
#include "models/itemmodels/vaultsession.h"
#include "models/records/registry.h"
#include "ui/context/navigator.h"

#include <QCoreApplication>

#include <algorithm>

using records::RecordType;
using records::Value;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qint64 kFew = 400; // records of a type that are offered without searching
constexpr std::size_t kMost = 50; // results of a search

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::RecordOptions)
};

} // namespace

RecordOptions::RecordOptions(const records::Field &field, const Context &context) : m_context(context)
{
    for (const char *key : field.targets)
        m_types.push_back(records::findType(key));
    if (m_types.empty())
        m_types = records::recordTypes();
}

bool RecordOptions::isFew(const RecordType &type) const
{
    return m_context.session.count(type) <= kFew;
}

Option RecordOptions::optionOf(const storage::RecordSummary &summary) const
{
    const QString text = summary.title.isEmpty() ? summary.reference : summary.title;
    const QString detail = m_types.size() == 1 ? summary.reference : u"%1 · %2"_s.arg(summary.type->singularTitle(), summary.reference);
    return {summary.id, text, detail};
}

std::vector<RecordOptions::Candidate> RecordOptions::all(const RecordType &type) const
{
    records::ListQuery query {.sorting = {"title"}};
    if (type.isCatalogue)
        query.filters.push_back({"in_use", records::Filter::Test::IsNot, Value::of(false), {}});
    const auto ids = m_context.session.source().ids(type, query);
    const auto found = ids ? m_context.session.summaries(*ids) : core::Result<std::vector<storage::RecordSummary>>();
    std::vector<Candidate> candidates;
    if (!found)
        return candidates;
    for (const storage::RecordSummary &summary : *found) {
        Option option = optionOf(summary);
        QString folded = core::folded(option.text + u' ' + summary.reference);
        candidates.push_back({std::move(option), std::move(folded)});
    }
    return candidates;
}

std::vector<RecordOptions::Candidate> RecordOptions::search(const QString &typed) const
{
    std::vector<const RecordType *> many;
    std::copy_if(m_types.begin(), m_types.end(), std::back_inserter(many), [this](const RecordType *type) { return !isFew(*type); });
    std::vector<Candidate> candidates;
    if (many.empty())
        return candidates;
    for (const storage::RecordSummary &summary : m_context.session.search(typed, many, kMost)) {
        Option option = optionOf(summary);
        QString folded = core::folded(option.text + u' ' + summary.reference);
        candidates.push_back({std::move(option), std::move(folded)});
    }
    return candidates;
}

std::vector<Option> RecordOptions::find(const QString &typed) const
{
    const QStringList words = foldedWords(typed);
    std::vector<Candidate> candidates = words.isEmpty() ? std::vector<Candidate>() : search(typed);
    std::vector<std::pair<int, Option>> found;
    found.reserve(candidates.size());
    for (Candidate &candidate : candidates) // found by another text of theirs, if not by their name
        found.emplace_back(fit(candidate.folded, words), std::move(candidate.option));
    for (const RecordType *type : m_types) {
        if (!isFew(*type))
            continue;
        for (Candidate &candidate : all(*type)) {
            if (const int rank = fit(candidate.folded, words); rank > 0)
                found.emplace_back(rank, std::move(candidate.option));
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<Option> options;
    options.reserve(found.size());
    for (auto &[rank, option] : found)
        options.push_back(std::move(option));
    offerNew(typed.simplified(), options);
    return options;
}

// Not when the name is there already, nor for types that are called by more than one text.
void RecordOptions::offerNew(const QString &typed, std::vector<Option> &options) const
{
    if (typed.isEmpty() || m_context.session.isReadOnly() || typed.size() > 1000)
        return;
    const auto isSame = [&typed](const Option &o) { return o.text.compare(typed, Qt::CaseInsensitive) == 0; };
    if (std::any_of(options.begin(), options.end(), isSame))
        return;
    for (const RecordType *type : m_types) {
        if (!type->titleField.isEmpty())
            options.push_back({{}, typed, type->singularTitle(), type});
    }
}

QString RecordOptions::textOf(const Value::Data &item) const
{
    const auto *id = std::get_if<core::RecordId>(&item);
    return id ? m_context.session.source().titleOf(*id) : QString();
}

QString RecordOptions::whyNone(const QString &typed) const
{
    const bool any = std::any_of(m_types.begin(), m_types.end(), [this](const RecordType *t) { return !isFew(*t); });
    return typed.isEmpty() ? (any ? Tr::tr("Type to search.") : Tr::tr("There are none yet. Type a name to add one.")) : QString();
}

core::Result<Value::Data> RecordOptions::create(const Option &option)
{
    if (!option.creates)
        return option.item;
    const RecordType &type = *option.creates;
    records::Record record(type);
    record.values[std::size_t(type.fieldIndex(type.titleField))] = Value::of(option.text);
    const auto saved = m_context.session.save(record);
    if (!saved)
        return core::fail(saved.error());
    const Place place {.kind = Place::Kind::Record, .type = type.key, .record = saved->header.id};
    Navigator &navigator = m_context.navigator;
    navigator.say(Tr::tr("%1 %2 was added.").arg(type.singularTitle(), saved->header.reference),
                  {Tr::tr("Open"), [&navigator, place] { navigator.open(place); }});
    return Value::Data(saved->header.id);
}

core::RecordId RecordOptions::recordOf(const Value::Data &item) const
{
    const auto *id = std::get_if<core::RecordId>(&item);
    return id ? *id : core::kNoRecord;
}

} // namespace ui
