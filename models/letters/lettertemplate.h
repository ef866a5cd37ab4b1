// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <vector>

namespace letters {

// A piece of a template: text as it stands, or a field in it, or a block that depends on one.
struct Piece {
    enum class Kind {
        Text,
        Field, // {{name}}
        Each, // {{#each name}}: once for each row of a list
        If, // {{#if name}}: it has a value; a flag: it is yes; a list: it has rows
        Unless, // {{#unless name}}: the opposite of If
        None, // {{#none name}}: the answer is "none" or, of a flag, no
        Unknown, // {{#unknown name}}: nobody has said yet
    };
    Kind kind = Kind::Text;
    QString text; // text: with kLineEnd where a line of the file ends; else the name of the field
    std::vector<Piece> inner = {}; // of a block
};

// Where a line of a template ends. What fields bring has line feeds, which stay as they are.
inline constexpr QChar kLineEnd {u'\v'};

// A letter before it is filled in, as a file under resources/letters has it: lines "key: value", an empty line, then the
// text, where "# " begins a heading and "- " an item, an empty line parts paragraphs, and a line that ends in "\" keeps its
// end.
struct Template {
    QString name; // of the file, without folder and ending
    QString kind; // vocabulary message_kind
    QString language; // "en"
    QStringList laws; // vocabulary request_law
    QString title; // what people choose it by, in its language
    QDate asOf; // the state of the law it follows
    QString dateFormat; // empty: that of the language
    QString subject; // with fields, on one line
    std::vector<Piece> subjectPieces;
    std::vector<Piece> pieces;
};

// Reads a template. Errors: Invalid, with a problem for each wrong line; its field names the field that there is not, or
// the key that is missing or wrong.
[[nodiscard]] core::Result<Template> readTemplate(const QString &name, const QByteArray &content);

// Those that ship, by language and name.
[[nodiscard]] const std::vector<Template> &templates();
// Null when there is none of that kind in that language for that law.
[[nodiscard]] const Template *findTemplate(const QString &kind, const QString &language, const QString &law);
// The kinds that there are templates of for that law, in the order of the vocabulary message_kind; empty law: for any.
[[nodiscard]] QStringList kindsFor(const QString &law);

} // namespace letters
