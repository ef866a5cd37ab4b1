// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace sheets {

enum class CellKind : quint8 {
    Empty,
    Text,
    Number, // the text is "1500" or "0.5"
    Date, // "2026-11-25"
    DateTime, // "2026-11-25T09:30:00", of no time zone
    Flag, // "yes" or "no"
    Error, // a formula went wrong: "#REF!"
    NotComputed, // a formula that the file holds no result of
};

struct Cell {
    QString text; // of a formula: its last result
    CellKind kind = CellKind::Empty;
    bool isFormula = false;
    bool isCovered = false; // by a merged cell to its left or above, whose text this is

    [[nodiscard]] bool isEmpty() const { return kind == CellKind::Empty; }
    [[nodiscard]] bool isFault() const { return kind == CellKind::Error || kind == CellKind::NotComputed; }
};

struct Row {
    int number = 0; // as the spreadsheet counts them, from 1; in text files the line
    std::vector<Cell> cells; // up to the last that is not empty

    [[nodiscard]] const Cell &cell(int column) const; // 0-based; an empty one beyond the end
    [[nodiscard]] bool isBlank() const; // nothing in it but what a merged cell above covers
};

// What somebody wrote beside a cell, which need not hold anything.
struct Comment {
    int row = 0; // its number
    int column = 0;
    Cell text;
};

struct Sheet {
    QString name;
    bool isHidden = false;
    QString form = {}; // the layout of a form that was put as a table, see tabulateForms()
    std::vector<Row> rows = {}; // those that hold something, in their order
    std::vector<Comment> comments = {};

    [[nodiscard]] int columnCount() const;
};

enum class FileKind { Xlsx, Ods, Text };

// A spreadsheet as it was read, whatever its format.
struct Workbook {
    QString name; // of the file, without folders
    FileKind kind = FileKind::Xlsx;
    std::vector<Sheet> sheets;
    QStringList notes; // translated sentences about what somebody should know before it is used
};

// "A" for 0, "AD" for 29.
[[nodiscard]] QString columnName(int column);

} // namespace sheets
