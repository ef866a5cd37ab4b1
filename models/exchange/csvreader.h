// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace exchange {

// Reads CSV line by line as RFC 4180 has it; a line may also end in LF alone, and a byte-order mark at the beginning is
// passed over. A line is a record of the format: cells in quotation marks may hold line breaks. The text must be valid
// UTF-8 and outlive the reader.
class CsvReader
{
public:
    explicit CsvReader(QByteArrayView csv, char separator = ',');

    // Goes to the next line; false at the end or at a fault, after which nothing more can be read.
    [[nodiscard]] bool nextLine();
    [[nodiscard]] int line() const { return m_line; } // 1-based, where the line begins in the file
    [[nodiscard]] qint64 position() const { return m_at - m_begin; } // bytes that have been read
    [[nodiscard]] int cellCount() const { return int(m_cells.size()); }
    [[nodiscard]] bool isEmpty(int cell) const { return m_cells[std::size_t(cell)].bytes.isEmpty(); }
    [[nodiscard]] QString text(int cell) const;

    [[nodiscard]] const std::optional<QString> &failure() const { return m_failure; } // translated; at line()

private:
    struct Cell {
        QByteArrayView bytes;
        bool hasDoubledQuotes = false;
    };

    bool readLine();
    bool readCell();
    bool readQuoted();
    bool readPlain();
    bool endLine(); // past the line break, when one is next
    bool fail(const QString &why);

    const char *m_begin;
    const char *m_at;
    const char *m_end;
    char m_separator;
    int m_line = 0;
    int m_nextLine = 1;
    int m_count = 0;
    std::vector<Cell> m_cells;
    std::optional<QString> m_failure;
};

} // namespace exchange
