// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/labelledfield.h"

#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace ui {

LabelledField::LabelledField(const QString &label, QWidget *editor, QString help, QWidget *beside, QWidget *parent)
    : QWidget(parent), m_editor(editor), m_help(std::move(help))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid / 2);
    auto *caption = new QLabel(label, this);
    setTextRole(caption, TextRole::Label);
    caption->setBuddy(editor);
    layout->addWidget(caption);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(editor, 1);
    if (beside)
        row->addWidget(beside);
    layout->addLayout(row);
    m_line = new QLabel(this);
    m_line->setWordWrap(true);
    layout->addWidget(m_line);
    editor->setAccessibleName(label);
    showLine();
}

void LabelledField::setHelp(const QString &help)
{
    m_help = help;
    showLine();
}

void LabelledField::setError(const QString &error)
{
    m_error = error;
    showLine();
}

void LabelledField::showLine()
{
    const bool wrong = !m_error.isEmpty();
    setInvalid(m_editor, wrong);
    setTextRole(m_line, wrong ? TextRole::Error : TextRole::Help);
    m_line->setText(wrong ? m_error : m_help);
    m_line->setVisible(!m_line->text().isEmpty());
    m_editor->setAccessibleDescription(m_line->text());
}

} // namespace ui
