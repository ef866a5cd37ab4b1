// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/letters/letterfacts.h"
#include "models/letters/lettertemplate.h"

#include <utility>

namespace letters {

// What stands around the text, each ready to print.
struct Letterhead {
    QString organisation;
    QStringList sender; // the line above the address, part by part
    QStringList recipient; // lines of the address
    std::vector<std::pair<QString, QString>> details; // label and value: reference, date, whom to ask
};

// A letter that can be edited: each text is as it will be printed.
struct Letter {
    QString kind; // vocabulary message_kind
    QString language;
    QString reference; // of the request
    QDate date;
    Letterhead head;
    QString subject;
    QString text; // an empty line parts paragraphs; "# " begins a heading, "- " an item
    int recipient = 0; // of a notice: number of the row of recipients_told; 0: it goes to the person
};

// Something that a letter ought to say and nobody knows yet.
struct Gap {
    QByteArray field; // "purposes.2.basis", rows counted from 1
    QString label; // in the language of the letter
    friend bool operator==(const Gap &, const Gap &) = default;
};

struct FilledLetter {
    Letter letter;
    std::vector<Gap> gaps; // each once; they stand in the letter as "[not known yet: ...]"
};

// Fills a template in. Nothing is made up: what is not known is a gap in the text.
[[nodiscard]] FilledLetter fill(const Template &form, const LetterFacts &facts);

// A gap as it stands in a text.
struct GapPlace {
    qsizetype at = 0;
    qsizetype length = 0;
    QString label;
};
// In the order of the text, whatever its language.
[[nodiscard]] std::vector<GapPlace> gapPlaces(const QString &text);

// The labels of the gaps that are (still) in a letter, whatever its language, head and subject included; each once.
[[nodiscard]] QStringList gapsIn(const Letter &letter);

// A label of a gap of such a letter in the language of the program, for those who do not read that of the letter.
[[nodiscard]] QString readableLabel(const QString &label, const Letter &letter);

// A piece of the text.
struct Block {
    enum class Kind { Paragraph, Heading, Item };
    Kind kind = Kind::Paragraph;
    QString text; // may have line breaks
    friend bool operator==(const Block &, const Block &) = default;
};
[[nodiscard]] std::vector<Block> blocksOf(const QString &text);

// The letter as plain text: head, subject, text.
[[nodiscard]] QString toPlainText(const Letter &letter);

} // namespace letters
