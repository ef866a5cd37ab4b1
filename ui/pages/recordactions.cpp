// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/attention.h"
#include "models/itemmodels/longreading.h"
#include "models/itemmodels/vaultsession.h"
#include "models/records/approving.h"
#include "models/records/review.h"
#include "ui/context/navigator.h"
#include "ui/context/questions.h"
#include "ui/dialogs/historydialog.h"
#include "ui/forms/attachfile.h"
#include "ui/forms/openrecord.h"
#include "ui/forms/recordform.h"
#include "ui/pages/contextpane.h"
#include "ui/pages/recordheader.h"
#include "ui/pages/recordlinks.h"
#include "ui/pages/recordpage.h"
#include "ui/pages/recordsaving.h"
#include "ui/pages/sectionlist.h"
#include "ui/widgets/banner.h"

#include <QMenu>
#include <QPointer>

#include <algorithm>
#include <memory>

using itemmodels::Tone;
using records::AnswerState;
using records::Value;
using namespace Qt::StringLiterals;

// What the user does with a record as a whole.
namespace ui {

bool RecordPage::save()
{
    return m_draft && m_saving->save();
}

void RecordPage::trySave()
{
    if (!isReadOnly())
        (void)save();
}

void RecordPage::onStored()
{
    setNotice(nullptr);
    showActions();
    showHeader();
}

// The vault cannot be written: what is in the form stays there, and the page says so.
void RecordPage::onFailed(const core::Error &error)
{
    auto *banner = new Banner(Tone::Error, tr("%1 Nothing was saved; what you wrote is still here.").arg(error.message), this);
    banner->addAction(tr("Try again"), [this] { trySave(); });
    setNotice(banner);
}

void RecordPage::onRecordChanged(const records::RecordType *type, core::RecordId id)
{
    if (m_saving->isSaving() || type != m_type || m_draft->isNew() || id != m_draft->stored().header.id)
        return;
    auto stored = m_context.session.load(*m_type, id);
    if (!stored)
        return;
    if (!m_draft->isChanged() || stored->values == m_draft->stored().values) {
        const records::Values values = m_draft->isChanged() ? m_draft->values() : stored->values;
        m_draft->rebase(std::move(*stored), values);
        m_form->setReadOnly(isReadOnly());
        m_pane->setReadOnly(isReadOnly());
        showActions();
        showHeader();
        if (m_draft->stored().header.removed)
            showRemoved();
        else
            setNotice(nullptr);
        return;
    }
    auto *banner = new Banner(Tone::Warning, tr("This record was changed elsewhere while you were writing."), this);
    banner->addAction(tr("Compare"), [this] {
        if (m_saving->compare())
            setNotice(nullptr);
    });
    setNotice(banner);
}

// Nobody should believe that an approved record is complete.
QString RecordPage::approvedWords() const
{
    const QString words = tr("%1 is approved at revision %2.").arg(m_draft->stored().header.reference).arg(m_draft->stored().header.revision);
    const auto attention = itemmodels::attentionOf(m_context.session, m_draft->stored());
    const int missing = attention && attention->figures ? attention->figures->statutory.asked - attention->figures->statutory.answered : 0;
    return missing > 0 ? words + u' ' + tr("The law still asks for %n item(s).", nullptr, missing) : words;
}

// A record may be approved as it is; but not unawares.
bool RecordPage::approvesGaps()
{
    constexpr std::size_t kNamed = 5;
    const auto attention = itemmodels::attentionOf(m_context.session, m_draft->record());
    if (!attention)
        return true; // nothing can be told
    QStringList gaps;
    for (const itemmodels::AttentionItem &item : attention->items) {
        if (item.tone != Tone::Error)
            continue;
        const bool isElsewhere = item.record != core::kNoRecord;
        const QString gap = isElsewhere ? m_context.session.source().titleOf(item.record) : records::pathLabel(*m_type, item.field);
        if (!gaps.contains(gap))
            gaps += gap;
    }
    if (gaps.isEmpty())
        return true;
    const int more = int(gaps.size()) - int(kNamed);
    QString named = QStringList(gaps.mid(0, kNamed)).join(u", "_s);
    if (more > 0)
        named = tr("%1 and %n more", "gaps of a record", more).arg(named);
    return m_context.questions.confirm(this, tr("Approve with gaps?"), tr("What the law asks for is missing or wrong here: %1.").arg(named), tr("Approve anyway"));
}

// The revision that is signed says so in its status.
void RecordPage::approve()
{
    if (!m_saving->isReady() || !approvesGaps())
        return;
    const int status = m_type->fieldIndex(m_type->list.status);
    const Value before = status < 0 ? Value() : m_draft->value({status});
    answerAll(records::approved(*m_type, m_draft->values()));
    if (!save()) {
        if (status >= 0)
            m_draft->set({status}, before);
        return;
    }
    const auto approved = m_context.session.approve(m_draft->stored());
    if (!approved)
        m_context.questions.tell(this, approved.error());
    else
        m_context.navigator.say(approvedWords());
}

void RecordPage::markReviewed()
{
    m_form->commit();
    if (m_draft->isChanged() || !m_form->draftTexts().isEmpty()) {
        m_context.navigator.say(tr("There are unsaved changes: save them or take them back first."));
        return;
    }
    answerAll(records::reviewedUnchanged(*m_type, m_draft->values(), m_context.session.today()));
    if (save())
        m_context.navigator.say(tr("The review is noted: nothing changed."));
}

void RecordPage::answerAll(const records::Values &values)
{
    std::vector<RecordDraft::Edit> edits;
    for (std::size_t i = 0; i < values.size(); ++i)
        edits.emplace_back(records::Address {int(i)}, values[i]);
    m_draft->setAll(std::move(edits));
}

void RecordPage::duplicate()
{
    m_context.navigator.open({.kind = Place::Kind::NewRecord, .type = m_type->key, .record = m_draft->stored().header.id});
}

void RecordPage::removeRecord()
{
    const records::Record record = m_draft->stored();
    const bool unsaved = m_draft->isChanged();
    if (unsaved && !m_context.questions.confirm(this, tr("Remove %1?").arg(record.header.reference), tr("Your unsaved changes to it will be lost."), tr("Remove")))
        return;
    if (const auto removed = m_context.session.remove(record); !removed) {
        m_context.questions.tell(this, removed.error());
        return;
    }
    m_draft->put(m_draft->stored().values);
    itemmodels::VaultSession &session = m_context.session;
    Questions &questions = m_context.questions;
    m_context.navigator.say(tr("%1 was removed.").arg(record.header.reference), {tr("Undo"), [&session, &questions, record] {
        if (const auto back = session.restore(record.type(), record.header.id); !back)
            questions.tell(nullptr, back.error());
    }});
    m_context.navigator.back();
}

void RecordPage::bringBack()
{
    if (const auto back = m_context.session.restore(*m_type, m_draft->stored().header.id); !back)
        m_context.questions.tell(this, back.error());
}

void RecordPage::showRemoved()
{
    auto *banner = new Banner(Tone::Warning, tr("This record is removed."), this);
    banner->addAction(tr("Bring back"), [this] { bringBack(); });
    setNotice(banner);
}

void RecordPage::showHistory()
{
    if (m_draft->isNew())
        return;
    m_form->commit();
    itemmodels::readHistory(m_context.session, *m_type, m_draft->stored().header.id, [page = QPointer(this)](auto steps) {
        if (page && page->isVisible())
            page->showSteps(std::move(steps));
    });
}

void RecordPage::showSteps(core::Result<std::vector<storage::HistoryStep>> steps)
{
    if (!steps) {
        m_context.questions.tell(this, steps.error());
        return;
    }
    HistoryDialog::Hooks hooks;
    hooks.canRestore = [this](const records::Difference &change) { return canRestore(*m_draft, change); };
    hooks.restore = [this](const records::Difference &change) { restore(change); };
    hooks.restoreAll = [this](const storage::Version &version) { restoreVersion(version); };
    hooks.readOnly = isReadOnly();
    HistoryDialog dialog(m_context, *m_type, title(), std::move(*steps), std::move(hooks), window());
    dialog.exec();
    if (dialog.dayWanted().isValid())
        m_context.navigator.showDay(dialog.dayWanted());
}

void RecordPage::showChanges()
{
    m_context.navigator.open({.kind = Place::Kind::Changes, .type = m_type->key, .record = m_draft->stored().header.id});
}

void RecordPage::restore(const records::Difference &change)
{
    const auto address = currentAddress(*m_draft, change);
    if (!address)
        return;
    restoreValue(*m_draft, change);
    (void)m_form->goTo(records::pathOf(*m_type, *address));
}

void RecordPage::restoreVersion(const storage::Version &version)
{
    const auto state = m_context.session.stateAt(*m_type, version.id);
    if (!state) {
        m_context.questions.tell(this, state.error());
        return;
    }
    std::vector<RecordDraft::Edit> edits;
    for (std::size_t i = 0; i < state->size(); ++i)
        edits.emplace_back(records::Address {int(i)}, (*state)[i]);
    m_draft->setAll(std::move(edits));
}

// Adds files to the record's own list.
void RecordPage::attach(const QStringList &paths)
{
    const int field = m_type->fieldIndex("attachments");
    if (field < 0 || isReadOnly())
        return;
    takeFiles(m_context, this, paths, [this, field](const std::vector<records::Attachment> &taken) {
        const Value &list = m_draft->value({field});
        auto files = list.as<std::vector<records::Attachment>>();
        const AnswerState state = list.state == AnswerState::Value ? AnswerState::Value : AnswerState::SoFar;
        if (addFiles(files, taken))
            m_draft->set({field}, Value {state, std::move(files)});
    });
}

void RecordPage::chooseFile()
{
    const QString path = m_context.questions.openFile(this, tr("Attach a file"), {});
    if (!path.isEmpty())
        attach({path});
}

void RecordPage::undo()
{
    m_form->commit();
    stepThroughChanges(&QUndoStack::undo);
}

void RecordPage::redo()
{
    stepThroughChanges(&QUndoStack::redo);
}

// Shows what changes, wherever it is.
void RecordPage::stepThroughChanges(void (QUndoStack::*step)())
{
    const auto path = std::make_shared<QByteArray>();
    const auto listening = connect(m_draft, &RecordDraft::changed, this,
                                   [this, path](const records::Address &address) { *path = records::pathOf(*m_type, address); });
    (m_draft->undoStack().*step)();
    disconnect(listening);
    if (!path->isEmpty())
        (void)m_form->goTo(*path);
}

void RecordPage::leave()
{
    if (isContextInTheWay())
        return toggleContext();
    m_context.navigator.back(); // which asks mayLeave()
}

void RecordPage::answerNone()
{
    FieldEditor *editor = editorInUse();
    if (editor && !isReadOnly() && editor->field().has(records::FieldFlag::MayBeNone))
        editor->answerNone();
}

void RecordPage::answerUnknown()
{
    FieldEditor *editor = editorInUse();
    if (editor && !isReadOnly())
        editor->answerUnknown();
}

// The items that are missing, as a menu that leads to each.
void RecordPage::showFigures()
{
    const auto attention = itemmodels::attentionOf(m_context.session, m_draft->record());
    if (!attention)
        return;
    QMenu menu(this);
    for (const itemmodels::AttentionItem &item : attention->items) {
        QString words = item.article.isEmpty() ? item.text : u"%1: %2"_s.arg(QString::fromUtf8(item.article), item.text);
        connect(menu.addAction(words.replace(u'&', u"&&"_s)), &QAction::triggered, this, [this, item] {
            if (item.record == core::kNoRecord)
                (void)m_form->goTo(item.field);
            else
                openRecord(m_context, item.record, item.field);
        });
    }
    menu.exec(m_sections->figures()->mapToGlobal(QPoint(0, m_sections->figures()->height())));
}

} // namespace ui
