// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reportchoices.h"

#include "models/records/organisation/organisation.h"
#include "ui/forms/dayfield.h"
#include "ui/pages/choicebox.h"
#include "ui/pages/exportpath.h"
#include "ui/pages/labelledfield.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLeastCharacters = 12; // of a choice

QString titleOf(const reports::ReportKind &kind)
{
    return kind.type ? kind.type->pluralTitle() : QCoreApplication::translate("reports", kind.title);
}

} // namespace

ReportChoices::ReportChoices(itemmodels::VaultSession &session, QWidget *parent) : QWidget(parent), m_session(session)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid + kGrid / 2);
    addReports(layout);
    addScope(layout);
    addFormats(layout);
    readOrganisations();
    showWhatItKnows();
    connect(m_report, &QListWidget::currentRowChanged, this, [this] {
        showWhatItKnows();
        Q_EMIT changed();
    });
    connect(m_organisation, &QComboBox::currentIndexChanged, this, &ReportChoices::changed);
    connect(m_asAt, &DayField::dayChanged, this, &ReportChoices::takeDay);
    connect(&m_asAt->line(), &QLineEdit::editingFinished, this, [this] {
        if (!m_asAt->day().isValid())
            m_asAt->setDay(m_day); // what is shown is of that day still
    });
    for (const QCheckBox *box : {m_approved, m_named, m_withNotes})
        connect(box, &QCheckBox::toggled, this, &ReportChoices::changed);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ReportChoices::formatChanged);
    connect(&session, &itemmodels::VaultSession::typeChanged, this, [this](const records::RecordType *type) {
        if (type == &records::organisationType())
            readOrganisations();
    });
}

// As high as there is room for.
void ReportChoices::addReports(QVBoxLayout *layout)
{
    constexpr int kLeastRows = 4;
    m_report = new QListWidget(this);
    m_report->setObjectName(u"report"_s);
    m_report->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_report->setMinimumHeight(kLeastRows * kControlHeight + kGrid);
    for (const reports::ReportKind &kind : reports::reportKinds()) {
        auto *item = new QListWidgetItem(titleOf(kind), m_report);
        item->setToolTip(item->text()); // it may be too long for the column
        item->setData(Qt::UserRole, kind.name);
    }
    m_report->setCurrentRow(0);
    layout->addWidget(new LabelledField(tr("Report"), m_report, {}, nullptr, this), 1);
}

void ReportChoices::addFormats(QVBoxLayout *layout)
{
    m_format = makeChoiceBox(u"format"_s, kLeastCharacters, this);
    for (const reports::ReportFormat &format : reports::reportFormats())
        m_format->addItem(nameOf(format), format.name);
    m_format->setCurrentIndex(m_format->findData(QByteArray("pdf"))); // what is shown
    layout->addWidget(new LabelledField(tr("Format of the file"), m_format, {}, nullptr, this));
}

void ReportChoices::addScope(QVBoxLayout *layout)
{
    m_organisation = makeChoiceBox(u"organisation"_s, kLeastCharacters, this);
    m_day = m_session.today();
    m_asAt = new DayField(tr("As at the end of"), m_day, m_session.clockDay(), m_session.clockDay(), this);
    m_asAt->line().setObjectName(u"asAt"_s);
    const auto makeBox = [this](const QString &text, const QString &name) {
        auto *box = new QCheckBox(text, this);
        box->setObjectName(name);
        return box;
    };
    m_approved = makeBox(tr("Each record as last approved"), u"approved"_s);
    m_named = makeBox(tr("Name the people"), u"named"_s);
    m_named->setToolTip(asToolTip(tr("Who made each request. Give such a log only to those who must know.")));
    m_withNotes = makeBox(tr("With notes"), u"withNotes"_s);
    m_withNotes->setToolTip(asToolTip(tr("What the office notes for itself.")));
    layout->addWidget(new LabelledField(tr("Organisation"), m_organisation, {}, nullptr, this));
    layout->addWidget(m_asAt);
    for (QCheckBox *box : {m_approved, m_named, m_withNotes})
        layout->addWidget(box);
}

// Each report begins without what is left out of it: names given to one are not given to the next.
void ReportChoices::showWhatItKnows()
{
    const QSignalBlocker quietNames(m_named);
    const QSignalBlocker quietNotes(m_withNotes);
    m_named->setChecked(false);
    m_withNotes->setChecked(false);
    m_named->setVisible(kind().named);
    m_withNotes->setVisible(kind().withNotes);
}

const reports::ReportKind &ReportChoices::kind() const
{
    return *reports::findReport(m_report->currentItem()->data(Qt::UserRole).toByteArray());
}

void ReportChoices::readOrganisations()
{
    const QSignalBlocker blocker(m_organisation);
    const QVariant chosen = m_organisation->currentData();
    m_organisation->clear();
    m_organisation->addItem(tr("All organisations"), QVariant::fromValue(core::toInt(core::kNoRecord)));
    const auto organisations = m_session.source().all(records::organisationType());
    if (organisations) {
        for (const records::Record &organisation : *organisations)
            m_organisation->addItem(u"%1  %2"_s.arg(organisation.header.reference, organisation.title()), QVariant::fromValue(core::toInt(organisation.header.id)));
    }
    m_organisation->setCurrentIndex(std::max(0, m_organisation->findData(chosen)));
}

QDate ReportChoices::day() const
{
    return m_day;
}

itemmodels::ReportRequest ReportChoices::request() const
{
    itemmodels::ReportRequest request;
    request.report = &kind();
    request.format = reports::findFormat(m_format->currentData().toByteArray());
    if (const auto id = core::RecordId(m_organisation->currentData().toLongLong()); id != core::kNoRecord)
        request.organisation = id;
    if (m_day < m_session.clockDay())
        request.asAt = m_day;
    request.approved = m_approved->isChecked();
    request.named = m_named->isChecked();
    request.withNotes = m_withNotes->isChecked();
    return request;
}

void ReportChoices::takeDay()
{
    const QDate day = m_asAt->day();
    if (!day.isValid() || day == m_day)
        return;
    m_day = day;
    Q_EMIT changed();
}

void ReportChoices::focusFirst()
{
    m_report->setFocus();
}

} // namespace ui
