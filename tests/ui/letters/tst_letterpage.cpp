// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/files.h"
#include "tests/ui/letters/letterdesk.h"
#include "tests/ui/support/accessiblenames.h"
#include "tests/ui/support/keyboard.h"
#include "tests/ui/support/shellwindow.h"
#include "ui/pages/letters/lettereditor.h"
#include "ui/pages/letters/letterfields.h"
#include "ui/pages/letters/letterpage.h"
#include "ui/pages/letters/letterpane.h"
#include "ui/pages/pageview.h"
#include "ui/shell/workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using afacts::all;
using afacts::code;
using support::child;
using support::Keyboard;
using support::LetterDesk;
using ui::LetterPage;

namespace {

// A page of letters as the window shows it.
class Shown
{
public:
    explicit Shown(LetterDesk &desk, core::RecordId request) : page(desk.context(), request)
    {
        page.resize(1240, 840);
        page.show();
        QApplication::setActiveWindow(&page);
        page.focusFirst();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] ui::LetterText &text() { return child<ui::LetterText>(page, "letterText"); }
    [[nodiscard]] QString gaps() { return child<QLabel>(page, "gaps").text(); }
    void choose(const char *box, const QString &words)
    {
        auto &combo = child<QComboBox>(page, box);
        const int index = combo.findText(words, Qt::MatchStartsWith);
        if (index < 0)
            qFatal("%s is not offered", qPrintable(words));
        combo.setCurrentIndex(index);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] bool hasPages()
    {
        return QTest::qWaitFor([this] { return page.pane()->view().pages() > 0 && !page.pane()->view().pictures().picture(1).isNull(); }, 60000);
    }

    LetterPage page;
};

// A letter of whose text nobody knows one thing, and its address neither.
core::RecordId withGaps(LetterDesk &desk)
{
    return desk.addRequest([](records::Request &request) {
        request.requesterContact = {};
        request.acknowledgedOn = QDate(2026, 11, 26);
        request.parts = all<records::RequestPart>({afacts::aPart("access", "gdpr", "granted")});
    });
}

} // namespace

// A letter is chosen, filled in from the register, written on, and kept with the request.
class TstLetterPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldBeginWithWhatTheRequestWaitsFor();
    void shouldFillTheLetterInFromTheRegister();
    void shouldChangeTheLanguage();
    void shouldHintAtALanguageThatThereIsNoLetterIn();
    void shouldWriteToTheRecipientThatIsChosen();
    void shouldShowItsPagesWhileItIsWritten();
    void shouldGoFromGapToGapByKey();
    void shouldNotIssueALetterWithGaps();
    void shouldSayWhatTheLetterheadLacks();
    void shouldNameGapsInTheLanguageOfTheWindow();
    void shouldKeepAnIssuedLetterWithTheRequest();
    void shouldIssueNothingUnlessAgreed();
    void shouldIssueWhatWasWritten();
    void shouldBeWrittenAndIssuedByKeyboardAlone();
    void shouldSaveAFileForItsOwnerOnly_data();
    void shouldSaveAFileForItsOwnerOnly();
    void shouldAskBeforeAFileWithGapsIsSaved();
    void shouldOfferANeutralName();
    void shouldSayWhyAFileCannotBeSaved();
    void shouldAskBeforeWhatWasWrittenIsLost();
    void shouldAskBeforeAnotherLetterTakesItsPlace();
    void shouldComeBackWithWhatWasWritten();
    void shouldSayThatThereIsNoLetterWithoutALaw();
    void shouldNotIssueOnAnEarlierDay();
    void shouldNameEveryControl();
    void shouldCutNothingOffInASmallWindow();
    void shouldAskInTheWindowAndOutliveALock();
};

void TstLetterPage::shouldBeginWithWhatTheRequestWaitsFor()
{
    LetterDesk desk;
    Shown shown(desk, desk.addRequest());
    auto &letter = child<QComboBox>(shown.page, "letter");

    QCOMPARE(letter.currentText(), u"Acknowledgement"_s);
    QCOMPARE(letter.itemText(0), u"The request waits for"_s);
    QVERIFY(letter.findText(u"Answer"_s) > letter.findText(u"Others"_s));
}

void TstLetterPage::shouldFillTheLetterInFromTheRegister()
{
    LetterDesk desk;
    Shown shown(desk, desk.addRequest());

    QVERIFY(shown.text().text().contains(u"Dear Anna Muster,"_s));
    QVERIFY(child<ui::LetterText>(shown.page, "letterRecipient").text().contains(u"12345 Neustadt"_s));
    QVERIFY(child<QLineEdit>(shown.page, "letterSubject").text().startsWith(u"Your request of"_s));
}

void TstLetterPage::shouldChangeTheLanguage()
{
    LetterDesk desk;
    Shown shown(desk, desk.addRequest());

    shown.choose("language", u"Deutsch"_s);

    QVERIFY(shown.text().text().contains(u"Anfrage"_s) || shown.text().text().contains(u"Antrag"_s));
    QCOMPARE(shown.page.editor()->letter().language, u"de"_s);
}

void TstLetterPage::shouldHintAtALanguageThatThereIsNoLetterIn()
{
    LetterDesk desk;
    const auto from = [&desk](const char *country, const char *type, const char *law) {
        return desk.addRequest([=](records::Request &request) {
            request.country = records::Country {QString::fromLatin1(country)};
            request.parts = all<records::RequestPart>({afacts::aPart(type, law, "granted")});
        });
    };
    Shown german(desk, from("DE", "know", "ccpa"));
    Shown american(desk, from("US", "know", "ccpa"));
    Shown european(desk, from("DE", "access", "gdpr"));

    const auto &hint = child<QLabel>(german.page, "languageHint");
    QVERIFY(hint.isVisible());
    QVERIFY2(hint.text().contains(u"English only"_s) && hint.text().contains(u"Deutsch"_s), qPrintable(hint.text()));
    QVERIFY(!child(american.page, "languageHint").isVisible());
    QVERIFY(!child(european.page, "languageHint").isVisible());
}

void TstLetterPage::shouldWriteToTheRecipientThatIsChosen()
{
    LetterDesk desk;
    Shown shown(desk, desk.addRequest([](records::Request &request) {
        records::RecipientTold bank;
        bank.name = u"Example Bank"_s;
        bank.action = code("rectify");
        records::RecipientTold parcels;
        parcels.name = u"Parcel Service Ltd"_s;
        parcels.action = code("rectify");
        request.recipientsTold = all<records::RecipientTold>({bank, parcels});
    }));
    QVERIFY(!child(shown.page, "recipient").isVisible());
    shown.choose("language", u"Deutsch"_s);

    shown.choose("letter", u"Notice to a recipient"_s);
    QVERIFY(child(shown.page, "recipient").isVisible());
    QVERIFY(child<ui::LetterText>(shown.page, "letterRecipient").text().startsWith(u"Example Bank"_s));
    shown.choose("recipient", u"Parcel"_s);

    QVERIFY(child<ui::LetterText>(shown.page, "letterRecipient").text().startsWith(u"Parcel Service Ltd"_s));
    QCOMPARE(shown.page.editor()->letter().language, u"en"_s); // not that of the person
}

void TstLetterPage::shouldShowItsPagesWhileItIsWritten()
{
    LetterDesk desk;
    Shown shown(desk, desk.addRequest());
    QVERIFY(shown.hasPages());
    QCOMPARE(shown.page.pane()->view().pages(), 1);

    shown.text().setFocus();
    shown.text().moveCursor(QTextCursor::End);
    shown.text().insertPlainText(u"\n\nAnd so on."_s.repeated(60));

    QTRY_VERIFY_WITH_TIMEOUT(shown.page.pane()->view().pages() > 1, 60000);
    QTest::keyClick(&shown.page, Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(shown.page.pane()->view().page(), 2);
}

void TstLetterPage::shouldGoFromGapToGapByKey()
{
    LetterDesk desk;
    Shown shown(desk, withGaps(desk));
    QCOMPARE(shown.page.editor()->letter().kind, u"answer"_s);
    const int count = shown.page.editor()->gaps();
    QVERIFY2(count > 2, qPrintable(QString::number(count)));
    QVERIFY(shown.gaps().startsWith(u"%1 gap(s): "_s.arg(count)));

    Keyboard::press(Qt::Key_F8);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"letterRecipient"_s);
    Keyboard::type(u"Gartenweg 3"_s); // what is selected gives way
    QCOMPARE(shown.page.editor()->gaps(), count - 1);
    Keyboard::press(Qt::Key_F8);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"letterText"_s);
    const QString first = shown.text().textCursor().selectedText();
    QVERIFY2(first.startsWith(u"[not known yet: "_s), qPrintable(first));
    Keyboard::press(Qt::Key_F8);
    QVERIFY(shown.text().textCursor().selectionStart() > 0);
    Keyboard::press(Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(shown.text().textCursor().selectedText(), first);
    for (int gap = 0; gap < count - 1; ++gap) {
        QVERIFY(shown.page.editor()->goToGap(1));
        Keyboard::type(u"known"_s);
    }

    QCOMPARE(shown.gaps(), u"No gaps in the text"_s);
    QVERIFY(!child(shown.page, "nextGap").isVisible());
}

void TstLetterPage::shouldNotIssueALetterWithGaps()
{
    LetterDesk desk;
    desk.questions.agrees = true;
    const core::RecordId id = withGaps(desk);
    Shown shown(desk, id);

    child<QPushButton>(shown.page, "issue").click();

    QCOMPARE(desk.questions.asked, QStringList());
    QCOMPARE(desk.navigator.said.size(), 1);
    QVERIFY(desk.navigator.said.front().contains(u"gap"_s));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"letterRecipient"_s);
    QVERIFY(desk.stored(id).messages.empty());
}

void TstLetterPage::shouldSayWhatTheLetterheadLacks()
{
    LetterDesk desk;
    const core::RecordId id = desk.addRequest([](records::Request &request) { request.organisation = {}; });
    Shown shown(desk, id);
    auto &banner = child(shown.page, "headGaps");
    QVERIFY(banner.isVisible());

    banner.findChild<QPushButton *>()->click();

    QCOMPARE(desk.navigator.places.back(), (ui::Place {.kind = ui::Place::Kind::Record, .type = "request", .record = id, .field = "organisation"}));
    Shown whole(desk, desk.addRequest());
    QVERIFY(!child(whole.page, "headGaps").isVisible());
}

void TstLetterPage::shouldNameGapsInTheLanguageOfTheWindow()
{
    LetterDesk desk;
    Shown shown(desk, withGaps(desk));
    const QString english = shown.gaps();

    shown.choose("language", u"Deutsch"_s);

    QCOMPARE(shown.gaps(), english);
    QVERIFY2(letters::readableLabel(u"ob es weitere gibt: Empfänger"_s, shown.page.editor()->letter()).startsWith(u"whether there are more recipient"_s), qPrintable(shown.gaps()));
    QVERIFY(shown.text().text().contains(u"[noch nicht bekannt: "_s));
}

void TstLetterPage::shouldKeepAnIssuedLetterWithTheRequest()
{
    LetterDesk desk;
    desk.questions.agrees = true;
    const core::RecordId id = desk.addRequest();
    Shown shown(desk, id);
    shown.choose("medium", u"E-mail"_s);

    child<QPushButton>(shown.page, "issue").click();

    QCOMPARE(desk.questions.errors, QStringList());
    const records::Request request = desk.stored(id);
    QCOMPARE(request.messages.items().size(), std::size_t(1));
    const records::RequestMessage &message = request.messages.items().front();
    QCOMPARE(message.kind.value().code, u"acknowledgement"_s);
    QCOMPARE(message.medium.value().code, u"email"_s);
    QVERIFY(message.attachment.value().name.endsWith(u"-acknowledgement-en.pdf"_s));
    QCOMPARE(request.acknowledgedOn.value(), QDate(2026, 11, 26));
    const auto pdf = storage::Attachments(desk.vault.session().vault().connection()).read(message.attachment.value().sha256);
    QVERIFY(pdf && pdf->startsWith("%PDF"));
    const auto history = desk.vault.session().history(records::requestType(), id);
    QCOMPARE(history->size(), std::size_t(2));
    QVERIFY(!child(shown.page, "issue").isVisible()); // once
    QVERIFY(shown.text().isReadOnly());
    QVERIFY(shown.page.mayLeave());
    QCOMPARE(desk.questions.asked.size(), 1);
}

void TstLetterPage::shouldIssueNothingUnlessAgreed()
{
    LetterDesk desk;
    const core::RecordId id = desk.addRequest();
    Shown shown(desk, id);

    child<QPushButton>(shown.page, "issue").click();

    QCOMPARE(desk.questions.asked.size(), 1);
    QVERIFY(desk.stored(id).messages.empty());
    QVERIFY(child(shown.page, "issue").isVisible());
}

void TstLetterPage::shouldIssueWhatWasWritten()
{
    LetterDesk desk;
    desk.questions.agrees = true;
    const core::RecordId id = desk.addRequest();
    Shown shown(desk, id);
    shown.text().moveCursor(QTextCursor::End);
    shown.text().insertPlainText(u"P.S. Thank you, Anna\u00a0M."_s);

    child<QPushButton>(shown.page, "issue").click();

    QVERIFY(desk.stored(id).messages.items().front().text.value().contains(u"P.S. Thank you, Anna\u00a0M."_s));
}

void TstLetterPage::shouldBeWrittenAndIssuedByKeyboardAlone()
{
    LetterDesk desk;
    desk.questions.agrees = true;
    const core::RecordId id = desk.addRequest();
    Shown shown(desk, id);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"letter"_s);

    Keyboard::press(Qt::Key_Tab);
    Keyboard::press(Qt::Key_Down); // the next language
    QCOMPARE(shown.page.editor()->letter().language, u"de"_s);
    QVERIFY(Keyboard::tabTo("letterText"));
    Keyboard::press(Qt::Key_End, Qt::ControlModifier);
    Keyboard::type(u"Mit Dank"_s);
    Keyboard::press(Qt::Key_Return, Qt::ControlModifier);

    QCOMPARE(desk.questions.errors, QStringList());
    QVERIFY(desk.stored(id).messages.items().front().text.value().endsWith(u"Mit Dank"_s));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"saveAs"_s);
}

void TstLetterPage::shouldSaveAFileForItsOwnerOnly_data()
{
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("pdf") << int(Qt::ControlModifier) << u"pdf"_s << QByteArray("%PDF");
    QTest::newRow("odt") << int(Qt::ControlModifier | Qt::ShiftModifier) << u"odt"_s << QByteArray("PK");
}

void TstLetterPage::shouldSaveAFileForItsOwnerOnly()
{
    QFETCH(int, modifiers);
    QFETCH(QString, ending);
    QFETCH(QByteArray, start);
    LetterDesk desk;
    desk.questions.file = desk.vault.folder() + u"/letter"_s;
    Shown shown(desk, desk.addRequest());

    Keyboard::press(Qt::Key_E, Qt::KeyboardModifiers(modifiers));

    const QString path = desk.questions.file + u'.' + ending;
    QCOMPARE(desk.questions.errors, QStringList());
    QVERIFY(support::readFile(path).startsWith(start));
    QCOMPARE(support::modeOf(path), 0600);
    QVERIFY(desk.navigator.said.back().contains(u"letter."_s + ending));
}

void TstLetterPage::shouldAskBeforeAFileWithGapsIsSaved()
{
    LetterDesk desk;
    desk.questions.file = desk.vault.folder() + u"/letter.pdf"_s;
    Shown shown(desk, withGaps(desk));

    Keyboard::press(Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(desk.questions.asked.size(), 1);
    QVERIFY(!QFile::exists(desk.questions.file));
    desk.questions.agrees = true;
    Keyboard::press(Qt::Key_E, Qt::ControlModifier);

    QVERIFY(QFile::exists(desk.questions.file));
}

void TstLetterPage::shouldOfferANeutralName()
{
    LetterDesk desk;
    Shown shown(desk, desk.addRequest());

    Keyboard::press(Qt::Key_E, Qt::ControlModifier);

    QVERIFY2(desk.questions.suggested.endsWith(u"/DSR-2026-0001-acknowledgement-en.pdf"_s), qPrintable(desk.questions.suggested));
    QCOMPARE(desk.navigator.said, QStringList());
}

void TstLetterPage::shouldSayWhyAFileCannotBeSaved()
{
    LetterDesk desk;
    desk.questions.file = desk.vault.path() + u"/letter.pdf"_s; // the vault is no folder
    Shown shown(desk, desk.addRequest());

    Keyboard::press(Qt::Key_E, Qt::ControlModifier);

    QCOMPARE(desk.questions.errors.size(), 1);
}

void TstLetterPage::shouldAskBeforeWhatWasWrittenIsLost()
{
    LetterDesk desk;
    Shown shown(desk, desk.addRequest());
    QVERIFY(shown.page.mayLeave());
    QCOMPARE(desk.questions.asked, QStringList());

    shown.text().insertPlainText(u"Hello. "_s);
    QVERIFY(!shown.page.mayLeave());
    QCOMPARE(desk.questions.asked.size(), 1);
    desk.questions.file = desk.vault.folder() + u"/letter.pdf"_s;
    Keyboard::press(Qt::Key_E, Qt::ControlModifier);

    QVERIFY(shown.page.mayLeave()); // it stands in a file
    Keyboard::press(Qt::Key_Escape);
    QCOMPARE(desk.navigator.backs, 1);
}

void TstLetterPage::shouldAskBeforeAnotherLetterTakesItsPlace()
{
    LetterDesk desk;
    Shown shown(desk, desk.addRequest());
    shown.text().insertPlainText(u"Hello. "_s);

    shown.choose("language", u"Deutsch"_s);
    QCOMPARE(desk.questions.asked.size(), 1);
    QVERIFY(shown.text().text().startsWith(u"Hello. "_s));
    QCOMPARE(child<QComboBox>(shown.page, "language").currentText(), u"English"_s);
    desk.questions.agrees = true;
    shown.choose("language", u"Deutsch"_s);

    QVERIFY(!shown.text().text().startsWith(u"Hello. "_s));
    QVERIFY(!shown.page.editor()->isChanged());
}

void TstLetterPage::shouldComeBackWithWhatWasWritten()
{
    LetterDesk desk;
    const core::RecordId id = desk.addRequest();
    std::shared_ptr<const void> kept;
    {
        Shown shown(desk, id);
        shown.choose("letter", u"Answer"_s);
        shown.choose("language", u"Fran"_s);
        shown.choose("medium", u"Letter"_s);
        shown.text().insertPlainText(u"Bonjour. "_s);
        kept = shown.page.keep();
    }

    Shown again(desk, id);
    again.page.takeBack(kept);

    QVERIFY(again.text().text().startsWith(u"Bonjour. "_s));
    QCOMPARE(again.page.editor()->letter().kind, u"answer"_s);
    QCOMPARE(again.page.editor()->letter().language, u"fr"_s);
    QCOMPARE(child<QComboBox>(again.page, "medium").currentText(), u"Letter"_s);
    QVERIFY(!again.page.mayLeave());
}

void TstLetterPage::shouldSayThatThereIsNoLetterWithoutALaw()
{
    LetterDesk desk;
    const core::RecordId id = desk.addRequest([](records::Request &request) { request.parts = {}; });

    Shown shown(desk, id);
    Shown missing(desk, core::RecordId {4711});

    QVERIFY(!shown.page.editor());
    shown.page.findChild<QPushButton *>()->click();
    QCOMPARE(desk.navigator.places.back().field, QByteArray("parts"));
    QVERIFY(!missing.page.editor());
    QVERIFY(!missing.page.keep());
}

void TstLetterPage::shouldNotIssueOnAnEarlierDay()
{
    LetterDesk desk;
    const core::RecordId id = desk.addRequest();
    desk.vault.clock().set(QDateTime(QDate(2026, 11, 28), QTime(9, 30), Qt::UTC));
    desk.vault.session().showDay(QDate(2026, 11, 27));
    Shown shown(desk, id);

    QVERIFY(!child(shown.page, "issue").isVisible());
    Keyboard::press(Qt::Key_Return, Qt::ControlModifier);

    QCOMPARE(desk.questions.asked, QStringList());
    desk.vault.session().showDay({});
    QVERIFY(desk.stored(id).messages.empty());
}

void TstLetterPage::shouldNameEveryControl()
{
    LetterDesk desk;
    Shown shown(desk, withGaps(desk));

    QCOMPARE(support::controlsWithoutName(shown.page), QStringList());
}

void TstLetterPage::shouldCutNothingOffInASmallWindow()
{
    LetterDesk desk;
    Shown shown(desk, withGaps(desk));
    shown.page.resize(960, 600); // what a window of 1024 by 700 leaves
    QCoreApplication::processEvents();

    QCOMPARE(shown.page.size(), QSize(960, 600));
    QCOMPARE(support::controlsCutOff(shown.page).join(u"; "_s), QString());
    QVERIFY(shown.text().height() > 100);
}

void TstLetterPage::shouldAskInTheWindowAndOutliveALock()
{
    support::ShellWindow shell(ui::standardPages());
    shell.clock.set(QDateTime(QDate(2026, 11, 26), QTime(9, 30), Qt::UTC));
    shell.open();
    records::Request request = afacts::someFacts().request;
    request.organisation = {};
    const auto saved = shell.window.workspace()->session().save(records::Record::from(records::requestType(), request));
    QVERIFY(saved.has_value());
    const auto page = [&shell] { return qobject_cast<LetterPage *>(shell.window.workspace()->page()); };
    shell.window.workspace()->open({.kind = ui::Place::Kind::Letter, .type = "request", .record = saved->header.id});
    QVERIFY(page());
    child<ui::LetterText>(*page(), "letterText").setFocus();
    Keyboard::type(u"Hello. "_s);

    Keyboard::press(Qt::Key_Escape);
    QCOMPARE(shell.questions.asked.size(), 1); // and stays
    QVERIFY(page());
    QTest::keyClick(&shell.window, Qt::Key_L, Qt::ControlModifier);
    QVERIFY(!shell.window.workspace());
    shell.unlock();
    QTRY_VERIFY(shell.window.workspace());

    QVERIFY(page());
    QVERIFY(child<ui::LetterText>(*page(), "letterText").text().startsWith(u"Hello. "_s));
}

QTEST_MAIN(TstLetterPage)
#include "tst_letterpage.moc"
