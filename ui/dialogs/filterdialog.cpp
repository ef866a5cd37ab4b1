// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/filterdialog.h"

#include "models/core/text.h"
#include "models/itemmodels/filterwords.h"
#include "ui/dialogs/dialogbuttons.h"
#include "ui/forms/editors.h"
#include "ui/forms/stops.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/widgets/searchfield.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using records::Filter;
using Test = Filter::Test;

namespace {

constexpr int kFieldsWidth = 300;
constexpr int kConditionWidth = 340;
constexpr int kListHeight = 320;

} // namespace

FilterDialog::FilterDialog(const Context &context, const records::RecordType &type, const std::optional<Filter> &filter, QWidget *parent)
    : QDialog(parent), m_context(context), m_type(type)
{
    setWindowTitle(tr("Filter"));
    setModal(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, 2 * kGrid);
    layout->setSpacing(kGrid + kGrid / 2);
    auto *heading = new QLabel(tr("Show %1 where \u2026").arg(type.pluralTitle().toLower()), this);
    setTextRole(heading, TextRole::Section);
    layout->addWidget(heading);
    auto *row = new QHBoxLayout;
    row->setSpacing(3 * kGrid);
    addFields(row);
    addCondition(row);
    layout->addLayout(row, 1);
    addButtons(layout, !filter);
    fillFields();
    if (filter)
        take(*filter);
    m_search->setFocus();
}

void FilterDialog::addFields(QHBoxLayout *layout)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(kGrid);
    m_search = new SearchField(tr("Find a field"), this);
    m_search->setAccessibleName(tr("Find a field"));
    m_fields = new QListWidget(this);
    m_fields->setMinimumSize(kFieldsWidth, kListHeight);
    m_fields->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fields->setAccessibleName(tr("Fields"));
    column->addWidget(m_search);
    column->addWidget(m_fields, 1);
    layout->addLayout(column);
    connect(m_search, &QLineEdit::textChanged, this, &FilterDialog::fillFields);
    connect(m_fields, &QListWidget::currentRowChanged, this, &FilterDialog::onFieldChosen);
}

void FilterDialog::addCondition(QHBoxLayout *layout)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(kGrid);
    m_title = new QLabel(this);
    setTextRole(m_title, TextRole::Label);
    m_title->setWordWrap(true);
    m_title->setFixedWidth(kConditionWidth);
    m_test = new QComboBox(this);
    m_test->setAccessibleName(tr("What is asked of the field"));
    m_operand = new QVBoxLayout;
    m_complaint = new QLabel(this);
    setTextRole(m_complaint, TextRole::Error);
    m_complaint->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_test);
    column->addLayout(m_operand);
    column->addWidget(m_complaint);
    column->addStretch(1);
    layout->addLayout(column, 1);
    connect(m_test, &QComboBox::currentIndexChanged, this, &FilterDialog::onTestChosen);
}

void FilterDialog::addButtons(QVBoxLayout *layout, bool isNew)
{
    m_accept = addDialogButtons(this, layout, isNew ? tr("Add filter") : tr("Change filter"));
    connect(m_accept, &QPushButton::clicked, this, [this] {
        if (m_editor)
            m_editor->commit();
        if (filter())
            accept();
        else if (m_complaint->text().isEmpty())
            m_complaint->setText(tr("Say what it is compared with."));
    });
}

void FilterDialog::fillFields()
{
    const QString wanted = core::folded(m_search->text().trimmed());
    const QByteArray before = path();
    {
        const QSignalBlocker quiet(m_fields);
        m_fields->clear();
        for (const QByteArray &candidate : itemmodels::columnPaths(m_type)) {
            const QString title = fullTitle(m_type, *itemmodels::columnOf(m_type, candidate));
            if (testsOf(m_type, candidate).empty() || !core::folded(title).contains(wanted))
                continue;
            auto *item = new QListWidgetItem(title, m_fields);
            item->setToolTip(asToolTip(title));
            item->setData(Qt::UserRole, candidate);
        }
    }
    chooseField(before);
    if (m_fields->currentRow() < 0)
        m_fields->setCurrentRow(0);
    if (path() != before)
        onFieldChosen();
}

QByteArray FilterDialog::path() const
{
    const QListWidgetItem *item = m_fields->currentItem();
    return item ? item->data(Qt::UserRole).toByteArray() : QByteArray();
}

Test FilterDialog::test() const
{
    return Test(m_test->currentData().toInt());
}

void FilterDialog::chooseField(const QByteArray &path)
{
    for (int row = 0; row < m_fields->count(); ++row) {
        if (m_fields->item(row)->data(Qt::UserRole).toByteArray() == path)
            m_fields->setCurrentRow(row);
    }
}

void FilterDialog::chooseTest(Test test)
{
    m_test->setCurrentIndex(m_test->findData(int(test)));
}

void FilterDialog::take(const Filter &filter)
{
    chooseField(filter.path);
    chooseTest(filter.test);
    if (m_text)
        m_text->setText(filter.test == Test::Contains ? filter.text : filter.operand.as<QString>());
    if (m_editor)
        m_editor->setValue(filter.operand);
    showComplaint();
}

void FilterDialog::onFieldChosen()
{
    {
        const QSignalBlocker quiet(m_test);
        m_test->clear();
        for (const Test each : testsOf(m_type, path()))
            m_test->addItem(itemmodels::wordsOf(each), int(each));
    }
    const auto column = itemmodels::columnOf(m_type, path());
    m_title->setText(column ? fullTitle(m_type, *column) : tr("No such field"));
    onTestChosen();
}

void FilterDialog::onTestChosen()
{
    delete m_editor;
    delete m_text;
    m_editor = nullptr;
    m_text = nullptr;
    const auto column = itemmodels::columnOf(m_type, path());
    if (column && m_test->count() > 0 && itemmodels::needsOperand(test())) {
        if (column->field && test() != Test::Contains) {
            m_item = itemmodels::itemField(*column->field);
            m_editor = makeEditor(m_item, {m_context, m_type, column->list ? column->list->rows->fields : m_type.fields}, this);
            m_editor->setValue({});
            m_editor->setName(m_title->text());
            m_operand->addWidget(m_editor);
            connect(m_editor, &FieldEditor::edited, this, &FilterDialog::showComplaint);
            connect(m_editor, &FieldEditor::said, this, &FilterDialog::showComplaint);
        } else {
            m_text = new QLineEdit(this);
            m_text->setAccessibleName(m_title->text());
            m_operand->addWidget(m_text);
            connect(m_text, &QLineEdit::textChanged, this, &FilterDialog::showComplaint);
        }
    }
    showComplaint();
}

// Down the column of fields first, then down what is asked of the one that is chosen, which is made anew with it.
bool FilterDialog::focusNextPrevChild(bool next)
{
    std::vector<QWidget *> stops = stopsIn(*this);
    std::stable_partition(stops.begin(), stops.end(), [this](const QWidget *stop) { return stop == m_search || stop == m_fields; });
    return stepThrough(stops, next) || QDialog::focusNextPrevChild(next);
}

void FilterDialog::showComplaint()
{
    m_complaint->setText(m_editor ? m_editor->complaint() : QString());
}

std::optional<Filter> FilterDialog::filter() const
{
    if (path().isEmpty() || m_test->count() == 0)
        return {};
    Filter filter {path(), test(), {}, {}};
    if (!itemmodels::needsOperand(filter.test))
        return filter;
    if (m_text) {
        if (m_text->text().isEmpty())
            return {};
        if (filter.test == Test::Contains)
            filter.text = m_text->text();
        else
            filter.operand = records::Value::of(m_text->text());
        return filter;
    }
    filter.operand = m_editor ? m_editor->value() : records::Value();
    return filter.operand.hasData() ? std::optional(filter) : std::nullopt;
}

} // namespace ui
