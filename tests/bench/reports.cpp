// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/reports.h"

#include "models/records/request/request.h"
#include "models/reports/catalogue.h"
#include "models/reports/scratchfolder.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

#include <ctime>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

using reports::Cell;

constexpr int kRows = 20'000;
constexpr int kColumns = 20;
constexpr int kRuns = 5;
constexpr double kLeastSpeed = 50; // MB/s

// Milliseconds of the processor, so that a busy machine does not show: the median of several, after one that is not counted.
double processorMs(const std::function<void()> &work)
{
    work();
    std::vector<double> times;
    for (int run = 0; run < kRuns; ++run) {
        const std::clock_t start = std::clock();
        work();
        times.push_back(double(std::clock() - start) * 1000 / CLOCKS_PER_SEC);
    }
    return percentile(times, 0.5);
}

// Texts as registers hold them: short, some with letters beyond ASCII, some with marks that must be escaped.
QString textOf(int row, int column)
{
    static const QStringList texts {u"not quite short text %1"_s, u"Größe und Zweck %1"_s, u"A & B, \"%1\""_s, u"Customers %1"_s};
    return texts[(row + column) % texts.size()].arg(row * kColumns + column);
}

const std::vector<reports::TableRow> &rows()
{
    static const std::vector<reports::TableRow> all = [] {
        std::vector<reports::TableRow> made;
        for (int row = 0; row < kRows; ++row) {
            made.emplace_back();
            for (int column = 0; column < kColumns; ++column)
                made.back().push_back(Cell::of(textOf(row, column)));
        }
        return made;
    }();
    return all;
}

const reports::Section &section()
{
    static const reports::Section made = [] {
        reports::Table table {"table", u"Table"_s, {}, rows()};
        for (int i = 0; i < kColumns; ++i)
            table.columns.push_back({"c" + QByteArray::number(i), u"Column %1"_s.arg(i)});
        return reports::Section {"section", {}, u"Section"_s, {table}};
    }();
    return made;
}

QByteArray written(const QByteArray &format)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const reports::Progress progress;
    const auto sink = reports::findFormat(format)->open(buffer, progress);
    reports::ReportHead head {"bench", u"Bench"_s, {}, QDate(2026, 11, 1), {}, {}};
    head.mainTable = "table";
    if (!sink->begin(head) || !sink->section(section()) || !sink->end())
        qFatal("not written");
    return buffer.data();
}

// The same cells into one sheet, with the library alone: the same mode, the same place for its pieces.
void writeRaw(const QByteArray &path)
{
    QByteArray pieces = reports::scratchFolder({});
    lxw_workbook_options options {};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = pieces.data();
    lxw_workbook *book = workbook_new_opt(path.constData(), &options);
    lxw_format *format = workbook_add_format(book);
    format_set_text_wrap(format);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Table");
    for (int row = 0; row < kRows; ++row) {
        for (int column = 0; column < kColumns; ++column) {
            const QByteArray text = rows()[std::size_t(row)][std::size_t(column)].items.first().toUtf8();
            worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), text.constData(), format);
        }
    }
    if (workbook_close(book) != LXW_NO_ERROR)
        qFatal("not written");
}

// Copying as many bytes to where the writer puts them.
double copyMs(const QByteArray &content)
{
    return processorMs([&content] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        if (buffer.write(content) != content.size())
            qFatal("not written");
    });
}

Row speedOf(const QByteArray &format)
{
    QByteArray content;
    const double ms = processorMs([&] { content = written(format); });
    const double megabytes = double(content.size()) / 1e6;
    const double speed = megabytes / (ms / 1000);
    return {u"report as %1"_s.arg(QString::fromLatin1(format)), speed, u"MB/s"_s, megabytes / (copyMs(content) / 1000),
            u"copy of as many bytes"_s, u"at least 50 MB/s"_s, speed >= kLeastSpeed};
}

double writeMs(const QByteArray &report, const reports::ReportFormat &format, records::RecordSource &source)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const reports::ReportOptions options {.asAt = QDate(2026, 11, 1)};
    return onceMs([&] {
        if (!reports::writeReport(*reports::findReport(report), format, source, options, buffer))
            qFatal("not written");
    });
}

} // namespace

std::vector<Row> measureWriters()
{
    const QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.filePath(u"raw.xlsx"_s));
    const double raw = processorMs([&path] { writeRaw(path); });
    const double ours = processorMs([] { (void)written("xlsx"); });
    return {{u"report as xlsx, %1 cells"_s.arg(kRows * kColumns), ours, u"ms"_s, raw, u"raw libxlsxwriter, the same cells"_s,
             u"at most 1.5 x"_s, ours <= 1.5 * raw},
            speedOf("json"), speedOf("csv")};
}

std::vector<Row> measureRopa(records::RecordSource &source)
{
    std::vector<Row> result;
    for (const reports::ReportFormat &format : reports::reportFormats())
        result.push_back({u"ropa of all activities as %1"_s.arg(QString::fromLatin1(format.name)), writeMs("ropa", format, source), u"ms"_s, 0, {}, u"no bound"_s, true});
    return result;
}

std::vector<Row> measureRequestLog(records::RecordSource &source)
{
    const qint64 count = source.ids(records::requestType(), {}).value_or(std::vector<core::RecordId>()).size();
    const double ms = writeMs("requests", *reports::findFormat("csv"), source);
    return {{u"log and figures of %1 requests as csv"_s.arg(count), ms, u"ms"_s, 0, {}, u"no bound"_s, true}};
}

} // namespace bench
