// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/files.h"
#include "tests/ui/letters/letterdesk.h"
#include "tests/ui/support/accessiblenames.h"
#include "tests/ui/support/keyboard.h"
#include "tests/ui/support/shellwindow.h"
#include "ui/pages/letters/packdialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using afacts::code;
using support::child;
using support::Keyboard;
using support::LetterDesk;
using ui::PackDialog;

namespace {

// A request that was answered, with a file that went out, a proof of identity that came in, and the dialog about them.
class Case
{
public:
    explicit Case(bool isAnswered = true)
    {
        id = desk.addRequest([this, isAnswered](records::Request &request) {
            if (isAnswered)
                request.messages = afacts::all<records::RequestMessage>({aMessage("in", "reply", "passport of Anna.jpg"), aMessage("out", "answer", "Data of Anna.json"),
                                                                         aMessage("out", "answer", "DSR-2026-0001-answer-en.pdf")});
        });
        page.resize(1240, 840);
        page.show();
        QApplication::setActiveWindow(&page);
    }
    PackDialog &open()
    {
        dialog = PackDialog::open(desk.context(), request(), &page);
        QCoreApplication::processEvents();
        QApplication::setActiveWindow(dialog);
        return *dialog;
    }
    [[nodiscard]] records::Record request() { return *desk.vault.session().load(records::requestType(), id); }
    [[nodiscard]] QString path() const { return desk.vault.folder() + u"/answer.zip"_s; }
    [[nodiscard]] QString password() const { return child<QLineEdit>(*dialog, "packPassword").text(); }
    [[nodiscard]] bool isMade() const
    {
        return QTest::qWaitFor([this] { return !password().isEmpty(); }, 60000);
    }

    LetterDesk desk;
    core::RecordId id;
    QWidget page;
    QPointer<PackDialog> dialog;

private:
    records::RequestMessage aMessage(const char *direction, const char *kind, const char *name)
    {
        records::RequestMessage message;
        message.direction = code(direction);
        message.kind = code(kind);
        const auto stored = storage::Attachments(desk.vault.session().vault().connection()).add(QByteArray(name));
        message.attachment = records::Attachment {QString::fromLatin1(name), stored ? stored->sha256 : QString()};
        return message;
    }
};

} // namespace

// The answer to a request goes into one encrypted file, whose password is shown once.
class TstPackDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldNeedAnAnswer();
    void shouldProposeWhatWasSentOnly();
    void shouldMakeAPackThatOpensWithTheShownPassword();
    void shouldTakeInWhatIsMarkedByKeyboard();
    void shouldNoteInTheRequestThatItWasMade();
    void shouldWriteThePasswordNowhere();
    void shouldCopyThePassword();
    void shouldAskBeforeAPasswordThatWasNotCopiedIsGone();
    void shouldStayWhenNoFileIsChosen();
    void shouldSayWhyItFailed();
    void shouldGoWithThePage();
    void shouldNameEveryControl();
    void shouldCutNothingOff();
};

void TstPackDialog::shouldNeedAnAnswer()
{
    Case answered;
    Case fresh(false);

    QVERIFY(PackDialog::hasAnswer(answered.request()));
    QVERIFY(!PackDialog::hasAnswer(fresh.request()));
}

void TstPackDialog::shouldProposeWhatWasSentOnly()
{
    Case subject;
    PackDialog &dialog = subject.open();

    QCOMPARE(child<QComboBox>(dialog, "packLetter").currentText(), u"DSR-2026-0001-answer-en.pdf"_s);
    auto &files = child<QListWidget>(dialog, "packFiles");
    QCOMPARE(files.count(), 2);
    QCOMPARE(files.item(0)->text(), u"passport of Anna.jpg"_s);
    QCOMPARE(files.item(0)->checkState(), Qt::Unchecked);
    QCOMPARE(files.item(1)->checkState(), Qt::Checked);
}

void TstPackDialog::shouldMakeAPackThatOpensWithTheShownPassword()
{
    Case subject;
    subject.desk.questions.file = subject.path();
    PackDialog &dialog = subject.open();

    child<QPushButton>(dialog, "makePack").click();

    QVERIFY(subject.isMade());
    QVERIFY2(subject.desk.questions.suggested.endsWith(u"/DSR-2026-0001-response.zip"_s), qPrintable(subject.desk.questions.suggested));
    QCOMPARE(support::modeOf(subject.path()), 0600);
    QVERIFY(QRegularExpression(u"^([a-z2-9]{5}-){3}[a-z2-9]{5}$"_s).match(subject.password()).hasMatch());
    const QString folder = subject.desk.vault.folder() + u"/unpacked"_s;
    (void)support::outputOf(u"7z"_s, {u"x"_s, u"-y"_s, u"-p"_s + subject.password(), u"-o"_s + folder, subject.path()});
    QCOMPARE(support::filesIn(folder), (QStringList {u"01-letter.pdf"_s, u"02-document.json"_s, u"manifest.csv"_s}));
    QCOMPARE(support::readFile(folder + u"/01-letter.pdf"_s), QByteArray("DSR-2026-0001-answer-en.pdf"));
}

void TstPackDialog::shouldTakeInWhatIsMarkedByKeyboard()
{
    Case subject;
    subject.desk.questions.file = subject.path();
    (void)subject.open();

    QVERIFY(Keyboard::tabTo("packFiles"));
    Keyboard::press(Qt::Key_Space); // the proof of identity, after all
    Keyboard::press(Qt::Key_Down);
    Keyboard::press(Qt::Key_Space); // but not the data
    QVERIFY(Keyboard::tabTo("makePack"));
    Keyboard::press(Qt::Key_Return);

    QVERIFY(subject.isMade());
    const QString listing = support::outputOf(u"7z"_s, {u"l"_s, subject.path()});
    QVERIFY2(listing.contains(u"02-document.jpg"_s) && !listing.contains(u".json"_s), qPrintable(listing));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"copyPassword"_s);
}

void TstPackDialog::shouldNoteInTheRequestThatItWasMade()
{
    Case subject;
    subject.desk.questions.file = subject.path();
    PackDialog &dialog = subject.open();

    child<QPushButton>(dialog, "makePack").click();

    QVERIFY(subject.isMade());
    const auto messages = subject.desk.stored(subject.id).messages.items();
    QCOMPARE(messages.size(), std::size_t(4));
    QCOMPARE(messages.back().kind.value().code, u"response-pack"_s);
    QCOMPARE(messages.back().at.value().localDate(), QDate(2026, 11, 26));
    QVERIFY(child<QLabel>(dialog, "packMade").text().contains(u"DSR-2026-0001 has a message about it"_s));
}

void TstPackDialog::shouldWriteThePasswordNowhere()
{
    Case subject;
    subject.desk.questions.file = subject.path();
    PackDialog &dialog = subject.open();
    child<QPushButton>(dialog, "makePack").click();
    QVERIFY(subject.isMade());

    for (const QString &file : support::filesIn(subject.desk.vault.folder()))
        QVERIFY2(!support::readFile(subject.desk.vault.folder() + u'/' + file).contains(subject.password().toLatin1()), qPrintable(file));
    QVERIFY(!subject.desk.navigator.said.join(u' ').contains(subject.password()));
    QVERIFY(QApplication::clipboard()->text() != subject.password());
}

void TstPackDialog::shouldCopyThePassword()
{
    Case subject;
    subject.desk.questions.file = subject.path();
    PackDialog &dialog = subject.open();
    child<QPushButton>(dialog, "makePack").click();
    QVERIFY(subject.isMade());
    const QString password = subject.password();

    Keyboard::press(Qt::Key_Space); // on the button
    QCOMPARE(QApplication::clipboard()->text(), password);
    Keyboard::press(Qt::Key_Escape);

    QCOMPARE(subject.desk.questions.asked, QStringList());
    QTRY_VERIFY(!subject.dialog);
}

void TstPackDialog::shouldAskBeforeAPasswordThatWasNotCopiedIsGone()
{
    Case subject;
    subject.desk.questions.file = subject.path();
    PackDialog &dialog = subject.open();
    child<QPushButton>(dialog, "makePack").click();
    QVERIFY(subject.isMade());

    Keyboard::press(Qt::Key_Escape);
    QCOMPARE(subject.desk.questions.asked.size(), 1);
    QVERIFY(dialog.isVisible());
    subject.desk.questions.agrees = true;
    child<QPushButton>(dialog, "closePack").click();

    QTRY_VERIFY(!subject.dialog);
}

void TstPackDialog::shouldStayWhenNoFileIsChosen()
{
    Case subject;
    PackDialog &dialog = subject.open();

    child<QPushButton>(dialog, "makePack").click();

    QVERIFY(dialog.isVisible());
    QVERIFY(child(dialog, "makePack").isVisible());
    QVERIFY(subject.password().isEmpty());
}

void TstPackDialog::shouldSayWhyItFailed()
{
    Case subject;
    subject.desk.questions.file = subject.desk.vault.path() + u"/answer.zip"_s; // the vault is no folder
    PackDialog &dialog = subject.open();

    child<QPushButton>(dialog, "makePack").click();

    QTRY_COMPARE_WITH_TIMEOUT(subject.desk.questions.errors.size(), 1, 60000);
    QVERIFY(child(dialog, "makePack").isVisible());
    QVERIFY(subject.password().isEmpty());
}

// As when the window locks while it works.
void TstPackDialog::shouldGoWithThePage()
{
    LetterDesk desk;
    desk.questions.file = desk.vault.folder() + u"/answer.zip"_s;
    auto subject = std::make_unique<Case>();
    subject->desk.questions.file = subject->path();
    child<QPushButton>(subject->open(), "makePack").click();
    const QPointer<PackDialog> dialog = subject->dialog;

    subject.reset();

    QVERIFY(!dialog);
}

void TstPackDialog::shouldNameEveryControl()
{
    Case subject;

    QCOMPARE(support::controlsWithoutName(subject.open()), QStringList());
}

void TstPackDialog::shouldCutNothingOff()
{
    Case subject;
    subject.desk.questions.file = subject.path();
    PackDialog &dialog = subject.open();

    QCOMPARE(support::controlsCutOff(dialog), QStringList());
    QVERIFY(dialog.height() < 640);
    child<QPushButton>(dialog, "makePack").click();
    QVERIFY(subject.isMade());
    QCOMPARE(support::controlsCutOff(dialog), QStringList());
}

QTEST_MAIN(TstPackDialog)
#include "tst_packdialog.moc"
