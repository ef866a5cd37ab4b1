// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context/questions.h"

namespace ui {

// Passes questions on until the window locks; from then on each gets, unasked, the answer that changes nothing.
class GuardedQuestions final : public Questions
{
public:
    explicit GuardedQuestions(Questions &questions) : m_questions(questions) { }

    void setRefusing(bool refusing) { m_refusing = refusing; }

    [[nodiscard]] bool confirm(QWidget *parent, const QString &title, const QString &text, const QString &action) override;
    [[nodiscard]] Leave leaveUnsaved(QWidget *parent, const QString &what) override;
    [[nodiscard]] QString openFile(QWidget *parent, const QString &title, const QString &filter) override;
    [[nodiscard]] QString saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter) override;
    [[nodiscard]] bool choosePrinter(QWidget *parent, QPrinter &printer) override;
    void tell(QWidget *parent, const core::Error &error) override;

private:
    Questions &m_questions;
    bool m_refusing = false;
};

} // namespace ui
