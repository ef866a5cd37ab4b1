// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "ui/context/questions.h"

#include <QStringList>

#include <functional>

namespace support {

// Answers questions as a test has set them, and notes what was asked.
class ScriptedQuestions final : public ui::Questions
{
public:
    bool agrees = false;
    Leave leave = Leave::Stay;
    QString file; // the answer when a file is asked for; empty: cancelled
    QStringList asked; // titles of questions and sentences of errors, in order
    std::function<bool(QPrinter &)> print; // chooses a printer; empty: cancelled
    std::function<void()> meanwhile; // runs while a question is open

    [[nodiscard]] bool confirm(QWidget *, const QString &title, const QString &, const QString &) override
    {
        note(title);
        return agrees;
    }
    [[nodiscard]] Leave leaveUnsaved(QWidget *, const QString &what) override
    {
        note(what);
        return leave;
    }
    [[nodiscard]] QString openFile(QWidget *, const QString &title, const QString &) override
    {
        note(title);
        return file;
    }
    [[nodiscard]] QString saveFile(QWidget *, const QString &title, const QString &, const QString &) override
    {
        note(title);
        return file;
    }
    [[nodiscard]] bool choosePrinter(QWidget *, QPrinter &printer) override
    {
        note(QStringLiteral("Print"));
        return print && print(printer);
    }
    void tell(QWidget *, const core::Error &error) override { note(error.message); }

private:
    void note(const QString &what)
    {
        asked += what;
        if (meanwhile)
            meanwhile();
    }
};

} // namespace support
