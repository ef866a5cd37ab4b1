// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importcolumncard.h"

#include "models/exchange/sheets/split.h"
#include "models/exchange/sheets/targets.h"
#include "models/itemmodels/importcolumnsmodel.h"
#include "ui/forms/pickline.h"
#include "ui/pages/importtable.h"
#include "ui/pages/importvaluesmodel.h"
#include "ui/pages/labelledfield.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kValueRows = 2; // shown at least

} // namespace

ImportColumnCard::ImportColumnCard(const Context &context, itemmodels::ImportColumnsModel &columns, QWidget *parent)
    : Card(parent), m_columns(columns), m_meanings(context)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    layout->setSpacing(kGrid + kGrid / 2);
    m_heading = new QLabel(this);
    setTextRole(m_heading, TextRole::Section);
    m_heading->setWordWrap(true);
    layout->addWidget(m_heading);
    addTargets();
    addValues();
    layout->addStretch();
    m_targets.setMayBeEmpty(tr("Leave the column out"));
    m_more.setMayBeEmpty(tr("Nowhere else"));
}

void ImportColumnCard::addTargets()
{
    m_target = new PickLine(m_targets, this);
    m_target->setObjectName(u"target"_s);
    m_second = new PickLine(m_more, this);
    m_second->setObjectName(u"secondTarget"_s);
    m_separators = new QComboBox(this);
    m_separators->setObjectName(u"separators"_s);
    m_separators->addItem(tr("Nothing: a cell is one answer"), QString());
    m_separators->addItem(tr("Line breaks and semicolons"), sheets::kLineSeparators.toString());
    m_separators->addItem(tr("Line breaks, semicolons and commas"), sheets::kListSeparators.toString());
    m_secondField = new LabelledField(tr("And also to"), m_second, {}, nullptr, this);
    m_separatorsField = new LabelledField(tr("Several answers in a cell are parted by"), m_separators, {}, nullptr, this);
    layout()->addWidget(new LabelledField(tr("Goes to"), m_target, tr("Type to search all fields."), nullptr, this));
    layout()->addWidget(m_secondField);
    layout()->addWidget(m_separatorsField);
    connect(m_target, &PickLine::picked, this, [this](const Option &option) { takeTarget(0, option); });
    connect(m_second, &PickLine::picked, this, [this](const Option &option) { takeTarget(1, option); });
    for (PickLine *line : {m_target, m_second})
        connect(line, &QLineEdit::editingFinished, this, &ImportColumnCard::showTargets);
    connect(m_separators, &QComboBox::activated, this, [this] {
        m_columns.setSeparators(m_row, m_separators->currentData().toString());
        showValues();
    });
}

void ImportColumnCard::addValues()
{
    m_valueArea = new QWidget(this);
    auto *layout = new QVBoxLayout(m_valueArea);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    auto *caption = new QLabel(tr("What its words become"), m_valueArea);
    setTextRole(caption, TextRole::Label);
    m_values = new ImportValuesModel(m_valueArea);
    m_valueTable = new ImportTable(caption->text(), m_valueArea);
    m_valueTable->setObjectName(u"values"_s);
    m_valueTable->setModel(m_values);
    m_valueTable->setWeights({5, 2, 6});
    m_valueTable->setMinimumHeight(kHeaderHeight + kValueRows * kRowHeight);
    m_meaning = new PickLine(m_meanings, m_valueArea);
    m_meaning->setObjectName(u"meaning"_s);
    m_meaningField = new LabelledField(tr("The chosen words become"), m_meaning, {}, nullptr, m_valueArea);
    layout->addWidget(caption);
    layout->addWidget(m_valueTable, 1);
    layout->addWidget(m_meaningField);
    static_cast<QVBoxLayout *>(this->layout())->addWidget(m_valueArea, 1);
    connect(m_valueTable, &ImportTable::rowChanged, this, &ImportColumnCard::showMeaning);
    connect(m_valueTable, &ImportTable::opened, m_meaning, [this] {
        m_meaning->setFocus();
        m_meaning->selectAll();
    });
    connect(m_meaning, &PickLine::picked, this, &ImportColumnCard::takeMeaning);
    connect(m_meaning, &QLineEdit::editingFinished, this, &ImportColumnCard::showMeaning);
}

void ImportColumnCard::showColumn(int row)
{
    m_row = row;
    const sheets::ColumnMapping *column = m_columns.columnAt(row);
    setVisible(column != nullptr);
    if (!column)
        return;
    m_heading->setText(column->heading);
    m_targets.setType(m_columns.type());
    m_more.setType(m_columns.type());
    showTargets();
    showValues();
}

void ImportColumnCard::showTargets()
{
    const sheets::ColumnMapping *column = m_columns.columnAt(m_row);
    if (!column)
        return;
    const auto textOf = [&](const TargetOptions &options, std::size_t place) {
        return options.textOf(place < column->targets.size() ? QString::fromLatin1(column->targets[place]) : QString());
    };
    m_target->setShown(textOf(m_targets, 0));
    m_second->setShown(textOf(m_more, 1));
    m_secondField->setVisible(!column->targets.empty());
    m_separatorsField->setVisible(!column->targets.empty() && column->targets.front() != sheets::kNotesTarget);
    int index = m_separators->findData(column->separators);
    if (index < 0) {
        m_separators->addItem(tr("These characters: %1").arg(column->separators.simplified()), column->separators);
        index = m_separators->count() - 1;
    }
    m_separators->setCurrentIndex(index);
}

void ImportColumnCard::showValues()
{
    const sheets::ColumnMapping *column = m_columns.columnAt(m_row);
    const records::Field *field = column ? sheets::valueField(*m_columns.type(), *column) : nullptr;
    m_valueArea->setVisible(field != nullptr);
    m_meanings.setField(m_columns.type(), field);
    m_values->setValues(m_columns.valuesOf(m_row));
    if (m_valueTable->currentRow() < 0)
        m_valueTable->choose(0);
    showMeaning();
}

void ImportColumnCard::showMeaning()
{
    const sheets::ColumnValue *value = m_values->valueAt(m_valueTable->currentRow());
    m_meaningField->setVisible(value != nullptr);
    m_meaning->setShown(value ? MeaningOptions::wordsFor(*value) : QString());
}

void ImportColumnCard::takeTarget(int place, const Option &option)
{
    const sheets::ColumnMapping *column = m_columns.columnAt(m_row);
    if (!column)
        return;
    std::vector<QByteArray> targets = column->targets;
    targets.resize(std::max(targets.size(), std::size_t(place) + 1));
    targets[std::size_t(place)] = std::get<QString>(option.item).toLatin1();
    std::erase_if(targets, [](const QByteArray &target) { return target.isEmpty(); });
    m_columns.setTargets(m_row, targets);
    showTargets();
    showValues();
}

void ImportColumnCard::takeMeaning(const Option &option)
{
    const sheets::ColumnValue *value = m_values->valueAt(m_valueTable->currentRow());
    if (!value)
        return;
    m_columns.setMeaning(m_row, value->item, std::get<QString>(option.item));
    showValues();
}

void ImportColumnCard::focusTarget()
{
    m_target->setFocus();
    m_target->selectAll();
}

} // namespace ui
