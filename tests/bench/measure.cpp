// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measure.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>
#include <malloc.h>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

qint64 statusKiB(const QByteArray &name)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(QByteArray(name + ':')))
            return line.mid(name.size() + 1).chopped(2).trimmed().toLongLong();
    }
    return 0;
}

} // namespace

double peakMiB()
{
    return double(statusKiB("VmHWM")) / 1024;
}

void forgetPeak()
{
    malloc_trim(0);
    QFile file(u"/proc/self/clear_refs"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write("5") != 1)
        qFatal("the peak cannot be reset");
}

double onceMs(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(share * double(values.size())))];
}

double medianMs(int runs, const std::function<void()> &work)
{
    work();
    std::vector<double> times;
    for (int run = 0; run < runs; ++run)
        times.push_back(onceMs(work));
    return percentile(times, 0.5);
}

void print(const std::vector<Row> &rows, const QString &jsonPath)
{
    QTextStream out(stdout);
    QJsonArray json;
    for (const Row &row : rows) {
        const double ratio = row.baseline > 0 ? row.value / row.baseline : 0;
        out << (row.kept ? "  ok  " : " OVER ") << row.name.leftJustified(52) << QString::number(row.value, 'f', 2).rightJustified(10) << ' '
            << row.unit.leftJustified(6);
        if (ratio > 0)
            out << QString::number(ratio, 'f', 2).rightJustified(8) << " x " << row.baselineName << " (" << QString::number(row.baseline, 'f', 2) << ')';
        out << "  [" << row.bound << "]\n";
        json.append(QJsonObject {{u"name"_s, row.name}, {u"value"_s, row.value}, {u"unit"_s, row.unit}, {u"baseline"_s, row.baseline},
                                 {u"baseline_name"_s, row.baselineName}, {u"ratio"_s, ratio}, {u"bound"_s, row.bound}, {u"kept"_s, row.kept}});
    }
    QFile file(jsonPath);
    if (!jsonPath.isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(json).toJson());
}

} // namespace bench
