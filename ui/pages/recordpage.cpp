// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recordpage.h"

#include "models/itemmodels/attention.h"
#include "models/itemmodels/status.h"
#include "models/itemmodels/vaultsession.h"
#include "models/records/approving.h"
#include "models/records/registry.h"
#include "ui/context/navigator.h"
#include "ui/context/questions.h"
#include "ui/forms/recordform.h"
#include "ui/forms/stops.h"
#include "ui/pages/contextpane.h"
#include "ui/pages/recordheader.h"
#include "ui/pages/recordpanels.h"
#include "ui/pages/recordsaving.h"
#include "ui/pages/rule.h"
#include "ui/pages/sectionlist.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using itemmodels::Tone;
using records::Record;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kRoomForContext = 1000; // from this width on it is always there
constexpr qsizetype kLongestName = 200;
constexpr int kJudgeMilliseconds = 400; // after the last change

// Unsaved work over a lock.
struct Kept {
    Record stored;
    records::Values values;
    QHash<QByteArray, QString> texts; // typed, not understood
    QByteArray path;
};

QString copyName(const QString &name)
{
    return RecordPage::tr("%1 (copy)").arg(name);
}

// What the rules find also stands where it can be mended.
core::Problems remarksOf(const itemmodels::Attention &attention)
{
    core::Problems remarks;
    for (const itemmodels::AttentionItem &item : attention.items) {
        if (!item.remark.isEmpty())
            remarks.push_back({item.field, item.remark, item.article});
    }
    return remarks;
}

// A record like another one, that is not stored yet.
Record copyOf(const Record &other)
{
    Record copy(other.type());
    copy.values = records::notYetApproved(other.type(), other.values);
    copy.header.nextRow = other.header.nextRow;
    if (const int title = other.type().fieldIndex(other.type().titleField); title >= 0) {
        records::Value &value = copy.values[std::size_t(title)];
        value = records::Value::of(copyName(value.as<QString>()));
    }
    return copy;
}

} // namespace

RecordPage::RecordPage(const Context &context, const Place &place, QWidget *parent)
    : Page(parent), m_context(context), m_place(place), m_type(records::findType(place.type)), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    const auto record = recordToShow();
    if (record)
        build(*record);
    else
        showMissing(record.error());
}

// The keyboard leaves while every part is still there: editors take in what was typed when it does.
RecordPage::~RecordPage()
{
    if (QWidget *focus = focusWidget())
        focus->clearFocus();
    if (m_form)
        m_form->disconnect();
}

core::Result<Record> RecordPage::recordToShow()
{
    if (!m_type)
        return core::fail(core::ErrorCode::NotFound, tr("There is no such record."));
    const bool isNew = m_place.kind == Place::Kind::NewRecord;
    if (isNew && m_place.record == core::kNoRecord)
        return Record(*m_type);
    const auto record = m_context.session.load(*m_type, m_place.record);
    return record && isNew ? core::Result<Record>(copyOf(*record)) : record;
}

void RecordPage::showMissing(const core::Error &error)
{
    auto *state = new EmptyState(u"unknown"_s, error.message, m_context.session.day().isValid() ? tr("Back to today shows it as it is now.") : tr("It may have been removed, or the link that led here is wrong."), this);
    state->addAction(tr("Back"), [this] { m_context.navigator.back(); }, true);
    m_layout->addWidget(state);
    setFocusProxy(state);
}

void RecordPage::build(Record record)
{
    m_draft = new RecordDraft(std::move(record), this);
    m_header = new RecordHeader(this);
    m_layout->addWidget(m_header);
    buildBody();
    makeActions();
    showActions();
    connectParts();
    m_form->setReadOnly(isReadOnly());
    m_pane->setReadOnly(isReadOnly());
    if (m_place.field.isEmpty() || !m_form->goTo(m_place.field))
        m_form->showSection(0);
    showHeader();
    showMarks();
    m_judge.setSingleShot(true);
    m_judge.setInterval(kJudgeMilliseconds);
    QTimer::singleShot(0, this, [this] { // once it is shown
        showAttention();
        m_pane->fillNow();
    });
    if (m_context.session.isReadOnly() && !m_context.session.day().isValid())
        setNotice(new Banner(Tone::Accent, tr("The vault is open for reading only."), this));
    else if (m_draft->stored().header.removed)
        showRemoved();
}

void RecordPage::buildBody()
{
    auto *body = new QHBoxLayout;
    body->setContentsMargins({});
    body->setSpacing(0);
    m_layout->addLayout(body, 1);
    m_sections = new SectionList(this);
    m_form = new RecordForm(m_context, *m_draft, this);
    for (const RecordPanel &panel : panelsOf(*m_type)) {
        m_form->setLead(panel.section, [this, make = panel.make](QWidget *parent) { return make(m_context, *m_draft, parent); });
    }
    m_pane = new ContextPane(m_context, *m_draft, this);
    m_saving = new RecordSaving(m_context, *m_draft, *m_form);
    m_form->setBackgroundRole(QPalette::Base);
    m_form->setAutoFillBackground(true);
    body->addWidget(m_sections);
    body->addWidget(new Rule(Qt::Vertical, this));
    body->addWidget(m_form, 1);
    body->addWidget(new Rule(Qt::Vertical, this));
    body->addWidget(m_pane);
    QStringList titles;
    for (const int section : m_form->sections())
        titles += m_type->sections[std::size_t(section)].title();
    m_sections->setSections(titles);
}

void RecordPage::connectParts()
{
    connect(m_header, &RecordHeader::registerWanted, this,
            [this] { m_context.navigator.open({.kind = Place::Kind::List, .type = m_type->key}); });
    connect(&m_header->saveButton(), &QPushButton::clicked, this, &RecordPage::trySave);
    connect(&m_header->historyButton(), &QPushButton::clicked, this, &RecordPage::showHistory);
    connect(&m_header->detailsButton(), &QPushButton::clicked, this, &RecordPage::toggleContext);
    connect(m_sections, &SectionList::chosen, m_form, &RecordForm::showSection);
    connect(m_sections, &SectionList::entered, m_form, &RecordForm::focusFirst);
    connect(m_sections, &SectionList::figuresWanted, this, &RecordPage::showFigures);
    connect(m_form, &RecordForm::sectionShown, m_sections, &SectionList::setCurrent);
    connect(m_form, &RecordForm::statesChanged, this, &RecordPage::showMarks);
    connect(m_draft, &RecordDraft::changed, this, &RecordPage::onDraftChanged);
    connect(m_draft, &RecordDraft::replaced, this, &RecordPage::onDraftChanged);
    connect(m_saving, &RecordSaving::saved, this, &RecordPage::onStored);
    connect(m_saving, &RecordSaving::failed, this, &RecordPage::onFailed);
    connect(&m_context.session, &itemmodels::VaultSession::recordChanged, this, &RecordPage::onRecordChanged);
    connect(m_pane, &ContextPane::fieldWanted, m_form, &RecordForm::goTo);
    connect(m_pane, &ContextPane::restoreWanted, this, &RecordPage::restore);
    connect(m_pane, &ContextPane::historyWanted, this, &RecordPage::showHistory);
    connect(m_pane, &ContextPane::filesDropped, this, &RecordPage::attach);
    connect(m_pane, &ContextPane::attachWanted, this, &RecordPage::chooseFile);
    connect(&m_context.session, &itemmodels::VaultSession::searchCompleted, &m_judge, qOverload<>(&QTimer::start)); // links of an earlier day
    connect(&m_judge, &QTimer::timeout, this, &RecordPage::showAttention);
}

QString RecordPage::title() const
{
    if (!m_draft)
        return tr("Record");
    if (m_draft->isNew())
        return tr("New: %1").arg(m_type->singularTitle());
    return tr("%1 %2", "type, reference").arg(m_type->singularTitle(), m_draft->stored().header.reference);
}

Place RecordPage::place() const
{
    Place place = m_place;
    if (m_draft && !m_draft->isNew()) {
        place.kind = Place::Kind::Record;
        place.record = m_draft->stored().header.id;
    }
    if (m_form)
        place.field = m_form->path();
    return place;
}

bool RecordPage::mayLeave()
{
    if (!m_draft)
        return true;
    m_form->commit();
    if (!hasUnsaved())
        return true;
    const QString name = m_draft->record().title().left(kLongestName).simplified();
    switch (m_context.questions.leaveUnsaved(this, name.isEmpty() ? title() : tr("%1: %2", "what it is, its name").arg(title(), name))) {
    case Questions::Leave::Save:
        return save();
    case Questions::Leave::Discard:
        return true;
    case Questions::Leave::Stay:
        break;
    }
    return false;
}

// A copy of another record is worth keeping although nothing was written into it.
bool RecordPage::isCopy() const
{
    return m_draft->isNew() && m_place.record != core::kNoRecord;
}

bool RecordPage::hasUnsaved() const
{
    return isCopy() || m_draft->isChanged() || !m_form->draftTexts().isEmpty();
}

std::shared_ptr<const void> RecordPage::keep() const
{
    if (!m_draft)
        return {};
    m_form->commit();
    if (!hasUnsaved())
        return {};
    return std::make_shared<const Kept>(Kept {m_draft->stored(), m_draft->values(), m_form->draftTexts(), m_form->path()});
}

void RecordPage::takeBack(const std::shared_ptr<const void> &kept)
{
    if (!m_draft || !kept)
        return;
    const auto &work = *static_cast<const Kept *>(kept.get());
    m_draft->rebase(work.stored, work.stored.values);
    answerAll(work.values);
    m_form->setDraftTexts(work.texts);
    (void)m_form->goTo(work.path);
}

void RecordPage::focusFirst()
{
    if (m_form && (m_place.field.isEmpty() || !m_form->goTo(m_place.field)))
        m_form->focusFirst();
    else if (!m_form)
        setFocus();
}

void RecordPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    showParts();
}

void RecordPage::showParts()
{
    if (!m_form)
        return;
    const bool hasRoom = width() >= kRoomForContext;
    m_header->setCompact(!hasRoom);
    m_pane->setVisible(hasRoom || m_contextWanted);
    m_sections->setVisible(hasRoom || !m_contextWanted);
    m_header->detailsButton().setChecked(m_contextWanted);
}

bool RecordPage::isContextInTheWay() const
{
    return m_contextWanted && width() < kRoomForContext;
}

// The keyboard goes where the page goes on.
void RecordPage::toggleContext()
{
    const bool hadKeyboard = m_pane->isAncestorOf(QApplication::focusWidget());
    m_contextWanted = !m_contextWanted;
    showParts();
    if (m_contextWanted)
        enterContext();
    else if (hadKeyboard)
        returnToForm();
}

// By its key: to the pane, which may have to be shown first, and back.
void RecordPage::goToContext()
{
    if (width() < kRoomForContext)
        toggleContext();
    else if (m_pane->isAncestorOf(QApplication::focusWidget()))
        returnToForm();
    else
        enterContext();
}

void RecordPage::enterContext()
{
    m_pane->fillNow();
    if (const std::vector<QWidget *> stops = stopsIn(*m_pane); !stops.empty())
        giveKeyboard(stops.front(), Qt::ShortcutFocusReason);
}

void RecordPage::returnToForm()
{
    QWidget *last = m_form->focusWidget();
    if (last && last->isVisible())
        giveKeyboard(last, Qt::ShortcutFocusReason);
    else
        m_form->focusFirst();
}

void RecordPage::stepSection(int by)
{
    const int section = qBound(0, m_form->section() + by, int(m_form->sections().size()) - 1);
    m_form->showSection(section);
    m_form->focusFirst();
}

void RecordPage::onDraftChanged()
{
    showHeader();
    m_judge.start();
}

void RecordPage::showHeader()
{
    const records::RecordHeader &header = m_draft->stored().header;
    m_header->setPlace(m_type->pluralTitle(), header.reference);
    const QString name = m_draft->record().title();
    m_header->setTitle(name.isEmpty() ? (m_draft->isNew() ? title() : m_type->singularTitle()) : name);
    if (header.removed)
        m_header->setStatus(tr("Removed"), Tone::Error);
    else if (const auto status = itemmodels::statusOf(m_draft->record()))
        m_header->setStatus(status->text, status->tone);
    else
        m_header->setStatus({}, Tone::Neutral);
    const bool unsaved = m_draft->isChanged() || m_draft->isNew();
    m_header->setUnsaved(isCopy() || m_draft->isChanged() ? tr("Unsaved changes") : QString());
    m_header->setSaveShown(!isReadOnly());
    m_header->saveButton().setEnabled(unsaved);
    Q_EMIT titleChanged();
}

void RecordPage::showMarks()
{
    for (int section = 0; section < int(m_form->sections().size()); ++section)
        m_sections->setState(section, m_form->stateOf(section));
}

// What the law asks of a record of its type, as it stands in the form.
void RecordPage::showAttention()
{
    m_judge.stop();
    const auto attention = itemmodels::attentionOf(m_context.session, m_draft->record());
    if (!attention)
        return; // shown without figures; the lists tell of the error
    m_pane->setAttention(*attention);
    m_form->setRemarks(remarksOf(*attention));
    if (!attention->figures) {
        int unknown = 0;
        for (int section = 0; section < int(m_form->sections().size()); ++section)
            unknown += m_form->stateOf(section).unknown;
        m_sections->setFigures(unknown == 0 ? tr("Everything is answered") : tr("%n still open", nullptr, unknown), false);
        return;
    }
    const itemmodels::Figures &figures = *attention->figures;
    m_sections->setFigures(tr("Statutory items: %1 of %2").arg(figures.statutory.answered).arg(figures.statutory.asked) + u'\n'
                               + tr("Good practice: %1 %").arg(figures.goodPractice.percent()),
                           !attention->items.empty());
}

void RecordPage::setNotice(Banner *banner)
{
    showInstead(m_notice, banner, *m_layout, 1);
}

bool RecordPage::isReadOnly() const
{
    return m_context.session.isReadOnly() || m_draft->stored().header.removed;
}

} // namespace ui
