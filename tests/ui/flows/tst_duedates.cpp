// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/vaultsession.h"
#include "models/records/registry.h"
#include "models/records/request/request.h"
#include "models/storage/versions.h"
#include "tests/support/files.h"
#include "tests/support/verifyresult.h"
#include "tests/ui/support/keyboard.h"
#include "tests/ui/support/shellwindow.h"
#include "ui/shell/messages.h"

#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;
using support::Keyboard;
using support::ShellWindow;
using ui::Place;

// The due dates of requests go to a calendar program, by keyboard alone and without names.
class TstDueDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_shell.reset(); }
    void shouldExportThemFromAnyPage();
    void shouldOfferThemWithTheListOfRequests();
    void shouldWriteNothingWhenNoFileIsChosen();
    void shouldSayWhyItFailed();

private:
    [[nodiscard]] ui::Workspace &desk() const { return *m_shell->window.workspace(); }
    [[nodiscard]] QString path() const { return m_shell->folder() + u"/due.ics"_s; }
    [[nodiscard]] QString said() const;
    void exportThem();

    std::unique_ptr<ShellWindow> m_shell;
    QString m_reference;
};

void TstDueDates::init()
{
    m_shell = std::make_unique<ShellWindow>(ui::standardPages());
    m_shell->clock.set(QDateTime({2026, 11, 16}, {9, 0}, Qt::UTC));
    m_shell->open();
    records::RequestPart access;
    access.type = records::Choice {u"access"_s};
    access.law = records::Choice {u"gdpr"_s};
    records::Request request;
    request.requesterName = u"Grace Hopper"_s;
    request.received = records::Instant {QDateTime({2026, 11, 3}, {9, 0}, Qt::UTC), "Europe/Berlin"};
    request.parts = records::Answers<records::RequestPart>::complete({access});
    const auto saved = desk().session().save(records::Record::from(records::requestType(), request));
    QVERIFY_RESULT(saved);
    m_reference = saved->header.reference;
}

QString TstDueDates::said() const
{
    QStringList words;
    const auto labels = m_shell->window.findChild<ui::Messages *>()->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        words += label->text();
    return words.join(u' ');
}

void TstDueDates::exportThem()
{
    Keyboard::press(Qt::Key_K, Qt::ControlModifier);
    Keyboard::type(u"due dates for a calendar"_s);
    Keyboard::press(Qt::Key_Return);
}

void TstDueDates::shouldExportThemFromAnyPage()
{
    m_shell->questions.file = path();
    exportThem();

    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(path()), 20000);
    QTRY_VERIFY2(said().contains(u"Due dates exported"_s) && said().contains(u"not encrypted"_s), qPrintable(said()));
    const QByteArray calendar = support::readFile(path());
    QVERIFY(calendar.contains(m_reference.toUtf8()));
    QVERIFY(calendar.contains("20261203"));
    QVERIFY(!calendar.contains("Grace"));
    QCOMPARE(QFileInfo(path()).permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    const auto events = storage::Versions(desk().session().vault().connection()).events("exported"_L1);
    QVERIFY_RESULT(events);
    QCOMPARE(events->size(), 1U);
}

void TstDueDates::shouldOfferThemWithTheListOfRequests()
{
    const auto offers = [this](const QByteArray &type) {
        desk().open({.kind = Place::Kind::List, .type = type});
        int count = 0;
        const auto menus = desk().page()->findChildren<QMenu *>();
        for (const QMenu *menu : menus) {
            const auto actions = menu->actions();
            count += int(std::count_if(actions.begin(), actions.end(), [](const QAction *action) { return action->text().contains(u"for a calendar"_s); }));
        }
        return count;
    };

    QCOMPARE(offers("vendor"), 0);
    QCOMPARE(offers("request"), 1);
}

void TstDueDates::shouldWriteNothingWhenNoFileIsChosen()
{
    exportThem();

    QCOMPARE(m_shell->questions.asked, QStringList {u"Export due dates"_s});
    QVERIFY(!QFileInfo::exists(path()));
}

void TstDueDates::shouldSayWhyItFailed()
{
    m_shell->questions.file = m_shell->folder() + u"/no such folder/due.ics"_s;

    exportThem();

    QTRY_COMPARE_WITH_TIMEOUT(m_shell->questions.asked.size(), 2, 20000);
}

QTEST_MAIN(TstDueDates)
#include "tst_duedates.moc"
