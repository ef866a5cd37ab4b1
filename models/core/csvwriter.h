// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

class QIODevice;

namespace core {

// A text as it stands in a cell. Spreadsheet programs take a cell that begins with = + - @ TAB CR or LF, or with a
// full-width = + - @, for a formula; so an apostrophe is put before such a text, and before one that begins with
// apostrophes followed by such a character. One apostrophe less gives the text back, whatever it was.
// This goes around the "@" escape of records::toText, and only for fields that hold free text: our own marks ("@none")
// stand unguarded.
[[nodiscard]] QString guarded(const QString &text);
[[nodiscard]] QString unguarded(const QString &cell);

// Writes CSV as RFC 4180 has it: UTF-8, comma, CRLF, quotation marks where needed.
class CsvWriter
{
public:
    explicit CsvWriter(QIODevice &device) : m_device(device) { }
    CsvWriter(const CsvWriter &) = delete;
    CsvWriter &operator=(const CsvWriter &) = delete;

    void cell(const QString &text);
    void endLine();
    // Writes what is still held back. Errors: Io when any of it could not be written.
    [[nodiscard]] Result<> finish();

private:
    void flush();

    QIODevice &m_device;
    QByteArray m_buffer;
    bool m_isFirst = true; // cell of its line
    bool m_failed = false;
};

} // namespace core
