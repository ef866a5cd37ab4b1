// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/tones.h"
#include "ui/widgets/iconlabel.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kPadding = 12;

} // namespace

Banner::Banner(itemmodels::Tone tone, const QString &text, QWidget *parent) : QWidget(parent), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(kPadding, kGrid / 2, kPadding, kGrid / 2);
    m_layout->setSpacing(kGrid);
    m_icon = new IconLabel({}, this);
    m_icon->setFixedHeight(kControlHeight);
    m_layout->addWidget(m_icon, 0, Qt::AlignTop);
    m_text = new QLabel(text, this);
    m_text->setWordWrap(true);
    setTextRole(m_text, TextRole::Body);
    m_text->setMinimumHeight(kControlHeight);
    m_layout->addWidget(m_text, 1);
    setAccessibleName(text);
    setTone(tone);
}

void Banner::setText(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
}

void Banner::setTone(itemmodels::Tone tone)
{
    m_tone = tone;
    const bool plain = tone == itemmodels::Tone::Neutral || tone == itemmodels::Tone::Accent;
    m_icon->setIcon(plain ? u"info"_s : toneIcon(tone));
    m_icon->setTone(tone);
    update();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::addAction(const QString &text, std::function<void()> run)
{
    auto *button = new QPushButton(text, this);
    setButtonKind(button, ButtonKind::Quiet);
    connect(button, &QAbstractButton::clicked, this, std::move(run));
    m_layout->addWidget(button, 0, Qt::AlignTop);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintRounded(painter, rect(), kControlRadius, toneGround(m_tone));
}

void showInstead(Banner *&shown, Banner *next, QBoxLayout &layout, int row)
{
    if (shown) {
        shown->hide();
        shown->deleteLater();
    }
    shown = next;
    if (next)
        layout.insertWidget(row, next);
}

} // namespace ui
