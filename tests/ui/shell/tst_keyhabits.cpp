// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/vaultsession.h"
#include "models/records/activity/activity.h"
#include "models/records/registry.h"
#include "tests/support/verifyresult.h"
#include "tests/ui/support/keyboard.h"
#include "tests/ui/support/shellwindow.h"
#include "ui/forms/datepopup.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using support::child;
using support::Keyboard;
using support::ShellWindow;
using ui::Place;

// Keys where the window has other habits than the controls of Qt.
class TstKeyHabits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_shell.reset(); }
    void shouldCloseAListAndStayOnThePage();
    void shouldCloseAMenuAndStayOnThePage();
    void shouldCloseACalendarAndStayOnThePage();
    void shouldLeaveThePageWhereNothingIsOpen();
    void shouldPressAButtonThatStaysDown();
    void shouldLeaveBoxesToTheSpaceBar();
    void shouldWalkTheSectionsWithArrows();
    void shouldStayOnAButtonWithArrows();
    void shouldStepFromButtonToButtonInADialog();

private:
    [[nodiscard]] ui::Page &page() const { return *m_shell->window.workspace()->page(); }
    [[nodiscard]] bool isOnRecord() const { return page().place().kind == Place::Kind::Record; }
    template<class Widget>
    [[nodiscard]] Widget &added() const; // to the page, with the keyboard

    std::unique_ptr<ShellWindow> m_shell;
};

void TstKeyHabits::init()
{
    m_shell = std::make_unique<ShellWindow>(ui::standardPages());
    m_shell->clock.set(QDateTime({2026, 11, 16}, {9, 0}, Qt::UTC));
    m_shell->open();
    records::Activity content;
    content.name = u"Newsletter"_s;
    auto &desk = *m_shell->window.workspace();
    const auto saved = desk.session().save(records::Record::from(records::activityType(), content));
    QVERIFY_RESULT(saved);
    desk.open({.kind = Place::Kind::Record, .type = "activity", .record = saved->header.id});
    QCoreApplication::processEvents();
}

template<class Widget>
Widget &TstKeyHabits::added() const
{
    auto *widget = new Widget(&page());
    widget->setGeometry(0, 0, 120, 32);
    widget->show();
    widget->setFocus();
    return *widget;
}

void TstKeyHabits::shouldCloseAListAndStayOnThePage()
{
    auto &box = added<QComboBox>();
    box.addItems({u"One"_s, u"Two"_s});
    box.showPopup();
    QVERIFY(QApplication::activePopupWidget());

    Keyboard::press(Qt::Key_Escape);

    QVERIFY(!QApplication::activePopupWidget());
    QVERIFY(isOnRecord());
}

void TstKeyHabits::shouldCloseAMenuAndStayOnThePage()
{
    auto &button = added<QPushButton>();
    QMenu menu(&button);
    menu.addAction(u"One"_s);
    menu.popup(QPoint(0, 0));

    QTest::keyClick(&button, Qt::Key_Escape); // to the window, as a desktop does
    QTest::keyClick(&menu, Qt::Key_Escape);

    QVERIFY(!menu.isVisible());
    QVERIFY(isOnRecord());
}

void TstKeyHabits::shouldCloseACalendarAndStayOnThePage()
{
    QVERIFY(Keyboard::tabToField("started_on"));
    Keyboard::press(Qt::Key_F4);
    QVERIFY(qobject_cast<ui::DatePopup *>(QApplication::activePopupWidget()));

    Keyboard::press(Qt::Key_Escape);

    QVERIFY(!QApplication::activePopupWidget());
    QVERIFY(isOnRecord());
}

void TstKeyHabits::shouldLeaveThePageWhereNothingIsOpen()
{
    Keyboard::press(Qt::Key_Escape);

    QVERIFY(!isOnRecord());
}

void TstKeyHabits::shouldPressAButtonThatStaysDown()
{
    auto &button = added<QPushButton>();
    button.setCheckable(true);

    Keyboard::press(Qt::Key_Return);
    QVERIFY(button.isChecked());
    Keyboard::press(Qt::Key_Enter, Qt::KeypadModifier);
    QVERIFY(!button.isChecked());
}

void TstKeyHabits::shouldLeaveBoxesToTheSpaceBar()
{
    auto &box = added<QCheckBox>();

    Keyboard::press(Qt::Key_Return);

    QVERIFY(!box.isChecked());
    Keyboard::press(Qt::Key_Space);
    QVERIFY(box.isChecked());
}

void TstKeyHabits::shouldWalkTheSectionsWithArrows()
{
    auto &sections = child<QListWidget>(page(), "sections");
    sections.setFocus();
    for (int i = 0; i < 2 * sections.count(); ++i) {
        Keyboard::press(Qt::Key_Down);
        QVERIFY(sections.hasFocus());
    }
    QCOMPARE(sections.currentRow(), sections.count() - 1);

    auto &figures = child<QAbstractButton>(page(), "figures");
    QTRY_VERIFY(figures.isVisible() && figures.isEnabled());
    figures.setFocus();
    Keyboard::press(Qt::Key_Down);
    QVERIFY(figures.hasFocus());
    Keyboard::press(Qt::Key_Up);
    QVERIFY(sections.hasFocus());
}

void TstKeyHabits::shouldStayOnAButtonWithArrows()
{
    auto &button = added<QPushButton>();

    for (const auto key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_Left, Qt::Key_Right}) {
        Keyboard::press(key);
        QVERIFY(button.hasFocus());
    }
}

void TstKeyHabits::shouldStepFromButtonToButtonInADialog()
{
    QDialog dialog(&m_shell->window);
    QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    box.resize(400, 40);
    dialog.show();
    QApplication::setActiveWindow(&dialog);
    const bool okFirst = box.button(QDialogButtonBox::Ok)->x() < box.button(QDialogButtonBox::Cancel)->x();
    const QWidget *first = box.button(okFirst ? QDialogButtonBox::Ok : QDialogButtonBox::Cancel);
    QWidget *last = box.button(okFirst ? QDialogButtonBox::Cancel : QDialogButtonBox::Ok);
    last->setFocus();

    Keyboard::press(Qt::Key_Right);
    QVERIFY(last->hasFocus());
    Keyboard::press(Qt::Key_Left);
    QVERIFY(first->hasFocus());
}

QTEST_MAIN(TstKeyHabits)
#include "tst_keyhabits.moc"
