// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/options.h"

#include "models/core/text.h"
#include "models/records/approving.h"
#include "models/records/vocabulary.h"
#include "ui/forms/fieldeditor.h"
#include "ui/forms/recordoptions.h"
#include "ui/forms/rowoptions.h"

#include <QCoreApplication>

#include <algorithm>

using records::Value;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::Options)
};

class VocabularyOptions final : public Options
{
public:
    enum class Order { AsListed, ByName };
    VocabularyOptions(const records::Field &field, Choosing choosing, Order order = Order::AsListed)
        : m_field(field), m_vocabulary(records::codesOf(field)), m_choosing(choosing), m_order(order)
    {
    }

    [[nodiscard]] std::vector<Option> find(const QString &typed) const override
    {
        const QStringList words = foldedWords(typed);
        std::vector<std::pair<int, Option>> found;
        for (const records::Term &term : m_vocabulary.terms) {
            if (isKept(term))
                continue;
            int rank = fit(core::folded(term.label), words);
            if (rank == 0 && !words.isEmpty()) // by what else it is called
                rank = fit(core::folded(term.attributes["also"_L1].toString()), words);
            if (rank == 0 && !words.isEmpty())
                rank = term.code.compare(typed.trimmed(), Qt::CaseInsensitive) == 0 ? 4 : fit(core::folded(term.article), words) / 2;
            if (rank > 0)
                found.emplace_back(rank, Option {term.code, term.label, term.article});
        }
        if (m_order == Order::ByName)
            std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.second.text, b.second.text) < 0; });
        return ranked(std::move(found));
    }
    [[nodiscard]] QString textOf(const Value::Data &item) const override
    {
        const auto *code = std::get_if<QString>(&item);
        return code ? m_vocabulary.label(*code) : QString();
    }
    [[nodiscard]] QString noteOf(const Value::Data &item) const override
    {
        const auto *code = std::get_if<QString>(&item);
        const records::Term *term = code ? m_vocabulary.term(*code) : nullptr;
        if (!term)
            return {};
        return term->article.isEmpty() || term->note.isEmpty() ? term->article + term->note
                                                               : u"%1. %2."_s.arg(term->article, term->note);
    }

    [[nodiscard]] QString whyNone(const QString &typed) const override
    {
        const QStringList words = foldedWords(typed);
        const auto isMeant = [&](const records::Term &term) { return isKept(term) && fit(core::folded(term.label), words) > 0; };
        const bool isAny = !words.isEmpty() && std::any_of(m_vocabulary.terms.begin(), m_vocabulary.terms.end(), isMeant);
        return isAny ? Tr::tr("\"Approve\" in the menu above sets this.") : QString();
    }

private:
    [[nodiscard]] bool isKept(const records::Term &term) const
    {
        return m_choosing == Choosing::ByHand && records::isByApproval(m_field, term.code);
    }

    const records::Field &m_field;
    const records::Vocabulary &m_vocabulary;
    Choosing m_choosing;
    Order m_order;
};

} // namespace

std::vector<Option> ranked(std::vector<std::pair<int, Option>> found)
{
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<Option> options;
    options.reserve(found.size());
    for (auto &[rank, option] : found)
        options.push_back(std::move(option));
    return options;
}

core::Result<Value::Data> Options::create(const Option &option)
{
    return option.item;
}

QStringList foldedWords(const QString &typed)
{
    return core::folded(typed.left(200)).split(u' ', Qt::SkipEmptyParts);
}

namespace {

// 3 at the beginning of the text, 2 at that of a word, 1 within one, 0 nowhere.
int placeOf(const QString &word, const QString &text)
{
    int best = 0;
    for (qsizetype at = text.indexOf(word); at >= 0 && best < 2; at = text.indexOf(word, at + 1))
        best = at == 0 ? 3 : (text[at - 1].isLetterOrNumber() ? 1 : 2);
    return best;
}

int fitAsWritten(const QString &foldedText, const QStringList &words)
{
    int rank = words.isEmpty() ? 1 : 3;
    for (const QString &word : words)
        rank = qMin(rank, placeOf(word, foldedText));
    if (rank == 2 && foldedText.startsWith(words.front()))
        rank = 3;
    return rank > 0 && !words.isEmpty() && foldedText == words.join(u' ') ? 5 : rank;
}

} // namespace

int fit(const QString &foldedText, const QStringList &words)
{
    const int rank = fitAsWritten(foldedText, words);
    if (rank > 0 || !foldedText.contains(u'-'))
        return rank;
    return fitAsWritten(QString(foldedText).remove(u'-'), words); // "email" is meant for "e-mail"
}

std::unique_ptr<Options> makeOptions(const records::Field &field, const Site &site, Choosing choosing)
{
    if (field.isCountry())
        return std::make_unique<VocabularyOptions>(field, choosing, VocabularyOptions::Order::ByName);
    if (field.isChoice())
        return std::make_unique<VocabularyOptions>(field, choosing);
    if (field.isRowLink())
        return std::make_unique<RowOptions>(field, site);
    return std::make_unique<RecordOptions>(field, site.context);
}

} // namespace ui
