// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/jsonrecord.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace exchange {

using Token = JsonReader::Token;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::JsonImport)
};

} // namespace

void JsonRecord::read()
{
    for (m_reader.enterObject(); m_reader.nextKey();) {
        const QByteArray key = m_reader.key().toByteArray();
        if (!m_answers.readField(key) && !readHeader(key)) {
            m_answers.refuse(key.left(80), Tr::tr("there is no such field"));
            m_reader.skip();
        }
        if (m_answers.isFull())
            return;
    }
}

bool JsonRecord::readHeader(const QByteArray &key)
{
    static const QByteArrayList known {"reference", "uuid", "revision"};
    static const QByteArrayList stamps {"changed_at", "changed_by", "removed"}; // ours to make: passed over
    if (!known.contains(key) && !stamps.contains(key))
        return false;
    if (m_seen.contains(key))
        m_answers.refuse(key, Tr::tr("is given twice"));
    else
        m_seen += key;
    if (m_reader.peek() == Token::Null || stamps.contains(key))
        m_reader.skip();
    else if (key == "revision")
        readRevision();
    else
        readIdentity(key);
    return true;
}

void JsonRecord::readRevision()
{
    const bool isNumber = m_reader.peek() == Token::Number;
    const double number = isNumber ? m_reader.number() : -1;
    if (number >= 0 && number <= std::numeric_limits<int>::max() && number == std::trunc(number)) {
        m_draft.revision = int(number);
        return;
    }
    m_answers.refuse("revision", Tr::tr("must be a whole number"));
    if (!isNumber)
        m_reader.skip();
}

void JsonRecord::readIdentity(const QByteArray &key)
{
    if (m_reader.peek() != Token::String) {
        m_answers.refuse(key, Tr::tr("must be a text in quotation marks"));
        return m_reader.skip();
    }
    (key == "reference" ? m_draft.referenceLine : m_draft.uuidLine) = m_reader.line();
    const QString text = m_reader.string();
    if (key == "reference")
        m_draft.reference = text;
    else if (m_draft.uuid = QUuid::fromString(text); m_draft.uuid.isNull())
        m_answers.refuse(key, Tr::tr("is not a UUID"));
}

} // namespace exchange
