// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/letters/letter.h"
#include "models/records/record.h"
#include "ui/context/context.h"
#include "ui/pages/letters/letterchoices.h"
#include "ui/pages/page.h"

class QAction;
class QHBoxLayout;
class QMenu;
class QPushButton;
class QVBoxLayout;

namespace ui {

class Banner;
class LetterEditor;
class LetterPane;

// A letter about a request: chosen, filled in from the register, written on beside its pages, and kept with the request when
// it goes out. Ctrl+Return issues it, F8 goes to the next gap, Esc leaves.
class LetterPage final : public Page
{
    Q_OBJECT

public:
    LetterPage(const Context &context, core::RecordId request, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] Place place() const override;
    [[nodiscard]] bool mayLeave() override;
    [[nodiscard]] std::shared_ptr<const void> keep() const override;
    void takeBack(const std::shared_ptr<const void> &kept) override;
    void focusFirst() override;

    [[nodiscard]] LetterEditor *editor() { return m_editor; } // null: there is no letter for the request, or no such request
    [[nodiscard]] LetterPane *pane() { return m_pane; }

private:
    void build();
    [[nodiscard]] QHBoxLayout *makeHead();
    [[nodiscard]] QWidget *makeColumn();
    void addKeys();
    void showNothing(const QString &title, const QString &text, const Place &next);
    void onChosen();
    bool fill(const LetterChoices::Choice &choice);
    void showHeadGaps();
    void goToGap(int step);
    void issue();
    [[nodiscard]] bool isWhole();
    void showIssued(bool issued);
    void saveAs(const QString &format);
    void openPack();
    void setNotice(Banner *banner);
    [[nodiscard]] Place placeOfRequest(const QByteArray &field) const;
    [[nodiscard]] bool wouldLoseWork() const; // by leaving it or beginning another

    Context m_context;
    core::RecordId m_id;
    std::optional<records::Record> m_request;
    QVBoxLayout *m_layout = nullptr;
    LetterChoices *m_choices = nullptr;
    LetterChoices::Choice m_choice; // that the letter was filled in from
    LetterEditor *m_editor = nullptr;
    LetterPane *m_pane = nullptr;
    QMenu *m_formats = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_issue = nullptr;
    QAction *m_issueAction = nullptr;
    Banner *m_notice = nullptr;
    Banner *m_headGaps = nullptr; // what the letterhead lacks
    bool m_isIssued = false;
};

// Where a letter about that request is written.
[[nodiscard]] Place letterAbout(core::RecordId request);

} // namespace ui
