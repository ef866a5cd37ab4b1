// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/questiondialog.h"

#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kTextWidth = 400;
constexpr int kMostTextHeight = 280; // more scrolls

QLabel *textLabel(const QString &text, TextRole role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    setTextRole(label, role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFixedWidth(kTextWidth);
    return label;
}

} // namespace

QuestionDialog::QuestionDialog(QWidget *parent, const QString &title, const QString &text, const std::vector<Choice> &choices)
    : QDialog(parent)
{
    setWindowTitle(u"DPO Desk"_s);
    setModal(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, 2 * kGrid);
    layout->setSpacing(kGrid);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    addText(title, text);
    addChoices(choices);
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void QuestionDialog::addText(const QString &title, const QString &text)
{
    layout()->addWidget(textLabel(title, TextRole::Section, this));
    if (text.isEmpty())
        return;
    QLabel *body = textLabel(text, TextRole::Body, this);
    if (body->heightForWidth(kTextWidth) <= kMostTextHeight) {
        layout()->addWidget(body);
        return;
    }
    auto *area = new QScrollArea(this);
    area->setWidget(body);
    area->setFrameShape(QFrame::NoFrame);
    area->setFixedSize(kTextWidth + kPageMargin, kMostTextHeight);
    area->setAccessibleName(tr("Details"));
    layout()->addWidget(area);
}

void QuestionDialog::addChoices(const std::vector<Choice> &choices)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 2 * kGrid, 0, 0);
    row->setSpacing(kGrid);
    row->addStretch();
    for (std::size_t i = choices.size(); i-- > 0;) { // the first stands last, where the eye ends
        auto *button = new QPushButton(choices[i].text, this);
        setButtonKind(button, choices[i].kind);
        button->setAutoDefault(i == 0);
        button->setDefault(i == 0);
        connect(button, &QPushButton::clicked, this, [this, i] {
            m_choice = int(i);
            accept();
        });
        row->addWidget(button);
        if (i == 0)
            button->setFocus();
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

int QuestionDialog::ask()
{
    m_choice = -1;
    return exec() == QDialog::Accepted ? m_choice : -1;
}

} // namespace ui
