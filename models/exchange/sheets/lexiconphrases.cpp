// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/lexicon.h"

#include "models/core/text.h"
#include "models/records/vocabulary.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sheets {

namespace {

constexpr qsizetype kLongestPhrase = 300; // longer text is prose

QStringList tokensOf(const QString &text)
{
    static const QRegularExpression token(u"[0-9]+|\\p{L}+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QStringList tokens;
    for (auto it = token.globalMatch(core::folded(text)); it.hasNext();)
        tokens += it.next().captured();
    return tokens;
}

int paragraphOf(const QString &token)
{
    static const std::array<QString, 3> roman {u"i"_s, u"ii"_s, u"iii"_s};
    const auto *const hit = std::find(roman.begin(), roman.end(), token);
    return hit == roman.end() ? token.toInt() : int(hit - roman.begin()) + 1;
}

// Goes through the words of a citation: an article, a paragraph of it, points of that.
class Citation
{
public:
    Citation(const records::Vocabulary &vocabulary, const QSet<QString> &fillers) : m_vocabulary(vocabulary), m_fillers(fillers) { }

    void take(const QString &token)
    {
        const QString code = m_article + u'-' + QString::number(m_paragraph) + u'-' + token;
        if (m_paragraph > 0 && m_vocabulary.term(code)) {
            m_codes += m_codes.contains(code) ? QStringList() : QStringList {code};
        } else if (isArticle(token)) {
            m_article = token;
            m_paragraph = 0;
        } else if (!m_article.isEmpty() && m_paragraph == 0 && paragraphOf(token) > 0) {
            m_paragraph = paragraphOf(token);
        } else if (!m_fillers.contains(token) && !isSentence(token)) {
            m_isAll = false;
        }
        m_previous = token;
    }
    [[nodiscard]] const QStringList &codes() const { return m_codes; }
    [[nodiscard]] bool isAll() const { return m_isAll; }

private:
    [[nodiscard]] bool isArticle(const QString &token) const
    {
        const bool isFree = m_article.isEmpty() || m_paragraph > 0;
        return isFree && token[0].isDigit() && std::any_of(m_vocabulary.terms.begin(), m_vocabulary.terms.end(), [&token](const records::Term &term) {
                   return term.code.startsWith(token + u'-');
               });
    }

    // "S. 1": German law counts the sentences of a paragraph.
    [[nodiscard]] bool isSentence(const QString &token) const { return token[0].isDigit() && (m_previous == u's' || m_previous == "satz"_L1); }

    const records::Vocabulary &m_vocabulary;
    const QSet<QString> &m_fillers;
    QString m_previous;
    QString m_article;
    int m_paragraph = 0;
    QStringList m_codes;
    bool m_isAll = true;
};

} // namespace

QStringList Lexicon::articleCodes(const QString &vocabulary, const QString &text, bool &isAll) const
{
    isAll = false;
    if (text.size() > kLongestPhrase)
        return {};
    Citation citation(records::vocabulary(vocabulary), m_article);
    for (const QString &token : tokensOf(text))
        citation.take(token);
    isAll = citation.isAll();
    return citation.codes();
}

// What follows "nach", as written; the words before it are folded.
QString Lexicon::eventAfter(const QString &text, QStringList &before) const
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        before += core::folded(word);
    for (const QString &after : m_after) {
        const QStringList parts = after.split(u' ');
        for (qsizetype at = 1; at + parts.size() <= before.size(); ++at) {
            if (before.mid(at, parts.size()) != parts)
                continue;
            before = before.mid(0, at);
            return words.mid(at + parts.size()).join(u' ');
        }
    }
    return {};
}

std::optional<records::DurationInput> Lexicon::durationOf(const QString &text) const
{
    if (text.size() > kLongestPhrase)
        return std::nullopt;
    if (const auto plain = records::durationFromInput(text)) {
        const records::Term *term = plain->event.isEmpty() ? nullptr : records::termFor(records::vocabulary("start_event"), plain->event);
        return records::DurationInput {plain->duration, term ? term->code : plain->event};
    }
    QStringList span;
    const QString event = eventAfter(withoutParentheses(text), span);
    QStringList english;
    for (const QString &word : std::as_const(span))
        english += m_durations.value(word, word);
    auto found = records::durationFromInput(english.join(u' '));
    if (!found || !found->event.isEmpty())
        return std::nullopt;
    static const QRegularExpression articles(u"^(?:dem|der|des|den|la|le|les|l'|du|de la|de|the|end of the)\\s*"_s);
    QString code = codeOf(u"start_event"_s, event);
    if (code.isEmpty())
        code = codeOf(u"start_event"_s, core::folded(event).remove(articles));
    found->event = code.isEmpty() ? event : code;
    return found;
}

} // namespace sheets
