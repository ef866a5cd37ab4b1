// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/sectionform.h"

#include "models/itemmodels/vaultsession.h"
#include "ui/forms/answerstate.h"
#include "ui/forms/fieldbox.h"
#include "ui/forms/linkline.h"
#include "ui/forms/problemwords.h"
#include "ui/forms/sectionlead.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QApplication>
#include <QLabel>
#include <QResizeEvent>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using records::Address;
using records::Field;
using records::FieldKind;
using records::Value;
using records::Values;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kMargin = 28;
constexpr int kTitleGap = 16;
constexpr int kPartGap = 28;
constexpr int kWidest = 880; // longer lines are hard to read

} // namespace

SectionForm::SectionForm(const Context &context, RecordDraft &draft, const records::Section &section, QWidget *parent)
    : QScrollArea(parent), m_context(context), m_draft(draft), m_body(new QWidget(this)), m_layout(new QVBoxLayout(m_body)),
      m_next(new LinkLine({}, {}, {}, m_body))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) { followFocus(now); });
    m_body->setMaximumWidth(kWidest + 2 * kMargin);
    m_layout->setContentsMargins(kMargin, kPageMargin - 4, kMargin, kPageMargin);
    m_layout->setSpacing(0);
    m_title = section.title();
    const records::Fields &fields = draft.type().fields;
    const auto first = std::find_if(fields.begin(), fields.end(), [&section](const Field &f) { return f.section == section.key; });
    const bool rowsAreSection = first != fields.end() && first->kind == FieldKind::Rows && first->title() == section.title();
    if (!rowsAreSection) {
        auto *title = new QLabel(section.title(), m_body);
        setTextRole(title, TextRole::Section);
        m_layout->addWidget(title);
        m_layout->addSpacing(kTitleGap);
    }
    std::vector<int> run;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].section != section.key)
            continue;
        if (fields[i].kind != FieldKind::Rows) {
            run.push_back(int(i));
            continue;
        }
        addGrid(std::exchange(run, {}));
        addRows(int(i), rowsAreSection && m_parts.empty());
    }
    addGrid(std::move(run));
    m_layout->addSpacing(kPartGap - kFieldFoot);
    m_layout->addWidget(m_next, 0, Qt::AlignLeading);
    m_layout->addStretch();
    m_next->setArrow(true);
    m_next->setObjectName(QStringLiteral("next"));
    m_next->hide();
    connect(m_next, &QAbstractButton::clicked, this, &SectionForm::nextWanted);
    setWidget(m_body);
}

// The fields of a row would run into those of the record without a line between them.
void SectionForm::endPart()
{
    if (m_parts.empty())
        return;
    m_layout->addSpacing(kPartGap - kFieldFoot);
    if (m_rows.empty() || m_parts.back() != m_rows.back())
        return;
    auto *line = new QWidget(m_body);
    line->setObjectName(QStringLiteral("divider"));
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Midlight);
    m_layout->addWidget(line);
    m_layout->addSpacing(kPartGap);
}

void SectionForm::addGrid(std::vector<int> indexes)
{
    if (indexes.empty())
        return;
    const auto values = [this]() -> const Values & { return m_draft.values(); };
    Site site {m_context, m_draft.type(), m_draft.type().fields};
    site.beside = [this](const QByteArray &name) {
        const int index = m_draft.type().fieldIndex(name);
        return index < 0 ? Value() : m_draft.value({index});
    };
    site.rows = [this](const QByteArray &list) {
        const int index = m_draft.type().fieldIndex(list);
        return index < 0 ? std::vector<records::RowValues>() : m_draft.rows(index);
    };
    site.addRow = [this](const QByteArray &list, Values row) { return m_draft.addRowTo(list, std::move(row)); };
    endPart();
    auto *grid = new FieldGrid(std::move(indexes), std::move(site), values, m_body);
    connect(grid, &FieldGrid::edited, this, [this](int index, const FieldEditor &editor) { Q_EMIT edited({index}, editor); });
    connect(grid, &FieldGrid::visited, this, [this](int index) { Q_EMIT visited({index}); });
    grid->load();
    if (const auto boxes = grid->boxes(); boxes.size() == 1 && boxes.front()->editor().field().title() == m_title)
        boxes.front()->hideLabel(); // it would say the same again
    connect(grid, &FieldGrid::grown, this, [this] { showProblems(); });
    m_layout->addWidget(grid);
    m_parts.push_back(grid);
    m_grids.push_back(grid);
}

void SectionForm::addRows(int field, bool isSection)
{
    endPart();
    auto *rows = new RowsEditor(m_context, m_draft, field, isSection, m_body);
    connect(rows, &RowsEditor::edited, this, &SectionForm::edited);
    connect(rows, &RowsEditor::visited, this, &SectionForm::visited);
    m_layout->addWidget(rows);
    m_parts.push_back(rows);
    m_rows.push_back(rows);
}

bool SectionForm::covers(int field) const
{
    return rowsOf(field) || std::any_of(m_grids.begin(), m_grids.end(), [field](const FieldGrid *grid) { return grid->holds(field); });
}

RowsEditor *SectionForm::rowsOf(int field) const
{
    const auto hit = std::find_if(m_rows.begin(), m_rows.end(), [field](const RowsEditor *rows) { return rows->field() == field; });
    return hit == m_rows.end() ? nullptr : *hit;
}

void SectionForm::onChanged(const Address &address)
{
    if (RowsEditor *rows = rowsOf(address.field))
        rows->onChanged(address);
    for (FieldGrid *grid : m_grids) {
        if (address.inner < 0)
            grid->showAnswer(address.field);
    }
    if (m_draft.type().fields[std::size_t(address.field)].kind == FieldKind::Rows) { // others may name its rows
        for (RowsEditor *rows : m_rows) {
            if (rows->field() != address.field)
                rows->refresh();
        }
    }
}

void SectionForm::reload()
{
    for (FieldGrid *grid : m_grids)
        grid->load();
    for (RowsEditor *rows : m_rows)
        rows->reload();
}

void SectionForm::refresh()
{
    for (FieldGrid *grid : m_grids)
        grid->refresh();
    for (RowsEditor *rows : m_rows)
        rows->refresh();
}

void SectionForm::commit()
{
    for (FieldGrid *grid : m_grids)
        grid->commit();
    for (RowsEditor *rows : m_rows)
        rows->commit();
}

void SectionForm::setReadOnly(bool readOnly)
{
    if (m_lead)
        m_lead->setReadOnly(readOnly);
    for (FieldGrid *grid : m_grids)
        grid->setReadOnly(readOnly);
    for (RowsEditor *rows : m_rows)
        rows->setReadOnly(readOnly);
}

void SectionForm::setProblems(const core::Problems &problems)
{
    m_problems = problems;
    showProblems();
    for (RowsEditor *rows : m_rows)
        rows->setProblems(problems);
}

void SectionForm::setRemarks(const core::Problems &remarks)
{
    m_remarks = remarks;
    showProblems();
    for (RowsEditor *rows : m_rows)
        rows->setRemarks(remarks);
}

// By field of the record; of each the first.
QHash<int, QString> SectionForm::wordsOf(const core::Problems &problems) const
{
    QHash<int, QString> words;
    for (const core::Problem &problem : problems) {
        const auto address = records::addressOf(m_draft.type(), problem.field);
        if (address && address->row < 0 && !words.contains(address->field))
            words.insert(address->field, problemWords(problem));
    }
    return words;
}

void SectionForm::showProblems()
{
    const QHash<int, QString> words = wordsOf(m_problems);
    const QHash<int, QString> remarks = wordsOf(m_remarks);
    for (FieldGrid *grid : m_grids) {
        for (auto it = words.begin(); it != words.end(); ++it)
            (void)grid->reveal(it.key());
        for (FieldBox *box : grid->boxes()) {
            const int field = m_draft.type().fieldIndex(box->editor().field().name);
            box->setProblem(words.value(field));
            box->setRemark(remarks.value(field));
        }
    }
}

void SectionForm::setNext(const QString &title)
{
    m_next->setWords(tr("Next:"), title, {});
    m_next->setVisible(!title.isEmpty());
}

void SectionForm::setLead(SectionLead *lead)
{
    m_lead = lead;
    m_layout->insertWidget(0, lead);
}

bool SectionForm::goTo(const Address &address)
{
    if (!covers(address.field))
        return false;
    if (RowsEditor *rows = rowsOf(address.field)) {
        const bool found = rows->goTo(address.row, qMax(0, address.inner));
        showFocus();
        return found;
    }
    for (FieldGrid *grid : m_grids) {
        if (FieldBox *box = grid->reveal(address.field)) {
            box->editor().setFocus(Qt::OtherFocusReason);
            showFocus();
            return true;
        }
    }
    return false;
}

void SectionForm::stepRow(int by)
{
    const auto at = addressOf(m_body->focusWidget());
    RowsEditor *rows = at && at->row >= 0 ? rowsOf(at->field) : nullptr;
    const int row = rows ? at->row + by : -1;
    if (row < 0 || std::size_t(row) >= m_draft.rows(at->field).size())
        return;
    if (at->inner < 0) // in the table
        return rows->showRow(row);
    (void)rows->goTo(row, at->inner);
    showFocus();
}

// Once the layout has found its sizes.
void SectionForm::showFocus()
{
    QTimer::singleShot(0, this, [this] {
        if (QWidget *focus = m_body->focusWidget(); focus && focus->isVisible())
            bringIntoSight(focus);
    });
}

// All of it with the hint below it, where there is room for that; else the line that is written in.
void SectionForm::bringIntoSight(QWidget *widget)
{
    constexpr int kAround = 3 * kPageMargin;
    const QRect area(widget->mapTo(m_body, QPoint(0, 0)), widget->size());
    if (area.height() + 2 * kAround <= viewport()->height())
        ensureVisible(area.center().x(), area.center().y(), 0, area.height() / 2 + kAround);
    else
        ensureWidgetVisible(widget, 0, kAround);
}

// Rows bring fields of their own, and the hint below a field comes with the focus: either may be out of sight.
void SectionForm::followFocus(const QWidget *now)
{
    if (now && isVisible() && m_body->isAncestorOf(now))
        showFocus();
}

// What comes below it, such as a message, takes its room from the end.
void SectionForm::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().height() < event->oldSize().height())
        followFocus(QApplication::focusWidget());
}

// Rather where there is something to fill in than what is known of a list.
void SectionForm::focusFirst() const
{
    const std::vector<QWidget *> stops = this->stops();
    const auto isAnswer = [](const QWidget *stop) { return !qobject_cast<const ListState *>(stop->parentWidget()); };
    const auto first = std::find_if(stops.begin(), stops.end(), isAnswer);
    if (first != stops.end())
        (*first)->setFocus(Qt::OtherFocusReason);
}

std::vector<QWidget *> SectionForm::stops() const
{
    std::vector<QWidget *> stops = m_lead ? m_lead->stops() : std::vector<QWidget *>();
    for (const QWidget *part : m_parts) {
        const auto *grid = qobject_cast<const FieldGrid *>(part);
        const std::vector<QWidget *> more = grid ? grid->stops() : static_cast<const RowsEditor *>(part)->stops();
        stops.insert(stops.end(), more.begin(), more.end());
    }
    if (m_next->isVisible())
        stops.push_back(m_next);
    return stops;
}

std::vector<std::pair<Address, FieldBox *>> SectionForm::boxes() const
{
    std::vector<std::pair<Address, FieldBox *>> all;
    for (const FieldGrid *grid : m_grids) {
        for (FieldBox *box : grid->boxes())
            all.emplace_back(Address {m_draft.type().fieldIndex(box->editor().field().name)}, box);
    }
    for (RowsEditor *rows : m_rows) {
        if (rows->row() < 0)
            continue;
        const records::Fields &fields = m_draft.type().fields[std::size_t(rows->field())].rows->fields;
        for (FieldBox *box : rows->form().boxes())
            all.emplace_back(Address {rows->field(), rows->row(), records::indexOf(fields, box->editor().field().name)}, box);
    }
    return all;
}

std::optional<Address> SectionForm::addressOf(const QWidget *widget) const
{
    for (const auto &[address, box] : boxes()) {
        if (widget && box->isAncestorOf(widget))
            return address;
    }
    for (const RowsEditor *rows : m_rows) {
        if (widget && rows->isAncestorOf(widget))
            return Address {rows->field(), rows->row()};
    }
    return std::nullopt;
}

} // namespace ui
