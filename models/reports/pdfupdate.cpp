// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdfupdate.h"

#include <QIODevice>

namespace reports::pdf {

void Update::write(int number, const QByteArray &object)
{
    m_offsets[number] = m_at;
    put(QByteArray::number(number) + " 0 obj\n" + object + "\nendobj\n");
}

void Update::writeStream(int number, const QByteArray &entries, const QByteArray &content)
{
    write(number, "<< " + entries + " /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream");
}

void Update::finish(int root, int info, qint64 previous)
{
    const qint64 start = m_at;
    QByteArray table = "xref\n";
    for (auto it = m_offsets.begin(); it != m_offsets.end();) {
        auto end = it;
        int count = 0;
        for (; end != m_offsets.end() && end->first == it->first + count; ++end)
            ++count;
        table += QByteArray::number(it->first) + ' ' + QByteArray::number(count) + '\n';
        for (; it != end; ++it)
            table += QByteArray::number(it->second).rightJustified(10, '0') + " 00000 n \n"; // 20 bytes each
    }
    put(table);
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
