// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

class QIODevice;

namespace core {

// Writes JSON piece by piece, so that a file of any size needs little memory: UTF-8, indented by two, one newline at the
// end. The caller keeps begin and end in balance and writes a key before each value of an object.
class JsonWriter
{
public:
    enum class Layout {
        Lines, // a line for each member
        Inline, // all on one line, and so is what it holds
    };

    explicit JsonWriter(QIODevice &device) : m_device(device) { }
    JsonWriter(const JsonWriter &) = delete;
    JsonWriter &operator=(const JsonWriter &) = delete;

    void beginObject(Layout layout = Layout::Lines) { begin('{', layout); }
    void endObject() { end('}'); }
    void beginArray(Layout layout = Layout::Lines) { begin('[', layout); }
    void endArray() { end(']'); }
    void key(QByteArrayView name); // ASCII

    void value(const QString &text);
    void value(double number);
    void value(int number);
    void value(bool flag);
    void null();

    // Writes what is still held back. Errors: Io when any of it could not be written.
    [[nodiscard]] core::Result<> finish();

private:
    struct Level {
        bool isInline = false;
        bool isEmpty = true;
    };

    void begin(char bracket, Layout layout);
    void end(char bracket);
    void separate(); // before a value or key: the comma and the new line it needs
    void newLine();
    void escaped(QByteArrayView utf8);
    void flush();

    QIODevice &m_device;
    QByteArray m_buffer;
    std::vector<Level> m_levels;
    bool m_afterKey = false;
    bool m_failed = false;
};

} // namespace core
