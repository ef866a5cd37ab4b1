// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/durationinput.h"

#include "models/core/text.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace records {

namespace {

constexpr qsizetype kLongest = 200; // characters; longer text is no duration

// Where a unit counts, in which steps, and how many of the next smaller place make up one of it (0: it cannot be parted).
struct Unit {
    const char *name;
    int Duration::*place;
    int steps;
    int Duration::*smaller;
    int parts;
};

constexpr std::array<Unit, 32> kUnits {{
    {"decade", &Duration::years, 10, nullptr, 0},
    {"decades", &Duration::years, 10, nullptr, 0},
    {"y", &Duration::years, 1, &Duration::months, 12},
    {"yr", &Duration::years, 1, &Duration::months, 12},
    {"yrs", &Duration::years, 1, &Duration::months, 12},
    {"year", &Duration::years, 1, &Duration::months, 12},
    {"years", &Duration::years, 1, &Duration::months, 12},
    {"quarter", &Duration::months, 3, nullptr, 0},
    {"quarters", &Duration::months, 3, nullptr, 0},
    {"m", &Duration::months, 1, nullptr, 0},
    {"mo", &Duration::months, 1, nullptr, 0},
    {"mth", &Duration::months, 1, nullptr, 0},
    {"mths", &Duration::months, 1, nullptr, 0},
    {"month", &Duration::months, 1, nullptr, 0},
    {"months", &Duration::months, 1, nullptr, 0},
    {"fortnight", &Duration::weeks, 2, nullptr, 0},
    {"w", &Duration::weeks, 1, &Duration::days, 7},
    {"wk", &Duration::weeks, 1, &Duration::days, 7},
    {"wks", &Duration::weeks, 1, &Duration::days, 7},
    {"week", &Duration::weeks, 1, &Duration::days, 7},
    {"weeks", &Duration::weeks, 1, &Duration::days, 7},
    {"d", &Duration::days, 1, &Duration::hours, 24},
    {"day", &Duration::days, 1, &Duration::hours, 24},
    {"days", &Duration::days, 1, &Duration::hours, 24},
    {"h", &Duration::hours, 1, &Duration::minutes, 60},
    {"hr", &Duration::hours, 1, &Duration::minutes, 60},
    {"hrs", &Duration::hours, 1, &Duration::minutes, 60},
    {"hour", &Duration::hours, 1, &Duration::minutes, 60},
    {"hours", &Duration::hours, 1, &Duration::minutes, 60},
    {"min", &Duration::minutes, 1, nullptr, 0},
    {"minute", &Duration::minutes, 1, nullptr, 0},
    {"minutes", &Duration::minutes, 1, nullptr, 0},
}};

const Unit *unitOf(const QString &word)
{
    const auto hit = std::find_if(kUnits.begin(), kUnits.end(), [&word](const Unit &u) { return word == QLatin1StringView(u.name); });
    return hit == kUnits.end() ? nullptr : &*hit;
}

std::optional<double> numberOf(const QString &word)
{
    static const std::array<const char *, 13> words {"zero", "one",   "two",   "three", "four", "five",  "six",
                                                     "seven", "eight", "nine", "ten",   "eleven", "twelve"};
    const auto hit = std::find_if(words.begin(), words.end(), [&word](const char *w) { return word == QLatin1StringView(w); });
    if (hit != words.end())
        return double(hit - words.begin());
    if (word == u"a" || word == u"an")
        return 1;
    bool ok = false;
    const double number = QString(word).replace(u',', u'.').toDouble(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

QStringList wordsOf(QString text)
{
    text.replace(u"½"_s, u".5"_s).remove(u"(s)"_s);
    static const QRegularExpression word(u"[0-9]*[.,]?[0-9]+|[a-z]+"_s);
    static const QRegularExpression other(u"[^0-9a-z\\s.,;&-]"_s); // also what is no letter of these words
    if (other.match(text).hasMatch())
        return {};
    QStringList words;
    for (auto it = word.globalMatch(text); it.hasNext();)
        words += it.next().captured();
    return words;
}

// Reads one part such as "6 months", "half a year" or "one and a half years".
class Reader
{
public:
    explicit Reader(QStringList words) : m_words(std::move(words)) { }

    [[nodiscard]] bool atEnd() const { return m_at >= m_words.size(); }
    bool take(QStringView word)
    {
        const bool fits = !atEnd() && m_words[m_at] == word;
        m_at += fits ? 1 : 0;
        return fits;
    }
    [[nodiscard]] std::optional<double> number()
    {
        if (take(u"half")) {
            if (!take(u"a"))
                (void)take(u"an");
            return 0.5;
        }
        const auto whole = atEnd() ? std::nullopt : numberOf(m_words[m_at]);
        if (!whole)
            return std::nullopt;
        ++m_at;
        const bool andAHalf = m_words.mid(m_at, 3) == QStringList {u"and"_s, u"a"_s, u"half"_s};
        m_at += andAHalf ? 3 : 0;
        return andAHalf ? *whole + 0.5 : *whole;
    }
    [[nodiscard]] const Unit *unit() { return atEnd() ? nullptr : unitOf(m_words[m_at++]); }

private:
    QStringList m_words;
    qsizetype m_at = 0;
};

bool add(Duration &duration, double number, const Unit &unit)
{
    const double whole = std::floor(number * unit.steps);
    const double rest = (number * unit.steps - whole) * unit.parts;
    const bool isExact = unit.smaller ? std::abs(rest - std::round(rest)) < 1e-9 : number * unit.steps == whole;
    if (number < 0 || number > 1e6 || !isExact)
        return false;
    duration.*unit.place += int(whole);
    if (unit.smaller)
        duration.*unit.smaller += int(std::round(rest));
    return true;
}

std::optional<Duration> spanOf(const QString &text)
{
    static const QStringList atOnce {u"at once"_s, u"immediately"_s, u"straight away"_s, u"right away"_s, u"0"_s};
    if (atOnce.contains(text))
        return Duration {};
    Reader reader(wordsOf(text));
    if (reader.take(u"for") || reader.take(u"within")) { } // says nothing that the number does not
    if (reader.atEnd())
        return std::nullopt;
    Duration duration;
    while (!reader.atEnd()) {
        const auto number = reader.number();
        const Unit *unit = number ? reader.unit() : nullptr;
        if (!unit || !add(duration, *number, *unit))
            return std::nullopt;
        (void)reader.take(u"and");
    }
    Duration inDays = duration; // in ISO 8601 weeks stand alone
    inDays.weeks = 0;
    if (duration.weeks != 0 && !inDays.isZero()) {
        inDays.days += 7 * duration.weeks;
        duration = inDays;
    }
    return parseDuration(toIso(duration)); // nothing when a part is out of range
}

// Without the ending that tells "ends" from "ended".
QString stem(const QString &word)
{
    static const QStringList sameAsEnd {u"terminate"_s, u"terminated"_s, u"terminates"_s, u"termination"_s,
                                        u"expires"_s,   u"expiry"_s,     u"over"_s,       u"finished"_s};
    if (sameAsEnd.contains(word))
        return u"end"_s;
    for (const auto *ending : {u"ation", u"ing", u"ion", u"es", u"ed", u"s", u"e"}) {
        const QStringView end(ending);
        if (word.size() - end.size() >= 3 && word.endsWith(end))
            return word.chopped(end.size());
    }
    return word;
}

QStringList stems(const QString &text)
{
    static const QStringList empty {u"the"_s, u"a"_s,    u"an"_s,  u"of"_s,  u"is"_s,   u"was"_s,   u"has"_s, u"have"_s,
                                    u"been"_s, u"are"_s, u"our"_s, u"its"_s, u"their"_s, u"being"_s, u"date"_s};
    static const QRegularExpression parts(u"[^\\p{L}\\p{N}]+"_s);
    QStringList result;
    for (const QString &word : core::folded(text).split(parts, Qt::SkipEmptyParts)) {
        if (!empty.contains(word))
            result += stem(word);
    }
    return result;
}

} // namespace

std::optional<DurationInput> durationFromInput(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > kLongest || trimmed.startsWith(u'-'))
        return std::nullopt;
    if (const auto iso = parseDuration(trimmed.toUpper()))
        return DurationInput {*iso, {}};
    static const QRegularExpression beginning(u"(?<!\\bat)\\s(?:after|from|since|following|once|when)\\s+(?=\\S)"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = beginning.match(trimmed);
    const QString span = match.hasMatch() ? trimmed.left(match.capturedStart()) : trimmed;
    const auto duration = spanOf(span.toLower().simplified());
    if (!duration)
        return std::nullopt;
    return DurationInput {*duration, match.hasMatch() ? trimmed.mid(match.capturedEnd()) : QString()};
}

const Term *termFor(const Vocabulary &vocabulary, const QString &words)
{
    const QStringList wanted = stems(words);
    const Term *best = nullptr;
    qsizetype most = 0; // words of the best term; more of them is a better fit
    bool isAlone = true;
    for (const Term &term : vocabulary.terms) {
        for (const QString &way : term.label.split(u" or "_s)) { // "Study or project ended"
            const QStringList has = stems(way);
            const auto isWanted = [&wanted](const QString &word) { return wanted.contains(word); };
            if (has.isEmpty() || has.size() < most || !std::all_of(has.begin(), has.end(), isWanted))
                continue;
            isAlone = has.size() > most || best == &term;
            best = &term;
            most = has.size();
        }
    }
    return isAlone ? best : nullptr;
}

} // namespace records
