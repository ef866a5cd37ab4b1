// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/records/difference.h"
#include "ui/context/context.h"
#include "ui/pages/page.h"

#include <QTimer>

class QAction;
class QUndoStack;
class QVBoxLayout;

namespace records {
class Record;
struct RecordType;
}

namespace storage {
struct HistoryStep;
struct Version;
}

namespace ui {

class Banner;
class ContextPane;
class FieldEditor;
class RecordDraft;
class RecordForm;
class RecordHeader;
class RecordSaving;
class SectionList;

// One record of any type: its sections, the form, and what surrounds it. Ctrl+S saves, Ctrl+Z takes back, Esc leaves,
// Ctrl+PageUp and Ctrl+PageDown go through the sections.
class RecordPage final : public Page
{
    Q_OBJECT

public:
    RecordPage(const Context &context, const Place &place, QWidget *parent);
    ~RecordPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] Place place() const override;
    [[nodiscard]] bool mayLeave() override;
    [[nodiscard]] std::shared_ptr<const void> keep() const override;
    void takeBack(const std::shared_ptr<const void> &kept) override;
    [[nodiscard]] std::vector<std::pair<QString, QKeySequence>> innerKeys() const override;
    void focusFirst() override;

    [[nodiscard]] bool save();
    void approve();
    void markReviewed();
    void duplicate();
    void removeRecord();
    void bringBack();
    void showHistory();
    void showChanges(); // between two days

    [[nodiscard]] RecordDraft *draft() { return m_draft; } // null when there is no such record
    [[nodiscard]] RecordForm *form() { return m_form; }
    [[nodiscard]] ContextPane *contextPane() { return m_pane; }

protected:
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSteps(core::Result<std::vector<storage::HistoryStep>> steps);
    [[nodiscard]] core::Result<records::Record> recordToShow();
    void build(records::Record record);
    void buildBody();
    QAction *makeAction(const QString &text, const QString &icon, const QList<QKeySequence> &keys, void (RecordPage::*run)());
    void makeActions();
    void makeKeys();
    void showActions(); // those that can be carried out now
    void showRemoved();
    void connectParts();
    void showMissing(const core::Error &error);

    [[nodiscard]] bool isCopy() const;
    [[nodiscard]] bool hasUnsaved() const;
    void onDraftChanged();
    void onStored();
    void onRecordChanged(const records::RecordType *type, core::RecordId id);
    void onFailed(const core::Error &error);
    void restore(const records::Difference &change);
    void restoreVersion(const storage::Version &version);
    [[nodiscard]] QString approvedWords() const;
    [[nodiscard]] bool approvesGaps(); // true also when there are none
    void answerAll(const records::Values &values); // taken back as one
    void attach(const QStringList &paths);
    void chooseFile();

    void undo();
    void redo();
    void stepThroughChanges(void (QUndoStack::*step)());
    void trySave();
    void leave();
    void previousSection() { stepSection(-1); }
    void nextSection() { stepSection(1); }
    void stepSection(int by);
    void nextPart() { stepPart(1); }
    void previousPart() { stepPart(-1); }
    void stepPart(int by);
    // What takes the keyboard, in the order of reading, by the parts of the page; parts without any are left out.
    [[nodiscard]] std::vector<std::vector<QWidget *>> parts() const;
    bool leaveByTab(bool next);
    void giveKeyboard(QWidget *widget, Qt::FocusReason reason);
    [[nodiscard]] FieldEditor *editorInUse() const; // that has the keyboard, or had it last; null: none
    void answerNone();
    void answerUnknown();
    void toggleContext();
    void goToContext();
    void enterContext();
    void returnToForm();
    [[nodiscard]] bool isContextInTheWay() const; // it takes the place of other parts

    void showHeader();
    void showMarks();
    void showAttention();
    void showFigures();
    void showParts(); // by the width there is
    void setNotice(Banner *banner);
    [[nodiscard]] bool isReadOnly() const;

    Context m_context;
    Place m_place;
    const records::RecordType *m_type;
    RecordDraft *m_draft = nullptr;
    QVBoxLayout *m_layout = nullptr;
    RecordHeader *m_header = nullptr;
    Banner *m_notice = nullptr;
    SectionList *m_sections = nullptr;
    RecordForm *m_form = nullptr;
    RecordSaving *m_saving = nullptr;
    ContextPane *m_pane = nullptr;
    struct Actions {
        QAction *save = nullptr;
        QAction *approve = nullptr;
        QAction *review = nullptr;
        QAction *undo = nullptr;
        QAction *redo = nullptr;
        QAction *duplicate = nullptr;
        QAction *remove = nullptr;
        QAction *bringBack = nullptr;
        QAction *none = nullptr;
        QAction *unknown = nullptr;
        QAction *history = nullptr;
        QAction *changes = nullptr;
    } m_actions;
    QTimer m_judge;
    bool m_contextWanted = false; // where there is no room for it
};

} // namespace ui
