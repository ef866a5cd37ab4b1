// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/sectionform.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <map>
#include <set>

class QStackedWidget;

namespace ui {

// What a section lacks, for the mark beside its name.
struct SectionState {
    int unknown = 0; // answers that nobody gave, and lists that may go on
    int problems = 0;
};

// The fields of a record by section, one section at a time; made when it is shown first. It keeps the draft up to date and
// shows what is wrong with it where it is wrong.
class RecordForm final : public QWidget
{
    Q_OBJECT

public:
    RecordForm(const Context &context, RecordDraft &draft, QWidget *parent);

    // What that section shows above its fields; made with the section, when it is shown first.
    using MakeLead = std::function<SectionLead *(QWidget *parent)>;
    void setLead(const QByteArray &section, MakeLead make) { m_leads[section] = std::move(make); }

    [[nodiscard]] const std::vector<int> &sections() const { return m_sections; } // of the type, those that have fields
    [[nodiscard]] int section() const { return m_current; } // position among them
    void showSection(int section);
    void setReadOnly(bool readOnly);

    // "purposes.2.basis": shows the field and gives it the keyboard. False when there is no such field or row.
    bool goTo(const QByteArray &path);
    [[nodiscard]] QByteArray path() const; // of the field that has the keyboard, or had it last
    void focusFirst();
    [[nodiscard]] std::vector<QWidget *> stops() const; // of the section that is shown: what takes the keyboard, in the order of reading
    void scrollTo(QWidget *stop);

    void commit(); // takes in what is typed and not left yet
    // What is typed but not understood, by path; nothing may be saved before that is mended.
    [[nodiscard]] QHash<QByteArray, QString> draftTexts() const;
    void setDraftTexts(const QHash<QByteArray, QString> &texts);

    void checkNow(); // as happens a moment after each change
    void showAllProblems(); // those of fields that nobody has visited yet, too
    void setRefusals(const core::Problems &problems); // of a save; each goes with the next change of its field
    // What the rules find in the record: it stands below its fields, and hinders nothing.
    void setRemarks(core::Problems remarks);
    void stepRow(int by); // from a field of a row to the same field of another row
    [[nodiscard]] const core::Problems &problems() const { return m_problems; }
    [[nodiscard]] SectionState stateOf(int section) const;

Q_SIGNALS:
    void sectionShown(int section);
    void statesChanged(); // of sections

private:
    [[nodiscard]] SectionForm &form(int section); // makes it
    [[nodiscard]] int sectionOf(int field) const;
    [[nodiscard]] bool isNew(const records::Address &address) const;
    [[nodiscard]] bool isToShow(const core::Problem &problem) const;
    [[nodiscard]] core::Problems shownProblems() const;
    [[nodiscard]] core::Problems shownRemarks() const;
    void onEdited(const records::Address &address, const FieldEditor &editor);
    void onChanged(const records::Address &address);
    void onReplaced();
    void showProblems();
    [[nodiscard]] int countUnknown(int section) const;

    Context m_context;
    RecordDraft &m_draft;
    QStackedWidget *m_stack;
    std::vector<int> m_sections;
    std::vector<SectionForm *> m_forms; // null until shown
    std::map<QByteArray, MakeLead> m_leads; // by section
    int m_current = -1;
    QTimer m_check;
    core::Problems m_problems;
    core::Problems m_refusals;
    core::Problems m_remarks;
    std::set<QByteArray> m_visited; // paths
    bool m_showAll = false;
    bool m_readOnly = false;
};

} // namespace ui
