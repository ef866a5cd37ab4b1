// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/durationinput.h"
#include "models/records/recordtype.h"

#include <QDate>
#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace sheets {

// Text as words are compared: folded, everything but letters and digits a blank. "Art. 6(1)" is "art 6 1".
[[nodiscard]] QString wordsOf(const QString &text);

// Text without what stands in parentheses.
[[nodiscard]] QString withoutParentheses(const QString &text);

// The words that people use in spreadsheets, in German, French and English: for the fields of records, for values of
// vocabularies and for entries of catalogues. Data under resources/mapping, together with the labels of the program's own.
class Lexicon
{
public:
    [[nodiscard]] static const Lexicon &shipped();

    [[nodiscard]] QDate asOf() const { return m_asOf; }

    // What a column of that heading may hold in records of the type, best first. A target is a path such as "name",
    // "purposes.basis", "transfer/destinations" (of a record beside it) or "@notes".
    struct Fit {
        QByteArray target;
        double score = 0; // 1: the very words
    };
    [[nodiscard]] std::vector<Fit> targetsOf(const records::RecordType &type, const QString &heading) const;

    // The targets known for records of other types that rows of this type may tell of: "transfer/destinations".
    [[nodiscard]] QByteArrayList targetsBeside(const records::RecordType &type) const;

    // The field beside a target that keeps the words of a cell where they say more than the answer; it may also keep those
    // that were not understood.
    struct Beside {
        QByteArray path;
        bool keepsUnmatched = false;
    };
    [[nodiscard]] std::optional<Beside> besideOf(const QByteArray &type, const QByteArray &target) const;

    // The code of a vocabulary ("country" too) that the text means; empty when none.
    [[nodiscard]] QString codeOf(const QString &vocabulary, const QString &text) const;
    // True for what was an answer once and is none any more, such as the Privacy Shield for a transfer.
    [[nodiscard]] bool isLapsed(const QString &vocabulary, const QString &text) const;
    // Codes such as "6-1-b" out of "Art. 6 Abs. 1 lit. a, b DSGVO". `isAll` tells whether the text says nothing else.
    [[nodiscard]] QStringList articleCodes(const QString &vocabulary, const QString &text, bool &isAll) const;
    // The key of the entry that is shipped with a catalogue; empty when none.
    [[nodiscard]] QString entryOf(const QByteArray &type, const QString &text) const;

    [[nodiscard]] bool isNone(const QString &text) const; // "keine", "n/a", "-"
    [[nodiscard]] bool isUnknown(const QString &text) const; // "?", "tbd"
    [[nodiscard]] std::optional<bool> flagOf(const QString &text) const; // "ja", "x"
    // As records::durationFromInput(), also for German and French; the event is the code of a start event if it is one.
    [[nodiscard]] std::optional<records::DurationInput> durationOf(const QString &text) const;
    [[nodiscard]] QString withEnglishMonths(const QString &text) const;
    [[nodiscard]] QStringList andWords() const { return m_and; }

private:
    struct Synonym {
        QString words;
        QByteArray target;
    };
    using Synonyms = std::vector<Synonym>;
    using Codes = QHash<QString, QString>; // by the words

    Lexicon();
    void readColumns();
    void readValues();
    void readCatalogues();
    void readCountries();
    void addOwnVocabularies();
    [[nodiscard]] QString eventAfter(const QString &text, QStringList &before) const;
    [[nodiscard]] static Synonyms ownLabels(const records::RecordType &type);

    QDate m_asOf; // the oldest of the files
    QHash<QByteArray, Synonyms> m_columns; // by type
    QHash<QByteArray, Beside> m_beside; // by "type:target"
    QHash<QString, Codes> m_codes; // by vocabulary
    QHash<QString, Codes> m_entries; // by type
    QHash<QString, QStringList> m_lapsed; // words by vocabulary
    QSet<QString> m_none;
    QSet<QString> m_noneSigns; // that hold no letter: "-"
    QSet<QString> m_unknown;
    QSet<QString> m_unknownSigns;
    QSet<QString> m_yes;
    QSet<QString> m_no;
    QSet<QString> m_article;
    QStringList m_and;
    QStringList m_after; // longest first
    QHash<QString, QString> m_durations; // words to English
    QHash<QString, QString> m_months; // folded names to English ones
};

} // namespace sheets
