// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace sheets {

// A label with its answer beside it.
struct FormField {
    QString column; // that the answer goes to
    bool hasDetails = false; // only the first cell beside it is the answer; the others are notes about it
};

// A title with rows below it, each with answers under headings.
struct FormBlock {
    struct Column {
        QString name;
        bool isNote = false; // kept behind the label of its row
    };
    struct FixedRow {
        QStringList words; // the label as the template has it; a longer one that begins so is the same row
        QString answer; // what it stands for
    };
    QString title; // in notes
    QString row; // column that the labels of the rows go to; empty: they are no answers
    QString otherwise; // the same where a heading leads to `row`
    QString joined; // column that takes a row as a whole: "label: answer"
    bool hasRows = true; // else its rows are fields, and it only gives their details headings
    bool isFixed = false; // it has the same rows in each form; one without answers says nothing
    QHash<QString, Column> columns; // by the words of their headings
    std::vector<Column> order; // of the columns where there are no headings
    QSet<QString> rowHeadings; // words above the labels of the rows
    QSet<QString> numbered; // words of labels that only count: "recipient #"
    std::vector<FixedRow> rows;
};

// How a sheet with one record is laid out: labels as data, found wherever they stand.
struct FormLayout {
    QString name;
    QString titleColumn; // of the record
    QString referenceColumn;
    QString notesColumn; // takes what has no other
    QStringList columns; // all of them, in their order
    QStringList needs; // words of labels without which it is no such form
    int leastRows = 0; // that hold labels
    QStringList left; // words in the names of sheets that explain or are examples
    QStringList models; // words in the names of sheets to be copied
    std::vector<FormField> fields;
    std::vector<FormBlock> blocks;
    QHash<QString, std::size_t> fieldLabels; // by words: index
    QHash<QString, std::size_t> blockLabels;
    QSet<QString> texts; // words that are no answers: headings, instructions

    [[nodiscard]] const FormField *field(const QString &text) const;
    [[nodiscard]] const FormBlock *block(const QString &text) const;
    [[nodiscard]] bool isText(const QString &text) const;
};

// The words by which a label may be known, as it is and without what stands in parentheses; "recipient #" for "Recipient 3".
[[nodiscard]] QStringList labelWords(const QString &text);

// The layout that a file under resources/mapping/layouts describes; nothing when it describes sheets with rows only.
[[nodiscard]] std::optional<FormLayout> formLayoutOf(const QJsonObject &layout);

// All forms that are known.
[[nodiscard]] const std::vector<FormLayout> &formLayouts();

} // namespace sheets
