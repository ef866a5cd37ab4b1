// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/recordtablemodel.h"
#include "models/records/request/request.h"
#include "models/records/vendor/vendor.h"
#include "tests/bench/dataset.h"
#include "tests/bench/measure.h"
#include "tests/support/sessionvault.h"
#include "ui/pages/listtable.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using itemmodels::RecordTableModel;

// How fast the lists of a window are, at full size: what their user waits for, and what the window's thread does meanwhile.
namespace {

constexpr double kFrame = 16.7; // milliseconds
constexpr int kRowsOnAPage = 30;

struct Bench {
    support::SessionVault vault;
    std::vector<bench::Row> rows;

    void add(const QString &name, double value, double most)
    {
        rows.push_back({name, value, u"ms"_s, 0, {}, u"at most %1 ms"_s.arg(most), value <= most});
    }
};

// Milliseconds until the first rows can be painted, and the longest that the event loop was held up on the way.
struct FirstPage {
    double total = 0;
    double longest = 0;
};

FirstPage readFirstPage(RecordTableModel &model, const records::ListQuery &query)
{
    FirstPage page;
    bool done = false;
    QObject::connect(&model, &RecordTableModel::idsChanged, &model, [&done] { done = true; }, Qt::SingleShotConnection);
    QElapsedTimer timer;
    timer.start();
    model.setQuery(query);
    while (!done) {
        const double slice = bench::onceMs([] { QCoreApplication::processEvents(); });
        page.longest = std::max(page.longest, slice);
    }
    page.longest = std::max(page.longest, bench::onceMs([&model] {
        for (int row = 0; row < std::min(kRowsOnAPage, model.rowCount()); ++row)
            (void)model.cellAt(row, 0);
    }));
    page.total = double(timer.nsecsElapsed()) / 1e6;
    return page;
}

void measureFirstPages(Bench &bench, const records::RecordType &type, const records::ListQuery &query, const QString &what, double most)
{
    RecordTableModel model(bench.vault.session(), type);
    (void)readFirstPage(model, {}); // the connection of the reader is open then
    std::vector<double> totals;
    double longest = 0;
    for (int round = 0; round < 5; ++round) {
        const FirstPage page = readFirstPage(model, query);
        totals.push_back(page.total);
        longest = std::max(longest, page.longest);
    }
    bench.add(u"list page: first page of %1"_s.arg(what), bench::percentile(totals, 0.5), most);
    bench.add(u"the longest the window was held up"_s, longest, 50);
    std::vector<double> pages;
    for (int row = 50; row < model.rowCount() && pages.size() < 60; row += model.rowCount() / 60 + 50)
        pages.push_back(bench::onceMs([&model, row] { (void)model.cellAt(row, 0); }));
    if (!pages.empty())
        bench.add(u"a further page of it, cells and names"_s, bench::percentile(pages, 0.95), 8);
}

void measureWords(Bench &bench)
{
    while (!bench.vault.session().isSearchComplete())
        QCoreApplication::processEvents();
    RecordTableModel model(bench.vault.session(), records::requestType());
    (void)readFirstPage(model, {});
    std::vector<double> times;
    for (const QString &words : {u"a"_s, u"an"_s, u"ann"_s, u"zzzz"_s, u"dsr-2024-009"_s, u"e"_s, u""_s})
        times.push_back(bench::onceMs([&] { model.setQuickFilter(words); }));
    bench.add(u"list page: the slowest keystroke in its filter"_s, *std::max_element(times.begin(), times.end()), 33);
}

constexpr int kFrames = 600;

// Milliseconds of each frame: a turning wheel, then the bar dragged to the end.
std::vector<double> scrollOnce(Bench &bench)
{
    RecordTableModel model(bench.vault.session(), records::requestType());
    ui::ListTable table(model, nullptr);
    table.setShownColumns(itemmodels::ListSettings(bench.vault.session(), records::requestType()).columns());
    (void)readFirstPage(model, {});
    table.resize(1200, 900);
    table.show();
    QCoreApplication::processEvents();
    std::vector<double> frames;
    const int end = table.verticalScrollBar()->maximum();
    for (int frame = 0; frame < kFrames; ++frame) {
        const int step = frame < kFrames / 2 ? 120 : end / (kFrames / 2);
        frames.push_back(bench::onceMs([&table, step] {
            table.verticalScrollBar()->setValue(table.verticalScrollBar()->value() + step);
            table.viewport()->repaint();
        }));
    }
    return frames;
}

// Of three passes each frame's best: what the machine does beside is not the list's.
void measureScrolling(Bench &bench, int rows)
{
    std::vector<double> frames = scrollOnce(bench);
    for (int pass = 1; pass < 3; ++pass) {
        const std::vector<double> again = scrollOnce(bench);
        std::transform(frames.begin(), frames.end(), again.begin(), frames.begin(), [](double a, double b) { return std::min(a, b); });
    }
    const auto dropped = std::count_if(frames.begin(), frames.end(), [](double ms) { return ms > kFrame; });
    bench.add(u"scrolling %1 rows, slowest of %2 frames"_s.arg(rows).arg(kFrames), *std::max_element(frames.begin(), frames.end()), kFrame);
    bench.rows.push_back({u"frames dropped"_s, double(dropped), u"frames"_s, 0, {}, u"none"_s, dropped == 0});
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"scale"_s, u"Share of the full sizes, 1 if left out."_s, u"share"_s, u"1"_s});
    parser.addOption({u"json"_s, u"Write the table as JSON too."_s, u"file"_s});
    parser.addHelpOption();
    parser.process(application);
    ui::applyTheme(application, ui::Scheme::Light);
    const double scale = parser.value(u"scale"_s).toDouble();
    const int vendors = int(10000 * scale);
    const int requests = int(100000 * scale);

    Bench bench;
    QTextStream(stderr) << "filling a vault of " << requests << " requests ..." << Qt::endl;
    const auto save = [&bench](int count, records::Record (*make)(int)) {
        std::vector<records::Record> all;
        for (int i = 0; i < count; ++i)
            all.push_back(make(i));
        if (const auto saved = bench.vault.session().saveAll(std::move(all)); !saved)
            qFatal("%s", qPrintable(saved.error().message));
    };
    save(vendors, &bench::aVendor);
    save(requests, &bench::aRequest);
    using Test = records::Filter::Test;
    measureFirstPages(bench, records::vendorType(), {{}, {"name", true}}, u"%1 vendors by name"_s.arg(vendors), 50);
    measureFirstPages(bench, records::vendorType(), {{{"status", Test::Unknown, {}, {}}}, {"status", true}}, u"%1 vendors, filtered"_s.arg(vendors), 50);
    measureFirstPages(bench, records::requestType(), {{}, {"received", true}}, u"%1 requests by day"_s.arg(requests), 500);
    measureFirstPages(bench, records::requestType(), {{{"parts.type", Test::Is, records::Value::of(u"access"_s), {}}}, {}},
                      u"%1 requests, filtered by rows"_s.arg(requests), 500);
    measureWords(bench);
    measureScrolling(bench, requests);
    bench::print(bench.rows, parser.value(u"json"_s));
    return 0;
}
