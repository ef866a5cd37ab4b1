// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/vaultsession.h"
#include "models/records/review.h"
#include "ui/forms/formkeys.h"
#include "ui/forms/recordform.h"
#include "ui/pages/contextpane.h"
#include "ui/pages/recordheader.h"
#include "ui/pages/recordpage.h"
#include "ui/pages/sectionlist.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

// What a page of a record offers, and how the keyboard gets about in it.
namespace ui {

QAction *RecordPage::makeAction(const QString &text, const QString &icon_, const QList<QKeySequence> &keys, void (RecordPage::*run)())
{
    auto *action = new QAction(text, this);
    if (!icon_.isEmpty())
        action->setIcon(icon(icon_));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, run);
    addAction(action); // the window lists them, and offers them by name
    return action;
}

void RecordPage::makeActions()
{
    m_actions.save = makeAction(tr("Save"), u"save"_s, {QKeySequence::Save}, &RecordPage::trySave);
    m_actions.approve = makeAction(tr("Approve"), u"approve"_s, {}, &RecordPage::approve);
    m_actions.review = makeAction(tr("Reviewed, nothing changed"), u"check"_s, {}, &RecordPage::markReviewed);
    m_actions.undo = makeAction(tr("Undo"), u"undo"_s, {QKeySequence(Qt::CTRL | Qt::Key_Z)}, &RecordPage::undo);
    m_actions.redo = makeAction(tr("Redo"), u"redo"_s, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
                                &RecordPage::redo);
    m_actions.duplicate = makeAction(tr("Duplicate"), u"duplicate"_s, {}, &RecordPage::duplicate);
    m_actions.remove = makeAction(tr("Remove"), u"remove"_s, {}, &RecordPage::removeRecord);
    m_actions.bringBack = makeAction(tr("Bring back"), u"undo"_s, {}, &RecordPage::bringBack);
    makeKeys();
    QMenu &menu = m_header->menu();
    menu.addActions({m_actions.approve, m_actions.review});
    menu.addSeparator();
    menu.addActions({m_actions.undo, m_actions.redo});
    menu.addSeparator();
    menu.addActions({m_actions.changes, m_actions.duplicate, m_actions.remove, m_actions.bringBack});
}

void RecordPage::makeKeys()
{
    m_actions.none = makeAction(tr("Answer \"None\""), {}, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}, &RecordPage::answerNone);
    m_actions.unknown = makeAction(tr("Answer \"not known yet\""), {}, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)}, &RecordPage::answerUnknown);
    m_actions.history = makeAction(tr("History"), u"history"_s, {QKeySequence(Qt::CTRL | Qt::Key_H)}, &RecordPage::showHistory);
    m_actions.changes = makeAction(tr("What changed between two days…"), u"history"_s, {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)}, &RecordPage::showChanges);
    makeAction(tr("Next section"), {}, {QKeySequence(Qt::CTRL | Qt::Key_PageDown)}, &RecordPage::nextSection);
    makeAction(tr("Previous section"), {}, {QKeySequence(Qt::CTRL | Qt::Key_PageUp)}, &RecordPage::previousSection);
    addKey(tr("Same field of the next row"), Qt::CTRL | Qt::Key_Down, [this] { m_form->stepRow(1); });
    addKey(tr("Same field of the row before"), Qt::CTRL | Qt::Key_Up, [this] { m_form->stepRow(-1); });
    makeAction(tr("Next part of the page"), {}, {QKeySequence(Qt::Key_F6)}, &RecordPage::nextPart);
    makeAction(tr("Previous part of the page"), {}, {QKeySequence(Qt::SHIFT | Qt::Key_F6)}, &RecordPage::previousPart);
    addKey(tr("Details: what to see to, links, files and history"), Qt::Key_F9, [this] { goToContext(); });
    makeAction(tr("Leave"), {}, {QKeySequence(Qt::Key_Escape)}, &RecordPage::leave);
}

std::vector<std::pair<QString, QKeySequence>> RecordPage::innerKeys() const
{
    return formKeys();
}

void RecordPage::showActions()
{
    const bool canWrite = !isReadOnly();
    const bool isStored = !m_draft->isNew();
    for (QAction *action : {m_actions.save, m_actions.approve, m_actions.undo, m_actions.redo, m_actions.none, m_actions.unknown})
        action->setVisible(canWrite);
    m_actions.review->setVisible(canWrite && isStored && records::hasReview(*m_type));
    m_actions.duplicate->setVisible(canWrite && isStored);
    m_actions.remove->setVisible(canWrite && isStored);
    m_actions.bringBack->setVisible(m_draft->stored().header.removed && !m_context.session.isReadOnly());
    m_actions.history->setVisible(isStored);
    m_actions.changes->setVisible(isStored);
    m_header->setHistoryShown(isStored);
    const QList<QAction *> all = m_header->menu().actions();
    m_header->moreButton().setVisible(std::any_of(all.begin(), all.end(), [](const QAction *action) { return action->isVisible() && !action->isSeparator(); }));
}

std::vector<std::vector<QWidget *>> RecordPage::parts() const
{
    std::vector<std::vector<QWidget *>> parts {m_header->stops()};
    if (m_notice)
        parts.push_back(stopsIn(*m_notice));
    parts.push_back(m_sections->isVisible() ? stopsIn(*m_sections) : std::vector<QWidget *>());
    parts.push_back(m_form->stops());
    parts.push_back(m_pane->isVisible() ? stopsIn(*m_pane) : std::vector<QWidget *>());
    std::erase_if(parts, [](const std::vector<QWidget *> &part) { return part.empty(); });
    return parts;
}

namespace {

auto holderOf(const std::vector<QWidget *> &stops, const QWidget *focus)
{
    return std::find_if(stops.begin(), stops.end(), [focus](const QWidget *stop) { return focus && (stop == focus || stop->isAncestorOf(focus)); });
}

} // namespace

// In the order in which the page is read; its parts are made, and made anew, in another.
bool RecordPage::focusNextPrevChild(bool next)
{
    std::vector<QWidget *> stops;
    if (m_form) {
        for (const std::vector<QWidget *> &part : parts())
            stops.insert(stops.end(), part.begin(), part.end());
    }
    const auto at = holderOf(stops, focusWidget());
    if (at == stops.end())
        return Page::focusNextPrevChild(next);
    if (next ? at + 1 == stops.end() : at == stops.begin()) {
        if (!leaveByTab(next)) // alone in its window
            giveKeyboard(next ? stops.front() : stops.back(), next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    } else {
        giveKeyboard(next ? *(at + 1) : *(at - 1), next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    }
    return true;
}

// To what stands before or behind the page in its window.
bool RecordPage::leaveByTab(bool next)
{
    const auto step = [next](const QWidget *widget) { return next ? widget->nextInFocusChain() : widget->previousInFocusChain(); };
    for (QWidget *widget = step(this); widget && widget != this; widget = step(widget)) {
        const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy();
        if (takesTab && widget->window() == window() && !isAncestorOf(widget) && widget->isVisible() && widget->isEnabled()) {
            widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return false;
}

void RecordPage::giveKeyboard(QWidget *widget, Qt::FocusReason reason)
{
    widget->setFocus(reason);
    m_form->scrollTo(widget);
    if (m_pane->isAncestorOf(widget))
        m_pane->ensureWidgetVisible(widget);
}

// To where the keyboard was last in that part.
void RecordPage::stepPart(int by)
{
    const auto all = parts();
    const auto count = int(all.size());
    if (count < 1)
        return;
    int at = 0;
    while (at < count && holderOf(all[std::size_t(at)], focusWidget()) == all[std::size_t(at)].end())
        ++at;
    const auto &part = all[std::size_t(((at == count ? 0 : at + by) + count) % count)];
    const std::array<QWidget *, 3> holders {m_sections, m_form, m_pane};
    for (const QWidget *holder : holders) {
        QWidget *last = holder->focusWidget();
        if (last && holderOf(part, last) != part.end())
            return giveKeyboard(last, Qt::ShortcutFocusReason);
    }
    giveKeyboard(part.front(), Qt::ShortcutFocusReason);
}

FieldEditor *RecordPage::editorInUse() const
{
    QWidget *widget = QApplication::focusWidget();
    if (!widget || !isAncestorOf(widget)) // a list of commands has it
        widget = m_form->focusWidget();
    while (widget && !qobject_cast<FieldEditor *>(widget))
        widget = widget->parentWidget();
    return static_cast<FieldEditor *>(widget);
}

} // namespace ui
