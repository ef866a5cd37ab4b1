// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/polish.h"

#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/stylebars.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QCalendarWidget>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTableView>
#include <QTextCharFormat>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextOption>
#include <QToolButton>
#include <QVariant>

namespace ui {

namespace {

constexpr QSize kCalendarSize(312, 296); // a day is as high as a control, and the names of days have room

// The delegate a combo box has by itself draws without the style.
void polishComboBox(QComboBox &combo)
{
    combo.setAttribute(Qt::WA_Hover);
    if (QByteArray(combo.itemDelegate()->metaObject()->className()) == "QComboBoxDelegate")
        combo.setItemDelegate(new QStyledItemDelegate(&combo));
}

void polishHeader(QHeaderView &header)
{
    header.viewport()->setAutoFillBackground(false); // the frame of the view fills the ground, with round corners
    header.setHighlightSections(false);
    if (header.orientation() == Qt::Horizontal && header.defaultAlignment() == Qt::AlignCenter)
        header.setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

// Frames measure themselves while they are made, when the style cannot know yet what they will be.
void measureFrame(QFrame &frame)
{
    frame.setFrameStyle(frame.frameStyle());
}

// What completes a line that is typed in.
bool isListBelowLine(const QWidget &widget)
{
    return widget.windowType() == Qt::Popup && qobject_cast<const QAbstractItemView *>(&widget) != nullptr;
}

void polishView(QAbstractItemView &view)
{
    measureFrame(view);
    if (view.inherits("QComboBoxListView") || isListBelowLine(view))
        view.viewport()->setAutoFillBackground(false); // the popup fills the ground
    view.viewport()->setAttribute(Qt::WA_Hover);
    if (auto *table = qobject_cast<QTableView *>(&view)) {
        table->setShowGrid(false); // rows draw the line below them
        table->setCornerButtonEnabled(false);
    }
}

void polishTextEdit(QAbstractScrollArea &edit)
{
    measureFrame(edit);
    if (edit.frameShape() != QFrame::NoFrame)
        edit.viewport()->setAutoFillBackground(false); // the frame fills the ground
}

// The colours of a calendar are fixed ones, and red where nobody sets them.
void colourCalendar(QCalendarWidget &calendar)
{
    QTextCharFormat weekend;
    weekend.setForeground(tokens().second);
    calendar.setWeekdayTextFormat(Qt::Saturday, weekend);
    calendar.setWeekdayTextFormat(Qt::Sunday, weekend);
    QTextCharFormat head;
    head.setForeground(tokens().third);
    head.setBackground(tokens().surface);
    calendar.setHeaderTextFormat(head);
}

// Colours it anew after a switch.
class CalendarColours final : public QObject
{
public:
    explicit CalendarColours(QCalendarWidget *calendar) : QObject(calendar), m_calendar(calendar) { calendar->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_calendar && event->type() == QEvent::PaletteChange)
            colourCalendar(*m_calendar);
        return false;
    }

private:
    QCalendarWidget *m_calendar;
};

void polishCalendar(QCalendarWidget &calendar)
{
    if (calendar.property("dpodesk_polished").toBool())
        return;
    calendar.setProperty("dpodesk_polished", true);
    calendar.setMinimumSize(kCalendarSize);
    colourCalendar(calendar);
    new CalendarColours(&calendar); // its child
    setSurface(&calendar, Surface::Card);
    if (calendar.layout() != nullptr)
        calendar.layout()->setContentsMargins(kGrid, kGrid / 2, kGrid, kGrid);
    calendar.setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    if (auto *bar = calendar.findChild<QWidget *>(QStringLiteral("qt_calendar_navigationbar")))
        bar->setBackgroundRole(QPalette::Base);
    const auto buttons = calendar.findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        button->setAutoRaise(true);
    }
}

bool isHovered(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) != nullptr || qobject_cast<const QAbstractSpinBox *>(&widget) != nullptr
        || qobject_cast<const QLineEdit *>(&widget) != nullptr || qobject_cast<const QTabBar *>(&widget) != nullptr
        || qobject_cast<const QScrollBar *>(&widget) != nullptr;
}

constexpr const char *kAlignmentProperty = "dpodesk_alignment";

// Labels and lines align by the direction of their text: a Latin word in a window from right to left would stand on the
// wrong side. What says leading or trailing follows the window instead.
template <typename Aligned>
void alignByLayout(Aligned &widget)
{
    if (!widget.alignment().testFlag(Qt::AlignAbsolute))
        widget.setProperty(kAlignmentProperty, QVariant::fromValue(widget.alignment()));
    const QVariant wanted = widget.property(kAlignmentProperty);
    if (wanted.isValid())
        widget.setAlignment(QStyle::visualAlignment(widget.layoutDirection(), wanted.value<Qt::Alignment>()));
}

void alignByLayout(QPlainTextEdit &text)
{
    QTextOption option = text.document()->defaultTextOption();
    const Qt::Alignment wanted = QStyle::visualAlignment(text.layoutDirection(), Qt::AlignLeading);
    if ((option.alignment() & Qt::AlignRight) == (wanted & Qt::AlignRight))
        return;
    option.setAlignment(wanted);
    text.document()->setDefaultTextOption(option);
}

void align(QObject *widget)
{
    if (auto *label = qobject_cast<QLabel *>(widget))
        alignByLayout(*label);
    else if (auto *line = qobject_cast<QLineEdit *>(widget))
        alignByLayout(*line);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(widget))
        alignByLayout(*text);
}

// Aligns anew when the direction turns.
class DirectionWatch final : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::LayoutDirectionChange)
            align(watched);
        return false;
    }
};

void followDirection(QWidget *widget)
{
    static DirectionWatch watch;
    align(widget);
    widget->removeEventFilter(&watch); // polished again
    widget->installEventFilter(&watch);
}

// Opens above the window with round corners.
bool isRoundPopup(const QWidget &widget)
{
    return qobject_cast<const QMenu *>(&widget) != nullptr || widget.inherits("QTipLabel") || widget.inherits("QComboBoxPrivateContainer")
        || widget.inherits("QCalendarPopup") || isListBelowLine(widget);
}

} // namespace

void polishWidget(QWidget *widget)
{
    if (isHovered(*widget))
        widget->setAttribute(Qt::WA_Hover);
    if (isRoundPopup(*widget))
        widget->setAttribute(Qt::WA_TranslucentBackground);
    if (qobject_cast<QScrollBar *>(widget) != nullptr)
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
    if (qobject_cast<QLabel *>(widget) != nullptr || qobject_cast<QLineEdit *>(widget) != nullptr || qobject_cast<QPlainTextEdit *>(widget) != nullptr)
        followDirection(widget);
    if (auto *combo = qobject_cast<QComboBox *>(widget))
        polishComboBox(*combo);
    else if (auto *header = qobject_cast<QHeaderView *>(widget))
        polishHeader(*header);
    else if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        polishView(*view);
    else if (auto *calendar = qobject_cast<QCalendarWidget *>(widget))
        polishCalendar(*calendar);
    else if (qobject_cast<QPlainTextEdit *>(widget) != nullptr || qobject_cast<QTextEdit *>(widget) != nullptr)
        polishTextEdit(*static_cast<QAbstractScrollArea *>(widget));
    else if (qobject_cast<QProgressBar *>(widget) != nullptr)
        keepBusyBarMoving(widget);
}

} // namespace ui
