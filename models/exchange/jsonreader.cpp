// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/jsonreader.h"

#include "models/exchange/limits.h"

#include <QCoreApplication>

#include <charconv>
#include <limits>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::JsonReader)
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

void JsonReader::fail(const QString &why)
{
    if (!m_failure) {
        m_failure = why;
        m_failureLine = m_line;
    }
    m_at = m_end;
}

void JsonReader::skipSpace()
{
    for (; m_at != m_end; ++m_at) {
        if (*m_at == '\n')
            ++m_line;
        else if (*m_at != ' ' && *m_at != '\t' && *m_at != '\r')
            return;
    }
}

bool JsonReader::take(char c)
{
    if (m_at == m_end || *m_at != c)
        return false;
    ++m_at;
    return true;
}

JsonReader::Token JsonReader::peek()
{
    skipSpace();
    if (m_at == m_end) {
        fail(Tr::tr("the file ends in the middle"));
        return Token::Nothing;
    }
    switch (*m_at) {
    case '{':
        return Token::Object;
    case '[':
        return Token::Array;
    case '"':
        return Token::String;
    case 't':
    case 'f':
        return Token::Flag;
    case 'n':
        return Token::Null;
    default:
        if (*m_at == '-' || isDigit(*m_at))
            return Token::Number;
        fail(Tr::tr("this is not valid JSON: a value is missing"));
        return Token::Nothing;
    }
}

void JsonReader::enter(char bracket)
{
    skipSpace();
    if (!take(bracket))
        return fail(Tr::tr("this is not valid JSON: \"%1\" is missing").arg(QLatin1Char(bracket)));
    if (++m_depth > kMaxDepth)
        return fail(Tr::tr("objects and lists are nested more than %1 deep").arg(kMaxDepth));
    m_isFirst = true;
}

bool JsonReader::isDone(char close)
{
    skipSpace();
    const bool isClosed = take(close);
    if (isClosed || m_failure) {
        --m_depth;
        m_isFirst = false;
        return true;
    }
    if (!m_isFirst && !take(',')) {
        fail(m_at == m_end ? Tr::tr("the file ends in the middle")
                           : Tr::tr("this is not valid JSON: \",\" or \"%1\" is missing").arg(QLatin1Char(close)));
        return true;
    }
    m_isFirst = false;
    skipSpace();
    return false;
}

bool JsonReader::nextItem()
{
    return !isDone(']') && peek() != Token::Nothing;
}

bool JsonReader::nextKey()
{
    if (isDone('}'))
        return false;
    if (const auto plain = plainString()) {
        m_key = *plain;
    } else {
        QString text;
        escapedString(text);
        m_keyWithEscapes = text.toUtf8();
        m_key = m_keyWithEscapes;
    }
    skipSpace();
    if (!take(':'))
        fail(Tr::tr("this is not valid JSON: \":\" is missing after a key"));
    return !m_failure;
}

std::optional<QByteArrayView> JsonReader::plainString()
{
    if (m_at == m_end || *m_at != '"')
        return std::nullopt;
    for (const char *c = m_at + 1; c != m_end && static_cast<unsigned char>(*c) >= 0x20 && *c != '\\'; ++c) {
        if (*c == '"') {
            const QByteArrayView text(m_at + 1, c);
            m_at = c + 1;
            return text;
        }
    }
    return std::nullopt;
}

QString JsonReader::string()
{
    skipSpace();
    if (const auto plain = plainString())
        return QString::fromUtf8(*plain);
    QString text;
    escapedString(text);
    return m_failure ? QString() : text;
}

void JsonReader::escapedString(QString &out)
{
    if (!take('"'))
        return fail(Tr::tr("this is not valid JSON: a quotation mark is missing"));
    for (;;) {
        const char *begin = m_at;
        while (m_at != m_end && static_cast<unsigned char>(*m_at) >= 0x20 && *m_at != '"' && *m_at != '\\')
            ++m_at;
        out += QString::fromUtf8(QByteArrayView(begin, m_at));
        if (m_at == m_end)
            return fail(Tr::tr("a text is not closed by a quotation mark"));
        if (take('"'))
            return;
        if (!take('\\'))
            return fail(Tr::tr("a text holds a line break or another control character; write \\n"));
        if (!escape(out))
            return fail(Tr::tr("a text holds a \"\\\" that nothing valid follows"));
    }
}

bool JsonReader::escape(QString &out)
{
    static constexpr QByteArrayView kNames("\"\\/bfnrt");
    static constexpr QByteArrayView kMeanings("\"\\/\b\f\n\r\t");
    if (m_at == m_end)
        return false;
    const char name = *m_at++;
    if (name != 'u') {
        const qsizetype index = kNames.indexOf(name);
        if (index >= 0)
            out += QLatin1Char(kMeanings[index]);
        return index >= 0;
    }
    const int unit = hexDigits();
    if (unit < 0 || QChar::isLowSurrogate(unit))
        return false;
    out += QChar(char16_t(unit));
    if (!QChar::isHighSurrogate(unit))
        return true;
    const int low = take('\\') && take('u') ? hexDigits() : -1;
    if (low < 0 || !QChar::isLowSurrogate(low))
        return false;
    out += QChar(char16_t(low));
    return true;
}

int JsonReader::hexDigits()
{
    int unit = 0;
    if (m_end - m_at < 4)
        return -1;
    const auto read = std::from_chars(m_at, m_at + 4, unit, 16);
    if (read.ptr != m_at + 4 || *m_at == '-')
        return -1;
    m_at += 4;
    return unit;
}

bool JsonReader::digits()
{
    const char *begin = m_at;
    while (m_at != m_end && isDigit(*m_at))
        ++m_at;
    return m_at != begin;
}

double JsonReader::number()
{
    skipSpace();
    const char *begin = m_at;
    take('-');
    bool isWell = take('0') || digits();
    if (isWell && take('.'))
        isWell = digits();
    if (isWell && (take('e') || take('E'))) {
        if (!take('+'))
            take('-');
        isWell = digits();
    }
    double number = 0;
    const auto read = isWell ? std::from_chars(begin, m_at, number)
                             : std::from_chars_result {begin, std::errc::invalid_argument};
    if (read.ec == std::errc::result_out_of_range)
        return std::numeric_limits<double>::infinity();
    if (read.ec != std::errc())
        fail(Tr::tr("this is not valid JSON: a number is malformed"));
    return number;
}

bool JsonReader::flag()
{
    skipSpace();
    const bool isTrue = m_at != m_end && *m_at == 't';
    literal(isTrue ? "true" : "false");
    return isTrue && !m_failure;
}

void JsonReader::literal(QByteArrayView word)
{
    skipSpace();
    if (!QByteArrayView(m_at, m_end).startsWith(word))
        return fail(Tr::tr("this is not valid JSON: a value is missing"));
    m_at += word.size();
}

void JsonReader::skip()
{
    switch (peek()) {
    case Token::Object:
        for (enterObject(); nextKey();)
            skip();
        return;
    case Token::Array:
        for (enterArray(); nextItem();)
            skip();
        return;
    case Token::String:
        if (!plainString())
            static_cast<void>(string());
        return;
    case Token::Number:
        static_cast<void>(number());
        return;
    case Token::Flag:
        static_cast<void>(flag());
        return;
    case Token::Null:
        return null();
    case Token::Nothing:
        return;
    }
}

void JsonReader::finish()
{
    skipSpace();
    if (m_at != m_end)
        fail(Tr::tr("this is not valid JSON: something follows after its end"));
}

} // namespace exchange
