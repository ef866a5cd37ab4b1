// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/recordtablemodel.h"
#include "models/records/contact/contact.h"
#include "models/records/vendor/vendor.h"
#include "models/reports/formats.h"
#include "tests/support/files.h"
#include "tests/support/quietwindow.h"
#include "tests/support/samplerecord.h"
#include "tests/support/sessionvault.h"
#include "tests/support/verifyresult.h"
#include "ui/dialogs/progressdialog.h"
#include "ui/pages/exportpath.h"
#include "ui/pages/factview.h"
#include "ui/pages/listactions.h"
#include "ui/pages/listfilterbar.h"
#include "ui/pages/listhead.h"
#include "ui/pages/listpage.h"
#include "ui/pages/listpreview.h"
#include "ui/pages/listtable.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/searchfield.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace records;
using itemmodels::RecordTableModel;

// The list page of every type, and what a user does with it.
class TstListPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void shouldListEveryType_data();
    void shouldListEveryType();
    void shouldSayWhatToDoFirst_data();
    void shouldSayWhatToDoFirst();
    void shouldCountWhatIsShown();
    void shouldKeepItsFiltersInItsPlace();
    void shouldTakeAFilterAwayByItsChip();
    void shouldFindByWords();
    void shouldNotCallAnUnreadListEmpty();
    void shouldExportWithTheWordsThatNarrowIt();
    void shouldOpenWithTheKeyboardAlone();
    void shouldRemoveAndBringBack();
    void shouldDoWhatIsAskedWithTheRowThatIsShown_data();
    void shouldDoWhatIsAskedWithTheRowThatIsShown();
    void shouldRemoveAllOrNothing();
    void shouldAskBeforeItRemovesMany();
    void shouldBringBackARemovedRecord();
    void shouldLeadFromAnEmptyListToWhatWasRemoved();
    void shouldSayThatItWasCancelled();
    void shouldCopyTheChosenRows();
    void shouldKeepTheChosenRowOverASave();
    void shouldShowMarkupAsText();
    void shouldLeaveDeleteToTheLineOfText();
    void shouldSortByKeys();
    void shouldSaveFiltersByKeys();
    void shouldOfferTheFolderOfTheLastExport();
    void shouldTellTheSizeOfTheListAlone();
    void shouldGiveColumnsWhatTheirCellsNeed();
    void shouldNameEveryControl_data() { shouldListEveryType_data(); }
    void shouldNameEveryControl();

private:
    [[nodiscard]] Record vendor(const QString &name)
    {
        Vendor content;
        content.name = name;
        return m_vault->save(vendorType(), content);
    }
    void openPage(const RecordType &type, const QString &conditions = {})
    {
        m_page = std::make_unique<ui::ListPage>(ui::Context {m_vault->session(), m_navigator, m_questions}, type);
        if (!conditions.isEmpty())
            m_page->showFilters(conditions);
        m_page->resize(1240, 852);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY(!model().isReading());
        m_page->focusFirst();
    }
    [[nodiscard]] RecordTableModel &model() { return *m_page->findChild<RecordTableModel *>(); }
    [[nodiscard]] ui::ListTable &table() { return *m_page->findChild<ui::ListTable *>(); }
    [[nodiscard]] QString count() { return m_page->findChild<ui::ListHead *>()->countText(); }

    std::unique_ptr<support::SessionVault> m_vault;
    support::QuietNavigator m_navigator;
    support::PreparedQuestions m_questions;
    std::unique_ptr<ui::ListPage> m_page;
};

void TstListPage::init()
{
    m_vault = std::make_unique<support::SessionVault>();
    m_navigator.opened.clear();
    m_navigator.message.clear();
    m_questions.told.clear();
    m_questions.agrees = true;
}

void TstListPage::cleanup()
{
    m_page.reset();
    m_vault.reset();
}

void TstListPage::shouldListEveryType_data()
{
    QTest::addColumn<QByteArray>("key");
    for (const RecordType *type : recordTypes())
        QTest::newRow(type->key.constData()) << type->key;
}

void TstListPage::shouldListEveryType()
{
    QFETCH(QByteArray, key);
    const RecordType &type = *findType(key);
    support::SampleRecords samples(3);
    for (int i = 0; i < 3; ++i)
        QVERIFY_RESULT(m_vault->session().save(samples.make(type)));

    openPage(type);
    const QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);

    QCOMPARE(model().rowCount(), 3);
    QCOMPARE(m_page->title(), type.pluralTitle());
    QVERIFY(m_page->findChild<ui::ListPreview *>()->isVisible());
    for (int column = 0; column < model().columnCount(); ++column) {
        table().sortBy(column, Qt::DescendingOrder);
        QTRY_VERIFY(!model().isReading());
        QCOMPARE(model().rowCount(), 3);
    }
    QVERIFY(m_questions.told.empty());
}

void TstListPage::shouldSayWhatToDoFirst_data()
{
    shouldListEveryType_data();
}

void TstListPage::shouldSayWhatToDoFirst()
{
    QFETCH(QByteArray, key);
    const RecordType &type = *findType(key);

    openPage(type);

    const auto labels = m_page->findChildren<QLabel *>();
    const auto shows = [&labels](const QString &text) {
        return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) { return label->isVisible() && label->text() == text; });
    };
    QVERIFY(shows(type.emptyTitle()));
    QVERIFY(shows(type.emptyText()));
}

void TstListPage::shouldCountWhatIsShown()
{
    (void)vendor(u"A"_s);
    (void)vendor(u"B"_s);
    openPage(vendorType(), u"name~a"_s);

    QTRY_COMPARE(count(), u"1 of 2"_s);

    m_page->showFilters({});
    QTRY_COMPARE(count(), u"2"_s);
}

void TstListPage::shouldKeepItsFiltersInItsPlace()
{
    (void)vendor(u"A"_s);
    openPage(vendorType(), u"status=@unknown\nname~a\nno_such_field=1"_s);

    const ui::Place place = m_page->place();

    QCOMPARE(place.type, QByteArray("vendor"));
    QCOMPARE(place.filter, u"status=@unknown\nname~a"_s);
}

void TstListPage::shouldTakeAFilterAwayByItsChip()
{
    (void)vendor(u"A"_s);
    (void)vendor(u"B"_s);
    openPage(vendorType(), u"name~a"_s);
    QTRY_COMPARE(model().rowCount(), 1);
    ui::Chip *chip = m_page->findChild<ui::ListFilterBar *>()->findChildren<ui::Chip *>().last();
    for (ui::Chip *each : m_page->findChildren<ui::Chip *>()) {
        if (each->text().startsWith(u"Name"))
            chip = each;
    }

    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Delete);

    QTRY_COMPARE(model().rowCount(), 2);
    QVERIFY(m_page->filters().empty());
}

void TstListPage::shouldFindByWords()
{
    (void)vendor(u"Überwachung"_s);
    (void)vendor(u"Other"_s);
    openPage(vendorType());

    QTest::keyClick(&table(), Qt::Key_F, Qt::ControlModifier);
    ui::SearchField *field = m_page->findChild<ui::SearchField *>();
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"wachung"_s);
    QTest::keyClick(field, Qt::Key_Down);

    QTRY_COMPARE(model().rowCount(), 1);
    QTRY_VERIFY(table().hasFocus());
}

void TstListPage::shouldNotCallAnUnreadListEmpty()
{
    (void)vendor(u"A"_s); // no texts are read yet: that takes a turn of the event loop
    m_page = std::make_unique<ui::ListPage>(ui::Context {m_vault->session(), m_navigator, m_questions}, vendorType());
    model().setQuickFilter(u"nothing like it"_s);
    const auto shows = [this](const QString &text) {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == text && label->isVisibleTo(m_page.get()); });
    };

    QVERIFY(shows(u"Still reading the texts"_s));
    QCOMPARE(count(), u"0 of 1 so far"_s);
    m_questions.file = m_vault->folder() + u"/early.csv"_s;
    m_page->findChild<ui::ListActions *>()->exportMenu()->actions().first()->trigger();
    QVERIFY(m_navigator.message.startsWith(u"Not all texts"_s));

    QTRY_VERIFY(shows(u"Nothing fits"_s));
    QCOMPARE(count(), u"0 of 1"_s);
}

void TstListPage::shouldExportWithTheWordsThatNarrowIt()
{
    (void)vendor(u"Sparrow"_s);
    openPage(vendorType(), u"name~a"_s);
    QTRY_VERIFY(m_vault->session().isSearchComplete());
    QTest::keyClicks(m_page->findChild<ui::SearchField *>(), u"sparr"_s);
    QTest::keyClick(m_page->findChild<ui::SearchField *>(), Qt::Key_Return);
    m_questions.file = m_vault->folder() + u"/list.html"_s;

    for (QAction *action : m_page->findChild<ui::ListActions *>()->exportMenu()->actions()) {
        if (action->text().contains(u"HTML"_s))
            action->trigger();
    }

    QTRY_VERIFY(QFile::exists(m_questions.file));
    const QString written = QString::fromUtf8(support::readFile(m_questions.file));
    QVERIFY(written.contains(u"Name contains"_s));
    QVERIFY(written.contains(u"Holds the words \u201csparr\u201d"_s));
}

void TstListPage::shouldOpenWithTheKeyboardAlone()
{
    (void)vendor(u"A"_s);
    const Record second = vendor(u"B"_s);
    openPage(vendorType());

    QTest::keyClick(&table(), Qt::Key_Down);
    QTest::keyClick(&table(), Qt::Key_Return);
    QTest::keyClick(&table(), Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(&table(), Qt::Key_N, Qt::ControlModifier);

    QCOMPARE(m_navigator.opened.size(), 3U);
    QCOMPARE(m_navigator.opened[0].kind, ui::Place::Kind::Record);
    QCOMPARE(m_navigator.opened[0].record, second.header.id);
    QCOMPARE(m_navigator.opened[1].kind, ui::Place::Kind::NewRecord);
    QCOMPARE(m_navigator.opened[1].record, second.header.id);
    QCOMPARE(m_navigator.opened[2].record, core::kNoRecord);
}

void TstListPage::shouldRemoveAndBringBack()
{
    (void)vendor(u"A"_s);
    (void)vendor(u"B"_s);
    openPage(vendorType());

    QTest::keyClick(&table(), Qt::Key_Delete);
    QTRY_COMPARE(model().rowCount(), 1);
    QVERIFY(m_navigator.message.contains(u"A"_s));
    QVERIFY(m_navigator.action.run);

    m_navigator.action.run();
    QTRY_COMPARE(model().rowCount(), 2);
    QVERIFY(m_questions.told.empty());
}

void TstListPage::shouldDoWhatIsAskedWithTheRowThatIsShown_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("End") << Qt::KeyboardModifiers(Qt::NoModifier);
    QTest::newRow("Ctrl+End") << Qt::KeyboardModifiers(Qt::ControlModifier);
}

void TstListPage::shouldDoWhatIsAskedWithTheRowThatIsShown()
{
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    const Record first = vendor(u"A"_s);
    const Record last = vendor(u"B"_s);
    openPage(vendorType());

    QTest::keyClick(&table(), Qt::Key_End, modifiers);
    QTest::keyClick(&table(), Qt::Key_Delete);

    QTRY_COMPARE(model().rowCount(), 1);
    QVERIFY(m_vault->session().load(vendorType(), last.header.id)->header.removed);
    QVERIFY(!m_vault->session().load(vendorType(), first.header.id)->header.removed);
}

void TstListPage::shouldRemoveAllOrNothing()
{
    (void)vendor(u"A"_s);
    const Record linked = vendor(u"B"_s);
    Contact contact;
    contact.name = u"Ann"_s;
    contact.party = Link {linked.header.id};
    (void)m_vault->save(contactType(), contact);
    openPage(vendorType());

    table().selectAll();
    QTest::keyClick(&table(), Qt::Key_Delete);

    QTRY_COMPARE(m_questions.told.size(), 1U);
    QCOMPARE(m_questions.told.front().code, core::ErrorCode::Linked);
    QCOMPARE(m_vault->session().count(vendorType()), 2);
}

void TstListPage::shouldAskBeforeItRemovesMany()
{
    for (int i = 0; i < 21; ++i)
        (void)vendor(QString::number(i));
    openPage(vendorType());
    table().selectAll();
    m_questions.agrees = false;

    QTest::keyClick(&table(), Qt::Key_Delete);
    QCOMPARE(m_vault->session().count(vendorType()), 21);

    m_questions.agrees = true;
    QTest::keyClick(&table(), Qt::Key_Delete);
    QTRY_COMPARE(m_vault->session().count(vendorType()), 0);
}

void TstListPage::shouldBringBackARemovedRecord()
{
    (void)vendor(u"A"_s);
    const Record gone = vendor(u"Sparrow Mail"_s);
    const Record other = vendor(u"Gone too"_s);
    QVERIFY_RESULT(m_vault->session().remove(gone));
    QVERIFY_RESULT(m_vault->session().remove(other));
    openPage(vendorType());
    QTRY_COMPARE(model().rowCount(), 1);

    const auto actions = m_page->actions();
    (*std::find_if(actions.begin(), actions.end(), [](const QAction *action) { return action->text() == u"Removed vendors"_s; }))->trigger();
    QTRY_COMPARE(model().ids(), (std::vector {gone.header.id, other.header.id}));
    model().setQuickFilter(u"sparr"_s);
    QCOMPARE(model().ids(), std::vector {gone.header.id});
    table().choose({gone.header.id}, gone.header.id);
    const ui::ListActions &rows = *m_page->findChild<ui::ListActions *>();
    QVERIFY(rows.bringBack()->isVisible() && !rows.remove()->isVisible() && !rows.duplicate()->isVisible());
    table().setFocus();
    QTest::keyClick(&table(), Qt::Key_Return);
    QCOMPARE(m_navigator.opened.back().record, gone.header.id);
    rows.bringBack()->trigger();

    QTRY_COMPARE(model().rowCount(), 0);
    QCOMPARE(m_vault->session().count(vendorType()), 2);
    QVERIFY(m_questions.told.empty());
}

void TstListPage::shouldLeadFromAnEmptyListToWhatWasRemoved()
{
    const auto button = [this]() -> QAbstractButton * {
        for (QAbstractButton *each : m_page->findChildren<QAbstractButton *>()) {
            if (each->text() == u"Removed vendors"_s)
                return each;
        }
        return nullptr;
    };
    openPage(vendorType());
    QVERIFY(button() && !button()->isVisible());
    const Record gone = vendor(u"A"_s);
    QTRY_COMPARE(model().rowCount(), 1);
    QVERIFY_RESULT(m_vault->session().remove(gone));
    QTRY_VERIFY(button()->isVisible());

    button()->click();

    QTRY_COMPARE(model().rowCount(), 1);
    QVERIFY(table().isVisible());
}

void TstListPage::shouldSayThatItWasCancelled()
{
    std::vector<Record> many;
    for (int i = 0; i < 3000; ++i) {
        Vendor content;
        content.name = QString::number(i);
        many.push_back(Record::from(vendorType(), content));
    }
    QVERIFY_RESULT(m_vault->session().saveAll(many));
    openPage(vendorType());
    table().selectAll();
    QTest::keyClick(&table(), Qt::Key_Delete);
    auto *progress = m_page->findChild<ui::ProgressDialog *>();
    QVERIFY(progress && progress->isVisible());

    progress->reject();

    QCOMPARE(m_navigator.message, u"Cancelled; nothing was changed."_s);
    QVERIFY(m_questions.told.empty());
    QCOMPARE(m_vault->session().count(vendorType()), 3000);
}

void TstListPage::shouldCopyTheChosenRows()
{
    (void)vendor(u"A <b>bold</b>"_s);
    (void)vendor(u"B"_s);
    openPage(vendorType());

    table().selectAll();
    QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);

    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"V-0002\tB"_s));
    QVERIFY(QGuiApplication::clipboard()->mimeData()->html().contains(u"A &lt;b&gt;bold&lt;/b&gt;"_s));
}

void TstListPage::shouldKeepTheChosenRowOverASave()
{
    (void)vendor(u"A"_s);
    Record second = vendor(u"B"_s);
    openPage(vendorType());
    table().sortBy(1, Qt::AscendingOrder);
    QTRY_VERIFY(!model().isReading());
    table().choose({second.header.id}, second.header.id);

    Vendor renamed = second.as<Vendor>();
    renamed.name = u"0 first now"_s;
    second.set(renamed);
    QVERIFY_RESULT(m_vault->session().save(second));

    QTRY_COMPARE(model().idAt(0), second.header.id);
    QTRY_COMPARE(table().current(), second.header.id);
    QCOMPARE(table().chosen(), std::vector {second.header.id});
}

void TstListPage::shouldShowMarkupAsText()
{
    support::SampleRecords samples(1);
    Record record = samples.make(vendorType());
    const QString markup = u"<b>x</b><img src=\"file:///etc/passwd\">"_s;
    for (std::size_t i = 0; i < vendorType().fields.size(); ++i) {
        if (vendorType().fields[i].isText())
            record.values[i] = Value::of(markup);
    }
    QVERIFY_RESULT(m_vault->session().save(record));

    openPage(vendorType());

    for (const QLabel *label : m_page->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(u'<') || label->textFormat() == Qt::PlainText, qPrintable(label->text()));
    QCOMPARE(model().index(0, 1).data().toString(), markup);
}

void TstListPage::shouldLeaveDeleteToTheLineOfText()
{
    (void)vendor(u"A"_s);
    openPage(vendorType());
    ui::SearchField *field = m_page->findChild<ui::SearchField *>();
    field->setFocus();

    QTest::keyClick(field, Qt::Key_Delete);

    QCOMPARE(m_vault->session().count(vendorType()), 1);
}

void TstListPage::shouldSortByKeys()
{
    (void)vendor(u"B"_s);
    (void)vendor(u"A"_s);
    openPage(vendorType());
    const auto choose = [this](const QString &words) {
        m_page->activateWindow(); // a menu that closes leaves none active here
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTest::keyClick(&table(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (int i = 0; i < menu->actions().size() && menu->activeAction()->text() != words; ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QCOMPARE(menu->activeAction()->text(), words);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_VERIFY(!model().isReading());
    };

    choose(u"Name"_s);
    QCOMPARE(model().recordAt(0)->title(), u"A"_s);
    choose(u"Name, last first"_s);
    QCOMPARE(model().recordAt(0)->title(), u"B"_s);
}

void TstListPage::shouldSaveFiltersByKeys()
{
    (void)vendor(u"Sparrow"_s);
    openPage(vendorType());
    const auto save = [this]() -> QAction * {
        const auto actions = m_page->actions();
        const auto hit = std::find_if(actions.begin(), actions.end(), [](const QAction *action) { return action->text().startsWith(u"Save these filters"_s); });
        return hit == actions.end() ? nullptr : *hit;
    };
    QVERIFY(save() && !save()->isEnabled()); // there are none

    m_page->showFilters(u"name~a"_s);
    QVERIFY(save()->isEnabled());

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QVERIFY(menu->actions().contains(save()));
    menu->close();
}

void TstListPage::shouldOfferTheFolderOfTheLastExport()
{
    openPage(vendorType());
    const ui::Context context {m_vault->session(), m_navigator, m_questions};
    const reports::ReportFormat &format = *reports::findFormat("csv");
    m_questions.file = m_vault->folder() + u"/list.csv"_s;

    QCOMPARE(ui::askExportPath(context, m_page.get(), u"Export"_s, u"vendors"_s, format), m_questions.file);
    (void)ui::askExportPath(context, m_page.get(), u"Export"_s, u"vendors"_s, format);
    QCOMPARE(m_questions.suggestion, m_vault->folder() + u"/vendors.csv"_s);

    m_questions.file = m_vault->folder() + u"/gone/list.csv"_s; // one that is not there is not offered
    (void)ui::askExportPath(context, m_page.get(), u"Export"_s, u"vendors"_s, format);
    (void)ui::askExportPath(context, m_page.get(), u"Export"_s, u"vendors"_s, format);
    QVERIFY(QFileInfo(m_questions.suggestion).dir().exists());
    m_questions.file.clear();
}

void TstListPage::shouldTellTheSizeOfTheListAlone()
{
    Vendor content;
    content.name = u"Sparrow Mail"_s;
    VendorService mail;
    mail.name = u"Mailings"_s;
    VendorService archive;
    archive.name = u"Archive"_s;
    content.services = records::Answers<records::VendorService>::complete({mail, archive});
    (void)m_vault->save(vendorType(), content);

    openPage(vendorType());

    QStringList remarked;
    for (const ui::FactView *fact : m_page->findChildren<ui::FactView *>()) {
        if (fact->accessibleDescription().contains(u"list complete"_s))
            remarked += fact->accessibleName();
    }
    QCOMPARE(remarked, QStringList {u"Services"_s}); // where they store is told of neither
}

void TstListPage::shouldGiveColumnsWhatTheirCellsNeed()
{
    Contact content;
    content.name = u"Al"_s;
    content.email = u"al.of.the.office.for.privacy@sparrow.example"_s;
    (void)m_vault->save(contactType(), content);

    openPage(contactType());

    QStyleOptionViewItem option;
    option.font = table().font();
    for (int column = 0; column < model().columnCount(); ++column) {
        const int needed = table().itemDelegate()->sizeHint(option, model().index(0, column)).width();
        QVERIFY2(table().columnWidth(column) >= needed, model().columns()[std::size_t(column)].path.constData());
    }
}

void TstListPage::shouldNameEveryControl()
{
    QFETCH(QByteArray, key);
    support::SampleRecords samples(3);
    QVERIFY_RESULT(m_vault->session().save(samples.make(*findType(key))));
    openPage(*findType(key));

    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isPart = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget()) != nullptr;
        QVERIFY2(isPart || !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()), widget->metaObject()->className());
    }
}

QTEST_MAIN(TstListPage)
#include "tst_listpage.moc"
