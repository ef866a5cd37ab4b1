// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/mergedialog.h"

#include "models/itemmodels/answertext.h"
#include "models/itemmodels/vaultsession.h"
#include "models/records/filter.h"
#include "ui/delegates/recorddelegate.h"
#include "ui/dialogs/dialogbuttons.h"
#include "ui/dialogs/previewtable.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QButtonGroup>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWidth = 840;
constexpr int kMostChoices = 6; // more scroll
constexpr int kRowsShown = 8;

} // namespace

MergeDialog::MergeDialog(const Context &context, const records::RecordType &type, std::vector<core::RecordId> ids, QWidget *parent)
    : QDialog(parent), m_context(context), m_type(type), m_ids(std::move(ids)), m_kept(m_ids.front()), m_titles(context.session)
{
    setWindowTitle(tr("Merge"));
    setModal(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, 2 * kGrid);
    layout->setSpacing(kGrid + kGrid / 2);
    m_titles.fetch(m_ids);
    addChoices(layout);
    addPreview(layout);
    addButtons(layout);
    setMinimumWidth(kWidth);
    makePlan();
    m_choices->button(0)->setFocus();
}

MergeDialog::~MergeDialog()
{
    m_context.session.reader().cancel(m_reading);
}

QString MergeDialog::nameOf(core::RecordId id)
{
    const storage::RecordSummary *summary = m_titles.find(id);
    if (!summary)
        return {};
    return summary->title.isEmpty() || summary->title == summary->reference
        ? summary->reference : tr("%1 %2", "reference, title").arg(summary->reference, itemmodels::oneLine(summary->title));
}

void MergeDialog::addChoices(QVBoxLayout *layout)
{
    auto *heading = new QLabel(tr("Merge %n record(s) into one", nullptr, int(m_ids.size())), this);
    setTextRole(heading, TextRole::Section);
    auto *label = new QLabel(tr("Which one is kept? The others are removed; links to them will lead to it."), this);
    setTextRole(label, TextRole::Body);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus); // its choices take the keyboard, and scroll it
    auto *content = new QWidget(area);
    auto *list = new QVBoxLayout(content);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(kGrid / 2);
    m_choices = new QButtonGroup(this);
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        QString name = nameOf(m_ids[i]);
        auto *choice = new QRadioButton(name.replace(u'&', u"&&"_s), content);
        m_choices->addButton(choice, int(i));
        list->addWidget(choice);
    }
    m_choices->button(0)->setChecked(true);
    area->setWidget(content);
    area->setFixedHeight(std::min(int(m_ids.size()), kMostChoices) * (kControlHeight - kGrid / 2));
    layout->addWidget(heading);
    layout->addWidget(label);
    layout->addWidget(area);
    connect(m_choices, &QButtonGroup::idToggled, this, [this](int index, bool checked) {
        if (checked)
            keep(m_ids[std::size_t(index)]);
    });
}

void MergeDialog::addPreview(QVBoxLayout *layout)
{
    m_summary = new QLabel(this);
    setTextRole(m_summary, TextRole::Label);
    m_table = makePreviewTable({tr("Where"), tr("Now"), tr("Afterwards")}, this);
    m_table->setMinimumHeight(kHeaderHeight + kRowsShown * kRowHeight);
    m_table->setAccessibleName(tr("What will change"));
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
}

void MergeDialog::addButtons(QVBoxLayout *layout)
{
    m_accept = addDialogButtons(this, layout, tr("Merge"));
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
}

void MergeDialog::keep(core::RecordId id)
{
    if (id == m_kept)
        return;
    m_kept = id;
    for (std::size_t i = 0; i < m_ids.size(); ++i)
        m_choices->button(int(i))->setChecked(m_ids[i] == id);
    makePlan();
}

void MergeDialog::makePlan()
{
    m_context.session.reader().cancel(m_reading);
    m_plan.reset();
    m_accept->setEnabled(false);
    const auto read = [&type = m_type, ids = m_ids, kept = m_kept](storage::Connection &connection) {
        return itemmodels::planMerge(connection, type, ids, kept);
    };
    m_reading = m_context.session.reader().read<itemmodels::MergePlan>(read, [this](auto plan) { takePlan(std::move(plan)); });
}

void MergeDialog::takePlan(core::Result<itemmodels::MergePlan> plan)
{
    if (!plan) {
        m_summary->setText(plan.error().message);
        m_table->setRowCount(0);
        return;
    }
    m_plan = std::move(*plan);
    m_accept->setEnabled(true);
    showPlan();
}

void MergeDialog::showPlan()
{
    const itemmodels::CellContext cells {[this](core::RecordId id) { return m_titles.titleOf(id); }, m_context.session.today()};
    const QString kept = nameOf(m_kept);
    m_table->setRowCount(0);
    for (const itemmodels::TakenAnswer &answer : m_plan->answers) {
        const records::Field &field = *m_type.field(answer.field);
        const auto words = [&](const records::Value &value) {
            itemmodels::Cell cell {textOf(field, value, cells), value.state, field.kind, {}, {}, core::kNoRecord};
            return wordsOf(cell);
        };
        addLine(tr("%1: %2", "record, field").arg(kept, field.title()), words(answer.before), words(answer.after));
    }
    for (const itemmodels::MovedLink &link : m_plan->links) {
        const QString source = tr("%1 %2", "reference, title").arg(link.source.reference, itemmodels::oneLine(link.source.title));
        addLine(tr("%1: %2", "record, field").arg(source, pathLabel(*link.source.type, link.field)), nameOf(link.from), kept);
    }
    for (const core::RecordId id : m_plan->removed)
        addLine(nameOf(id), {}, tr("removed"));
    m_summary->setText(tr("%1 \u00b7 %2 \u00b7 %3").arg(tr("%n link(s) move", nullptr, int(m_plan->links.size())),
                                                   tr("%n answer(s) are taken over", nullptr, int(m_plan->answers.size())),
                                                   tr("%n record(s) are removed", nullptr, int(m_plan->removed.size()))));
}

void MergeDialog::addLine(const QString &place, const QString &before, const QString &after)
{
    addPreviewLine(*m_table, {place, before, after});
}

} // namespace ui
