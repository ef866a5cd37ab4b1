// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/shellwindow.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
using support::child;
using support::ShellWindow;

// The window when the program is started again.
class TstBringUp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldLeaveTheVaultOpenThatIsAskedFor();
    void shouldAskForTheKeyOfAnotherVault();
    void shouldStayWithUnsavedWork();
    void shouldComeUpFromTheTaskBar();

private:
    static bool asksFor(const ShellWindow &shell, const QString &name);
};

bool TstBringUp::asksFor(const ShellWindow &shell, const QString &name)
{
    const auto &page = child(shell.window, "unlockPage");
    const auto labels = page.findChildren<QWidget *>();
    return page.isVisible() && std::any_of(labels.begin(), labels.end(), [&name](const QWidget *label) {
               return label->property("text").toString().contains(name);
           });
}

void TstBringUp::shouldLeaveTheVaultOpenThatIsAskedFor()
{
    ShellWindow shell;
    shell.open();

    shell.window.bringUp(shell.vaultPath());
    shell.window.bringUp({});

    QVERIFY(shell.window.workspace());
    QVERIFY(shell.questions.asked.isEmpty());
}

void TstBringUp::shouldAskForTheKeyOfAnotherVault()
{
    ShellWindow shell;
    shell.open();

    shell.window.bringUp(shell.folder() + u"/harbour-clinic.dpodesk"_s);

    QVERIFY(!shell.window.workspace());
    QVERIFY(asksFor(shell, u"harbour-clinic"_s));
}

void TstBringUp::shouldStayWithUnsavedWork()
{
    ShellWindow shell;
    shell.open();
    QTest::keyClicks(shell.page()->findChild<QLineEdit *>(), u"half a word"_s);
    shell.questions.leave = ui::Questions::Leave::Stay;

    shell.window.bringUp(shell.folder() + u"/harbour-clinic.dpodesk"_s);

    QVERIFY(shell.window.workspace());
    QCOMPARE(shell.page()->text(), u"half a word"_s);
}

void TstBringUp::shouldComeUpFromTheTaskBar()
{
    ShellWindow shell;
    shell.window.showMinimized();

    shell.window.bringUp({});

    QVERIFY(!shell.window.isMinimized());
    QVERIFY(shell.window.isVisible());
}

QTEST_MAIN(TstBringUp)
#include "tst_bringup.moc"
