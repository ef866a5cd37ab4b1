// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/letterhead.h"

using namespace Qt::StringLiterals;

namespace letters {

using records::Answer;
using records::AnswerState;

namespace {

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines += line.trimmed();
    }
    return lines;
}

// A text that the letter cannot do without.
class Needed
{
public:
    Needed(const FactValues &values, const Words &words, Gaps &gaps) : m_values(values), m_words(words), m_gaps(gaps) { }

    QString field(const QByteArray &name) { return answer(m_values.at(name), name); }
    QString answer(const FactValue &value, const QByteArray &name)
    {
        if (value.state == AnswerState::Unknown)
            return m_gaps.add({name, m_words.label(name)}, m_words);
        return value.text.trimmed(); // "none": nothing stands there
    }

private:
    const FactValues &m_values;
    const Words &m_words;
    Gaps &m_gaps;
};

QStringList recipientLines(const LetterFacts &facts, const FactValues &values, Needed &needed)
{
    if (facts.notice)
        return linesOf(values.at("recipient").text) + linesOf(needed.answer(textValue(facts.notice->address), "recipient_address"));
    const records::Request &request = facts.request;
    const Answer<QString> &address = isFromAgent(request) ? request.agentContact : request.requesterContact;
    return linesOf(needed.field("addressee")) + linesOf(needed.answer(textValue(address), "requester_contact"));
}

} // namespace

Letterhead letterhead(const LetterFacts &facts, const FactValues &values, const Speech &speech, Gaps &gaps)
{
    Needed needed(values, speech.words, gaps);
    Letterhead head;
    head.organisation = needed.field("organisation");
    head.sender = QStringList {head.organisation} + linesOf(needed.field("organisation_address").replace(", "_L1, "\n"_L1));
    head.recipient = recipientLines(facts, values, needed);
    const auto add = [&](const char *label, const QString &value) {
        if (!value.isEmpty())
            head.details.emplace_back(speech.words.text("head", QString::fromLatin1(label)), value);
    };
    add("reference", facts.reference);
    if (!facts.notice)
        add("received", needed.field("received"));
    add("contact", values.at("dpo_name").text);
    add("phone", values.at("dpo_phone").text);
    add("email", values.at("dpo_email").text);
    add("date", needed.field("date"));
    return head;
}

} // namespace letters
