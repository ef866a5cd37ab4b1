// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csvreader.h"

#include "models/exchange/limits.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::CsvReader)
};

constexpr QByteArrayView kByteOrderMark("\xEF\xBB\xBF");

} // namespace

CsvReader::CsvReader(QByteArrayView csv, char separator)
    : m_begin(csv.begin()), m_at(csv.begin()), m_end(csv.end()), m_separator(separator)
{
    if (csv.startsWith(kByteOrderMark))
        m_at += kByteOrderMark.size();
}

bool CsvReader::fail(const QString &why)
{
    m_failure = why;
    m_at = m_end;
    return false;
}

bool CsvReader::nextLine()
{
    m_cells.clear();
    if (m_failure || m_at == m_end)
        return false;
    m_line = m_nextLine;
    if (++m_count > kMaxLines)
        return fail(Tr::tr("the file has more than %1 lines").arg(kMaxLines));
    return readLine();
}

bool CsvReader::readLine()
{
    for (;;) {
        if (m_cells.size() == std::size_t(kMaxColumns))
            return fail(Tr::tr("a line has more than %1 cells").arg(kMaxColumns));
        if (!readCell())
            return false;
        if (m_cells.back().bytes.size() > kMaxCellBytes)
            return fail(Tr::tr("a cell is longer than 1 MiB"));
        if (m_at == m_end || endLine())
            return true;
        if (*m_at != m_separator)
            return fail(Tr::tr("a quotation mark is out of place: a cell that holds one must begin and end with one"));
        ++m_at;
    }
}

bool CsvReader::readCell()
{
    return m_at != m_end && *m_at == '"' ? readQuoted() : readPlain();
}

bool CsvReader::readQuoted()
{
    Cell cell;
    const char *begin = ++m_at;
    for (;;) {
        const auto *quote = static_cast<const char *>(std::memchr(m_at, '"', std::size_t(m_end - m_at)));
        if (!quote)
            return fail(Tr::tr("a quotation mark is not closed"));
        m_at = quote + 1;
        if (m_at == m_end || *m_at != '"') {
            cell.bytes = QByteArrayView(begin, quote);
            break;
        }
        cell.hasDoubledQuotes = true;
        ++m_at;
    }
    m_nextLine += int(std::count(cell.bytes.begin(), cell.bytes.end(), '\n'));
    m_cells.push_back(cell);
    return true;
}

bool CsvReader::readPlain()
{
    const char *begin = m_at;
    while (m_at != m_end && *m_at != m_separator && *m_at != '\n' && *m_at != '\r' && *m_at != '"')
        ++m_at;
    m_cells.push_back({QByteArrayView(begin, m_at), false});
    return true;
}

bool CsvReader::endLine()
{
    if (*m_at == '\r' && m_end - m_at > 1 && m_at[1] == '\n')
        ++m_at;
    if (*m_at != '\n')
        return false;
    ++m_at;
    ++m_nextLine;
    return true;
}

QString CsvReader::text(int cell) const
{
    const Cell &held = m_cells[std::size_t(cell)];
    QString text = QString::fromUtf8(held.bytes);
    if (held.hasDoubledQuotes)
        text.replace("\"\""_L1, "\""_L1);
    return text;
}

} // namespace exchange
