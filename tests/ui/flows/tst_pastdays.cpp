// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/recordtablemodel.h"
#include "models/itemmodels/vaultsession.h"
#include "models/records/vendor/vendor.h"
#include "models/storage/versions.h"
#include "tests/support/files.h"
#include "tests/support/verifyresult.h"
#include "tests/ui/support/keyboard.h"
#include "tests/ui/support/shellwindow.h"
#include "ui/forms/changeline.h"
#include "ui/forms/recorddraft.h"
#include "ui/pages/recordpage.h"
#include "ui/shell/messages.h"
#include "ui/shell/rail.h"
#include "ui/shell/railmodel.h"
#include "ui/widgets/banner.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

using namespace Qt::StringLiterals;
using support::Keyboard;
using support::ShellWindow;
using ui::Place;

// Looking at the vault as it stood, by keyboard alone. In March there was one vendor; in May it got another name, and a
// second vendor came.
class TstPastDays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_shell.reset(); }
    void shouldGoToADayAndBack();
    void shouldGoThereFromTheBox();
    void shouldListOnlyWhatStoodThen();
    void shouldSayThatARecordDidNotExistYet();
    void shouldLeadBackFromAnEmptyList();
    void shouldShowARecordAsItWas();
    void shouldRefuseToSave();
    void shouldMakeNoNewRecordThere();
    void shouldRemoveNothingThere();
    void shouldTakeNothingBackThere();
    void shouldImportNothingThere();
    void shouldCountWhatStoodThen();
    void shouldReportWhatStoodThen();
    void shouldFindOnlyWhatStoodThen();
    void shouldLockAndUnlockOnThatDay();
    void shouldTakeNoDayThatIsNotOver();
    void shouldPressTheButtonThatHasTheKeyboard();
    void shouldAskBeforeUnsavedWorkIsLeft();
    void shouldGoThereFromAStepOfTheHistory();
    void shouldTellWhatChangedSince();
    void shouldCompareARecordOfTwoDays();
    void shouldExportTheComparison_data();
    void shouldExportTheComparison();

private:
    void makeRecords();
    void jump(const QString &words);
    void goToMarch();
    void openFirst();
    [[nodiscard]] itemmodels::VaultSession &session() { return m_shell->window.workspace()->session(); }
    [[nodiscard]] ui::Banner &strip() { return support::child<ui::Banner>(m_shell->window, "dayStrip"); }
    [[nodiscard]] QStringList shownNames(); // of the list
    [[nodiscard]] QString shownName(); // of the record

    std::unique_ptr<ShellWindow> m_shell;
    core::RecordId m_first {};
    core::RecordId m_second {};
    const QDate m_march {2027, 3, 3};
};

void TstPastDays::init()
{
    m_shell = std::make_unique<ShellWindow>(ui::standardPages());
    m_shell->clock.set(QDateTime(m_march, {10, 0}, Qt::UTC));
    m_shell->makeVault();
    makeRecords();
    m_shell->open();
    jump(u"vendors"_s);
}

// Not in the window, which would lock itself when so much time has passed.
void TstPastDays::makeRecords()
{
    auto vault = storage::Vault::open(m_shell->vaultPath(), *storage::passphraseSecret(u"secret"_s), {}, storage::OpenMode::ReadWrite);
    QVERIFY_RESULT(vault);
    itemmodels::VaultSession session(std::move(*vault), m_shell->clock);
    records::Vendor vendor;
    vendor.name = u"Sparrow Mail"_s;
    auto first = session.save(records::Record::from(records::vendorType(), vendor));
    QVERIFY_RESULT(first);
    m_shell->clock.set(QDateTime({2027, 5, 20}, {10, 0}, Qt::UTC));
    first->values[std::size_t(first->type().fieldIndex("name"))] = records::Value::of(u"Swallow Post"_s);
    QVERIFY_RESULT(session.save(*first));
    vendor.name = u"Lark Analytics"_s;
    const auto second = session.save(records::Record::from(records::vendorType(), vendor));
    QVERIFY_RESULT(second);
    m_first = first->header.id;
    m_second = second->header.id;
}

void TstPastDays::jump(const QString &words)
{
    Keyboard::press(Qt::Key_K, Qt::ControlModifier);
    Keyboard::type(words);
    Keyboard::press(Qt::Key_Return);
}

void TstPastDays::goToMarch()
{
    Keyboard::press(Qt::Key_T, Qt::ControlModifier);
    Keyboard::replace(u"3 Mar 2027"_s);
    Keyboard::press(Qt::Key_Return);
    QCOMPARE(session().day(), m_march);
    QTRY_VERIFY(session().isSearchComplete());
}

QStringList TstPastDays::shownNames()
{
    const auto *table = m_shell->window.workspace()->page()->findChild<QTableView *>();
    const auto *model = table ? qobject_cast<const itemmodels::RecordTableModel *>(table->model()) : nullptr;
    QStringList names;
    for (int row = 0; model && row < model->rowCount(); ++row)
        names += model->recordAt(row)->title();
    return names;
}

QString TstPastDays::shownName()
{
    auto *page = qobject_cast<ui::RecordPage *>(m_shell->window.workspace()->page());
    return page && page->draft() ? page->draft()->stored().title() : QString();
}

void TstPastDays::openFirst()
{
    QTRY_VERIFY(!shownNames().isEmpty());
    Keyboard::press(Qt::Key_Home, Qt::ControlModifier);
    Keyboard::press(Qt::Key_Return);
    QCOMPARE(m_shell->window.workspace()->page()->place().record, m_first);
}

void TstPastDays::shouldGoToADayAndBack()
{
    goToMarch();

    QVERIFY(strip().isVisible());
    QVERIFY2(strip().text().contains(u"3 Mar 2027"), qPrintable(strip().text()));
    QVERIFY2(m_shell->window.windowTitle().contains(u"3 Mar 2027"), qPrintable(m_shell->window.windowTitle()));

    Keyboard::press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);

    QVERIFY(!session().day().isValid());
    QVERIFY(!strip().isVisible());
    QTRY_COMPARE(shownNames(), (QStringList {u"Swallow Post"_s, u"Lark Analytics"_s}));
}

void TstPastDays::shouldGoThereFromTheBox()
{
    jump(u"as it stood"_s);
    Keyboard::replace(u"3.3.2027"_s);
    Keyboard::press(Qt::Key_Return);
    QCOMPARE(session().day(), m_march);

    jump(u"back to today"_s);

    QVERIFY(!session().day().isValid());
}

void TstPastDays::shouldListOnlyWhatStoodThen()
{
    goToMarch();

    QTRY_COMPARE(shownNames(), QStringList(u"Sparrow Mail"_s));
    QCOMPARE(m_shell->window.workspace()->page()->place().type, QByteArray("vendor"));
}

void TstPastDays::shouldLeadBackFromAnEmptyList()
{
    goToMarch();
    jump(u"organisations"_s);

    const auto onButton = [] { return qobject_cast<const QPushButton *>(QApplication::focusWidget()); };
    QTRY_VERIFY(onButton());
    QCOMPARE(onButton()->text(), u"Back to today"_s);
    Keyboard::press(Qt::Key_Space);

    QVERIFY(!session().day().isValid());
}

void TstPastDays::shouldSayThatARecordDidNotExistYet()
{
    jump(u"lark"_s);
    QCOMPARE(m_shell->window.workspace()->page()->place().record, m_second);

    goToMarch();

    QVERIFY(!static_cast<ui::RecordPage *>(m_shell->window.workspace()->page())->draft());
    const QString message = session().load(records::vendorType(), m_second).error().message;
    QVERIFY2(message.contains(u"did not exist yet"), qPrintable(message));
    QCOMPARE(m_shell->window.workspace()->page()->place().record, m_second); // back to today leads to it again
}

void TstPastDays::shouldShowARecordAsItWas()
{
    openFirst();

    goToMarch();

    QCOMPARE(shownName(), u"Sparrow Mail"_s);
    QCOMPARE(m_shell->window.workspace()->page()->place().record, m_first);
}

void TstPastDays::shouldRefuseToSave()
{
    goToMarch();
    openFirst();
    auto *page = static_cast<ui::RecordPage *>(m_shell->window.workspace()->page());

    Keyboard::type(u"Finch"_s);
    Keyboard::press(Qt::Key_S, Qt::ControlModifier);

    QVERIFY(!page->draft()->isChanged());
    Keyboard::press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(session().load(records::vendorType(), m_first).value().header.revision, 2);
    QVERIFY(m_shell->questions.asked.isEmpty());
}

void TstPastDays::shouldMakeNoNewRecordThere()
{
    goToMarch();

    Keyboard::press(Qt::Key_N, Qt::ControlModifier);
    jump(u"new vendor"_s);

    QCOMPARE(m_shell->window.workspace()->page()->place().kind, Place::Kind::List);
}

void TstPastDays::shouldRemoveNothingThere()
{
    goToMarch();
    QTRY_COMPARE(shownNames().size(), 1);

    Keyboard::press(Qt::Key_Delete);
    jump(u"remove"_s);
    Keyboard::press(Qt::Key_Escape);

    QVERIFY(m_shell->questions.asked.isEmpty());
    Keyboard::press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(shownNames().size(), 2);
}

void TstPastDays::shouldTakeNothingBackThere()
{
    QTRY_COMPARE(shownNames().size(), 2);
    Keyboard::press(Qt::Key_Home, Qt::ControlModifier);
    Keyboard::press(Qt::Key_Delete);
    QTRY_COMPARE(shownNames().size(), 1);
    const QStringList left = shownNames();
    QVERIFY(m_shell->window.findChild<ui::Messages *>()->action().run); // undo is offered today

    goToMarch();

    QVERIFY(!m_shell->window.findChild<ui::Messages *>()->action().run);
    Keyboard::press(Qt::Key_Z, Qt::ControlModifier);
    Keyboard::press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(shownNames(), left);
}

void TstPastDays::shouldImportNothingThere()
{
    goToMarch();

    Keyboard::press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);

    QCOMPARE(m_shell->window.workspace()->page()->place().kind, Place::Kind::Import);
    Keyboard::press(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(m_shell->questions.asked.isEmpty());
    QVERIFY(Keyboard::tabTo("backToToday"));
    Keyboard::press(Qt::Key_Space);
    QVERIFY(!session().day().isValid());
    QCOMPARE(m_shell->window.workspace()->page()->place().kind, Place::Kind::Import);
}

void TstPastDays::shouldCountWhatStoodThen()
{
    const auto &rail = *m_shell->window.findChild<ui::Rail *>();
    const auto vendors = [&rail] {
        for (int row = 0; row < rail.model()->rowCount(); ++row) {
            const QModelIndex index = rail.model()->index(row, 0);
            if (index.data().toString() == records::vendorType().pluralTitle())
                return index.data(ui::RailModel::CountRole).toInt();
        }
        return -1;
    };
    QTRY_COMPARE(vendors(), 2);

    goToMarch();
    QTRY_COMPARE(vendors(), 1);

    Keyboard::press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(vendors(), 2);
}

void TstPastDays::shouldReportWhatStoodThen()
{
    goToMarch();

    jump(u"reports"_s);

    const auto *page = m_shell->window.workspace()->page();
    QCOMPARE(page->place().kind, Place::Kind::Reports);
    QCOMPARE(support::child<QLineEdit>(*page, "asAt").text(), u"3 Mar 2027"_s);
}

void TstPastDays::shouldFindOnlyWhatStoodThen()
{
    goToMarch();

    jump(u"lark"_s);
    QCOMPARE(m_shell->window.workspace()->page()->place().kind, Place::Kind::List);
    Keyboard::press(Qt::Key_Escape);
    jump(u"sparrow"_s);

    QCOMPARE(m_shell->window.workspace()->page()->place().record, m_first);
}

void TstPastDays::shouldLockAndUnlockOnThatDay()
{
    goToMarch();
    openFirst();

    Keyboard::press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!m_shell->window.workspace());
    Keyboard::type(u"secret"_s);
    Keyboard::press(Qt::Key_Return);

    QTRY_VERIFY_WITH_TIMEOUT(m_shell->window.workspace(), 60000);
    QCOMPARE(session().day(), m_march);
    QVERIFY(strip().isVisible());
    QCOMPARE(shownName(), u"Sparrow Mail"_s);
}

void TstPastDays::shouldTakeNoDayThatIsNotOver()
{
    Keyboard::press(Qt::Key_T, Qt::ControlModifier);
    Keyboard::replace(u"today"_s);
    Keyboard::press(Qt::Key_Return);
    QVERIFY(!session().day().isValid());

    Keyboard::replace(u"yesterday"_s);
    Keyboard::press(Qt::Key_Return);

    QCOMPARE(session().day(), QDate(2027, 5, 19));
}

void TstPastDays::shouldPressTheButtonThatHasTheKeyboard()
{
    Keyboard::press(Qt::Key_T, Qt::ControlModifier);
    Keyboard::replace(u"3 Mar 2027"_s);
    const auto isCancel = [] {
        const auto *button = qobject_cast<const QPushButton *>(QApplication::focusWidget());
        return button && button->text() == u"Cancel"_s;
    };
    for (int i = 0; i < 10 && !isCancel(); ++i)
        Keyboard::press(Qt::Key_Tab);
    QVERIFY(isCancel());

    Keyboard::press(Qt::Key_Return);

    QVERIFY(!QApplication::activeModalWidget());
    QVERIFY(!session().day().isValid());
}

void TstPastDays::shouldAskBeforeUnsavedWorkIsLeft()
{
    openFirst();
    Keyboard::type(u"Finch"_s);
    m_shell->questions.leave = ui::Questions::Leave::Stay;

    Keyboard::press(Qt::Key_T, Qt::ControlModifier);
    Keyboard::replace(u"3 Mar 2027"_s);
    Keyboard::press(Qt::Key_Return);

    QCOMPARE(m_shell->questions.asked.size(), 1);
    QVERIFY(!session().day().isValid());
}

void TstPastDays::shouldGoThereFromAStepOfTheHistory()
{
    openFirst();
    QTimer whenOpen; // the history waits until it is closed
    connect(&whenOpen, &QTimer::timeout, this, [&whenOpen] {
        QWidget *dialog = QApplication::activeModalWidget();
        if (!dialog || !QApplication::focusWidget() || !dialog->isAncestorOf(QApplication::focusWidget()))
            return;
        whenOpen.stop();
        Keyboard::press(Qt::Key_End);
        if (Keyboard::tabTo("showDay"))
            Keyboard::press(Qt::Key_Space);
        else
            dialog->close();
    });
    whenOpen.start(10);

    Keyboard::press(Qt::Key_H, Qt::ControlModifier);

    QTRY_COMPARE(session().day(), m_march);
    QCOMPARE(shownName(), u"Sparrow Mail"_s);
}

void TstPastDays::shouldTellWhatChangedSince()
{
    goToMarch();

    Keyboard::press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);

    const Place place = m_shell->window.workspace()->page()->place();
    QCOMPARE(place.kind, Place::Kind::Changes);
    QCOMPARE(place.filter, u"2027-03-03..2027-05-20"_s);
    const auto &list = *m_shell->window.workspace()->page()->findChild<QListWidget *>();
    QTRY_COMPARE(list.count(), 2);
    QVERIFY2(list.item(0)->text().contains(u"New") && list.item(0)->text().contains(u"Lark Analytics"), qPrintable(list.item(0)->text()));
    QVERIFY2(list.item(1)->text().contains(u"Changed") && list.item(1)->text().contains(u"Swallow Post"), qPrintable(list.item(1)->text()));
}

void TstPastDays::shouldCompareARecordOfTwoDays()
{
    openFirst();
    Keyboard::press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);

    Keyboard::replace(u"3 Mar 2027"_s);

    const auto *page = m_shell->window.workspace()->page();
    QTRY_COMPARE(page->place().filter, u"2027-03-03..2027-05-20"_s);
    QTRY_VERIFY(page->findChild<ui::ChangeLine *>());
    const QString text = page->findChild<ui::ChangeLine *>()->text();
    QVERIFY2(text.contains(u"Sparrow Mail") && text.contains(u"Swallow Post"), qPrintable(text));
    Keyboard::press(Qt::Key_Escape);
    QCOMPARE(m_shell->window.workspace()->page()->place().record, m_first);
}

void TstPastDays::shouldExportTheComparison_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"html", "csv", "json"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void TstPastDays::shouldExportTheComparison()
{
    QFETCH(QString, format);
    goToMarch();
    Keyboard::press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    m_shell->questions.file = m_shell->folder() + u"/changes."_s + format;

    jump(u"changed as "_s + format);

    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_shell->questions.file), 60000);
    QCOMPARE(support::modeOf(m_shell->questions.file), 0600);
    const QByteArray report = support::readFile(m_shell->questions.file);
    for (const char *words : {"Sparrow Mail", "Swallow Post", "Lark Analytics"})
        QVERIFY2(report.contains(words), report.constData());
    QVERIFY2(report.contains(format == "json"_L1 ? "3 March 2027" : "2027-03-03"), report.constData());
    const auto events = storage::Versions(session().vault().connection()).events();
    QVERIFY_RESULT(events);
    QVERIFY2(events->back().what.contains("\"since\":\"2027-03-03\""), events->back().what.constData());
}

QTEST_MAIN(TstPastDays)
#include "tst_pastdays.moc"
