// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reportspage.h"

#include "models/records/organisation/organisation.h"
#include "ui/context/navigator.h"
#include "ui/context/questions.h"
#include "ui/pages/busyrow.h"
#include "ui/pages/exportpath.h"
#include "ui/pages/labelledfield.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDateEdit>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWidth = 560;

QString titleOf(const reports::ReportKind &kind)
{
    return kind.type ? kind.type->pluralTitle() : QCoreApplication::translate("reports", kind.title);
}

} // namespace

ReportsPage::ReportsPage(const Context &context, QWidget *parent) : Page(parent), m_context(context), m_run(context.session)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 2 * kGrid, kPageMargin, kPageMargin);
    layout->setSpacing(2 * kGrid);
    addHead(layout);
    auto *card = new Card(this);
    card->setFixedWidth(kWidth);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    inside->setSpacing(2 * kGrid);
    m_editors = new QWidget(card);
    auto *editors = new QVBoxLayout(m_editors);
    editors->setContentsMargins(0, 0, 0, 0);
    editors->setSpacing(kGrid + kGrid / 2);
    addChoices(editors);
    addScope(editors);
    inside->addWidget(m_editors);
    inside->addWidget(new Banner(itemmodels::Tone::Warning, tr("What is exported is not encrypted. Keep it where only those who may read it can."), card));
    addButtons(inside);
    layout->addWidget(card);
    layout->addStretch();
    readOrganisations();
    setBusy(false);
    connect(&m_run, &itemmodels::ReportRun::progressed, this, &ReportsPage::showProgress);
    connect(&context.session, &itemmodels::VaultSession::typeChanged, this, [this](const records::RecordType *type) {
        if (type == &records::organisationType())
            readOrganisations();
    });
}

void ReportsPage::addHead(QVBoxLayout *layout)
{
    auto *heading = new QLabel(title(), this);
    setTextRole(heading, TextRole::Title);
    layout->addWidget(heading);
}

void ReportsPage::addChoices(QVBoxLayout *layout)
{
    m_report = new QComboBox(m_editors);
    m_report->setObjectName(u"report"_s);
    for (const reports::ReportKind &kind : reports::reportKinds())
        m_report->addItem(titleOf(kind), kind.name);
    m_format = new QComboBox(m_editors);
    m_format->setObjectName(u"format"_s);
    for (const reports::ReportFormat &format : reports::reportFormats())
        m_format->addItem(nameOf(format), format.name);
    layout->addWidget(new LabelledField(tr("Report"), m_report, {}, nullptr, m_editors));
    layout->addWidget(new LabelledField(tr("Format"), m_format, {}, nullptr, m_editors));
}

void ReportsPage::addScope(QVBoxLayout *layout)
{
    m_organisation = new QComboBox(m_editors);
    m_organisation->setObjectName(u"organisation"_s);
    m_asAt = new QDateEdit(m_context.session.today(), m_editors);
    m_asAt->setObjectName(u"asAt"_s);
    m_asAt->setCalendarPopup(true);
    m_asAt->setMaximumDate(m_context.session.clockDay());
    m_approved = new QCheckBox(tr("Each record as it was last approved"), m_editors);
    m_approved->setObjectName(u"approved"_s);
    layout->addWidget(new LabelledField(tr("Organisation"), m_organisation, {}, nullptr, m_editors));
    layout->addWidget(new LabelledField(tr("As at the end of"), m_asAt, tr("Any earlier day: the records as they stood then."), nullptr, m_editors));
    layout->addWidget(m_approved);
}

void ReportsPage::addButtons(QVBoxLayout *layout)
{
    m_export = new QPushButton(tr("Export..."), this);
    m_export->setObjectName(u"export"_s);
    setButtonKind(m_export, ButtonKind::Primary);
    connect(m_export, &QPushButton::clicked, this, &ReportsPage::write);
    m_busy = new BusyRow(this);
    connect(m_busy, &BusyRow::cancelled, &m_run, &itemmodels::ReportRun::cancel);
    layout->addWidget(m_export, 0, Qt::AlignTrailing);
    layout->addWidget(m_busy);
}

void ReportsPage::readOrganisations()
{
    const QVariant chosen = m_organisation->currentData();
    m_organisation->clear();
    m_organisation->addItem(tr("All organisations"), QVariant::fromValue(core::toInt(core::kNoRecord)));
    const auto organisations = m_context.session.source().all(records::organisationType());
    if (organisations) {
        for (const records::Record &organisation : *organisations)
            m_organisation->addItem(u"%1  %2"_s.arg(organisation.header.reference, organisation.title()), QVariant::fromValue(core::toInt(organisation.header.id)));
    }
    m_organisation->setCurrentIndex(std::max(0, m_organisation->findData(chosen)));
}

itemmodels::ReportRequest ReportsPage::request() const
{
    itemmodels::ReportRequest request;
    request.report = reports::findReport(m_report->currentData().toByteArray());
    request.format = reports::findFormat(m_format->currentData().toByteArray());
    if (const auto id = core::RecordId(m_organisation->currentData().toLongLong()); id != core::kNoRecord)
        request.organisation = id;
    if (m_asAt->date() < m_context.session.clockDay())
        request.asAt = m_asAt->date();
    request.approved = m_approved->isChecked();
    return request;
}

void ReportsPage::write()
{
    itemmodels::ReportRequest asked = request();
    const QString name = u"%1-%2"_s.arg(QString::fromLatin1(asked.report->name), m_asAt->date().toString(Qt::ISODate));
    asked.path = askExportPath(m_context, this, tr("Export the report"), name, *asked.format);
    if (asked.path.isEmpty() || m_run.isBusy())
        return;
    setBusy(true);
    m_run.start(asked, [this, path = asked.path](const core::Result<> &written) { finish(written, path); });
}

void ReportsPage::setBusy(bool busy)
{
    m_editors->setEnabled(!busy);
    m_export->setVisible(!busy);
    m_busy->setVisible(busy);
    if (busy)
        m_busy->start(tr("Writing the report"));
}

void ReportsPage::showProgress(qint64 done, qint64 total)
{
    m_busy->setProgress(done, total);
}

void ReportsPage::finish(const core::Result<> &written, const QString &path)
{
    setBusy(false);
    m_export->setFocus();
    if (written)
        m_context.navigator.say(tr("Exported %1.").arg(QFileInfo(path).fileName()));
    else if (written.error().code == core::ErrorCode::Cancelled)
        m_context.navigator.say(tr("The export was cancelled. Nothing was written."));
    else
        m_context.questions.tell(this, written.error());
}

QString ReportsPage::title() const
{
    return tr("Reports");
}

void ReportsPage::focusFirst()
{
    m_report->setFocus();
}

} // namespace ui
