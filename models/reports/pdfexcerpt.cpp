// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdfexcerpt.h"

#include <QString>

#include <algorithm>
#include <cstdio>
#include <set>

#include <unistd.h>

namespace reports::pdf {

qpdf_offset_t Excerpt::findAndSkipNextEOL()
{
    const auto isEnd = [](char c) { return c == '\n' || c == '\r'; };
    char c = 0;
    while (read(&c, 1) == 1 && !isEnd(c)) { }
    const qint64 found = isEnd(c) ? m_at - 1 : m_at;
    while (isEnd(c) && read(&c, 1) == 1) { }
    if (!isEnd(c) && m_at > found + 1)
        --m_at;
    return found;
}

void Excerpt::seek(qpdf_offset_t offset, int whence)
{
    const qint64 from = whence == SEEK_SET ? 0 : (whence == SEEK_CUR ? m_at : m_length + m_end.size());
    m_at = from + offset;
}

size_t Excerpt::read(char *to, size_t length)
{
    last_offset = m_at;
    const auto wanted = qint64(length);
    qint64 got = 0;
    while (got < wanted && m_at < m_length) {
        const ssize_t some = pread(m_handle, to + got, std::size_t(std::min(wanted - got, m_length - m_at)), m_at);
        if (some <= 0)
            return size_t(got);
        got += some;
        m_at += some;
    }
    const qint64 rest = std::min(wanted - got, m_length + m_end.size() - m_at);
    if (m_at >= m_length && rest > 0) {
        std::copy_n(m_end.cbegin() + (m_at - m_length), rest, to + got);
        got += rest;
        m_at += rest;
    }
    return size_t(got);
}

std::shared_ptr<InputSource> excerptOf(const FileTail &tail, const std::vector<int> &pages)
{
    std::set<int> numbers {0, pages.back(), tail.size() - 1}; // the first and the last show how many there are
    for (const auto &more : {tail.objectsBefore(pages.front()), tail.objectsBehind(pages.back())})
        numbers.insert(more.begin(), more.end());
    QByteArray table = "xref\n";
    for (const int number : numbers)
        table += QByteArray::number(number) + " 1\n" + tail.entryOf(number);
    table += tail.trailer() + "startxref\n" + QByteArray::number(tail.table()) + "\n%%EOF\n";
    return std::make_shared<Excerpt>(tail.handle(), tail.table(), table);
}

} // namespace reports::pdf
