// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace records {

struct Field;

// One entry of a vocabulary.
struct Term {
    QString code;
    QString label;
    QString article; // legal reference, may be empty
    QString dpv; // term of the W3C Data Privacy Vocabulary, may be empty
    QString note;
    QJsonObject attributes; // the entry as shipped, for marks that only some vocabularies have ("eea")
};

// A list of choices, shipped as data under resources/vocabularies.
struct Vocabulary {
    QString key;
    QString title;
    QString source;
    QDate asOf; // state of the data
    std::vector<Term> terms;

    [[nodiscard]] const Term *term(const QString &code) const; // null when there is none
    [[nodiscard]] QString label(const QString &code) const; // the code itself when there is none

    QHash<QString, int> positions; // of terms by code
};

// The vocabulary of that key; an empty one when there is none (a test walks all that descriptors name).
[[nodiscard]] const Vocabulary &vocabulary(const QString &key);
[[nodiscard]] const Vocabulary &vocabulary(const char *key);

// That of a choice or a country.
[[nodiscard]] const Vocabulary &codesOf(const Field &field);

[[nodiscard]] std::vector<const Vocabulary *> vocabularies();

} // namespace records
