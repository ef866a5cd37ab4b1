// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"
#include "tests/support/sessionvault.h"
#include "tests/support/verifyresult.h"
#include "ui/context/navigator.h"
#include "ui/context/questions.h"
#include "ui/forms/fieldeditor.h"
#include "ui/forms/recordform.h"
#include "ui/pages/contextpane.h"
#include "ui/pages/recordpage.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>

#include <vector>

namespace support {

// Notes where a page wants to go and what it says.
class NotedNavigator final : public ui::Navigator
{
public:
    void open(const ui::Place &place) override { places.push_back(place); }
    void back() override { ++backs; }
    void showDay(const QDate &day) override { days.push_back(day); }
    void say(const QString &message, const ui::MessageAction &action) override
    {
        said += message;
        last = action;
    }

    std::vector<ui::Place> places;
    std::vector<QDate> days;
    int backs = 0;
    QStringList said;
    ui::MessageAction last;
};

// Answers as a test has set.
class SetQuestions final : public ui::Questions
{
public:
    bool confirm(QWidget *, const QString &title, const QString &text, const QString &action) override
    {
        asked += title;
        texts += text;
        actions += action;
        return agrees;
    }
    Leave leaveUnsaved(QWidget *, const QString &what) override
    {
        asked += what;
        return leave;
    }
    QString openFile(QWidget *, const QString &, const QString &) override { return file; }
    QString saveFile(QWidget *, const QString &, const QString &suggestion, const QString &) override
    {
        suggested = suggestion;
        return file;
    }
    bool choosePrinter(QWidget *, QPrinter &) override { return false; }
    void tell(QWidget *, const core::Error &error) override { errors += error.message; }

    bool agrees = false;
    Leave leave = Leave::Stay;
    QString file;
    QString suggested;
    QStringList asked;
    QStringList texts;
    QStringList actions;
    QStringList errors;
};

// A vault with pages of its records, as a window would show them, driven by the keyboard.
class RecordHost
{
public:
    [[nodiscard]] ui::Context context() { return {vault.session(), navigator, questions}; }
    [[nodiscard]] itemmodels::VaultSession &session() { return vault.session(); }

    ui::RecordPage &open(const records::Record &record, const QByteArray &field = {})
    {
        return show({.kind = ui::Place::Kind::Record, .type = record.type().key, .record = record.header.id, .field = field});
    }
    ui::RecordPage &create(const QByteArray &type) { return show({.kind = ui::Place::Kind::NewRecord, .type = type}); }
    ui::RecordPage &show(const ui::Place &place)
    {
        page = std::make_unique<ui::RecordPage>(context(), place, nullptr);
        page->resize(1240, 840);
        page->show();
        QApplication::setActiveWindow(page.get());
        page->focusFirst();
        QCoreApplication::processEvents();
        return *page;
    }
    [[nodiscard]] ui::RecordDraft &draft() { return *page->draft(); }
    [[nodiscard]] ui::RecordForm &form() { return *page->form(); }

    [[nodiscard]] QWidget *focus() const { return QApplication::focusWidget(); }
    [[nodiscard]] ui::FieldEditor *editor() const // that has the keyboard
    {
        QWidget *widget = focus();
        while (widget && !qobject_cast<ui::FieldEditor *>(widget))
            widget = widget->parentWidget();
        return static_cast<ui::FieldEditor *>(widget);
    }
    // As the window system does it; says whether the widget took it.
    static bool drop(QWidget &widget, const QMimeData &data)
    {
        const QPoint place(5, 5);
        QDragEnterEvent enter(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&widget, &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent event(place, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&widget, &event);
        return event.isAccepted();
    }
    ui::FieldEditor *go(const QByteArray &path) { return form().goTo(path) ? editor() : nullptr; }
    void type(const QString &text) { QTest::keyClicks(focus(), text); }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(focus(), Qt::Key(key), modifiers); }
    // Tab until the editor of that field has the keyboard; false when it never gets there.
    bool tabTo(const char *field)
    {
        for (int i = 0; i < 200; ++i) {
            if (editor() && editor()->field().name == field)
                return true;
            key(Qt::Key_Tab);
        }
        return false;
    }
    [[nodiscard]] const records::Value &answer(const QByteArray &path)
    {
        static const records::Value none;
        const auto address = records::addressOf(draft().type(), path);
        return address ? draft().value(*address) : none;
    }

    SessionVault vault;
    NotedNavigator navigator;
    SetQuestions questions;
    std::unique_ptr<ui::RecordPage> page;
};

} // namespace support
