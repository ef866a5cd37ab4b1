// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/dayfield.h"

#include "models/itemmodels/formats.h"
#include "models/records/dateinput.h"
#include "ui/forms/datepopup.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

DayField::DayField(const QString &name, const QDate &day, const QDate &latest, const QDate &today, QWidget *parent)
    : QWidget(parent), m_latest(latest), m_today(today), m_line(new QLineEdit(this)), m_meaning(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid / 2);
    auto *caption = new QLabel(name, this);
    setTextRole(caption, TextRole::Label);
    caption->setBuddy(m_line);
    layout->addWidget(caption);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    m_line->setAccessibleName(name);
    row->addWidget(m_line, 1);
    auto *calendar = new QToolButton(this);
    calendar->setIcon(icon(u"calendar"_s));
    calendar->setAccessibleName(tr("Choose from a calendar: %1").arg(name));
    calendar->setToolTip(asToolTip(tr("Choose from a calendar")));
    row->addWidget(calendar);
    layout->addLayout(row);
    setTextRole(m_meaning, TextRole::Help);
    layout->addWidget(m_meaning);
    connect(calendar, &QToolButton::clicked, this, &DayField::chooseDay);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        showMeaning();
        Q_EMIT this->dayChanged();
    });
    m_line->installEventFilter(this);
    setFocusProxy(m_line);
    setDay(day);
    showMeaning();
}

QDate DayField::typed() const
{
    return records::dateFromInput(m_line->text(), m_today, itemmodels::dateOrder()).value_or(QDate());
}

QDate DayField::day() const
{
    const QDate day = typed();
    return day <= m_latest ? day : QDate();
}

void DayField::setDay(const QDate &day)
{
    m_line->setText(itemmodels::dayInput(day));
}

// Typing replaces the day that stands there.
bool DayField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::FocusIn && static_cast<QFocusEvent *>(event)->reason() != Qt::MouseFocusReason)
        m_line->selectAll();
    return QWidget::eventFilter(watched, event);
}

void DayField::chooseDay()
{
    auto *popup = new DatePopup(day().isValid() ? day() : m_latest, this);
    connect(popup, &DatePopup::chosen, this, &DayField::setDay);
    popup->showBelow(m_line);
}

void DayField::showMeaning()
{
    const QDate day = typed();
    const bool isGood = this->day().isValid();
    if (isGood)
        m_meaning->setText(tr("%1, %2", "weekday, day").arg(QLocale().toString(day, u"dddd"), itemmodels::dayText(day)));
    else if (day.isValid())
        m_meaning->setText(tr("This day is not over yet; the last is %1.").arg(itemmodels::dayText(m_latest)));
    else
        m_meaning->setText(m_line->text().isEmpty() ? tr("Such as 3.3.2026, 3 Mar or 2 weeks ago") : tr("This is not understood as a day."));
    setTextRole(m_meaning, isGood || m_line->text().isEmpty() ? TextRole::Help : TextRole::Error);
    setInvalid(m_line, !isGood && !m_line->text().isEmpty());
}

} // namespace ui
