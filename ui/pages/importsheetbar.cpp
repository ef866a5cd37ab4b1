// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importsheetbar.h"

#include "models/itemmodels/importcolumnsmodel.h"
#include "models/records/registry.h"
#include "ui/pages/labelledfield.h"
#include "ui/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kHeaderRows = 1'000; // in which headings may stand
constexpr int kComboWidth = 200;

enum Dates { Unclear, DayFirst, MonthFirst };

} // namespace

ImportSheetBar::ImportSheetBar(itemmodels::ImportColumnsModel &columns, QWidget *parent) : QWidget(parent), m_columns(columns)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * kGrid);
    layout->addLayout(row);
    m_sheet = new QComboBox(this);
    m_kind = new QComboBox(this);
    m_header = new QSpinBox(this);
    m_dates = new QComboBox(this);
    m_continues = new QCheckBox(tr("A row without a name goes on with the record above"), this);
    m_continues->setObjectName(u"continues"_s);
    row->addWidget(new LabelledField(tr("Sheet"), m_sheet, {}, nullptr, this));
    row->addWidget(new LabelledField(tr("Its rows are"), m_kind, {}, nullptr, this));
    row->addWidget(new LabelledField(tr("Headings in row"), m_header, {}, nullptr, this));
    row->addWidget(new LabelledField(tr("A date such as 3/4/2026 is"), m_dates, {}, nullptr, this));
    row->addStretch();
    layout->addWidget(m_continues);
    addSheet();
    addReading();
}

void ImportSheetBar::addSheet()
{
    m_sheet->setObjectName(u"sheet"_s);
    m_sheet->setMinimumWidth(kComboWidth);
    m_kind->setObjectName(u"kind"_s);
    m_kind->setMinimumWidth(kComboWidth);
    m_kind->addItem(tr("Not taken in"), QByteArray());
    std::vector<const records::RecordType *> types = records::recordTypes();
    std::stable_partition(types.begin(), types.end(), [](const records::RecordType *type) { return !type->isCatalogue; });
    for (const records::RecordType *type : types)
        m_kind->addItem(type->pluralTitle(), type->key);
    connect(m_sheet, &QComboBox::activated, this, [this] { m_columns.setSheet(m_sheet->currentIndex()); showSheet(); });
    connect(m_kind, &QComboBox::activated, this, &ImportSheetBar::takeKind);
}

void ImportSheetBar::addReading()
{
    m_header->setObjectName(u"headerRow"_s);
    m_header->setRange(1, kHeaderRows);
    m_header->setKeyboardTracking(false);
    m_dates->setObjectName(u"dates"_s);
    m_dates->addItems({tr("not clear: keep in the notes"), tr("3 April"), tr("4 March")});
    connect(m_header, &QSpinBox::valueChanged, this, &ImportSheetBar::takeSheet);
    connect(m_dates, &QComboBox::activated, this, [this](int index) {
        using Order = records::DateOrder;
        m_columns.setDateOrder(index == Unclear ? std::nullopt : std::optional(index == DayFirst ? Order::DayFirst : Order::MonthFirst));
    });
    connect(m_continues, &QCheckBox::toggled, this, [this](bool on) { m_columns.setContinues(on); });
}

void ImportSheetBar::takeKind()
{
    if (m_kind->currentData().toByteArray().isEmpty())
        m_columns.leaveSheet();
    else
        takeSheet();
    showSheet();
}

// Another kind or other headings: the columns are proposed anew.
void ImportSheetBar::takeSheet()
{
    const records::RecordType *type = records::findType(m_kind->currentData().toByteArray());
    if (!type)
        return;
    const bool isTaken = m_columns.sheetMapping() != nullptr;
    if (!m_columns.take({type, isTaken ? m_header->value() : 0}))
        (void)m_columns.take({type, m_header->value()});
    showSheet();
}

void ImportSheetBar::showFile()
{
    m_sheet->clear();
    for (const sheets::Sheet &sheet : m_columns.file()->book.sheets)
        m_sheet->addItem(sheet.name);
    m_sheet->setCurrentIndex(m_columns.sheet());
    showSheet();
}

void ImportSheetBar::showSheet()
{
    const QSignalBlocker quietHeader(m_header);
    const QSignalBlocker quietContinues(m_continues);
    const sheets::SheetMapping *mapping = m_columns.sheetMapping();
    m_kind->setCurrentIndex(mapping ? std::max(0, m_kind->findData(mapping->type)) : 0);
    for (QWidget *widget : {static_cast<QWidget *>(m_header), static_cast<QWidget *>(m_dates), static_cast<QWidget *>(m_continues)})
        widget->setEnabled(mapping != nullptr);
    if (!mapping)
        return;
    const bool isForm = mapping->isOneRecord; // it has no rows of headings, and all of its rows are one record
    m_header->setEnabled(!isForm);
    m_continues->setEnabled(!isForm);
    m_header->setValue(mapping->headerRow);
    m_dates->setCurrentIndex(!mapping->dateOrder ? Unclear : (*mapping->dateOrder == records::DateOrder::DayFirst ? DayFirst : MonthFirst));
    m_continues->setChecked(mapping->continues);
}

} // namespace ui
