// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/jsonplace.h"

#include <QList>

#include <algorithm>

namespace core {

namespace {

// Goes over JSON that a parser has accepted; stops at the end of any other text.
class Walk
{
public:
    explicit Walk(const QByteArray &json) : m_json(json) { skipBlanks(); }

    [[nodiscard]] qsizetype at() const { return m_at; }

    // From an object or array to the value of that name or number.
    [[nodiscard]] bool enter(const QByteArray &step)
    {
        const char opening = current();
        if (opening != '{' && opening != '[')
            return false;
        next();
        for (int number = 1; m_at < m_json.size() && current() != '}' && current() != ']'; ++number) {
            const QByteArray name = opening == '{' ? readName() : QByteArray::number(number);
            if (name == step)
                return true;
            skipValue();
            if (current() == ',')
                next();
        }
        return false;
    }

private:
    [[nodiscard]] char current() const { return m_at < m_json.size() ? m_json[m_at] : '\0'; }

    void skipBlanks()
    {
        while (m_at < m_json.size() && QByteArrayView(" \t\r\n").contains(m_json[m_at]))
            ++m_at;
    }
    void next()
    {
        ++m_at;
        skipBlanks();
    }

    [[nodiscard]] QByteArray readName()
    {
        const qsizetype start = m_at + 1;
        skipString();
        QByteArray name = m_json.mid(start, m_at - 1 - start);
        skipBlanks();
        next(); // the colon
        return name;
    }

    void skipString()
    {
        for (++m_at; m_at < m_json.size() && current() != '"'; ++m_at)
            m_at += current() == '\\' ? 1 : 0;
        ++m_at;
    }

    void skipValue()
    {
        int depth = 0;
        do {
            if (current() == '"') {
                skipString();
                continue;
            }
            depth += current() == '{' || current() == '[' ? 1 : 0;
            depth -= current() == '}' || current() == ']' ? 1 : 0;
            ++m_at;
        } while (m_at < m_json.size() && (depth > 0 || !QByteArrayView(",]}").contains(current())));
    }

    const QByteArray &m_json;
    qsizetype m_at = 0;
};

} // namespace

int lineAt(const QByteArray &text, qsizetype byte)
{
    return 1 + int(std::count(text.begin(), text.begin() + std::clamp(byte, qsizetype(0), text.size()), '\n'));
}

int lineOf(const QByteArray &json, const QByteArray &path)
{
    Walk walk(json);
    qsizetype found = walk.at();
    const QList<QByteArray> steps = path.split('.');
    for (const QByteArray &step : steps) {
        if (!walk.enter(step))
            break;
        found = walk.at();
    }
    return lineAt(json, found);
}

} // namespace core
