// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <deque>

class QIODevice;

namespace reports::pdf {

// An incremental update of a PDF file (ISO 32000-1, 7.5.6): objects written behind the end of the file take the place of
// those with the same number. Errors of the device stay in the device.
class Update
{
public:
    // `end`: length of the file; `size`: its /Size, one more than the highest object number.
    Update(QIODevice &device, qint64 end, int size) : m_device(device), m_at(end), m_size(size) { }

    [[nodiscard]] int newNumber() { return m_size++; }
    void write(int number, const QByteArray &object);
    // A stream with the entries of its dictionary, without the length.
    void writeStream(int number, const QByteArray &entries, const QByteArray &content);
    // Ends the update. `previous`: where the last cross-reference table begins.
    void finish(int root, int info, qint64 previous);

private:
    struct Written {
        int number = 0;
        qint64 at = 0;
    };

    void put(const QByteArray &bytes);
    void writeTable();

    QIODevice &m_device;
    qint64 m_at;
    int m_size;
    std::deque<Written> m_written; // there can be many; grows without being copied
};

} // namespace reports::pdf
