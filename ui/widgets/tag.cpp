// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tag.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tones.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int kLeastWidth = 48;

} // namespace

Tag::Tag(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Tag::setTag(const QString &text, itemmodels::Tone tone)
{
    m_tone = tone;
    setText(text);
    updateGeometry();
    update();
}

QSize Tag::sizeHint() const
{
    return tagSize(text(), m_tone);
}

QSize Tag::minimumSizeHint() const
{
    return {std::min(kLeastWidth, sizeHint().width()), kTagHeight};
}

void Tag::paintEvent(QPaintEvent *)
{
    if (text().isEmpty())
        return;
    QPainter painter(this);
    paintTag(painter, rect(), text(), m_tone, layoutDirection(), false);
}

} // namespace ui
