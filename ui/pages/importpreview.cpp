// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importpreview.h"

#include "ui/dialogs/previewtable.h"
#include "ui/forms/segments.h"
#include "ui/pages/importtable.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/searchfield.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

using exchange::ImportAction;
using itemmodels::ImportPreviewModel;

namespace {

constexpr int kTypingDelay = 150; // milliseconds
constexpr int kDetailRows = 3; // at least
constexpr int kMostWords = 6; // lines; the rest shows when these are gone
constexpr std::array kActions {ImportAction::New, ImportAction::Changed, ImportAction::Unchanged, ImportAction::Refused};

} // namespace

ImportPreview::ImportPreview(const Context &context, QWidget *parent) : QWidget(parent), m_rows(new ImportPreviewModel(context.session, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid + kGrid / 2);
    m_notes = new Banner(itemmodels::Tone::Accent, {}, this);
    m_refused = new Banner(itemmodels::Tone::Warning, {}, this);
    m_fileRefused = new Banner(itemmodels::Tone::Error, tr("The file cannot be taken in as it is; nothing of it is."), this);
    m_refused->addAction(tr("Leave out"), [this] { Q_EMIT leaveOutAsked(); });
    layout->addWidget(m_notes);
    layout->addWidget(m_refused);
    layout->addWidget(m_fileRefused);
    addFilters(layout);
    m_table = new ImportTable(tr("What would be taken in"), this);
    m_table->setObjectName(u"preview"_s);
    m_table->setModel(m_rows);
    m_table->setWeights({3, 3, 7, 4, 5, 8});
    layout->addWidget(m_table, 3);
    addDetails(layout);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingDelay);
    connect(&m_typing, &QTimer::timeout, this, &ImportPreview::filter);
    connect(m_words, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_table, &ImportTable::rowChanged, this, &ImportPreview::showRow);
    connect(m_table, &ImportTable::opened, this, [this] { m_lines->setFocus(); });
}

void ImportPreview::addFilters(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    m_words = new SearchField(tr("Filter"), this);
    m_words->setAccessibleName(tr("Filter the rows"));
    m_words->setObjectName(u"filterWords"_s);
    m_words->setMaximumWidth(280);
    m_actionArea = new QWidget(this);
    auto *place = new QHBoxLayout(m_actionArea);
    place->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_words);
    row->addWidget(m_actionArea);
    row->addStretch();
    layout->addLayout(row);
}

void ImportPreview::addDetails(QVBoxLayout *layout)
{
    m_why = new QLabel(this);
    setTextRole(m_why, TextRole::Body);
    m_why->setWordWrap(true);
    m_lines = makePreviewTable({tr("Answer"), tr("When the file was written"), tr("In the vault"), tr("From the file")}, this);
    m_lines->setObjectName(u"answers"_s);
    m_lines->setAccessibleName(tr("Answers of the chosen row"));
    m_lines->setColumnWidth(0, 220);
    m_lines->setMinimumHeight(kHeaderHeight + kDetailRows * kRowHeight);
    layout->addWidget(m_why);
    layout->addWidget(m_lines, 2);
}

void ImportPreview::setPlan(const itemmodels::ImportPlanPtr &plan, const QStringList &notes)
{
    m_action = 0;
    m_words->clear();
    m_rows->setPlan(plan);
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    const int refused = m_rows->count(ImportAction::Refused);
    m_refused->setText(tr("%n row(s) cannot be taken in. Change them in the file, or leave them out.", nullptr, refused));
    m_refused->setVisible(refused > 0 && !m_rows->isFileRefused());
    m_fileRefused->setVisible(m_rows->isFileRefused());
    m_action = refused > 0 ? int(kActions.size()) : 0;
    showFilters();
    filter();
}

void ImportPreview::showFilters()
{
    QStringList labels {tr("All %1").arg(m_rows->total())};
    for (const ImportAction action : kActions)
        labels += tr("%1 %2", "what, how many").arg(itemmodels::wordOf(action)).arg(m_rows->count(action));
    delete m_actions;
    m_actions = new Segments(labels, Segments::Size::Control, m_actionArea);
    m_actions->setObjectName(u"actions"_s);
    m_actions->setAccessibleName(tr("Which rows are shown"));
    m_actions->setCurrent(m_action);
    m_actionArea->layout()->addWidget(m_actions);
    setTabOrder(m_words, m_actions);
    connect(m_actions, &Segments::chosen, this, [this](int index) {
        m_action = index;
        filter();
    });
}

void ImportPreview::filter()
{
    m_typing.stop();
    m_rows->setFilter(m_action == 0 ? std::nullopt : std::optional(kActions[std::size_t(m_action) - 1]), m_words->text());
    m_table->choose(0);
    showRow();
}

void ImportPreview::showRow()
{
    const int row = m_table->currentRow();
    const QStringList problems = m_rows->problems(row);
    QStringList words = problems;
    for (const QString &remark : m_rows->remarks(row))
        words += tr("Note: %1").arg(remark);
    setTextRole(m_why, problems.isEmpty() ? TextRole::Body : TextRole::Error);
    m_why->setText(words.mid(0, kMostWords).join(u'\n'));
    m_why->setVisible(!words.isEmpty());
    const auto lines = m_rows->lines(row);
    m_lines->setRowCount(0);
    m_lines->setVisible(!lines.empty());
    for (const ImportPreviewModel::Line &line : lines)
        addPreviewLine(*m_lines, {line.isClash ? tr("%1 (changed in both)").arg(line.field) : line.field, line.old, line.ours, line.theirs});
}

void ImportPreview::focusFirst()
{
    m_table->setFocus();
}

} // namespace ui
