// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/forms.h"

#include "models/exchange/sheets/formlayout.h"
#include "models/exchange/sheets/formreader.h"
#include "models/exchange/sheets/lexicon.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheets {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sheets::Forms)
};

constexpr std::size_t kMostRows = 1'000; // of a form; longer sheets are lists

bool isNamed(const Sheet &sheet, const QStringList &words)
{
    const QString name = u' ' + wordsOf(sheet.name) + u' ';
    return std::any_of(words.begin(), words.end(), [&name](const QString &word) { return name.contains(QString(u' ' + word + u' ')); });
}

// A list has its labels beside each other; a form has them below each other.
bool isForm(const FormLayout &layout, const Sheet &sheet)
{
    if (sheet.rows.empty() || sheet.rows.size() > kMostRows)
        return false;
    QSet<const void *> found; // fields and blocks
    int rows = 0;
    for (const Row &row : sheet.rows) {
        const auto first = std::find_if(row.cells.begin(), row.cells.end(), [](const Cell &cell) { return !cell.isEmpty() && !cell.isCovered; });
        const FormField *field = first == row.cells.end() ? nullptr : layout.field(first->text);
        const FormBlock *block = first == row.cells.end() ? nullptr : layout.block(first->text);
        rows += field || block ? 1 : 0;
        found += {field, block};
    }
    return rows >= layout.leastRows && std::all_of(layout.needs.begin(), layout.needs.end(), [&](const QString &label) {
        const FormField *field = layout.field(label);
        return found.contains(field ? static_cast<const void *>(field) : layout.block(label));
    });
}

// What every form of the workbook holds before it is filled in.
TemplateTexts textsOf(const Sheet &sheet)
{
    TemplateTexts texts;
    for (const Row &row : sheet.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            texts.insert({int(i), wordsOf(row.cells[i].text)});
    }
    return texts;
}

void tabulate(const FormLayout &layout, Workbook &book)
{
    TemplateTexts texts;
    std::vector<Sheet *> forms;
    for (Sheet &sheet : book.sheets) {
        if (!isForm(layout, sheet))
            continue;
        const FormTable table = FormReader(layout, sheet, {}).read();
        if (isNamed(sheet, layout.left)) {
            book.notes += Tr::tr("The sheet \"%1\" explains or is an example, and was not taken in; rename it to take it in.").arg(sheet.name);
        } else if (isNamed(sheet, layout.models) && !table.hasTitle) {
            texts = textsOf(sheet);
            if (table.hasAnswers)
                book.notes += Tr::tr("The sheet \"%1\" is the one to be copied and names no record; nothing was taken of it.").arg(sheet.name);
        } else {
            forms.push_back(&sheet);
        }
    }
    for (Sheet *sheet : forms) {
        FormTable table = FormReader(layout, *sheet, texts).read();
        if (!table.hasAnswers && (!table.hasNotes || texts.isEmpty()))
            continue;
        sheet->form = layout.name;
        sheet->rows = std::move(table.rows);
    }
}

} // namespace

void tabulateForms(Workbook &book)
{
    for (const FormLayout &layout : formLayouts())
        tabulate(layout, book);
}

} // namespace sheets
