// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/bulkdialog.h"

#include "models/itemmodels/vaultsession.h"
#include "ui/dialogs/dialogbuttons.h"
#include "ui/dialogs/previewtable.h"
#include "ui/forms/editors.h"
#include "ui/forms/stops.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui {

using itemmodels::BulkChange;
using Kind = BulkChange::Kind;

namespace {

constexpr int kWidth = 840;
constexpr int kChoiceWidth = 240;
constexpr int kRowsShown = 8;
constexpr int kTypingDelay = 150; // milliseconds

QString wordsOf(Kind kind)
{
    switch (kind) {
    case Kind::Set:
        return BulkDialog::tr("becomes");
    case Kind::Add:
        return BulkDialog::tr("gains");
    case Kind::TakeOut:
        return BulkDialog::tr("loses");
    }
    return {};
}

} // namespace

BulkDialog::BulkDialog(const Context &context, const records::RecordType &type, std::vector<core::RecordId> ids, QWidget *parent)
    : QDialog(parent), m_context(context), m_type(type), m_ids(std::move(ids))
{
    setWindowTitle(tr("Change several"));
    setModal(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, 2 * kGrid);
    layout->setSpacing(kGrid + kGrid / 2);
    addChoice(layout);
    addPreview(layout);
    addButtons(layout);
    setMinimumWidth(kWidth);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kTypingDelay);
    connect(&m_delay, &QTimer::timeout, this, &BulkDialog::makePreview);
    setField(m_type.list.status);
    onFieldChosen();
}

BulkDialog::~BulkDialog()
{
    m_context.session.reader().cancel(m_reading);
}

void BulkDialog::addChoice(QVBoxLayout *layout)
{
    auto *heading = new QLabel(tr("Change %n record(s)", nullptr, int(m_ids.size())), this);
    setTextRole(heading, TextRole::Section);
    m_field = new QComboBox(this);
    m_field->setAccessibleName(tr("Field to change"));
    m_field->setFixedWidth(kChoiceWidth);
    for (const records::Field *field : itemmodels::bulkFields(m_type))
        m_field->addItem(field->title(), field->name);
    m_kind = new QComboBox(this);
    m_kind->setAccessibleName(tr("What happens to the field"));
    m_editorPlace = new QVBoxLayout;
    m_complaint = new QLabel(this);
    setTextRole(m_complaint, TextRole::Error);
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(m_field, 0, Qt::AlignTop);
    row->addWidget(m_kind, 0, Qt::AlignTop);
    row->addLayout(m_editorPlace, 1);
    layout->addWidget(heading);
    layout->addLayout(row);
    layout->addWidget(m_complaint);
    connect(m_field, &QComboBox::currentIndexChanged, this, &BulkDialog::onFieldChosen);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BulkDialog::onKindChosen);
}

void BulkDialog::addPreview(QVBoxLayout *layout)
{
    m_summary = new QLabel(this);
    setTextRole(m_summary, TextRole::Label);
    m_table = makePreviewTable({tr("Record"), tr("Now"), tr("Afterwards")}, this);
    m_table->setMinimumHeight(kHeaderHeight + kRowsShown * kRowHeight);
    m_table->setAccessibleName(tr("What will change"));
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
}

void BulkDialog::addButtons(QVBoxLayout *layout)
{
    m_accept = addDialogButtons(this, layout, tr("Change"));
    m_accept->setEnabled(false);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        m_editor->commit();
        if (isReady() && m_editor->complaint().isEmpty()) // what is taken in only now has to be shown first
            accept();
    });
}

const records::Field &BulkDialog::field() const
{
    return *m_type.field(m_field->currentData().toByteArray());
}

void BulkDialog::setField(const QByteArray &field)
{
    if (const int index = m_field->findData(field); index >= 0)
        m_field->setCurrentIndex(index);
}

void BulkDialog::onFieldChosen()
{
    {
        const QSignalBlocker quiet(m_kind);
        m_kind->clear();
        for (const Kind kind : itemmodels::bulkKinds(field()))
            m_kind->addItem(wordsOf(kind), int(kind));
    }
    delete m_editor;
    m_editor = makeEditor(field(), {m_context, m_type, m_type.fields}, this);
    m_editor->setValue({});
    m_editor->setName(field().title());
    m_editorPlace->addWidget(m_editor);
    connect(m_editor, &FieldEditor::edited, this, &BulkDialog::onEdited);
    connect(m_editor, &FieldEditor::said, this, [this] {
        m_complaint->setText(m_editor->complaint());
        m_complaint->setVisible(!m_editor->complaint().isEmpty());
    });
    askForAnswer();
}

// As it is read: the editor is made anew with every field.
bool BulkDialog::focusNextPrevChild(bool next)
{
    return stepThrough(stopsIn(*this), next) || QDialog::focusNextPrevChild(next);
}

void BulkDialog::askForAnswer()
{
    m_answered = false;
    m_delay.stop();
    m_context.session.reader().cancel(m_reading);
    m_table->setRowCount(0);
    m_summary->setText(tr("Give the answer to see what changes."));
    m_accept->setText(tr("Change"));
    m_accept->setEnabled(false);
}

void BulkDialog::onKindChosen()
{
    if (m_answered)
        onEdited();
}

void BulkDialog::onEdited()
{
    m_answered = true;
    m_accept->setEnabled(false);
    m_delay.start();
}

BulkChange BulkDialog::change() const
{
    return {field().name, Kind(m_kind->currentData().toInt()), m_editor->value()};
}

bool BulkDialog::isReady() const
{
    return m_accept->isEnabled();
}

void BulkDialog::makePreview()
{
    m_delay.stop();
    m_accept->setEnabled(false);
    m_context.session.reader().cancel(m_reading);
    m_reading = previewBulk(m_context.session.reader(), m_type, m_ids, change(), [this](const auto &preview) { takePreview(preview); });
}

void BulkDialog::takePreview(const core::Result<itemmodels::BulkPreview> &preview)
{
    m_table->setRowCount(0);
    if (!preview) {
        m_summary->setText(preview.error().message);
        return;
    }
    QString summary = preview->changes == preview->records ? tr("All %n record(s) change", nullptr, preview->records)
                                                           : tr("%1 of %n record(s) change", nullptr, preview->records).arg(preview->changes);
    if (preview->changes > itemmodels::kMostBulkLines)
        summary = tr("%1; the first %2 are shown").arg(summary).arg(itemmodels::kMostBulkLines);
    m_summary->setText(summary);
    for (const itemmodels::BulkLine &line : preview->lines)
        addLine(line);
    m_accept->setEnabled(preview->changes > 0);
    m_accept->setText(tr("Change %n record(s)", nullptr, preview->changes));
}

void BulkDialog::addLine(const itemmodels::BulkLine &line)
{
    addPreviewLine(*m_table, {line.record, wordsOf(line.before), wordsOf(line.after)});
    const int row = m_table->rowCount() - 1;
    m_table->item(row, 1)->setData(itemmodels::AnswerStateRole, int(line.before.state));
    m_table->item(row, 2)->setData(itemmodels::AnswerStateRole, int(line.after.state));
}

} // namespace ui
