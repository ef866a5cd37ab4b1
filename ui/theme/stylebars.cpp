// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylebars.h"

#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QEvent>
#include <QPainter>
#include <QProgressBar>
#include <QTimerEvent>

namespace ui {

namespace {

constexpr int kThumb = 6;
constexpr int kLeastThumb = 32;
constexpr int kProgressHeight = 6;
constexpr int kProgressWords = 48;
constexpr int kBusyPeriod = 1400; // milliseconds for one run
constexpr int kBusyFrame = 33;
constexpr int kGroove = 4; // of a slider
constexpr int kKnob = 16;

bool upright(const QStyleOptionSlider &option)
{
    return option.orientation == Qt::Vertical;
}

// Repaints a busy bar while it is shown.
class BusyMover final : public QObject
{
public:
    explicit BusyMover(QProgressBar *bar) : QObject(bar), m_bar(bar) { bar->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_bar && event->type() == QEvent::Show)
            m_timer = m_timer == 0 ? startTimer(kBusyFrame) : m_timer;
        else if (watched == m_bar && event->type() == QEvent::Hide && m_timer != 0)
            killTimer(std::exchange(m_timer, 0));
        return false;
    }

protected:
    void timerEvent(QTimerEvent *) override
    {
        if (m_bar->minimum() == m_bar->maximum())
            m_bar->update();
    }

private:
    QProgressBar *m_bar;
    int m_timer = 0;
};

qreal busyPosition()
{
    static const QElapsedTimer clock = [] {
        QElapsedTimer timer;
        timer.start();
        return timer;
    }();
    return qreal(clock.elapsed() % kBusyPeriod) / kBusyPeriod;
}

// As if read from left to right.
QRect filledPart(const QStyleOptionProgressBar &option, const QRect &bar)
{
    if (option.minimum == option.maximum) {
        const int part = bar.width() / 3;
        const QRect moving(bar.x() - part + qRound(busyPosition() * (bar.width() + part)), bar.y(), part, bar.height());
        return moving & bar;
    }
    const qreal share = qreal(qint64(option.progress) - option.minimum) / qreal(qint64(option.maximum) - option.minimum);
    return {bar.topLeft(), QSize(qRound(bar.width() * std::clamp(share, 0.0, 1.0)), bar.height())};
}

} // namespace

void drawScrollBar(const QStyleOptionSlider &option, QPainter &painter)
{
    if (option.maximum <= option.minimum)
        return;
    const QRect thumb = scrollBarRect(option, QStyle::SC_ScrollBarSlider);
    const int side = (kScrollBarWidth - kThumb) / 2;
    const QRect shown = upright(option) ? thumb.adjusted(side, 2, -side, -2) : thumb.adjusted(2, side, -2, -side);
    const bool held = option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider)
        && (option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken));
    paintRounded(painter, shown, kThumb / 2.0, held ? tokens().third : mixed(tokens().strongLine, tokens().third, 0.35));
}

QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const int length = upright(option) ? option.rect.height() : option.rect.width();
    const int range = option.maximum - option.minimum;
    int thumb = length;
    if (range > 0)
        thumb = std::clamp(int(qint64(option.pageStep) * length / (qint64(range) + option.pageStep)), std::min(kLeastThumb, length), length);
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, length - thumb, option.upsideDown);
    const auto along = [&](int from, int size) {
        const QRect at = upright(option) ? QRect(0, from, option.rect.width(), size) : QRect(from, 0, size, option.rect.height());
        return at.translated(option.rect.topLeft());
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider: return along(start, thumb);
    case QStyle::SC_ScrollBarGroove: return along(0, length);
    case QStyle::SC_ScrollBarSubPage: return along(0, start);
    case QStyle::SC_ScrollBarAddPage: return along(start + thumb, length - start - thumb);
    default: return {};
    }
}

void drawProgressBar(const QStyleOptionProgressBar &option, QPainter &painter)
{
    const int words = option.textVisible && option.minimum != option.maximum ? kProgressWords : 0;
    const QRect bar(option.rect.x(), option.rect.y() + (option.rect.height() - kProgressHeight) / 2, option.rect.width() - words, kProgressHeight);
    paintRounded(painter, QStyle::visualRect(option.direction, option.rect, bar), kProgressHeight / 2.0, tokens().line);
    const QRect filled = QStyle::visualRect(option.direction, option.rect, filledPart(option, bar));
    if (filled.width() > 0)
        paintRounded(painter, filled, std::min(kProgressHeight, filled.width()) / 2.0, tokens().accent);
    if (words == 0)
        return;
    painter.setPen(tokens().second);
    const QRect label(option.rect.right() - words + 1, option.rect.y(), words, option.rect.height());
    painter.drawText(QStyle::visualRect(option.direction, option.rect, label),
                     int(QStyle::visualAlignment(option.direction, Qt::AlignTrailing)) | Qt::AlignVCenter | Qt::TextSingleLine, option.text);
}

void keepBusyBarMoving(QWidget *progressBar)
{
    auto *bar = qobject_cast<QProgressBar *>(progressBar);
    if (bar == nullptr || bar->property("dpodesk_moved").toBool())
        return;
    bar->setProperty("dpodesk_moved", true);
    new BusyMover(bar); // its child
}

void drawSlider(const QStyleOptionSlider &option, QPainter &painter, const QRect &handle)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    QRect groove = upright(option) ? QRect(option.rect.center().x() - 1, option.rect.y(), kGroove, option.rect.height())
                                   : QRect(option.rect.x(), option.rect.center().y() - 1, option.rect.width(), kGroove);
    paintRounded(painter, groove, kGroove / 2.0, tokens().strongLine);
    if (!upright(option))
        groove = option.upsideDown ? groove.adjusted(handle.center().x() - groove.x(), 0, 0, 0) : QRect(groove.topLeft(), QSize(handle.center().x() - groove.x(), kGroove));
    else
        groove = option.upsideDown ? groove.adjusted(0, handle.center().y() - groove.y(), 0, 0) : QRect(groove.topLeft(), QSize(kGroove, handle.center().y() - groove.y()));
    paintRounded(painter, groove, kGroove / 2.0, enabled ? tokens().accent : tokens().third);
    const QRect knob = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, QSize(kKnob, kKnob), handle);
    paintRounded(painter, knob, kKnob / 2.0, tokens().surface, enabled ? tokens().accent : tokens().strongLine, option.state.testFlag(QStyle::State_HasFocus) ? 4 : 2);
}

void drawSplitter(const QStyleOption &option, QPainter &painter)
{
    const bool beside = option.state.testFlag(QStyle::State_Horizontal);
    const QRect line = beside ? QRect(option.rect.center().x(), option.rect.y(), 1, option.rect.height())
                              : QRect(option.rect.x(), option.rect.center().y(), option.rect.width(), 1);
    const bool held = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    painter.fillRect(held ? line.adjusted(beside ? -1 : 0, beside ? 0 : -1, 0, 0) : line, held ? tokens().accent : tokens().line);
}

} // namespace ui
