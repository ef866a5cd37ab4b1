// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/letters/letterfacts.h"
#include "models/letters/letterfields.h"
#include "models/letters/words.h"

namespace letters {

// How a letter says what it says.
struct Speech {
    const Words &words;
    QString dateFormat; // empty: that of the language

    [[nodiscard]] QString date(const QDate &date) const { return words.date(date, dateFormat); }
};

// A value for every field of letterFields(), in the words of the letter.
[[nodiscard]] FactValues factValues(const LetterFacts &facts, const Speech &speech);

// Those of the parts of the request, of the letter as a whole and in the list "parts".
void addPartValues(FactValues &values, const LetterFacts &facts, const Speech &speech);
// Those of Art. 15(1)-(2).
void addParticulars(FactValues &values, const Particulars &particulars, const Speech &speech);

// "3 years from the end of the contract"; unknown when the rule does not say.
[[nodiscard]] FactValue periodValue(const PeriodFact &fact, const Speech &speech);

// Who the letter is written to: the agent when there is one, else the person.
[[nodiscard]] records::Answer<QString> addresseeOf(const records::Request &request);
[[nodiscard]] bool isFromAgent(const records::Request &request);

[[nodiscard]] inline FactValue textValue(const records::Answer<QString> &answer)
{
    return {answer.state(), answer.value()};
}

[[nodiscard]] inline FactValue textValue(const QString &text)
{
    return {text.isEmpty() ? records::AnswerState::Unknown : records::AnswerState::Value, text};
}

// Of somebody or something that may be an entry of a shipped catalogue.
[[nodiscard]] inline FactValue nameValue(const records::Answer<QString> &name, const Speech &speech)
{
    return {name.state(), speech.words.catalogue(name.value())};
}

[[nodiscard]] inline FactValue flagValue(bool yes)
{
    return {yes ? records::AnswerState::Value : records::AnswerState::None};
}

[[nodiscard]] inline FactValue dateValue(const records::Answer<QDate> &date, const Speech &speech)
{
    return {date.state(), date.hasValue() ? speech.date(date.value()) : QString()};
}

[[nodiscard]] inline FactValue termValue(const records::Answer<records::Choice> &choice, const char *vocabulary, const Speech &speech)
{
    return {choice.state(), choice.hasValue() ? speech.words.term(vocabulary, choice.value().code) : QString()};
}

// The items in one text; a list that may go on is not told apart from one that is complete.
[[nodiscard]] FactValue termsValue(const records::Answers<records::Choice> &choices, const char *vocabulary, const Speech &speech);

template<class T, class RowOf>
[[nodiscard]] FactValue listValue(const records::Answers<T> &answers, const RowOf &rowOf)
{
    FactValue value {answers.state()};
    for (const T &item : answers)
        value.rows.push_back(rowOf(item));
    return value;
}

} // namespace letters
