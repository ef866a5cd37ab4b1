// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/dateinput.h"

#include "models/records/durationinput.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <array>

using namespace Qt::StringLiterals;

namespace records {

namespace {

constexpr qsizetype kLongest = 100; // characters; longer text is no date

int yearOf(const QString &digits, const QDate &today)
{
    if (digits.isEmpty())
        return today.year();
    const int number = digits.toInt();
    if (digits.size() > 2)
        return number;
    const int inThisCentury = today.year() / 100 * 100 + number;
    return inThisCentury > today.year() + 20 ? inThisCentury - 100 : inThisCentury;
}

// 1 to 12 by the first letters of its name in English or in the language of the desktop; 0: no month.
int monthOf(const QString &word)
{
    const QString name = word.toLower();
    if (name.size() < 3)
        return 0;
    static const std::array<QLocale, 2> locales {QLocale(QLocale::English), QLocale::system()};
    for (const QLocale &locale : locales) {
        for (int month = 1; month <= 12; ++month) {
            for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
                QString known = locale.monthName(month, format).toLower();
                known.remove(u'.');
                if (known.startsWith(name) || (name == u"sept" && month == 9))
                    return month;
            }
        }
    }
    return 0;
}

std::optional<QDate> valid(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() && year >= 1000 && year <= 9999 ? std::optional(date) : std::nullopt;
}

std::optional<QDate> relative(const QString &text, const QDate &today)
{
    if (text == u"today" || text == u"now")
        return today;
    if (text == u"tomorrow")
        return today.addDays(1);
    if (text == u"yesterday")
        return today.addDays(-1);
    static const QRegularExpression shift(u"\\A(?:in (.+)|\\+ ?(.+)|- ?(.+)|(.+) ago)\\z"_s);
    const QRegularExpressionMatch match = shift.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool back = match.capturedLength(3) > 0 || match.capturedLength(4) > 0;
    const auto span = durationFromInput(match.captured(match.lastCapturedIndex()));
    if (!span || !span->event.isEmpty())
        return std::nullopt;
    const Duration &d = span->duration;
    if (d.hours != 0 || d.minutes != 0 || d.seconds != 0)
        return std::nullopt;
    const int sign = back ? -1 : 1;
    const QDate date = today.addMonths(sign * (12 * d.years + d.months)).addDays(sign * (7LL * d.weeks + d.days));
    return valid(date.year(), date.month(), date.day());
}

// "2026-09-03", "2026/9/3", "20260903"
std::optional<QDate> yearFirst(const QString &text)
{
    static const QRegularExpression iso(u"\\A([0-9]{4})(?:[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})|([0-9]{2})([0-9]{2}))\\z"_s);
    const QRegularExpressionMatch match = iso.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int first = match.capturedLength(2) > 0 ? 2 : 4;
    return valid(match.captured(1).toInt(), match.captured(first).toInt(), match.captured(first + 1).toInt());
}

// "3.9.26", "3. 9.", "3/9/2026", "3-9"
std::optional<QDate> inDigits(const QString &text, const QDate &today, DateOrder order)
{
    static const QRegularExpression digits(u"\\A([0-9]{1,2})(\\. ?|[/-])([0-9]{1,2})(?:\\.?|\\2([0-9]{2}|[0-9]{4}))\\z"_s);
    const QRegularExpressionMatch match = digits.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int year = yearOf(match.captured(4), today);
    const int first = match.captured(1).toInt();
    const int second = match.captured(3).toInt();
    const bool monthFirst = order == DateOrder::MonthFirst && !match.captured(2).startsWith(u'.');
    const auto date = monthFirst ? valid(year, first, second) : valid(year, second, first);
    return date || match.captured(2).startsWith(u'.') ? date : (monthFirst ? valid(year, second, first) : valid(year, first, second));
}

// "3 Sep 2026", "3rd of September", "Sept 3, 26"
std::optional<QDate> inWords(const QString &text, const QDate &today)
{
    static const QRegularExpression dayFirst(
        u"\\A([0-9]{1,2})(?:st|nd|rd|th|\\.)?[ -]?(?:of )?(\\p{L}+)\\.?(?:,?[ -]?([0-9]{2}|[0-9]{4}))?\\z"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression monthFirst(
        u"\\A(\\p{L}+)\\.? ?([0-9]{1,2})(?:st|nd|rd|th)?(?:,? ([0-9]{2}|[0-9]{4}))?\\z"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QRegularExpressionMatch match = dayFirst.match(text);
    const bool isDayFirst = match.hasMatch();
    if (!isDayFirst)
        match = monthFirst.match(text);
    const int month = match.hasMatch() ? monthOf(match.captured(isDayFirst ? 2 : 1)) : 0;
    return month == 0 ? std::nullopt
                      : valid(yearOf(match.captured(3), today), month, match.captured(isDayFirst ? 1 : 2).toInt());
}

std::optional<QTime> timeOf(const QRegularExpressionMatch &match)
{
    int hour = match.captured(2).toInt();
    const QString half = match.captured(5) + match.captured(6);
    if (!half.isEmpty() && (hour < 1 || hour > 12))
        return std::nullopt;
    if (!half.isEmpty())
        hour = hour % 12 + (half.startsWith(u'p', Qt::CaseInsensitive) ? 12 : 0);
    const QTime time(hour, match.captured(3).toInt(), match.captured(4).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

} // namespace

DateOrder dateOrderOf(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'M') < format.indexOf(u'd') && !format.startsWith(u'y') ? DateOrder::MonthFirst : DateOrder::DayFirst;
}

std::optional<QDate> dateFromInput(const QString &text, const QDate &today, DateOrder order)
{
    if (text.size() > kLongest)
        return std::nullopt;
    const QString clean = text.simplified().toLower();
    if (const auto date = relative(clean, today))
        return date;
    if (const auto date = yearFirst(clean))
        return date;
    if (const auto date = inDigits(clean, today, order))
        return date;
    return inWords(clean, today);
}

std::optional<Instant> instantFromInput(const QString &text, const QDateTime &now, const QByteArray &zone, DateOrder order)
{
    const QTimeZone there(zone);
    if (text.size() > kLongest || !there.isValid())
        return std::nullopt;
    if (auto iso = parseInstant(text.trimmed()))
        return iso;
    QString clean = text.simplified();
    clean.remove(u' ' + QString::fromLatin1(zone)); // as toWords() writes it
    const QDateTime local = now.toTimeZone(there);
    if (clean.compare(u"now"_s, Qt::CaseInsensitive) == 0)
        return Instant {QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), Qt::UTC), zone};
    static const QRegularExpression withTime(
        u"\\A(.+?)(?:,? at|,)? ([0-9]{1,2})(?::([0-9]{2})(?::([0-9]{2}))?(?: ?([ap]m))?| ?([ap]m))\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    QRegularExpressionMatch match = withTime.match(clean);
    std::optional<QTime> time = QTime(0, 0);
    if (match.hasMatch())
        time = timeOf(match);
    const auto date = dateFromInput(match.hasMatch() ? match.captured(1) : clean, local.date(), order);
    if (!date || !time)
        return std::nullopt;
    QDateTime moment(*date, *time, there);
    if (!match.hasMatch())
        moment = date->startOfDay(there);
    if (!moment.isValid() || moment.date() != *date || (match.hasMatch() && moment.time() != *time))
        return std::nullopt;
    return Instant {QDateTime::fromSecsSinceEpoch(moment.toSecsSinceEpoch(), Qt::UTC), zone};
}

QString toWords(const QDate &date)
{
    return QLocale::c().toString(date, u"d MMM yyyy"_s);
}

QString toWords(const Instant &instant)
{
    const QDateTime local = instant.utc.toTimeZone(QTimeZone(instant.zone));
    const QString seconds = local.time().second() == 0 ? QString() : local.time().toString(u":ss"_s);
    return toWords(local.date()) + local.time().toString(u" HH:mm"_s) + seconds + u' ' + QString::fromLatin1(instant.zone);
}

} // namespace records
