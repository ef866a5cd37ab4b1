// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/memoryfile.h"
#include "models/reports/report.h"
#include "models/reports/xlsxcheck.h"

#include <memory>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace reports {

class XlsxBook;

// One sheet: a row of headings that stays in view, then rows, added one after the other. What does not fit below each other
// goes on in a further sheet of that name.
class XlsxSheet
{
public:
    struct Heading {
        QString label;
        int width; // in characters
        QString sheet = {}; // has a row for each item of the lists in this column; empty: none
    };

    // `frozen`: so many columns stay in view. The book must live longer.
    XlsxSheet(XlsxBook &book, QString title, std::vector<Heading> headings, int frozen);

    // Takes its place among the sheets, which else comes with the first row. Errors: Io.
    [[nodiscard]] core::Result<> reserve();
    void setHeadings(std::vector<Heading> headings) { m_headings = std::move(headings); } // before the first row
    [[nodiscard]] core::Result<> addRow(const std::vector<Cell> &cells); // Io
    void finish(); // once, before the workbook is saved

private:
    [[nodiscard]] core::Result<> writeHeadings();
    [[nodiscard]] core::Result<> write(int column, const Cell &cell);
    [[nodiscard]] core::Result<> write(int column, const QString &text, lxw_format *format);
    [[nodiscard]] core::Result<> setHeight();
    void setUpPrinting();
    [[nodiscard]] QString shortened(int column, const QString &text, core::Result<> &done);
    [[nodiscard]] QString textFor(int column, const Cell &cell) const;

    XlsxBook &m_book;
    QString m_title;
    std::vector<Heading> m_headings;
    int m_frozen;
    QString m_name; // of the sheet that is being written
    lxw_worksheet *m_sheet = nullptr; // belongs to the workbook
    quint32 m_row = 0; // the next one
    int m_lines = 1; // that the texts of the row take, about
    XlsxExpected *m_expected = nullptr; // of this sheet; belongs to the book
};

// A workbook that is written row by row; nothing of it reaches a disk before save(). A text that is longer than a cell
// can be stands whole on the sheet of long texts, and the cell says where.
class XlsxBook
{
public:
    XlsxBook();
    ~XlsxBook();
    XlsxBook(const XlsxBook &) = delete;
    XlsxBook &operator=(const XlsxBook &) = delete;

    // `target`: the folder where the report is going to stand, if known. Errors: Io.
    [[nodiscard]] core::Result<> open(const QString &title, const QString &target);
    // Errors: Io, also when something of what was written got lost on the way.
    [[nodiscard]] core::Result<> save(QIODevice &device);

private:
    friend class XlsxSheet;
    struct Workbook;

    [[nodiscard]] core::Result<lxw_worksheet *> addWorksheet(const QString &title, QString &name);
    // Keeps the whole of a text; gives the number it can be found by.
    [[nodiscard]] core::Result<int> addLongText(const QString &where, const QString &what, const QString &text);

    MemoryFile m_file;
    QByteArray m_folder; // for the pieces of the workbook while it is written
    std::unique_ptr<Workbook> m_workbook;
    std::vector<std::unique_ptr<XlsxExpected>> m_expected; // a sheet each
    QStringList m_names;
    std::unique_ptr<XlsxSheet> m_longTexts;
    int m_longTextCount = 0;
};

} // namespace reports
