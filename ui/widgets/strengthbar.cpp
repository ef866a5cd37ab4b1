// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/strengthbar.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"
#include "ui/theme/tones.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace ui {

namespace {

constexpr int kMost = 4;
constexpr int kBarHeight = 6;
constexpr int kGap = 4;
constexpr int kWordsWidth = 128;

itemmodels::Tone toneOf(int score)
{
    if (score <= 1)
        return itemmodels::Tone::Error;
    return score == 2 ? itemmodels::Tone::Warning : itemmodels::Tone::Good;
}

} // namespace

StrengthBar::StrengthBar(QWidget *parent) : QWidget(parent)
{
    setFont(fontOf(TextRole::Label));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Strength"));
}

void StrengthBar::setStrength(int score, const QString &words)
{
    m_score = std::clamp(score, -1, kMost);
    m_words = words;
    setAccessibleDescription(words);
    update();
}

QSize StrengthBar::sizeHint() const
{
    return {320, 20};
}

QSize StrengthBar::minimumSizeHint() const
{
    return {160, 20};
}

void StrengthBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int words = std::min(kWordsWidth, width() / 2);
    const qreal part = (width() - words - kGap * (kMost - 1) - kGrid) / qreal(kMost);
    const QColor filled = toneColour(toneOf(m_score));
    const int lit = m_score < 0 ? 0 : std::max(1, m_score);
    for (int i = 0; i < kMost; ++i) {
        const QRectF at(i * (part + kGap), (height() - kBarHeight) / 2.0, part, kBarHeight);
        const QRectF shown = layoutDirection() == Qt::RightToLeft ? QRectF(width() - at.right(), at.y(), part, kBarHeight) : at;
        paintRounded(painter, shown, kBarHeight / 2.0, i < lit ? filled : tokens().line);
    }
    painter.setFont(font());
    painter.setPen(m_score < 0 ? tokens().third : filled);
    const QRect area = QStyle::alignedRect(layoutDirection(), Qt::AlignTrailing | Qt::AlignVCenter, QSize(words, height()), rect());
    const int leading = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter));
    painter.drawText(area, leading | Qt::TextSingleLine, fontMetrics().elidedText(m_words, Qt::ElideRight, words));
}

} // namespace ui
