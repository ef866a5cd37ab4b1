// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csvwriter.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {

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

bool needsQuotes(const QByteArray &utf8)
{
    const auto isSpecial = [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; };
    return !utf8.isEmpty()
           && (utf8.front() == ' ' || utf8.back() == ' ' || std::any_of(utf8.begin(), utf8.end(), isSpecial));
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
    QByteArray utf8 = text.toUtf8();
    if (!needsQuotes(utf8)) {
        m_buffer += utf8;
        return;
    }
    m_buffer += '"';
    m_buffer += utf8.contains('"') ? utf8.replace('"', "\"\"") : utf8;
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

core::Result<> CsvWriter::finish()
{
    flush();
    if (m_failed)
        return core::fail(core::ErrorCode::Io,
                          QCoreApplication::translate("exchange::CsvWriter", "The file cannot be written."));
    return {};
}

} // namespace exchange
