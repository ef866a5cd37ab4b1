// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/listpreview.h"

#include "models/itemmodels/answertext.h"
#include "models/itemmodels/attention.h"
#include "models/itemmodels/formats.h"
#include "models/itemmodels/status.h"
#include "models/itemmodels/vaultsession.h"
#include "ui/pages/factview.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/tag.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cstddef>

using namespace Qt::StringLiterals;

namespace ui {

using itemmodels::Tone;
using records::AnswerState;
using records::Record;

namespace {

constexpr int kFactColumns = 3;
constexpr int kFactRows = 2;
constexpr int kFactLines = 2; // of an answer, where no row needs more than another

// A list is told as a whole by what comes first in its rows.
bool standsForList(const itemmodels::Column &column)
{
    return column.list && column.index == 0;
}

// How much of a list there is. Of what else stands in its rows there may be less.
QString sizeOf(const Record &record, const itemmodels::Column &column)
{
    const records::Field *list = standsForList(column) ? column.list : column.field;
    if (!list || !list->isList() || (column.list && !standsForList(column)))
        return {};
    const records::Value &value = record.value(list->name);
    qsizetype count = value.as<QStringList>().size();
    count += qsizetype(value.as<std::vector<core::RecordId>>().size() + value.as<std::vector<records::RowValues>>().size()
                       + value.as<std::vector<records::Attachment>>().size());
    if (count == 0)
        return {};
    return value.state == AnswerState::SoFar ? ListPreview::tr("%1, list so far").arg(count) : ListPreview::tr("%1, list complete").arg(count);
}

// What the type wants to be shown; of types that do not say, all but the title.
QByteArrayList pathsOf(const records::RecordType &type)
{
    QByteArrayList paths = type.list.preview;
    for (std::size_t i = 0; type.list.preview.isEmpty() && i < type.fields.size(); ++i) {
        if (type.fields[i].name != type.titleField)
            paths += type.fields[i].name;
    }
    return paths;
}

// "2 transfers, 1 notice"
QString wordsOf(const std::vector<storage::LinkCount> &counts)
{
    QStringList words;
    for (const storage::LinkCount &count : counts) {
        const QString kind = count.count == 1 ? count.type->singularTitle() : count.type->pluralTitle();
        words += ListPreview::tr("%1 %2", "count, kind of record").arg(itemmodels::numberLocale().toString(count.count), kind.toLower());
    }
    return words.isEmpty() ? ListPreview::tr("nothing") : words.join(", "_L1);
}

QString labelOf(const records::RecordType &type, const itemmodels::Column &column)
{
    return standsForList(column) ? column.list->title() : shortTitle(type, column);
}

} // namespace

ListPreview::ListPreview(const Context &context, const records::RecordType &type, QWidget *parent) : Card(parent), m_context(context), m_type(type)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_head = new QHBoxLayout;
    m_head->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, 2 * kGrid, kGrid + kGrid / 2);
    m_head->setSpacing(kGrid);
    m_reference = new QLabel(this);
    setTextRole(m_reference, TextRole::Quiet);
    m_title = new ElidedLabel(this);
    setTextRole(m_title, TextRole::Section);
    m_tag = new Tag(this);
    m_head->addWidget(m_reference);
    m_head->addWidget(m_title);
    m_head->addWidget(m_tag);
    m_head->addStretch(1);
    layout->addLayout(m_head);
    m_line = new QFrame(this);
    m_line->setFrameShape(QFrame::HLine);
    m_line->setFixedHeight(1);
    layout->addWidget(m_line);
    m_body = new QWidget(this);
    auto *grid = new QGridLayout(m_body);
    grid->setContentsMargins(2 * kGrid, kGrid + kGrid / 2, 2 * kGrid, kGrid + kGrid / 2);
    grid->setHorizontalSpacing(3 * kGrid);
    grid->setVerticalSpacing(kGrid + kGrid / 2);
    addFacts(grid);
    layout->addWidget(m_body);
    for (const QByteArray &path : pathsOf(type)) {
        if (auto column = itemmodels::columnOf(type, path); column && m_columns.size() < m_facts.size())
            m_columns.push_back(*column);
    }
}

ListPreview::~ListPreview()
{
    m_context.session.reader().cancel(m_counting);
}

void ListPreview::addFacts(QGridLayout *grid)
{
    for (int i = 0; i < kFactColumns * kFactRows; ++i) {
        m_facts.push_back(new FactView(m_body));
        grid->addWidget(m_facts.back(), i / kFactColumns, i % kFactColumns);
    }
    m_attention = new FactView(m_body);
    m_links = new FactView(m_body);
    grid->addWidget(m_attention, 0, kFactColumns);
    grid->addWidget(m_links, 1, kFactColumns);
    for (int column = 0; column <= kFactColumns; ++column)
        grid->setColumnStretch(column, 1);
}

void ListPreview::addButton(QAction *action, ForRows rows, bool primary)
{
    auto *button = new QPushButton(action->text(), this);
    setButtonKind(button, primary ? ButtonKind::Primary : ButtonKind::Secondary);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    button->setVisible(false);
    m_head->addWidget(button);
    m_buttons.push_back({button, action, rows});
    connect(action, &QAction::changed, this, &ListPreview::showButtons);
}

void ListPreview::showButtons()
{
    for (const Button &each : m_buttons) {
        const bool fits = each.rows == ForRows::All || (each.rows == ForRows::Several) == m_several;
        each.button->setVisible(fits && each.action->isVisible());
        each.button->setEnabled(each.action->isEnabled());
    }
}

void ListPreview::showRecord(const Record &record, const itemmodels::CellContext &cells)
{
    const QString title = itemmodels::oneLine(record.title());
    m_reference->setText(record.header.reference);
    m_reference->show();
    m_title->setText(title.isEmpty() ? m_type.singularTitle() : title);
    const auto status = itemmodels::statusOf(record);
    m_tag->setVisible(status.has_value());
    if (status)
        m_tag->setTag(status->text, status->tone);
    m_line->show();
    m_body->show();
    m_several = false;
    showButtons();
    showFacts(record, cells);
    showAttention(record);
    showLinks(record);
    shareLines();
    setAccessibleName(tr("Preview of %1").arg(m_title->text()));
}

void ListPreview::showFacts(const Record &record, const itemmodels::CellContext &cells)
{
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        if (i >= m_columns.size()) {
            m_facts[i]->setFact({}, {}, AnswerState::Value);
            continue;
        }
        const itemmodels::Column &column = m_columns[i];
        const itemmodels::Cell cell = cellOf(record, column, cells);
        m_facts[i]->setFact(labelOf(m_type, column), itemmodels::wordsOf(cell), cell.state, sizeOf(record, column));
        if (cell.tone && *cell.tone != Tone::Neutral && *cell.tone != Tone::Accent)
            m_facts[i]->setTone(*cell.tone);
    }
}

void ListPreview::showAttention(const Record &record)
{
    const auto attention = attentionOf(m_context.session, record);
    if (!attention) {
        m_attention->setFact(tr("Needs attention"), attention.error().message, AnswerState::Value);
        return;
    }
    const QString unknown = attention->unknown > 0 ? tr("%n not known yet", nullptr, attention->unknown) : QString();
    if (attention->items.empty()) {
        const QString calm = attention->hasRules ? tr("Nothing that the law asks for is missing") : tr("Nothing");
        m_attention->setFact(tr("Needs attention"), attention->hasRules || unknown.isEmpty() ? calm : unknown, AnswerState::Value,
                             attention->hasRules ? unknown : QString());
        return;
    }
    const itemmodels::AttentionItem &first = attention->items.front();
    const int more = int(attention->items.size()) - 1;
    QStringList remarks {QString::fromUtf8(first.article)};
    if (more > 0)
        remarks += tr("%n more", nullptr, more);
    remarks += unknown;
    remarks.removeAll(QString());
    m_attention->setFact(tr("Needs attention"), first.text, AnswerState::Value, remarks.join(u" \u00b7 "_s));
    m_attention->setTone(first.tone);
}

// Counted elsewhere: everything may point at one organisation.
void ListPreview::showLinks(const Record &record)
{
    const QDateTime changed = record.header.changedAt.toTimeZone(QTimeZone(m_context.session.zone()));
    m_changed = tr("Changed %1 by %2").arg(itemmodels::dayText(changed.date()), record.header.changedBy);
    m_links->setFact(tr("Linked from"), {}, AnswerState::Value, m_changed);
    m_context.session.reader().cancel(m_counting);
    m_counting = m_context.session.countLinksTo(record.header.id, [this](const itemmodels::ListReader::LinkCounts &counts) {
        m_links->setFact(tr("Linked from"), counts ? wordsOf(*counts) : counts.error().message, AnswerState::Value, m_changed);
        shareLines();
    });
}

void ListPreview::showCount(int count)
{
    m_reference->hide();
    m_title->setText(tr("%n chosen", nullptr, count));
    m_tag->hide();
    m_line->hide();
    m_body->hide();
    m_several = true;
    showButtons();
    setAccessibleName(m_title->text());
}

std::vector<FactView *> ListPreview::factsOf(int row) const
{
    const auto first = m_facts.begin() + std::ptrdiff_t(row) * kFactColumns;
    std::vector<FactView *> facts(first, first + kFactColumns);
    facts.push_back(row == 0 ? m_attention : m_links);
    return facts;
}

// What one row of facts does not need of its lines is the other's. The height of both stays, so that the list above does.
void ListPreview::shareLines()
{
    std::array<int, kFactRows> wanted {};
    for (int row = 0; row < kFactRows; ++row) {
        for (const FactView *fact : factsOf(row))
            wanted[std::size_t(row)] = std::max(wanted[std::size_t(row)], fact->linesWanted());
    }
    const int all = kFactRows * kFactLines;
    int first = kFactLines;
    if (!m_links->isHidden() && wanted[0] + wanted[1] <= all)
        first = wanted[0] > kFactLines ? wanted[0] : all - std::max(wanted[1], kFactLines);
    for (int row = 0; row < kFactRows; ++row) {
        for (FactView *fact : factsOf(row))
            fact->setLines(row == 0 ? first : all - first);
    }
}

int ListPreview::wholeHeight() const
{
    const int hidden = m_links->isHidden() ? m_links->sizeHint().height() + m_body->layout()->spacing() : 0;
    return sizeHint().height() + hidden;
}

void ListPreview::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    m_body->layout()->activate(); // the facts have their widths now
    shareLines();
}

void ListPreview::setLow(bool low)
{
    for (std::size_t i = kFactColumns; i < m_facts.size(); ++i)
        m_facts[i]->setVisible(!low);
    m_links->setVisible(!low);
    shareLines();
}

} // namespace ui
