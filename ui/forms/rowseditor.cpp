// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/rowseditor.h"

#include "models/itemmodels/vaultsession.h"
#include "models/rules/settledrows.h"
#include "ui/delegates/columnshares.h"
#include "ui/delegates/recordtable.h"
#include "ui/forms/addrow.h"
#include "ui/forms/answerstate.h"
#include "ui/forms/formkeys.h"
#include "ui/forms/problemwords.h"
#include "ui/forms/rowsmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

using records::Address;
using records::AnswerState;
using records::Value;
using records::Values;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMostRows = 8; // more of them scroll
constexpr int kLeastColumn = 88;
constexpr int kUsualColumn = 240; // at most what answers take of a column where room is scarce

Site siteOf(const Context &context, RecordDraft &draft, const records::Fields &fields, std::function<const Values &()> values)
{
    Site site {context, draft.type(), fields};
    site.beside = [&fields, values = std::move(values)](const QByteArray &name) {
        const int index = records::indexOf(fields, name);
        return index < 0 ? Value() : values()[std::size_t(index)];
    };
    site.rows = [&draft](const QByteArray &list) {
        const int index = draft.type().fieldIndex(list);
        return index < 0 ? std::vector<records::RowValues>() : draft.rows(index);
    };
    site.addRow = [&draft](const QByteArray &list, Values row) { return draft.addRowTo(list, std::move(row)); };
    return site;
}

} // namespace

RowsEditor::RowsEditor(const Context &context, RecordDraft &draft, int field, bool isSection, QWidget *parent)
    : QWidget(parent), m_context(context), m_draft(draft), m_field(field), m_wrong(new QLabel(this)), m_toLookAt(new QLabel(this)), m_settled(new QLabel(this)),
      m_nothing(draft.type().fields[std::size_t(field)].rows->fields.size())
{
    setObjectName(QString::fromLatin1(list().name));
    m_model = new RowsModel(draft, field, context.session, this);
    m_table = new QTableView(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHead(isSection));
    layout->addSpacing(kGrid);
    layout->addWidget(makeTable());
    for (QLabel *words : {m_wrong, m_toLookAt}) {
        layout->addWidget(words);
        setTextRole(words, words == m_wrong ? TextRole::Error : TextRole::Warning);
        words->setWordWrap(true);
        words->setContentsMargins(0, 4, 0, 0);
        words->hide();
    }
    makeForm();
    layout->addSpacing(kGrid * 5 / 2);
    layout->addWidget(m_settled);
    setTextRole(m_settled, TextRole::Help);
    m_settled->setObjectName(u"settled"_s);
    m_settled->setWordWrap(true);
    m_settled->setContentsMargins(0, 0, 0, kGrid);
    layout->addWidget(m_form);
    reload();
}

const records::Field &RowsEditor::list() const
{
    return m_draft.type().fields[std::size_t(m_field)];
}

const Values &RowsEditor::rowValues() const
{
    const auto &rows = m_draft.rows(m_field);
    return m_row >= 0 && std::size_t(m_row) < rows.size() ? rows[std::size_t(m_row)].values : m_nothing;
}

QWidget *RowsEditor::makeHead(bool isSection)
{
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins({});
    layout->setSpacing(kGrid / 2);
    auto *title = new QLabel(list().title(), head);
    setTextRole(title, isSection ? TextRole::Section : TextRole::Body);
    if (!isSection) {
        QFont font = title->font();
        font.setWeight(QFont::DemiBold);
        title->setFont(font);
    }
    title->setBuddy(m_table);
    layout->addWidget(title);
    m_state = new ListState(list().has(records::FieldFlag::MayBeNone), head);
    layout->addSpacing(kGrid);
    layout->addWidget(m_state);
    layout->addStretch();
    m_up = makeButton(u"up"_s, tr("Move up (Alt+Up); Ctrl+Up leads to the same field of the row above"));
    m_down = makeButton(u"down"_s, tr("Move down (Alt+Down); Ctrl+Down leads to the same field of the row below"));
    m_remove = makeButton(u"remove"_s, tr("Take out (Delete)"));
    connect(m_up, &QToolButton::clicked, this, [this] { moveRow(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveRow(1); });
    connect(m_remove, &QToolButton::clicked, this, &RowsEditor::removeRow);
    for (QToolButton *button : {m_up, m_down, m_remove})
        layout->addWidget(button);
    connect(m_state, &ListState::chosen, this, [this](AnswerState state) {
        Value value = m_draft.value({m_field});
        value.state = state;
        m_draft.set({m_field}, std::move(value));
    });
    return head;
}

QToolButton *RowsEditor::makeButton(const QString &icon, const QString &says)
{
    auto *button = new QToolButton(this);
    button->setIcon(ui::icon(icon));
    button->setIconSize({16, 16});
    button->setAccessibleName(says);
    button->setToolTip(asToolTip(says));
    button->setFocusPolicy(Qt::NoFocus); // the table has keys for it
    setButtonKind(button, ButtonKind::Quiet);
    return button;
}

QWidget *RowsEditor::makeTable()
{
    auto *card = new Card(this);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_table);
    m_table->setModel(m_model);
    setUpRecordTable(*m_table);
    m_table->setAccessibleName(list().title());
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) { onCurrentChanged(current.row()); });
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { (void)goTo(index.row(), 0); });
    m_add = new AddRow(tr("Add…"), card);
    m_add->setObjectName(u"add"_s);
    m_add->setAccessibleName(tr("Add to %1").arg(list().title()));
    m_add->installEventFilter(this);
    connect(m_add, &QAbstractButton::clicked, this, [this] { (void)goTo(addRow(), 0); });
    layout->addWidget(m_add);
    return card;
}

void RowsEditor::makeForm()
{
    const records::Fields &fields = list().rows->fields;
    std::vector<int> all(fields.size());
    std::iota(all.begin(), all.end(), 0);
    const auto values = [this]() -> const Values & { return rowValues(); };
    m_form = new FieldGrid(std::move(all), siteOf(m_context, m_draft, fields, values), values, this);
    connect(m_form, &FieldGrid::edited, this,
            [this](int inner, const FieldEditor &editor) { Q_EMIT edited({m_field, m_row, inner}, editor); });
    connect(m_form, &FieldGrid::visited, this, [this](int inner) { Q_EMIT visited({m_field, m_row, inner}); });
    connect(m_form, &FieldGrid::grown, this, &RowsEditor::showProblems);
}

void RowsEditor::onChanged(const Address &address)
{
    if (address.inner < 0) {
        reload();
        return;
    }
    m_model->rowChanged(address.row);
    if (address.row == m_row)
        m_form->showAnswer(address.inner);
}

// Keeps to the row that is shown, wherever it has gone.
void RowsEditor::reload()
{
    const auto &rows = m_draft.rows(m_field);
    const auto hit = std::find_if(rows.begin(), rows.end(), [this](const records::RowValues &row) { return row.row == m_rowNumber; });
    int row = hit != rows.end() ? int(hit - rows.begin()) : qMin(m_row, int(rows.size()) - 1);
    if (row < 0 && !rows.empty())
        row = 0;
    {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_model->reload();
        m_row = row;
        if (row >= 0)
            m_table->setCurrentIndex(m_model->index(row, 0));
    }
    m_state->setState(m_draft.value({m_field}).state);
    fitTable();
    showForm();
}

void RowsEditor::refresh()
{
    m_form->refresh();
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_model->rowChanged(row);
}

void RowsEditor::commit()
{
    if (m_row >= 0)
        m_form->commit();
}

void RowsEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_form->setReadOnly(isFixed());
    m_state->setReadOnly(readOnly);
    m_add->setVisible(!readOnly);
    showButtons();
    fitTable();
}

void RowsEditor::setProblems(const core::Problems &problems)
{
    m_problems = problems;
    QHash<int, QSet<int>> cells;
    QString wrong;
    for (const core::Problem &problem : problems) {
        const auto address = records::addressOf(m_draft.type(), problem.field);
        if (!address || address->field != m_field)
            continue;
        if (address->row >= 0 && address->inner >= 0)
            cells[address->row].insert(address->inner);
        else
            wrong += (wrong.isEmpty() ? QString() : u"\n"_s) + problem.message;
    }
    m_model->setProblems(cells);
    m_wrong->setText(wrong);
    m_wrong->setVisible(!wrong.isEmpty());
    showProblems();
}

void RowsEditor::setRemarks(const core::Problems &remarks)
{
    m_remarks = remarks;
    QStringList ofList;
    for (const core::Problem &remark : remarks) {
        const auto address = records::addressOf(m_draft.type(), remark.field);
        if (address && address->field == m_field && address->inner < 0)
            ofList += problemWords(remark);
    }
    m_toLookAt->setText(ofList.join(u'\n'));
    m_toLookAt->setVisible(!ofList.isEmpty());
    showProblems();
}

// By field of the row that is shown; of each the first.
QHash<int, QString> RowsEditor::wordsOf(const core::Problems &problems) const
{
    QHash<int, QString> words;
    for (const core::Problem &problem : problems) {
        const auto address = records::addressOf(m_draft.type(), problem.field);
        if (address && address->field == m_field && address->row == m_row && address->inner >= 0 && !words.contains(address->inner))
            words.insert(address->inner, problemWords(problem));
    }
    return words;
}

void RowsEditor::showProblems()
{
    if (!m_form || m_row < 0)
        return;
    const QHash<int, QString> words = wordsOf(m_problems);
    const QHash<int, QString> remarks = wordsOf(m_remarks);
    for (auto it = words.begin(); it != words.end(); ++it)
        (void)m_form->reveal(it.key());
    for (FieldBox *box : m_form->boxes()) {
        const int inner = records::indexOf(list().rows->fields, box->editor().field().name);
        box->setProblem(words.value(inner));
        box->setRemark(remarks.value(inner));
    }
}

void RowsEditor::showRow(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        m_table->setCurrentIndex(m_model->index(row, 0));
}

bool RowsEditor::goTo(int row, int inner)
{
    showRow(row);
    if (row < 0) {
        focusList();
        return true;
    }
    FieldBox *box = m_row == row ? m_form->reveal(inner) : nullptr;
    if (box)
        box->editor().setFocus(Qt::OtherFocusReason);
    return box != nullptr;
}

std::vector<QWidget *> RowsEditor::stops() const
{
    std::vector<QWidget *> stops = stopsIn(*m_state);
    for (QWidget *part : std::initializer_list<QWidget *> {m_table, m_add}) {
        if (part->isVisible())
            stops.push_back(part);
    }
    const std::vector<QWidget *> form = m_form->isVisible() ? m_form->stops() : std::vector<QWidget *>();
    stops.insert(stops.end(), form.begin(), form.end());
    return stops;
}

// An empty list has only the line that adds to it.
void RowsEditor::focusList()
{
    QWidget *list = m_table->isHidden() ? static_cast<QWidget *>(m_add) : m_table;
    list->setFocus(Qt::OtherFocusReason);
}

int RowsEditor::addRow()
{
    commit();
    const int row = m_draft.addRow(m_field);
    showRow(row);
    return row;
}

bool RowsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        shareWidth();
    if (event->type() != QEvent::KeyPress || m_readOnly)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() == Qt::NoModifier && stepToAdd(*watched, key->key()))
        return true;
    if (watched != m_table)
        return QWidget::eventFilter(watched, event);
    if (isKey(*key, FormKey::TakeOutRow))
        removeRow();
    else if (isKey(*key, FormKey::RowUp) || isKey(*key, FormKey::RowDown))
        moveRow(isKey(*key, FormKey::RowUp) ? -1 : 1);
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

// The line that adds is the one below the last row.
bool RowsEditor::stepToAdd(const QObject &from, int key)
{
    if (&from == m_table && key == Qt::Key_Down && m_row + 1 == m_model->rowCount())
        m_add->setFocus(Qt::OtherFocusReason);
    else if (&from == m_add && key == Qt::Key_Up && m_model->rowCount() > 0)
        m_table->setFocus(Qt::OtherFocusReason);
    else
        return false;
    return true;
}

// What neither the table nor an editor has a use for.
void RowsEditor::keyPressEvent(QKeyEvent *event)
{
    if (isKey(*event, FormKey::AddRow) && !m_readOnly)
        (void)goTo(addRow(), 0);
    else
        QWidget::keyPressEvent(event);
}

void RowsEditor::onCurrentChanged(int row)
{
    if (row == m_row || row < 0)
        return;
    commit();
    const auto boxes = m_form->boxes();
    const auto wrong = std::find_if(boxes.begin(), boxes.end(), [](const FieldBox *box) { return !box->editor().complaint().isEmpty(); });
    if (wrong != boxes.end()) { // what is typed there would be lost
        const QSignalBlocker quiet(m_table->selectionModel());
        m_table->setCurrentIndex(m_model->index(m_row, 0));
        m_table->viewport()->update();
        (*wrong)->editor().setFocus();
        return;
    }
    m_row = row;
    showForm();
}

void RowsEditor::showForm()
{
    const auto &rows = m_draft.rows(m_field);
    const bool has = m_row >= 0 && std::size_t(m_row) < rows.size();
    m_rowNumber = has ? rows[std::size_t(m_row)].row : 0;
    showSettled();
    if (has)
        m_form->load();
    m_form->setVisible(has);
    showButtons();
    showProblems();
    Q_EMIT rowShown();
}

// Judged by what is stored: a row that is being written may still be changed.
void RowsEditor::showSettled()
{
    const auto &stored = m_draft.stored().values[std::size_t(m_field)].as<std::vector<records::RowValues>>();
    const auto hit = std::find_if(stored.begin(), stored.end(), [this](const records::RowValues &row) { return row.row == m_rowNumber; });
    m_settled->setText(hit == stored.end() ? QString() : rules::settledBecause(m_draft.type(), m_field, hit->values));
    m_settled->setVisible(!m_settled->text().isEmpty());
    m_form->setReadOnly(isFixed());
}

bool RowsEditor::isFixed() const
{
    return m_readOnly || !m_settled->text().isEmpty();
}

void RowsEditor::showButtons()
{
    const bool has = m_row >= 0 && !m_readOnly;
    m_remove->setVisible(has && !isFixed());
    m_up->setVisible(has && m_model->rowCount() > 1);
    m_down->setVisible(has && m_model->rowCount() > 1);
    m_up->setEnabled(m_row > 0);
    m_down->setEnabled(m_row + 1 < m_model->rowCount());
}

void RowsEditor::removeRow()
{
    if (isFixed())
        return;
    m_draft.removeRow(m_field, m_row);
    focusList();
}

void RowsEditor::moveRow(int by)
{
    commit();
    m_draft.moveRow(m_field, m_row, m_row + by);
}

void RowsEditor::fitTable()
{
    const int rows = qMin(m_model->rowCount(), kMostRows);
    m_table->setVisible(rows > 0);
    m_table->setFixedHeight(kHeaderHeight + rows * kRowHeight);
    m_table->setVerticalScrollBarPolicy(m_model->rowCount() > kMostRows ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    shareWidth();
}

void RowsEditor::shareWidth()
{
    const int count = m_model->columnCount();
    const int width = m_table->viewport()->width();
    const int least = std::min(kLeastColumn, width / std::max(count, 1));
    std::vector<ColumnShare> shares;
    for (int column = 0; column < count; ++column) {
        int whole = m_table->horizontalHeader()->sectionSizeHint(column);
        for (int row = 0; row < std::min(m_model->rowCount(), kMostRows); ++row)
            whole = std::max(whole, m_table->sizeHintForIndex(m_model->index(row, column)).width());
        shares.push_back({std::clamp(whole, least, kUsualColumn), least, column == 0 ? count : 1});
    }
    shareColumns(shares, width);
    for (int column = 0; column < count; ++column)
        m_table->setColumnWidth(column, shares[std::size_t(column)].width);
}

} // namespace ui
