// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/iconlabel.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/tones.h"

#include <QPainter>
#include <QStyle>

#include <utility>

namespace ui {

IconLabel::IconLabel(QString name, QWidget *parent, int size) : QWidget(parent), m_name(std::move(name)), m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QString &name)
{
    m_name = name;
    update();
}

void IconLabel::setTone(itemmodels::Tone tone)
{
    m_tone = tone;
    update();
}

QSize IconLabel::sizeHint() const
{
    return {m_size, m_size};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect at = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, sizeHint(), rect());
    paintIcon(painter, at, m_name, m_tone ? toneColour(*m_tone) : tokens().third);
}

} // namespace ui
