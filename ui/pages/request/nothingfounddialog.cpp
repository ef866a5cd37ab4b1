// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/request/nothingfounddialog.h"

#include "models/itemmodels/vaultsession.h"
#include "models/rules/requests/requeststates.h"
#include "ui/context/navigator.h"
#include "ui/dialogs/dialogbuttons.h"
#include "ui/forms/fieldgrid.h"
#include "ui/forms/recorddraft.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using records::RequestSearch;
using records::RowValues;

namespace ui {

namespace {

constexpr int kWidth = 544;
constexpr int kMostRows = 6; // more scroll

// The answers of the dialog, where the row has none of its own.
RequestSearch marked(RequestSearch search, const RequestSearch &answers)
{
    if (!search.searchedOn.hasValue())
        search.searchedOn = answers.searchedOn;
    if (!search.searchedBy.hasValue())
        search.searchedBy = answers.searchedBy;
    search.found = answers.found;
    search.nothingFoundBecause = answers.nothingFoundBecause;
    search.actions = records::Answers<records::Choice>::complete({{u"nothing-found"_s}});
    return search;
}

} // namespace

NothingFoundDialog::NothingFoundDialog(const Context &context, RecordDraft &draft, QWidget *parent)
    : QDialog(parent), m_context(context), m_draft(draft), m_list(draft.type().fieldIndex("searches"))
{
    setObjectName(u"nothingFoundDialog"_s);
    setWindowTitle(tr("Searched, nothing found"));
    setModal(true);
    RequestSearch search;
    search.searchedOn = context.session.today();
    search.found = records::Answer<QString>::none();
    m_answers = records::toValues(fields(), search);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, 2 * kGrid);
    layout->setSpacing(kGrid + kGrid / 2);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    addPlaces(*layout);
    addAnswers(*layout);
    m_mark = addDialogButtons(this, layout, {});
    m_mark->setObjectName(u"markSearched"_s);
    connect(m_mark, &QPushButton::clicked, this, &NothingFoundDialog::accept);
    showCount();
    m_places->setFocus();
}

std::vector<int> NothingFoundDialog::openRows(const RecordDraft &draft)
{
    const int list = draft.type().fieldIndex("searches");
    const records::Fields &fields = draft.type().fields[std::size_t(list)].rows->fields;
    const std::vector<RowValues> &rows = draft.rows(list);
    std::vector<int> open;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rules::isOpen(records::toStruct<RequestSearch>(fields, rows[i].values)))
            open.push_back(int(i));
    }
    return open;
}

const records::Fields &NothingFoundDialog::fields() const
{
    return m_draft.type().fields[std::size_t(m_list)].rows->fields;
}

int NothingFoundDialog::indexOf(const char *field) const
{
    return records::indexOf(fields(), field);
}

void NothingFoundDialog::addPlaces(QVBoxLayout &layout)
{
    auto *heading = new QLabel(windowTitle(), this);
    setTextRole(heading, TextRole::Section);
    layout.addWidget(heading);
    auto *words = new QLabel(tr("The places that are marked, with Space, get this outcome. Days and names that they have already stay."), this);
    words->setWordWrap(true);
    words->setFixedWidth(kWidth);
    setTextRole(words, TextRole::Body);
    layout.addWidget(words);
    m_places = new QListWidget(this);
    m_places->setObjectName(u"places"_s);
    m_places->setAccessibleName(tr("Places of the search without an outcome"));
    const auto titleOf = [this](const RowValues &row) {
        return records::rowTitle(fields(), row, [this](core::RecordId id) { return m_context.session.source().titleOf(id); });
    };
    for (const int row : openRows(m_draft)) {
        const QString title = titleOf(m_draft.rows(m_list)[std::size_t(row)]);
        auto *item = new QListWidgetItem(title.isEmpty() ? tr("Place %1").arg(row + 1) : title, m_places);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
        item->setData(Qt::UserRole, row);
    }
    m_places->setCurrentRow(0);
    m_places->setFixedSize(kWidth, std::clamp(m_places->count(), 1, kMostRows) * kControlHeight + kGrid);
    layout.addWidget(m_places);
    connect(m_places, &QListWidget::itemChanged, this, &NothingFoundDialog::showCount);
}

void NothingFoundDialog::addAnswers(QVBoxLayout &layout)
{
    m_grid = new FieldGrid({indexOf("searched_on"), indexOf("searched_by"), indexOf("nothing_found_because")}, site(), [this]() -> const records::Values & { return m_answers; }, this);
    m_grid->setFixedWidth(kWidth);
    m_grid->load();
    connect(m_grid, &FieldGrid::edited, this, [this](int index, const FieldEditor &editor) { m_answers[std::size_t(index)] = editor.value(); });
    layout.addWidget(m_grid);
}

Site NothingFoundDialog::site()
{
    Site site {m_context, m_draft.type(), fields()};
    site.beside = [this](const QByteArray &name) {
        const int index = records::indexOf(fields(), name);
        return index < 0 ? records::Value() : m_answers[std::size_t(index)];
    };
    site.rows = [this](const QByteArray &list) {
        const int index = m_draft.type().fieldIndex(list);
        return index < 0 ? std::vector<RowValues>() : m_draft.rows(index);
    };
    return site;
}

std::vector<int> NothingFoundDialog::chosen() const
{
    std::vector<int> rows;
    for (int i = 0; i < m_places->count(); ++i) {
        if (m_places->item(i)->checkState() == Qt::Checked)
            rows.push_back(m_places->item(i)->data(Qt::UserRole).toInt());
    }
    return rows;
}

void NothingFoundDialog::showCount()
{
    const int count = int(chosen().size());
    m_mark->setText(tr("Mark %n place(s)", nullptr, count));
    m_mark->setEnabled(count > 0);
}

// Whoever asks later wants to know what was searched for.
bool NothingFoundDialog::isComplete()
{
    m_grid->commit();
    const int reason = indexOf("nothing_found_because");
    FieldBox *box = m_grid->reveal(reason);
    const bool isSaid = m_answers[std::size_t(reason)].hasData();
    box->setProblem(isSaid ? QString() : tr("Say what was searched for, and why it is no surprise that nothing came up."));
    const auto boxes = m_grid->boxes();
    const auto wrong = std::find_if(boxes.begin(), boxes.end(), [](const FieldBox *other) { return !other->problem().isEmpty() || !other->editor().complaint().isEmpty(); });
    if (wrong != boxes.end())
        (*wrong)->editor().setFocus(Qt::OtherFocusReason);
    return wrong == boxes.end();
}

void NothingFoundDialog::accept()
{
    if (!isComplete())
        return;
    const auto answers = records::toStruct<RequestSearch>(fields(), m_answers);
    const std::vector<int> rows = chosen();
    std::vector<RecordDraft::Edit> edits;
    for (const int row : rows) {
        const auto search = marked(records::toStruct<RequestSearch>(fields(), m_draft.rows(m_list)[std::size_t(row)].values), answers);
        records::Values values = records::toValues(fields(), search);
        for (std::size_t i = 0; i < values.size(); ++i)
            edits.emplace_back(records::Address {m_list, row, int(i)}, std::move(values[i]));
    }
    m_draft.setAll(std::move(edits));
    m_context.navigator.say(tr("Nothing was found in %n place(s). Ctrl+Z takes it back.", nullptr, int(rows.size())));
    QDialog::accept();
}

} // namespace ui
