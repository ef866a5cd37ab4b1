// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/activity/activity.h"
#include "models/records/vendor/vendor.h"
#include "models/records/vocabulary.h"
#include "tests/ui/record/recordhost.h"
#include "ui/dialogs/conflictdialog.h"
#include "ui/forms/pickline.h"
#include "ui/forms/segments.h"
#include "ui/widgets/chip.h"

#include <QAbstractButton>
#include <QDialog>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;
using records::AnswerState;
using records::Record;
using records::Value;

namespace {

Value &answerOf(Record &record, const char *field)
{
    return record.values[std::size_t(record.type().fieldIndex(field))];
}

} // namespace

// What a record page does with a record as a whole.
class TstPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void shouldSaveANewRecordByKeyboard();
    void shouldShowWhereItIsInvalidAndNotSave();
    void shouldEnterPurposesAndDataWithoutTheMouse();
    void shouldMoveAndTakeOutRows();
    void shouldAskBeforeChangesAreLost_data();
    void shouldAskBeforeChangesAreLost();
    void shouldKeepUnsavedWorkOverALock();
    void shouldMergeWhatOnlyOneChanged();
    void shouldLetTheUserChooseBetweenBothValues();
    void shouldGoOnWritingWhenTheChoiceIsPutOff();
    void shouldFollowChangesMadeElsewhere();
    void shouldRestoreAnEarlierValue();
    void shouldApproveAndTellOfChangesSince();
    void shouldNoteAReviewThatChangedNothing();
    void shouldRemoveAndBringBack();
    void shouldOfferNothingOnARecordThatCannotBeChanged();
    void shouldNotRemoveWhatOthersLinkTo();
    void shouldBeginACopy();
    void shouldSayThatThereIsNoSuchRecord();

private:
    [[nodiscard]] Record aVendor(const QString &name = u"Sparrow"_s);
    void changeElsewhere(const Record &stored, const char *field, const Value &value);
    void answerDialog(bool accept, bool mine);

    std::unique_ptr<support::RecordHost> m_host;
};

void TstPage::init()
{
    m_host = std::make_unique<support::RecordHost>();
}

Record TstPage::aVendor(const QString &name)
{
    records::Vendor vendor;
    vendor.name = name;
    return m_host->vault.save(records::vendorType(), vendor);
}

// As another page or a bulk change does it.
void TstPage::changeElsewhere(const Record &stored, const char *field, const Value &value)
{
    const QSignalBlocker quiet(&m_host->session()); // the page hears of it when it saves
    Record other = stored;
    answerOf(other, field) = value;
    QVERIFY_RESULT(m_host->session().save(other));
}

void TstPage::answerDialog(bool accept, bool mine)
{
    QTimer::singleShot(0, m_host->page.get(), [accept, mine] {
        auto *dialog = qobject_cast<ui::ConflictDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        dialog->chooseAll(mine);
        dialog->done(accept ? QDialog::Accepted : QDialog::Rejected);
    });
}

void TstPage::shouldSaveANewRecordByKeyboard()
{
    m_host->create("vendor");
    m_host->type(u"Sparrow Mail"_s);
    m_host->key(Qt::Key_S, Qt::ControlModifier);

    QVERIFY(!m_host->draft().isNew());
    QCOMPARE(m_host->draft().stored().header.reference, u"V-0001"_s);
    QVERIFY(!m_host->draft().isChanged());
    QCOMPARE(m_host->page->place().record, m_host->draft().stored().header.id);
}

void TstPage::shouldShowWhereItIsInvalidAndNotSave()
{
    m_host->create("vendor");
    QVERIFY(m_host->go("notes"));
    m_host->type(u"x"_s);

    m_host->key(Qt::Key_S, Qt::ControlModifier);

    QVERIFY(m_host->draft().isNew());
    QCOMPARE(m_host->editor()->field().name, "name"_ba);
    QCOMPARE(m_host->form().stateOf(0).problems, 1);
    m_host->type(u"Sparrow"_s);
    m_host->form().checkNow();
    QCOMPARE(m_host->form().stateOf(0).problems, 0);
}

void TstPage::shouldEnterPurposesAndDataWithoutTheMouse()
{
    m_host->create("activity");
    m_host->type(u"Newsletter"_s);
    const auto addRow = [this](const char *list) {
        QVERIFY(m_host->form().goTo(list));
        m_host->key(Qt::Key_Insert);
    };
    for (const QString &purpose : {u"Send the newsletter"_s, u"Count the readers"_s}) {
        addRow("purposes");
        m_host->type(purpose);
        QVERIFY(m_host->tabTo("basis"));
        m_host->type(u"consent"_s);
        m_host->key(Qt::Key_Tab);
    }
    for (const QString &category : {u"E-mail address x"_s, u"Name x"_s, u"Reading habits x"_s}) {
        addRow("data_items");
        m_host->type(category);
        m_host->key(Qt::Key_Return); // made a catalogue entry on the spot
        QVERIFY(m_host->tabTo("purposes"));
        m_host->type(u"Send"_s);
        m_host->key(Qt::Key_Return);
    }
    m_host->key(Qt::Key_S, Qt::ControlModifier);

    QVERIFY2(!m_host->draft().isNew(), qPrintable(m_host->navigator.said.join(u'|')));
    const auto stored = m_host->session().load(records::activityType(), m_host->draft().stored().header.id);
    QVERIFY_RESULT(stored);
    const auto activity = stored->as<records::Activity>();
    QCOMPARE(activity.purposes.items().size(), 2U);
    QVERIFY(activity.purposes.items()[1].basis.is({u"6-1-a"_s}));
    QCOMPARE(activity.dataItems.items().size(), 3U);
    for (const records::DataItem &item : activity.dataItems)
        QCOMPARE(item.purposes.items().front().row, activity.purposes.items().front().row);
}

void TstPage::shouldMoveAndTakeOutRows()
{
    records::Vendor vendor;
    vendor.name = u"Sparrow"_s;
    std::vector<records::VendorService> services(3);
    for (std::size_t i = 0; i < services.size(); ++i)
        services[i].name = QString::number(i);
    vendor.services = records::Answers<records::VendorService>::complete(services);
    m_host->open(m_host->vault.save(records::vendorType(), vendor));
    const auto names = [this] {
        QStringList list;
        for (const records::RowValues &row : m_host->draft().rows(records::vendorType().fieldIndex("services")))
            list += row.values.front().as<QString>();
        return list;
    };
    QVERIFY(m_host->form().goTo("services"));

    m_host->key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(names(), (QStringList {u"1"_s, u"0"_s, u"2"_s}));
    m_host->key(Qt::Key_Delete);
    QCOMPARE(names(), (QStringList {u"1"_s, u"2"_s}));
    QCOMPARE(m_host->answer("services").state, AnswerState::Value);
    m_host->key(Qt::Key_Z, Qt::ControlModifier);
    m_host->key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!m_host->draft().isChanged());
}

void TstPage::shouldAskBeforeChangesAreLost_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<bool>("leaves");
    QTest::addColumn<QString>("stored");
    QTest::newRow("save") << int(ui::Questions::Leave::Save) << true << u"SparrowX"_s;
    QTest::newRow("discard") << int(ui::Questions::Leave::Discard) << true << u"Sparrow"_s;
    QTest::newRow("stay") << int(ui::Questions::Leave::Stay) << false << u"Sparrow"_s;
}

void TstPage::shouldAskBeforeChangesAreLost()
{
    QFETCH(int, answer);
    QFETCH(bool, leaves);
    QFETCH(QString, stored);
    const Record vendor = aVendor();
    m_host->open(vendor);
    QVERIFY(m_host->page->mayLeave());
    QVERIFY(m_host->questions.asked.isEmpty());
    m_host->questions.leave = ui::Questions::Leave(answer);
    m_host->key(Qt::Key_End);
    m_host->type(u"X"_s);

    QCOMPARE(m_host->page->mayLeave(), leaves);

    QCOMPARE(m_host->questions.asked.size(), 1);
    QCOMPARE(m_host->session().load(records::vendorType(), vendor.header.id)->title(), stored);
}

void TstPage::shouldKeepUnsavedWorkOverALock()
{
    const Record vendor = aVendor();
    m_host->open(vendor);
    QVERIFY(!m_host->page->keep());
    m_host->key(Qt::Key_End);
    m_host->type(u"X"_s);
    QVERIFY(m_host->go("next_review"));
    m_host->type(u"some day"_s);

    const auto kept = m_host->page->keep();
    QVERIFY(kept);
    m_host->show({.kind = ui::Place::Kind::Record, .type = "vendor", .record = vendor.header.id});
    m_host->page->takeBack(kept);

    QCOMPARE(m_host->answer("name").as<QString>(), u"SparrowX"_s);
    QCOMPARE(m_host->form().draftTexts().value("next_review"), u"some day"_s);
    QVERIFY(m_host->draft().isChanged());

    m_host->draft().undoStack().undo(); // what was typed before the lock, at one stroke
    QCOMPARE(m_host->answer("name").as<QString>(), u"Sparrow"_s);
}

void TstPage::shouldMergeWhatOnlyOneChanged()
{
    const Record vendor = aVendor();
    m_host->open(vendor);
    changeElsewhere(vendor, "website", Value::of(u"https://x.example"_s));
    m_host->draft().set(*records::addressOf(records::vendorType(), "notes"), Value::of(u"mine"_s));

    QVERIFY(m_host->page->save());

    const auto stored = m_host->session().load(records::vendorType(), vendor.header.id);
    QCOMPARE(stored->value("website").as<QString>(), u"https://x.example"_s);
    QCOMPARE(stored->value("notes").as<QString>(), u"mine"_s);
}

void TstPage::shouldLetTheUserChooseBetweenBothValues()
{
    const Record vendor = aVendor();
    m_host->open(vendor);
    changeElsewhere(vendor, "notes", Value::of(u"theirs"_s));
    m_host->draft().set(*records::addressOf(records::vendorType(), "notes"), Value::of(u"mine"_s));
    answerDialog(true, false);

    QVERIFY(m_host->page->save());

    QCOMPARE(m_host->session().load(records::vendorType(), vendor.header.id)->value("notes").as<QString>(), u"theirs"_s);
}

void TstPage::shouldGoOnWritingWhenTheChoiceIsPutOff()
{
    const Record vendor = aVendor();
    m_host->open(vendor);
    changeElsewhere(vendor, "notes", Value::of(u"theirs"_s));
    m_host->draft().set(*records::addressOf(records::vendorType(), "notes"), Value::of(u"mine"_s));
    answerDialog(false, true);

    QVERIFY(!m_host->page->save());

    QCOMPARE(m_host->answer("notes").as<QString>(), u"mine"_s);
    QCOMPARE(m_host->session().load(records::vendorType(), vendor.header.id)->value("notes").as<QString>(), u"theirs"_s);
}

void TstPage::shouldFollowChangesMadeElsewhere()
{
    Record vendor = aVendor();
    m_host->open(vendor);
    answerOf(vendor, "notes") = Value::of(u"theirs"_s);

    QVERIFY_RESULT(m_host->session().save(vendor));

    QCOMPARE(m_host->answer("notes").as<QString>(), u"theirs"_s);
    QVERIFY(!m_host->draft().isChanged());
}

void TstPage::shouldRestoreAnEarlierValue()
{
    Record vendor = aVendor();
    answerOf(vendor, "name") = Value::of(u"Swift"_s);
    m_host->open(m_host->session().save(vendor).value());
    m_host->page->contextPane()->fillNow();
    auto *restore = m_host->page->contextPane()->findChild<QAbstractButton *>(u"restore"_s);
    QVERIFY(restore);

    restore->click();

    QCOMPARE(m_host->answer("name").as<QString>(), u"Sparrow"_s);
    QVERIFY(m_host->draft().isChanged()); // not saved before the user says so
    m_host->draft().undoStack().undo();
    QCOMPARE(m_host->answer("name").as<QString>(), u"Swift"_s);
}

void TstPage::shouldApproveAndTellOfChangesSince()
{
    m_host->open(aVendor());
    m_host->page->approve();
    QVERIFY(m_host->draft().stored().header.approval);
    QVERIFY(!m_host->draft().stored().header.changedSinceApproval());

    m_host->draft().set(*records::addressOf(records::vendorType(), "notes"), Value::of(u"x"_s));
    QVERIFY(m_host->page->save());

    QVERIFY(m_host->draft().stored().header.changedSinceApproval());
}

void TstPage::shouldNoteAReviewThatChangedNothing()
{
    m_host->open(aVendor());

    m_host->page->markReviewed();

    QVERIFY(!m_host->draft().isChanged());
    QCOMPARE(m_host->answer("reviewed_on").as<QDate>(), m_host->session().today());
    QCOMPARE(m_host->answer("review_result").as<QString>(), u"nothing-changed"_s);
}

void TstPage::shouldRemoveAndBringBack()
{
    const Record vendor = aVendor();
    m_host->open(vendor);

    m_host->page->removeRecord();
    QVERIFY(m_host->session().load(records::vendorType(), vendor.header.id)->header.removed);
    QCOMPARE(m_host->navigator.backs, 1);

    m_host->navigator.last.run();
    QVERIFY(!m_host->session().load(records::vendorType(), vendor.header.id)->header.removed);
}

void TstPage::shouldOfferNothingOnARecordThatCannotBeChanged()
{
    const Record before = aVendor();
    changeElsewhere(before, "categories", Value::of(QStringList {records::codesOf(*records::vendorType().field("categories")).terms.front().code}));
    QVERIFY(m_host->session().remove(m_host->session().load(records::vendorType(), before.header.id).value()));
    m_host->open(m_host->session().load(records::vendorType(), before.header.id).value());

    int chips = 0;
    for (const int section : m_host->page->form()->sections()) {
        m_host->page->form()->showSection(section);
        for (const QToolButton *button : m_host->page->form()->findChildren<QToolButton *>())
            QVERIFY2(button->text() != u"None"_s || !button->isVisible(), qPrintable(button->parentWidget()->accessibleName()));
        for (const ui::Segments *choice : m_host->page->form()->findChildren<ui::Segments *>()) {
            for (int i = 0; i < 2; ++i)
                QVERIFY(i == choice->current() || choice->button(i)->isHidden());
        }
        for (const ui::PickLine *line : m_host->page->form()->findChildren<ui::PickLine *>())
            QCOMPARE(line->arrowWidth(), 0);
        for (const ui::Chip *chip : m_host->page->form()->findChildren<ui::Chip *>()) {
            QVERIFY2(chip->accessibleDescription().isEmpty(), qPrintable(chip->text())); // it would name the key that removes it
            ++chips;
        }
    }
    QVERIFY(chips > 0);
}

void TstPage::shouldNotRemoveWhatOthersLinkTo()
{
    const Record parent = aVendor();
    records::Vendor child;
    child.name = u"Child"_s;
    child.parent = records::Link {parent.header.id};
    (void)m_host->vault.save(records::vendorType(), child);
    m_host->open(parent);

    m_host->page->removeRecord();

    QCOMPARE(m_host->questions.errors.size(), 1);
    QCOMPARE(m_host->navigator.backs, 0);
}

void TstPage::shouldBeginACopy()
{
    const Record vendor = aVendor();
    m_host->open(vendor);
    m_host->page->duplicate();

    m_host->show(ui::Place(m_host->navigator.places.back()));

    QVERIFY(m_host->draft().isNew());
    QVERIFY(m_host->answer("name").as<QString>().startsWith(u"Sparrow"_s));
    QVERIFY(!m_host->page->mayLeave()); // it is not stored yet
    QCOMPARE(m_host->questions.asked.size(), 1);
    QVERIFY(m_host->page->save());
    QVERIFY(m_host->page->mayLeave());
    QVERIFY(m_host->draft().stored().header.id != vendor.header.id);
}

void TstPage::shouldSayThatThereIsNoSuchRecord()
{
    m_host->show({.kind = ui::Place::Kind::Record, .type = "vendor", .record = core::RecordId {999}});
    QVERIFY(!m_host->page->draft());
    QVERIFY(m_host->page->mayLeave());

    m_host->show({.kind = ui::Place::Kind::Record, .type = "nonsense", .record = core::RecordId {1}});
    QVERIFY(!m_host->page->draft());
}

QTEST_MAIN(TstPage)
#include "tst_page.moc"
