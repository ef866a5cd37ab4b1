// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/apply.h"
#include "models/exchange/sheets/forms.h"
#include "models/exchange/sheets/layouts.h"
#include "models/exchange/sheets/propose.h"
#include "models/exchange/sheets/readworkbook.h"
#include "tests/support/workbooks.h"

namespace fuzz {

// Proposes a mapping of what was read and makes records of it.
inline void mapSheets(const sheets::Workbook &book)
{
    const sheets::Names names;
    const sheets::Proposal proposal = sheets::proposeMapping(book, names);
    if (sheets::check(proposal.mapping, book).empty())
        (void)sheets::applyMapping(book, proposal.mapping, names, {"UTC", QDate(2026, 11, 25), {}});
    const auto again = sheets::mappingFromJson(sheets::toJson(proposal.mapping));
    if (!again || sheets::toJson(*again) != sheets::toJson(proposal.mapping))
        qFatal("a mapping that does not come back");
}

// The same for what is known: forms are put as tables, whatever stands in them.
inline void mapKnown(sheets::Workbook book)
{
    sheets::tabulateForms(book);
    const auto known = sheets::knownLayout(book);
    if (known && sheets::check(*known, book).empty())
        (void)sheets::applyMapping(book, *known, {}, {"UTC", QDate(2026, 11, 25), {}});
}

// Reads bytes as a spreadsheet: nothing may crash, take more than its limits or give cells that contradict themselves.
inline void readSheets(const QByteArray &file, const QString &name, sheets::ReadOptions options = {})
{
    options.limits.rows = 1'000;
    options.limits.columns = 100;
    options.limits.cells = 10'000;
    options.limits.partBytes = qint64(1) << 20;
    options.limits.cellChars = 10'000;
    const auto book = sheets::readWorkbook(file, name, options);
    if (!book) {
        if (book.error().message.isEmpty())
            qFatal("a refusal without a sentence");
        return;
    }
    for (const sheets::Sheet &sheet : book->sheets) {
        int last = 0;
        for (const sheets::Row &row : sheet.rows) {
            if (row.number <= last || row.cells.empty() || row.cells.back().isEmpty())
                qFatal("a row out of order or without an end");
            last = row.number;
            for (const sheets::Cell &cell : row.cells) {
                if (cell.isEmpty() != (cell.text.isEmpty() && cell.kind == sheets::CellKind::Empty))
                    qFatal("a cell that is empty and is not");
            }
        }
        if (sheet.columnCount() > options.limits.columns || sheet.rows.size() > std::size_t(options.limits.rows))
            qFatal("a sheet beyond its limits");
    }
    mapSheets(*book);
    mapKnown(*book);
}

// An archive as it is; otherwise the sheet, the shared texts and the styles of one, parted by "====": a fuzzer would
// never find its way through the checksums of an archive.
inline void readXlsx(QByteArrayView bytes)
{
    if (bytes.startsWith("PK"))
        return readSheets(bytes.toByteArray(), QStringLiteral("fuzz.xlsx"));
    QList<QByteArray> parts;
    for (qsizetype at = 0; at <= bytes.size();) {
        const qsizetype end = bytes.indexOf("====", at);
        parts += bytes.sliced(at, (end < 0 ? bytes.size() : end) - at).toByteArray();
        at = end < 0 ? bytes.size() + 1 : end + 4;
    }
    support::ZipParts more;
    if (parts.size() > 1)
        more.emplace_back("xl/sharedStrings.xml", parts[1]);
    if (parts.size() > 2)
        more.emplace_back("xl/styles.xml", parts[2]);
    support::ZipParts all = support::xlsxFrame({QStringLiteral("Fuzz")}, more);
    all.emplace_back("xl/worksheets/sheet1.xml", parts[0]);
    readSheets(support::zipped(all), QStringLiteral("fuzz.xlsx"));
}

// An archive as it is; otherwise the content.xml of one.
inline void readOds(QByteArrayView bytes)
{
    if (bytes.startsWith("PK"))
        return readSheets(bytes.toByteArray(), QStringLiteral("fuzz.ods"));
    readSheets(support::zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", bytes.toByteArray()}}),
               QStringLiteral("fuzz.ods"));
}

// The first byte says what somebody said about the file.
inline void readText(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    sheets::ReadOptions options;
    const auto said = static_cast<unsigned char>(bytes[0]);
    if (said % 4 == 1)
        options.encoding = sheets::Encoding::Windows1252;
    if (said % 3 == 1)
        options.separator = ';';
    readSheets(bytes.sliced(1).toByteArray(), QStringLiteral("fuzz.csv"), options);
}

} // namespace fuzz
