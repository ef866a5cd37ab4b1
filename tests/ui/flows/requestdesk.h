// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/vaultsession.h"
#include "models/records/activity/activity.h"
#include "models/records/organisation/organisation.h"
#include "models/records/request/request.h"
#include "models/records/system/system.h"
#include "models/records/vendor/vendor.h"
#include "tests/letters/facts.h"
#include "tests/ui/support/keyboard.h"
#include "tests/ui/support/shellwindow.h"
#include "ui/pages/letters/lettereditor.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace support {

// Somebody who works on one request in the window with the keyboard alone, on 16 November 2026 in Berlin.
class RequestDesk
{
public:
    RequestDesk()
    {
        m_shell.clock.set(QDateTime({2026, 11, 16}, {9, 0}, Qt::UTC));
        m_shell.questions.agrees = true; // to every letter that goes out
        m_shell.questions.file = packPath();
    }

    // An organisation with its holidays, and an activity with a system and a vendor that receives the data.
    [[nodiscard]] bool open(const QString &region)
    {
        m_shell.open();
        if (!session().setZone("Europe/Berlin"))
            return false;
        records::Organisation house = afacts::someFacts().organisation; // with what a letterhead needs
        house.name = QStringLiteral("Meadow Bakery");
        house.holidayRegion = region;
        house.dpo = records::Link {save(records::contactType(), afacts::someFacts().dpo)};
        records::System system;
        system.name = QStringLiteral("Order book");
        records::Vendor vendor;
        vendor.name = QStringLiteral("Sparrow Mail");
        records::Activity orders;
        orders.name = QStringLiteral("Orders of customers");
        orders.systems = records::Answers<records::Link>::complete({records::Link {save(records::systemType(), system)}});
        records::VendorUse use;
        use.vendor = records::Link {save(records::vendorType(), vendor)};
        orders.vendors = records::Answers<records::VendorUse>::complete({use});
        return save(records::organisationType(), house) != core::kNoRecord && save(records::activityType(), orders) != core::kNoRecord;
    }

    [[nodiscard]] ui::Page &page() { return *m_shell.window.workspace()->page(); }
    [[nodiscard]] QPushButton &next() { return child<QPushButton>(page(), "nextStep"); }
    [[nodiscard]] const QStringList &asked() const { return m_shell.questions.asked; }
    [[nodiscard]] QString packPath() const { return m_shell.folder() + QStringLiteral("/answer.zip"); }
    [[nodiscard]] records::Request stored()
    {
        const auto ids = session().source().ids(records::requestType(), {});
        const auto record = ids && ids->size() == 1 ? session().load(records::requestType(), ids->front()) : core::fail(core::ErrorCode::NotFound, {});
        return record ? record->as<records::Request>() : records::Request();
    }

    static void jump(const QString &words)
    {
        Keyboard::press(Qt::Key_K, Qt::ControlModifier);
        Keyboard::type(words);
        Keyboard::press(Qt::Key_Return);
    }
    static void choose(const QString &words) // in a list of choices or records
    {
        Keyboard::type(words);
        Keyboard::press(Qt::Key_Return);
    }
    static void toTheTop() // of the request
    {
        for (std::size_t i = 0; i < records::requestType().sections.size(); ++i)
            Keyboard::press(Qt::Key_PageUp, Qt::ControlModifier);
    }
    static void toSection(const QByteArray &key) // of the request
    {
        toTheTop();
        for (const records::Section &section : records::requestType().sections) {
            if (section.key == key)
                break;
            Keyboard::press(Qt::Key_PageDown, Qt::ControlModifier);
        }
        settle();
    }
    static void keep()
    {
        Keyboard::press(Qt::Key_S, Qt::ControlModifier);
        settle();
    }
    // The button of the next step, wherever the keyboard is.
    [[nodiscard]] static bool takeNextStep()
    {
        toTheTop();
        settle();
        if (!Keyboard::tabTo("nextStep"))
            return false;
        Keyboard::press(Qt::Key_Space);
        settle();
        return true;
    }
    // The list of what the register proposes for a section, from the one where the keyboard is on; waits for the proposals.
    [[nodiscard]] static bool toProposals()
    {
        if (!Keyboard::tabTo("proposals"))
            return false;
        auto *list = qobject_cast<QTableView *>(QApplication::focusWidget());
        return list && QTest::qWaitFor([list] { return list->model()->rowCount() > 0; });
    }
    // The letter of that kind, which the request waits for first, from its page and back. Gaps are filled in by hand.
    [[nodiscard]] bool sendLetter(const QString &kind)
    {
        toSection("messages");
        if (!Keyboard::tabTo("writeLetter"))
            return false;
        Keyboard::press(Qt::Key_Space);
        settle();
        if (child<QComboBox>(page(), "letter").currentText() != kind)
            return false;
        const auto *editor = page().findChild<ui::LetterEditor *>();
        for (int gap = editor->gaps(); gap > 0; --gap) {
            Keyboard::press(Qt::Key_F8);
            Keyboard::type(QStringLiteral("as agreed"));
        }
        Keyboard::press(Qt::Key_Return, Qt::ControlModifier);
        Keyboard::press(Qt::Key_Escape);
        settle();
        toTheTop();
        settle();
        return true;
    }
    // The file with the answer, whose password is copied. Empty: it was not made.
    [[nodiscard]] QString makePack()
    {
        toSection("messages");
        if (!Keyboard::tabTo("responsePack"))
            return {};
        Keyboard::press(Qt::Key_Space);
        QApplication::setActiveWindow(QApplication::activeModalWidget()); // as a desktop does
        Keyboard::press(Qt::Key_Return); // makes it
        auto &shown = child<QLineEdit>(page(), "packPassword");
        const bool isMade = QTest::qWaitFor([&shown] { return !shown.text().isEmpty(); }, 60000);
        const QString password = shown.text();
        Keyboard::press(Qt::Key_Space); // copies it
        Keyboard::press(Qt::Key_Escape);
        return isMade ? password : QString();
    }
    // A request of that day with its first part, not saved yet.
    [[nodiscard]] static bool enter(const QString &received, const QString &type, const QString &law)
    {
        jump(QStringLiteral("new request"));
        Keyboard::type(received);
        if (!Keyboard::tabToField("organisation"))
            return false;
        choose(QStringLiteral("Meadow"));
        if (!Keyboard::tabToField("requester_name"))
            return false;
        Keyboard::type(QStringLiteral("Grace Hopper"));
        return Keyboard::tabToAdd(QStringLiteral("Parts")) && addPart(type, law);
    }
    [[nodiscard]] static bool addPart(const QString &type, const QString &law) // the line that adds has the keyboard
    {
        Keyboard::press(Qt::Key_Return);
        choose(type);
        if (!Keyboard::tabToField("law"))
            return false;
        choose(law);
        return true;
    }

private:
    template<class Content>
    core::RecordId save(const records::RecordType &type, const Content &content)
    {
        const auto stored = session().save(records::Record::from(type, content));
        return stored ? stored->header.id : core::kNoRecord;
    }
    [[nodiscard]] itemmodels::VaultSession &session() { return m_shell.window.workspace()->session(); }
    static void settle() { QTest::qWait(300); } // what follows a change

    ShellWindow m_shell {ui::standardPages()};
};

} // namespace support
