// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/importmappings.h"
#include "models/records/activity/activity.h"
#include "tests/support/cnilregister.h"
#include "tests/support/files.h"
#include "tests/support/freeregisters.h"
#include "tests/support/quietwindow.h"
#include "tests/support/sessionvault.h"
#include "tests/support/workbooks.h"
#include "tests/ui/support/accessiblenames.h"
#include "tests/ui/support/keyboard.h"
#include "tests/ui/support/scriptedquestions.h"
#include "tests/ui/support/shellwindow.h"
#include "ui/pages/importpage.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using support::child;

// Imports from choosing a file to taking all of it back, by the keyboard alone.
class TstImportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void shouldTakeAFreeFormRegister_data();
    void shouldTakeAFreeFormRegister();
    void shouldSendAColumnToAnotherField();
    void shouldGiveWordsAMeaning();
    void shouldKeepAMappingForTheNextFile();
    void shouldForgetAMappingThatDoesNotFit();
    void shouldPreviewAKnownLayoutAtOnce();
    void shouldTakeARegisterOfForms();
    void shouldAskHowATextIsWritten();
    void shouldLeaveRefusedRowsOut();
    void shouldFilterThePreview();
    void shouldTakeTheImportBack();
    void shouldStillTakeTheLastImportBackOnANewPage();
    void shouldTakeAnotherSheet();
    void shouldSayWhyAFileIsNotRead();
    void shouldNotStartInAVaultForReading();
    void shouldNameEveryControlOfEveryStep();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QString workbook(const QList<QStringList> &rows) const { return write(u"register.xlsx"_s, support::xlsxOf({{u"Register"_s, rows}})); }
    void choose(const QString &path);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const { support::Keyboard::press(key, modifiers); }
    void type(const QString &text) const { support::Keyboard::type(text); }
    void goOn() const { press(Qt::Key_Return, Qt::ControlModifier); }
    template<class Widget = QWidget>
    [[nodiscard]] Widget &part(const char *name) const { return child<Widget>(*m_page, name); }
    [[nodiscard]] bool isReady() const { return !part("cancelWork").isVisible(); }
    void waitFor(const char *name) const { QTRY_VERIFY_WITH_TIMEOUT(part(name).isVisible() && isReady(), 10000); }
    void waitForDone() const { QTRY_VERIFY_WITH_TIMEOUT(button(u"Take the import back"_s) && button(u"Take the import back"_s)->isVisible(), 10000); }
    void makePage();
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] qint64 count() const { return m_vault->session().count(records::activityType()); }

    std::unique_ptr<support::SessionVault> m_vault;
    support::QuietNavigator m_navigator;
    support::ScriptedQuestions m_questions;
    std::unique_ptr<ui::ImportPage> m_page;
};

void TstImportPage::init()
{
    m_vault = std::make_unique<support::SessionVault>();
    m_navigator.opened.clear();
    m_navigator.message.clear();
    m_questions.asked.clear();
    m_questions.file.clear();
    makePage();
}

void TstImportPage::cleanup()
{
    m_page.reset();
    m_vault.reset();
}

QString TstImportPage::write(const QString &name, const QByteArray &content) const
{
    const QString path = m_vault->folder() + u'/' + name;
    return support::writeFile(path, content) ? path : QString();
}

void TstImportPage::makePage()
{
    m_page = std::make_unique<ui::ImportPage>(ui::Context {m_vault->session(), m_navigator, m_questions});
    m_page->resize(1240, 852);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->focusFirst();
}

QPushButton *TstImportPage::button(const QString &text) const
{
    for (auto *button : m_page->findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

void TstImportPage::choose(const QString &path)
{
    m_questions.file = path;
    press(Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isReady(), 10000);
}

void TstImportPage::shouldTakeAFreeFormRegister_data()
{
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::addColumn<int>("activities");
    QTest::newRow("German") << support::kGermanRegister << 2;
    QTest::newRow("French") << support::kFrenchRegister << 1;
    QTest::newRow("English") << support::kEnglishRegister << 2;
}

void TstImportPage::shouldTakeAFreeFormRegister()
{
    QFETCH(const QList<QStringList>, rows);
    QFETCH(const int, activities);

    choose(workbook(rows));
    waitFor("columns");
    goOn();
    waitFor("preview");
    QCOMPARE(count(), 0);
    goOn();
    waitForDone();

    QCOMPARE(count(), activities);
    QVERIFY2(m_navigator.message.startsWith(u"Imported:"), qPrintable(m_navigator.message));
}

void TstImportPage::shouldSendAColumnToAnotherField()
{
    choose(workbook({{u"Activity"_s, u"Internal word"_s}, {u"Payroll"_s, u"All about pay"_s}}));
    waitFor("sheet");
    auto &kind = part<QComboBox>("kind");
    if (!part("columns").isVisible()) { // one heading alone tells no kind
        kind.setFocus();
        while (kind.currentText() != u"Processing activities"_s && kind.currentIndex() + 1 < kind.count())
            press(Qt::Key_Down);
        press(Qt::Key_Return);
    }
    waitFor("columns");
    part("columns").setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), &part("target"));
    type(u"Description"_s);
    press(Qt::Key_Return);
    QCOMPARE(part<QLineEdit>("target").text(), u"Description"_s);

    goOn();
    waitFor("preview");
    goOn();
    waitForDone();

    const auto record = m_vault->session().source().all(records::activityType());
    QVERIFY(record && record->size() == 1);
    QCOMPARE(record->front().value("description").as<QString>(), u"All about pay"_s);
}

void TstImportPage::shouldGiveWordsAMeaning()
{
    choose(workbook({{u"Activity"_s, u"Purpose"_s, u"Status"_s}, {u"Payroll"_s, u"Pay people"_s, u"green"_s}}));
    waitFor("columns");
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QTRY_VERIFY(part("values").isVisible());
    part("values").setFocus();
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), &part("meaning"));
    type(u"appro"_s);
    press(Qt::Key_Return);
    QCOMPARE(part<QLineEdit>("meaning").text(), u"Approved"_s);

    goOn();
    waitFor("preview");
    goOn();
    waitForDone();

    const auto record = m_vault->session().source().all(records::activityType());
    QVERIFY(record && record->size() == 1);
    QCOMPARE(record->front().value("status").as<QString>(), u"approved"_s);
}

void TstImportPage::shouldKeepAMappingForTheNextFile()
{
    choose(workbook(support::kEnglishRegister));
    waitFor("columns");
    part("mappings").setFocus();
    QTimer whenOpen;
    connect(&whenOpen, &QTimer::timeout, m_page.get(), [&whenOpen] {
        auto *menu = QApplication::activePopupWidget();
        if (!menu)
            return;
        whenOpen.stop();
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    whenOpen.start(10);
    press(Qt::Key_Space);
    QTRY_VERIFY(QApplication::activeModalWidget());
    auto *line = QApplication::activeModalWidget()->findChild<QLineEdit *>();
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, u"Ours"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(itemmodels::ImportMappings(m_vault->session()).all().size(), std::size_t(1));

    choose(workbook(support::kEnglishRegister));

    waitFor("preview");
    QCOMPARE(itemmodels::ImportMappings(m_vault->session()).all().front().name, u"Ours"_s);
}

void TstImportPage::shouldForgetAMappingThatDoesNotFit()
{
    itemmodels::ImportMappings kept(m_vault->session());
    QVERIFY(kept.keep({u"Of last year"_s, {{u"Elsewhere"_s, "activity"}}}));
    choose(workbook(support::kEnglishRegister));
    waitFor("columns");
    part("mappings").setFocus();
    QString text;
    bool isEnabled = true;
    QTimer whenOpen;
    connect(&whenOpen, &QTimer::timeout, m_page.get(), [&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!menu)
            return;
        if (menu->title() == u"Forget") {
            whenOpen.stop();
            QTest::keyClick(menu, Qt::Key_Return);
        } else if (text.isEmpty()) {
            text = menu->actions().front()->text();
            isEnabled = menu->actions().front()->isEnabled();
            QTest::keyClick(menu, Qt::Key_Up);
            QTest::keyClick(menu, Qt::Key_Right);
        }
    });
    whenOpen.start(10);
    press(Qt::Key_Space);

    QTRY_VERIFY(kept.all().empty());

    QCOMPARE(text, u"Of last year: does not fit, there is no sheet \"Elsewhere\""_s);
    QVERIFY(!isEnabled);
    QCOMPARE(m_navigator.message, u"The mapping \"Of last year\" is no longer kept."_s);
}

void TstImportPage::shouldPreviewAKnownLayoutAtOnce()
{
    choose(write(u"d.csv"_s, "Label;Ref;ProcessingState;Description;DescriptionHtml;State;DateDeployment;DpiaExemption;DpiaExemptionJustification\nPaie;7;InProduction;;;Active;12/07/2022;False;\n"));

    waitFor("preview");
    goOn();
    waitForDone();

    QCOMPARE(count(), 1);
}

void TstImportPage::shouldTakeARegisterOfForms()
{
    choose(write(u"registre.xlsx"_s, support::xlsxOf(support::cnilRegister())));
    waitFor("preview");
    const auto &rows = *part<QTableView>("preview").model();
    QString shown;
    for (int row = 0; row < rows.rowCount(); ++row) {
        for (int column = 0; column < rows.columnCount(); ++column)
            shown += rows.index(row, column).data().toString() + u'|';
        shown += u'\n';
    }
    for (const QString &place : {u"Fiche Paie"_s, u"Fiche Lettre"_s, u"2 - Liste des traitements"_s})
        QVERIFY2(shown.contains(place), qPrintable(shown));

    goOn();
    waitForDone();

    QCOMPARE(count(), 3);
}

void TstImportPage::shouldAskHowATextIsWritten()
{
    choose(write(u"old.csv"_s, "Activity;Purpose\nGestion des salari\xE9s;Paie\n"));
    waitFor("readText");
    QCOMPARE(part<QComboBox>("encoding").currentText(), u"windows-1252"_s);

    part("readText").setFocus();
    press(Qt::Key_Space);
    waitFor("columns");
    goOn();
    waitFor("preview");

    QCOMPARE(part<QTableView>("preview").model()->index(0, 2).data().toString(), u"Gestion des salariés"_s);
}

void TstImportPage::shouldLeaveRefusedRowsOut()
{
    QList<QStringList> rows = support::kEnglishRegister;
    rows += QStringList {{}, u"Half a row"_s};
    choose(workbook(rows));
    waitFor("columns");
    goOn();
    waitFor("preview");
    QCOMPARE(part<QTableView>("preview").model()->rowCount(), 1); // the refused one is shown first
    QVERIFY(!part("next").isEnabled());

    QPushButton *leave = button(u"Leave out"_s);
    QVERIFY(leave && leave->isVisible());
    leave->setFocus();
    press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(isReady() && part("next").isEnabled(), 10000);
    goOn();
    waitForDone();

    QCOMPARE(count(), 2);
}

void TstImportPage::shouldFilterThePreview()
{
    choose(workbook(support::kEnglishRegister));
    waitFor("columns");
    goOn();
    waitFor("preview");
    const auto *rows = part<QTableView>("preview").model();
    const int all = rows->rowCount();
    QVERIFY(all > 2);

    auto *words = m_page->findChild<QWidget *>(u"filterWords"_s);
    QVERIFY(words);
    words->setFocus();
    type(u"foyer"_s);
    QTRY_COMPARE(rows->rowCount(), 0);
    QTest::keyClick(words, Qt::Key_Escape);
    QTRY_COMPARE(rows->rowCount(), all);
    type(u"recruit"_s);
    QTRY_COMPARE(rows->rowCount(), 1);
}

void TstImportPage::shouldTakeTheImportBack()
{
    choose(workbook(support::kEnglishRegister));
    waitFor("columns");
    goOn();
    waitFor("preview");
    goOn();
    waitForDone();
    QCOMPARE(count(), 2);

    button(u"Take the import back"_s)->setFocus();
    press(Qt::Key_Space);

    QTRY_COMPARE_WITH_TIMEOUT(m_navigator.message, u"The import was taken back."_s, 10000);
    QCOMPARE(count(), 0);
}

void TstImportPage::shouldStillTakeTheLastImportBackOnANewPage()
{
    choose(workbook(support::kEnglishRegister));
    waitFor("columns");
    goOn();
    waitFor("preview");
    goOn();
    waitForDone();

    makePage();
    button(u"Take it back"_s)->setFocus();
    press(Qt::Key_Space);

    QTRY_COMPARE_WITH_TIMEOUT(m_navigator.message, u"The import was taken back."_s, 10000);
    QCOMPARE(count(), 0);
    QTRY_VERIFY(!button(u"Take it back"_s)->isVisible());
}

void TstImportPage::shouldTakeAnotherSheet()
{
    choose(write(u"two.xlsx"_s, support::xlsxOf({{u"Register"_s, support::kEnglishRegister}, {u"Odd"_s, {{u"Alpha"_s, u"Beta"_s}, {u"1"_s, u"2"_s}}}})));
    waitFor("columns");

    auto &sheet = part<QComboBox>("sheet");
    sheet.setFocus();
    press(Qt::Key_Down);

    QCOMPARE(sheet.currentText(), u"Odd"_s);
    QTRY_VERIFY(!part("columns").isVisible());
    auto &kind = part<QComboBox>("kind");
    kind.setFocus();
    while (kind.currentText() != u"Vendors"_s && kind.currentIndex() + 1 < kind.count())
        press(Qt::Key_Down);
    QTRY_VERIFY(part("columns").isVisible());
    const auto doubts = m_page->findChildren<ui::Banner *>();
    QVERIFY(std::any_of(doubts.begin(), doubts.end(), [](const ui::Banner *doubt) { return doubt->isVisible() && doubt->text().contains(u"No column has the name; \"Alpha\" is taken for it"_s); }));
    QVERIFY(part("next").isEnabled()); // a doubt is said, not in the way
}

void TstImportPage::shouldSayWhyAFileIsNotRead()
{
    choose(write(u"bad.xlsx"_s, "PK\x03\x04 and no more"));

    QTRY_COMPARE_WITH_TIMEOUT(m_questions.asked.size(), 2, 10000);
    QVERIFY(button(u"Choose a file..."_s)->isVisible());
}

void TstImportPage::shouldNotStartInAVaultForReading()
{
    const storage::RawKey key = m_vault->session().vault().key().clone();
    auto vault = storage::Vault::openWithRawKey(m_vault->path(), key, storage::OpenMode::ReadOnly);
    QVERIFY(vault);
    itemmodels::VaultSession session(std::move(*vault), m_vault->clock());
    ui::ImportPage page({session, m_navigator, m_questions});
    page.show();

    for (const auto *button : page.findChildren<QPushButton *>())
        QVERIFY2(!button->isVisible(), qPrintable(button->text()));
}

void TstImportPage::shouldNameEveryControlOfEveryStep()
{
    QStringList found = support::controlsWithoutName(*m_page);
    choose(workbook(support::kGermanRegister));
    waitFor("columns");
    found += support::controlsWithoutName(*m_page) + support::controlsCutOff(*m_page);
    goOn();
    waitFor("preview");
    found += support::controlsWithoutName(*m_page) + support::controlsCutOff(*m_page);
    goOn();
    waitForDone();
    found += support::controlsWithoutName(*m_page);

    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_MAIN(TstImportPage)
#include "tst_importpage.moc"
