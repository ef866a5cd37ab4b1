// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/changespage.h"

#include "models/itemmodels/answertext.h"
#include "ui/context/navigator.h"
#include "ui/context/questions.h"
#include "ui/forms/answerwords.h"
#include "ui/forms/changeline.h"
#include "ui/forms/dayfield.h"
#include "ui/pages/busyrow.h"
#include "ui/pages/exportpath.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/widgets/card.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using itemmodels::RecordChange;
using Kind = RecordChange::Kind;

namespace {

constexpr int kListWidth = 360;
constexpr int kFieldWidth = 240;
constexpr int kReadMilliseconds = 250; // after the last key
constexpr std::size_t kMostLines = 400; // a record has no more answers that matter at once

QString kindWords(Kind kind)
{
    switch (kind) {
    case Kind::New:
        return ChangesPage::tr("New");
    case Kind::Changed:
        return ChangesPage::tr("Changed");
    case Kind::Removed:
        return ChangesPage::tr("Removed");
    case Kind::Same:
        return ChangesPage::tr("Nothing changed between these days.");
    case Kind::Missing:
        break;
    }
    return ChangesPage::tr("The record stood on neither of these days.");
}

QString nameOf(const RecordChange &change)
{
    return change.title.isEmpty() ? change.reference : u"%1  %2"_s.arg(change.reference, itemmodels::oneLine(change.title));
}

// The days in the filter of a place; else the last month, or since the day that is shown.
itemmodels::Days daysOf(const QString &filter, const itemmodels::VaultSession &session)
{
    const QDate from = QDate::fromString(filter.section(u".."_s, 0, 0), Qt::ISODate);
    const QDate to = QDate::fromString(filter.section(u".."_s, 1, 1), Qt::ISODate);
    if (from.isValid() && to.isValid())
        return {from, to};
    return {session.day().isValid() ? session.day() : session.clockDay().addMonths(-1), session.clockDay()};
}

} // namespace

ChangesPage::ChangesPage(const Context &context, const records::RecordType &type, const Place &place, QWidget *parent)
    : Page(parent), m_context(context), m_type(type), m_place(place), m_run(context.session)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 2 * kGrid, kPageMargin, kPageMargin);
    layout->setSpacing(2 * kGrid);
    if (isOfOne()) {
        const auto change = context.session.compare(type, place.record, daysOf(place.filter, context.session));
        m_name = change ? nameOf(*change) : type.singularTitle();
    }
    addHead(layout);
    addDays(layout);
    addBody(layout);
    addKeys();
    m_later.setSingleShot(true);
    m_later.setInterval(kReadMilliseconds);
    connect(&m_later, &QTimer::timeout, this, &ChangesPage::read);
    connect(&m_run, &itemmodels::ReportRun::progressed, m_busy, &BusyRow::setProgress);
    read();
}

ChangesPage::~ChangesPage()
{
    m_context.session.reader().cancel(m_reading);
}

void ChangesPage::addHead(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    auto *heading = new QLabel(isOfOne() ? tr("What changed in %1").arg(m_name) : tr("What changed: %1").arg(m_type.pluralTitle()), this);
    setTextRole(heading, TextRole::Title);
    heading->setWordWrap(true);
    row->addWidget(heading, 1);
    m_exportMenu = new QMenu(this);
    for (const reports::ReportFormat &format : reports::reportFormats())
        m_exportMenu->addAction(ui::nameOf(format), this, [this, &format] { exportAs(format); });
    m_export = new QPushButton(tr("Export"), this);
    m_export->setObjectName(u"export"_s);
    m_export->setMenu(m_exportMenu);
    row->addWidget(m_export, 0, Qt::AlignTop);
    m_open = new QPushButton(tr("Open the record"), this);
    m_open->setObjectName(u"open"_s);
    setButtonKind(m_open, ButtonKind::Primary);
    connect(m_open, &QPushButton::clicked, this, &ChangesPage::openRecord);
    row->addWidget(m_open, 0, Qt::AlignTop);
    layout->addLayout(row);
    m_busy = new BusyRow(this);
    m_busy->hide();
    connect(m_busy, &BusyRow::cancelled, &m_run, &itemmodels::ReportRun::cancel);
    layout->addWidget(m_busy);
}

void ChangesPage::addDays(QVBoxLayout *layout)
{
    const itemmodels::Days days = daysOf(m_place.filter, m_context.session);
    const QDate today = m_context.session.clockDay();
    m_from = new DayField(tr("From the end of"), days.from, today, today, this);
    m_from->line().setObjectName(u"from"_s);
    m_to = new DayField(tr("To the end of"), days.to, today, today, this);
    m_to->line().setObjectName(u"to"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * kGrid);
    for (DayField *field : {m_from, m_to}) {
        field->setFixedWidth(kFieldWidth);
        row->addWidget(field, 0, Qt::AlignTop);
        connect(field, &DayField::dayChanged, &m_later, qOverload<>(&QTimer::start));
    }
    row->addStretch();
    layout->addLayout(row);
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"summary"_s);
    setTextRole(m_summary, TextRole::Body);
    layout->addWidget(m_summary);
}

void ChangesPage::addBody(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * kGrid);
    m_list = new QListWidget(this);
    m_list->setFixedWidth(kListWidth);
    m_list->setUniformItemSizes(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Records that changed"));
    m_list->setVisible(!isOfOne());
    row->addWidget(m_list);
    auto *card = new Card(this);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    m_detail = new QScrollArea(card);
    m_detail->setWidgetResizable(true);
    m_detail->setFrameShape(QFrame::NoFrame);
    m_detail->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_detail->viewport()->setAutoFillBackground(false);
    m_detail->setAccessibleName(tr("Answers that changed"));
    inside->addWidget(m_detail);
    row->addWidget(card, 1);
    layout->addLayout(row, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int at) {
        if (at >= 0 && std::size_t(at) < m_changes.size())
            showDetail(m_changes[std::size_t(at)].id);
    });
    connect(m_list, &QListWidget::itemActivated, this, &ChangesPage::openRecord);
}

void ChangesPage::addKeys()
{
    addKey(tr("Back"), Qt::Key_Escape, [this] { m_context.navigator.back(); });
    for (const reports::ReportFormat &format : reports::reportFormats())
        addKey(tr("Export what changed as %1").arg(QString::fromLatin1(format.name).toUpper()), {}, [this, &format] { exportAs(format); });
}

QString ChangesPage::title() const
{
    return isOfOne() ? tr("What changed") : tr("What changed: %1").arg(m_type.pluralTitle());
}

Place ChangesPage::place() const
{
    Place place = m_place;
    if (const auto compared = days())
        place.filter = compared->from.toString(Qt::ISODate) + u".."_s + compared->to.toString(Qt::ISODate);
    return place;
}

void ChangesPage::focusFirst()
{
    m_from->setFocus();
}

std::optional<itemmodels::Days> ChangesPage::days() const
{
    const itemmodels::Days days {m_from->day(), m_to->day()};
    return days.from.isValid() && days.to.isValid() && days.from < days.to ? std::optional(days) : std::nullopt;
}

void ChangesPage::say(const QString &words)
{
    m_changes.clear();
    m_list->clear();
    delete m_detail->takeWidget();
    m_shown = core::kNoRecord;
    m_summary->setText(words);
    m_export->setEnabled(false);
    m_open->setVisible(false);
}

void ChangesPage::read()
{
    m_later.stop();
    m_context.session.reader().cancel(m_reading);
    const auto compared = days();
    if (!compared) {
        say(m_from->day().isValid() && m_to->day().isValid() ? tr("The first day has to be before the second.") : tr("Say which days to compare."));
        return;
    }
    if (isOfOne()) {
        say({});
        showDetail(m_place.record);
        return;
    }
    say(tr("Comparing\u2026"));
    m_reading = m_context.session.readChanges(m_type, *compared, [this](auto changes) { take(std::move(changes)); });
}

void ChangesPage::take(core::Result<itemmodels::RecordChanges> changes)
{
    if (!changes) {
        say(changes.error().message);
        return;
    }
    m_changes = std::move(*changes);
    const auto count = [this](Kind kind) {
        return int(std::count_if(m_changes.begin(), m_changes.end(), [kind](const RecordChange &each) { return each.kind == kind; }));
    };
    m_summary->setText(m_changes.empty() ? kindWords(Kind::Same)
                                         : tr("%1 new, %2 changed, %3 removed").arg(count(Kind::New)).arg(count(Kind::Changed)).arg(count(Kind::Removed)));
    m_export->setEnabled(true);
    for (const RecordChange &change : m_changes)
        m_list->addItem(tr("%1 \u00b7 %2", "what became of a record, its name").arg(kindWords(change.kind), nameOf(change)));
    if (!m_changes.empty())
        m_list->setCurrentRow(0);
}

void ChangesPage::showDetail(core::RecordId id)
{
    const auto compared = days();
    if (!compared)
        return;
    const auto change = m_context.session.compare(m_type, id, *compared);
    if (!change) {
        m_context.questions.tell(this, change.error());
        return;
    }
    m_shown = id;
    m_open->setVisible(change->kind != Kind::Missing);
    if (isOfOne()) {
        m_summary->setText(change->kind == Kind::Changed ? tr("%n answer(s) changed", nullptr, int(change->differences.size())) : kindWords(change->kind));
        m_export->setEnabled(change->kind != Kind::Missing);
    }
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(kGrid / 2);
    auto *name = new QLabel(nameOf(*change), body);
    setTextRole(name, TextRole::Section);
    name->setWordWrap(true);
    column->addWidget(name);
    addLines(*column, *change);
    column->addStretch();
    m_detail->setWidget(body);
    body->setAutoFillBackground(false); // the card shows through
}

// Each answer with the names that linked records had on its day.
void ChangesPage::addLines(QVBoxLayout &column, const RecordChange &change)
{
    const itemmodels::Days compared = *days();
    const auto earlier = m_context.session.sourceAt(compared.from);
    const auto later = m_context.session.sourceAt(compared.to);
    const itemmodels::CellContext before {[&earlier](core::RecordId id) { return earlier->titleOf(id); }, compared.from};
    const itemmodels::CellContext after {[&later](core::RecordId id) { return later->titleOf(id); }, compared.to};
    const auto stateIn = [this, &change](records::RecordSource &source) {
        const auto found = source.load(m_type, std::span(&change.id, 1));
        return found && !found->empty() ? found->front().values : records::Record(m_type).values;
    };
    const records::Values had = stateIn(*earlier);
    const records::Values has = stateIn(*later);
    const RowNames rowsBefore(m_type, had, *earlier);
    const RowNames rowsAfter(m_type, has, *later);
    const std::size_t count = std::min(change.differences.size(), kMostLines);
    for (std::size_t i = 0; i < count; ++i) {
        const records::Difference &each = change.differences[i];
        const QString was = change.kind == Kind::New ? QString() : answerWords(*each.field, each.before, before, rowsBefore, each.row);
        const QString is = change.kind == Kind::Removed ? QString() : answerWords(*each.field, each.after, after, rowsAfter, each.row);
        column.addWidget(new ChangeLine(each.label, was, is, false, this));
    }
    if (change.differences.size() > count) {
        auto *more = new QLabel(tr("and %n more; an export holds them all", nullptr, int(change.differences.size() - count)), this);
        setTextRole(more, TextRole::Quiet);
        column.addWidget(more);
    }
}

void ChangesPage::openRecord()
{
    if (m_shown != core::kNoRecord)
        m_context.navigator.open({.kind = Place::Kind::Record, .type = m_type.key, .record = m_shown});
}

void ChangesPage::exportAs(const reports::ReportFormat &format)
{
    const auto compared = days();
    if (!compared || m_run.isBusy())
        return;
    itemmodels::ReportRequest request;
    request.format = &format;
    request.path = askExportPath(m_context, this, tr("Export what changed"), u"changes-%1"_s.arg(QString::fromLatin1(m_type.key)), format);
    if (request.path.isEmpty())
        return;
    request.changesOf = &m_type;
    if (isOfOne())
        request.record = m_place.record;
    request.since = compared->from;
    request.asAt = compared->to == m_context.session.clockDay() ? QDate() : compared->to;
    m_busy->start(tr("Writing what changed"));
    m_busy->show();
    m_export->setEnabled(false);
    m_run.start(request, [this, path = request.path](const core::Result<> &written) {
        m_busy->hide();
        m_export->setEnabled(true);
        if (written)
            m_context.navigator.say(tr("Exported to \u201c%1\u201d; what is exported is not encrypted").arg(QFileInfo(path).fileName()));
        else
            tellUnlessCancelled(m_context, this, written.error());
    });
}

} // namespace ui
