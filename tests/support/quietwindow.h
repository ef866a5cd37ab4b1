// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "ui/context/navigator.h"
#include "ui/context/questions.h"

#include <vector>

namespace support {

// A window that goes nowhere and remembers what it was asked for.
class QuietNavigator final : public ui::Navigator
{
public:
    void open(const ui::Place &place) override { opened.push_back(place); }
    void back() override { }
    void showDay(const QDate &shown) override { day = shown; }
    void say(const QString &text, const ui::MessageAction &offered) override
    {
        message = text;
        action = offered;
    }

    std::vector<ui::Place> opened;
    QDate day; // the latest
    QString message; // the latest
    ui::MessageAction action;
};

// Answers every question as it was told to beforehand.
class PreparedQuestions final : public ui::Questions
{
public:
    bool confirm(QWidget *, const QString &, const QString &, const QString &) override { return agrees; }
    Leave leaveUnsaved(QWidget *, const QString &) override { return leave; }
    QString openFile(QWidget *, const QString &, const QString &) override { return file; }
    bool choosePrinter(QWidget *, QPrinter &) override { return false; }
    QString saveFile(QWidget *, const QString &, const QString &name, const QString &) override
    {
        suggestion = name;
        return file;
    }
    void tell(QWidget *, const core::Error &error) override { told.push_back(error); }

    bool agrees = true;
    Leave leave = Leave::Save;
    QString file; // chosen; empty: the user cancels
    QString suggestion; // that was offered
    std::vector<core::Error> told;
};

} // namespace support
