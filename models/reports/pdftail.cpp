// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdftail.h"

#include <QList>

#include <unistd.h>

namespace reports::pdf {

namespace {

constexpr qsizetype kEnd = 128; // bytes at the end of a file that say where its table is
constexpr qsizetype kEntry = 20; // ISO 32000-1, 7.5.4
constexpr int kAtOnce = 4096; // entries read together

// The number behind the last time the word comes; -1: it does not come, or something else is there.
qint64 numberBehind(const QByteArray &text, const char *word)
{
    const qsizetype at = text.lastIndexOf(word);
    if (at < 0)
        return -1;
    const QByteArray number = text.mid(at + qsizetype(qstrlen(word))).trimmed().split('\n').front().trimmed();
    bool isNumber = false;
    const qint64 value = number.toLongLong(&isNumber);
    return isNumber ? value : -1;
}

} // namespace

FileTail::FileTail(int handle) : m_handle(handle)
{
    const qint64 end = lseek(handle, 0, SEEK_END);
    m_table = numberBehind(read(std::max(end - kEnd, qint64(0)), kEnd), "startxref");
    if (m_table < 0)
        return;
    const QList<QByteArray> lines = read(m_table, 64).split('\n'); // "xref", "0 123", entries
    if (lines.size() < 3 || lines[0] != "xref" || !lines[1].startsWith("0 "))
        return;
    m_entries = m_table + lines[0].size() + lines[1].size() + 2;
    m_size = lines[1].mid(2).trimmed().toInt();
}

QByteArray FileTail::read(qint64 at, qsizetype length) const
{
    QByteArray bytes(length, Qt::Uninitialized);
    const ssize_t got = pread(m_handle, bytes.data(), std::size_t(length), at);
    bytes.truncate(std::max(qsizetype(got), qsizetype(0)));
    return bytes;
}

qint64 FileTail::offsetOf(int number) const
{
    return read(m_entries + number * qint64(kEntry), kEntry).left(10).toLongLong();
}

std::vector<int> FileTail::objectsBehind(int number) const
{
    const qint64 first = offsetOf(number);
    std::vector<int> numbers;
    for (int start = 0; start < m_size; start += kAtOnce) {
        const QByteArray entries = read(m_entries + start * qint64(kEntry), kAtOnce * kEntry);
        for (int i = 0; i < kAtOnce && start + i < m_size; ++i) {
            const QByteArray entry = entries.mid(i * kEntry, kEntry);
            if (entry.size() == kEntry && entry[17] == 'n' && entry.left(10).toLongLong() > first)
                numbers.push_back(start + i);
        }
    }
    return numbers;
}

std::vector<int> FileTail::kidsOf(int number) const
{
    QByteArray object;
    qint64 at = offsetOf(number);
    while (!object.contains("endobj")) {
        const QByteArray more = read(at + object.size(), qsizetype(1) << 16);
        if (more.isEmpty())
            return {};
        object += more;
    }
    const qsizetype start = object.indexOf('[', object.indexOf("/Kids"));
    const QByteArray list = object.mid(start + 1, object.indexOf(']', start) - start - 1).simplified();
    std::vector<int> kids;
    for (qsizetype from = 0; from < list.size();) { // "6 0 R 16 0 R"
        kids.push_back(list.mid(from, list.indexOf(' ', from) - from).toInt());
        const qsizetype end = list.indexOf('R', from);
        from = end < 0 ? list.size() : end + 2;
    }
    return kids;
}

} // namespace reports::pdf
