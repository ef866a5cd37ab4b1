// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/rowseditor.h"

#include <QScrollArea>

namespace ui {

class LinkLine;
class SectionLead;

// One section of a record: its fields in the order of the descriptor, with lists of rows between them.
class SectionForm final : public QScrollArea
{
    Q_OBJECT

public:
    SectionForm(const Context &context, RecordDraft &draft, const records::Section &section, QWidget *parent);

    void onChanged(const records::Address &address);
    void reload();
    void refresh();
    void commit();
    void setReadOnly(bool readOnly);
    void setProblems(const core::Problems &problems);
    void setRemarks(const core::Problems &remarks); // told in the same places; they may stand
    void stepRow(int by); // to the same field of another row of the list that has the keyboard
    void setNext(const QString &title); // of the section after this one; empty: none
    void setLead(SectionLead *lead); // above the fields
    [[nodiscard]] QWidget *body() { return m_body; } // what a lead is made in
    [[nodiscard]] bool goTo(const records::Address &address);
    void focusFirst() const;
    void bringIntoSight(QWidget *widget);
    [[nodiscard]] bool isHere(const QWidget *widget) const { return widget && isAncestorOf(widget); }
    [[nodiscard]] std::vector<QWidget *> stops() const;
    // Every field that is shown, with where its answer stands.
    [[nodiscard]] std::vector<std::pair<records::Address, FieldBox *>> boxes() const;
    [[nodiscard]] std::optional<records::Address> addressOf(const QWidget *widget) const; // of the field that holds it

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void edited(const records::Address &address, const ui::FieldEditor &editor);
    void visited(const records::Address &address);
    void nextWanted();

private:
    void endPart();
    void addGrid(std::vector<int> indexes);
    void addRows(int field, bool isSection);
    void showProblems();
    [[nodiscard]] QHash<int, QString> wordsOf(const core::Problems &problems) const;
    void showFocus();
    void followFocus(const QWidget *now);
    [[nodiscard]] bool covers(int field) const;
    [[nodiscard]] RowsEditor *rowsOf(int field) const;

    Context m_context;
    RecordDraft &m_draft;
    QWidget *m_body;
    class QVBoxLayout *m_layout;
    std::vector<QWidget *> m_parts; // in their order
    std::vector<FieldGrid *> m_grids;
    std::vector<RowsEditor *> m_rows;
    LinkLine *m_next;
    SectionLead *m_lead = nullptr;
    QString m_title;
    core::Problems m_problems;
    core::Problems m_remarks;
};

} // namespace ui
