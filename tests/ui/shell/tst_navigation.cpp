// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/vaultsession.h"
#include "models/records/registry.h"
#include "models/records/vendor/vendor.h"
#include "tests/support/verifyresult.h"
#include "tests/ui/support/shellwindow.h"
#include "ui/shell/messages.h"
#include "ui/shell/rail.h"
#include "ui/shell/railmodel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

using namespace Qt::StringLiterals;
using support::child;
using support::ShellWindow;
using ui::Place;

// How one gets about in an open vault.
class TstNavigation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldBeginWithTheFirstRegister();
    void shouldGoBackAndForwardByKeys();
    void shouldReachTheFirstNineByNumber();
    void shouldFollowTheRailByKeys();
    void shouldCountTheRecordsOfEachRegister();
    void shouldOfferEveryRegisterOnce();
    void shouldOfferOnlyWhatThereArePagesFor();
    void shouldStayWhenThePageIsNotToBeLeft();
    void shouldForgetANewRecordThatIsGivenUp();
    void shouldKeepListsAsTheyWereLeft();
    void shouldKeepAPageThatIsBusy();
    void shouldMakeRecordsAnew();
    void shouldTellWithoutTakingTheKeyboard();
    void shouldCoverNothingWithAMessage();
    void shouldUndoFromAMessage();
    void shouldNotGoWhereThereIsNothing();

private:
    static Place listOf(const char *type) { return {.kind = Place::Kind::List, .type = type}; }
    static Place record(int id) { return {.kind = Place::Kind::Record, .type = "vendor", .record = core::RecordId(id)}; }
};

void TstNavigation::shouldBeginWithTheFirstRegister()
{
    ShellWindow shell;
    shell.open();

    QVERIFY(shell.page());
    QCOMPARE(shell.page()->place(), listOf("activity"));
    QVERIFY(child(*shell.page(), "line").hasFocus());
}

void TstNavigation::shouldGoBackAndForwardByKeys()
{
    ShellWindow shell;
    shell.open();
    shell.window.workspace()->open(listOf("vendor"));
    shell.window.workspace()->open(record(3));

    QTest::keyClick(shell.page(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(shell.page()->place(), listOf("vendor"));
    QTest::keyClick(shell.page(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(shell.page()->place(), listOf("activity"));
    QTest::keyClick(shell.page(), Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(shell.page(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(shell.page()->place(), record(3));
}

void TstNavigation::shouldReachTheFirstNineByNumber()
{
    ShellWindow shell;
    shell.open();
    const auto all = ui::destinations(support::testPages());

    for (int i = 8; i >= 0; --i) {
        QTest::keyClick(shell.page(), Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
        QCOMPARE(shell.page()->place(), all[std::size_t(i)].place);
    }
}

void TstNavigation::shouldFollowTheRailByKeys()
{
    ShellWindow shell;
    shell.open();
    auto &rail = *shell.window.findChild<ui::Rail *>();
    rail.setFocus();

    QTest::keyClick(&rail, Qt::Key_Down);
    QCOMPARE(shell.page()->place(), listOf("activity"));
    QTest::keyClick(&rail, Qt::Key_Return);

    QCOMPARE(shell.page()->place(), listOf("vendor"));
}

void TstNavigation::shouldCountTheRecordsOfEachRegister()
{
    ShellWindow shell;
    shell.open();
    auto &rail = *shell.window.findChild<ui::Rail *>();
    const auto &model = *qobject_cast<ui::RailModel *>(rail.model());
    const int row = model.rowOf(ui::destinationOf(model.destinations(), listOf("vendor")));
    QTRY_COMPARE(model.index(row).data(ui::RailModel::CountRole).toInt(), 0);

    records::Vendor vendor;
    vendor.name = u"Sparrow Mail"_s;
    QVERIFY_RESULT(shell.window.workspace()->session().save(records::Record::from(records::vendorType(), vendor)));

    QTRY_COMPARE(model.index(row).data(ui::RailModel::CountRole).toInt(), 1);
    QVERIFY(model.index(row).data(Qt::AccessibleTextRole).toString().contains(u"1"_s));
}

void TstNavigation::shouldOfferEveryRegisterOnce()
{
    ui::RailModel model(ui::destinations(support::testPages()));
    const QAbstractItemModelTester tester(&model);

    for (const records::RecordType *type : records::recordTypes()) {
        const int destination = ui::destinationOf(model.destinations(), {.kind = Place::Kind::List, .type = type->key});
        QVERIFY2(destination >= 0, type->key.constData());
        QVERIFY(model.rowOf(destination) >= 0);
        QCOMPARE(model.destinations()[std::size_t(destination)].place.kind, type->isCatalogue ? Place::Kind::Catalogues : Place::Kind::List);
    }
}

void TstNavigation::shouldOfferOnlyWhatThereArePagesFor()
{
    ui::PageFactory pages;
    pages.add(Place::Kind::Catalogues, [](const ui::Context &context, const Place &place, QWidget *parent) {
        return new support::TestPage(context, place, parent);
    });

    const auto all = ui::destinations(pages);

    QCOMPARE(all.size(), 1);
    QCOMPARE(all.front().place.kind, Place::Kind::Catalogues);
}

void TstNavigation::shouldStayWhenThePageIsNotToBeLeft()
{
    ShellWindow shell;
    shell.open();
    QTest::keyClicks(&child(*shell.page(), "line"), u"text"_s);
    shell.questions.leave = ui::Questions::Leave::Stay;

    shell.window.workspace()->open(listOf("vendor"));

    QCOMPARE(shell.page()->place(), listOf("activity"));
    QCOMPARE(shell.page()->text(), u"text"_s);
    QVERIFY(!shell.window.close());
}

void TstNavigation::shouldForgetANewRecordThatIsGivenUp()
{
    ShellWindow shell;
    shell.open();
    shell.window.workspace()->open(listOf("vendor"));
    shell.window.workspace()->open({.kind = Place::Kind::NewRecord, .type = "vendor"});

    shell.window.workspace()->back();
    QCOMPARE(shell.page()->place(), listOf("vendor"));

    shell.window.workspace()->forward();
    QCOMPARE(shell.page()->place(), listOf("vendor"));
}

void TstNavigation::shouldKeepListsAsTheyWereLeft()
{
    ShellWindow shell;
    shell.open();
    auto *const list = shell.page();
    Place filtered = listOf("activity");
    filtered.filter = u"status=draft"_s;
    list->setPlace(filtered); // as when the user filters

    shell.window.workspace()->open(record(3));
    shell.window.workspace()->back();
    QCOMPARE(shell.page(), list);

    shell.window.workspace()->open(record(3));
    shell.window.workspace()->open(listOf("activity"));
    QCOMPARE(shell.page(), list);

    Place other = listOf("activity");
    other.filter = u"status=approved"_s;
    shell.window.workspace()->open(other);
    QVERIFY(shell.page() != list);
}

void TstNavigation::shouldKeepAPageThatIsBusy()
{
    ShellWindow shell;
    shell.open();
    shell.window.workspace()->open({.kind = Place::Kind::Reports});
    const QPointer<support::TestPage> reports = shell.page();
    reports->busy = true;
    const auto goElsewhere = [&shell] {
        for (const char *type : {"vendor", "request", "transfer", "notice", "system", "measure"})
            shell.window.workspace()->open(listOf(type));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };

    goElsewhere();
    QVERIFY(reports);
    shell.window.workspace()->open({.kind = Place::Kind::Reports});
    QCOMPARE(shell.page(), reports.data());

    reports->busy = false;
    goElsewhere();
    QVERIFY(!reports);
}

void TstNavigation::shouldMakeRecordsAnew()
{
    ShellWindow shell;
    shell.open();
    shell.window.workspace()->open(record(3));
    const QPointer<support::TestPage> before = shell.page();

    shell.window.workspace()->open(listOf("vendor"));
    QTRY_VERIFY(!before);
    shell.window.workspace()->back();

    QCOMPARE(shell.page()->place(), record(3));
}

void TstNavigation::shouldTellWithoutTakingTheKeyboard()
{
    ShellWindow shell;
    shell.open();

    shell.window.workspace()->say(u"Saved."_s);

    const auto &messages = *shell.window.findChild<ui::Messages *>();
    QVERIFY(messages.isVisible());
    QCOMPARE(messages.text(), u"Saved."_s);
    QVERIFY(child(*shell.page(), "line").hasFocus());
}

void TstNavigation::shouldCoverNothingWithAMessage()
{
    ShellWindow shell;
    shell.open();
    const auto &messages = *shell.window.findChild<ui::Messages *>();

    shell.window.workspace()->say(u"Removed."_s, {u"Undo"_s, [] {}});

    const auto onWindow = [&shell](const QWidget &widget) { return QRect(widget.mapTo(&shell.window, QPoint()), widget.size()); };
    QTRY_VERIFY(!onWindow(messages).intersects(onWindow(*shell.page())));
    QCOMPARE(onWindow(messages).width(), onWindow(*shell.page()).width());
}

void TstNavigation::shouldUndoFromAMessage()
{
    ShellWindow shell;
    shell.open();
    int undone = 0;
    shell.window.workspace()->say(u"Removed."_s, {u"Undo"_s, [&undone] { ++undone; }});

    auto &button = child<QPushButton>(shell.window, "messageAction");
    QCOMPARE(button.text(), u"Undo"_s);
    QTest::mouseClick(&button, Qt::LeftButton);

    QCOMPARE(undone, 1);
    QVERIFY(!shell.window.findChild<ui::Messages *>()->isVisible());
}

void TstNavigation::shouldNotGoWhereThereIsNothing()
{
    ui::PageFactory pages = support::testPages();
    pages.add(Place::Kind::Record, [](const ui::Context &, const Place &, QWidget *) -> ui::Page * { return nullptr; });
    ShellWindow shell(pages);
    shell.open();

    shell.window.workspace()->open(record(99));

    QVERIFY(shell.page());
    QCOMPARE(shell.page()->place(), listOf("activity"));
}

QTEST_MAIN(TstNavigation)
#include "tst_navigation.moc"
