// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/figures.h"

#include <QFontMetrics>
#include <QGlyphRun>
#include <QHash>
#include <QPainter>
#include <QRawFont>
#include <QStyle>

#include <algorithm>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kMostCharacters = 64;
constexpr int kMostFonts = 16;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// One font with the advances of its digits.
struct Face {
    QRawFont font;
    qreal widestDigit = 0;
};

const Face &faceOf(const QFont &font)
{
    static QHash<QString, Face> faces;
    const QString key = font.key();
    if (const auto known = faces.constFind(key); known != faces.constEnd())
        return *known;
    if (faces.size() >= kMostFonts)
        faces.clear();
    Face face {QRawFont::fromFont(font), 0};
    const auto advances = face.font.advancesForGlyphIndexes(face.font.glyphIndexesForString(u"0123456789"_s));
    for (const QPointF &advance : advances)
        face.widestDigit = std::max(face.widestDigit, advance.x());
    return *faces.insert(key, face);
}

struct Run {
    QGlyphRun glyphs;
    qreal width = 0;
};

// Nothing for what needs more than glyphs side by side.
std::optional<Run> runOf(const QString &text, const QFont &font)
{
    const bool plain = text.size() <= kMostCharacters && std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
    if (!plain)
        return {};
    const Face &face = faceOf(font);
    const QList<quint32> indexes = face.font.glyphIndexesForString(text);
    if (indexes.size() != text.size() || indexes.contains(0))
        return {};
    const QList<QPointF> advances = face.font.advancesForGlyphIndexes(indexes);
    QList<QPointF> positions;
    positions.reserve(indexes.size());
    Run run;
    for (qsizetype i = 0; i < indexes.size(); ++i) {
        const qreal own = advances.at(i).x();
        const qreal taken = isDigit(text.at(i)) ? face.widestDigit : own;
        positions += QPointF(run.width + (taken - own) / 2, 0);
        run.width += taken;
    }
    run.glyphs.setRawFont(face.font);
    run.glyphs.setGlyphIndexes(indexes);
    run.glyphs.setPositions(positions);
    return run;
}

} // namespace

void paintFigures(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QString &text, const QFont &font, const QColor &colour)
{
    const QFontMetrics metrics(font);
    painter.setPen(colour);
    const auto run = runOf(text, font);
    if (!run || run->width > rect.width()) {
        painter.setFont(font);
        painter.drawText(rect, int(alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, rect.width()));
        return;
    }
    const QSize size(static_cast<int>(std::ceil(run->width)), metrics.height());
    const QRect words = QStyle::alignedRect(Qt::LeftToRight, (alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter, size, rect);
    painter.drawGlyphRun(QPointF(words.x(), words.y() + metrics.ascent()), run->glyphs);
}

int figuresWidth(const QString &text, const QFont &font)
{
    const auto run = runOf(text, font);
    return run ? static_cast<int>(std::ceil(run->width)) : QFontMetrics(font).horizontalAdvance(text);
}

} // namespace ui
