// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"
#include "ui/context/context.h"

#include <QWidget>

#include <functional>
#include <utility>
#include <vector>

namespace ui {

// What an editor may ask of the record around it.
struct Site {
    Context context;
    const records::RecordType &type; // of the record
    const records::Fields &fields; // of the level the editor is on: of the record, or of the row that is being edited
    std::function<records::Value(const QByteArray &field)> beside = {}; // the answer to another field of that level
    std::function<std::vector<records::RowValues>(const QByteArray &list)> rows = {}; // of the record
    std::function<int(const QByteArray &list, records::Values values)> addRow = {}; // to the record; its number
};

// An answer to another field of the level that was given along with this one.
using Companion = std::pair<QByteArray, records::Value>;

// Shows the answer to one field and lets the user change it. Whoever made it asks for value() after edited() and gives
// every other change back by setValue(), which emits nothing.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    FieldEditor(const records::Field &field, Site site, QWidget *parent);

    [[nodiscard]] const records::Field &field() const { return m_field; }
    [[nodiscard]] virtual records::Value value() const = 0;
    virtual void setValue(const records::Value &value) = 0;
    virtual void refresh() { } // answers beside it, or names of other records, are different
    virtual void commit() { } // what is typed counts although the editor has not been left
    virtual void setReadOnly(bool readOnly);

    [[nodiscard]] virtual QWidget *stateControl() { return nullptr; } // to stand beside the label; of lists

    [[nodiscard]] const QString &complaint() const { return m_complaint; } // what is typed is not understood; not kept in value()
    [[nodiscard]] const QString &note() const { return m_note; } // how it was understood, or what the answer means
    [[nodiscard]] virtual QString draftText() const { return {}; } // typed text that is not understood, to be kept over a lock
    virtual void setDraftText(const QString &) { }
    [[nodiscard]] const std::vector<Companion> &companions() const { return m_companions; } // of the edit that is told of
    [[nodiscard]] int typing() const { return m_typing; } // edits with the same number are taken back together; 0: none

    void setProblem(bool wrong); // a red border
    void setName(const QString &name); // for assistive programs
    void answerNone(); // as by its button
    void answerUnknown();

Q_SIGNALS:
    void edited();
    void said(); // complaint() or note() is different
    void entered(); // has the keyboard now
    void left();
    void paused(); // a pop-up or another window has it for now

protected:
    [[nodiscard]] const Site &site() const { return m_site; }
    [[nodiscard]] bool mayBeNone() const { return m_field.has(records::FieldFlag::MayBeNone); }
    [[nodiscard]] bool isWrong() const { return m_problem || !m_complaint.isEmpty(); }
    void setComplaint(const QString &complaint);
    void setNote(const QString &note);
    void tell(std::vector<Companion> companions = {}); // emits edited()
    void beginTyping(); // what is typed from now on is taken back apart from what was
    void endTyping() { m_typing = 0; }
    void watch(QWidget *inner); // tells when it gets and loses the keyboard; shows problems on it
    // Fills the editor with the one widget that takes its answer, and listens to it. The widget can show that "none" is
    // offered, and tells when none or unknown are chosen and why it refuses a text.
    template<class Answer>
    void fillWith(Answer *inner)
    {
        placeAlone(inner);
        watch(inner);
        inner->offerNone(mayBeNone());
        connect(inner, &Answer::refused, this, &FieldEditor::setNote);
        connect(inner, &Answer::noneChosen, this, &FieldEditor::answerNone);
        connect(inner, &Answer::unknownChosen, this, &FieldEditor::answerUnknown);
    }
    // After a text was typed into: a word, a deletion or a paste is taken back at a time. `cursor`: its place in the text.
    void noteTyping(const QString &before, const QString &text, qsizetype cursor);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void placeAlone(QWidget *inner);
    void showWrong();

    const records::Field &m_field;
    Site m_site;
    QString m_complaint;
    QString m_note;
    std::vector<Companion> m_companions;
    std::vector<QWidget *> m_inner;
    int m_typing = 0;
    bool m_problem = false;
};

} // namespace ui
