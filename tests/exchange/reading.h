// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/readworkbook.h"

#include <QHash>

namespace support {

// A workbook as one text: "Sheet1\n1: a | b\n2: c". Kinds other than text and number stand before the cell, covered cells
// in brackets.
inline QString shown(const sheets::Workbook &book)
{
    using sheets::CellKind;
    QStringList lines;
    for (const sheets::Sheet &sheet : book.sheets) {
        lines += (sheet.isHidden ? QStringLiteral("(hidden) ") : QString()) + sheet.name;
        for (const sheets::Row &row : sheet.rows) {
            QStringList cells;
            for (const sheets::Cell &cell : row.cells) {
                static const QHash<CellKind, QString> kinds {{CellKind::Date, QStringLiteral("date ")}, {CellKind::DateTime, QStringLiteral("time ")},
                                                             {CellKind::Flag, QStringLiteral("flag ")}, {CellKind::Error, QStringLiteral("error ")},
                                                             {CellKind::NotComputed, QStringLiteral("not computed ")}};
                const QString text = kinds.value(cell.kind) + (cell.isFormula ? QStringLiteral("=") : QString()) + cell.text;
                cells += cell.isCovered ? u'[' + text + u']' : text;
            }
            lines += QString::number(row.number) + QStringLiteral(": ") + cells.join(QStringLiteral(" | "));
        }
    }
    return lines.join(u'\n');
}

// What was read, or why it was not.
inline QString read(const QByteArray &content, const QString &name, const sheets::ReadOptions &options = {})
{
    const auto book = sheets::readWorkbook(content, name, options);
    if (book)
        return shown(*book);
    QString text = book.error().message;
    for (const core::Problem &problem : book.error().problems)
        text += u'\n' + describe(problem);
    return text;
}

} // namespace support
