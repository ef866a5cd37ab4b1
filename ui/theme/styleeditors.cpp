// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/styleeditors.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"

#include <QAbstractSpinBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

// Part of an editor against its trailing edge, in its own direction.
QRect trailing(const QStyleOption &option, int width)
{
    const QRect part(option.rect.right() - width + 1, option.rect.y(), width, option.rect.height());
    return QStyle::visualRect(option.direction, option.rect, part);
}

QRect leading(const QStyleOption &option, int width)
{
    return QStyle::visualRect(option.direction, option.rect, QRect(option.rect.topLeft(), QSize(width, option.rect.height())));
}

QColor markColour(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_Enabled) ? tokens().second : tokens().third;
}

} // namespace

bool isReadOnly(const QWidget *editor)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->isReadOnly();
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(editor))
        return plain->isReadOnly();
    if (const auto *text = qobject_cast<const QTextEdit *>(editor))
        return text->isReadOnly();
    const auto *spin = qobject_cast<const QAbstractSpinBox *>(editor);
    return spin != nullptr && spin->isReadOnly();
}

void drawEditorPanel(const QStyleOption &option, QPainter &painter, const QWidget *widget, bool readOnly)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool invalid = isInvalid(widget);
    QColor border = tokens().strongLine;
    if (!enabled || readOnly)
        border = tokens().line;
    else if (option.state.testFlag(QStyle::State_MouseOver))
        border = mixed(tokens().strongLine, tokens().third, 0.6);
    if (invalid)
        border = tokens().error;
    paintRounded(painter, option.rect, kControlRadius, enabled && !readOnly ? tokens().surface : tokens().raised, border);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintRounded(painter, option.rect, kControlRadius, {}, invalid ? tokens().error : tokens().accent, 2);
}

void drawComboBox(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget)
{
    const bool calendar = qobject_cast<const QDateTimeEdit *>(widget) != nullptr;
    if (option.frame)
        drawEditorPanel(option, painter, widget, calendar && isReadOnly(widget));
    const QRect arrow = comboBoxRect(option, QStyle::SC_ComboBoxArrow);
    paintIcon(painter, QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, calendar ? QSize(kIconSize, kIconSize) : QSize(kChevronSize, kChevronSize), arrow),
              calendar ? u"calendar"_s : u"down"_s, markColour(option));
}

void drawComboBoxLabel(const QStyleOptionComboBox &option, QPainter &painter)
{
    if (option.editable)
        return;
    QRect area = comboBoxRect(option, QStyle::SC_ComboBoxEditField);
    if (!option.currentIcon.isNull()) {
        const QRect at = QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter, option.iconSize, area);
        option.currentIcon.paint(&painter, at);
        const int taken = option.iconSize.width() + kGrid;
        area.adjust(option.direction == Qt::RightToLeft ? 0 : taken, 0, option.direction == Qt::RightToLeft ? -taken : 0, 0);
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    painter.setPen(enabled ? option.palette.color(QPalette::Active, QPalette::ButtonText) : tokens().third);
    const auto alignment = QStyle::visualAlignment(option.direction, option.textAlignment | Qt::AlignVCenter);
    painter.drawText(area, int(alignment) | Qt::TextSingleLine,
                     option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, area.width()));
}

QRect comboBoxRect(const QStyleOptionComboBox &option, QStyle::SubControl part)
{
    switch (part) {
    case QStyle::SC_ComboBoxArrow: return trailing(option, kEditorButton);
    case QStyle::SC_ComboBoxEditField: {
        const int inset = option.editable ? kEditorPadding : kEditorPadding + 2;
        const QRect field = leading(option, option.rect.width() - kEditorButton).adjusted(0, 1, 0, -1);
        return option.direction == Qt::RightToLeft ? field.adjusted(0, 0, -inset, 0) : field.adjusted(inset, 0, 0, 0);
    }
    default: return option.rect;
    }
}

void drawSpinBox(const QStyleOptionSpinBox &option, QPainter &painter, const QWidget *widget)
{
    if (option.frame)
        drawEditorPanel(option, painter, widget, isReadOnly(widget));
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto paintStep = [&](QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step, const QString &name) {
        const QRect at = spinBoxRect(option, part);
        const bool can = option.stepEnabled.testFlag(step) && option.state.testFlag(QStyle::State_Enabled);
        const bool active = option.activeSubControls.testFlag(part) && can;
        if (active && option.state.testFlag(QStyle::State_MouseOver))
            paintRounded(painter, at.adjusted(3, 2, -3, -1), 3, option.state.testFlag(QStyle::State_Sunken) ? tokens().line : tokens().neutralSoft);
        const QRect mark = QStyle::alignedRect(Qt::LeftToRight, Qt::AlignCenter, QSize(12, 12), at);
        paintIcon(painter, mark, name, can ? tokens().second : tokens().strongLine);
    };
    paintStep(QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, u"up"_s);
    paintStep(QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, u"down"_s);
}

QRect spinBoxRect(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    const bool buttons = option.buttonSymbols != QAbstractSpinBox::NoButtons;
    const QRect steps = trailing(option, kEditorButton);
    const int half = steps.height() / 2;
    switch (part) {
    case QStyle::SC_SpinBoxUp: return buttons ? QRect(steps.x(), steps.y(), steps.width(), half) : QRect();
    case QStyle::SC_SpinBoxDown: return buttons ? QRect(steps.x(), steps.y() + half, steps.width(), steps.height() - half) : QRect();
    case QStyle::SC_SpinBoxEditField: {
        const QRect field = leading(option, option.rect.width() - (buttons ? kEditorButton : kEditorPadding)).adjusted(0, 1, 0, -1);
        return option.direction == Qt::RightToLeft ? field.adjusted(0, 0, -kEditorPadding, 0) : field.adjusted(kEditorPadding, 0, 0, 0);
    }
    default: return option.rect;
    }
}

} // namespace ui
