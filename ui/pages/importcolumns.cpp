// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importcolumns.h"

#include "ui/pages/importcolumncard.h"
#include "ui/pages/importsheetbar.h"
#include "ui/pages/importtable.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/widgets/banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kCardWidth = 400;

} // namespace

ImportColumns::ImportColumns(const Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_columns(new itemmodels::ImportColumnsModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid + kGrid / 2);
    m_bar = new ImportSheetBar(*m_columns, this);
    m_doubts = new Banner(itemmodels::Tone::Warning, {}, this);
    m_doubts->hide();
    m_notTaken = new QLabel(tr("Nothing of this sheet is taken in. Say above what its rows are to take it."), this);
    setTextRole(m_notTaken, TextRole::Quiet);
    layout->addWidget(m_bar);
    layout->addWidget(m_doubts);
    layout->addWidget(m_notTaken);
    addParts(layout);
    layout->addStretch(0);
    connect(m_columns, &itemmodels::ImportColumnsModel::mappingChanged, this, &ImportColumns::showState);
    connect(m_columns, &QAbstractItemModel::modelReset, this, [this] {
        m_table->choose(0);
        m_card->showColumn(m_table->currentRow());
        showState();
    });
}

void ImportColumns::addParts(QVBoxLayout *layout)
{
    m_parts = new QWidget(this);
    auto *row = new QHBoxLayout(m_parts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * kGrid);
    m_table = new ImportTable(tr("Columns of the sheet"), m_parts);
    m_table->setObjectName(u"columns"_s);
    m_table->setModel(m_columns);
    m_table->setWeights({4, 5, 5, 5});
    m_card = new ImportColumnCard(m_context, *m_columns, m_parts);
    m_card->setFixedWidth(kCardWidth);
    row->addWidget(m_table, 1);
    row->addWidget(m_card);
    layout->addWidget(m_parts, 1);
    connect(m_table, &ImportTable::rowChanged, m_card, &ImportColumnCard::showColumn);
    connect(m_table, &ImportTable::opened, m_card, &ImportColumnCard::focusTarget);
}

void ImportColumns::setFile(const itemmodels::ImportFilePtr &file)
{
    m_columns->setFile(file);
    m_bar->showFile();
    showState();
}

void ImportColumns::showState()
{
    const bool isTaken = m_columns->sheetMapping() != nullptr;
    m_parts->setVisible(isTaken);
    m_notTaken->setVisible(!isTaken);
    QStringList words = m_columns->doubts();
    for (const core::Problem &problem : m_columns->problems()) {
        if (!problem.field.contains('.')) // of a sheet; those of columns stand beside them
            words += tr("%1: %2", "sheet, problem").arg(QString::fromUtf8(problem.field), problem.message);
    }
    m_doubts->setText(words.join(u'\n'));
    m_doubts->setVisible(!words.isEmpty());
}

void ImportColumns::focusFirst()
{
    if (m_columns->sheetMapping())
        m_table->setFocus();
    else
        m_bar->setFocus();
}

} // namespace ui
