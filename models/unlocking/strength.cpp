// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/unlocking/strength.h"

#include "models/storage/secret.h"

#include <QCoreApplication>

#include <zxcvbn.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace unlocking {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(unlocking::Strength)
};

using Level = Strength::Level;

// The key costs 256 MiB and half a second of a processor core; this many a second take some hundred graphics cards.
constexpr double kGuessesPerSecond = 1e5;
constexpr qsizetype kMostCharacters = 100; // what comes after them is not looked at
constexpr double kSeparatorBits = 4; // which of them somebody chose

struct FreeMatches {
    void operator()(ZxcMatch_t *matches) const { ZxcvbnFreeInfo(matches); }
};

struct Estimate {
    double bits = 0;
    int weakest = NON_MATCH; // the kind of the part that makes most of the text easy to guess
};

// The estimator knows bytes: letters with accents count as those without, other scripts as one letter each.
QByteArray asciiOf(const QString &text)
{
    QString plain = text.left(kMostCharacters).normalized(QString::NormalizationForm_KD);
    QByteArray bytes;
    bytes.reserve(plain.size() + 1);
    for (const QChar c : std::as_const(plain)) {
        if (c.isMark())
            continue;
        bytes += c.unicode() > 0x20 && c.unicode() < 0x7f ? char(c.unicode()) : (c.isSpace() ? ' ' : char('a' + c.unicode() % 26));
    }
    storage::wipe(plain);
    return bytes;
}

QByteArray withoutSeparators(const QByteArray &text)
{
    QByteArray rest;
    rest.reserve(text.size() + 1);
    std::copy_if(text.begin(), text.end(), std::back_inserter(rest), [](char c) { return !std::strchr(" -_.,", c); });
    return rest;
}

Estimate estimate(const QByteArray &text, const std::vector<const char *> &known)
{
    std::vector<const char *> words = known;
    words.push_back(nullptr);
    ZxcMatch_t *list = nullptr;
    Estimate result;
    result.bits = ZxcvbnMatch(text.constData(), words.data(), &list);
    const std::unique_ptr<ZxcMatch_t, FreeMatches> matches(list);
    int longest = 0;
    for (const ZxcMatch_t *match = list; match; match = match->Next) {
        const int kind = (match->Type & MULTIPLE_MATCH) ? int(REPEATS_MATCH) : int(match->Type);
        if (kind != BRUTE_MATCH && match->Length > longest) {
            longest = match->Length;
            result.weakest = kind;
        }
    }
    return result;
}

Level levelOf(double bits)
{
    constexpr std::array<double, 4> kBounds {28, 42, 52, 65};
    const auto above = std::upper_bound(kBounds.begin(), kBounds.end(), bits);
    return Level(int(Level::VeryWeak) + int(above - kBounds.begin()));
}

QString counted(double count, const char *unit)
{
    return QCoreApplication::translate("unlocking::Strength", unit, nullptr, int(std::max(1.0, std::round(count))));
}

QString timeOf(double bits)
{
    constexpr double kMinute = 60;
    constexpr double kHour = 60 * kMinute;
    constexpr double kDay = 24 * kHour;
    constexpr double kYear = 365.25 * kDay;
    const double seconds = std::exp2(bits - 1) / kGuessesPerSecond;
    if (seconds < 1)
        return Tr::tr("less than a second");
    if (seconds < kMinute)
        return counted(seconds, QT_TRANSLATE_N_NOOP("unlocking::Strength", "about %n second(s)"));
    if (seconds < kHour)
        return counted(seconds / kMinute, QT_TRANSLATE_N_NOOP("unlocking::Strength", "about %n minute(s)"));
    if (seconds < 2 * kDay)
        return counted(seconds / kHour, QT_TRANSLATE_N_NOOP("unlocking::Strength", "about %n hour(s)"));
    if (seconds < kYear)
        return counted(seconds / kDay, QT_TRANSLATE_N_NOOP("unlocking::Strength", "about %n day(s)"));
    if (seconds < 1000 * kYear)
        return counted(seconds / kYear, QT_TRANSLATE_N_NOOP("unlocking::Strength", "about %n year(s)"));
    return seconds < 1e6 * kYear ? Tr::tr("thousands of years") : Tr::tr("millions of years");
}

QString whyWeak(int kind)
{
    switch (kind) {
    case DICTIONARY_MATCH:
        return Tr::tr("It rests on common words. More words that have nothing to do with each other make it stronger.");
    case DICT_LEET_MATCH:
        return Tr::tr("It is a common word with letters replaced, which is tried early.");
    case USER_MATCH:
    case USER_LEET_MATCH:
        return Tr::tr("It holds your name or the name of the vault, which is tried first.");
    case REPEATS_MATCH:
        return Tr::tr("It repeats itself, which adds next to nothing.");
    case SEQUENCE_MATCH:
        return Tr::tr("It follows a sequence such as abc or 123, which is tried early.");
    case SPATIAL_MATCH:
        return Tr::tr("It follows keys that lie side by side, which is tried early.");
    case DATE_MATCH:
    case YEAR_MATCH:
        return Tr::tr("It rests on a date or a year, of which there are few.");
    default:
        return Tr::tr("It is short. Each further word makes it thousands of times harder to guess.");
    }
}

} // namespace

Strength strengthOf(const QString &passphrase, const QStringList &known)
{
    if (passphrase.isEmpty())
        return {};
    QByteArrayList knownBytes;
    for (const QString &word : known) {
        if (word.size() > 2)
            knownBytes += asciiOf(word.toLower());
    }
    std::vector<const char *> words;
    for (const QByteArray &word : std::as_const(knownBytes))
        words.push_back(word.constData());
    QByteArray text = asciiOf(passphrase);
    QByteArray joined = withoutSeparators(text);
    Estimate result = estimate(text, words);
    const Estimate other = estimate(joined, words); // signs between words are worth little
    if (other.bits + kSeparatorBits < result.bits)
        result = {other.bits + kSeparatorBits, other.weakest};
    storage::wipe(text);
    storage::wipe(joined);
    const Level level = levelOf(result.bits);
    return {level, result.bits, timeOf(result.bits),
            level >= Level::Strong ? Tr::tr("Nothing in it is easy to guess.") : whyWeak(result.weakest)};
}

} // namespace unlocking
