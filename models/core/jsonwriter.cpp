// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/jsonwriter.h"

#include <QCoreApplication>
#include <QIODevice>

#include <array>
#include <charconv>
#include <cmath>

namespace core {

namespace {

constexpr qsizetype kBufferBytes = qsizetype(256) * 1024;
constexpr double kExactIntegers = 1e15; // whole numbers below are written without an exponent

bool needsEscape(char c)
{
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

} // namespace

void JsonWriter::begin(char bracket, Layout layout)
{
    separate();
    m_buffer += bracket;
    const bool isInline = layout == Layout::Inline || (!m_levels.empty() && m_levels.back().isInline);
    m_levels.push_back({isInline});
}

void JsonWriter::end(char bracket)
{
    const Level level = m_levels.back();
    m_levels.pop_back();
    if (!level.isEmpty && !level.isInline)
        newLine();
    m_buffer += bracket;
    if (m_buffer.size() >= kBufferBytes)
        flush();
}

void JsonWriter::separate()
{
    if (m_afterKey || m_levels.empty()) {
        m_afterKey = false;
        return;
    }
    Level &level = m_levels.back();
    if (!level.isEmpty)
        m_buffer += ',';
    if (!level.isInline)
        newLine();
    else if (!level.isEmpty)
        m_buffer += ' ';
    level.isEmpty = false;
}

void JsonWriter::newLine()
{
    m_buffer += '\n';
    m_buffer.append(2 * qsizetype(m_levels.size()), ' ');
}

void JsonWriter::key(QByteArrayView name)
{
    separate();
    m_buffer += '"';
    m_buffer.append(name);
    m_buffer.append("\": ");
    m_afterKey = true;
}

void JsonWriter::value(const QString &text)
{
    separate();
    m_buffer += '"';
    escaped(text.toUtf8());
    m_buffer += '"';
}

// Whole runs are copied at once: most texts hold nothing to escape.
void JsonWriter::escaped(QByteArrayView utf8)
{
    static constexpr QByteArrayView kHex("0123456789abcdef");
    qsizetype begin = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        if (!needsEscape(c))
            continue;
        m_buffer.append(utf8.sliced(begin, i - begin));
        begin = i + 1;
        if (c == '\n')
            m_buffer.append("\\n");
        else if (c == '\t')
            m_buffer.append("\\t");
        else if (c == '"' || c == '\\')
            m_buffer.append('\\').append(c);
        else
            m_buffer.append("\\u00").append(kHex[(c >> 4) & 0xf]).append(kHex[c & 0xf]);
    }
    m_buffer.append(utf8.sliced(begin));
}

void JsonWriter::value(double number)
{
    separate();
    std::array<char, 32> text {};
    const bool isWhole = std::abs(number) < kExactIntegers && number == std::trunc(number);
    const auto written = isWhole ? std::to_chars(text.begin(), text.end(), qint64(number))
                                 : std::to_chars(text.begin(), text.end(), number);
    m_buffer.append(text.data(), written.ptr - text.data());
}

void JsonWriter::value(int number)
{
    separate();
    m_buffer += QByteArray::number(number);
}

void JsonWriter::value(bool flag)
{
    separate();
    m_buffer.append(flag ? "true" : "false");
}

void JsonWriter::null()
{
    separate();
    m_buffer.append("null");
}

void JsonWriter::flush()
{
    m_failed = m_failed || m_device.write(m_buffer) != m_buffer.size();
    m_buffer.resize(0); // keeps the memory
}

core::Result<> JsonWriter::finish()
{
    m_buffer += '\n';
    flush();
    if (m_failed)
        return core::fail(core::ErrorCode::Io,
                          QCoreApplication::translate("core::JsonWriter", "The file cannot be written."));
    return {};
}

} // namespace core
