// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace support {

// Small workbooks, put together part by part as tests need them.

using ZipParts = QList<std::pair<QByteArray, QByteArray>>; // name and content
[[nodiscard]] QByteArray zipped(const ZipParts &parts);
[[nodiscard]] ZipParts unzipped(const QByteArray &archive);

struct TestSheet {
    QString name;
    QList<QStringList> rows; // of text cells; an empty one is left out
};
[[nodiscard]] QByteArray xlsxOf(const QList<TestSheet> &sheets);
[[nodiscard]] QByteArray odsOf(const QList<TestSheet> &sheets);

// One sheet "Sheet1" with that XML inside <worksheet>, and further parts such as "xl/styles.xml", which are named too.
[[nodiscard]] QByteArray xlsxOfXml(const QByteArray &worksheet, const ZipParts &more = {});
// All parts of such a workbook but the sheet.
[[nodiscard]] ZipParts xlsxFrame(const QStringList &sheetNames, const ZipParts &more = {});
// One table "Table1" with that XML inside <table:table>; `styles` goes before it.
[[nodiscard]] QByteArray odsOfXml(const QByteArray &table, const QByteArray &styles = {});

} // namespace support
