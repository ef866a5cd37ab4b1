// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>

// The look of printed reports: A4, one type scale, one vertical axis for all values, colours that keep apart in grey.
namespace reports::pdf {

inline constexpr int kResolution = 720;

// The painter's unit is a tenth of a point.
[[nodiscard]] constexpr qreal pt(qreal points)
{
    return points * 10;
}

namespace sheet {
inline constexpr qreal kWidth = pt(595);
inline constexpr qreal kHeight = pt(842);
inline constexpr qreal kLeft = pt(56);
inline constexpr qreal kTextWidth = kWidth - 2 * kLeft;
inline constexpr qreal kTop = pt(64);
inline constexpr qreal kBottom = pt(782); // of the text; the foot stands below
inline constexpr qreal kTextHeight = kBottom - kTop;
inline constexpr qreal kHeadLine = pt(36);
inline constexpr qreal kFootLine = pt(804);
inline constexpr qreal kValues = pt(150); // where values stand beside their labels, from the left of the text
inline constexpr qreal kSecondLabels = pt(286); // a second label and value on the same line
inline constexpr qreal kSecondValues = pt(376);
} // namespace sheet

namespace ink {
inline constexpr QColor kText {0x1A, 0x1E, 0x24};
inline constexpr QColor kSecond {0x52, 0x5C, 0x68};
inline constexpr QColor kQuiet {0x6B, 0x75, 0x81};
inline constexpr QColor kLine {0xD5, 0xD9, 0xDF};
inline constexpr QColor kStrongLine {0x8A, 0x94, 0xA0};
inline constexpr QColor kLink {0x2B, 0x5B, 0xC7};
} // namespace ink

// One step of the type scale. The baseline is measured from the top of the line, so that texts of different styles
// stand on one line when they begin at the same height.
struct TextStyle {
    QFont font;
    QColor colour;
    qreal leading = 0;
    qreal baseline = 0;
};

struct Styles {
    TextStyle title; // of the report
    TextStyle lead; // what it covers
    TextStyle section;
    TextStyle reference; // of the record that a section is about
    TextStyle block;
    TextStyle body;
    TextStyle strong;
    TextStyle label;
    TextStyle columnHead;
    TextStyle small; // head, foot and notes
    TextStyle tail; // behind another text: articles, "so far"
    TextStyle quiet; // what is not known yet
    TextStyle link;
};

// Needs a QGuiApplication. Errors: none; where fonts are not installed, others take their place.
[[nodiscard]] const Styles &styles();

} // namespace reports::pdf
