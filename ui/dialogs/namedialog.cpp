// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/namedialog.h"

#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kWidth = 320;
constexpr int kLongestName = 60;

} // namespace

NameDialog::NameDialog(const QString &title, const QString &label, const QString &name, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(title);
    setModal(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, 2 * kGrid);
    layout->setSpacing(kGrid);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    auto *heading = new QLabel(title, this);
    setTextRole(heading, TextRole::Section);
    auto *caption = new QLabel(label, this);
    setTextRole(caption, TextRole::Label);
    m_line = new QLineEdit(name, this);
    m_line->setMaxLength(kLongestName);
    m_line->setFixedWidth(kWidth);
    m_line->selectAll();
    caption->setBuddy(m_line);
    m_line->setAccessibleName(label);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_accept = new QPushButton(tr("Save"), this);
    cancel->setAutoDefault(false);
    m_accept->setDefault(true);
    setButtonKind(m_accept, ButtonKind::Primary);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, kGrid, 0, 0);
    row->setSpacing(kGrid);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_accept);
    layout->addWidget(heading);
    layout->addWidget(caption);
    layout->addWidget(m_line);
    layout->addLayout(row);
    const auto check = [this] { m_accept->setEnabled(!this->name().isEmpty()); };
    connect(m_line, &QLineEdit::textChanged, this, check);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    check();
}

QString NameDialog::name() const
{
    return m_line->text().simplified();
}

} // namespace ui
