// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/letterhead.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace letters {

using records::AnswerState;

namespace {

bool endsLine(const QString &text)
{
    return text.isEmpty() || text.endsWith(kLineEnd);
}

// Goes through the pieces of a template and writes what they come to.
class Filler
{
public:
    Filler(const FactValues &values, const Words &words, Gaps &gaps) : m_words(words), m_gaps(gaps) { m_scopes.push_back({&values, {}, {}}); }

    QString fill(const std::vector<Piece> &pieces)
    {
        QString text;
        for (const Piece &piece : pieces)
            add(piece, text);
        return text;
    }

private:
    struct Scope {
        const FactValues *values;
        QByteArray path; // of the row in the gaps: "purposes.2."
        QByteArray label; // of its fields in the words: "purposes."
    };
    struct Found {
        const FactValue *value = nullptr;
        const Scope *scope = nullptr;
    };

    // readTemplate() lets no field through that is not there.
    [[nodiscard]] Found find(const QByteArray &name) const
    {
        static const FactValue unknown;
        const auto inner = std::find_if(m_scopes.rbegin(), m_scopes.rend(), [&name](const Scope &scope) { return scope.values->contains(name); });
        return inner == m_scopes.rend() ? Found {&unknown, &m_scopes.front()} : Found {&inner->values->at(name), &*inner};
    }

    QString gap(const Found &found, const QByteArray &name, bool isFurther = false)
    {
        QString label = m_words.label(found.scope->label + name);
        if (isFurther)
            label = m_words.text("more").arg(label);
        return m_gaps.add({found.scope->path + name, label}, m_words);
    }

    void add(const Piece &piece, QString &text)
    {
        const QByteArray name = piece.kind == Piece::Kind::Text ? QByteArray() : piece.text.toLatin1();
        if (piece.kind == Piece::Kind::Text)
            text += piece.text;
        else if (piece.kind == Piece::Kind::Field)
            addField(name, text);
        else if (piece.kind == Piece::Kind::Each)
            addRows(name, piece, text);
        else if (holds(piece.kind, *find(name).value))
            text += fill(piece.inner);
    }

    void addField(const QByteArray &name, QString &text)
    {
        const Found found = find(name);
        if (found.value->state == AnswerState::Unknown)
            text += gap(found, name);
        else
            text += found.value->state == AnswerState::None ? m_words.text("none") : found.value->text.trimmed();
    }

    void addRows(const QByteArray &name, const Piece &piece, QString &text)
    {
        const Found found = find(name);
        const QByteArray path = found.scope->path + name + '.';
        int number = 0;
        for (const FactValues &row : found.value->rows) {
            m_scopes.push_back({&row, path + QByteArray::number(++number) + '.', name + '.'});
            text += fill(piece.inner);
            m_scopes.pop_back();
        }
        const bool isOpen = found.value->state == AnswerState::Unknown || found.value->state == AnswerState::SoFar;
        if (isOpen)
            addGapRow(gap(find(name), name, number > 0), piece, text);
    }

    // As an item where the rows are items.
    static void addGapRow(const QString &gap, const Piece &piece, QString &text)
    {
        const bool areItems = !piece.inner.empty() && piece.inner.front().text.startsWith("- "_L1);
        if (!endsLine(text))
            text += kLineEnd;
        text += (areItems ? "- "_L1 : ""_L1) + gap + kLineEnd;
    }

    static bool holds(Piece::Kind kind, const FactValue &value)
    {
        const bool has = value.state == AnswerState::Value || value.state == AnswerState::SoFar;
        switch (kind) {
        case Piece::Kind::If:
            return has;
        case Piece::Kind::Unless:
            return !has;
        case Piece::Kind::None:
            return value.state == AnswerState::None;
        default:
            return value.state == AnswerState::Unknown;
        }
    }

    std::vector<Scope> m_scopes;
    const Words &m_words;
    Gaps &m_gaps;
};

bool beginsBlock(const QString &line)
{
    return line.startsWith("- "_L1) || line.startsWith("# "_L1);
}

// Lines of the template become paragraphs: a line goes on in the next one unless that begins something new.
QString flowed(const QString &text)
{
    QString result;
    bool goesOn = false; // the next line belongs to the same paragraph
    const QStringList lines = text.split(kLineEnd);
    for (const QString &raw : lines) {
        QString line = raw.trimmed();
        if (line.isEmpty()) {
            if (!result.isEmpty() && !result.endsWith("\n\n"_L1))
                result += result.endsWith(u'\n') ? u"\n"_s : u"\n\n"_s;
            goesOn = false;
            continue;
        }
        const bool keepsEnd = line.endsWith(u'\\');
        if (keepsEnd)
            line = line.chopped(1).trimmed();
        if (line.startsWith("# "_L1) && line.size() > 2)
            line[2] = line[2].toUpper();
        if (goesOn)
            result += beginsBlock(line) ? u'\n' : u' ';
        result += line;
        goesOn = !keepsEnd && !line.startsWith("# "_L1);
        if (!goesOn)
            result += u'\n';
    }
    return result.trimmed() + u'\n';
}

} // namespace

FilledLetter fill(const Template &form, const LetterFacts &facts)
{
    const Speech speech {wordsOf(form.language), form.dateFormat};
    const FactValues values = factValues(facts, speech);
    Gaps gaps;
    FilledLetter filled;
    filled.letter = {form.kind, form.language, facts.reference, facts.date, letterhead(facts, values, speech, gaps), {}, {}, facts.notice ? facts.notice->row : 0};
    Filler filler(values, speech.words, gaps);
    filled.letter.subject = filler.fill(form.subjectPieces).simplified();
    filled.letter.text = flowed(filler.fill(form.pieces));
    filled.gaps = gaps.all();
    return filled;
}

} // namespace letters
