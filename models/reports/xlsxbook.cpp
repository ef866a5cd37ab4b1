// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/xlsxbook.h"

#include "models/reports/celltext.h"
#include "models/reports/scratchfolder.h"
#include "models/reports/xlsxtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace reports {

namespace {

constexpr QLatin1StringView kSeparator("\n"); // a line for each item
constexpr quint32 kLastRow = LXW_ROW_MAX - 1;
constexpr quint8 kPaperA4 = 9;
constexpr int kPrintedWidth = 230; // characters side by side on a landscape page that can still be read
constexpr double kLineHeight = 15; // points
constexpr double kTallestRow = 409; // that the format allows
constexpr int kMostLines = int(kTallestRow / kLineHeight);
constexpr lxw_color_t kMuted = 0x5F6975;
constexpr lxw_color_t kHeadingFill = 0xE8EBEF;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::XlsxReport)
};

struct FreeWorkbook {
    void operator()(lxw_workbook *workbook) const { lxw_workbook_free(workbook); }
};

core::Result<> failed()
{
    return core::fail(core::ErrorCode::Io, Tr::tr("The report could not be written as a workbook."));
}

core::Result<> checked(lxw_error error)
{
    return error == LXW_NO_ERROR ? core::Result<>() : failed();
}

// A workbook knows no day before 1900.
bool isWorkbookDate(const QDate &date)
{
    return date.isValid() && date.year() >= 1900 && date.year() <= 9999;
}

lxw_col_t columnOf(int column)
{
    return lxw_col_t(column);
}

// Of a text that is wrapped at so many characters, about. Rather one too many than one too few.
int linesIn(const QString &text, int width)
{
    constexpr qsizetype kLooked = 4000; // more does not fit in the tallest row
    constexpr int kMost = kMostLines + 1;
    if (text.size() < width / 2 && !text.contains(u'\n'))
        return 1;
    int lines = 1;
    double line = 0;
    for (const QChar c : QStringView(text).left(kLooked)) {
        line += c.unicode() >= 0x2E80 ? 2 : 1;
        if (c != u'\n' && line <= width)
            continue;
        if (++lines > kMost)
            break;
        line = c == u'\n' ? 0 : width / 8.0; // what goes on in a line has begun with the rest of a word
    }
    return lines;
}

QString cellName(quint32 row, int column)
{
    std::array<char, LXW_MAX_CELL_NAME_LENGTH> name {};
    lxw_rowcol_to_cell(name.data(), row, columnOf(column));
    return QString::fromLatin1(name.data());
}

} // namespace

struct XlsxBook::Workbook {
    std::unique_ptr<lxw_workbook, FreeWorkbook> book;
    lxw_format *heading = nullptr; // the formats belong to the workbook
    lxw_format *text = nullptr;
    lxw_format *muted = nullptr;
    lxw_format *date = nullptr;

    [[nodiscard]] lxw_format *addFormat() const
    {
        lxw_format *format = workbook_add_format(book.get());
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        return format;
    }
    void addFormats()
    {
        heading = addFormat();
        format_set_bold(heading);
        format_set_bg_color(heading, kHeadingFill);
        format_set_bottom(heading, LXW_BORDER_THIN);
        text = addFormat();
        muted = addFormat();
        format_set_font_color(muted, kMuted);
        format_set_italic(muted);
        date = addFormat();
        format_set_num_format(date, "yyyy-mm-dd");
        format_set_align(date, LXW_ALIGN_LEFT);
    }
};

XlsxSheet::XlsxSheet(XlsxBook &book, QString title, std::vector<Heading> headings, int frozen)
    : m_book(book), m_title(std::move(title)), m_headings(std::move(headings)), m_frozen(frozen)
{
}

core::Result<> XlsxSheet::reserve()
{
    const auto added = m_book.addWorksheet(m_title, m_name);
    if (!added)
        return core::fail(added.error());
    m_sheet = *added;
    m_expected = m_book.m_expected.back().get();
    m_row = 0;
    return {};
}

core::Result<> XlsxSheet::writeHeadings()
{
    core::Result<> done;
    for (int i = 0; done && i < int(m_headings.size()); ++i) {
        const Heading &heading = m_headings[std::size_t(i)];
        done = checked(worksheet_set_column(m_sheet, columnOf(i), columnOf(i), heading.width, nullptr));
        if (done)
            done = write(i, heading.label, m_book.m_workbook->heading);
    }
    worksheet_freeze_panes(m_sheet, 1, columnOf(m_frozen));
    setUpPrinting();
    if (done)
        done = setHeight();
    m_row = 1;
    return done;
}

// As many pages side by side as it takes to read them; the columns in view stand on each.
void XlsxSheet::setUpPrinting()
{
    int width = 0;
    int frozen = 0;
    for (int i = 0; i < int(m_headings.size()); ++i)
        (i < m_frozen ? frozen : width) += m_headings[std::size_t(i)].width;
    const int room = std::max(kPrintedWidth - frozen, kPrintedWidth / 3);
    worksheet_set_landscape(m_sheet);
    worksheet_set_paper(m_sheet, kPaperA4);
    worksheet_fit_to_pages(m_sheet, quint16(std::max((width + room - 1) / room, 1)), 0);
    worksheet_repeat_rows(m_sheet, 0, 0);
    if (m_frozen > 0)
        worksheet_repeat_columns(m_sheet, 0, columnOf(m_frozen - 1));
}

// Said for each row of several lines: some programs do not work it out for themselves and paint rows over each other.
core::Result<> XlsxSheet::setHeight()
{
    const int lines = std::exchange(m_lines, 1);
    return lines == 1 ? core::Result<>() : checked(worksheet_set_row(m_sheet, m_row, std::min(lines * kLineHeight, kTallestRow), nullptr));
}

core::Result<> XlsxSheet::addRow(const std::vector<Cell> &cells)
{
    core::Result<> done;
    if (m_row > kLastRow)
        finish(); // and go on in another
    if (!m_sheet)
        done = reserve();
    if (done && m_row == 0)
        done = writeHeadings();
    for (int i = 0; done && i < int(cells.size()); ++i)
        done = write(i, cells[std::size_t(i)]);
    if (done)
        done = setHeight();
    ++m_row;
    return done;
}

void XlsxSheet::finish()
{
    if (m_sheet && m_row > 0)
        worksheet_autofilter(m_sheet, 0, 0, m_row - 1, columnOf(int(m_headings.size()) - 1));
    m_sheet = nullptr;
}

core::Result<> XlsxSheet::write(int column, const Cell &cell)
{
    const XlsxBook::Workbook &workbook = *m_book.m_workbook;
    const auto *date = std::get_if<QDate>(&cell.plain);
    if (date && isWorkbookDate(*date)) {
        ++m_expected->cells;
        lxw_datetime day {date->year(), date->month(), date->day(), 0, 0, 0};
        return checked(worksheet_write_datetime(m_sheet, m_row, columnOf(column), &day, workbook.date));
    }
    if (const auto *number = std::get_if<double>(&cell.plain)) {
        ++m_expected->cells;
        return checked(worksheet_write_number(m_sheet, m_row, columnOf(column), *number, workbook.text));
    }
    const bool isAnswer = cell.state == records::AnswerState::Value || cell.state == records::AnswerState::SoFar;
    core::Result<> done;
    const QString text = shortened(column, textFor(column, cell), done);
    return done ? write(column, text, isAnswer ? workbook.text : workbook.muted) : done;
}

// Always as a string: a text that begins with "=" must not become a formula.
core::Result<> XlsxSheet::write(int column, const QString &text, lxw_format *format)
{
    if (text.isEmpty())
        return {};
    m_lines = std::max(m_lines, linesIn(text, m_headings[std::size_t(column)].width));
    const QByteArray utf8 = xlsxText(text).toUtf8();
    ++m_expected->cells;
    m_expected->textBytes += xmlSize(utf8);
    return checked(worksheet_write_string(m_sheet, m_row, columnOf(column), utf8.constData(), format));
}

// A row is only so tall: items that would be out of sight stay away where another sheet has them, and the cell says so.
QString XlsxSheet::textFor(int column, const Cell &cell) const
{
    const Heading &heading = m_headings[std::size_t(column)];
    QString text = textOf(cell, kSeparator);
    if (heading.sheet.isEmpty() || cell.items.size() < 2 || linesIn(text, heading.width) <= kMostLines)
        return text;
    const QString pointer = Tr::tr("[%L1 in all: see the sheet \"%2\"]").arg(cell.items.size()).arg(heading.sheet);
    Cell shown = cell;
    shown.items = cell.items.first(std::min<qsizetype>(cell.items.size() - 1, kMostLines)) + QStringList {pointer};
    for (text = textOf(shown, kSeparator); shown.items.size() > 2 && linesIn(text, heading.width) > kMostLines; text = textOf(shown, kSeparator))
        shown.items.removeAt(shown.items.size() - 2);
    return text;
}

QString XlsxSheet::shortened(int column, const QString &text, core::Result<> &done)
{
    if (text.size() <= kXlsxCellLimit / 2 || xlsxText(text).size() <= kXlsxCellLimit)
        return text;
    const QString place = m_name + u'!' + cellName(m_row, column);
    const auto number = m_book.addLongText(place, m_headings[std::size_t(column)].label, text);
    if (!number) {
        done = core::fail(number.error());
        return {};
    }
    const QString notice = u"\n"_s
        + Tr::tr("[Cut here, because a cell holds no more. The whole text, %L1 characters, is number %2 on the sheet \"%3\".]")
              .arg(text.size()).arg(*number).arg(m_book.m_longTexts->m_name);
    return xlsxBeginning(text, kXlsxCellLimit - notice.size()) + notice;
}

XlsxBook::XlsxBook() = default;
XlsxBook::~XlsxBook() = default;

core::Result<> XlsxBook::open(const QString &title, const QString &target)
{
    m_folder = scratchFolder(target);
    if (!m_file.isValid() || m_folder.isEmpty())
        return core::fail(core::ErrorCode::Io, Tr::tr("There is no room in memory to put a workbook together."));
    lxw_workbook_options options {};
    options.constant_memory = LXW_TRUE; // a row at a time
    options.tmpdir = m_folder.data();
    options.use_zip64 = LXW_FALSE; // spreadsheet programs offer to repair such files
    m_workbook = std::make_unique<Workbook>();
    m_workbook->book.reset(workbook_new_opt(m_file.path().constData(), &options));
    if (!m_workbook->book)
        return failed();
    m_workbook->addFormats();
    QByteArray utf8 = xlsxText(title).toUtf8();
    lxw_doc_properties properties {};
    properties.title = utf8.data();
    return checked(workbook_set_properties(m_workbook->book.get(), &properties));
}

core::Result<lxw_worksheet *> XlsxBook::addWorksheet(const QString &title, QString &name)
{
    name = sheetName(xlsxText(title), m_names);
    lxw_worksheet *sheet = workbook_add_worksheet(m_workbook->book.get(), name.toUtf8().constData());
    if (!sheet)
        return core::fail(failed().error());
    m_names += name;
    m_expected.push_back(std::make_unique<XlsxExpected>());
    return sheet;
}

core::Result<int> XlsxBook::addLongText(const QString &where, const QString &what, const QString &text)
{
    if (!m_longTexts) {
        m_longTexts = std::make_unique<XlsxSheet>(*this, Tr::tr("Long texts"),
                                                  std::vector<XlsxSheet::Heading> {{Tr::tr("Number"), 9}, {Tr::tr("Part"), 9}, {Tr::tr("Cell"), 24},
                                                                                   {Tr::tr("Field"), 24}, {Tr::tr("Text"), 120}}, 2);
    }
    ++m_longTextCount;
    int part = 0;
    for (qsizetype at = 0; at < text.size();) {
        const QString piece = xlsxBeginning(text.mid(at, kXlsxCellLimit + 1)); // one more, to see what follows
        at += piece.size();
        if (auto done = m_longTexts->addRow({Cell::number(m_longTextCount), Cell::number(++part), Cell::of(where), Cell::of(what),
                                             Cell::of(piece)}); !done)
            return core::fail(done.error());
    }
    return m_longTextCount;
}

core::Result<> XlsxBook::save(QIODevice &device)
{
    if (m_longTexts)
        m_longTexts->finish();
    if (auto done = checked(workbook_close(m_workbook->book.release())); !done) // frees the workbook in any case
        return done;
    if (auto whole = checkWorkbook(m_file.path(), m_expected); !whole)
        return whole;
    return m_file.copyTo(device);
}

} // namespace reports
