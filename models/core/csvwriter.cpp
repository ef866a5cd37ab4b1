// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/csvwriter.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr qsizetype kBufferBytes = qsizetype(256) * 1024;

bool isFormula(const QString &text, qsizetype at)
{
    static const QString starts = u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20"_s;
    return at < text.size() && starts.contains(text[at]);
}

// Behind the apostrophes that a text begins with, if any.
qsizetype start(const QString &text)
{
    const auto *const other = std::find_if(text.begin(), text.end(), [](QChar c) { return c != u'\''; });
    return other - text.begin();
}

bool needsQuotes(const QString &text)
{
    const auto isSpecial = [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; };
    return text.front() == u' ' || text.back() == u' ' || std::any_of(text.begin(), text.end(), isSpecial);
}

// Most cells are plain ASCII: they go in without a copy. False, and nothing appended, when the text is more than that.
bool appendAscii(QByteArray &buffer, const QString &text)
{
    const qsizetype begin = buffer.size();
    buffer.resize(begin + text.size());
    char *out = buffer.data() + begin;
    for (const QChar c : text) {
        if (c.unicode() >= 0x80) {
            buffer.resize(begin);
            return false;
        }
        *out++ = char(c.unicode());
    }
    return true;
}

} // namespace

QString guarded(const QString &text)
{
    return isFormula(text, start(text)) ? u'\'' + text : text;
}

QString unguarded(const QString &cell)
{
    return cell.startsWith(u'\'') && isFormula(cell, start(cell)) ? cell.mid(1) : cell;
}

void CsvWriter::cell(const QString &text)
{
    if (!m_isFirst)
        m_buffer += ',';
    m_isFirst = false;
    if (text.isEmpty())
        return;
    if (!needsQuotes(text)) {
        if (!appendAscii(m_buffer, text))
            m_buffer += text.toUtf8();
        return;
    }
    m_buffer += '"';
    m_buffer += text.toUtf8().replace('"', "\"\"");
    m_buffer += '"';
}

void CsvWriter::endLine()
{
    m_buffer += "\r\n";
    m_isFirst = true;
    if (m_buffer.size() >= kBufferBytes)
        flush();
}

void CsvWriter::flush()
{
    m_failed = m_failed || m_device.write(m_buffer) != m_buffer.size();
    m_buffer.resize(0); // keeps the memory
}

Result<> CsvWriter::finish()
{
    flush();
    if (m_failed)
        return fail(ErrorCode::Io,
                          QCoreApplication::translate("core::CsvWriter", "The file cannot be written."));
    return {};
}

} // namespace core
