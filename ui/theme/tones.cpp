// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tones.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;
using itemmodels::Tone;

namespace ui {

namespace {

constexpr int kTagPadding = 8;
constexpr int kTagIcon = 14;
constexpr int kTagGap = 4;

const QFontMetrics &tagMetrics()
{
    static const QFontMetrics metrics(tagFont());
    return metrics;
}

// What a tag needs besides its words.
int around(Tone tone)
{
    return tone == Tone::Neutral ? 2 * kTagPadding : 2 * kTagPadding - 2 + kTagIcon + kTagGap;
}

} // namespace

QColor toneColour(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return tokens().second;
    case Tone::Accent: return tokens().accent;
    case Tone::Good: return tokens().good;
    case Tone::Warning: return tokens().warning;
    case Tone::Error: return tokens().error;
    }
    return tokens().second;
}

QColor toneGround(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return tokens().neutralSoft;
    case Tone::Accent: return tokens().accentSoft;
    case Tone::Good: return tokens().goodSoft;
    case Tone::Warning: return tokens().warningSoft;
    case Tone::Error: return tokens().errorSoft;
    }
    return tokens().neutralSoft;
}

QString toneIcon(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return {};
    case Tone::Accent: return u"active"_s;
    case Tone::Good: return u"good"_s;
    case Tone::Warning: return u"warning"_s;
    case Tone::Error: return u"error"_s;
    }
    return {};
}

const QFont &tagFont()
{
    static const QFont font = fontOf(TextRole::Label);
    return font;
}

QSize tagSize(const QString &text, Tone tone)
{
    return {tagMetrics().horizontalAdvance(text) + around(tone), kTagHeight};
}

QRect paintTag(QPainter &painter, const QRect &rect, const QString &text, Tone tone, Qt::LayoutDirection direction, bool outlined)
{
    const QSize wanted = tagSize(text, tone).boundedTo(rect.size());
    const QRect tag = QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, wanted, rect);
    paintRounded(painter, tag, kTagRadius, toneGround(tone), outlined ? tokens().strongLine : QColor());
    QRect words = tag.adjusted(kTagPadding, 0, -kTagPadding, 0);
    if (tone != Tone::Neutral) {
        const QRect inner = tag.adjusted(kTagPadding - 2, 0, -kTagPadding, 0);
        const QSize iconSize(kTagIcon, kTagIcon);
        paintIcon(painter, QStyle::alignedRect(direction, Qt::AlignLeading | Qt::AlignVCenter, iconSize, inner), toneIcon(tone),
                  toneColour(tone));
        const int taken = kTagPadding - 2 + kTagIcon + kTagGap;
        words = direction == Qt::RightToLeft ? tag.adjusted(kTagPadding, 0, -taken, 0) : tag.adjusted(taken, 0, -kTagPadding, 0);
    }
    painter.setFont(tagFont());
    painter.setPen(toneColour(tone));
    const QString shown = words.width() >= tagMetrics().horizontalAdvance(text)
        ? text : tagMetrics().elidedText(text, Qt::ElideRight, words.width());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    return tag;
}

} // namespace ui
