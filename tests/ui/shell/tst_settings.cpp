// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/vendor/vendor.h"
#include "models/storage/versions.h"
#include "tests/support/files.h"
#include "tests/support/verifyresult.h"
#include "tests/ui/support/shellwindow.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using itemmodels::DateFormat;
using itemmodels::NumberFormat;
using support::child;
using support::ShellWindow;

// The settings, from the dialog to what they change.
class TstSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, ui::Scheme::Light); }
    void cleanup() { itemmodels::setFormats({}); }

    void shouldShowWhatIsSet();
    void shouldTakeWhatBelongsToTheComputer();
    void shouldKeepTheTimeZoneInTheVault();
    void shouldRefuseATimeZoneThatIsNone();
    void shouldWriteDatesAndNumbersAsAsked();
    void shouldLeaveAloneWhatIsBeingTyped();
    void shouldKeepHolidaysInTheVault();
    void shouldSayWhatIsWrongWithAFile();
    void shouldChangeNothingWhenCancelled();
    void shouldLeaveTheVaultOfAnEarlierDayAlone();

private:
    static ui::SettingsDialog &open(ShellWindow &shell)
    {
        shell.window.openSettings();
        auto *dialog = shell.window.findChild<ui::SettingsDialog *>();
        if (!dialog)
            qFatal("no dialog");
        return *dialog;
    }
    static void choose(const ui::SettingsDialog &dialog, const char *name, int data)
    {
        auto &box = child<QComboBox>(dialog, name);
        box.setCurrentIndex(box.findData(data));
    }
    static void save(ui::SettingsDialog &dialog)
    {
        dialog.accept();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    static core::RecordId vendor(ShellWindow &shell)
    {
        records::Vendor content;
        content.name = u"Sparrow Mail"_s;
        content.nextReview = QDate(2027, 3, 4);
        return shell.window.workspace()->session().save(records::Record::from(records::vendorType(), content))->header.id;
    }
    static QStringList textsOf(const QWidget &window) // of the cells of all lists and of all lines
    {
        QStringList texts;
        for (const auto *view : window.findChildren<QAbstractItemView *>()) {
            for (int row = 0; view->model() && row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    texts += view->model()->index(row, column).data().toString();
            }
        }
        for (const auto *line : window.findChildren<QLineEdit *>())
            texts += line->text();
        return texts;
    }
};

void TstSettings::shouldShowWhatIsSet()
{
    ShellWindow shell;
    shell.preferences.setLockMinutes(7);
    shell.preferences.setFormats({DateFormat::Dots, NumberFormat::PointComma});
    shell.open();
    QVERIFY_RESULT(shell.window.workspace()->session().setZone("Asia/Tokyo"));

    const ui::SettingsDialog &dialog = open(shell);

    QCOMPARE(child<QComboBox>(dialog, "lockMinutes").currentData().toInt(), 7);
    QCOMPARE(child<QComboBox>(dialog, "dates").currentText(), u"03.09.2026"_s);
    QCOMPARE(child<QComboBox>(dialog, "numbers").currentText(), u"1.234,5"_s);
    QCOMPARE(child<QComboBox>(dialog, "zone").currentText(), u"Asia/Tokyo"_s);
    QCOMPARE(child<QLineEdit>(dialog, "userName").text(), u"Ada"_s);
}

void TstSettings::shouldTakeWhatBelongsToTheComputer()
{
    ShellWindow shell; // before a vault is open
    shell.preferences.addRecent(QStringLiteral(__FILE__));
    ui::SettingsDialog &dialog = open(shell);
    QVERIFY(!dialog.findChild<QComboBox *>(u"zone"_s));

    choose(dialog, "scheme", int(ui::Scheme::Dark));
    choose(dialog, "lockMinutes", 2);
    choose(dialog, "dates", int(DateFormat::Iso));
    child<QCheckBox>(dialog, "keepRecent").setChecked(false);
    save(dialog);

    QCOMPARE(shell.preferences.scheme(), ui::Scheme::Dark);
    QCOMPARE(ui::tokens().window, ui::darkTokens().window);
    QCOMPARE(shell.preferences.lockMinutes(), 2);
    QCOMPARE(itemmodels::formats().dates, DateFormat::Iso);
    QVERIFY(!shell.preferences.keepsRecent() && shell.preferences.recentVaults().isEmpty());
    ui::applyTheme(*qApp, ui::Scheme::Light);
}

void TstSettings::shouldKeepTheTimeZoneInTheVault()
{
    ShellWindow shell;
    shell.open();
    shell.clock.set(QDateTime({2026, 11, 25}, {23, 30}, Qt::UTC));
    QVERIFY_RESULT(shell.window.workspace()->session().setZone("Europe/London"));
    QCOMPARE(shell.window.workspace()->session().today(), QDate(2026, 11, 25));

    ui::SettingsDialog &dialog = open(shell);
    child<QComboBox>(dialog, "zone").setCurrentText(u" Asia/Tokyo "_s);
    save(dialog);

    QCOMPARE(shell.window.workspace()->session().today(), QDate(2026, 11, 26));
    const auto events = storage::Versions(shell.window.workspace()->session().vault().connection()).events(u"time-zone-changed"_s);
    QVERIFY_RESULT(events);
    QCOMPARE(events->back().by, u"Ada"_s);
    QVERIFY(events->back().what.contains("Asia/Tokyo") && events->back().what.contains("Europe/London"));
    shell.window.lock({});
    shell.unlock();
    QCOMPARE(shell.window.workspace()->session().zone(), "Asia/Tokyo"_ba);
}

void TstSettings::shouldRefuseATimeZoneThatIsNone()
{
    ShellWindow shell;
    shell.open();
    const QByteArray before = shell.window.workspace()->session().zone();

    ui::SettingsDialog &dialog = open(shell);
    child<QComboBox>(dialog, "zone").setCurrentText(u"Europe/Atlantis"_s);
    dialog.accept();

    QVERIFY(dialog.isVisible());
    QVERIFY(child(dialog, "zoneProblem").isVisible());
    QCOMPARE(shell.window.workspace()->session().zone(), before);
    QCOMPARE(shell.window.workspace()->session().setZone("Europe/Atlantis").error().code, core::ErrorCode::Invalid);
}

void TstSettings::shouldWriteDatesAndNumbersAsAsked()
{
    // GIVEN a list with a date, and the page of its record
    ShellWindow shell(ui::standardPages());
    shell.open();
    const core::RecordId id = vendor(shell);
    const auto set = [&shell](DateFormat dates) {
        ui::SettingsDialog &dialog = open(shell);
        choose(dialog, "dates", int(dates));
        save(dialog);
    };

    // WHEN the form of dates changes while they are shown, THEN they are shown in it
    shell.window.workspace()->open({.kind = ui::Place::Kind::List, .type = "vendor"});
    QTRY_VERIFY(textsOf(shell.window).contains(u"4 Mar 2027"_s));
    set(DateFormat::MonthFirst);
    QTRY_VERIFY(textsOf(shell.window).contains(u"03/04/2027"_s));
    QVERIFY(!textsOf(shell.window).contains(u"4 Mar 2027"_s));

    shell.window.workspace()->open({.kind = ui::Place::Kind::Record, .type = "vendor", .record = id, .field = "next_review"});
    QTRY_VERIFY(textsOf(shell.window).contains(u"03/04/2027"_s));
    set(DateFormat::Dots);
    QTRY_VERIFY(textsOf(shell.window).contains(u"04.03.2027"_s));

    // AND what is typed is read in it
    QLineEdit *line = nullptr;
    for (auto *other : shell.window.findChildren<QLineEdit *>())
        line = other->text() == u"04.03.2027"_s ? other : line;
    QVERIFY(line);
    set(DateFormat::MonthFirst);
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, u"5/6/2027"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(line->text(), u"05/06/2027"_s);
}

void TstSettings::shouldLeaveAloneWhatIsBeingTyped()
{
    ShellWindow shell(ui::standardPages());
    shell.open();
    const core::RecordId id = vendor(shell);
    shell.window.workspace()->open({.kind = ui::Place::Kind::Record, .type = "vendor", .record = id, .field = "next_review"});
    QLineEdit *line = nullptr;
    for (auto *other : shell.window.findChildren<QLineEdit *>())
        line = other->text() == u"4 Mar 2027"_s ? other : line;
    QVERIFY(line);
    QTest::keyClicks(line, u"tom"_s);
    const QString typed = line->text();

    QEvent changed(QEvent::LocaleChange);
    itemmodels::setFormats({DateFormat::Iso, NumberFormat::System});
    for (auto *widget : shell.window.findChildren<QWidget *>())
        QCoreApplication::sendEvent(widget, &changed);

    QCOMPARE(line->text(), typed);
}

void TstSettings::shouldKeepHolidaysInTheVault()
{
    ShellWindow shell;
    shell.open();
    shell.questions.file = shell.folder() + u"/holidays.json"_s;
    QVERIFY(support::writeFile(shell.questions.file, R"({"country": "DE", "as_of": "2026-12-01",
        "add": [{"name": "Office closed", "kind": "once", "date": "2026-12-31"}]})"));

    ui::SettingsDialog &first = open(shell);
    QTest::mouseClick(&child<QPushButton>(first, "loadHolidays"), Qt::LeftButton);
    save(first);

    const auto kept = shell.window.workspace()->session().ownHolidays();
    QVERIFY_RESULT(kept);
    QCOMPARE(kept->size(), 1U);
    QCOMPARE(kept->front().country, u"DE"_s);
    QCOMPARE(kept->front().by, u"Ada"_s);

    ui::SettingsDialog &second = open(shell);
    QVERIFY(child(second, "holidays-DE").findChild<QLabel *>()->text().startsWith("Germany"_L1));
    QTest::mouseClick(child(second, "holidays-DE").findChild<QPushButton *>(), Qt::LeftButton);
    save(second);
    QVERIFY(shell.window.workspace()->session().ownHolidays()->empty());
}

void TstSettings::shouldSayWhatIsWrongWithAFile()
{
    ShellWindow shell;
    shell.open();
    shell.questions.file = shell.folder() + u"/holidays.json"_s;
    QVERIFY(support::writeFile(shell.questions.file, "{\"country\": \"DE\", \"as_of\": \"2026-12-01\", \"add\": [\n"
                                                     "{\"name\": \"Twice\", \"kind\": \"fixed\", \"month\": 5, \"day\": 1}]}"));

    ui::SettingsDialog &dialog = open(shell);
    QTest::mouseClick(&child<QPushButton>(dialog, "loadHolidays"), Qt::LeftButton);

    QStringList shown;
    for (const auto *label : dialog.findChildren<QLabel *>())
        shown += label->isVisible() ? label->text() : QString();
    QVERIFY(shown.join(u'\n').contains("line 2: add.1: Two rules, \"Labour Day\" and \"Twice\""_L1));
    save(dialog);
    QVERIFY(shell.window.workspace()->session().ownHolidays()->empty());
}

void TstSettings::shouldChangeNothingWhenCancelled()
{
    ShellWindow shell;
    shell.open();
    const QByteArray zone = shell.window.workspace()->session().zone();

    ui::SettingsDialog &dialog = open(shell);
    choose(dialog, "dates", int(DateFormat::Iso));
    child<QComboBox>(dialog, "zone").setCurrentText(u"Asia/Tokyo"_s);
    dialog.reject();

    QCOMPARE(itemmodels::formats(), itemmodels::Formats());
    QCOMPARE(shell.window.workspace()->session().zone(), zone);
}

void TstSettings::shouldLeaveTheVaultOfAnEarlierDayAlone()
{
    ShellWindow shell;
    shell.open();
    itemmodels::VaultSession &session = shell.window.workspace()->session();
    const QByteArray zone = session.zone();
    session.showDay(QDate(2020, 1, 1));

    ui::SettingsDialog &dialog = open(shell);
    child<QComboBox>(dialog, "zone").setCurrentText(u"Asia/Tokyo"_s);
    save(dialog);

    QCOMPARE(session.zone(), zone);
    QVERIFY(!shell.questions.asked.isEmpty() && shell.questions.asked.last().contains("Go back to today"_L1));
}

QTEST_MAIN(TstSettings)
#include "tst_settings.moc"
