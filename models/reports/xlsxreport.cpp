// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/xlsxreport.h"

#include "models/reports/celltext.h"

#include <QCoreApplication>
#include <QFileDevice>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace reports {

namespace {

using Headings = std::vector<XlsxSheet::Heading>;

constexpr int kReferenceWidth = 11; // all in characters
constexpr int kNameWidth = 32;
constexpr int kStateWidth = 14;
constexpr int kFactWidth = 28;
constexpr int kAnswerWidth = 80;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::XlsxReport)
};

int widthOf(int weight)
{
    static constexpr std::array<int, 4> widths {16, 28, 44, 60};
    return widths[std::size_t(std::clamp(weight, 1, 4) - 1)];
}

Headings recordHeadings()
{
    return {{Tr::tr("Reference"), kReferenceWidth}, {Tr::tr("Record"), kNameWidth}};
}

// One of several sections of its kind, which share their sheets.
bool isOneOfMany(const Section &section)
{
    return !section.kind.isEmpty();
}

QString folderOf(const QIODevice &device)
{
    const auto *file = qobject_cast<const QFileDevice *>(&device);
    return file ? QFileInfo(file->fileName()).path() : QString();
}

} // namespace

core::Result<> XlsxReport::begin(const ReportHead &head)
{
    if (auto opened = m_book.open(head.title, folderOf(m_device)); !opened)
        return opened;
    XlsxSheet &about = addSheet(Tr::tr("About"), {{Tr::tr("Report"), kFactWidth}, {head.title, kAnswerWidth}}, 1);
    Cell asAt = Cell::of(head.asAt.toString(Qt::ISODate));
    asAt.plain = head.asAt;
    const Cell organisation = head.organisation.isEmpty() ? Cell() : Cell::of(head.organisation);
    auto done = about.addRow({Cell::of(Tr::tr("Covers")), organisation});
    if (done)
        done = about.addRow({Cell::of(Tr::tr("As at")), asAt});
    Cell madeOn = Cell::of(head.madeOn.toString(Qt::ISODate));
    madeOn.plain = head.madeOn;
    if (done && head.tellsOfThePast())
        done = about.addRow({Cell::of(Tr::tr("Made on")), madeOn});
    if (done)
        done = about.addRow({Cell::of(Tr::tr("Head of the history")), Cell::of(head.chainHead)});
    if (done)
        done = about.addRow({Cell::of(Tr::tr("How to read it")), Cell::of(head.legend)});
    for (const QString &note : head.notes)
        done = done ? about.addRow({Cell::of(Tr::tr("What it holds")), Cell::of(note)}) : done;
    return done;
}

core::Result<> XlsxReport::section(const Section &section)
{
    for (const Block &block : section.blocks) {
        core::Result<> done;
        if (const auto *table = std::get_if<Table>(&block))
            done = write(section, *table);
        else if (const auto *facts = std::get_if<Facts>(&block))
            done = isOneOfMany(section) ? keep(section, *facts) : write(section, *facts);
        else if (const auto *paragraph = std::get_if<Paragraph>(&block))
            done = m_sheets.front()->addRow({Cell::of(section.title), Cell::of(paragraph->text)});
        if (!done)
            return done;
    }
    return {};
}

core::Result<> XlsxReport::end()
{
    for (auto &[key, facts] : m_facts) {
        if (auto done = write(facts); !done)
            return done;
    }
    for (const auto &sheet : m_sheets)
        sheet->finish();
    if (auto wanted = m_steps.next(); !wanted) // what follows cannot be stopped
        return wanted;
    return m_book.save(m_device);
}

XlsxSheet &XlsxReport::addSheet(const QString &title, Headings headings, int frozen)
{
    m_sheets.push_back(std::make_unique<XlsxSheet>(m_book, title, std::move(headings), frozen));
    return *m_sheets.back();
}

XlsxSheet &XlsxReport::sheetFor(const Section &section, const Table &table)
{
    XlsxSheet *&sheet = m_byKey[section.key + '/' + table.key];
    if (sheet)
        return *sheet;
    Headings headings;
    if (isOneOfMany(section)) {
        headings = recordHeadings();
        headings.push_back({Tr::tr("State of the list"), kStateWidth});
    }
    for (const Column &column : table.columns)
        headings.push_back({column.label, widthOf(column.weight), column.sheet});
    sheet = &addSheet(table.sheet.isEmpty() ? table.title : table.sheet, std::move(headings), isOneOfMany(section) ? 2 : table.frozen);
    return *sheet;
}

core::Result<> XlsxReport::write(const Section &section, const Table &table)
{
    XlsxSheet &sheet = sheetFor(section, table);
    TableRow record;
    if (isOneOfMany(section))
        record = {Cell::of(section.reference), Cell::of(section.title), Cell::of(textOfState(table.state))};
    bool isEmpty = true;
    auto done = forEachRow(table, [&](const TableRow &row) {
        isEmpty = false;
        if (record.empty())
            return sheet.addRow(row);
        TableRow cells = record;
        cells.insert(cells.end(), row.begin(), row.end());
        return sheet.addRow(cells);
    });
    if (!done || !isEmpty)
        return done;
    if (record.empty())
        record.push_back(Cell::of(textOfEmpty(table)));
    return sheet.addRow(record);
}

// The facts of a report about one thing: an answer below the other.
core::Result<> XlsxReport::write(const Section &section, const Facts &facts)
{
    XlsxSheet *&sheet = m_byKey["facts"];
    if (!sheet)
        sheet = &addSheet(Tr::tr("Answers"), {{Tr::tr("Section"), kFactWidth}, {Tr::tr("Part"), kFactWidth}, {Tr::tr("Field"), kFactWidth},
                                              {Tr::tr("Answer"), kAnswerWidth}, {Tr::tr("Legal reference"), kFactWidth}}, 3);
    for (const Fact &fact : facts.facts) {
        if (auto done = sheet->addRow({Cell::of(section.title), Cell::of(facts.title), Cell::of(fact.label), fact.cell,
                                       Cell::of(QString::fromUtf8(fact.article))}); !done)
            return done;
    }
    return {};
}

core::Result<> XlsxReport::keep(const Section &section, const Facts &facts)
{
    FactRows &kept = m_facts[section.key];
    if (!kept.sheet) {
        kept.sheet = &addSheet(section.kind, {}, 2);
        if (auto done = kept.sheet->reserve(); !done)
            return done;
    }
    if (kept.rows.empty() || kept.rows.back().reference != section.reference)
        kept.rows.push_back({section.reference, section.title, {}});
    for (const Fact &fact : facts.facts) {
        const QByteArray key = facts.key + '/' + fact.key;
        const auto column = std::size_t(std::find(kept.keys.begin(), kept.keys.end(), key) - kept.keys.begin());
        if (column == kept.keys.size()) {
            kept.keys.push_back(key);
            kept.labels.push_back(facts.title.isEmpty() ? fact.label : facts.title + ": "_L1 + fact.label);
        }
        kept.rows.back().cells.emplace(column, fact.cell);
    }
    return {};
}

core::Result<> XlsxReport::write(FactRows &facts)
{
    Headings headings = recordHeadings();
    for (const QString &label : facts.labels)
        headings.push_back({label, kFactWidth});
    facts.sheet->setHeadings(std::move(headings));
    for (const FactRows::Row &row : facts.rows) {
        TableRow cells {Cell::of(row.reference), Cell::of(row.title)};
        cells.resize(2 + facts.labels.size(), Cell::of(QString()));
        for (const auto &[column, cell] : row.cells)
            cells[2 + column] = cell;
        if (auto done = facts.sheet->addRow(cells); !done)
            return done;
    }
    return {};
}

} // namespace reports
