// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/letters/letterdesk.h"
#include "tests/ui/support/accessiblenames.h"
#include "tests/ui/support/keyboard.h"
#include "tests/ui/support/shellwindow.h"
#include "ui/forms/recorddraft.h"
#include "ui/pages/letters/letterpage.h"
#include "ui/pages/letters/letterspanel.h"
#include "ui/shell/workspace.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;
using afacts::all;
using afacts::code;
using support::child;
using support::Keyboard;
using support::LetterDesk;
using ui::Place;

namespace {

// The panel of a request as its page shows it.
class Panel
{
public:
    Panel(LetterDesk &desk, core::RecordId id, bool readOnly = false)
        : draft(*desk.vault.session().load(records::requestType(), id)), panel(desk.context(), draft, &page)
    {
        page.show();
        panel.setReadOnly(readOnly);
    }
    [[nodiscard]] QString words() const { return panel.findChild<QLabel *>()->text(); }

    QWidget page;
    ui::RecordDraft draft;
    ui::LettersPanel panel;
};

} // namespace

// Above the messages of a request: what to write next, and the answer as a pack.
class TstLettersPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldSayWhatTheRequestWaitsFor();
    void shouldLeadToTheLetter();
    void shouldOfferThePackOnceThereIsAnAnswer();
    void shouldOfferNoLetterWithoutALaw();
    void shouldHideWhereNothingCanBeChanged();
    void shouldNameEveryControl();
    void shouldWriteALetterInTheWindowByKeyboard();
};

void TstLettersPanel::shouldSayWhatTheRequestWaitsFor()
{
    LetterDesk desk;
    Panel fresh(desk, desk.addRequest());
    Panel calm(desk, desk.addRequest([](records::Request &request) { request.acknowledgedOn = QDate(2026, 11, 26); }));

    QCOMPARE(fresh.words(), u"The request waits for: Acknowledgement."_s);
    QVERIFY2(calm.words().contains(u"The answer follows"_s), qPrintable(calm.words()));
}

void TstLettersPanel::shouldLeadToTheLetter()
{
    LetterDesk desk;
    const core::RecordId id = desk.addRequest();
    Panel panel(desk, id);

    child<QPushButton>(panel.panel, "writeLetter").click();

    QCOMPARE(desk.navigator.places.back(), (Place {.kind = Place::Kind::Letter, .type = "request", .record = id}));
}

void TstLettersPanel::shouldOfferThePackOnceThereIsAnAnswer()
{
    LetterDesk desk;
    records::RequestMessage answer;
    answer.kind = code("answer");
    answer.direction = code("out");
    const auto stored = storage::Attachments(desk.vault.session().vault().connection()).add(QByteArray("%PDF"));
    answer.attachment = records::Attachment {u"DSR-answer.pdf"_s, stored->sha256};
    Panel fresh(desk, desk.addRequest());
    Panel answered(desk, desk.addRequest([&answer](records::Request &request) { request.messages = all<records::RequestMessage>({answer}); }));

    QVERIFY(!child(fresh.panel, "responsePack").isVisible());
    QVERIFY(child(answered.panel, "responsePack").isVisible());
    child<QPushButton>(answered.panel, "responsePack").click();

    QVERIFY(answered.panel.findChild<QWidget *>(u"packDialog"_s)->isVisible());
}

void TstLettersPanel::shouldOfferNoLetterWithoutALaw()
{
    LetterDesk desk;
    Panel panel(desk, desk.addRequest([](records::Request &request) { request.parts = {}; }));

    QVERIFY(!child(panel.panel, "writeLetter").isVisible());
    QVERIFY(panel.words().contains(u"law"_s));
}

void TstLettersPanel::shouldHideWhereNothingCanBeChanged()
{
    LetterDesk desk;
    Panel panel(desk, desk.addRequest(), true);

    QVERIFY(!panel.panel.isVisible());
}

void TstLettersPanel::shouldNameEveryControl()
{
    LetterDesk desk;
    Panel panel(desk, desk.addRequest());

    QCOMPARE(support::controlsWithoutName(panel.panel), QStringList());
}

void TstLettersPanel::shouldWriteALetterInTheWindowByKeyboard()
{
    support::ShellWindow shell(ui::standardPages());
    shell.clock.set(QDateTime(QDate(2026, 11, 26), QTime(9, 30), Qt::UTC));
    shell.questions.agrees = true;
    shell.open();
    ui::Workspace &workspace = *shell.window.workspace();
    const auto facts = afacts::someFacts();
    records::Organisation house = facts.organisation;
    house.dpo = records::Link {workspace.session().save(records::Record::from(records::contactType(), facts.dpo))->header.id};
    records::Request request = facts.request;
    request.organisation = records::Link {workspace.session().save(records::Record::from(records::organisationType(), house))->header.id};
    const core::RecordId id = workspace.session().save(records::Record::from(records::requestType(), request))->header.id;
    workspace.open({.kind = Place::Kind::Record, .type = "request", .record = id, .field = "recipients_told"});

    Keyboard::press(Qt::Key_PageDown, Qt::ControlModifier); // to the messages
    QVERIFY(Keyboard::tabTo("writeLetter"));
    Keyboard::press(Qt::Key_Space);
    auto *page = qobject_cast<ui::LetterPage *>(workspace.page());
    QVERIFY(page);
    while (page->findChild<QWidget *>(u"nextGap"_s)->isVisible()) {
        Keyboard::press(Qt::Key_F8);
        Keyboard::type(u"none"_s);
    }
    Keyboard::press(Qt::Key_Return, Qt::ControlModifier);

    const auto stored = workspace.session().load(records::requestType(), id);
    QCOMPARE(stored->as<records::Request>().messages.items().size(), std::size_t(1));
    Keyboard::press(Qt::Key_Escape);
    QCOMPARE(workspace.page()->place().record, id);
    QCOMPARE(workspace.page()->place().kind, Place::Kind::Record);
}

QTEST_MAIN(TstLettersPanel)
#include "tst_letterspanel.moc"
