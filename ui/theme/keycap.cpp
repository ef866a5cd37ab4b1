// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/keycap.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace ui {

namespace {

constexpr int kHeight = 18;
constexpr int kPadding = 6;

const QFont &keycapFont()
{
    static const QFont font = [] {
        QFont small = fontOf(TextRole::Help);
        small.setPixelSize(11);
        return small;
    }();
    return font;
}

} // namespace

QSize keycapSize(const QString &keys)
{
    return {QFontMetrics(keycapFont()).horizontalAdvance(keys) + 2 * kPadding, kHeight};
}

void paintKeycap(QPainter &painter, const QRect &rect, const QString &keys)
{
    paintRounded(painter, rect, kTagRadius, tokens().surface, tokens().strongLine);
    painter.setFont(keycapFont());
    painter.setPen(tokens().third);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, keys);
}

} // namespace ui
