// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/mapping.h"

#include "models/exchange/sheets/lexicon.h"
#include "models/records/registry.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheets {

using records::Field;
using records::FieldFlag;
using records::FieldKind;
using records::RecordType;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sheets::Mapping)
};

bool isForCells(const Field &field)
{
    return !field.isRowLink() && !field.isAttachment();
}

// May two columns feed it? Lists take from both, rows become more of them.
bool takesSeveral(const QByteArray &path, const std::optional<Target> &target)
{
    return path == kNotesTarget || (target && (target->inner || target->field->isList()));
}

// 3 for "(no heading: D)"; -1 for other headings.
int columnWithout(const QString &heading)
{
    static const QRegularExpression form(u"\\A\\(no heading: ([A-Z]{1,3})\\)\\z"_s);
    const QString letters = form.match(heading).captured(1);
    int column = 0;
    for (const QChar c : letters)
        column = column * 26 + (c.unicode() - u'A' + 1);
    return column - 1;
}

class Checker
{
public:
    Checker(const SheetMapping &mapping, const Workbook &book, core::Problems &problems) : m_mapping(mapping), m_book(book), m_problems(problems) { }

    void check()
    {
        const Sheet *sheet = sheetOf(m_book, m_mapping.sheet);
        const RecordType *type = records::findType(m_mapping.type);
        if (!sheet || !type) {
            report({}, sheet ? Tr::tr("\"%1\" is not a kind of record").arg(QString::fromLatin1(m_mapping.type.left(40)))
                             : Tr::tr("there is no sheet \"%1\"").arg(m_mapping.sheet.left(40)));
            return;
        }
        const QStringList headings = headingsOf(*sheet, m_mapping.headerRow, m_mapping.headerRows);
        const std::vector<int> columns = columnsOf(m_mapping, headings);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i] < 0)
                report(m_mapping.columns[i].heading, Tr::tr("there is no column \"%1\"").arg(m_mapping.columns[i].heading.left(80)));
            checkTargets(*type, m_mapping.columns[i]);
        }
        const bool needsName = std::any_of(type->fields.begin(), type->fields.end(), [&](const Field &field) {
            return field.has(FieldFlag::Required) && field.name == type->titleField;
        });
        if (needsName && m_mapping.partOf.isEmpty() && !m_seen.contains(type->titleField) && !m_seen.contains(kReferenceTarget))
            report({}, Tr::tr("no column holds the name or the reference"));
    }

private:
    void report(const QString &heading, const QString &message)
    {
        const QString path = heading.isEmpty() ? m_mapping.sheet : m_mapping.sheet + u'.' + heading;
        m_problems.push_back({path.toUtf8(), message, {}, 0});
    }

    void checkTargets(const RecordType &type, const ColumnMapping &column)
    {
        for (const QByteArray &path : column.targets) {
            const auto target = targetOf(type, path);
            if (!target && path != kReferenceTarget && path != kNotesTarget)
                report(column.heading, Tr::tr("there is no field \"%1\"").arg(QString::fromLatin1(path.left(80))));
            else if (m_seen.contains(path) && !takesSeveral(path, target))
                report(column.heading, Tr::tr("another column goes to \"%1\" already; it takes one answer").arg(QString::fromLatin1(path)));
            m_seen.insert(path);
        }
    }

    const SheetMapping &m_mapping;
    const Workbook &m_book;
    core::Problems &m_problems;
    QSet<QByteArray> m_seen;
};

} // namespace

const Sheet *sheetOf(const Workbook &book, const QString &name)
{
    const auto hit = std::find_if(book.sheets.begin(), book.sheets.end(), [&name](const Sheet &sheet) { return sheet.name == name; });
    if (hit != book.sheets.end())
        return &*hit;
    // The sheet of a text file is named after the file, which may be another one next time.
    return book.kind == FileKind::Text && book.sheets.size() == 1 ? &book.sheets.front() : nullptr;
}

QStringList headingsOf(const Sheet &sheet, int headerRow, int headerRows)
{
    QStringList headings;
    for (const Row &row : sheet.rows) {
        if (row.number > headerRow)
            break;
        if (row.number <= headerRow - headerRows)
            continue;
        for (int column = 0; column < int(row.cells.size()); ++column) {
            while (headings.size() <= column)
                headings += QString();
            const QString text = row.cell(column).text.simplified();
            QString &heading = headings[column];
            if (heading.isEmpty())
                heading = text;
            else if (!text.isEmpty() && text != heading)
                heading += ": "_L1 + text;
        }
    }
    return headings;
}

QString headingWithout(int column)
{
    return "(no heading: "_L1 + columnName(column) + u')';
}

bool isWithoutHeading(const QString &heading)
{
    return columnWithout(heading) >= 0;
}

QStringList columnNamesOf(const Sheet &sheet, int headerRow, int headerRows)
{
    QStringList names = headingsOf(sheet, headerRow, headerRows);
    for (const Row &row : sheet.rows) {
        if (row.number <= headerRow)
            continue;
        for (int column = 0; column < int(row.cells.size()); ++column) {
            const Cell &cell = row.cell(column);
            while (names.size() <= column)
                names += QString();
            if (names[column].isEmpty() && !cell.isEmpty() && !cell.isCovered)
                names[column] = headingWithout(column);
        }
    }
    return names;
}

std::vector<int> columnsOf(const SheetMapping &mapping, const QStringList &headings)
{
    QStringList words;
    for (const QString &heading : headings)
        words += heading.simplified().toCaseFolded();
    std::vector<int> columns;
    QSet<int> taken;
    for (const ColumnMapping &column : mapping.columns) {
        const QString wanted = column.heading.simplified().toCaseFolded();
        int at = int(words.indexOf(wanted));
        while (at >= 0 && taken.contains(at))
            at = int(words.indexOf(wanted, at + 1));
        const int nameless = at < 0 ? columnWithout(column.heading) : -1;
        at = nameless >= 0 && words.value(nameless).isEmpty() ? nameless : at;
        taken.insert(at);
        columns.push_back(wanted.isEmpty() ? -1 : at);
    }
    return columns;
}

std::optional<Target> targetOf(const RecordType &type, const QByteArray &path)
{
    const qsizetype slash = path.indexOf('/');
    if (slash >= 0) {
        const RecordType *side = records::findType(path.left(slash));
        auto target = side ? targetOf(*side, path.mid(slash + 1)) : std::nullopt;
        if (target)
            target->side = side;
        return target;
    }
    const qsizetype dot = path.indexOf('.');
    const Field *field = type.field(dot < 0 ? path : path.left(dot));
    if (!field || !isForCells(*field) || (field->kind == FieldKind::Rows) != (dot >= 0))
        return std::nullopt;
    if (dot < 0)
        return Target {field, nullptr, nullptr};
    const int inner = indexOf(field->rows->fields, path.mid(dot + 1));
    if (inner < 0 || !isForCells(field->rows->fields[std::size_t(inner)]))
        return std::nullopt;
    return Target {field, &field->rows->fields[std::size_t(inner)], nullptr};
}

core::Problems check(const Mapping &mapping, const Workbook &book)
{
    core::Problems problems;
    if (mapping.sheets.empty())
        problems.push_back({{}, Tr::tr("no sheet is to be read"), {}, 0});
    for (const SheetMapping &sheet : mapping.sheets)
        Checker(sheet, book, problems).check();
    return problems;
}

QStringList sheetsLeftOut(const Mapping &mapping, const Workbook &book)
{
    QStringList names;
    for (const Sheet &sheet : book.sheets) {
        const bool isTaken = std::any_of(mapping.sheets.begin(), mapping.sheets.end(), [&](const SheetMapping &part) { return sheetOf(book, part.sheet) == &sheet; });
        names += isTaken || sheet.rows.empty() ? QStringList() : QStringList {sheet.name};
    }
    return names;
}

QStringList sheetsWithMoreAbove(const Mapping &mapping, const Workbook &book)
{
    const auto holdsAnswer = [](const Row &row) {
        return std::count_if(row.cells.begin(), row.cells.end(), [](const Cell &cell) { return !cell.isEmpty() && !cell.isCovered; }) > 1;
    };
    QStringList names;
    for (const SheetMapping &part : mapping.sheets) {
        const Sheet *sheet = sheetOf(book, part.sheet);
        const bool hasMore = sheet && std::any_of(sheet->rows.begin(), sheet->rows.end(), [&](const Row &row) { return row.number <= part.headerRow - part.headerRows && holdsAnswer(row); });
        names += hasMore ? QStringList {part.sheet} : QStringList();
    }
    return names;
}

QStringList commentsLeftOut(const Mapping &mapping, const Workbook &book)
{
    QStringList places;
    for (const Sheet &sheet : book.sheets) {
        const auto part = std::find_if(mapping.sheets.begin(), mapping.sheets.end(), [&](const SheetMapping &each) { return sheetOf(book, each.sheet) == &sheet; });
        const bool isTaken = part != mapping.sheets.end();
        if (!isTaken && !mapping.sheets.empty()) // nothing at all is taken of it
            continue;
        QSet<int> rows; // that are taken
        for (const Row &row : sheet.rows) {
            if (isTaken && sheet.form.isEmpty() && row.number > part->headerRow && !row.isBlank())
                rows.insert(row.number);
        }
        for (const Comment &comment : sheet.comments)
            places += rows.contains(comment.row) ? QStringList() : QStringList {sheet.name + u'!' + columnName(comment.column) + QString::number(comment.row)};
    }
    return places;
}

bool fits(const Mapping &mapping, const Workbook &book)
{
    return !mapping.sheets.empty() && std::all_of(mapping.sheets.begin(), mapping.sheets.end(), [&book](const SheetMapping &part) {
        const Sheet *sheet = sheetOf(book, part.sheet);
        if (!sheet)
            return false;
        const std::vector<int> columns = columnsOf(part, headingsOf(*sheet, part.headerRow, part.headerRows));
        return std::none_of(columns.begin(), columns.end(), [](int column) { return column < 0; });
    });
}

void takeNewColumns(Mapping &mapping, Workbook &book)
{
    QStringList taken;
    for (SheetMapping &part : mapping.sheets) {
        const Sheet *sheet = sheetOf(book, part.sheet);
        if (!sheet || !sheet->form.isEmpty())
            continue;
        const QStringList headings = columnNamesOf(*sheet, part.headerRow, part.headerRows);
        const std::vector<int> known = columnsOf(part, headingsOf(*sheet, part.headerRow, part.headerRows));
        for (int column = 0; column < int(headings.size()); ++column) {
            if (headings[column].isEmpty() || std::find(known.begin(), known.end(), column) != known.end())
                continue;
            part.columns.push_back({headings[column], {kNotesTarget}});
            taken += headings[column].left(80);
        }
    }
    if (!taken.isEmpty())
        book.notes += Tr::tr("The mapping does not know these columns; they are kept in the notes: %1.").arg(taken.join(", "_L1));
}

} // namespace sheets
