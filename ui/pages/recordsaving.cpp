// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recordsaving.h"

#include "models/itemmodels/vaultsession.h"
#include "models/records/threewaymerge.h"
#include "ui/context/navigator.h"
#include "ui/context/questions.h"
#include "ui/dialogs/conflictdialog.h"

#include <QScopedValueRollback>

namespace ui {

using core::ErrorCode;

RecordSaving::RecordSaving(const Context &context, RecordDraft &draft, RecordForm &form)
    : QObject(&form), m_context(context), m_draft(draft), m_form(form)
{
}

bool RecordSaving::save()
{
    if (!isReady())
        return false;
    if (!m_draft.isChanged() && !m_draft.isNew())
        return true;
    const QScopedValueRollback<bool> saving(m_saving, true);
    auto stored = m_context.session.save(m_draft.record());
    if (!stored)
        return refuse(stored.error());
    m_draft.markStored(std::move(*stored));
    Q_EMIT saved();
    m_context.navigator.say(tr("%1 is saved.").arg(m_draft.stored().header.reference));
    return true;
}

bool RecordSaving::isReady()
{
    m_form.commit();
    if (const auto texts = m_form.draftTexts(); !texts.isEmpty()) {
        m_form.goTo(texts.begin().key());
        m_context.navigator.say(tr("Not saved: what is typed here is not understood."));
        return false;
    }
    m_form.showAllProblems();
    if (m_form.problems().empty())
        return true;
    m_form.goTo(m_form.problems().front().field);
    m_context.navigator.say(tr("Not saved: %n answer(s) to mend.", nullptr, int(m_form.problems().size())));
    return false;
}

bool RecordSaving::refuse(const core::Error &error)
{
    if (error.code == ErrorCode::Conflict)
        return compare() && save();
    if (error.code == ErrorCode::Invalid && !error.problems.empty()) {
        m_form.setRefusals(error.problems);
        m_form.goTo(error.problems.front().field);
        m_context.navigator.say(error.message);
        return false;
    }
    Q_EMIT failed(error);
    return false;
}

bool RecordSaving::compare()
{
    auto theirs = m_context.session.load(m_draft.type(), m_draft.stored().header.id);
    if (!theirs) {
        m_context.questions.tell(&m_form, theirs.error());
        return false;
    }
    records::Merge merge = records::mergeChanges(m_draft.type(), m_draft.stored().values, m_draft.values(), theirs->values, theirs->header.nextRow);
    if (merge.clashes.empty()) {
        m_draft.rebase(std::move(*theirs), std::move(merge.values));
        return true;
    }
    ConflictDialog dialog(m_context, *theirs, std::move(merge), m_form.window());
    if (dialog.exec() != QDialog::Accepted)
        return false;
    m_draft.rebase(std::move(*theirs), dialog.values());
    return true;
}

} // namespace ui
