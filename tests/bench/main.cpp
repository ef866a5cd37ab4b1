// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/activity/activity.h"
#include "models/records/request/request.h"
#include "models/records/vendor/vendor.h"
#include "models/storage/asatsource.h"
#include "models/storage/recordlist.h"
#include "models/storage/searchloader.h"
#include "tests/bench/dataset.h"
#include "tests/bench/deadlines.h"
#include "tests/bench/measure.h"
#include "tests/bench/pdf.h"
#include "tests/bench/rawdatabase.h"
#include "tests/bench/reports.h"
#include "tests/bench/searches.h"
#include "tests/bench/sheets.h"
#include "tests/support/fixedclock.h"
#include "tests/support/temporaryvault.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTextStream>
#include <QTimeZone>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace bench;

namespace {

struct Bench {
    support::TemporaryVault vault;
    support::FixedClock clock {QDateTime({2026, 11, 1}, {9, 0}, QTimeZone::utc())};
    std::unique_ptr<storage::RecordStore> store;
    std::vector<Row> rows;

    void add(const QString &name, double value, const QString &unit, double baseline, const QString &baselineName, const QString &bound, bool kept)
    {
        rows.push_back({name, value, unit, baseline, baselineName, bound, kept});
    }
};

void startStore(Bench &bench)
{
    bench.store = std::make_unique<storage::RecordStore>(bench.vault.connection(), bench.clock);
}

void measureBulk(Bench &bench, int count)
{
    support::TemporaryVault source;
    storage::RecordStore store(source.connection(), bench.clock);
    if (!store.initialise())
        qFatal("cannot initialise");
    std::vector<records::Record> batch;
    for (int i = 0; i < count; ++i)
        batch.push_back(i % 5 ? aVendor(i) : anActivity(i, core::kNoRecord, {}));
    for (records::Record &record : batch) { // no organisation to link to here
        if (const int index = record.type().fieldIndex("organisation"); index >= 0)
            record.values[std::size_t(index)] = records::Value::unknown();
    }
    const double ours = onceMs([&] {
        if (const auto saved = store.saveAll(batch); !saved)
            qFatal("%s", qPrintable(saved.error().message));
    });
    support::TemporaryVault target;
    const double raw = rawCopyMs(source.connection(), target.connection());
    bench.add(u"save %1 records in one transaction"_s.arg(count), ours, u"ms"_s, raw, u"raw inserts of the same rows"_s, u"at most 4 x"_s, ours <= 4 * raw);
}

void measureSave(Bench &bench)
{
    const double raw = rawCommitMs(bench.vault.connection(), 60);
    if (!bench.vault.connection().runScript("DROP TABLE raw_commit"))
        qFatal("cannot drop");
    const auto ids = storage::listIds(bench.vault.connection(), records::activityType(), {});
    auto record = bench.store->load(records::activityType(), ids->front());
    int round = 0;
    const double ours = medianMs(60, [&] {
        auto activity = record->as<records::Activity>();
        activity.notes = u"note %1"_s.arg(++round);
        record->set(activity);
        record = bench.store->save(*record);
        if (!record)
            qFatal("%s", qPrintable(record.error().message));
    });
    bench.add(u"save one activity"_s, ours, u"ms"_s, raw, u"raw commit of one row"_s, u"at most 2 x"_s, ours <= 2 * raw);
}

void measureBytes(Bench &bench)
{
    const qint64 before = QFileInfo(bench.vault.path()).size();
    constexpr int kVersions = 3000;
    const auto ids = storage::listIds(bench.vault.connection(), records::activityType(), {});
    std::vector<records::Record> all = *bench.store->load(records::activityType(), std::span(*ids).first(std::min<std::size_t>(ids->size(), 1000)));
    for (int round = 0; round * int(all.size()) < kVersions; ++round) {
        for (records::Record &record : all) {
            auto activity = record.as<records::Activity>();
            activity.notes = u"seen in round %1"_s.arg(round);
            record.set(activity);
        }
        all = *bench.store->saveAll(all);
    }
    const double versions = double(((kVersions + int(all.size()) - 1) / int(all.size())) * int(all.size()));
    const double bytes = double(QFileInfo(bench.vault.path()).size() - before) / versions;
    bench.add(u"one more version of an activity on disk"_s, bytes, u"bytes"_s, 0, {}, u"at most 1024 bytes"_s, bytes <= 1024);
}

void measureOpen(Bench &bench)
{
    std::vector<double> times;
    for (int round = 0; round < 5; ++round) {
        bench.store.reset();
        bench.vault.close();
        times.push_back(onceMs([&] {
            if (!bench.vault.reopen())
                qFatal("cannot open");
            startStore(bench);
            const auto ids = storage::listIds(bench.vault.connection(), records::activityType(), {});
            const auto page = bench.store->load(records::activityType(), std::span(*ids).first(std::min<std::size_t>(50, ids->size())));
            if (!page || page->empty())
                qFatal("no first page");
        }));
    }
    const double ours = percentile(times, 0.5);
    const double raw = rawQueryMs(bench.vault.connection(), u"SELECT * FROM activity LIMIT 50"_s, 5);
    bench.add(u"open the vault and show the first list"_s, ours, u"ms"_s, raw, u"raw query of 50 rows"_s, u"at most 150 ms"_s, ours <= 150);
}

void measureSearch(Bench &bench)
{
    storage::SearchIndex index;
    storage::SearchLoader loader(bench.vault.connection(), index);
    double longest = 0;
    const double total = onceMs([&] {
        bool complete = false;
        while (!complete) {
            longest = std::max(longest, onceMs([&] { complete = *loader.step(5); }));
        }
    });
    const double raw = rawQueryMs(bench.vault.connection(), u"SELECT * FROM request"_s, 1) + rawQueryMs(bench.vault.connection(), u"SELECT * FROM vendor"_s, 1)
        + rawQueryMs(bench.vault.connection(), u"SELECT * FROM activity"_s, 1);
    bench.add(u"search complete (%1 records, %2 MB)"_s.arg(index.size()).arg(double(index.bytes()) / 1e6, 0, 'f', 1), total, u"ms"_s, raw,
              u"raw reading of three tables"_s, u"at most 3 s"_s, total <= 3000);
    bench.add(u"longest slice of loading it"_s, longest, u"ms"_s, 0, {}, u"under 10 ms"_s, longest < 10);

    std::vector<double> times;
    const QStringList queries {u"b"_s, u"bi"_s, u"bil"_s, u"billing"_s, u"überw"_s, u"zzzz"_s, u"qx"_s, u"vendor99"_s, u"dsr-2024-009"_s, u"payroll audit 7"_s, u"99999"_s, u"archive xyz"_s};
    for (int round = 0; round < 20; ++round) {
        for (const QString &query : queries)
            times.push_back(onceMs([&] { (void)index.find(query); }));
    }
    const QByteArray text(index.bytes(), 'a');
    const volatile void *found = nullptr; // keeps the compiler from leaving the baseline out
    const double raw2 = medianMs(20, [&] { found = memchr(text.constData(), 'z', std::size_t(text.size())); });
    const double p99 = percentile(times, 0.99);
    bench.add(u"search keystroke, first 50, p99"_s, p99, u"ms"_s, raw2, u"memchr over as many bytes"_s, u"under 16 ms"_s, p99 < 16);
}

void measureList(Bench &bench, const records::RecordType &type, const QByteArray &field, const QString &baseline, double bound)
{
    storage::Connection &connection = bench.vault.connection();
    const auto count = *storage::countOf(connection, type);
    std::vector<core::RecordId> ids;
    const double first = medianMs(5, [&] {
        ids = *storage::listIds(connection, type, {{}, {field, true}});
        (void)bench.store->load(type, std::span(ids).first(std::min<std::size_t>(50, ids.size())));
    });
    const double raw = rawQueryMs(connection, baseline, 5);
    bench.add(u"first page of %1 %2 by %3"_s.arg(count).arg(QLatin1StringView(type.key), QLatin1StringView(field)), first, u"ms"_s, raw, u"raw sorted query"_s,
              u"at most %1 ms"_s.arg(bound), first <= bound);
    std::size_t at = 0;
    std::vector<double> times;
    for (int page = 0; page < 40; ++page) {
        at = (at + 3331) % (ids.size() - 50);
        times.push_back(onceMs([&] { (void)bench.store->load(type, std::span(ids).subspan(at, 50)); }));
    }
    const double further = percentile(times, 0.5);
    bench.add(u"a further page of it"_s, further, u"ms"_s, 0, {}, u"under 8 ms"_s, further < 8);
}

void measureFilter(Bench &bench, const records::RecordType &type, const QString &condition, double bound)
{
    const auto filter = *parseFilter(type, condition, *bench.store);
    const double ours = medianMs(5, [&] {
        const auto ids = *storage::listIds(bench.vault.connection(), type, {{filter}, {}});
        (void)bench.store->load(type, std::span(ids).first(std::min<std::size_t>(50, ids.size())));
    });
    const double raw = rawQueryMs(bench.vault.connection(), u"SELECT count(*) FROM %1 WHERE notes IS NULL"_s.arg(QLatin1StringView(type.key)), 5);
    bench.add(u"first page of %1 where %2"_s.arg(QLatin1StringView(type.key), condition), ours, u"ms"_s, raw, u"raw scan"_s, u"at most %1 ms"_s.arg(bound), ours <= bound);
}

void measureAsAt(Bench &bench, int versions)
{
    const QDateTime at = QDateTime({2027, 1, 1}, {0, 0}, QTimeZone::utc()).addMSecs(versions * 500LL);
    storage::Connection &connection = bench.vault.connection();
    const auto read = [&](const QByteArray &field) {
        storage::AsAtSource source(connection, at);
        const auto ids = source.ids(records::activityType(), {{}, {field, false}});
        (void)source.load(records::activityType(), std::span(*ids).first(std::min<std::size_t>(50, ids->size())));
    };
    const double raw = rawQueryMs(connection, u"SELECT r.id, (SELECT e.id FROM chain_entry e WHERE e.record_id = r.id AND e.at <= %1 ORDER BY e.at DESC LIMIT 1)"
                                              " FROM record r WHERE r.type = 'activity'"_s.arg(at.toMSecsSinceEpoch()), 5);
    const double ours = medianMs(5, [&] { read("reference"); });
    bench.add(u"as-at list of activities (%1 versions)"_s.arg(versions), ours, u"ms"_s, raw, u"raw look-up of the versions"_s, u"at most 100 ms"_s, ours <= 100);
    const double sorted = medianMs(3, [&] { read("name"); });
    bench.add(u"the same, sorted by name"_s, sorted, u"ms"_s, raw, u"raw look-up of the versions"_s, u"no bound"_s, true);
}

void begin(Bench &bench)
{
    startStore(bench);
    if (!bench.store->initialise())
        qFatal("cannot initialise");
    bench.store->setUser(u"bench"_s);
}

void measureReports(Bench &bench, double scale)
{
    storage::LiveSource source(bench.vault.connection());
    for (const auto &rows : {measureSearches(bench.vault.connection()), measureWriters(), measureRopa(source), measureRequestLog(source), measurePdf(scale), measureDeadlines(),
                             measureSheets(scale)})
        bench.rows.insert(bench.rows.end(), rows.begin(), rows.end());
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOption({u"scale"_s, u"Share of the full sizes, 1 if left out."_s, u"share"_s, u"1"_s});
    parser.addOption({u"reports"_s, u"Only the writers of reports, which need no vault."_s});
    parser.addOption({u"deadlines"_s, u"Only the clock of requests, which needs no vault."_s});
    parser.addOption({u"searches"_s, u"Only the search plans of requests."_s});
    parser.addOption({u"pdf"_s, u"Only the writer of PDF reports."_s});
    parser.addOption({u"pdf-peak"_s, u"Only print the peak memory of a PDF of that many activities."_s, u"count"_s});
    parser.addOption({u"sheets"_s, u"Only the import of spreadsheets."_s});
    parser.addOption({u"sheets-peak"_s, u"Only print the peak memory of reading that spreadsheet."_s, u"file"_s});
    parser.addOption({u"json"_s, u"Write the table as JSON too."_s, u"file"_s});
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // fonts, for PDF
    QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    parser.addHelpOption();
    parser.process(application);
    if (parser.isSet(u"reports"_s)) {
        print(measureWriters(), parser.value(u"json"_s));
        return 0;
    }
    if (parser.isSet(u"deadlines"_s)) {
        print(measureDeadlines(), parser.value(u"json"_s));
        return 0;
    }
    if (parser.isSet(u"pdf-peak"_s)) {
        QTextStream(stdout) << peakOfPdf(parser.value(u"pdf-peak"_s).toInt()) << Qt::endl;
        return 0;
    }
    if (parser.isSet(u"sheets-peak"_s)) {
        QTextStream(stdout) << peakOfSheets(parser.value(u"sheets-peak"_s)) << Qt::endl;
        return 0;
    }
    const double scale = parser.value(u"scale"_s).toDouble();
    if (parser.isSet(u"sheets"_s)) {
        print(measureSheets(scale), parser.value(u"json"_s));
        return 0;
    }
    if (parser.isSet(u"pdf"_s)) {
        print(measurePdf(scale), parser.value(u"json"_s));
        return 0;
    }
    const Sizes sizes {int(2000 * scale), int(10000 * scale), int(100000 * scale), int(2000000 * scale)};
    Bench bench;
    begin(bench);
    if (parser.isSet(u"searches"_s)) {
        fill(bench.vault.connection(), *bench.store, {sizes.activities, sizes.vendors, 10, 0});
        print(measureSearches(bench.vault.connection()), parser.value(u"json"_s));
        return 0;
    }
    measureBulk(bench, int(10000 * scale));
    QTextStream(stderr) << "filling a vault of " << sizes.requests << " requests and " << sizes.versions << " versions ..." << Qt::endl;
    fill(bench.vault.connection(), *bench.store, sizes);
    measureOpen(bench);
    measureSearch(bench);
    measureList(bench, records::vendorType(), "name", u"SELECT id FROM record WHERE type = 'vendor' ORDER BY title_sort DESC"_s, 50);
    measureList(bench, records::vendorType(), "status", u"SELECT record_id FROM vendor ORDER BY status DESC"_s, 50);
    measureList(bench, records::requestType(), "received", u"SELECT record_id FROM request ORDER BY received DESC"_s, 500);
    measureFilter(bench, records::requestType(), u"state=received"_s, 500);
    measureFilter(bench, records::requestType(), u"parts.type=access"_s, 500);
    measureAsAt(bench, sizes.versions);
    measureReports(bench, scale);
    measureSave(bench);
    measureBytes(bench);
    print(bench.rows, parser.value(u"json"_s));
    return 0;
}
