// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/organisation/organisation.h"
#include "models/records/request/request.h"
#include "models/storage/attachments.h"
#include "tests/gallery/shots.h"
#include "tests/ui/support/scriptedquestions.h"
#include "ui/context/navigator.h"
#include "ui/pages/letters/lettereditor.h"
#include "ui/pages/letters/letterpage.h"
#include "ui/pages/letters/letterpane.h"
#include "ui/pages/letters/packdialog.h"
#include "ui/pages/pageview.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace gallery {

namespace {

class QuietNavigator final : public ui::Navigator
{
public:
    void open(const ui::Place &) override { }
    void back() override { }
    void showDay(const QDate &) override { }
    void say(const QString &, const ui::MessageAction &) override { }
};

// What a page or dialog needs around it.
class Around final : public QObject
{
public:
    QuietNavigator navigator;
    support::ScriptedQuestions questions;
};

core::RecordId idOf(itemmodels::VaultSession &session, const QString &reference)
{
    return session.source().idOf(reference).value_or(core::kNoRecord);
}

std::unique_ptr<QWidget> page(itemmodels::VaultSession &session, const QString &reference)
{
    auto around = std::make_unique<Around>();
    around->questions.agrees = true;
    auto made = std::make_unique<ui::LetterPage>(ui::Context {session, around->navigator, around->questions}, idOf(session, reference));
    around.release()->setParent(made.get());
    return made;
}

void wait(QWidget &widget)
{
    auto &page = static_cast<ui::LetterPage &>(widget);
    QTest::qWait(400); // what follows a change
    (void)QTest::qWaitFor([&page] {
        ui::PageView &view = page.pane()->view();
        return view.pages() > 0 && !view.pictures().picture(view.page()).isNull();
    }, 30000);
}

void choose(const QWidget &parent, const char *name, const QString &words)
{
    auto *box = parent.findChild<QComboBox *>(QString::fromLatin1(name));
    box->setCurrentIndex(box->findText(words, Qt::MatchStartsWith));
}

Shot aShot(const QString &name, const QString &reference, std::function<void(QWidget &)> arrange, QSize size = {1220, 840})
{
    const auto settle = [arrange](QWidget &widget) {
        static_cast<ui::LetterPage &>(widget).focusFirst();
        if (arrange)
            arrange(widget);
        wait(widget);
    };
    return {.name = u"letter-"_s + name, .make = [reference](itemmodels::VaultSession &session) { return page(session, reference); }, .size = size, .arrange = settle};
}

// All that is missing is filled in.
void fillGaps(QWidget &widget)
{
    auto *editor = static_cast<ui::LetterPage &>(widget).editor();
    while (editor->goToGap(1)) {
        const bool isAddress = QApplication::focusWidget()->objectName() == u"letterRecipient"_s;
        QTest::keyClicks(QApplication::focusWidget(), isAddress ? u"8 Market Street, Exampleton"_s : u"The surname is Placeholder, not Plaseholder."_s);
    }
}

// The sample knows none.
void giveAddress(itemmodels::VaultSession &session)
{
    const records::RecordType &type = records::organisationType();
    auto house = session.load(type, idOf(session, u"ORG-0001"_s));
    auto content = house->as<records::Organisation>();
    content.address = u"1 Nowhere Street, Exampleton"_s;
    house->set(content);
    (void)session.save(*house);
}

void issue(QWidget &widget)
{
    fillGaps(widget);
    widget.findChild<QPushButton *>(u"issue"_s)->click();
}

// A request that was answered, with files of its own, and the dialog about it.
class PackStand final : public QWidget
{
public:
    explicit PackStand(itemmodels::VaultSession &session) : m_session(session), m_request(*session.load(records::requestType(), idOf(session, u"DSR-2026-0006"_s)))
    {
        auto content = m_request.as<records::Request>();
        std::vector<records::RequestMessage> messages = content.messages.items();
        messages.push_back(aMessage(u"in"_s, u"reply"_s, u"Proof of identity.jpg"_s));
        messages.push_back(aMessage(u"out"_s, u"answer"_s, u"Copy of the data.json"_s));
        messages.push_back(aMessage(u"out"_s, u"answer"_s, u"DSR-2026-0006-answer-en.pdf"_s));
        content.messages = records::Answers<records::RequestMessage>::soFar(std::move(messages));
        m_request.set(content);
        m_around.questions.file = QDir::temp().filePath(u"DSR-2026-0006-response-%1.zip"_s.arg(QCoreApplication::applicationPid()));
    }
    void open() { m_dialog = ui::PackDialog::open({m_session, m_around.navigator, m_around.questions}, m_request, this); }
    void make()
    {
        open();
        m_dialog->findChild<QPushButton *>(u"makePack"_s)->click();
        (void)QTest::qWaitFor([this] { return !m_dialog->findChild<QLineEdit *>(u"packPassword"_s)->text().isEmpty(); }, 30000);
        QFile::remove(m_around.questions.file);
    }

private:
    records::RequestMessage aMessage(const QString &direction, const QString &kind, const QString &name)
    {
        records::RequestMessage message;
        message.direction = records::Choice {direction};
        message.kind = records::Choice {kind};
        const auto stored = storage::Attachments(m_session.vault().connection()).add(name.toUtf8());
        message.attachment = records::Attachment {name, stored ? stored->sha256 : QString()};
        return message;
    }

    itemmodels::VaultSession &m_session;
    records::Record m_request;
    Around m_around;
    ui::PackDialog *m_dialog = nullptr;
};

std::unique_ptr<QWidget> packStand(itemmodels::VaultSession &session)
{
    return std::make_unique<PackStand>(session);
}

} // namespace

void addLetterShots(Shots &shots)
{
    constexpr QSize kNarrow(960, 640); // beside the rail, in a window of 1024x700
    shots.push_back(aShot(u"gaps"_s, u"DSR-2026-0004"_s, [](QWidget &widget) {
        choose(widget, "letter", u"Answer"_s);
        (void)static_cast<ui::LetterPage &>(widget).editor()->goToGap(1);
    }));
    shots.push_back(aShot(u"narrow"_s, u"DSR-2026-0001"_s, {}, kNarrow));
    shots.push_back(aShot(u"notice"_s, u"DSR-2026-0004"_s, [](QWidget &widget) { choose(widget, "letter", u"Notice to"_s); }, kNarrow));
    shots.push_back(aShot(u"german"_s, u"DSR-2026-0002"_s, [](QWidget &widget) { choose(widget, "letter", u"Answer"_s); }));
    Shot english = aShot(u"language"_s, u"DSR-2026-0008"_s, {});
    english.make = [](itemmodels::VaultSession &session) {
        auto request = *session.load(records::requestType(), idOf(session, u"DSR-2026-0008"_s));
        auto content = request.as<records::Request>();
        content.country = records::Country {u"DE"_s};
        std::vector<records::RequestPart> parts = content.parts.items();
        parts.front().law = records::Choice {u"ccpa"_s};
        content.parts = records::Answers<records::RequestPart>::complete(std::move(parts));
        request.set(content);
        (void)session.save(request);
        return page(session, u"DSR-2026-0008"_s);
    };
    shots.push_back(english);
    Shot issued = aShot(u"issued"_s, u"DSR-2026-0004"_s, issue);
    issued.make = [](itemmodels::VaultSession &session) {
        giveAddress(session);
        return page(session, u"DSR-2026-0004"_s);
    };
    shots.push_back(issued);
    shots.push_back(aShot(u"choices"_s, u"DSR-2026-0001"_s, [](QWidget &widget) { widget.findChild<QComboBox *>(u"letter"_s)->showPopup(); }, kNarrow));
    shots.push_back({.name = u"letter-pack"_s, .make = packStand, .size = kNarrow, .arrange = [](QWidget &widget) { static_cast<PackStand &>(widget).open(); }});
    shots.push_back({.name = u"letter-password"_s, .make = packStand, .size = kNarrow, .arrange = [](QWidget &widget) { static_cast<PackStand &>(widget).make(); }});
}

} // namespace gallery
