// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/vaultsession.h"
#include "models/records/data_category/datacategory.h"
#include "models/records/vendor/vendor.h"
#include "tests/support/verifyresult.h"
#include "tests/ui/support/shellwindow.h"
#include "ui/shell/commandbox.h"
#include "ui/shell/hitmodel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace Qt::StringLiterals;
using support::child;
using support::ShellWindow;
using ui::Place;

// The box that Ctrl+K opens.
class TstCommandBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldFindARecordOfAnyRegister();
    void shouldFindARecordByItsReference();
    void shouldPutTitlesBeforeOtherTexts();
    void shouldFindANameAmongManyMentions();
    void shouldSayWhenNotAllTextsAreRead();
    void shouldLeaveOutRemovedRecords();
    void shouldPutWhatIsCalledSoFirst();
    void shouldTakeAReferenceWithoutItsZeros();
    void shouldOfferToUndoWhenTheMessageIsGone();
    void shouldFindAChoiceByWhatItIsCalled();
    void shouldOpenAPage();
    void shouldRunACommand();
    void shouldOfferWhatThePageCanDo();
    void shouldOfferToUndo();
    void shouldSayWhenNothingIsFound();
    void shouldGiveTheKeyboardBack();
    void shouldShowHtmlAsText();

private:
    static records::Record vendor(ShellWindow &shell, const QString &name, const QString &notes = {});
    static QLineEdit &opened(ShellWindow &shell, const QString &query);
    static QStringList hits(ShellWindow &shell);
    static ui::CommandBox &box(ShellWindow &shell) { return *shell.window.findChild<ui::CommandBox *>(); }
};

records::Record TstCommandBox::vendor(ShellWindow &shell, const QString &name, const QString &notes)
{
    records::Vendor content;
    content.name = name;
    if (!notes.isEmpty())
        content.notes = notes;
    return *shell.window.workspace()->session().save(records::Record::from(records::vendorType(), content));
}

QLineEdit &TstCommandBox::opened(ShellWindow &shell, const QString &query)
{
    QTest::keyClick(shell.page(), Qt::Key_K, Qt::ControlModifier);
    auto &field = child<QLineEdit>(*shell.window.workspace(), "commandField");
    QTest::keyClicks(&field, query);
    return field;
}

QStringList TstCommandBox::hits(ShellWindow &shell)
{
    QStringList found;
    const auto &model = *box(shell).findChild<ui::HitModel *>();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.hitAt(row))
            found += model.index(row).data().toString();
    }
    return found;
}

void TstCommandBox::shouldFindARecordOfAnyRegister()
{
    ShellWindow shell;
    shell.open();
    const auto saved = vendor(shell, u"Überwachung GmbH"_s);

    QLineEdit &field = opened(shell, u"uberwach"_s);
    QCOMPARE(hits(shell), QStringList(u"Überwachung GmbH"_s));
    QTest::keyClick(&field, Qt::Key_Return);

    QCOMPARE(shell.page()->place(), (Place {.kind = Place::Kind::Record, .type = "vendor", .record = saved.header.id}));
    QVERIFY(!box(shell).isVisible());
    QVERIFY(field.text().isEmpty());
}

void TstCommandBox::shouldFindARecordByItsReference()
{
    ShellWindow shell;
    shell.open();
    (void)vendor(shell, u"See v-0002 for more"_s);
    const auto second = vendor(shell, u"Second"_s);

    QTest::keyClick(&opened(shell, u"v-0002"_s), Qt::Key_Return);

    QCOMPARE(shell.page()->place().record, second.header.id);
}

void TstCommandBox::shouldPutTitlesBeforeOtherTexts()
{
    ShellWindow shell;
    shell.open();
    (void)vendor(shell, u"First"_s, u"used to be at Sparrow"_s);
    (void)vendor(shell, u"Green Sparrow"_s);
    (void)vendor(shell, u"Sparrow Mail"_s);

    (void)opened(shell, u"sparrow"_s);

    QCOMPARE(hits(shell), QStringList({u"Sparrow Mail"_s, u"Green Sparrow"_s, u"First"_s}));
}

void TstCommandBox::shouldFindANameAmongManyMentions()
{
    ShellWindow shell;
    shell.open();
    records::Vendor mention;
    mention.name = u"Other"_s;
    mention.notes = u"used to be at Sparrow"_s;
    QVERIFY_RESULT(shell.window.workspace()->session().saveAll(
        std::vector<records::Record>(250, records::Record::from(records::vendorType(), mention))));
    (void)vendor(shell, u"Sparrow Mail"_s);

    (void)opened(shell, u"sparrow"_s);

    QCOMPARE(hits(shell).value(0), u"Sparrow Mail"_s);
}

void TstCommandBox::shouldSayWhenNotAllTextsAreRead()
{
    ShellWindow shell;
    shell.makeVault();
    auto vault = storage::Vault::open(shell.vaultPath(), *storage::passphraseSecret(u"secret"_s), {}, storage::OpenMode::ReadWrite);
    QVERIFY_RESULT(vault);
    shell.window.takeVault(std::move(*vault));
    const auto &note = child<QLabel>(*shell.window.workspace(), "searchNote");

    QVERIFY(note.text().startsWith(u"Still reading"_s));
    QVERIFY(!note.isHidden());

    QTRY_VERIFY(shell.window.workspace()->session().isSearchComplete());
    QTRY_VERIFY(note.isHidden());
}

void TstCommandBox::shouldLeaveOutRemovedRecords()
{
    ShellWindow shell;
    shell.open();
    const auto saved = vendor(shell, u"Sparrow Mail"_s);
    (void)shell.window.workspace()->session().remove(saved);

    (void)opened(shell, u"sparrow"_s);

    QVERIFY(hits(shell).isEmpty());
}

void TstCommandBox::shouldPutWhatIsCalledSoFirst()
{
    ShellWindow shell;
    shell.open();
    records::DataCategory category;
    category.name = u"Sparrow"_s;
    QVERIFY_RESULT(shell.window.workspace()->session().save(records::Record::from(records::dataCategoryType(), category)));
    (void)vendor(shell, u"Sparrow"_s);
    (void)vendor(shell, u"Settings of doves"_s);

    (void)opened(shell, u"sparrow"_s);
    const auto &model = *box(shell).findChild<ui::HitModel *>();
    QVERIFY(model.hitAt(model.nextHit(-1, 1))->detail.startsWith(u"Vendor"_s));

    box(shell).close();
    (void)opened(shell, u"settings"_s);
    QVERIFY(!hits(shell).value(0).contains(u"doves"_s));
}

void TstCommandBox::shouldTakeAReferenceWithoutItsZeros()
{
    ShellWindow shell;
    shell.open();
    const auto first = vendor(shell, u"First"_s);

    QTest::keyClick(&opened(shell, u"v-1"_s), Qt::Key_Return);

    QCOMPARE(shell.page()->place().record, first.header.id);
}

void TstCommandBox::shouldOfferToUndoWhenTheMessageIsGone()
{
    ShellWindow shell;
    shell.open();
    int undone = 0;
    shell.window.workspace()->say(u"Removed."_s, {u"Undo"_s, [&undone] { ++undone; }});

    shell.window.workspace()->doOffered();
    shell.window.workspace()->doOffered();

    QCOMPARE(undone, 1);
}

void TstCommandBox::shouldFindAChoiceByWhatItIsCalled()
{
    ShellWindow shell(ui::standardPages());
    shell.open();
    QTest::keyClick(shell.window.workspace()->page(), Qt::Key_K, Qt::ControlModifier);
    auto &field = child<QLineEdit>(*shell.window.workspace(), "commandField");

    QTest::keyClicks(&field, u"scc"_s);
    const QStringList found = hits(shell);
    QVERIFY2(found.contains(u"Transfers: Standard clauses of the Commission"_s), qPrintable(found.join(u'\n')));
    QVERIFY2(found.contains(u"Vendors: Standard contractual clauses"_s), qPrintable(found.join(u'\n')));
    const auto current = [&] { return box(shell).findChild<QListView *>()->currentIndex().data().toString(); };
    for (int i = 0; i < 20 && current() != u"Transfers: Standard clauses of the Commission"_s; ++i)
        QTest::keyClick(&field, Qt::Key_Down);
    QTest::keyClick(&field, Qt::Key_Return);

    QCOMPARE(shell.window.workspace()->page()->place().filter, u"safeguards.mechanism=46-2-c"_s);
}

void TstCommandBox::shouldOpenAPage()
{
    ShellWindow shell;
    shell.open();

    QTest::keyClick(&opened(shell, u"retent"_s), Qt::Key_Return);

    QCOMPARE(shell.page()->place().type, "retention_rule");
}

void TstCommandBox::shouldRunACommand()
{
    ShellWindow shell;
    shell.open();

    QTest::keyClick(&opened(shell, u"new vendor"_s), Qt::Key_Return);
    QCOMPARE(shell.page()->place().kind, Place::Kind::NewRecord);

    QTest::keyClick(&opened(shell, u"close the vault"_s), Qt::Key_Return);
    QVERIFY(!shell.window.workspace());
}

void TstCommandBox::shouldOfferWhatThePageCanDo()
{
    ShellWindow shell;
    shell.open();
    QTest::keyClicks(&child(*shell.page(), "line"), u"text"_s);

    QTest::keyClick(&opened(shell, u"empty line"_s), Qt::Key_Return);

    QVERIFY(shell.page()->text().isEmpty());
}

void TstCommandBox::shouldOfferToUndo()
{
    ShellWindow shell;
    shell.open();
    bool undone = false;
    shell.window.workspace()->say(u"Removed."_s, {u"Undo the removal"_s, [&undone] { undone = true; }});

    QTest::keyClick(&opened(shell, u"undo"_s), Qt::Key_Return);

    QVERIFY(undone);
}

void TstCommandBox::shouldSayWhenNothingIsFound()
{
    ShellWindow shell;
    shell.open();

    QLineEdit &field = opened(shell, u"zzzzz"_s);

    QVERIFY(hits(shell).isEmpty());
    QVERIFY(box(shell).isVisible());
    const Place before = shell.page()->place();
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(shell.page()->place(), before);
}

void TstCommandBox::shouldGiveTheKeyboardBack()
{
    ShellWindow shell;
    shell.open();
    QLineEdit &field = opened(shell, u"vend"_s);
    QVERIFY(field.hasFocus());

    QTest::keyClick(&field, Qt::Key_Escape);

    QVERIFY(child(*shell.page(), "line").hasFocus());
    QVERIFY(!box(shell).isVisible());
    QVERIFY(field.text().isEmpty());
}

void TstCommandBox::shouldShowHtmlAsText()
{
    ShellWindow shell;
    shell.open();
    (void)vendor(shell, u"<b>Sparrow</b><img src=x>"_s);

    (void)opened(shell, u"sparrow"_s);

    QCOMPARE(hits(shell), QStringList(u"<b>Sparrow</b><img src=x>"_s));
    const QAbstractItemModelTester tester(box(shell).findChild<ui::HitModel *>());
}

QTEST_MAIN(TstCommandBox)
#include "tst_commandbox.moc"
