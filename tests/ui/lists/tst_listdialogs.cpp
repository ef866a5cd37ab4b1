// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/recordtablemodel.h"
#include "models/records/contact/contact.h"
#include "models/records/vendor/vendor.h"
#include "tests/support/quietwindow.h"
#include "tests/support/sessionvault.h"
#include "tests/support/verifyresult.h"
#include "ui/dialogs/bulkdialog.h"
#include "ui/dialogs/columnsdialog.h"
#include "ui/dialogs/filterdialog.h"
#include "ui/dialogs/mergedialog.h"
#include "ui/dialogs/namedialog.h"
#include "ui/forms/fieldeditor.h"
#include "ui/pages/listactions.h"
#include "ui/pages/listpage.h"
#include "ui/pages/listtable.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QTableWidget>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using namespace records;

// The dialogs of a list, from the page that opens them to what is stored.
class TstListDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void shouldMakeAFilterOfText();
    void shouldMakeAFilterOfAState();
    void shouldNotMakeAFilterWithoutAnOperand();
    void shouldChooseColumnsWithTheKeyboard();
    void shouldAlwaysLeaveAColumn();
    void shouldShowWhatABulkChangeDoes();
    void shouldChangeNothingBeforeAnAnswerIsGiven();
    void shouldEmptyAFieldOnlyWhenAskedTo();
    void shouldChangeSeveral();
    void shouldChangeSeveralBack();
    void shouldShowEveryLinkThatAMergeMoves();
    void shouldMergeTheChosenRows();
    void shouldUndoAMerge();
    void shouldNotSaveAFilterWithoutAName();
    void shouldWalkTheFilterAsItIsRead();
    void shouldWalkABulkChangeAsItIsRead();
    void shouldChooseByArrowWhatAMergeKeeps();

private:
    [[nodiscard]] ui::Context context() { return {m_vault->session(), m_navigator, m_questions}; }
    [[nodiscard]] Record vendor(const QString &name, core::RecordId parent = core::kNoRecord)
    {
        Vendor content;
        content.name = name;
        if (parent != core::kNoRecord)
            content.parent = Link {parent};
        return m_vault->save(vendorType(), content);
    }
    [[nodiscard]] Record approved(const QString &name)
    {
        Record record = vendor(name);
        record.values[std::size_t(vendorType().fieldIndex("status"))] = Value::of(u"approved"_s);
        auto saved = m_vault->session().save(record);
        return saved ? *saved : record;
    }
    [[nodiscard]] Value status(const Record &record) { return m_vault->session().load(vendorType(), record.header.id)->value("status"); }
    // Whatever the reader was asked for before has come back then.
    void settle()
    {
        bool read = false;
        const auto last = std::make_shared<bool>(false); // a slice that is not done goes to the end
        m_vault->session().reader().start([last](const auto &) { return std::exchange(*last, true); }, [&read] { read = true; });
        QTRY_VERIFY(read);
    }
    void openPage()
    {
        m_page = std::make_unique<ui::ListPage>(context(), vendorType());
        m_page->resize(1240, 852);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY(!m_page->findChild<itemmodels::RecordTableModel *>()->isReading());
    }

    std::unique_ptr<support::SessionVault> m_vault;
    support::QuietNavigator m_navigator;
    support::PreparedQuestions m_questions;
    std::unique_ptr<ui::ListPage> m_page;
};

void TstListDialogs::init()
{
    m_vault = std::make_unique<support::SessionVault>();
    m_questions.told.clear();
}

void TstListDialogs::cleanup()
{
    m_page.reset();
    m_vault.reset();
}

void TstListDialogs::shouldMakeAFilterOfText()
{
    ui::FilterDialog dialog(context(), vendorType(), std::nullopt, nullptr);

    dialog.chooseField("name");
    dialog.chooseTest(Filter::Test::Contains);
    QVERIFY(dialog.text());
    dialog.text()->setText(u"acme"_s);

    QVERIFY(dialog.filter());
    QCOMPARE(dialog.filter()->path, QByteArray("name"));
    QCOMPARE(dialog.filter()->text, u"acme"_s);
}

void TstListDialogs::shouldMakeAFilterOfAState()
{
    ui::FilterDialog dialog(context(), vendorType(), std::nullopt, nullptr);

    dialog.chooseField("services.role");
    dialog.chooseTest(Filter::Test::Unknown);

    QVERIFY(!dialog.text() && !dialog.editor());
    QVERIFY(dialog.filter());
    QCOMPARE(dialog.filter()->test, Filter::Test::Unknown);
}

void TstListDialogs::shouldNotMakeAFilterWithoutAnOperand()
{
    ui::FilterDialog dialog(context(), vendorType(), std::nullopt, nullptr);

    dialog.chooseField("status");
    dialog.chooseTest(Filter::Test::Is);
    QVERIFY(dialog.editor());
    QVERIFY(!dialog.filter());

    dialog.editor()->setValue(Value::of(u"approved"_s));
    QVERIFY(dialog.filter());
    QCOMPARE(dialog.filter()->operand, Value::of(u"approved"_s));
}

void TstListDialogs::shouldChooseColumnsWithTheKeyboard()
{
    ui::ColumnsDialog dialog(vendorType(), {{"reference", 0}, {"name", 0}}, nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const auto lists = dialog.findChildren<QListWidget *>();
    QListWidget *shown = lists[0]->count() == 2 ? lists[0] : lists[1];
    shown->setCurrentRow(1);

    QTest::keyClick(shown, Qt::Key_Up, Qt::ControlModifier);

    QTRY_COMPARE(dialog.columns()[0].path, QByteArray("name"));
    QCOMPARE(dialog.columns().size(), 2U);
}

void TstListDialogs::shouldAlwaysLeaveAColumn()
{
    ui::ColumnsDialog dialog(vendorType(), {{"reference", 0}, {"name", 0}}, nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));

    QTest::keyClick(&dialog, Qt::Key_Delete, Qt::ControlModifier);
    QTRY_COMPARE(dialog.columns().size(), 1U);

    QTest::keyClick(&dialog, Qt::Key_Delete, Qt::ControlModifier);
    QTest::keyClick(&dialog, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(dialog.columns().size(), 1U);
}

void TstListDialogs::shouldShowWhatABulkChangeDoes()
{
    const Record first = vendor(u"A"_s);
    const Record second = vendor(u"B"_s);
    ui::BulkDialog dialog(context(), vendorType(), {first.header.id, second.header.id}, nullptr);

    dialog.setField("status");
    dialog.editor()->setValue(Value::of(u"approved"_s));
    Q_EMIT dialog.editor()->edited();

    QTRY_VERIFY(dialog.isReady());
    QCOMPARE(dialog.findChild<QTableWidget *>()->rowCount(), 2);
    QCOMPARE(dialog.findChild<QTableWidget *>()->item(0, 2)->text(), u"Approved for use"_s);
    QCOMPARE(dialog.change().value, Value::of(u"approved"_s));
}

void TstListDialogs::shouldChangeNothingBeforeAnAnswerIsGiven()
{
    const Record first = approved(u"A"_s);
    const Record second = approved(u"B"_s);
    openPage();
    m_page->findChild<ui::ListTable *>()->selectAll();
    m_page->findChild<ui::ListActions *>()->change()->trigger();
    auto *dialog = m_page->findChild<ui::BulkDialog *>();
    QVERIFY(QTest::qWaitForWindowActive(dialog));

    settle();
    QVERIFY(!dialog->isReady());
    QCOMPARE(dialog->findChild<QTableWidget *>()->rowCount(), 0);
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(dialog->isVisible());

    dialog->setField("owner");
    settle();
    QVERIFY(!dialog->isReady());
}

void TstListDialogs::shouldEmptyAFieldOnlyWhenAskedTo()
{
    const Record first = approved(u"A"_s);
    const Record second = approved(u"B"_s);
    ui::BulkDialog dialog(context(), vendorType(), {first.header.id, second.header.id}, nullptr);

    dialog.editor()->answerUnknown();

    QTRY_VERIFY(dialog.isReady());
    QCOMPARE(dialog.change().value, Value::unknown());
}

void TstListDialogs::shouldChangeSeveral()
{
    const Record first = vendor(u"A"_s);
    const Record second = vendor(u"B"_s);
    openPage();
    m_page->findChild<ui::ListTable *>()->selectAll();

    m_page->findChild<ui::ListActions *>()->change()->trigger();
    auto *dialog = m_page->findChild<ui::BulkDialog *>();
    QVERIFY(dialog);
    dialog->setField("status");
    dialog->editor()->setValue(Value::of(u"approved"_s));
    dialog->accept();

    for (const Record &record : {first, second})
        QTRY_COMPARE(m_vault->session().load(vendorType(), record.header.id)->value("status"), Value::of(u"approved"_s));
    QVERIFY(m_questions.told.empty());
}

void TstListDialogs::shouldChangeSeveralBack()
{
    const Record first = vendor(u"A"_s);
    const Record second = approved(u"B"_s);
    QVERIFY_RESULT(m_vault->session().approve(second));
    const auto isChanged = [&] { return m_vault->session().load(vendorType(), second.header.id)->header.changedSinceApproval(); };
    openPage();
    m_page->findChild<ui::ListTable *>()->selectAll();
    m_page->findChild<ui::ListActions *>()->change()->trigger();
    auto *dialog = m_page->findChild<ui::BulkDialog *>();
    dialog->editor()->setValue(Value::of(u"ended"_s));
    dialog->accept();
    QTRY_COMPARE(status(first), Value::of(u"ended"_s));
    QTRY_VERIFY(isChanged());
    QVERIFY(m_navigator.action.run);

    m_navigator.action.run();

    QTRY_COMPARE(status(first), Value::unknown());
    QTRY_COMPARE(status(second), Value::of(u"approved"_s));
    QVERIFY(!isChanged());
    QVERIFY(m_questions.told.empty());
}

void TstListDialogs::shouldShowEveryLinkThatAMergeMoves()
{
    const Record kept = vendor(u"Acme"_s);
    const Record duplicate = vendor(u"ACME"_s);
    (void)vendor(u"Child one"_s, duplicate.header.id);
    (void)vendor(u"Child two"_s, duplicate.header.id);
    ui::MergeDialog dialog(context(), vendorType(), {kept.header.id, duplicate.header.id}, nullptr);

    QTRY_VERIFY(dialog.isReady());
    QCOMPARE(dialog.plan().links.size(), 2U);
    QCOMPARE(dialog.findChild<QTableWidget *>()->rowCount(), 3); // two links, one removal

    dialog.keep(duplicate.header.id);
    QTRY_VERIFY(dialog.isReady());
    QVERIFY(dialog.plan().links.empty());
}

void TstListDialogs::shouldMergeTheChosenRows()
{
    const Record kept = vendor(u"Acme"_s);
    const Record duplicate = vendor(u"ACME"_s);
    openPage();
    m_page->findChild<ui::ListTable *>()->selectAll();

    m_page->findChild<ui::ListActions *>()->merge()->trigger();
    auto *dialog = m_page->findChild<ui::MergeDialog *>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isReady());
    dialog->accept();

    QTRY_COMPARE(m_vault->session().count(vendorType()), 1);
    QVERIFY(m_vault->session().load(vendorType(), duplicate.header.id)->header.removed);
    QVERIFY(!m_vault->session().load(vendorType(), kept.header.id)->header.removed);
}

void TstListDialogs::shouldUndoAMerge()
{
    const Record kept = vendor(u"Acme"_s);
    const Record duplicate = vendor(u"ACME"_s);
    records::Contact contact;
    contact.name = u"Ann"_s;
    contact.party = records::Link {duplicate.header.id};
    const Record person = m_vault->save(records::contactType(), contact);
    openPage();
    m_page->findChild<ui::ListTable *>()->selectAll();
    m_page->findChild<ui::ListActions *>()->merge()->trigger();
    auto *dialog = m_page->findChild<ui::MergeDialog *>();
    QTRY_VERIFY(dialog->isReady());
    dialog->accept();
    QTRY_COMPARE(m_vault->session().count(vendorType()), 1);
    QTRY_VERIFY(m_navigator.action.run);

    m_navigator.action.run();

    QTRY_COMPARE(m_vault->session().count(vendorType()), 2);
    const auto ann = m_vault->session().load(records::contactType(), person.header.id);
    const core::RecordId now = ann->value("party").as<core::RecordId>();
    QCOMPARE(now, duplicate.header.id);
    QCOMPARE(m_vault->session().load(vendorType(), kept.header.id)->values, kept.values);
}

void TstListDialogs::shouldNotSaveAFilterWithoutAName()
{
    ui::NameDialog dialog(u"Save"_s, u"Name"_s, {}, nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));

    QTest::keyClick(&dialog.line(), Qt::Key_Return);
    QVERIFY(dialog.isVisible());

    QTest::keyClicks(&dialog.line(), u"Mine"_s);
    QTest::keyClick(&dialog.line(), Qt::Key_Return);
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.name(), u"Mine"_s);
}

void TstListDialogs::shouldWalkTheFilterAsItIsRead()
{
    ui::FilterDialog dialog(context(), vendorType(), std::nullopt, nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const auto tab = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); };

    for (const char *field : {"name", "status"}) { // the editor is another with each
        dialog.chooseField(field);
        QCoreApplication::processEvents(); // the editor finds its place
        dialog.findChild<ui::SearchField *>()->setFocus();
        tab();
        QVERIFY(qobject_cast<QListWidget *>(QApplication::focusWidget()));
        tab();
        QVERIFY(qobject_cast<QComboBox *>(QApplication::focusWidget()));
        tab();
        const QWidget *operand = dialog.editor() ? static_cast<QWidget *>(dialog.editor()) : dialog.text();
        QVERIFY(operand == QApplication::focusWidget() || operand->isAncestorOf(QApplication::focusWidget()));
        tab();
        QVERIFY(qobject_cast<QAbstractButton *>(QApplication::focusWidget()));
    }
}

void TstListDialogs::shouldWalkABulkChangeAsItIsRead()
{
    ui::BulkDialog dialog(context(), vendorType(), {vendor(u"A"_s).header.id, vendor(u"B"_s).header.id}, nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const auto tab = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); };

    for (const char *field : {"country", "website"}) {
        dialog.setField(field);
        QCoreApplication::processEvents();
        dialog.findChildren<QComboBox *>().constFirst()->setFocus();
        tab();
        QCOMPARE(QApplication::focusWidget(), dialog.findChildren<QComboBox *>().at(1));
        tab();
        QVERIFY(dialog.editor()->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), dialog.findChildren<QComboBox *>().at(1));
    }
}

void TstListDialogs::shouldChooseByArrowWhatAMergeKeeps()
{
    const Record first = vendor(u"Acme"_s);
    const Record second = vendor(u"ACME"_s);
    ui::MergeDialog dialog(context(), vendorType(), {first.header.id, second.header.id}, nullptr);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTRY_VERIFY(dialog.isReady());
    QCOMPARE(dialog.plan().removed, std::vector {second.header.id});

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);

    QTRY_VERIFY(dialog.isReady());
    QCOMPARE(dialog.plan().removed, std::vector {first.header.id});
}

QTEST_MAIN(TstListDialogs)
#include "tst_listdialogs.moc"
