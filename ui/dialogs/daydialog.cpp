// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/daydialog.h"

#include "ui/forms/dayfield.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWidth = 360;

} // namespace

DayDialog::DayDialog(const QDate &day, const QDate &today, QWidget *parent)
    : QDialog(parent), m_field(new DayField(tr("At the end of"), day, today.addDays(-1), today, this))
{
    setWindowTitle(tr("As it stood on a day"));
    setModal(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, 2 * kGrid);
    layout->setSpacing(kGrid + kGrid / 2);
    auto *heading = new QLabel(windowTitle(), this);
    setTextRole(heading, TextRole::Section);
    layout->addWidget(heading);
    auto *text = new QLabel(tr("Every list and record is shown as it stood then, with the links and names of that day. Nothing can be changed there."), this);
    setTextRole(text, TextRole::Body);
    text->setWordWrap(true);
    text->setFixedWidth(kWidth);
    layout->addWidget(text);
    m_field->line().setObjectName(u"day"_s);
    layout->addWidget(m_field);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    auto *show = new QPushButton(tr("Show that day"), this);
    cancel->setAutoDefault(false);
    show->setDefault(true);
    setButtonKind(show, ButtonKind::Primary);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, kGrid, 0, 0);
    row->setSpacing(kGrid);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(show);
    layout->addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(show, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_field, &DayField::dayChanged, this, [this, show] { show->setEnabled(m_field->day().isValid()); });
    m_field->setFocus();
}

QDate DayDialog::day() const
{
    return m_field->day();
}

} // namespace ui
