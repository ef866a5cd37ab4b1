// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/layouts.h"

#include "models/exchange/sheets/forms.h"
#include "models/exchange/sheets/lexicon.h"
#include "models/exchange/sheets/mappingfiles.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheets {

namespace {

constexpr int kHeaderSearch = 30; // rows

struct Layout {
    Mapping mapping;
    bool hasAnySheetName = false;
    bool searchesHeader = false; // anywhere in the first rows
    bool hasForms = false; // one sheet for each record, see tabulateForms(); a list of them may stand beside
    QSet<QString> optional = {}; // words of headings that may be missing
};

const std::vector<Layout> &layouts()
{
    static const std::vector<Layout> all = [] {
        std::vector<Layout> read;
        for (const QByteArray &json : layoutFiles()) {
            auto mapping = mappingFromJson(json);
            if (!mapping)
                qFatal("a layout in the program cannot be read");
            const QJsonObject object = QJsonDocument::fromJson(json).object();
            Layout layout {std::move(*mapping), object["any_sheet_name"_L1].toBool(), object["search_header"_L1].toBool(), object.contains("form"_L1)};
            const QJsonArray optional = object["optional"_L1].toArray();
            for (const auto heading : optional)
                layout.optional.insert(wordsOf(heading.toString()));
            read.push_back(std::move(layout));
        }
        return read;
    }();
    return all;
}

bool isSameHeading(const QString &there, const QString &wanted)
{
    return wordsOf(there) == wordsOf(wanted) || wordsOf(withoutParentheses(there)) == wordsOf(withoutParentheses(wanted));
}

// The mapping with the headings as this row of the sheet has them; nothing when some are missing.
std::optional<SheetMapping> fitted(const Layout &layout, const SheetMapping &part, const Sheet &sheet, int row)
{
    const QStringList headings = headingsOf(sheet, row, 1);
    std::vector<bool> taken(std::size_t(headings.size()));
    SheetMapping found = part;
    found.sheet = sheet.name;
    found.headerRow = row;
    found.columns.clear();
    for (const ColumnMapping &column : part.columns) {
        qsizetype at = 0;
        while (at < headings.size() && (taken[std::size_t(at)] || !isSameHeading(headings[at], column.heading)))
            ++at;
        if (at == headings.size()) {
            if (!layout.optional.contains(wordsOf(column.heading)))
                return std::nullopt;
            continue;
        }
        taken[std::size_t(at)] = true;
        found.columns.push_back(column);
        found.columns.back().heading = headings[at];
    }
    const auto known = qsizetype(found.columns.size());
    const auto used = headings.size() - headings.count(QString());
    if (2 * known < used) // a few headings in common are chance; its own columns would all go to the notes
        return std::nullopt;
    for (qsizetype i = 0; i < headings.size(); ++i) {
        if (!taken[std::size_t(i)] && !headings[i].isEmpty())
            found.columns.push_back({headings[i], {kNotesTarget}});
    }
    return found;
}

std::optional<SheetMapping> fittedSomewhere(const Layout &layout, const SheetMapping &part, const Workbook &book)
{
    for (const Sheet &sheet : book.sheets) {
        if ((!layout.hasAnySheetName && sheet.name != part.sheet) || !sheet.form.isEmpty())
            continue;
        for (const Row &row : sheet.rows) {
            if (row.number > (layout.searchesHeader ? kHeaderSearch : 1))
                break;
            if (auto found = fitted(layout, part, sheet, row.number))
                return found;
        }
    }
    return std::nullopt;
}

// What tabulateForms() has put under the headings of its layout, as far as there are answers.
SheetMapping fittedForm(const SheetMapping &part, const Sheet &sheet)
{
    SheetMapping form = part;
    form.sheet = sheet.name;
    form.headerRow = kFormHeader;
    const QStringList headings = headingsOf(sheet, kFormHeader, 1);
    std::erase_if(form.columns, [&headings](const ColumnMapping &column) { return !headings.contains(column.heading); });
    return form;
}

// A list may lack, forms may not.
std::optional<Mapping> fittedForms(const Layout &layout, const Workbook &book)
{
    Mapping found {layout.mapping.name, {}};
    bool hasForm = false;
    for (const SheetMapping &part : layout.mapping.sheets) {
        if (!part.isOneRecord) {
            if (auto list = fittedSomewhere(layout, part, book))
                found.sheets.push_back(std::move(*list));
            continue;
        }
        for (const Sheet &sheet : book.sheets) {
            if (sheet.form != layout.mapping.name)
                continue;
            hasForm = true;
            found.sheets.push_back(fittedForm(part, sheet));
        }
    }
    return hasForm ? std::optional(std::move(found)) : std::nullopt;
}

std::optional<Mapping> fitted(const Layout &layout, const Workbook &book)
{
    if (layout.hasForms)
        return fittedForms(layout, book);
    Mapping found {layout.mapping.name, {}};
    for (const SheetMapping &part : layout.mapping.sheets) {
        auto sheet = fittedSomewhere(layout, part, book);
        if (!sheet)
            return std::nullopt;
        found.sheets.push_back(std::move(*sheet));
    }
    return found;
}

std::size_t columnCount(const Mapping &mapping)
{
    std::size_t count = 0;
    for (const SheetMapping &sheet : mapping.sheets)
        count += sheet.columns.size();
    return count;
}

} // namespace

// Several may fit; the one that says most is meant.
std::optional<Mapping> knownLayout(const Workbook &book)
{
    std::optional<Mapping> best;
    std::size_t most = 0;
    for (const Layout &layout : layouts()) {
        auto found = fitted(layout, book);
        if (!found || columnCount(layout.mapping) <= most)
            continue;
        most = columnCount(layout.mapping);
        best = std::move(found);
    }
    return best;
}

QStringList layoutTitles()
{
    QStringList titles;
    for (const Layout &layout : layouts())
        titles += layout.mapping.name;
    return titles;
}

bool isReportWorkbook(const Workbook &book)
{
    if (book.sheets.empty())
        return false;
    const QString mark = QCoreApplication::translate("reports::XlsxReport", "Head of the history");
    const auto &rows = book.sheets.front().rows;
    return std::any_of(rows.begin(), rows.end(), [&mark](const Row &row) { return row.cell(0).text == mark; });
}

} // namespace sheets
