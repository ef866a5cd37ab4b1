// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/duration.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace records {

namespace {

const QRegularExpression &pattern()
{
    static const QRegularExpression expression(
        u"\\AP(?:([0-9]{1,4})W|(?=[0-9]|T[0-9])(?:([0-9]{1,4})Y)?(?:([0-9]{1,5})M)?(?:([0-9]{1,6})D)?"
        "(?:T(?=[0-9])(?:([0-9]{1,6})H)?(?:([0-9]{1,6})M)?(?:([0-9]{1,6})S)?)?)\\z"_s);
    return expression;
}

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(records::Duration)
};

} // namespace

bool Duration::isZero() const
{
    return *this == Duration {};
}

std::optional<Duration> parseDuration(const QString &iso)
{
    const QRegularExpressionMatch match = pattern().match(iso);
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&match](int group) { return match.captured(group).toInt(); };
    return Duration {.years = part(2), .months = part(3), .weeks = part(1), .days = part(4),
                     .hours = part(5), .minutes = part(6), .seconds = part(7)};
}

QString toIso(const Duration &duration)
{
    if (duration.isZero())
        return u"PT0S"_s;
    const auto part = [](int count, char16_t unit) { return count ? QString::number(count) + QChar(unit) : QString(); };
    const QString time = part(duration.hours, u'H') + part(duration.minutes, u'M') + part(duration.seconds, u'S');
    return u'P' + part(duration.weeks, u'W') + part(duration.years, u'Y') + part(duration.months, u'M')
        + part(duration.days, u'D') + (time.isEmpty() ? QString() : u'T' + time);
}

QString toWords(const Duration &duration)
{
    if (duration.isZero())
        return Tr::tr("at once");
    QStringList words;
    const auto add = [&words](int count, const char *text) {
        if (count)
            words += Tr::tr(text, nullptr, count);
    };
    add(duration.years, QT_TRANSLATE_N_NOOP("records::Duration", "%n year(s)"));
    add(duration.months, QT_TRANSLATE_N_NOOP("records::Duration", "%n month(s)"));
    add(duration.weeks, QT_TRANSLATE_N_NOOP("records::Duration", "%n week(s)"));
    add(duration.days, QT_TRANSLATE_N_NOOP("records::Duration", "%n day(s)"));
    add(duration.hours, QT_TRANSLATE_N_NOOP("records::Duration", "%n hour(s)"));
    add(duration.minutes, QT_TRANSLATE_N_NOOP("records::Duration", "%n minute(s)"));
    add(duration.seconds, QT_TRANSLATE_N_NOOP("records::Duration", "%n second(s)"));
    return words.join(u' ');
}

QDate addTo(const QDate &start, const Duration &duration)
{
    return start.addMonths(12 * duration.years + duration.months).addDays(7LL * duration.weeks + duration.days);
}

} // namespace records
