// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/formats.h"

#include <QTimeZone>

#include <array>
#include <atomic>

using namespace Qt::StringLiterals;

namespace itemmodels {

namespace {

// Threads that read lists write days too.
struct Chosen {
    std::atomic<DateFormat> dates = DateFormat::Words;
    std::atomic<NumberFormat> numbers = NumberFormat::System;
};

Chosen &chosen()
{
    static Chosen formats;
    return formats;
}

QString patternOf(DateFormat format)
{
    switch (format) {
    case DateFormat::Words:
        return u"d MMM yyyy"_s;
    case DateFormat::Iso:
        return u"yyyy-MM-dd"_s;
    case DateFormat::Dots:
        return u"dd.MM.yyyy"_s;
    case DateFormat::DayFirst:
        return u"dd/MM/yyyy"_s;
    case DateFormat::MonthFirst:
        break;
    }
    return u"MM/dd/yyyy"_s;
}

} // namespace

void setFormats(const Formats &formats)
{
    chosen().dates = formats.dates;
    chosen().numbers = formats.numbers;
}

Formats formats()
{
    return {chosen().dates, chosen().numbers};
}

QLocale numberLocale()
{
    // The language is that of the program; its regions write numbers in their own way.
    switch (chosen().numbers) {
    case NumberFormat::System:
        break;
    case NumberFormat::CommaPoint:
        return {QLocale::English, QLocale::UnitedKingdom};
    case NumberFormat::PointComma:
        return {QLocale::English, QLocale::Germany};
    case NumberFormat::SpaceComma:
        return {QLocale::English, QLocale::Sweden};
    case NumberFormat::ApostrophePoint:
        return {QLocale::English, QLocale::Switzerland};
    }
    return {};
}

records::DateOrder dateOrder()
{
    switch (chosen().dates) {
    case DateFormat::DayFirst:
    case DateFormat::Dots:
        return records::DateOrder::DayFirst;
    case DateFormat::MonthFirst:
        return records::DateOrder::MonthFirst;
    case DateFormat::Words:
    case DateFormat::Iso:
        break;
    }
    return records::dateOrderOf(QLocale());
}

QString dayInput(const QDate &day)
{
    return QLocale::c().toString(day, patternOf(chosen().dates));
}

QString instantInput(const records::Instant &instant)
{
    const QDateTime local = instant.utc.toTimeZone(QTimeZone(instant.zone));
    const QString seconds = local.time().second() == 0 ? QString() : local.time().toString(u":ss"_s);
    return dayInput(local.date()) + local.time().toString(u" HH:mm"_s) + seconds + u' ' + QString::fromLatin1(instant.zone);
}

QString dayText(const QDate &day)
{
    const DateFormat format = chosen().dates;
    const bool isOther = QLocale().language() != QLocale::English; // which has short names of its own by country, such as "Sept"
    return format == DateFormat::Words && isOther ? QLocale().toString(day, patternOf(format)) : dayInput(day);
}

} // namespace itemmodels
