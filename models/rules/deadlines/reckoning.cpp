// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/deadlines/reckoning.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(rules::Deadlines)
};

} // namespace

QString dayText(const QDate &date)
{
    return QLocale::c().toString(date, u"ddd d MMM yyyy"_s);
}

QString isoText(const QDate &date)
{
    return date.toString(Qt::ISODate);
}

void noteRoll(Reckoning &reckoning, const QDate &nominal, const QDate &due, const char *article)
{
    reckoning.note([&] {
        const WorkCalendar &calendar = reckoning.calendar;
        const std::map<QByteArray, QString> inputs {{"nominal", isoText(nominal)}, {"region", calendar.region()}};
        if (nominal == due)
            return Step {
                "working-day",
                article,
                Tr::tr("%1 is a working day in %2, so the period ends on it.").arg(dayText(nominal), calendar.title()),
                inputs,
                due,
                calendar.asOf()};
        QStringList free;
        for (QDate day = nominal; day < due; day = day.addDays(1))
            free += Tr::tr("%1 (%2)").arg(dayText(day), calendar.reason(day));
        return Step {"next-working-day",
                     article,
                     Tr::tr("No working day in %1: %2. The period ends with the next working day, %3.")
                         .arg(calendar.title(), free.join(", "_L1), dayText(due)),
                     inputs,
                     due,
                     calendar.asOf()};
    });
}

bool extensionHolds(Reckoning &reckoning, const QDate &noticeBy, const char *article, const QDate &strictBy)
{
    const DeadlineInput &input = reckoning.input;
    reckoning.dates.extensionNoticeBy = noticeBy;
    reckoning.note([&] {
        QString sentence = Tr::tr("The person must be told of an extension, with the reasons, by %1.").arg(dayText(noticeBy));
        if (strictBy.isValid() && strictBy < noticeBy)
            sentence += u' ' + Tr::tr("By the strictest reading that is %1.").arg(dayText(strictBy));
        return Step {"extension-notice",
                     article,
                     sentence,
                     {},
                     noticeBy,
                     lawsAsOf()};
    });
    if (!input.extended || !input.extensionTold.isValid() || input.extensionTold <= noticeBy)
        return input.extended;
    reckoning.warn("extension_told", article,
                   Tr::tr("The extension was told on %1, after the last day for it, %2; it does not count.")
                       .arg(dayText(input.extensionTold), dayText(noticeBy)));
    return false;
}

void warnOfPauses(Reckoning &reckoning, PauseReason reason, const char *article, const char *message)
{
    const std::vector<Pause> &pauses = reckoning.input.pauses;
    for (std::size_t i = 0; i < pauses.size(); ++i) {
        if (pauses[i].reason == reason)
            reckoning.warn("pauses." + QByteArray::number(int(i) + 1), article, Tr::tr(message));
    }
}

void warnOfAllPauses(Reckoning &reckoning, const char *article, const char *message)
{
    for (const PauseReason reason : {PauseReason::Identity, PauseReason::Clarification, PauseReason::Fee})
        warnOfPauses(reckoning, reason, article, message);
}

} // namespace rules
