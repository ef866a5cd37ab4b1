// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/holidaysettings.h"

#include "models/itemmodels/formats.h"
#include "ui/context/questions.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QPushButton *quietButton(const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    setButtonKind(button, ButtonKind::Quiet);
    return button;
}

} // namespace

HolidaySettings::HolidaySettings(const std::vector<storage::OwnHolidays> &kept, Questions &questions, QWidget *parent)
    : QWidget(parent), m_questions(questions), m_before(kept)
{
    for (const storage::OwnHolidays &holidays : kept)
        m_now.emplace(holidays.country, holidays);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid / 2);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(0);
    layout->addLayout(m_lines);
    m_problem = new QLabel(this);
    setTextRole(m_problem, TextRole::Error);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    m_load = new QPushButton(tr("Load a file…"), this);
    m_load->setAutoDefault(false);
    m_load->setObjectName(u"loadHolidays"_s);
    m_load->setAccessibleDescription(tr("A JSON file with the holidays of a country, or changes of those that ship"));
    layout->addWidget(m_load, 0, Qt::AlignLeading);
    connect(m_load, &QPushButton::clicked, this, &HolidaySettings::load);
    showLines();
}

void HolidaySettings::load()
{
    const QString path = m_questions.openFile(this, tr("Load public holidays"), tr("Public holidays (*.json)"));
    if (path.isEmpty())
        return;
    const auto read = storage::readOwnHolidays(path);
    m_problem->setVisible(!read);
    if (!read) {
        const core::Error &error = read.error();
        m_problem->setText(error.problems.empty() ? error.message : error.message + u' ' + core::describe(error.problems.front()));
        return;
    }
    m_now.insert_or_assign(read->country, *read);
    showLines();
}

void HolidaySettings::drop(const QString &country)
{
    m_now.erase(country);
    m_problem->hide();
    showLines();
    m_load->setFocus();
}

void HolidaySettings::showLines()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const auto &[country, kept] : m_now)
        addLine(kept);
    if (!m_now.empty())
        return;
    auto *none = new QLabel(tr("Those that ship with the program"), this);
    setTextRole(none, TextRole::Quiet);
    m_lines->addWidget(none);
}

void HolidaySettings::addLine(const storage::OwnHolidays &kept)
{
    auto *line = new QWidget(this);
    line->setObjectName(u"holidays-"_s + kept.country);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    const QString kind = kept.isChange() ? tr("%1: changed, data of %2") : tr("%1: a list of its own, data of %2");
    auto *text = new QLabel(kind.arg(kept.title(), itemmodels::dayText(kept.asOf())), line);
    setTextRole(text, TextRole::Body);
    text->setWordWrap(true);
    auto *remove = quietButton(tr("Drop"), line);
    remove->setAccessibleName(tr("Drop the holidays of %1").arg(kept.title()));
    row->addWidget(text, 1);
    row->addWidget(remove);
    connect(remove, &QPushButton::clicked, this, [this, country = kept.country] { drop(country); });
    m_lines->addWidget(line);
}

itemmodels::HolidayChanges HolidaySettings::changes() const
{
    itemmodels::HolidayChanges changes;
    for (const storage::OwnHolidays &before : m_before) {
        if (!m_now.contains(before.country))
            changes.dropped += before.country;
    }
    for (const auto &[country, now] : m_now) {
        const auto same = [&now = now](const storage::OwnHolidays &before) { return before.country == now.country && before.json == now.json; };
        if (std::none_of(m_before.begin(), m_before.end(), same))
            changes.kept.push_back(now.json);
    }
    return changes;
}

} // namespace ui
