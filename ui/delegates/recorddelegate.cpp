// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/recorddelegate.h"

#include "models/itemmodels/roles.h"
#include "models/records/answer.h"
#include "models/records/field.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/theme.h"
#include "ui/theme/tones.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using itemmodels::Tone;
using records::AnswerState;
using records::FieldKind;

namespace ui {

namespace {

constexpr int kUnderlineGap = 2;
constexpr qsizetype kLongestLine = 500; // no column is wider; a pasted text of megabytes is not measured for each paint

AnswerState stateOf(const QModelIndex &index)
{
    const QVariant state = index.data(itemmodels::AnswerStateRole);
    return state.isValid() ? static_cast<AnswerState>(state.toInt()) : AnswerState::Value;
}

bool isOfKind(const QModelIndex &index, FieldKind wanted)
{
    const QVariant kind = index.data(itemmodels::FieldKindRole);
    return kind.isValid() && static_cast<FieldKind>(kind.toInt()) == wanted;
}

// A day with a tone is told by its words; every other answer with one is a tag.
bool isTag(const QModelIndex &index, AnswerState state)
{
    return state == AnswerState::Value && index.data(itemmodels::ToneRole).isValid() && !isOfKind(index, FieldKind::Date);
}

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

// The line of a cell and where it stands.
struct Line {
    QString text;
    QRect area;
    Qt::Alignment alignment;
    QColor colour;
    QFont font;
    bool unknown = false;
};

Line lineOf(const QStyleOptionViewItem &option, const QModelIndex &index, AnswerState state)
{
    Line line {.text = oneLine(RecordDelegate::textOf(index)), .area = option.rect.adjusted(kCellPadding, 0, -kCellPadding, 0),
               .alignment = Qt::AlignLeading, .colour = tokens().text, .font = option.font};
    if (const QVariant alignment = index.data(Qt::TextAlignmentRole); alignment.isValid())
        line.alignment = Qt::Alignment(alignment.toInt());
    if (const QVariant font = index.data(Qt::FontRole); font.isValid())
        line.font = font.value<QFont>().resolve(option.font);
    line.unknown = state == AnswerState::Unknown;
    const QVariant tone = index.data(itemmodels::ToneRole);
    const auto emphasis = static_cast<itemmodels::Emphasis>(index.data(itemmodels::EmphasisRole).toInt());
    if (line.unknown || state == AnswerState::None) {
        line.colour = tokens().third;
    } else if (tone.isValid()) {
        line.colour = toneColour(static_cast<Tone>(tone.toInt()));
        line.font.setWeight(QFont::DemiBold);
    } else if (emphasis == itemmodels::Emphasis::Quiet) {
        line.colour = tokens().second;
    } else if (isOfKind(index, FieldKind::Link)) {
        line.colour = tokens().accent;
    }
    if (emphasis == itemmodels::Emphasis::Strong)
        line.font.setWeight(QFont::Medium);
    return line;
}

void paintLine(QPainter &painter, const Line &line, Qt::LayoutDirection direction)
{
    if (line.area.width() <= 0)
        return;
    const QFontMetrics metrics(line.font);
    const QString shown = metrics.elidedText(line.text, Qt::ElideRight, line.area.width());
    const auto alignment = QStyle::visualAlignment(direction, line.alignment) & Qt::AlignHorizontal_Mask;
    painter.setFont(line.font);
    painter.setPen(line.colour);
    painter.drawText(line.area, int(alignment) | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    if (!line.unknown)
        return;
    const QSize size(metrics.horizontalAdvance(shown), metrics.height());
    const QRect words = QStyle::alignedRect(Qt::LeftToRight, alignment | Qt::AlignVCenter, size, line.area);
    paintDashedLine(painter, words.x(), words.y() + metrics.ascent() + kUnderlineGap, words.width(), tokens().third);
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
    const AnswerState state = stateOf(index);
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    if (isTag(index, state)) {
        const QVariant tone = index.data(itemmodels::ToneRole);
        const QRect area = option.rect.adjusted(kCellPadding, 0, -kCellPadding, 0);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        paintTag(*painter, area, oneLine(textOf(index)), static_cast<Tone>(tone.toInt()), option.direction, selected);
    } else {
        paintLine(*painter, lineOf(option, index, state), option.direction);
    }
    painter->restore();
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(option);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant tone = index.data(itemmodels::ToneRole);
    const QString text = oneLine(textOf(index));
    const int wanted = isTag(index, stateOf(index)) ? tagSize(text, static_cast<Tone>(tone.toInt())).width() : QFontMetrics(option.font).horizontalAdvance(text) + 1;
    return {wanted + 2 * kCellPadding, kRowHeight};
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
