// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/recordform.h"

#include "models/itemmodels/vaultsession.h"
#include "models/records/validation.h"
#include "ui/forms/sectionlead.h"

#include <QApplication>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using records::Address;
using records::AnswerState;
using records::Field;
using records::RowValues;
using records::Value;
using records::Values;

namespace ui {

namespace {

constexpr int kCheckMilliseconds = 150; // after the last change

// Answers of a level that are asked for and not there.
int unknownIn(const records::Fields &fields, const Values &values, const std::function<bool(const Field &)> &counts)
{
    int count = 0;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!counts(fields[i]))
            continue;
        const Value &value = values[i];
        const bool open = value.isUnknown() ? records::isAsked(fields, values, i) : value.state == AnswerState::SoFar;
        count += open ? 1 : 0;
        for (const RowValues &row : value.as<std::vector<RowValues>>())
            count += unknownIn(fields[i].rows->fields, row.values, [](const Field &) { return true; });
    }
    return count;
}

} // namespace

RecordForm::RecordForm(const Context &context, RecordDraft &draft, QWidget *parent)
    : QWidget(parent), m_context(context), m_draft(draft), m_stack(new QStackedWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    const records::RecordType &type = draft.type();
    for (std::size_t i = 0; i < type.sections.size(); ++i) {
        const QByteArray &key = type.sections[i].key;
        if (std::any_of(type.fields.begin(), type.fields.end(), [&key](const Field &f) { return f.section == key; }))
            m_sections.push_back(int(i));
    }
    m_forms.resize(m_sections.size());
    m_check.setSingleShot(true);
    m_check.setInterval(kCheckMilliseconds);
    connect(&m_check, &QTimer::timeout, this, &RecordForm::checkNow);
    connect(&draft, &RecordDraft::changed, this, &RecordForm::onChanged);
    connect(&draft, &RecordDraft::replaced, this, &RecordForm::onReplaced);
    m_problems = records::validate(type, records::normalised(type.fields, draft.values()));
}

SectionForm &RecordForm::form(int section)
{
    SectionForm *&form = m_forms[std::size_t(section)];
    if (form)
        return *form;
    const auto &all = m_draft.type().sections;
    const QByteArray &key = all[std::size_t(m_sections[std::size_t(section)])].key;
    form = new SectionForm(m_context, m_draft, all[std::size_t(m_sections[std::size_t(section)])], m_stack);
    const bool isLast = std::size_t(section) + 1 == m_sections.size();
    form->setNext(isLast ? QString() : all[std::size_t(m_sections[std::size_t(section) + 1])].title());
    if (const auto lead = m_leads.find(key); lead != m_leads.end()) {
        SectionLead *widget = lead->second(form->body());
        connect(widget, &SectionLead::fieldWanted, this, &RecordForm::goTo);
        form->setLead(widget);
    }
    form->setReadOnly(m_readOnly);
    connect(form, &SectionForm::edited, this, &RecordForm::onEdited);
    connect(form, &SectionForm::visited, this, [this](const Address &address) {
        m_visited.insert(records::pathOf(m_draft.type(), address));
        checkNow();
    });
    connect(form, &SectionForm::nextWanted, this, [this, section] {
        showSection(section + 1);
        focusFirst();
    });
    m_stack->addWidget(form);
    form->setProblems(shownProblems());
    form->setRemarks(shownRemarks());
    return *form;
}

void RecordForm::showSection(int section)
{
    if (section < 0 || std::size_t(section) >= m_sections.size() || section == m_current)
        return;
    m_current = section;
    m_stack->setCurrentWidget(&form(section));
    Q_EMIT sectionShown(section);
}

void RecordForm::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (SectionForm *form : m_forms) {
        if (form)
            form->setReadOnly(readOnly);
    }
}

int RecordForm::sectionOf(int field) const
{
    const records::RecordType &type = m_draft.type();
    const QByteArray &key = type.fields[std::size_t(field)].section;
    const auto hit = std::find_if(m_sections.begin(), m_sections.end(),
                                  [&](int section) { return type.sections[std::size_t(section)].key == key; });
    return hit == m_sections.end() ? -1 : int(hit - m_sections.begin());
}

bool RecordForm::goTo(const QByteArray &path)
{
    const auto address = records::addressOf(m_draft.type(), path);
    const int section = address ? sectionOf(address->field) : -1;
    if (section < 0 || (address->row >= 0 && std::size_t(address->row) >= m_draft.rows(address->field).size()))
        return false;
    showSection(section);
    return form(section).goTo(*address);
}

QByteArray RecordForm::path() const
{
    const SectionForm *shown = m_current < 0 ? nullptr : m_forms[std::size_t(m_current)];
    const auto address = shown ? shown->addressOf(focusWidget()) : std::nullopt;
    if (address)
        return records::pathOf(m_draft.type(), *address);
    const records::RecordType &type = m_draft.type();
    if (m_current < 0)
        return {};
    const QByteArray &key = type.sections[std::size_t(m_sections[std::size_t(m_current)])].key;
    const auto first = std::find_if(type.fields.begin(), type.fields.end(), [&key](const Field &f) { return f.section == key; });
    return first == type.fields.end() ? QByteArray() : first->name;
}

void RecordForm::focusFirst()
{
    if (m_current >= 0)
        form(m_current).focusFirst();
}

void RecordForm::commit()
{
    for (SectionForm *form : std::vector<SectionForm *>(m_forms)) {
        if (form)
            form->commit();
    }
}

QHash<QByteArray, QString> RecordForm::draftTexts() const
{
    QHash<QByteArray, QString> texts;
    for (const SectionForm *form : m_forms) {
        if (!form)
            continue;
        for (const auto &[address, box] : form->boxes()) {
            if (const QString text = box->editor().draftText(); !text.isEmpty())
                texts.insert(records::pathOf(m_draft.type(), address), text);
        }
    }
    return texts;
}

void RecordForm::setDraftTexts(const QHash<QByteArray, QString> &texts)
{
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        if (!goTo(it.key()))
            continue;
        for (const auto &[address, box] : form(m_current).boxes()) {
            if (records::pathOf(m_draft.type(), address) == it.key())
                box->editor().setDraftText(it.value());
        }
    }
}

void RecordForm::checkNow()
{
    m_check.stop();
    const records::RecordType &type = m_draft.type();
    m_problems = records::validate(type, records::normalised(type.fields, m_draft.values()));
    showProblems();
}

void RecordForm::showAllProblems()
{
    m_showAll = true;
    checkNow();
}

void RecordForm::setRefusals(const core::Problems &problems)
{
    m_refusals = problems;
    showProblems();
}

// Not stored yet: the record, or the row.
bool RecordForm::isNew(const Address &address) const
{
    const auto &rows = m_draft.rows(address.field);
    if (m_draft.isNew() || address.row < 0 || std::size_t(address.row) >= rows.size())
        return m_draft.isNew();
    const int row = rows[std::size_t(address.row)].row;
    const auto &stored = m_draft.stored().values[std::size_t(address.field)].as<std::vector<RowValues>>();
    return std::none_of(stored.begin(), stored.end(), [row](const RowValues &other) { return other.row == row; });
}

void RecordForm::setRemarks(core::Problems remarks)
{
    m_remarks = std::move(remarks);
    showProblems();
}

// Of a new record, or row, only those of fields that somebody has been in: all of it is missing at first.
bool RecordForm::isToShow(const core::Problem &problem) const
{
    const auto address = records::addressOf(m_draft.type(), problem.field);
    const Value *value = address ? records::valueAt(m_draft.values(), *address) : nullptr;
    const bool isOfNew = address ? isNew(*address) : m_draft.isNew();
    return m_showAll || m_visited.contains(problem.field) || (value && !value->isUnknown()) || !isOfNew;
}

core::Problems RecordForm::shownProblems() const
{
    core::Problems shown = m_refusals;
    std::copy_if(m_problems.begin(), m_problems.end(), std::back_inserter(shown), [this](const core::Problem &problem) { return isToShow(problem); });
    return shown;
}

core::Problems RecordForm::shownRemarks() const
{
    core::Problems shown;
    std::copy_if(m_remarks.begin(), m_remarks.end(), std::back_inserter(shown), [this](const core::Problem &remark) { return isToShow(remark); });
    return shown;
}

void RecordForm::showProblems()
{
    const core::Problems shown = shownProblems();
    const core::Problems remarks = shownRemarks();
    for (SectionForm *form : m_forms) {
        if (!form)
            continue;
        form->setProblems(shown);
        form->setRemarks(remarks);
    }
    Q_EMIT statesChanged();
}

SectionState RecordForm::stateOf(int section) const
{
    SectionState state {countUnknown(section), 0};
    for (const core::Problem &problem : shownProblems()) {
        const auto address = records::addressOf(m_draft.type(), problem.field);
        state.problems += address && sectionOf(address->field) == section ? 1 : 0;
    }
    if (const SectionForm *form = m_forms[std::size_t(section)]) { // what is typed and not understood
        const auto boxes = form->boxes();
        state.problems += int(std::count_if(boxes.begin(), boxes.end(), [](const auto &box) { return !box.second->editor().complaint().isEmpty(); }));
    }
    return state;
}

int RecordForm::countUnknown(int section) const
{
    const records::RecordType &type = m_draft.type();
    const QByteArray &key = type.sections[std::size_t(m_sections[std::size_t(section)])].key;
    return unknownIn(type.fields, m_draft.values(), [&key](const Field &field) { return field.section == key; });
}

void RecordForm::onEdited(const Address &address, const FieldEditor &editor)
{
    if (editor.companions().empty()) {
        m_draft.set(address, editor.value(), editor.typing());
        return;
    }
    std::vector<RecordDraft::Edit> edits {{address, editor.value()}};
    const records::RecordType &type = m_draft.type();
    for (const Companion &companion : editor.companions()) {
        Address beside = address;
        if (address.inner >= 0)
            beside.inner = records::indexOf(type.fields[std::size_t(address.field)].rows->fields, companion.first);
        else
            beside.field = type.fieldIndex(companion.first);
        edits.emplace_back(beside, companion.second);
    }
    m_draft.setAll(std::move(edits));
}

void RecordForm::onChanged(const Address &address)
{
    const QByteArray path = records::pathOf(m_draft.type(), address);
    std::erase_if(m_refusals, [&path](const core::Problem &problem) { return problem.field == path || problem.field.startsWith(QByteArray(path + '.')); });
    for (SectionForm *form : m_forms) {
        if (form)
            form->onChanged(address);
    }
    m_check.start();
}

void RecordForm::onReplaced()
{
    m_refusals.clear();
    m_showAll = false;
    for (SectionForm *form : m_forms) {
        if (form)
            form->reload();
    }
    checkNow();
}

void RecordForm::stepRow(int by)
{
    if (m_current >= 0)
        form(m_current).stepRow(by);
}

std::vector<QWidget *> RecordForm::stops() const
{
    const SectionForm *shown = m_current < 0 ? nullptr : m_forms[std::size_t(m_current)];
    return shown ? shown->stops() : std::vector<QWidget *>();
}

void RecordForm::scrollTo(QWidget *stop)
{
    SectionForm *shown = m_current < 0 ? nullptr : m_forms[std::size_t(m_current)];
    if (shown && shown->isHere(stop))
        shown->bringIntoSight(stop);
}

} // namespace ui
