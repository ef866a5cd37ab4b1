// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdftail.h"

#include <QList>

#include <unistd.h>

namespace reports::pdf {

namespace {

constexpr qsizetype kEnd = 128; // bytes at the end of a file that say where its table is
constexpr qsizetype kEntry = 20; // ISO 32000-1, 7.5.4
constexpr int kAtOnce = 4096; // entries read together
constexpr qsizetype kTrailer = 4096; // bytes that it fits in
constexpr qsizetype kObject = 512; // bytes that most objects fit in

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

QByteArray FileTail::entryOf(int number) const
{
    return read(m_entries + number * qint64(kEntry), kEntry);
}

QByteArray FileTail::trailer() const
{
    const QByteArray text = read(m_entries + m_size * qint64(kEntry), kTrailer);
    return text.left(std::max(text.indexOf("startxref"), qsizetype(0)));
}

QByteArray FileTail::object(int number) const
{
    QByteArray object;
    const qint64 at = offsetOf(number);
    for (qsizetype more = kObject; !object.contains("endobj"); more *= 2) {
        const QByteArray next = read(at + object.size(), more);
        if (next.isEmpty())
            return {};
        object += next;
    }
    return object.left(object.indexOf("endobj"));
}

int FileTail::referenceIn(const QByteArray &text, const char *key)
{
    const qsizetype at = text.indexOf(QByteArray(QByteArray(key) + ' '));
    bool isNumber = false;
    const int number = at < 0 ? -1 : text.mid(at + qsizetype(qstrlen(key)) + 1, 10).split(' ').front().toInt(&isNumber);
    return isNumber ? number : -1;
}

qint64 FileTail::offsetOf(int number) const
{
    return entryOf(number).left(10).toLongLong();
}

std::vector<int> FileTail::objectsBefore(int number) const
{
    return objectsWith([first = offsetOf(number)](qint64 offset) { return offset < first; });
}

std::vector<int> FileTail::objectsBehind(int number) const
{
    return objectsWith([first = offsetOf(number)](qint64 offset) { return offset > first; });
}

std::vector<int> FileTail::objectsWith(const std::function<bool(qint64 offset)> &test) const
{
    std::vector<int> numbers;
    for (int start = 0; start < m_size; start += kAtOnce) {
        const QByteArray entries = read(m_entries + start * qint64(kEntry), kAtOnce * kEntry);
        for (int i = 0; i < kAtOnce && start + i < m_size; ++i) {
            const QByteArray entry = entries.mid(i * kEntry, kEntry);
            if (entry.size() == kEntry && entry[17] == 'n' && test(entry.left(10).toLongLong()))
                numbers.push_back(start + i);
        }
    }
    return numbers;
}

int FileTail::pageTree() const
{
    return referenceIn(object(referenceIn(trailer(), "/Root")), "/Pages");
}

std::vector<int> FileTail::pages() const
{
    const QByteArray tree = object(pageTree());
    const qsizetype start = tree.indexOf('[', tree.indexOf("/Kids"));
    const QByteArray list = tree.mid(start + 1, tree.indexOf(']', start) - start - 1).simplified();
    std::vector<int> kids;
    for (qsizetype from = 0; from < list.size();) { // "6 0 R 16 0 R"
        kids.push_back(list.mid(from, list.indexOf(' ', from) - from).toInt());
        const qsizetype end = list.indexOf('R', from);
        from = end < 0 ? list.size() : end + 2;
    }
    return kids;
}

} // namespace reports::pdf
