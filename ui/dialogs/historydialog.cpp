// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/historydialog.h"

#include "models/itemmodels/answertext.h"
#include "models/itemmodels/vaultsession.h"
#include "ui/forms/answerwords.h"
#include "ui/forms/changeline.h"
#include "ui/forms/stepwords.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/widgets/card.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kListWidth = 260; // at least
constexpr int kWidestList = 400;
constexpr std::size_t kMostChanges = 400; // of one step; a record has no more fields that matter at once

} // namespace

HistoryDialog::HistoryDialog(const Context &context, const records::RecordType &type, const QString &name, std::vector<storage::HistoryStep> steps,
                             Hooks hooks, QWidget *parent)
    : QDialog(parent), m_context(context), m_type(type), m_steps(std::move(steps)), m_hooks(std::move(hooks)), m_list(new QListWidget(this)),
      m_detail(new QScrollArea(this))
{
    setWindowTitle(tr("History"));
    resize(880, 600);
    std::reverse(m_steps.begin(), m_steps.end());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->setSpacing(2 * kGrid);
    auto *title = new QLabel(tr("History of %1").arg(name), this);
    setTextRole(title, TextRole::Section);
    layout->addWidget(title);
    auto *parts = new QHBoxLayout;
    parts->setSpacing(2 * kGrid);
    layout->addLayout(parts, 1);
    m_list->setAccessibleName(tr("Versions, newest first"));
    for (const storage::HistoryStep &step : m_steps)
        m_list->addItem(nameOf(step));
    m_list->setFixedWidth(std::clamp(m_list->sizeHintForColumn(0) + 4 * kGrid, kListWidth, kWidestList));
    parts->addWidget(m_list);
    m_detail->setWidgetResizable(true);
    m_detail->setFocusPolicy(Qt::NoFocus);
    m_detail->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *card = new Card(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_detail);
    m_detail->setFrameShape(QFrame::NoFrame);
    m_detail->viewport()->setAutoFillBackground(false);
    parts->addWidget(card, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    layout->addWidget(buttons);
    m_close = buttons->button(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentRowChanged, this, &HistoryDialog::showStep);
    m_list->setCurrentRow(0);
}

// What was done beside saving makes no revision of its own.
QString HistoryDialog::nameOf(const storage::HistoryStep &step) const
{
    const QString when = momentWords(step.version.at, m_context.session);
    if (const QString what = stepWords(step); step.changes.empty() && !what.isEmpty())
        return tr("%1 · %2 · %3", "time, what was done, person").arg(when, what, step.version.by);
    return tr("%1 · revision %2 · %3").arg(when).arg(step.version.revision).arg(step.version.by);
}

void HistoryDialog::showStep(int index)
{
    if (index < 0 || std::size_t(index) >= m_steps.size())
        return;
    if (m_list->currentRow() != index) {
        m_list->setCurrentRow(index); // comes back here
        return;
    }
    QWidget *detail = makeDetail(std::size_t(index));
    m_detail->setWidget(detail);
    detail->setAutoFillBackground(false); // the card shows through
    QWidget *last = m_list;
    for (QAbstractButton *button : detail->findChildren<QAbstractButton *>()) {
        setTabOrder(last, button);
        last = button;
    }
    setTabOrder(last, m_close);
}

QWidget *HistoryDialog::makeDetail(std::size_t index)
{
    const storage::HistoryStep &step = m_steps[index];
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid / 2);
    auto *what = new QLabel(stepWords(step), body);
    setTextRole(what, TextRole::Body);
    what->setVisible(!what->text().isEmpty());
    column->addWidget(what);
    addChanges(*column, index);
    column->addStretch();
    addDayButton(*column, step);
    if (m_hooks.readOnly || index == 0 || step.version.erased)
        return body;
    auto *all = new QPushButton(tr("Put all answers of this version into the form"), body);
    all->setObjectName(u"restoreAll"_s);
    all->setAutoDefault(false);
    connect(all, &QPushButton::clicked, this, [this, version = step.version] {
        m_hooks.restoreAll(version);
        accept();
    });
    column->addWidget(all, 0, Qt::AlignLeading);
    return body;
}

void HistoryDialog::addChanges(QVBoxLayout &column, std::size_t index)
{
    const storage::HistoryStep &step = m_steps[index];
    const itemmodels::CellContext cells = cellsOf(m_context.session);
    const records::Values had = stateAt(index + 1);
    const records::Values has = stateAt(index);
    const RowNames before(m_type, had, m_context.session.source());
    const RowNames after(m_type, has, m_context.session.source());
    for (std::size_t i = 0; i < std::min(step.changes.size(), kMostChanges); ++i) {
        const records::Difference &change = step.changes[i];
        const bool can = !m_hooks.readOnly && m_hooks.canRestore(change);
        auto *line = new ChangeLine(change.label, answerWords(*change.field, change.before, cells, before, change.row),
                                    answerWords(*change.field, change.after, cells, after, change.row), can, column.parentWidget());
        connect(line, &ChangeLine::restoreWanted, this, [this, change] {
            m_hooks.restore(change);
            accept();
        });
        column.addWidget(line);
    }
}

records::Values HistoryDialog::stateAt(std::size_t index) const
{
    const auto state = index < m_steps.size() ? m_context.session.stateAt(m_type, m_steps[index].version.id) : core::Result<records::Values>();
    return state && !state->empty() ? *state : records::Values(m_type.fields.size());
}

// A day that is not over yet is as now.
void HistoryDialog::addDayButton(QVBoxLayout &column, const storage::HistoryStep &step)
{
    const QDate day = step.version.at.toTimeZone(QTimeZone(m_context.session.zone())).date();
    if (day >= m_context.session.clockDay() || day == m_context.session.day())
        return;
    auto *show = new QPushButton(tr("Show the vault as it stood at the end of %1").arg(itemmodels::dayText(day)), column.parentWidget());
    show->setObjectName(u"showDay"_s);
    show->setAutoDefault(false);
    connect(show, &QPushButton::clicked, this, [this, day] {
        m_dayWanted = day;
        accept();
    });
    column.addWidget(show, 0, Qt::AlignLeading);
}

} // namespace ui
