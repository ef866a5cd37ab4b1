// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/activity/activity.h"
#include "models/records/contact/contact.h"
#include "models/records/vendor/vendor.h"
#include "tests/ui/record/recordhost.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/dialogs/historydialog.h"
#include "ui/forms/changeline.h"
#include "ui/forms/linkline.h"
#include "ui/widgets/tag.h"

#include <QAbstractButton>
#include <QCalendarWidget>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QTableView>
#include <QTimer>

#include <limits>

using namespace Qt::StringLiterals;
using records::AnswerState;
using records::Record;
using records::Value;

// The page of a record for somebody who has only the keyboard.
class TstKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shouldGoThroughThePartsOfThePage();
    void shouldGoIntoTheSectionThatIsChosenInTheList();
    void shouldMarkASectionOnceItIsComplete();
    void shouldShowTheArticleOfTheFieldThatHasTheKeyboard();
    void shouldTakeAFlagByItsFirstLetter();
    void shouldChooseADayFromTheCalendar();
    void shouldChooseTheDayOfAMomentFromTheCalendar();
    void shouldFindACatalogueEntryBeforeItMakesOne();
    void shouldOpenWhatAFieldLinksTo();
    void shouldTakeOutAnEntryOfAList();
    void shouldLinkARowToOneOfAnotherList();
    void shouldAddADocumentFromTheFieldThatNamesIt();
    void shouldAddARowToTheRecordThatIsLinked();
    void shouldSayOneThingInAnEmptyLine();
    void shouldSayThatTheRowsAreComplete();
    void shouldAddRowsFromWhereverTheKeyboardIs();
    void shouldGoToTheSameFieldOfTheNextRow();
    void shouldNotFindFaultWithARowBeforeItIsFilledIn();
    void shouldNotFindFaultWithAFieldThatAnotherWindowInterrupts();
    void shouldMarkTheSectionOfWhatIsNotUnderstood();
    void shouldNameTheRowsThatAnswersPointAt();
    void shouldSayThatThereAreNoRows();
    void shouldShowWhatIsWrongAtTheFieldOfTheRow();
    void shouldGoBackToWhereAChangeWasTakenBack();
    void shouldFollowLinksBothWays();
    void shouldAttachAndTakeOutAFile();
    void shouldAttachAFileFromTheClipboard();
    void shouldSaveACopyOfAFile();
    void shouldRestoreAnAnswerFromTheHistory();
    void shouldPutAWholeVersionBackIntoTheForm();
    void shouldApproveFromTheMenu();
    void shouldSayApprovedByApprovingOnly();
    void shouldAskBeforeGapsAreApproved();
    void shouldReachTheDetailsOfANarrowPage();
    void shouldNotCrossTheWordsThatHaveTheKeyboard();
    void shouldGoThroughTwoListsInTheOrderOfReading();
    void shouldKeepTheFieldInSightWhenTheWindowShrinks();
    void shouldNotReviewWhatIsNotSaved();
    void shouldChooseTheirValueInAConflict();
    void shouldBringBackARemovedRecord();

private:
    [[nodiscard]] Record aVendor();
    [[nodiscard]] Record anActivity();
    void approveFromTheMenu();
    [[nodiscard]] QString aFile(const QByteArray &content);
    [[nodiscard]] bool tabToButton(const QString &name); // by the beginning of its accessible name
    void chooseTheNextDay();
    [[nodiscard]] QString words(const char *label) const; // below the field that has the keyboard
    [[nodiscard]] QString status() const;
    void inDialog(const std::function<void(QWidget &)> &body);
    int m_dialogs = 0; // that were open since

    std::unique_ptr<support::RecordHost> m_host;
};

void TstKeyboard::init()
{
    m_host = std::make_unique<support::RecordHost>();
}

Record TstKeyboard::aVendor()
{
    records::Vendor vendor;
    vendor.name = u"Sparrow"_s;
    return m_host->vault.save(records::vendorType(), vendor);
}

Record TstKeyboard::anActivity()
{
    records::Activity activity;
    activity.name = u"Newsletter"_s;
    return m_host->vault.save(records::activityType(), activity);
}

QString TstKeyboard::aFile(const QByteArray &content)
{
    const QString path = m_host->vault.folder() + u"/contract.txt"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no file");
    return path;
}

bool TstKeyboard::tabToButton(const QString &name)
{
    for (int i = 0; i < 200; ++i) {
        const auto *button = qobject_cast<const QAbstractButton *>(m_host->focus());
        if (button && (button->accessibleName().startsWith(name) || button->text().startsWith(name)))
            return true;
        m_host->key(Qt::Key_Tab);
    }
    return false;
}

QString TstKeyboard::words(const char *label) const
{
    const QWidget *box = m_host->editor() ? m_host->editor()->parentWidget() : nullptr;
    const auto *shown = box ? box->findChild<QLabel *>(QString::fromLatin1(label)) : nullptr;
    return shown && shown->isVisible() ? shown->text() : QString();
}

QString TstKeyboard::status() const
{
    const auto *tag = m_host->page->findChild<ui::Tag *>();
    return tag && tag->isVisible() ? tag->text() : QString();
}

// Once a dialog or menu is open; it is closed behind it, whatever fails.
void TstKeyboard::inDialog(const std::function<void(QWidget &)> &body)
{
    m_dialogs = 0;
    auto *timer = new QTimer(m_host->page.get());
    connect(timer, &QTimer::timeout, timer, [this, timer, body] {
        const QPointer<QWidget> open = QApplication::activePopupWidget() ? QApplication::activePopupWidget() : QApplication::activeModalWidget();
        if (!open)
            return;
        timer->stop();
        timer->deleteLater();
        ++m_dialogs;
        QApplication::setActiveWindow(open);
        body(*open);
        if (open)
            open->close();
    });
    timer->start(0);
}

void TstKeyboard::shouldGoThroughThePartsOfThePage()
{
    m_host->open(aVendor());
    QVERIFY(m_host->go("website"));
    const QWidget *field = m_host->focus();

    m_host->key(Qt::Key_F6);
    QVERIFY(m_host->page->contextPane()->isAncestorOf(m_host->focus()));
    m_host->key(Qt::Key_F6);
    QCOMPARE(m_host->focus()->objectName(), u"register"_s);
    m_host->key(Qt::Key_F6);
    QCOMPARE(m_host->focus()->objectName(), u"sections"_s);
    m_host->key(Qt::Key_F6);
    QCOMPARE(m_host->focus(), field);
    m_host->key(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(m_host->focus()->objectName(), u"sections"_s);
}

void TstKeyboard::shouldGoIntoTheSectionThatIsChosenInTheList()
{
    m_host->open(aVendor());
    m_host->key(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(m_host->focus()->objectName(), u"sections"_s);

    m_host->key(Qt::Key_End);
    m_host->key(Qt::Key_Return);

    QCOMPARE(m_host->form().section(), int(m_host->form().sections().size()) - 1);
    QVERIFY(m_host->form().isAncestorOf(m_host->focus()));
    m_host->key(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(m_host->form().section(), int(m_host->form().sections().size()) - 2);
    QVERIFY(m_host->form().isAncestorOf(m_host->focus()));
}

void TstKeyboard::shouldMarkASectionOnceItIsComplete()
{
    m_host->create("vendor");
    m_host->type(u"Sparrow"_s);
    QVERIFY(m_host->go("attachments"));
    const auto *list = m_host->page->findChild<QListWidget *>(u"sections"_s);
    const auto mark = [&] { return list->item(m_host->form().section())->data(Qt::AccessibleTextRole).toString(); };
    QVERIFY2(mark().endsWith(u"1 still open"_s), qPrintable(mark()));

    m_host->key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    m_host->form().checkNow();

    QVERIFY2(mark().endsWith(u"Complete"_s), qPrintable(mark()));
}

void TstKeyboard::shouldShowTheArticleOfTheFieldThatHasTheKeyboard()
{
    m_host->create("vendor");
    QVERIFY(!words("help").startsWith(u"Art. 28(3)"_s));

    QVERIFY(m_host->go("dpa_address"));

    QVERIFY2(words("help").startsWith(u"Art. 28(3)"_s), qPrintable(words("help")));
    QVERIFY(m_host->editor()->accessibleDescription().startsWith(u"Art. 28(3)"_s));
}

void TstKeyboard::shouldTakeAFlagByItsFirstLetter()
{
    m_host->create("activity");
    QVERIFY(m_host->go("risk_likely"));

    m_host->type(u"n"_s);
    QCOMPARE(m_host->answer("risk_likely"), Value::of(false));
    m_host->key(Qt::Key_Left);
    m_host->key(Qt::Key_Space);
    QCOMPARE(m_host->answer("risk_likely"), Value::of(true));
    m_host->key(Qt::Key_Backspace);
    QVERIFY(m_host->answer("risk_likely").isUnknown());
}

// From the calendar of the field that has the keyboard.
void TstKeyboard::chooseTheNextDay()
{
    m_host->key(Qt::Key_F4);
    auto *calendar = m_host->page->findChild<QCalendarWidget *>();
    QVERIFY(calendar);
    QWidget *days = calendar->findChild<QWidget *>(u"qt_calendar_calendarview"_s);
    QTest::keyClick(days, Qt::Key_Right);
    QTest::keyClick(days, Qt::Key_Return);
}

void TstKeyboard::shouldChooseADayFromTheCalendar()
{
    m_host->create("activity");
    QVERIFY(m_host->go("started_on"));
    m_host->type(u"3.9.26"_s);
    m_host->key(Qt::Key_Return);

    chooseTheNextDay();

    QCOMPARE(m_host->answer("started_on").as<QDate>(), QDate(2026, 9, 4));
}

void TstKeyboard::shouldChooseTheDayOfAMomentFromTheCalendar()
{
    QVERIFY_RESULT(m_host->session().setZone("Europe/Berlin"));
    m_host->create("request");
    QVERIFY(m_host->go("received"));
    m_host->type(u"3.9.26 14:30"_s);

    chooseTheNextDay();

    const auto received = m_host->answer("received").as<records::Instant>();
    QCOMPARE(received.utc, QDateTime({2026, 9, 4}, {12, 30}, Qt::UTC)); // half past two in Berlin
    QCOMPARE(received.zone, "Europe/Berlin"_ba);
}

void TstKeyboard::shouldFindACatalogueEntryBeforeItMakesOne()
{
    const records::RecordType &type = *records::findType("data_category");
    Record entry(type);
    entry.values[std::size_t(type.fieldIndex(type.titleField))] = Value::of(u"Reading habits"_s);
    entry = m_host->session().save(entry).value();
    const qint64 before = m_host->session().count(type);
    m_host->create("activity");
    QVERIFY(m_host->form().goTo("data_items"));
    m_host->key(Qt::Key_Return); // adds the first row

    m_host->type(u"habits read"_s); // in any order
    m_host->key(Qt::Key_Return);

    QCOMPARE(m_host->answer("data_items.1.data_category").as<core::RecordId>(), entry.header.id);
    QCOMPARE(m_host->session().count(type), before);
}

void TstKeyboard::shouldOpenWhatAFieldLinksTo()
{
    const Record parent = aVendor();
    m_host->create("vendor");
    QVERIFY(m_host->go("parent"));
    m_host->type(u"spar"_s);
    m_host->key(Qt::Key_Tab);
    QCOMPARE(m_host->answer("parent").as<core::RecordId>(), parent.header.id);

    QVERIFY(m_host->go("parent"));
    m_host->key(Qt::Key_Return, Qt::AltModifier);

    QCOMPARE(m_host->navigator.places.size(), 1U);
    QCOMPARE(m_host->navigator.places.back().record, parent.header.id);
}

void TstKeyboard::shouldTakeOutAnEntryOfAList()
{
    m_host->create("activity");
    QVERIFY(m_host->go("people_countries"));
    for (const QString &country : {u"DE"_s, u"FR"_s}) {
        m_host->type(country);
        m_host->key(Qt::Key_Return);
    }

    for (int i = 0; i < 3; ++i) // over whether these are all, and the second
        m_host->key(Qt::Key_Tab, Qt::ShiftModifier);
    m_host->key(Qt::Key_Delete); // the first

    QCOMPARE(m_host->answer("people_countries").as<QStringList>(), QStringList {u"FR"_s});
    QCOMPARE(m_host->editor()->field().name, "people_countries"_ba);
}

void TstKeyboard::shouldLinkARowToOneOfAnotherList()
{
    m_host->open(aVendor());
    QVERIFY(m_host->form().goTo("documents"));
    m_host->key(Qt::Key_Insert);
    m_host->type(u"data proc"_s);
    m_host->key(Qt::Key_Tab);
    QVERIFY(m_host->answer("documents.1.kind").hasData());
    QVERIFY(m_host->form().goTo("services"));
    m_host->key(Qt::Key_Insert);
    m_host->type(u"Mail"_s);

    QVERIFY(m_host->tabTo("contract"));
    m_host->key(Qt::Key_Down);
    m_host->key(Qt::Key_Down);
    m_host->key(Qt::Key_Return);

    QCOMPARE(m_host->answer("services.1.contract").as<int>(), m_host->draft().rows(records::vendorType().fieldIndex("documents")).front().row);
    QVERIFY2(m_host->page->save(), qPrintable(m_host->navigator.said.join(u'|')));
}

void TstKeyboard::shouldAddADocumentFromTheFieldThatNamesIt()
{
    m_host->open(aVendor());
    QVERIFY(m_host->form().goTo("services"));
    m_host->key(Qt::Key_Insert);
    m_host->type(u"Mail"_s);
    QVERIFY(m_host->tabTo("contract"));

    m_host->type(u"Frame agreement"_s);
    m_host->key(Qt::Key_Return);

    const int documents = records::vendorType().fieldIndex("documents");
    QCOMPARE(m_host->draft().rows(documents).size(), 1U);
    QCOMPARE(m_host->answer("documents.1.title").as<QString>(), u"Frame agreement"_s);
    QCOMPARE(m_host->answer("services.1.contract").as<int>(), m_host->draft().rows(documents).front().row);
    QVERIFY2(m_host->page->save(), qPrintable(m_host->navigator.said.join(u'|')));
    QCOMPARE(m_host->draft().stored().value("documents").as<std::vector<records::RowValues>>().size(), 1U);
}

void TstKeyboard::shouldAddARowToTheRecordThatIsLinked()
{
    const Record vendor = aVendor();
    m_host->create("activity");
    QVERIFY(m_host->form().goTo("vendors"));
    m_host->key(Qt::Key_Insert);
    m_host->type(u"spar"_s);
    m_host->key(Qt::Key_Tab);
    QCOMPARE(m_host->answer("vendors.1.vendor").as<core::RecordId>(), vendor.header.id);
    QVERIFY(m_host->tabTo("service"));

    m_host->type(u"Mail sending"_s);
    m_host->key(Qt::Key_Return);

    const auto stored = m_host->session().load(vendor.type(), vendor.header.id);
    QVERIFY_RESULT(stored);
    const auto services = stored->value("services").as<std::vector<records::RowValues>>();
    QCOMPARE(services.size(), 1U);
    QCOMPARE(services.front().values[0].as<QString>(), u"Mail sending"_s);
    QCOMPARE(m_host->answer("vendors.1.service").as<int>(), services.front().row);
    QVERIFY(m_host->navigator.said.last().contains(vendor.header.reference));
}

// What was typed and erased leaves only what the line said before.
void TstKeyboard::shouldSayOneThingInAnEmptyLine()
{
    QApplication::setCursorFlashTime(0);
    m_host->create("vendor");
    QVERIFY(m_host->go("categories"));
    m_host->key(Qt::Key_Down);
    m_host->key(Qt::Key_Return);
    QWidget *line = m_host->focus();
    const QImage before = line->grab().toImage();

    m_host->type(u"x"_s);
    m_host->key(Qt::Key_Backspace);
    m_host->key(Qt::Key_Escape);

    QCOMPARE(m_host->focus(), line);
    QCOMPARE(line->grab().toImage(), before);
}

void TstKeyboard::shouldSayThatTheRowsAreComplete()
{
    m_host->open(aVendor());
    QVERIFY(m_host->form().goTo("services"));
    m_host->key(Qt::Key_Insert);
    m_host->type(u"Mail"_s);
    QCOMPARE(m_host->answer("services").state, AnswerState::SoFar);
    QVERIFY(m_host->form().goTo("services"));

    m_host->key(Qt::Key_Backtab); // what is known of the list, above it
    m_host->key(Qt::Key_Right);
    m_host->key(Qt::Key_Space);

    QCOMPARE(m_host->answer("services").state, AnswerState::Value);
}

void TstKeyboard::shouldAddRowsFromWhereverTheKeyboardIs()
{
    m_host->open(aVendor());
    const auto rows = [this] { return m_host->draft().rows(records::vendorType().fieldIndex("services")).size(); };
    QVERIFY(m_host->form().goTo("services"));
    m_host->key(Qt::Key_Insert);
    m_host->type(u"Mail"_s);

    m_host->key(Qt::Key_Insert); // in a field of the row
    QCOMPARE(rows(), 2U);
    QCOMPARE(m_host->answer("services.1.name").as<QString>(), u"Mail"_s);
    QCOMPARE(m_host->editor()->field().name, "name"_ba);

    QVERIFY(m_host->form().goTo("services"));
    m_host->key(Qt::Key_Down); // below the last row
    QCOMPARE(m_host->focus()->objectName(), u"add"_s);
    m_host->key(Qt::Key_Up);
    QVERIFY(m_host->focus()->objectName() != u"add"_s);
    m_host->key(Qt::Key_Down);
    m_host->key(Qt::Key_Return);
    QCOMPARE(rows(), 3U);
}

void TstKeyboard::shouldNotFindFaultWithARowBeforeItIsFilledIn()
{
    m_host->open(aVendor());
    QVERIFY(m_host->form().goTo("services"));
    const int section = m_host->form().section();

    m_host->key(Qt::Key_Insert);
    m_host->form().checkNow();
    QCOMPARE(m_host->form().stateOf(section).problems, 0);

    m_host->key(Qt::Key_Tab); // the name stays empty
    QCOMPARE(m_host->form().stateOf(section).problems, 1);
}

void TstKeyboard::shouldMarkTheSectionOfWhatIsNotUnderstood()
{
    m_host->open(aVendor());
    QVERIFY(m_host->go("status"));
    const int section = m_host->form().section();

    m_host->type(u"zzz"_s);
    m_host->key(Qt::Key_Tab);

    QVERIFY(!m_host->form().draftTexts().isEmpty());
    QCOMPARE(m_host->form().stateOf(section).problems, 1);
}

void TstKeyboard::shouldNameTheRowsThatAnswersPointAt()
{
    records::Vendor vendor;
    vendor.name = u"LohnFix"_s;
    records::VendorDocument contract;
    contract.kind = records::Choice {u"dpa"_s};
    contract.title = u"AVV 2026"_s;
    vendor.documents = records::Answers<records::VendorDocument>::complete({contract});
    records::VendorService service;
    service.name = u"Payroll run"_s;
    vendor.services = records::Answers<records::VendorService>::complete({service});
    Record stored = m_host->vault.save(records::vendorType(), vendor);
    m_host->open(stored);
    QVERIFY(m_host->form().goTo("services.1.contract"));
    m_host->key(Qt::Key_Down);
    m_host->key(Qt::Key_Return);
    QVERIFY(m_host->page->save());
    inDialog([](QWidget &dialog) {
        const auto lines = dialog.findChildren<ui::ChangeLine *>();
        QVERIFY(std::any_of(lines.begin(), lines.end(), [](const ui::ChangeLine *line) { return line->text().contains(u"AVV 2026"_s); }));
        QVERIFY(std::none_of(lines.begin(), lines.end(), [](const ui::ChangeLine *line) { return line->text().contains(u"row 1"_s); }));
    });
    m_host->key(Qt::Key_H, Qt::ControlModifier);
    QTRY_COMPARE(m_dialogs, 1);

    records::Activity activity;
    activity.name = u"Payroll"_s;
    records::VendorUse use;
    use.vendor = records::Link {stored.header.id};
    use.service = records::RowLink {m_host->draft().rows(records::vendorType().fieldIndex("services")).front().row};
    activity.vendors = records::Answers<records::VendorUse>::complete({use});
    m_host->open(m_host->vault.save(records::activityType(), activity));
    QVERIFY(m_host->form().goTo("vendors"));
    auto *table = qobject_cast<QTableView *>(m_host->focus());
    QVERIFY(table);
    QStringList cells;
    for (int column = 0; column < table->model()->columnCount(); ++column)
        cells += table->model()->index(0, column).data().toString();
    QVERIFY2(cells.contains(u"Payroll run"_s), qPrintable(cells.join(u'|')));
}

void TstKeyboard::shouldSayThatThereAreNoRows()
{
    m_host->open(aVendor());
    QVERIFY(m_host->form().goTo("documents"));

    QVERIFY(tabToButton(u"Answer: none"_s));
    m_host->key(Qt::Key_Space);
    QCOMPARE(m_host->answer("documents").state, AnswerState::None);

    QVERIFY(m_host->form().goTo("documents"));
    QVERIFY(tabToButton(u"Not known yet"_s));
    m_host->key(Qt::Key_Space);
    QVERIFY(m_host->answer("documents").isUnknown());
}

void TstKeyboard::shouldGoToTheSameFieldOfTheNextRow()
{
    m_host->open(aVendor());
    QVERIFY(m_host->form().goTo("services"));
    for (const auto &name : {u"Mail"_s, u"Chat"_s}) {
        m_host->key(Qt::Key_Insert);
        m_host->type(name);
    }
    QVERIFY(m_host->go("services.1.description"));

    m_host->key(Qt::Key_Down, Qt::ControlModifier);
    m_host->type(u"Second"_s);
    QCOMPARE(m_host->answer("services.2.description").as<QString>(), u"Second"_s);
    m_host->key(Qt::Key_Down, Qt::ControlModifier); // there is none below
    m_host->type(u"!"_s);
    QCOMPARE(m_host->answer("services.2.description").as<QString>(), u"Second!"_s);
    m_host->key(Qt::Key_Up, Qt::ControlModifier);
    m_host->type(u"First"_s);
    QCOMPARE(m_host->answer("services.1.description").as<QString>(), u"First"_s);
}

void TstKeyboard::shouldNotFindFaultWithAFieldThatAnotherWindowInterrupts()
{
    m_host->create("request");
    m_host->form().focusFirst();
    const ui::FieldEditor *first = m_host->editor();
    QVERIFY(first);
    QWidget help;
    help.show();
    QApplication::setActiveWindow(&help);
    help.setFocus();
    QVERIFY(!QApplication::focusWidget() || !m_host->page->isAncestorOf(QApplication::focusWidget()));

    m_host->form().checkNow();
    QVERIFY(m_host->form().stateOf(0).problems == 0);

    QApplication::setActiveWindow(m_host->page.get());
    QCOMPARE(m_host->editor(), first);
    while (m_host->editor() == first)
        m_host->key(Qt::Key_Tab);
    m_host->form().checkNow();
    QVERIFY(m_host->form().stateOf(0).problems > 0); // now it has been left
}

void TstKeyboard::shouldShowWhatIsWrongAtTheFieldOfTheRow()
{
    m_host->open(aVendor());
    QVERIFY(m_host->form().goTo("services"));
    m_host->key(Qt::Key_Insert);
    QVERIFY(m_host->tabTo("description"));
    m_host->type(u"Sends mail"_s);

    m_host->key(Qt::Key_S, Qt::ControlModifier);

    QVERIFY(m_host->draft().isChanged());
    QCOMPARE(m_host->editor()->field().name, "name"_ba);
    QVERIFY(!words("problem").isEmpty());
    m_host->type(u"Mail"_s);
    m_host->form().checkNow();
    QVERIFY(words("problem").isEmpty());
}

void TstKeyboard::shouldGoBackToWhereAChangeWasTakenBack()
{
    m_host->open(aVendor());
    QVERIFY(m_host->form().goTo("services"));
    m_host->key(Qt::Key_Insert);
    m_host->type(u"Mail"_s);
    QVERIFY(m_host->go("next_review"));

    m_host->key(Qt::Key_Z, Qt::ControlModifier);

    QCOMPARE(m_host->editor()->field().name, "name"_ba);
    QVERIFY(m_host->answer("services.1.name").isUnknown());
    m_host->key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_host->answer("services.1.name").as<QString>(), u"Mail"_s);
}

void TstKeyboard::shouldFollowLinksBothWays()
{
    const Record parent = aVendor();
    records::Vendor child;
    child.name = u"Fledgling"_s;
    child.parent = records::Link {parent.header.id};
    const Record stored = m_host->vault.save(records::vendorType(), child);
    for (const auto &[from, to] : {std::pair(stored, parent), std::pair(parent, stored)}) {
        m_host->open(from);
        m_host->page->contextPane()->fillNow();
        m_host->key(Qt::Key_F6);

        QVERIFY(tabToButton(u"Vendor "_s + to.title()));
        m_host->key(Qt::Key_Space);

        QCOMPARE(m_host->navigator.places.back().record, to.header.id);
    }
}

void TstKeyboard::shouldAttachAndTakeOutAFile()
{
    m_host->open(aVendor());
    m_host->questions.file = aFile("signed");
    m_host->page->contextPane()->fillNow();
    m_host->key(Qt::Key_F6);
    QVERIFY(tabToButton(u"Drop files here"_s));
    m_host->key(Qt::Key_Space);
    QCOMPARE(m_host->answer("attachments").as<std::vector<records::Attachment>>().size(), 1U);
    m_host->page->contextPane()->fillNow(); // the keyboard stays where it was
    QVERIFY(m_host->page->contextPane()->isAncestorOf(m_host->focus()));

    QVERIFY(m_host->go("attachments"));
    QVERIFY(tabToButton(u"Take out contract.txt"_s));
    m_host->key(Qt::Key_Space);

    QVERIFY(m_host->answer("attachments").isUnknown());
    QCOMPARE(m_host->editor()->field().name, "attachments"_ba);
}

void TstKeyboard::shouldAttachAFileFromTheClipboard()
{
    m_host->open(aVendor());
    auto *data = new QMimeData; // the clipboard owns it
    data->setUrls({QUrl::fromLocalFile(aFile("signed"))});
    QApplication::clipboard()->setMimeData(data);
    QVERIFY(m_host->go("attachments"));

    m_host->key(Qt::Key_V, Qt::ControlModifier);

    QCOMPARE(m_host->answer("attachments").as<std::vector<records::Attachment>>().size(), 1U);
}

void TstKeyboard::shouldSaveACopyOfAFile()
{
    m_host->open(aVendor());
    m_host->questions.file = aFile("signed");
    QVERIFY(m_host->go("attachments"));
    m_host->key(Qt::Key_Space);
    QVERIFY(m_host->page->save());

    m_host->questions.file = m_host->vault.folder() + u"/copy.txt"_s;
    QVERIFY(tabToButton(u"Save a copy of contract.txt"_s));
    m_host->key(Qt::Key_Space);

    QFile copy(m_host->questions.file);
    QTRY_VERIFY(copy.exists());
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), "signed"_ba);
    QCOMPARE(m_host->questions.suggested, u"contract.txt"_s);
}

void TstKeyboard::shouldRestoreAnAnswerFromTheHistory()
{
    Record vendor = aVendor();
    vendor.values[std::size_t(vendor.type().fieldIndex("name"))] = Value::of(u"Swift"_s);
    m_host->open(m_host->session().save(vendor).value());
    inDialog([](QWidget &dialog) {
        QVERIFY(qobject_cast<ui::HistoryDialog *>(&dialog));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"restore"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    });

    m_host->key(Qt::Key_H, Qt::ControlModifier);
    QTRY_COMPARE(m_dialogs, 1);
    QApplication::setActiveWindow(m_host->page.get());

    QCOMPARE(m_host->answer("name").as<QString>(), u"Sparrow"_s);
    QVERIFY(m_host->draft().isChanged()); // saved when the user says so
    QCOMPARE(m_host->editor()->field().name, "name"_ba);
}

void TstKeyboard::shouldPutAWholeVersionBackIntoTheForm()
{
    Record vendor = aVendor();
    vendor.values[std::size_t(vendor.type().fieldIndex("name"))] = Value::of(u"Swift"_s);
    vendor.values[std::size_t(vendor.type().fieldIndex("notes"))] = Value::of(u"renamed"_s);
    m_host->open(m_host->session().save(vendor).value());
    inDialog([](QWidget &dialog) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down); // the first version
        auto *all = dialog.findChild<QAbstractButton *>(u"restoreAll"_s);
        for (int i = 0; i < 10 && QApplication::focusWidget() != all; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), all);
        QTest::keyClick(all, Qt::Key_Space);
    });

    m_host->key(Qt::Key_H, Qt::ControlModifier);
    QTRY_COMPARE(m_dialogs, 1);
    QApplication::setActiveWindow(m_host->page.get());

    QCOMPARE(m_host->answer("name").as<QString>(), u"Sparrow"_s);
    QVERIFY(m_host->answer("notes").isUnknown());
    m_host->key(Qt::Key_Z, Qt::ControlModifier); // all of it at once
    QVERIFY(!m_host->draft().isChanged());
}

void TstKeyboard::approveFromTheMenu()
{
    QVERIFY(tabToButton(u"More actions"_s));
    inDialog([](QWidget &menu) {
        QVERIFY(qobject_cast<QMenu *>(&menu));
        QTest::keyClick(&menu, Qt::Key_Down);
        QTest::keyClick(&menu, Qt::Key_Return);
    });
    m_host->key(Qt::Key_Space);
    QCOMPARE(m_dialogs, 1);
    QApplication::setActiveWindow(m_host->page.get());
}

void TstKeyboard::shouldApproveFromTheMenu()
{
    m_host->open(aVendor());
    approveFromTheMenu();
    QVERIFY(m_host->draft().stored().header.approval);
    QVERIFY(status() != u"Changed since approval"_s);

    QVERIFY(m_host->go("notes"));
    m_host->type(u"x"_s);
    m_host->key(Qt::Key_S, Qt::ControlModifier);

    QCOMPARE(status(), u"Changed since approval"_s);
}

void TstKeyboard::shouldSayApprovedByApprovingOnly()
{
    m_host->questions.agrees = true;
    m_host->open(anActivity());
    QVERIFY(m_host->go("status"));

    m_host->type(u"approved"_s);
    m_host->key(Qt::Key_Tab);
    QVERIFY(m_host->answer("status").isUnknown());
    QVERIFY(m_host->go("status"));
    QVERIFY2(words("problem").contains(u"\"Approve\""_s), qPrintable(words("problem")));
    m_host->key(Qt::Key_Escape);
    m_host->type(u"in review"_s);
    m_host->key(Qt::Key_Tab);
    QCOMPARE(m_host->answer("status").as<QString>(), u"in-review"_s);
    approveFromTheMenu();

    QCOMPARE(m_host->draft().stored().value("status").as<QString>(), u"approved"_s);
    QCOMPARE(m_host->draft().stored().header.approval->revision, m_host->draft().stored().header.revision);
    QCOMPARE(status(), u"Approved"_s);
}

void TstKeyboard::shouldAskBeforeGapsAreApproved()
{
    m_host->open(anActivity());

    approveFromTheMenu();
    QCOMPARE(m_host->questions.asked, QStringList {u"Approve with gaps?"_s});
    QVERIFY2(m_host->questions.texts.last().contains(u"Purposes"_s), qPrintable(m_host->questions.texts.last()));
    QCOMPARE(m_host->questions.actions.last(), u"Approve anyway"_s);
    QVERIFY(!m_host->draft().stored().header.approval);
    QVERIFY(m_host->answer("status").isUnknown());

    m_host->questions.agrees = true;
    approveFromTheMenu();
    QVERIFY(m_host->draft().stored().header.approval);
}

void TstKeyboard::shouldReachTheDetailsOfANarrowPage()
{
    m_host->open(anActivity(), "notes");
    m_host->page->resize(760, 640);
    QCoreApplication::processEvents();
    QVERIFY(!m_host->page->contextPane()->isVisible());
    const QWidget *field = m_host->focus();

    m_host->key(Qt::Key_F9);
    QVERIFY(m_host->page->contextPane()->isVisible());
    QVERIFY(m_host->page->contextPane()->isAncestorOf(m_host->focus()));
    m_host->key(Qt::Key_Escape);

    QVERIFY(!m_host->page->contextPane()->isVisible());
    QCOMPARE(m_host->focus(), field);
    QCOMPARE(m_host->navigator.backs, 0);
    m_host->key(Qt::Key_Escape);
    QCOMPARE(m_host->navigator.backs, 1);
}

void TstKeyboard::shouldNotCrossTheWordsThatHaveTheKeyboard()
{
    m_host->open(anActivity());
    QTRY_VERIFY(!m_host->page->contextPane()->findChildren<ui::LinkLine *>().isEmpty());
    m_host->key(Qt::Key_F9);
    auto *line = qobject_cast<ui::LinkLine *>(m_host->focus());
    QVERIFY(line);
    const QImage with = line->grab().toImage();

    line->clearFocus();

    QCOMPARE(line->grab().toImage(), with);
}

void TstKeyboard::shouldGoThroughTwoListsInTheOrderOfReading()
{
    m_host->create("activity");
    for (const char *list : {"recipients", "vendors"}) {
        QVERIFY(m_host->form().goTo(list));
        m_host->key(Qt::Key_Insert);
    }
    QCoreApplication::processEvents();

    const std::vector<QWidget *> stops = m_host->form().stops();
    int last = std::numeric_limits<int>::min() / 2;
    for (const QWidget *stop : stops) { // a line begins where the one before it does, or below
        const int top = stop->mapTo(&m_host->form(), QPoint(0, 0)).y();
        QVERIFY2(top + 40 > last, qPrintable(u"%1 %2 %3 at %4 after %5"_s.arg(QLatin1StringView(stop->metaObject()->className()), stop->accessibleName(), stop->objectName()).arg(top).arg(last)));
        last = std::max(last, top);
    }
}

void TstKeyboard::shouldKeepTheFieldInSightWhenTheWindowShrinks()
{
    m_host->open(anActivity());
    QVERIFY(m_host->go("notes"));
    QCoreApplication::processEvents();
    const QWidget *field = m_host->focus();
    const auto bottom = [&] { return field->mapTo(m_host->page.get(), QPoint(0, field->height())).y(); };

    m_host->page->resize(m_host->page->width(), bottom() - 10);

    QTRY_VERIFY2(bottom() <= m_host->page->height(), qPrintable(u"%1 of %2"_s.arg(bottom()).arg(m_host->page->height())));
}

void TstKeyboard::shouldNotReviewWhatIsNotSaved()
{
    m_host->open(aVendor());
    QVERIFY(m_host->go("notes"));
    m_host->type(u"x"_s);

    m_host->page->markReviewed();

    QVERIFY(m_host->answer("reviewed_on").isUnknown());
    QVERIFY(m_host->navigator.said.last().contains(u"unsaved"_s));
}

void TstKeyboard::shouldChooseTheirValueInAConflict()
{
    const Record vendor = aVendor();
    m_host->open(vendor);
    QVERIFY(m_host->go("notes"));
    m_host->type(u"mine"_s);
    {
        const QSignalBlocker quiet(&m_host->session());
        Record other = vendor;
        other.values[std::size_t(other.type().fieldIndex("notes"))] = Value::of(u"theirs"_s);
        QVERIFY_RESULT(m_host->session().save(other));
    }
    inDialog([](QWidget &dialog) {
        QVERIFY(qobject_cast<ui::ConflictDialog *>(&dialog));
        QVERIFY(QApplication::focusWidget()->accessibleName().contains(u"mine"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QVERIFY(QApplication::focusWidget()->accessibleName().contains(u"theirs"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    });

    m_host->key(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(m_dialogs, 1);
    QApplication::setActiveWindow(m_host->page.get());

    QVERIFY(!m_host->draft().isChanged());
    QCOMPARE(m_host->answer("notes").as<QString>(), u"theirs"_s);
}

void TstKeyboard::shouldBringBackARemovedRecord()
{
    const Record vendor = aVendor();
    QVERIFY_RESULT(m_host->session().remove(vendor));
    m_host->open(vendor);
    QCOMPARE(status(), u"Removed"_s);
    m_host->type(u"x"_s);
    QVERIFY(!m_host->draft().isChanged());

    QVERIFY(tabToButton(u"Bring back"_s));
    m_host->key(Qt::Key_Space);

    QVERIFY(status() != u"Removed"_s);
    QVERIFY(m_host->go("notes"));
    m_host->type(u"x"_s);
    QVERIFY(m_host->page->save());
}

QTEST_MAIN(TstKeyboard)
#include "tst_keyboard.moc"
