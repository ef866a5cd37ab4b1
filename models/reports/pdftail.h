// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace reports::pdf {

// The parts of a file of QPdfWriter that grow with its pages: the cross-reference table and the list of pages. They are
// read as they stand in the file; libqpdf keeps some hundred bytes of memory for each object and page that it is asked for.
class FileTail
{
public:
    // `handle`: a file open for reading, as QPdfWriter has left it: one table of all objects. Otherwise isValid() is false.
    explicit FileTail(int handle);

    [[nodiscard]] bool isValid() const { return m_size > 0; }
    [[nodiscard]] qint64 table() const { return m_table; } // where it begins
    [[nodiscard]] int size() const { return m_size; } // numbers of objects are below that
    [[nodiscard]] std::vector<int> objectsBehind(int number) const; // that stand in the file behind the one with that number
    // The numbers in the list "/Kids" of an object.
    [[nodiscard]] std::vector<int> kidsOf(int number) const;

private:
    [[nodiscard]] QByteArray read(qint64 at, qsizetype length) const;
    [[nodiscard]] qint64 offsetOf(int number) const;

    int m_handle;
    qint64 m_table = -1;
    qint64 m_entries = 0; // where the entries of the table begin
    int m_size = 0;
};

} // namespace reports::pdf
