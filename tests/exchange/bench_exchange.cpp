// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csvimport.h"
#include "models/exchange/importer.h"
#include "models/exchange/jsonimport.h"
#include "models/exchange/recordexport.h"
#include "models/records/vendor/vendor.h"
#include "models/storage/referenceindex.h"
#include "tests/support/samplerecord.h"
#include "tests/support/samplevault.h"

#include <QBuffer>
#include <QTextStream>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace exchange;

// How fast records are written, read and brought in. Prints a table; times are those of the processor, so that a busy
// machine does not show in them.
namespace {

constexpr int kRecords = 10'000;

class Stopwatch
{
public:
    [[nodiscard]] double seconds() const { return double(std::clock() - m_start) / CLOCKS_PER_SEC; }
    double restart() // seconds until now
    {
        const double passed = seconds();
        m_start = std::clock();
        return passed;
    }

private:
    std::clock_t m_start = std::clock();
};

void show(const QString &what, double value, const QString &unit)
{
    QTextStream(stdout) << what.leftJustified(40) << QString::number(value, 'f', 1).rightJustified(10) << u' ' << unit
                        << Qt::endl;
}

class NoReferences final : public records::References
{
public:
    [[nodiscard]] std::optional<core::RecordId> idOf(const QString &) const override { return std::nullopt; }
    [[nodiscard]] QString referenceOf(core::RecordId) const override { return {}; }
};

std::vector<records::Record> vendors()
{
    support::SampleRecords samples(1);
    std::vector<records::Record> list;
    for (int i = 1; i <= kRecords; ++i) {
        list.push_back(samples.make(records::vendorType()));
        list.back().header.reference = "V-"_L1 + QString::number(i);
        list.back().header.uuid = QUuid::createUuid();
        list.back().header.changedAt = QDateTime({2026, 11, 1}, {9, 0}, Qt::UTC);
    }
    return list;
}

QByteArray measureWriting(const std::vector<records::Record> &list, Format format, const QString &name)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Stopwatch timer;
    if (!writeRecords(buffer, records::vendorType(), list, format, NoReferences()))
        qFatal("not written");
    show(u"write "_s + name, double(buffer.size()) / 1e6 / timer.seconds(), u"MB/s"_s);
    return buffer.data();
}

void measureReading(const QByteArray &content, Format format, const QString &name)
{
    const Source::File file {name, &records::vendorType(), content};
    DraftLinks links;
    Drafts drafts;
    drafts.fileProblems.resize(1);
    Stopwatch timer;
    if (format == Format::Json)
        readJson(file, 0, links, drafts);
    else
        readCsv(file, 0, links, drafts);
    show(u"read "_s + name, double(content.size()) / 1e6 / timer.seconds(), u"MB/s"_s);
    if (drafts.records.size() != std::size_t(kRecords) || drafts.problemCount() > 0)
        qFatal("not read");
}

void measureImport(const QByteArray &content, Format format, const QString &name)
{
    support::RecordVault vault;
    Importer importer(vault.connection(), vault.store());
    const Source source {format, {{name, &records::vendorType(), content}}, {}};
    Stopwatch timer;
    const auto plan = importer.plan(source);
    show(u"plan 10,000 records, "_s + name, timer.restart(), u"s"_s);
    if (!plan || !importer.apply(*plan))
        qFatal("not imported");
    show(u"save 10,000 records, "_s + name, timer.restart(), u"s"_s);
    if (const auto again = importer.plan(source); !again || again->count(ImportAction::Unchanged) != kRecords)
        qFatal("not the same");
    show(u"compare 10,000 records, "_s + name, timer.seconds(), u"s"_s);
}

} // namespace

int main()
{
    const std::vector<records::Record> list = vendors();
    for (const Format format : {Format::Json, Format::Csv}) {
        const QString name = format == Format::Json ? u"JSON"_s : u"CSV"_s;
        const QByteArray content = measureWriting(list, format, name);
        show(u"size "_s + name, double(content.size()) / 1e6, u"MB"_s);
        measureReading(content, format, name);
        measureImport(content, format, name);
    }
    return 0;
}
