// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/pdf.h"

#include "models/reports/pdfreport.h"
#include "models/reports/ropa.h"
#include "models/storage/livesource.h"
#include "models/storage/vaultconnection.h"
#include "tests/bench/dataset.h"
#include "tests/support/childprocess.h"
#include "tests/support/fixedclock.h"
#include "tests/support/temporaryvault.h"

#include <QCoreApplication>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QTemporaryFile>
#include <QTextLayout>
#include <QTimeZone>

#include <ctime>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int kLonger = 10; // times, to see whether time grows with length only

struct Kept {
    reports::ReportHead head;
    std::vector<reports::Section> sections;
};

// Keeps the sections of a report, with all rows in hand.
class Keeper final : public reports::ReportSink
{
public:
    explicit Keeper(Kept &kept) : m_kept(kept) { }

    core::Result<> begin(const reports::ReportHead &head) override
    {
        m_kept.head = head;
        return {};
    }
    core::Result<> section(const reports::Section &section) override
    {
        m_kept.sections.push_back(section);
        for (reports::Block &block : m_kept.sections.back().blocks) {
            auto *table = std::get_if<reports::Table>(&block);
            if (!table || !table->feed)
                continue;
            std::vector<reports::TableRow> rows;
            const auto read = forEachRow(*table, [&rows](const reports::TableRow &row) -> core::Result<> {
                rows.push_back(row);
                return {};
            });
            if (!read)
                return read;
            table->rows = std::move(rows);
            table->feed = {};
        }
        return {};
    }
    core::Result<> end() override { return {}; }

private:
    Kept &m_kept;
};

// Every text of a report with QTextLayout, one below the other, and nothing else.
class PlainPainting
{
public:
    explicit PlainPainting(QIODevice &file) : m_writer(&file)
    {
        m_writer.setPageSize(QPageSize(QPageSize::A4));
        m_painter.begin(&m_writer);
        m_font.setFamilies({u"Inter"_s, u"DejaVu Sans"_s});
        m_font.setPointSizeF(9);
    }

    void add(const reports::Section &section)
    {
        paint(section.reference);
        paint(section.title);
        for (const reports::Block &block : section.blocks) {
            if (const auto *facts = std::get_if<reports::Facts>(&block))
                add(*facts);
            else if (const auto *table = std::get_if<reports::Table>(&block))
                add(*table);
        }
    }

private:
    void add(const reports::Facts &facts)
    {
        paint(facts.title);
        for (const reports::Fact &fact : facts.facts) {
            paint(fact.label);
            add(fact.cell);
        }
    }
    void add(const reports::Table &table)
    {
        paint(table.title);
        const auto columns = columnsOnPage(table);
        for (const std::size_t column : columns)
            paint(table.columns[column].label);
        for (const reports::TableRow &row : table.rows) {
            for (const std::size_t column : columns)
                add(row[column]);
        }
    }
    void add(const reports::Cell &cell)
    {
        for (const QString &item : cell.items)
            paint(item);
        if (cell.items.isEmpty())
            paint(u"not known yet"_s);
    }
    void paint(const QString &text)
    {
        QTextLayout layout(text, m_font, &m_writer);
        layout.beginLayout();
        qreal height = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(m_writer.width());
            line.setPosition({0, height});
            height += line.height();
        }
        layout.endLayout();
        if (m_y + height > m_writer.height()) {
            m_writer.newPage();
            m_y = 0;
        }
        layout.draw(&m_painter, {0, m_y});
        m_y += height;
    }

    QPdfWriter m_writer;
    QPainter m_painter;
    QFont m_font;
    qreal m_y = 0;
};

void fillVault(support::TemporaryVault &vault, int activities)
{
    support::FixedClock clock {QDateTime({2026, 11, 1}, {9, 0}, QTimeZone::utc())};
    storage::RecordStore store(vault.connection(), clock);
    if (!store.initialise())
        qFatal("cannot initialise");
    fill(vault.connection(), store, {activities, std::min(activities, 1000), 0, 0});
}

core::Result<> writeRegister(storage::Connection &connection, reports::ReportSink &sink)
{
    storage::LiveSource source(connection);
    return reports::writeRopa(source, {.asAt = QDate(2026, 11, 1), .chainHead = u"1-00"_s}, sink);
}

Kept registerOf(int activities)
{
    support::TemporaryVault vault;
    fillVault(vault, activities);
    Kept kept;
    Keeper keeper(kept);
    if (!writeRegister(vault.connection(), keeper))
        qFatal("no register");
    return kept;
}

// Of the processor, so that a busy machine does not show.
double processorMs(const std::function<void()> &work)
{
    const std::clock_t start = std::clock();
    work();
    return double(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
}

int pagesOf(QIODevice &file)
{
    file.seek(0);
    return int(file.readAll().count("/Type /Page\n"));
}

// Writes the sections so many times, as a longer register; returns the time.
double pdfMs(const Kept &kept, int times, int *pages = nullptr)
{
    QTemporaryFile file;
    if (!file.open())
        qFatal("no file");
    reports::ReportHead head = kept.head;
    head.sections = kept.sections.size() * std::size_t(times);
    const double ms = processorMs([&] {
        reports::PdfReport report(file);
        auto done = report.begin(head);
        for (int i = 0; i < times; ++i) {
            for (const reports::Section &section : kept.sections)
                done = done ? report.section(section) : done;
        }
        if (!done || !report.end())
            qFatal("not written");
    });
    if (pages)
        *pages = pagesOf(file);
    return ms;
}

double plainMs(const Kept &kept)
{
    QTemporaryFile file;
    if (!file.open())
        qFatal("no file");
    return processorMs([&] {
        PlainPainting painting(file);
        for (const reports::Section &section : kept.sections)
            painting.add(section);
    });
}

} // namespace

std::vector<Row> measurePdf(double scale)
{
    const int activities = std::max(int(1000 * scale), 10);
    const Kept kept = registerOf(activities);
    (void)plainMs(kept); // fonts are loaded
    int pages = 0;
    const double plain = plainMs(kept);
    const double ours = pdfMs(kept, 1, &pages);
    const double longer = pdfMs(kept, kLonger) / kLonger;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {u"--pdf-peak"_s, QString::number(activities * kLonger)});
    process.waitForFinished(-1);
    const double peak = process.readAllStandardOutput().trimmed().toDouble();
    return {{u"PDF of %1 activities (%2 pages), a page"_s.arg(activities).arg(pages), ours / pages, u"ms"_s, plain / pages, u"QTextLayout of the same text"_s,
             u"at most 1.5 x"_s, ours <= 1.5 * plain},
            {u"the same of %1 activities"_s.arg(activities * kLonger), longer / pages, u"ms"_s, ours / pages, u"the shorter one"_s, u"at most 1.2 x"_s, longer <= 1.2 * ours},
            {u"peak memory of the process, PDF of %1 activities"_s.arg(activities * kLonger), peak, u"MiB"_s, 0, {}, u"under 64 MiB"_s, peak > 0 && peak < 64}};
}

double peakOfPdf(int activities)
{
    support::TemporaryVault vault;
    vault.close();
    // Filling takes memory of its own.
    const int filled = support::runInChild([&vault, activities] {
        if (!vault.reopen())
            return 1;
        fillVault(vault, activities);
        vault.close();
        return 0;
    });
    QTemporaryFile file;
    if (filled != 0 || !vault.reopen(storage::OpenMode::ReadOnly) || !file.open())
        qFatal("no vault");
    if (!storage::keepFewPages(vault.connection()))
        qFatal("no small cache");
    forgetPeak();
    reports::PdfReport report(file);
    if (!writeRegister(vault.connection(), report))
        qFatal("no register");
    return peakMiB();
}

} // namespace bench
