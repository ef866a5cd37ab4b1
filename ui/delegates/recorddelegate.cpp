// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/recorddelegate.h"

#include "models/itemmodels/roles.h"
#include "models/records/answer.h"
#include "models/records/field.h"
#include "ui/theme/figures.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/theme/tones.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <optional>

using itemmodels::Tone;
using records::AnswerState;
using records::FieldKind;

namespace ui {

namespace {

constexpr int kUnderlineGap = 2;
constexpr int kMostDays = 31; // a bar of a month is full; nobody counts the days of longer ones
constexpr int kBarHeight = 4;
constexpr int kBarWidth = 96;
constexpr int kBarRoom = 10; // below the words
constexpr qsizetype kLongestLine = 500; // no column is wider; a pasted text of megabytes is not measured for each paint

enum class Look { Plain, Quiet, Strong, Link, Unknown, Tag, Due };

// One cell, read from the model once.
struct Cell {
    QString text;
    Look look = Look::Plain;
    bool figures = false; // digits stand in columns
    Tone tone = Tone::Neutral;
    std::optional<int> daysLeft = {}; // shown as a bar
};

QString oneLine(QString text)
{
    if (text.size() > kLongestLine)
        text.truncate(kLongestLine);
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

AnswerState stateOf(const QModelIndex &index)
{
    const QVariant state = index.data(itemmodels::AnswerStateRole);
    return state.isValid() ? static_cast<AnswerState>(state.toInt()) : AnswerState::Value;
}

bool hasFigures(FieldKind kind)
{
    return kind == FieldKind::Date || kind == FieldKind::Instant || kind == FieldKind::Number || kind == FieldKind::Duration;
}

Cell cellOf(const QModelIndex &index)
{
    Cell cell {.text = oneLine(RecordDelegate::textOf(index))};
    const AnswerState state = stateOf(index);
    if (state == AnswerState::Unknown || state == AnswerState::None) {
        cell.look = state == AnswerState::Unknown ? Look::Unknown : Look::Quiet;
        return cell;
    }
    const QVariant kindValue = index.data(itemmodels::FieldKindRole);
    const auto kind = kindValue.isValid() ? static_cast<FieldKind>(kindValue.toInt()) : FieldKind::Text;
    const auto emphasis = static_cast<itemmodels::Emphasis>(index.data(itemmodels::EmphasisRole).toInt());
    cell.figures = hasFigures(kind);
    if (const QVariant days = index.data(itemmodels::DaysLeftRole); days.isValid() && days.toInt() <= kMostDays)
        cell.daysLeft = days.toInt();
    if (const QVariant tone = index.data(itemmodels::ToneRole); tone.isValid()) {
        cell.tone = static_cast<Tone>(tone.toInt());
        cell.look = kind == FieldKind::Date ? Look::Due : Look::Tag;
    } else if (emphasis != itemmodels::Emphasis::Plain) {
        cell.look = emphasis == itemmodels::Emphasis::Strong ? Look::Strong : Look::Quiet;
        cell.figures = emphasis == itemmodels::Emphasis::Quiet; // references
    } else if (kind == FieldKind::Link) {
        cell.look = Look::Link;
    }
    return cell;
}

QColor colourOf(const Cell &cell)
{
    switch (cell.look) {
    case Look::Quiet:
    case Look::Unknown: return tokens().third;
    case Look::Link: return tokens().accent;
    case Look::Due: return cell.tone == Tone::Neutral ? tokens().text : toneColour(cell.tone);
    case Look::Plain:
    case Look::Strong:
    case Look::Tag: break;
    }
    return tokens().text;
}

// The font of the table; weights of it are made once for each.
QFont cellFont(const Cell &cell, const QFont &base)
{
    QFont font = base;
    if (cell.look == Look::Strong)
        font.setWeight(QFont::Medium);
    else if (cell.look == Look::Due && cell.tone != Tone::Neutral)
        font.setWeight(QFont::DemiBold);
    return font;
}

int widthOf(const Cell &cell, const QFont &font)
{
    if (cell.look == Look::Tag)
        return tagSize(cell.text, cell.tone).width();
    return cell.figures ? figuresWidth(cell.text, font) : QFontMetrics(font).horizontalAdvance(cell.text) + 1;
}

void paintWords(QPainter &painter, const Cell &cell, const QRect &area, Qt::Alignment alignment, const QFont &font)
{
    if (cell.figures)
        return paintFigures(painter, area, alignment, cell.text, font, colourOf(cell));
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(cell.text, Qt::ElideRight, area.width());
    painter.setFont(font);
    painter.setPen(colourOf(cell));
    painter.drawText(area, int(alignment) | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    if (cell.look != Look::Unknown)
        return;
    const QSize size(metrics.horizontalAdvance(shown), metrics.height());
    const QRect words = QStyle::alignedRect(Qt::LeftToRight, alignment | Qt::AlignVCenter, size, area);
    paintDashedLine(painter, words.x(), words.y() + metrics.ascent() + kUnderlineGap, words.width(), tokens().third);
}

// As long as there is time; full again once it has run out, so that it is seen.
void paintDaysLeft(QPainter &painter, const Cell &cell, const QRect &area, Qt::LayoutDirection direction)
{
    const int wide = std::min(area.width(), kBarWidth);
    const int y = area.bottom() - kBarRoom + 1;
    const QRect track(area.x(), y, wide, kBarHeight);
    const int filled = *cell.daysLeft < 0 ? wide : std::max(kBarHeight, wide * *cell.daysLeft / kMostDays);
    paintRounded(painter, QStyle::visualRect(direction, area, track), kBarHeight / 2.0, tokens().line);
    paintRounded(painter, QStyle::visualRect(direction, area, QRect(area.x(), y, filled, kBarHeight)), kBarHeight / 2.0,
                 cell.tone == Tone::Neutral ? tokens().accent : toneColour(cell.tone));
}

Qt::Alignment alignmentOf(const QModelIndex &index, Qt::LayoutDirection direction)
{
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const auto wanted = alignment.isValid() ? Qt::Alignment(alignment.toInt()) : Qt::Alignment(Qt::AlignLeading);
    return QStyle::visualAlignment(direction, wanted) & Qt::AlignHorizontal_Mask;
}

} // namespace

QString RecordDelegate::textOf(const QModelIndex &index)
{
    switch (stateOf(index)) {
    case AnswerState::Unknown: return tr("not known yet");
    case AnswerState::None: return tr("None");
    case AnswerState::Value:
    case AnswerState::SoFar: break;
    }
    return index.data(Qt::DisplayRole).toString();
}

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QStyle *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const QRect area = option.rect.adjusted(kCellPadding, 0, -kCellPadding, 0);
    if (area.width() > 0) {
        const Cell cell = cellOf(index);
        if (cell.look == Look::Tag)
            paintTag(*painter, area, cell.text, cell.tone, option.direction, option.state.testFlag(QStyle::State_Selected));
        else
            paintWords(*painter, cell, cell.daysLeft ? area.adjusted(0, 0, 0, -kBarRoom) : area, alignmentOf(index, option.direction),
                       cellFont(cell, option.font));
        if (cell.daysLeft)
            paintDaysLeft(*painter, cell, area, option.direction);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Cell cell = cellOf(index);
    const int words = widthOf(cell, cellFont(cell, option.font));
    return {(cell.daysLeft ? std::max(words, kBarWidth) : words) + 2 * kCellPadding, kRowHeight};
}

bool RecordDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid() || index.data(Qt::ToolTipRole).isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStyleOptionViewItem full = option;
    initStyleOption(&full, index);
    if (sizeHint(full, index).width() <= option.rect.width()) {
        QToolTip::hideText();
        return false;
    }
    QToolTip::showText(event->globalPos(), asToolTip(textOf(index)), view, option.rect);
    return true;
}

} // namespace ui
