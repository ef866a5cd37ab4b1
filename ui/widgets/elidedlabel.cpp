// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elidedlabel.h"

#include "ui/theme/painting.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace ui {

namespace {

constexpr int kLeastCharacters = 6;
constexpr qsizetype kLongestLine = 4000; // of a pasted text; no window shows more

// Line ends would make it two lines.
QString oneLine(const QString &text)
{
    return text.left(kLongestLine).simplified();
}

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent) : ElidedLabel(QString(), parent)
{
}

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setText(text);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(oneLine(text())) > contentsRect().width() - 2 * margin();
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins around = contentsMargins() + QMargins(margin(), margin(), margin(), margin());
    return QSize(fontMetrics().horizontalAdvance(oneLine(text())) + 1, fontMetrics().height()).grownBy(around);
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize wanted = sizeHint();
    return {std::min(wanted.width(), kLeastCharacters * fontMetrics().averageCharWidth()), wanted.height()};
}

// Only asked for when the pointer rests: most labels are never pointed at.
bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isElided()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), asToolTip(text()), this);
        return true;
    }
    return QLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QRect area = contentsRect().adjusted(margin(), margin(), -margin(), -margin());
    const QString shown = fontMetrics().elidedText(oneLine(text()), m_mode, area.width());
    const auto order = shown.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
    painter.drawText(area, int(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine | order, shown);
}

} // namespace ui
