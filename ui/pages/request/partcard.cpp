// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/request/partcard.h"

#include "models/itemmodels/formats.h"
#include "models/itemmodels/status.h"
#include "ui/pages/request/timeline.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/widgets/tag.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using itemmodels::PartTime;
using itemmodels::Tone;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kPadding = 16;
constexpr int kNumberWidth = 16;
constexpr int kSourceWidth = 150;

// "Mon 28 Dec 2026"
QString longDay(const QDate &day)
{
    return u"%1 %2"_s.arg(QLocale().toString(day, u"ddd"), itemmodels::dayText(day));
}

Tone toneOf(const PartTime &time, const QDate &today)
{
    if (!time.isOpen || !time.due.isValid())
        return time.answered.isValid() ? Tone::Good : Tone::Neutral;
    const auto due = itemmodels::dueStatus(time.due, today);
    return due ? due->tone : Tone::Accent;
}

QString datesOf(const PartTime &time)
{
    QStringList words;
    if (time.due.isValid())
        words += PartCard::tr("due by law %1").arg(longDay(time.due));
    if (time.isOpen && time.target.isValid() && time.target != time.due)
        words += PartCard::tr("house target %1").arg(longDay(time.target));
    if (time.waiting)
        words += waitingWords(time);
    return words.join(u" · "_s);
}

// The provision, and how old the data are that were counted with.
QString sourceOf(const rules::Step &step)
{
    QString article = QString::fromUtf8(step.article);
    if (!step.asOf.isValid())
        return article;
    const QString asOf = PartCard::tr("as of %1").arg(itemmodels::dayText(step.asOf));
    return article.isEmpty() ? asOf : u"%1\n%2"_s.arg(article, asOf);
}

} // namespace

PartCard::PartCard(QWidget *parent)
    : Card(parent), m_standing(new Tag(this)), m_name(new QLabel(this)), m_dates(new QLabel(this)),
      m_why(new QPushButton(tr("Why this date"), this)), m_line(new Timeline(this)), m_steps(new Card(this))
{
    setObjectName(u"part"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPadding, kPadding - 4, kPadding, kPadding);
    layout->setSpacing(kGrid);
    layout->addWidget(makeHead());
    layout->addWidget(m_dates);
    layout->addWidget(m_line);
    layout->addWidget(m_steps);
    setTextRole(m_dates, TextRole::Quiet);
    m_dates->setWordWrap(true);
    m_steps->setObjectName(u"steps"_s);
    m_steps->hide();
}

QWidget *PartCard::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(kGrid + kGrid / 2);
    row->addWidget(m_name, 1);
    row->addWidget(m_standing);
    row->addWidget(m_why);
    setTextRole(m_name, TextRole::Section);
    m_name->setWordWrap(true);
    m_why->setObjectName(u"why"_s);
    m_why->setCheckable(true);
    m_why->setIcon(icon(u"down"_s));
    setButtonKind(m_why, ButtonKind::Quiet);
    connect(m_why, &QPushButton::toggled, this, &PartCard::showWhy);
    return head;
}

void PartCard::setTime(const PartTime &time, const QDate &today)
{
    m_time = time;
    m_name->setText(time.name.isEmpty() ? tr("Part %1").arg(time.part + 1) : time.name);
    m_standing->setTag(standingOf(time, today), toneOf(time, today));
    m_standing->setVisible(!m_standing->text().isEmpty());
    m_dates->setText(time.trouble.isEmpty() ? datesOf(time) : time.trouble);
    m_dates->setVisible(!m_dates->text().isEmpty());
    const bool hasLine = time.received.isValid() && time.due.isValid();
    m_line->setVisible(hasLine);
    if (hasLine)
        m_line->setTime(time, today);
    m_why->setVisible(!time.working.steps.empty());
    m_why->setAccessibleName(tr("Why this date: %1").arg(m_name->text()));
    showWhy(m_why->isChecked());
}

void PartCard::showWhy(bool shown)
{
    const bool open = shown && !m_time.working.steps.empty();
    m_why->setIcon(icon(shown ? u"up"_s : u"down"_s));
    if (open)
        fillWhy();
    m_steps->setVisible(open);
}

void PartCard::fillWhy()
{
    qDeleteAll(m_steps->findChildren<QLabel *>(Qt::FindDirectChildrenOnly));
    delete m_grid;
    m_grid = new QGridLayout(m_steps);
    m_grid->setContentsMargins(kPadding, kPadding - 4, kPadding, kPadding - 4);
    m_grid->setHorizontalSpacing(kPadding);
    m_grid->setVerticalSpacing(kGrid);
    m_grid->setColumnStretch(1, 1);
    int number = 0;
    for (const rules::Step &step : m_time.working.steps)
        addStep(++number, step.sentence, sourceOf(step));
    for (const rules::ReadingUsed &used : m_time.working.readings)
        addStep(0, tr("Read so: %1").arg(QCoreApplication::translate("rules::Deadlines", used.reading.meaning)), QString::fromUtf8(used.reading.article));
}

void PartCard::addStep(int number, const QString &sentence, const QString &source)
{
    const int row = m_grid->rowCount();
    const auto add = [this, row](const QString &text, int column, TextRole role) {
        auto *label = new QLabel(text, m_steps);
        setTextRole(label, role);
        label->setWordWrap(column > 0);
        m_grid->addWidget(label, row, column, Qt::AlignTop);
        return label;
    };
    add(number > 0 ? QString::number(number) : QString(), 0, TextRole::Quiet)->setFixedWidth(kNumberWidth);
    add(sentence, 1, number > 0 ? TextRole::Body : TextRole::Quiet);
    add(source, 2, TextRole::Help)->setFixedWidth(kSourceWidth);
}

} // namespace ui
