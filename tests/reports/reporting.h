// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/catalogue.h"

#include <QBuffer>
#include <QByteArray>

namespace reporting {

// A report on what the source holds, in that format.
[[nodiscard]] inline core::Result<QByteArray> report(const QByteArray &name, const QByteArray &format, records::RecordSource &source,
                                                     reports::ReportOptions options = {})
{
    if (!options.asAt.isValid())
        options.asAt = QDate(2026, 11, 1);
    options.chainHead = QStringLiteral("1-0123456789abcdef");
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    auto done = reports::writeReport(*reports::findReport(name), *reports::findFormat(format), source, options, buffer);
    return done ? core::Result<QByteArray>(buffer.data()) : core::fail(done.error());
}

// A report made by hand: a head and some sections.
[[nodiscard]] inline core::Result<QByteArray> written(const QByteArray &format, const std::vector<reports::Section> &sections,
                                                      reports::ReportHead head = {"test", QStringLiteral("Test"), {}, QDate(2026, 11, 1), {}, {}})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const reports::Progress progress;
    const auto sink = reports::findFormat(format)->open(buffer, progress);
    auto done = sink->begin(head);
    for (const reports::Section &section : sections)
        done = done ? sink->section(section) : done;
    if (done)
        done = sink->end();
    return done ? core::Result<QByteArray>(buffer.data()) : core::fail(done.error());
}

// A section with one table of one column, a row for each text.
[[nodiscard]] inline reports::Section sectionOf(const QStringList &texts)
{
    reports::Table table {"texts", QStringLiteral("Texts"), {{"text", QStringLiteral("Text")}}, {}};
    for (const QString &text : texts)
        table.rows.push_back({reports::Cell::of(text)});
    return {"section", {}, QStringLiteral("Section"), {table}};
}

// What spreadsheet programs may take for a formula, one way or the other.
[[nodiscard]] inline QStringList formulas()
{
    QStringList texts;
    for (const QString &begin : {QStringLiteral("="), QStringLiteral("+"), QStringLiteral("-"), QStringLiteral("@"), QStringLiteral("\t"),
                                 QStringLiteral("\r"), QStringLiteral("\n"), QStringLiteral("＝"), QStringLiteral("＋"), QStringLiteral("－"),
                                 QStringLiteral("＠")}) {
        for (const QString &rest : {QStringLiteral("1+1"), QStringLiteral("SUM(1;1)"), QStringLiteral("cmd|'/C calc'!A0"),
                                    QStringLiteral("HYPERLINK(\"http://example.com\",\"x\")")})
            texts += begin + rest;
    }
    return texts;
}

} // namespace reporting
