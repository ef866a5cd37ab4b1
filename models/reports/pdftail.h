// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
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
    [[nodiscard]] int handle() const { return m_handle; }
    [[nodiscard]] QByteArray entryOf(int number) const; // its line in the table
    [[nodiscard]] QByteArray trailer() const; // with the word before it
    [[nodiscard]] QByteArray object(int number) const; // as it stands in the file, to its end; empty: it cannot be read
    // The numbers of the objects that stand in the file before or behind the one with that number.
    [[nodiscard]] std::vector<int> objectsBefore(int number) const;
    [[nodiscard]] std::vector<int> objectsBehind(int number) const;
    [[nodiscard]] int pageTree() const; // the number of the object with the list of all pages
    [[nodiscard]] std::vector<int> pages() const; // the numbers in that list
    // The number that follows the key in the text of an object, as of "12 0 R"; -1: there is none.
    [[nodiscard]] static int referenceIn(const QByteArray &text, const char *key);

private:
    [[nodiscard]] QByteArray read(qint64 at, qsizetype length) const;
    [[nodiscard]] qint64 offsetOf(int number) const;
    [[nodiscard]] std::vector<int> objectsWith(const std::function<bool(qint64 offset)> &test) const;

    int m_handle;
    qint64 m_table = -1;
    qint64 m_entries = 0; // where the entries of the table begin
    int m_size = 0;
};

} // namespace reports::pdf
