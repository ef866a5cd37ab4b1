// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdfupdate.h"

#include <QIODevice>

#include <algorithm>
#include <tuple>
#include <utility>

namespace reports::pdf {

namespace {

constexpr qsizetype kAtOnce = 1 << 16; // bytes

} // namespace

void Update::write(int number, const QByteArray &object)
{
    m_written.push_back({number, m_at});
    put(QByteArray::number(number) + " 0 obj\n" + object + "\nendobj\n");
}

void Update::writeStream(int number, const QByteArray &entries, const QByteArray &content)
{
    write(number, "<< " + entries + " /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream");
}

// In runs of numbers that follow each other.
void Update::writeTable()
{
    std::sort(m_written.begin(), m_written.end(), [](const Written &a, const Written &b) { return std::tie(a.number, a.at) < std::tie(b.number, b.at); });
    const auto isSame = [](const Written &a, const Written &b) { return a.number == b.number; }; // what was written last counts
    m_written.erase(m_written.begin(), std::unique(m_written.rbegin(), m_written.rend(), isSame).base());
    put("xref\n");
    for (auto it = m_written.begin(); it != m_written.end();) {
        const auto isApart = [](const Written &a, const Written &b) { return b.number != a.number + 1; };
        auto end = std::adjacent_find(it, m_written.end(), isApart);
        if (end != m_written.end())
            ++end;
        QByteArray run = QByteArray::number(it->number) + ' ' + QByteArray::number(qint64(end - it)) + '\n';
        for (; it != end; ++it) {
            run += QByteArray::number(it->at).rightJustified(10, '0') + " 00000 n \n"; // 20 bytes each
            if (run.size() > kAtOnce)
                put(std::exchange(run, {}));
        }
        put(run);
    }
}

void Update::finish(int root, int info, qint64 previous)
{
    const qint64 start = m_at;
    writeTable();
    put("trailer\n<< /Size " + QByteArray::number(m_size) + " /Root " + QByteArray::number(root) + " 0 R /Info "
        + QByteArray::number(info) + " 0 R /Prev " + QByteArray::number(previous) + " >>\nstartxref\n" + QByteArray::number(start)
        + "\n%%EOF\n");
}

void Update::put(const QByteArray &bytes)
{
    m_device.write(bytes);
    m_at += bytes.size();
}

} // namespace reports::pdf
