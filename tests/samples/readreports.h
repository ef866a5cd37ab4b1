// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QStringList>

namespace samples {

// Where an answer stands in the report of one record.
struct Place {
    QString block; // title of the list; of a single answer the title of its section
    QString label; // empty: the list as a whole
    int row = 0; // of the list, from 1; 0: a single answer, or the list as a whole
    friend bool operator==(const Place &, const Place &) = default;
};

[[nodiscard]] size_t qHash(const Place &place, size_t seed = 0);

using Answers = QHash<Place, QString>;

// The report of one record as a program reads it that knows the format alone; empty when it cannot.
[[nodiscard]] Answers answersOfCsv(const QByteArray &content);
[[nodiscard]] Answers answersOfWorkbook(const QByteArray &content);
[[nodiscard]] Answers answersOfJson(const QByteArray &content); // sections, lists and fields by their keys
[[nodiscard]] Answers answersOfHtml(const QByteArray &content);
// What stands behind that label in the lines of pages: a single answer, or the number of a page in the contents.
[[nodiscard]] QStringList answersOnPages(const QStringList &lines, const QString &label);

} // namespace samples
