// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/xlsxstyles.h"

#include "models/exchange/sheets/xmlreader.h"

#include <QDate>
#include <QHash>
#include <QRegularExpression>
#include <QTime>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sheets {

namespace {

constexpr double kLastSerial = 2'958'466; // the day after 31 December 9999
constexpr double kMaxExact = 1e15;
constexpr int kLeapBug = 60; // 29 February 1900, which never was, is a day in the count from 1900
constexpr qint64 kSecondsOfDay = 86'400;
constexpr std::size_t kMaxStyles = 100'000;

// The formats that every program knows by number (ECMA-376 part 1, 18.8.30), also those of East Asian languages.
bool isBuiltInDate(int format)
{
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || format == 45 || format == 47 || (format >= 50 && format <= 58);
}

Cell textCell(CellKind kind, const QString &text)
{
    Cell cell;
    cell.kind = kind;
    cell.text = text;
    return cell;
}

} // namespace

bool isDateFormat(const QString &code)
{
    static const QRegularExpression elapsed(u"\\[(?:h+|m+|s+)\\]"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression literal(u"\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]"_s);
    static const QRegularExpression part(u"[dmyhs]|AM/PM"_s, QRegularExpression::CaseInsensitiveOption);
    QString first = code.section(u';', 0, 0);
    if (elapsed.match(first).hasMatch())
        return false;
    first.remove(literal);
    return first.compare("General"_L1, Qt::CaseInsensitive) != 0 && !first.contains(u'0') && !first.contains(u'#') && part.match(first).hasMatch();
}

void XlsxStyles::read(XmlReader &xml)
{
    QHash<int, bool> own;
    bool inFormats = false; // the formats of cells, not those of named styles
    while (xml.next()) {
        if (xml.name() == "cellXfs"_L1)
            inFormats = xml.isStart();
        if (!xml.isStart())
            continue;
        if (xml.name() == "numFmt"_L1) {
            const auto attributes = xml.attributes();
            own.insert(attribute(attributes, "numFmtId"_L1).toInt(), isDateFormat(attribute(attributes, "formatCode"_L1)));
        } else if (inFormats && xml.name() == "xf"_L1 && m_isDate.size() < kMaxStyles) {
            const int format = attribute(xml.attributes(), "numFmtId"_L1).toInt();
            m_isDate.push_back(own.value(format, isBuiltInDate(format)));
        }
    }
}

bool XlsxStyles::isDate(int style) const
{
    return style >= 0 && std::size_t(style) < m_isDate.size() && m_isDate[std::size_t(style)];
}

QString numberText(double number)
{
    if (number == std::floor(number) && std::abs(number) < kMaxExact)
        return QString::number(qint64(number));
    return QString::number(number, 'g', 15);
}

Cell dateCell(double serial, bool epoch1904)
{
    if (!(serial >= 0 && serial < kLastSerial - (epoch1904 ? 1462 : 0)))
        return textCell(CellKind::Number, numberText(serial));
    const auto seconds = qint64(std::llround(serial * double(kSecondsOfDay)));
    const int day = int(seconds / kSecondsOfDay);
    const QTime time = QTime(0, 0).addSecs(int(seconds % kSecondsOfDay));
    if (day == 0 && !epoch1904)
        return textCell(CellKind::Text, time.toString(u"HH:mm:ss"_s));
    const QDate base = epoch1904 ? QDate(1904, 1, 1) : QDate(1899, 12, day > kLeapBug ? 30 : 31);
    const QString date = base.addDays(day).toString(Qt::ISODate);
    if (time == QTime(0, 0))
        return textCell(CellKind::Date, date);
    return textCell(CellKind::DateTime, date + u'T' + time.toString(u"HH:mm:ss"_s));
}

} // namespace sheets
