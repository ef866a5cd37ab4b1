// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/request/timeline.h"

#include "models/itemmodels/formats.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

using itemmodels::dayText;
using itemmodels::PartTime;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::Timeline)
};

constexpr int kInset = 10; // of the bar's ends, so that the marks there are whole
constexpr int kAbove = 22; // room for the words over the bar
constexpr int kBar = 12;
constexpr int kBelow = 10; // from the bar to the words under it
constexpr int kLine = 18;
constexpr int kMostRows = 2; // of words under the bar
constexpr int kMark = 7; // radius
constexpr int kBetween = 12; // two words of a row

QString reasonWords(rules::PauseReason reason)
{
    switch (reason) {
    case rules::PauseReason::Identity: return Tr::tr("identity");
    case rules::PauseReason::Clarification: return Tr::tr("clarification");
    case rules::PauseReason::Fee: return Tr::tr("fee");
    }
    return {};
}

QString pauseWords(const rules::Pause &pause)
{
    return Tr::tr("%1, %n day(s)", nullptr, int(pause.from.daysTo(pause.to))).arg(reasonWords(pause.reason));
}

// Takes the area unless others are too near.
bool isFree(std::vector<QRectF> &taken, const QRectF &area)
{
    const QRectF around = area.adjusted(-kBetween, 0, kBetween, 0);
    if (std::any_of(taken.begin(), taken.end(), [&around](const QRectF &other) { return other.intersects(around); }))
        return false;
    taken.push_back(area);
    return true;
}

QFont labelFont(bool strong)
{
    QFont font = fontOf(TextRole::Help);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

QString shortDay(const QDate &day)
{
    return QLocale().toString(day, u"d MMM");
}

} // namespace

QString standingOf(const PartTime &time, const QDate &today)
{
    if (time.answered.isValid())
        return Tr::tr("answered %1").arg(dayText(time.answered));
    if (!time.due.isValid() || !time.isOpen)
        return {};
    const qint64 days = today.daysTo(time.due);
    if (days < 0)
        return Tr::tr("overdue %n day(s)", nullptr, int(-days));
    return days == 0 ? Tr::tr("due today") : Tr::tr("%n day(s) left", nullptr, int(days));
}

QString waitingWords(const PartTime &time)
{
    const QString since = Tr::tr("waiting for %1 since %2").arg(reasonWords(time.waiting->reason), dayText(time.waiting->since));
    return time.dueIfSettled.isValid() ? Tr::tr("%1; were it settled today, due %2").arg(since, dayText(time.dueIfSettled)) : since;
}

QString timeWords(const PartTime &time, const QDate &today)
{
    QStringList words {time.name, Tr::tr("received %1").arg(dayText(time.received)), Tr::tr("due %1").arg(dayText(time.due)), standingOf(time, today)};
    for (const rules::Pause &pause : time.pauses)
        words += Tr::tr("waited for %1 from %2 to %3").arg(reasonWords(pause.reason), dayText(pause.from), dayText(pause.to));
    if (time.waiting)
        words += waitingWords(time);
    if (time.firstEnd.isValid())
        words += Tr::tr("extended, was due %1").arg(dayText(time.firstEnd));
    if (time.target.isValid() && time.target != time.due)
        words += Tr::tr("house target %1").arg(dayText(time.target));
    words.removeAll(QString());
    return words.join(u"; "_s);
}

Timeline::Timeline(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setObjectName(u"timeline"_s);
}

void Timeline::setTime(const PartTime &time, const QDate &today)
{
    m_time = time;
    m_today = today;
    setAccessibleName(timeWords(time, today));
    setToolTip(asToolTip(accessibleName()));
    makeRoom();
    update();
}

// No more than the words take.
void Timeline::makeRoom()
{
    const qreal below = kAbove + kBar + kBelow;
    const auto placed = placedLabels();
    const bool isLow = std::any_of(placed.begin(), placed.end(), [below](const Placed &one) { return one.area.top() > below; });
    if (const int rows = isLow ? kMostRows : 1; rows != m_rows) {
        m_rows = rows;
        updateGeometry();
    }
}

void Timeline::resizeEvent(QResizeEvent *)
{
    makeRoom();
}

QSize Timeline::sizeHint() const
{
    return {520, kAbove + kBar + kBelow + m_rows * kLine};
}

QDate Timeline::last() const
{
    QDate day = m_time.due;
    if (m_time.answered.isValid())
        day = std::max(day, m_time.answered);
    else if (m_time.isOpen)
        day = std::max(day, m_today);
    return day;
}

qreal Timeline::xOf(const QDate &day) const
{
    const auto days = qreal(std::max<qint64>(1, m_time.received.daysTo(last())));
    const qreal share = std::clamp(qreal(m_time.received.daysTo(day)) / days, 0.0, 1.0);
    const qreal x = kInset + share * (width() - 2 * kInset);
    return layoutDirection() == Qt::RightToLeft ? width() - x : x;
}

QRectF Timeline::span(const QDate &from, const QDate &to) const
{
    const qreal one = xOf(from);
    const qreal other = xOf(to);
    return {std::min(one, other), qreal(kAbove), std::abs(other - one), qreal(kBar)};
}

void Timeline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBar(painter);
    paintPauses(painter);
    paintExtension(painter);
    paintMarks(painter);
    paintWordsAbove(painter);
    paintLabels(painter);
}

void Timeline::paintBar(QPainter &painter) const
{
    paintRounded(painter, span(m_time.received, last()), kBar / 2.0, tokens().neutralSoft, tokens().line);
    const QDate passed = m_time.answered.isValid() ? m_time.answered : std::min(m_today, last());
    if (passed <= m_time.received)
        return;
    paintRounded(painter, span(m_time.received, std::min(passed, m_time.due)), kBar / 2.0, m_time.answered.isValid() ? tokens().good : tokens().accent);
    if (passed > m_time.due)
        painter.fillRect(span(m_time.due, passed), tokens().error);
}

// Those that count, and the one that still goes on.
std::vector<rules::Pause> Timeline::waits() const
{
    std::vector<rules::Pause> all = m_time.pauses;
    if (m_time.waiting)
        all.push_back({m_time.waiting->since, m_today, m_time.waiting->reason});
    return all;
}

// Told by a lighter ground with a line around it, and by the words above.
void Timeline::paintPauses(QPainter &painter) const
{
    for (const rules::Pause &pause : waits()) {
        const QRectF area = span(pause.from, pause.to);
        painter.fillRect(area, tokens().accentSoft);
        painter.setPen(QPen(tokens().accent, 1));
        painter.drawLine(area.topLeft(), area.topRight());
        painter.drawLine(area.bottomLeft(), area.bottomRight());
    }
}

void Timeline::paintExtension(QPainter &painter) const
{
    if (!m_time.firstEnd.isValid())
        return;
    const QRectF area = span(m_time.firstEnd, m_time.due);
    painter.setPen(QPen(tokens().warning, 1.5, Qt::DashLine));
    painter.drawLine(area.topLeft(), area.topRight());
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.setPen(QPen(tokens().warning, 1.5));
    const qreal x = xOf(m_time.firstEnd);
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
}

// What the parts of the bar are; what has no room is said by the name of the bar.
void Timeline::paintWordsAbove(QPainter &painter) const
{
    std::vector<std::pair<QRectF, QString>> all;
    if (m_time.firstEnd.isValid())
        all.emplace_back(span(m_time.firstEnd, m_time.due), Tr::tr("extended, was due %1").arg(shortDay(m_time.firstEnd)));
    for (const rules::Pause &pause : waits()) {
        const bool goesOn = m_time.waiting && pause.to == m_today && pause.from == m_time.waiting->since;
        all.emplace_back(span(pause.from, pause.to), goesOn ? Tr::tr("waiting for %1").arg(reasonWords(pause.reason)) : pauseWords(pause));
    }
    painter.setFont(fontOf(TextRole::Help));
    painter.setPen(tokens().second);
    std::vector<QRectF> taken;
    for (const auto &[over, text] : all) {
        const qreal wide = painter.fontMetrics().horizontalAdvance(text) + 2;
        const qreal x = std::clamp(over.center().x() - wide / 2, 0.0, std::max(0.0, width() - wide));
        const QRectF area(x, 0, wide, kAbove - 6);
        if (isFree(taken, area))
            painter.drawText(area, Qt::AlignCenter | Qt::TextSingleLine, text);
    }
}

void Timeline::paintMarks(QPainter &painter) const
{
    const qreal middle = kAbove + kBar / 2.0;
    const auto ring = [&](const QDate &day, const QColor &colour) {
        painter.setPen(QPen(colour, 2));
        painter.setBrush(tokens().surface);
        painter.drawEllipse(QPointF(xOf(day), middle), kMark - 1, kMark - 1);
    };
    const auto tick = [&](const QDate &day, const QColor &colour, int beyond) {
        painter.setPen(QPen(colour, 2));
        painter.drawLine(QPointF(xOf(day), kAbove - beyond), QPointF(xOf(day), kAbove + kBar + beyond));
    };
    if (m_time.target.isValid() && m_time.target != m_time.due)
        tick(m_time.target, tokens().warning, 3);
    ring(m_time.received, tokens().accent);
    ring(m_time.due, tokens().error);
    if (m_time.isOpen)
        tick(m_today, tokens().text, 7);
    else if (m_time.answered.isValid())
        tick(m_time.answered, tokens().good, 7);
}

std::vector<Timeline::Label> Timeline::labels() const
{
    std::vector<Label> all {{m_time.received, Tr::tr("received %1").arg(shortDay(m_time.received)), tokens().second},
                            {m_time.due, Tr::tr("due %1").arg(shortDay(m_time.due)), tokens().error}};
    if (m_time.isOpen)
        all.push_back({m_today, Tr::tr("today"), tokens().text, true});
    else if (m_time.answered.isValid())
        all.push_back({m_time.answered, Tr::tr("answered %1").arg(shortDay(m_time.answered)), tokens().good, true});
    if (m_time.target.isValid() && m_time.target != m_time.due)
        all.push_back({m_time.target, Tr::tr("target %1").arg(shortDay(m_time.target)), tokens().warning});
    return all;
}

std::vector<Timeline::Placed> Timeline::placedLabels() const
{
    std::array<std::vector<QRectF>, kMostRows> rows;
    std::vector<Placed> placed;
    for (const Label &label : labels()) {
        const qreal wide = QFontMetricsF(labelFont(label.strong)).horizontalAdvance(label.text) + 2;
        const qreal x = std::clamp(xOf(label.day) - wide / 2, 0.0, std::max(0.0, width() - wide));
        for (int row = 0; row < kMostRows; ++row) {
            const QRectF area(x, kAbove + kBar + kBelow + row * kLine, wide, kLine);
            if (!isFree(rows[std::size_t(row)], area))
                continue;
            placed.push_back({label, area});
            break;
        }
    }
    return placed;
}

void Timeline::paintLabels(QPainter &painter) const
{
    for (const Placed &placed : placedLabels()) {
        painter.setFont(labelFont(placed.label.strong));
        painter.setPen(placed.label.colour);
        painter.drawText(placed.area, Qt::AlignCenter | Qt::TextSingleLine, placed.label.text);
    }
}

} // namespace ui
