// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/vendor/vendor.h"
#include "tests/support/files.h"
#include "tests/support/sessionvault.h"
#include "tests/ui/support/accessiblenames.h"
#include "tests/ui/support/scriptedquestions.h"
#include "tests/ui/support/shellwindow.h"
#include "ui/context/navigator.h"
#include "ui/pages/reportspage.h"

#include <QComboBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using support::child;

namespace {

class SilentNavigator final : public ui::Navigator
{
public:
    QStringList said;
    void open(const ui::Place &) override { }
    void back() override { }
    void showDay(const QDate &) override { }
    void say(const QString &message, const ui::MessageAction &) override { said += message; }
};

} // namespace

// Exports from the page of reports.
class TstReportsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldOfferEveryReportAndFormat();
    void shouldExportByKeyboard();
    void shouldWriteNothingWhenNoFileIsChosen();
    void shouldNotReplaceAFileUnasked();
    void shouldSayWhyItFailed();
    void shouldNameEveryControl();

private:
    static void press(ui::ReportsPage &page) { QTest::keyClick(&child(page, "export"), Qt::Key_Space); }
};

void TstReportsPage::shouldOfferEveryReportAndFormat()
{
    support::SessionVault vault;
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    ui::ReportsPage page({vault.session(), navigator, questions});

    QCOMPARE(child<QComboBox>(page, "report").count(), int(reports::reportKinds().size()));
    QCOMPARE(child<QComboBox>(page, "format").count(), int(reports::reportFormats().size()));
    QCOMPARE(child<QComboBox>(page, "organisation").count(), 1);
}

void TstReportsPage::shouldExportByKeyboard()
{
    support::SessionVault vault;
    records::Vendor vendor;
    vendor.name = u"Sparrow Mail"_s;
    (void)vault.save(records::vendorType(), vendor);
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    questions.file = vault.folder() + u"/vendors"_s;
    ui::ReportsPage page({vault.session(), navigator, questions});
    auto &report = child<QComboBox>(page, "report");
    report.setCurrentIndex(report.findData(QByteArray("vendors")));

    press(page);

    QTRY_COMPARE_WITH_TIMEOUT(navigator.said.size(), 1, 60000);
    QVERIFY(support::readFile(questions.file + u".html"_s).contains("Sparrow Mail"));
}

void TstReportsPage::shouldWriteNothingWhenNoFileIsChosen()
{
    support::SessionVault vault;
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    ui::ReportsPage page({vault.session(), navigator, questions});

    press(page);

    QCOMPARE(questions.asked.size(), 1);
    QVERIFY(!child(page, "export").isHidden());
    QVERIFY(navigator.said.isEmpty());
}

void TstReportsPage::shouldNotReplaceAFileUnasked()
{
    support::SessionVault vault;
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    questions.file = vault.folder() + u"/mine"_s;
    QVERIFY(support::writeFile(questions.file + u".html"_s, "mine"));
    ui::ReportsPage page({vault.session(), navigator, questions});

    press(page);

    QCOMPARE(questions.asked.size(), 2);
    QVERIFY(!child(page, "export").isHidden());
    QCOMPARE(support::readFile(questions.file + u".html"_s), QByteArray("mine"));
}

void TstReportsPage::shouldSayWhyItFailed()
{
    support::SessionVault vault;
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    questions.file = vault.folder() + u"/no/such/folder/report.html"_s;
    ui::ReportsPage page({vault.session(), navigator, questions});

    press(page);

    QTRY_COMPARE_WITH_TIMEOUT(questions.asked.size(), 2, 60000);
    QVERIFY(!child(page, "export").isHidden());
}

void TstReportsPage::shouldNameEveryControl()
{
    support::SessionVault vault;
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    ui::ReportsPage page({vault.session(), navigator, questions});

    const QStringList found = support::controlsWithoutName(page);

    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_MAIN(TstReportsPage)
#include "tst_reportspage.moc"
