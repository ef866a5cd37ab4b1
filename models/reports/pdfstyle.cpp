// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/pdfstyle.h"

#include "models/reports/pdffonts.h"

namespace reports::pdf {

namespace {

TextStyle style(qreal size, qreal leading, qreal baseline, QFont::Weight weight, const QColor &colour)
{
    QFont font;
    font.setFamilies(textFamilies(weight));
    font.setPixelSize(qRound(pt(size)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return {font, colour, pt(leading), pt(baseline)};
}

Styles makeStyles()
{
    const auto regular = QFont::Normal;
    const auto medium = QFont::Medium;
    const auto semibold = QFont::DemiBold;
    return {
        style(23, 29, 22.5, semibold, ink::kText),
        style(12, 17, 12.8, medium, ink::kText),
        style(14.5, 19, 14.6, semibold, ink::kText),
        style(8.5, 13, 9.6, medium, ink::kSecond),
        style(10, 14, 10.5, semibold, ink::kText),
        style(9, 13, 9.6, regular, ink::kText),
        style(9, 13, 9.6, medium, ink::kText),
        style(8.5, 13, 9.6, regular, ink::kSecond),
        style(7.5, 10.5, 7.8, medium, ink::kSecond),
        style(7.5, 11, 8, regular, ink::kSecond),
        style(7.5, 13, 9.6, regular, ink::kQuiet),
        style(9, 13, 9.6, regular, ink::kQuiet),
        style(9, 13, 9.6, medium, ink::kLink),
    };
}

} // namespace

const Styles &styles()
{
    static const Styles all = makeStyles();
    return all;
}

} // namespace reports::pdf
