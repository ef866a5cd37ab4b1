// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace exchange {

// Walks through a JSON text value by value and knows the line it is on, which QJsonDocument does not; it also keeps no
// tree, and shows keys that are repeated. The text must be valid UTF-8 and outlive the reader. After the first fault
// every call answers as at the end of the text, so that callers look at failure() once.
// A copy is a bookmark: reading on from it starts where the original stood.
class JsonReader
{
public:
    enum class Token { Object, Array, String, Number, Flag, Null, Nothing };

    explicit JsonReader(QByteArrayView json) : m_at(json.begin()), m_end(json.end()) { }

    [[nodiscard]] Token peek(); // what comes next; Nothing after a fault
    [[nodiscard]] int line() const
    {
        return m_line;
    } // 1-based; of the next value after peek(), of the key after nextKey()

    // Each reads the value that is next; another kind is a fault, so peek() first.
    [[nodiscard]] QString string();
    [[nodiscard]] double number(); // infinite when it is out of range
    [[nodiscard]] bool flag();
    void null() { literal("null"); }
    void skip(); // any value, with all it holds

    void enterObject() { enter('{'); }
    [[nodiscard]] bool nextKey(); // false at the end of the object; else read or skip the value next
    [[nodiscard]] QByteArrayView key() const { return m_key; } // until the next call of nextKey()
    void enterArray() { enter('['); }
    [[nodiscard]] bool nextItem(); // false at the end of the array
    void finish(); // a fault unless nothing more follows

    [[nodiscard]] const std::optional<QString> &failure() const { return m_failure; } // translated
    [[nodiscard]] int failureLine() const { return m_failureLine; }

private:
    void fail(const QString &why);
    void skipSpace();
    bool take(char c); // true and past it when it is next
    bool isDone(char close); // past the comma or the closing bracket
    void enter(char bracket);
    void literal(QByteArrayView word);
    bool digits();
    std::optional<QByteArrayView> plainString(); // a string without escapes
    void escapedString(QString &out);
    bool escape(QString &out);
    int hexDigits();

    const char *m_at;
    const char *m_end;
    int m_line = 1;
    int m_depth = 0;
    bool m_isFirst = false; // nothing of the innermost object or array has been read
    QByteArrayView m_key;
    QByteArray m_keyWithEscapes;
    std::optional<QString> m_failure;
    int m_failureLine = 0;
};

} // namespace exchange
