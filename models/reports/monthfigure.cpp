// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/monthfigure.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reports {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::RequestLog)
};

constexpr int kMonths = 24;

Figure::Bar barOf(const QDate &month, const rules::AnswerTimes *times)
{
    Figure::Bar bar;
    bar.label = month.toString(u"yyyy-MM"_s);
    if (!times || times->isEmpty()) {
        bar.text = Tr::tr("none answered");
        return bar;
    }
    bar.value = times->median();
    bar.most = times->longest();
    bar.text = Tr::tr("%1 days, at most %2").arg(QLocale::c().toString(bar.value, 'f', 1), QString::number(times->longest()));
    return bar;
}

} // namespace

Figure monthFigure(const std::map<QDate, rules::AnswerTimes> &byMonth)
{
    Figure figure {"time_by_month", Tr::tr("Days to the answer, month by month"), "Art. 12(3)",
                   Tr::tr("By the month of the answer. Dark: the median; light: the longest. At most the last 24 months are shown."), {}};
    if (byMonth.empty())
        return figure;
    const QDate last = byMonth.rbegin()->first;
    for (QDate month = std::max(byMonth.begin()->first, last.addMonths(1 - kMonths)); month <= last; month = month.addMonths(1)) {
        const auto hit = byMonth.find(month);
        figure.bars.push_back(barOf(month, hit == byMonth.end() ? nullptr : &hit->second));
    }
    return figure;
}

} // namespace reports
