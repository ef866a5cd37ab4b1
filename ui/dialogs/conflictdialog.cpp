// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/conflictdialog.h"

#include "models/itemmodels/vaultsession.h"
#include "ui/dialogs/valuecard.h"
#include "ui/forms/answerwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kWidth = 760;
constexpr int kTallest = 420; // of the choices; more of them scroll

} // namespace

ConflictDialog::ConflictDialog(const Context &context, const records::Record &theirs, records::Merge merge, QWidget *parent)
    : QDialog(parent), m_merge(std::move(merge))
{
    setWindowTitle(tr("Changed meanwhile"));
    setMinimumWidth(kWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->setSpacing(2 * kGrid);
    addIntroduction(*layout, theirs);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    QWidget *choices = makeChoices(context, theirs.header.changedBy);
    scroll->setWidget(choices);
    scroll->setMinimumHeight(qMin(kTallest, choices->sizeHint().height() + 2));
    layout->addWidget(scroll, 1);
    addButtons(*layout);
    if (!m_mine.empty())
        m_mine.front()->setFocus();
}

void ConflictDialog::addIntroduction(QVBoxLayout &layout, const records::Record &theirs)
{
    auto *title = new QLabel(tr("%1 was changed while you were writing").arg(theirs.header.reference), this);
    setTextRole(title, TextRole::Section);
    layout.addWidget(title);
    auto *words = new QLabel(tr("%1 saved other answers to the fields below. Choose which to keep; the other one stays in the history. "
                                "What only one of you changed is kept.").arg(theirs.header.changedBy), this);
    setTextRole(words, TextRole::Quiet);
    words->setWordWrap(true);
    layout.addWidget(words);
}

QWidget *ConflictDialog::makeChoices(const Context &context, const QString &who)
{
    const itemmodels::CellContext cells = cellsOf(context.session);
    auto *body = new QWidget(this);
    auto *grid = new QGridLayout(body);
    grid->setContentsMargins(1, 1, 1, 1);
    grid->setHorizontalSpacing(kGrid + kGrid / 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const records::Clash &clash : m_merge.clashes) {
        auto *label = new QLabel(tr("%1 — was: %2").arg(clash.label, answerWords(*clash.field, clash.base, cells)), body);
        setTextRole(label, TextRole::Label);
        label->setWordWrap(true);
        grid->addWidget(label, line++, 0, 1, 2);
        auto *mine = new ValueCard(tr("Yours"), answerWords(*clash.field, clash.mine, cells), body);
        auto *theirs = new ValueCard(tr("%1's", "answer of a person").arg(who), answerWords(*clash.field, clash.theirs, cells), body);
        mine->setAccessibleDescription(clash.label);
        theirs->setAccessibleDescription(clash.label);
        auto *group = new QButtonGroup(body);
        group->addButton(mine);
        group->addButton(theirs);
        mine->setChecked(true);
        grid->addWidget(mine, line, 0);
        grid->addWidget(theirs, line++, 1);
        grid->setRowMinimumHeight(line++, kGrid);
        m_mine.push_back(mine);
        m_theirs.push_back(theirs);
    }
    grid->setRowStretch(line, 1);
    return body;
}

void ConflictDialog::addButtons(QVBoxLayout &layout)
{
    auto *buttons = new QDialogButtonBox(this);
    auto *save = buttons->addButton(tr("Save these"), QDialogButtonBox::AcceptRole);
    setButtonKind(save, ButtonKind::Primary);
    save->setDefault(true);
    buttons->addButton(tr("Back to the form"), QDialogButtonBox::RejectRole);
    auto *allMine = buttons->addButton(tr("All of mine"), QDialogButtonBox::ResetRole);
    auto *allTheirs = buttons->addButton(tr("All of theirs"), QDialogButtonBox::ResetRole);
    for (QPushButton *button : {allMine, allTheirs}) {
        setButtonKind(button, ButtonKind::Quiet);
        button->setAutoDefault(false);
    }
    connect(allMine, &QPushButton::clicked, this, [this] { chooseAll(true); });
    connect(allTheirs, &QPushButton::clicked, this, [this] { chooseAll(false); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout.addWidget(buttons);
}

void ConflictDialog::chooseAll(bool mine)
{
    for (std::size_t i = 0; i < m_mine.size(); ++i)
        (mine ? m_mine : m_theirs)[i]->setChecked(true);
}

records::Values ConflictDialog::values() const
{
    records::Values values = m_merge.values;
    for (std::size_t i = 0; i < m_merge.clashes.size(); ++i) {
        const records::Clash &clash = m_merge.clashes[i];
        if (records::Value *place = m_mine[i]->isChecked() ? nullptr : records::valueAt(values, clash.address))
            *place = clash.theirs;
    }
    return values;
}

} // namespace ui
