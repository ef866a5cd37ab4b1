// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/numberinput.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace records {

namespace {

constexpr qsizetype kLongest = 60; // characters; longer text is no number

double factorOf(const QString &word)
{
    if (word == u"k" || word == u"thousand")
        return 1e3;
    if (word == u"m" || word == u"million")
        return 1e6;
    return word == u"billion" ? 1e9 : 1;
}

// Digits with at most one decimal point, or nothing when the separators make no sense.
QString plain(QString digits, const QLocale &locale)
{
    const qsizetype dots = digits.count(u'.');
    const qsizetype commas = digits.count(u',');
    if (dots == 0 && commas == 0)
        return digits;
    QChar grouping;
    if (dots > 0 && commas > 0)
        grouping = digits.lastIndexOf(u'.') > digits.lastIndexOf(u',') ? u',' : u'.';
    else if (dots > 1 || commas > 1)
        grouping = dots > 1 ? u'.' : u',';
    else if (digits.size() - digits.indexOf(dots > 0 ? u'.' : u',') == 4 && locale.groupSeparator() == (dots > 0 ? u"." : u","))
        grouping = dots > 0 ? u'.' : u',';
    if (!grouping.isNull()) {
        const QString mark = QRegularExpression::escape(QString(grouping));
        const QRegularExpression groups(u"\\A[0-9]{1,3}(?:%1[0-9]{3})+(?:[.,][0-9]+)?\\z"_s.arg(mark));
        if (!groups.match(digits).hasMatch())
            return {};
        digits.remove(grouping);
    }
    return digits.replace(u',', u'.');
}

} // namespace

std::optional<double> numberFromInput(const QString &text, const QLocale &locale)
{
    if (text.size() > kLongest)
        return std::nullopt;
    QString clean = text.simplified().toLower();
    static const QRegularExpression blanks(u"(?<=[0-9])['’ \u00A0\u202F\u2009](?=[0-9]{3}(?![0-9]))"_s);
    clean.remove(blanks);
    static const QRegularExpression whole(u"\\A([0-9][0-9.,]*) ?(k|m|thousand|million|billion)?\\z"_s);
    const QRegularExpressionMatch match = whole.match(clean);
    if (!match.hasMatch())
        return std::nullopt;
    bool ok = false;
    const double number = plain(match.captured(1), locale).toDouble(&ok) * factorOf(match.captured(2));
    return ok && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QString toWords(double number, const QLocale &locale)
{
    QLocale grouped = locale;
    grouped.setNumberOptions(QLocale::DefaultNumberOptions);
    if (std::abs(number) < 1e15 && number == std::trunc(number))
        return grouped.toString(qlonglong(number));
    return grouped.toString(number, 'g', QLocale::FloatingPointShortest);
}

} // namespace records
