// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/lexicon.h"

#include "models/core/text.h"
#include "models/exchange/sheets/mappingfiles.h"
#include "models/records/registry.h"
#include "models/records/vocabulary.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheets {

using records::Field;
using records::FieldKind;
using records::RecordType;

namespace {

constexpr double kVeryWords = 1.0;
constexpr double kBesideParentheses = 0.95; // the heading says more in parentheses
constexpr double kPart = 0.55; // the heading holds the words; the more of it they are, the better
constexpr double kPartOfWords = 0.45; // the heading is part of the words

QJsonObject fileOf(const QString &name)
{
    QJsonObject object = QJsonDocument::fromJson(mappingFile(name + ".json"_L1)).object();
    if (object.isEmpty())
        qFatal("a file of words cannot be read");
    return object;
}

QSet<QString> wordsIn(const QJsonValue &json)
{
    QSet<QString> words;
    for (const QString &item : textsOf(json)) {
        if (const QString folded = wordsOf(item); !folded.isEmpty())
            words.insert(folded);
    }
    return words;
}

QSet<QString> signsIn(const QJsonValue &json)
{
    QSet<QString> found;
    for (const QString &item : textsOf(json)) {
        if (wordsOf(item).isEmpty())
            found.insert(item);
    }
    return found;
}

bool holdsWords(const QString &text, const QString &words)
{
    return QString(u' ' + text + u' ').contains(QString(u' ' + words + u' '));
}

double scoreOf(const QString &heading, const QString &bare, const QString &words)
{
    if (heading == words)
        return kVeryWords;
    if (bare == words)
        return kBesideParentheses;
    const double part = double(std::min(words.size(), heading.size())) / double(std::max(words.size(), heading.size()));
    if (words.size() > 2 && holdsWords(heading, words))
        return kPart + (kVeryWords - kPart) * 0.8 * part;
    if (heading.size() > 3 && holdsWords(words, heading)) // NOLINT(readability-suspicious-call-argument): the other way round
        return kPartOfWords + (kPart - kPartOfWords) * part;
    return 0;
}

} // namespace

QString wordsOf(const QString &text)
{
    QString words = core::folded(text);
    for (QChar &c : words)
        c = c.isLetterOrNumber() ? c : QChar(u' ');
    return words.simplified();
}

QString withoutParentheses(const QString &text)
{
    static const QRegularExpression inside(u"\\([^()]*\\)|\\[[^\\[\\]]*\\]"_s);
    QString bare = text;
    bare.remove(inside);
    return bare.simplified();
}

const Lexicon &Lexicon::shipped()
{
    static const Lexicon lexicon;
    return lexicon;
}

Lexicon::Lexicon()
{
    addOwnVocabularies(); // first: the program's own words count more
    readColumns();
    readValues();
    readCatalogues();
    readCountries();
    for (const char *file : {"columns", "values", "catalogues", "countries"}) {
        const QDate date = QDate::fromString(fileOf(QLatin1StringView(file))["as_of"_L1].toString(), Qt::ISODate);
        m_asOf = m_asOf.isValid() ? std::min(m_asOf, date) : date;
    }
}

void Lexicon::readColumns()
{
    const QJsonObject file = fileOf(u"columns"_s);
    const QJsonObject types = file["columns"_L1].toObject();
    const QJsonObject beside = file["beside"_L1].toObject();
    for (const RecordType *type : records::recordTypes()) {
        const QJsonObject fields = beside[QLatin1StringView(type->key)].toObject();
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            const QJsonObject said = it.value().toObject();
            m_beside.insert(type->key + ':' + it.key().toLatin1(), {said["words"_L1].toString().toLatin1(), said["unmatched"_L1].toBool()});
        }
        Synonyms &synonyms = m_columns[type->key];
        const QJsonObject targets = types[QLatin1StringView(type->key)].toObject();
        for (auto it = targets.begin(); it != targets.end(); ++it) {
            for (const QString &words : textsOf(it.value()))
                synonyms.push_back({wordsOf(words), it.key().toLatin1()});
        }
        const Synonyms own = ownLabels(*type);
        synonyms.insert(synonyms.end(), own.begin(), own.end());
    }
}

QByteArrayList Lexicon::targetsBeside(const RecordType &type) const
{
    QByteArrayList targets;
    for (const Synonym &synonym : m_columns.value(type.key)) {
        if (synonym.target.contains('/') && !targets.contains(synonym.target))
            targets += synonym.target;
    }
    return targets;
}

Lexicon::Synonyms Lexicon::ownLabels(const RecordType &type)
{
    Synonyms own;
    const auto add = [&own](const QByteArray &target, const QString &label, const QByteArray &key) {
        own.push_back({wordsOf(label), target});
        own.push_back({wordsOf(QString::fromLatin1(key)), target});
    };
    for (const Field &field : type.fields) {
        if (field.kind == FieldKind::Rows) {
            for (const Field &inner : field.rows->fields) {
                const QByteArray path = field.name + '.' + inner.name;
                if (!inner.isRowLink() && !inner.isAttachment())
                    add(path, field.title() + u' ' + inner.title(), path);
            }
        } else if (!field.isAttachment() && !field.isRowLink()) {
            add(field.name, field.title(), field.name);
        }
    }
    add("reference", u"reference"_s, "reference");
    return own;
}

void Lexicon::addOwnVocabularies()
{
    for (const records::Vocabulary *vocabulary : records::vocabularies()) {
        Codes &codes = m_codes[vocabulary->key];
        for (const records::Term &term : vocabulary->terms) {
            codes.insert(wordsOf(term.code), term.code);
            if (!codes.contains(wordsOf(term.label)))
                codes.insert(wordsOf(term.label), term.code);
        }
    }
}

void Lexicon::readValues()
{
    const QJsonObject file = fileOf(u"values"_s);
    const QJsonObject words = file["words"_L1].toObject();
    m_none = wordsIn(words["none"_L1]);
    m_noneSigns = signsIn(words["none"_L1]);
    m_unknown = wordsIn(words["unknown"_L1]);
    m_unknownSigns = signsIn(words["unknown"_L1]);
    m_yes = wordsIn(words["yes"_L1]) + signsIn(words["yes"_L1]);
    m_no = wordsIn(words["no"_L1]);
    m_article = wordsIn(words["article"_L1]);
    m_and = textsOf(words["and"_L1]);
    for (const QString &word : textsOf(words["after"_L1]))
        m_after += wordsOf(word);
    std::sort(m_after.begin(), m_after.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
    const QJsonObject durations = file["durations"_L1].toObject();
    for (auto it = durations.begin(); it != durations.end(); ++it) {
        for (const QString &word : textsOf(it.value()))
            m_durations.insert(wordsOf(word), it.key());
    }
    const QJsonObject months = file["months"_L1].toObject();
    for (auto it = months.begin(); it != months.end(); ++it) {
        for (const QString &name : textsOf(it.value()))
            m_months.insert(wordsOf(name), QLocale::c().monthName(it.key().toInt()));
    }
    const QJsonObject lapsed = file["lapsed"_L1].toObject();
    for (auto it = lapsed.begin(); it != lapsed.end(); ++it) {
        for (const QString &text : textsOf(it.value()))
            m_lapsed[it.key()] += wordsOf(text);
    }
    const QJsonObject vocabularies = file["vocabularies"_L1].toObject();
    for (auto it = vocabularies.begin(); it != vocabularies.end(); ++it) {
        const QJsonObject terms = it.value().toObject();
        for (auto term = terms.begin(); term != terms.end(); ++term) {
            for (const QString &text : textsOf(term.value())) {
                if (Codes &codes = m_codes[it.key()]; !codes.contains(wordsOf(text)))
                    codes.insert(wordsOf(text), term.key());
            }
        }
    }
}

void Lexicon::readCatalogues()
{
    const QJsonObject types = fileOf(u"catalogues"_s)["catalogues"_L1].toObject();
    for (auto it = types.begin(); it != types.end(); ++it) {
        const QJsonObject entries = it.value().toObject();
        for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
            for (const QString &text : textsOf(entry.value()))
                m_entries[it.key()].insert(wordsOf(text), entry.key());
        }
    }
}

void Lexicon::readCountries()
{
    Codes &codes = m_codes[u"country"_s];
    const QJsonObject names = fileOf(u"countries"_s)["names"_L1].toObject();
    for (auto it = names.begin(); it != names.end(); ++it) {
        for (const QString &name : textsOf(it.value())) {
            if (!codes.contains(wordsOf(name)))
                codes.insert(wordsOf(name), it.key());
        }
    }
}

std::vector<Lexicon::Fit> Lexicon::targetsOf(const RecordType &type, const QString &heading) const
{
    const QString words = wordsOf(heading);
    const QString bare = wordsOf(withoutParentheses(heading));
    QHash<QByteArray, double> best;
    if (!words.isEmpty()) {
        for (const Synonym &synonym : m_columns.value(type.key)) {
            const double score = scoreOf(words, bare, synonym.words);
            if (score > best.value(synonym.target))
                best.insert(synonym.target, score);
        }
    }
    std::vector<Fit> fits;
    for (auto it = best.begin(); it != best.end(); ++it)
        fits.push_back({it.key(), it.value()});
    std::sort(fits.begin(), fits.end(), [](const Fit &a, const Fit &b) { return a.score != b.score ? a.score > b.score : a.target < b.target; });
    return fits;
}

std::optional<Lexicon::Beside> Lexicon::besideOf(const QByteArray &type, const QByteArray &target) const
{
    const auto hit = m_beside.constFind(type + ':' + target);
    return hit == m_beside.constEnd() ? std::nullopt : std::optional(*hit);
}

QString Lexicon::codeOf(const QString &vocabulary, const QString &text) const
{
    const auto codes = m_codes.constFind(vocabulary);
    return codes == m_codes.constEnd() ? QString() : codes->value(wordsOf(text));
}

bool Lexicon::isLapsed(const QString &vocabulary, const QString &text) const
{
    const QStringList lapsed = m_lapsed.value(vocabulary);
    return std::any_of(lapsed.begin(), lapsed.end(), [given = wordsOf(text)](const QString &known) { return holdsWords(given, known); });
}

QString Lexicon::entryOf(const QByteArray &type, const QString &text) const
{
    const auto entries = m_entries.constFind(QString::fromLatin1(type));
    return entries == m_entries.constEnd() ? QString() : entries->value(wordsOf(text));
}

bool Lexicon::isNone(const QString &text) const
{
    return m_noneSigns.contains(text.trimmed()) || m_none.contains(wordsOf(text));
}

bool Lexicon::isUnknown(const QString &text) const
{
    return m_unknownSigns.contains(text.trimmed()) || m_unknown.contains(wordsOf(text));
}

std::optional<bool> Lexicon::flagOf(const QString &text) const
{
    if (m_yes.contains(wordsOf(text)) || m_yes.contains(text.trimmed()))
        return true;
    return m_no.contains(wordsOf(text)) ? std::optional(false) : std::nullopt;
}

QString Lexicon::withEnglishMonths(const QString &text) const
{
    static const QRegularExpression word(u"\\p{L}+"_s);
    QString result;
    qsizetype at = 0;
    for (auto it = word.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += text.mid(at, match.capturedStart() - at) + m_months.value(wordsOf(match.captured()), match.captured());
        at = match.capturedEnd();
    }
    return result + text.mid(at);
}

} // namespace sheets
