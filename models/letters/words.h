// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/value.h"

#include <QJsonObject>

namespace letters {

// The words that letters of one language are filled with, from resources/letters/LANGUAGE/words.json.
class Words
{
public:
    explicit Words(QJsonObject json) : m_json(std::move(json)) { }

    [[nodiscard]] QString language() const { return text("language"); }
    [[nodiscard]] QDate asOf() const { return QDate::fromString(text("as_of"), Qt::ISODate); }
    [[nodiscard]] QString text(const char *key) const; // of the file itself: "and", "page"
    [[nodiscard]] QString text(const char *group, const QString &key) const; // empty when there is none
    [[nodiscard]] QString label(const QByteArray &field) const; // of a field that templates name; rows as "purposes.basis"
    [[nodiscard]] QString gap(const QString &label) const; // "[not known yet: legal basis]"
    [[nodiscard]] QString labelFor(const QString &label, const Words &other) const; // what label() of the others is here; itself if none
    // What a code of a vocabulary is called; where this language has no word, what the vocabulary says.
    [[nodiscard]] QString term(const char *vocabulary, const QString &code) const;
    [[nodiscard]] bool has(const char *vocabulary, const QString &code) const; // a word of this language for it
    [[nodiscard]] QString country(const QString &code) const;
    [[nodiscard]] QString catalogue(const QString &name) const; // of a shipped entry; other names stay as they are
    [[nodiscard]] QString date(const QDate &date, const QString &format = {}) const; // the format of the language
    [[nodiscard]] QString duration(const records::Duration &duration) const;
    [[nodiscard]] QString number(double value) const;
    [[nodiscard]] QString joined(const QStringList &items) const; // "a, b and c"

private:
    QJsonObject m_json;
};

// "en" and others, in the order in which people are offered them.
[[nodiscard]] QStringList languages();
// That of the program, if letters come in it.
[[nodiscard]] QString programLanguage();
// English for a language that letters do not come in.
[[nodiscard]] const Words &wordsOf(const QString &language);

} // namespace letters
