// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/factview.h"

#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"
#include "ui/theme/tones.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

namespace ui {

using records::AnswerState;

namespace {

constexpr int kLabelHeight = 20;
constexpr int kLineHeight = 19;
constexpr int kMostLines = 3;
constexpr int kRemarkHeight = 17;
constexpr int kUnderlineGap = 2;

// The text broken into lines of that width; the last one is elided.
QStringList linesOf(const QString &text, const QFont &font, int width, int most)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QStringList lines;
    for (int i = 0; i < most; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool isLast = i + 1 == most;
        lines += isLast ? QFontMetrics(font).elidedText(text.mid(line.textStart()), Qt::ElideRight, width)
                        : text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

} // namespace

FactView::FactView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void FactView::setFact(const QString &label, const QString &text, AnswerState state, const QString &remark)
{
    m_label = label;
    m_text = text;
    m_state = state;
    m_remark = remark;
    m_tone.reset();
    setAccessibleName(label);
    setAccessibleDescription(remark.isEmpty() ? text : tr("%1 (%2)", "answer, remark").arg(text, remark));
    update();
}

void FactView::setTone(itemmodels::Tone tone)
{
    m_tone = tone;
    update();
}

void FactView::setLines(int lines)
{
    if (m_lines == lines)
        return;
    m_lines = lines;
    updateGeometry();
    update();
}

int FactView::linesWanted() const
{
    return std::max(1, int(linesOf(m_text, fontOf(TextRole::Body), width(), kMostLines).size()));
}

QSize FactView::sizeHint() const
{
    return {160, kLabelHeight + m_lines * kLineHeight + kRemarkHeight};
}

QSize FactView::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

int FactView::paintText(QPainter &painter, int top) const
{
    const QFont font = fontOf(TextRole::Body);
    const QFontMetrics metrics(font);
    const bool isUnknown = m_state == AnswerState::Unknown;
    painter.setFont(font);
    const QColor plain = isUnknown || m_state == AnswerState::None ? tokens().third : tokens().text;
    painter.setPen(m_tone ? toneColour(*m_tone) : plain);
    for (const QString &line : linesOf(m_text, font, width(), m_lines)) {
        const QRect area(0, top, width(), kLineHeight);
        painter.drawText(area, int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading)) | Qt::AlignVCenter | Qt::TextSingleLine, line);
        if (isUnknown) {
            const int wide = metrics.horizontalAdvance(line);
            const int x = layoutDirection() == Qt::RightToLeft ? width() - wide : 0;
            paintDashedLine(painter, x, top + (kLineHeight + metrics.ascent()) / 2 + kUnderlineGap, wide, tokens().third);
        }
        top += kLineHeight;
    }
    return top;
}

void FactView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int leading = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading)) | Qt::AlignVCenter | Qt::TextSingleLine;
    const auto elided = [this](const QString &text, const QFont &font) { return QFontMetrics(font).elidedText(text, Qt::ElideRight, width()); };
    painter.setFont(fontOf(TextRole::Label));
    painter.setPen(tokens().second);
    painter.drawText(QRect(0, 0, width(), kLabelHeight - 2), leading, elided(m_label, painter.font()));
    const int end = paintText(painter, kLabelHeight);
    painter.setFont(fontOf(TextRole::Help));
    painter.setPen(tokens().third);
    painter.drawText(QRect(0, end, width(), kRemarkHeight), leading, elided(m_remark, painter.font()));
}

bool FactView::event(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), asToolTip(m_text), this);
    return true;
}

} // namespace ui
