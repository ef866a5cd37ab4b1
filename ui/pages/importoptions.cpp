// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importoptions.h"

#include "models/core/text.h"
#include "models/exchange/sheets/columnvalues.h"
#include "models/exchange/sheets/targets.h"
#include "models/itemmodels/vaultsession.h"
#include "ui/forms/fieldeditor.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using Meaning = sheets::ColumnValue::Meaning;

void TargetOptions::setType(const records::RecordType *type)
{
    if (type == m_type)
        return;
    m_type = type;
    m_targets.clear();
    if (!type)
        return;
    for (const QByteArray &target : sheets::targetsFor(*type)) {
        const QString label = sheets::labelOf(*type, target);
        m_targets.push_back({QString::fromLatin1(target), label, core::folded(label)});
    }
}

std::vector<Option> TargetOptions::find(const QString &typed) const
{
    const QStringList words = foldedWords(typed);
    std::vector<std::pair<int, Option>> found;
    if (const int rank = fit(core::folded(m_nothing), words); rank > 0)
        found.emplace_back(rank, Option {QString(), m_nothing});
    for (const Target &target : m_targets) {
        if (const int rank = fit(target.folded, words); rank > 0)
            found.emplace_back(rank, Option {target.target, target.label});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<Option> options;
    options.reserve(found.size());
    for (auto &[rank, option] : found)
        options.push_back(std::move(option));
    return options;
}

QString TargetOptions::textOf(const records::Value::Data &item) const
{
    const auto *target = std::get_if<QString>(&item);
    return !target || target->isEmpty() || !m_type ? m_nothing : sheets::labelOf(*m_type, target->toLatin1());
}

void MeaningOptions::setField(const records::RecordType *type, const records::Field *field)
{
    if (field == m_field)
        return;
    m_field = field;
    const bool hasAnswers = field && (field->isChoice() || field->isCountry() || field->isLink());
    m_answers = hasAnswers ? makeOptions(*field, {m_context, *type, type->fields}, Choosing::Meanings) : nullptr;
}

std::vector<Option> MeaningOptions::find(const QString &typed) const
{
    std::vector<Option> options;
    const QStringList words = foldedWords(typed);
    const auto offer = [&](const QString &item, const QString &text) {
        if (fit(core::folded(text), words) > 0)
            options.push_back({item, text});
    };
    if (!m_field)
        return options;
    for (Option &option : m_answers ? m_answers->find(typed) : std::vector<Option>()) {
        if (option.isNew())
            continue;
        const auto *record = std::get_if<core::RecordId>(&option.item);
        option.item = record ? m_context.session.source().referenceOf(*record) : option.item;
        options.push_back(std::move(option));
    }
    if (m_field->kind == records::FieldKind::Flag) {
        offer(u"yes"_s, tr("Yes"));
        offer(u"no"_s, tr("No"));
    }
    if (m_field->isLink())
        offer(sheets::kNewValue, tr("A new record of that name"));
    if (m_field->has(records::FieldFlag::MayBeNone))
        offer(sheets::kNoneValue, tr("None"));
    offer(sheets::kUnknownValue, tr("Not known yet"));
    offer(sheets::kNotesValue, tr("Keep in the notes"));
    offer({}, tr("As the program reads it"));
    return options;
}

QString MeaningOptions::textOf(const records::Value::Data &item) const
{
    const auto *text = std::get_if<QString>(&item);
    return text ? *text : QString();
}

QString MeaningOptions::wordsFor(const sheets::ColumnValue &value)
{
    switch (value.meaning) {
    case Meaning::Answer:
        return value.answer;
    case Meaning::Made:
        return tr("New: %1").arg(value.answer);
    case Meaning::None:
        return tr("None");
    case Meaning::Unknown:
        return tr("Not known yet");
    case Meaning::Several:
        return tr("Several are called so: keep in the notes");
    case Meaning::Words:
        return tr("Kept as written");
    case Meaning::Notes:
        break;
    }
    return tr("Keep in the notes");
}

} // namespace ui
