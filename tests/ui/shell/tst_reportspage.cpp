// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/organisation/organisation.h"
#include "models/records/request/request.h"
#include "models/records/vendor/vendor.h"
#include "tests/support/files.h"
#include "tests/support/sessionvault.h"
#include "tests/ui/support/accessiblenames.h"
#include "tests/ui/support/scriptedquestions.h"
#include "tests/ui/support/shellwindow.h"
#include "ui/context/navigator.h"
#include "ui/pages/pageview.h"
#include "ui/pages/previewpane.h"
#include "ui/pages/reportspage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPrinter>
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
    void shouldNamePeopleOnlyWhenAsked();
    void shouldOfferOnlyWhatTheReportKnows();
    void shouldNameEveryControl();
    void shouldShowThePagesBesideTheChoices();
    void shouldFollowAChangedOrganisationAndDay();
    void shouldGoBackToTheDayThatIsShown();
    void shouldShowNothingThatIsOutOfDate();
    void shouldShowReportsOfTheDayOfTheWindow();
    void shouldShowAnEmptyVault();
    void shouldTurnAndSizePagesByKeyboard();
    void shouldStopThePreviewByKeyboard();
    void shouldSayHowOtherFormatsAreShown();
    void shouldPrintToAFileByKeyboard();
    void shouldPrintNothingWhenNoPrinterIsChosen();
    void shouldPrintNothingBeforeThePagesAreThere();
    void shouldRefusePagesThatAreNotThere();
    void shouldOfferTheFolderAfterAnExport();
    void shouldCutNothingOff();

private:
    static void addVendors(support::SessionVault &vault, int count);
    static void choose(ui::ReportsPage &page, const QByteArray &report);
    static void chooseHtml(ui::ReportsPage &page);
    static void open(ui::ReportsPage &page, const QByteArray &report = "vendors");
    static itemmodels::ReportPagesPtr pagesOf(ui::ReportsPage &page);
    static QString textOf(const itemmodels::ReportPagesPtr &pages, support::SessionVault &vault);
    static void press(ui::ReportsPage &page) { QTest::keyClick(&child(page, "export"), Qt::Key_Space); }
};

void TstReportsPage::shouldOfferEveryReportAndFormat()
{
    support::SessionVault vault;
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    ui::ReportsPage page({vault.session(), navigator, questions});

    QCOMPARE(child<QListWidget>(page, "report").count(), int(reports::reportKinds().size()));
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
    choose(page, "vendors");
    chooseHtml(page);

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
    chooseHtml(page);

    press(page);

    QCOMPARE(questions.asked.size(), 2);
    QVERIFY(!child(page, "export").isHidden());
    QCOMPARE(support::readFile(questions.file + u".html"_s), QByteArray("mine"));
}

void TstReportsPage::shouldNamePeopleOnlyWhenAsked()
{
    support::SessionVault vault;
    records::Request request;
    request.requesterName = u"Grace Hopper"_s;
    request.received = records::Instant {vault.session().clock().now(), "UTC"};
    (void)vault.save(records::requestType(), request);
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    ui::ReportsPage page({vault.session(), navigator, questions});
    choose(page, "requests");
    chooseHtml(page);
    page.show();

    for (const bool named : {false, true}) {
        questions.file = vault.folder() + (named ? u"/named.html"_s : u"/log.html"_s);
        if (named)
            QTest::keyClick(&child(page, "named"), Qt::Key_Space);
        press(page);
        QTRY_COMPARE_WITH_TIMEOUT(navigator.said.size(), named ? 2 : 1, 60000);
        QCOMPARE(support::readFile(questions.file).contains("Grace Hopper"), named);
    }
    choose(page, "vendors");
    choose(page, "requests");
    QVERIFY(!child<QCheckBox>(page, "named").isChecked());
}

void TstReportsPage::shouldOfferOnlyWhatTheReportKnows()
{
    support::SessionVault vault;
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    ui::ReportsPage page({vault.session(), navigator, questions});

    for (const reports::ReportKind &kind : reports::reportKinds()) {
        choose(page, kind.name);
        QCOMPARE(child(page, "named").isVisibleTo(&page), kind.name == "requests");
        QCOMPARE(child(page, "withNotes").isVisibleTo(&page), kind.name.startsWith("ropa"));
    }
}

void TstReportsPage::shouldSayWhyItFailed()
{
    support::SessionVault vault;
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    questions.file = vault.folder() + u"/no/such/folder/report.pdf"_s;
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

void TstReportsPage::addVendors(support::SessionVault &vault, int count)
{
    for (int i = 0; i < count; ++i) {
        records::Vendor vendor;
        vendor.name = u"Vendor %1"_s.arg(i);
        (void)vault.save(records::vendorType(), vendor);
    }
}

void TstReportsPage::choose(ui::ReportsPage &page, const QByteArray &report)
{
    auto &list = child<QListWidget>(page, "report");
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->data(Qt::UserRole).toByteArray() == report)
            return list.setCurrentRow(row);
    }
    qFatal("no such report");
}

void TstReportsPage::chooseHtml(ui::ReportsPage &page)
{
    auto &format = child<QComboBox>(page, "format");
    format.setCurrentIndex(format.findData(QByteArray("html")));
}

void TstReportsPage::open(ui::ReportsPage &page, const QByteArray &report)
{
    choose(page, report);
    page.resize(1220, 840);
    page.show();
    page.activateWindow();
    if (!QTest::qWaitForWindowActive(&page))
        qFatal("the page got no focus");
    page.focusFirst();
}

itemmodels::ReportPagesPtr TstReportsPage::pagesOf(ui::ReportsPage &page)
{
    if (!QTest::qWaitFor([&page] { return page.preview().pages() != nullptr; }, 60000))
        qFatal("no pages");
    return page.preview().pages();
}

QString TstReportsPage::textOf(const itemmodels::ReportPagesPtr &pages, support::SessionVault &vault)
{
    const QString path = vault.folder() + u"/seen.pdf"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !pages->pdf.copyTo(file))
        qFatal("not written");
    file.close();
    return support::outputOf(u"pdftotext"_s, {path, u"-"_s});
}

void TstReportsPage::shouldShowThePagesBesideTheChoices()
{
    support::SessionVault vault;
    addVendors(vault, 40);
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    ui::ReportsPage page({vault.session(), navigator, questions});

    open(page);

    const auto pages = pagesOf(page);
    QVERIFY(textOf(pages, vault).contains(u"Vendor 39"_s));
    QCOMPARE(child<QLabel>(page, "pageCount").text(), u"of %1"_s.arg(pages->plan.pages));
    QTRY_VERIFY_WITH_TIMEOUT(!page.preview().view().pictures().picture(1).isNull(), 60000);
}

void TstReportsPage::shouldFollowAChangedOrganisationAndDay()
{
    support::SessionVault vault;
    records::Organisation first;
    first.name = u"Meadow Bakery"_s;
    const records::Record saved = vault.save(records::organisationType(), first);
    vault.clock().advance(3 * 24 * 60 * 60);
    records::Organisation second;
    second.name = u"Harbour Clinic"_s;
    (void)vault.save(records::organisationType(), second);
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    ui::ReportsPage page({vault.session(), navigator, questions});
    open(page, "organisations");
    QVERIFY(textOf(pagesOf(page), vault).contains(u"Harbour Clinic"_s));

    child(page, "organisation").setFocus();
    QTest::keyClick(&child(page, "organisation"), Qt::Key_Down);
    QVERIFY(!page.preview().pages());
    const auto ofFirst = pagesOf(page);
    QTest::keyClick(&child(page, "organisation"), Qt::Key_Up);
    auto &asAt = child<QLineEdit>(page, "asAt");
    asAt.setFocus();
    asAt.selectAll();
    QTest::keyClicks(&asAt, u"yesterday"_s);
    const auto earlier = pagesOf(page);

    QCOMPARE(ofFirst->options.organisation, std::optional(saved.header.id));
    QVERIFY(!textOf(ofFirst, vault).contains(u"All organisations"_s));
    QCOMPARE(earlier->options.asAt, vault.session().today().addDays(-1));
    QVERIFY(!textOf(earlier, vault).contains(u"Harbour Clinic"_s));
}

void TstReportsPage::shouldGoBackToTheDayThatIsShown()
{
    support::SessionVault vault;
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    ui::ReportsPage page({vault.session(), navigator, questions});
    open(page);
    auto &asAt = child<QLineEdit>(page, "asAt");
    const QString shown = asAt.text();

    asAt.setText(u"Tuesdayish"_s);
    QTest::keyClick(&asAt, Qt::Key_Return);

    QCOMPARE(asAt.text(), shown);
    QCOMPARE(pagesOf(page)->options.asAt, vault.session().today());
}

void TstReportsPage::shouldShowNothingThatIsOutOfDate()
{
    support::SessionVault vault;
    addVendors(vault, 2);
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    ui::ReportsPage page({vault.session(), navigator, questions});
    open(page);
    QVERIFY(!textOf(pagesOf(page), vault).contains(u"Sparrow Mail"_s));
    vault.clock().advance(1);
    records::Vendor vendor;
    vendor.name = u"Sparrow Mail"_s;

    (void)vault.save(records::vendorType(), vendor);

    QVERIFY(!page.preview().pages());
    QVERIFY(textOf(pagesOf(page), vault).contains(u"Sparrow Mail"_s));
    page.hide();
    vendor.name = u"Heron Post"_s;
    vault.clock().advance(1);
    (void)vault.save(records::vendorType(), vendor);
    page.show();
    QVERIFY(!page.preview().pages());
    QVERIFY(textOf(pagesOf(page), vault).contains(u"Heron Post"_s));
}

void TstReportsPage::shouldShowReportsOfTheDayOfTheWindow()
{
    support::SessionVault vault;
    addVendors(vault, 2);
    const QDate day = vault.session().today();
    vault.clock().advance(3 * 24 * 60 * 60);
    records::Vendor vendor;
    vendor.name = u"Sparrow Mail"_s;
    (void)vault.save(records::vendorType(), vendor);
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    vault.session().showDay(day);
    ui::ReportsPage page({vault.session(), navigator, questions});

    open(page);

    const auto pages = pagesOf(page);
    QCOMPARE(pages->options.asAt, day);
    QVERIFY(!textOf(pages, vault).contains(u"Sparrow Mail"_s));
}

void TstReportsPage::shouldShowAnEmptyVault()
{
    support::SessionVault vault;
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    ui::ReportsPage page({vault.session(), navigator, questions});

    open(page, "ropa");

    QVERIFY(pagesOf(page)->plan.pages >= 1);
    QTRY_VERIFY_WITH_TIMEOUT(!page.preview().view().pictures().picture(1).isNull(), 60000);
    QVERIFY(child(page, "previewMessage").isHidden() || !child(page, "previewMessage").isVisible());
}

void TstReportsPage::shouldTurnAndSizePagesByKeyboard()
{
    support::SessionVault vault;
    addVendors(vault, 150);
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    ui::ReportsPage page({vault.session(), navigator, questions});
    open(page);
    const int pages = pagesOf(page)->plan.pages;
    ui::PageView &view = page.preview().view();
    view.setFocus();

    QTest::keyClick(&view, Qt::Key_PageDown);
    QTest::keyClick(&view, Qt::Key_PageDown);
    QCOMPARE(view.page(), 3);
    QTest::keyClick(&view, Qt::Key_PageUp);
    QCOMPARE(view.page(), 2);
    QTest::keyClick(&view, Qt::Key_Minus);
    QVERIFY(view.zoom() < 1);
    QCOMPARE(view.page(), 2);
    QTest::keyClick(&view, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(view.fit(), ui::PageView::Fit::Page);
    QTest::keyClick(&view, Qt::Key_End);

    QCOMPARE(view.page(), pages);
    QTRY_VERIFY_WITH_TIMEOUT(!view.pictures().picture(pages).isNull(), 60000);
}

void TstReportsPage::shouldStopThePreviewByKeyboard()
{
    support::SessionVault vault;
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    ui::ReportsPage page({vault.session(), navigator, questions});
    open(page);
    (void)pagesOf(page);
    auto &report = child<QListWidget>(page, "report");
    report.setFocus();
    QTest::keyClick(&report, Qt::Key_Home);

    QTest::keyClick(&page, Qt::Key_Escape);

    QTRY_VERIFY(child(page, "showPreview").isVisible());
    QVERIFY(!page.preview().pages());
    QTest::keyClick(&child(page, "showPreview"), Qt::Key_Space);
    QVERIFY(pagesOf(page)->plan.pages >= 1);
}

void TstReportsPage::shouldSayHowOtherFormatsAreShown()
{
    support::SessionVault vault;
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    ui::ReportsPage page({vault.session(), navigator, questions});
    open(page);
    const auto before = pagesOf(page);
    auto &format = child<QComboBox>(page, "format");

    format.setCurrentIndex(format.findData(QByteArray("csv")));

    QCOMPARE(child<QLabel>(page, "previewNote").text(), u"Shown as it would print"_s);
    QCOMPARE(page.preview().pages(), before);
}

void TstReportsPage::shouldPrintToAFileByKeyboard()
{
    support::SessionVault vault;
    addVendors(vault, 40);
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    const QString path = vault.folder() + u"/paper.pdf"_s;
    questions.print = [&path](QPrinter &printer) {
        printer.setOutputFileName(path);
        return true;
    };
    ui::ReportsPage page({vault.session(), navigator, questions});
    open(page);
    const auto pages = pagesOf(page);

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_P, Qt::ControlModifier);

    QTRY_COMPARE_WITH_TIMEOUT(navigator.said, QStringList {u"Printed to paper.pdf."_s}, 60000);
    const QString text = support::outputOf(u"pdftotext"_s, {path, u"-"_s});
    QVERIFY2(text.contains(u"Vendor 39"_s) && text.contains(u"Page 1 of %1"_s.arg(pages->plan.pages)), qPrintable(text));
    QCOMPARE(support::modeOf(path), 0600);
    QVERIFY(child(page, "showInFolder").isVisible());
}

void TstReportsPage::shouldPrintNothingWhenNoPrinterIsChosen()
{
    support::SessionVault vault;
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    ui::ReportsPage page({vault.session(), navigator, questions});
    open(page);
    (void)pagesOf(page);
    const auto before = storage::Chain(vault.session().vault().connection()).head();

    QTest::keyClick(&child(page, "print"), Qt::Key_Space);

    QCOMPARE(questions.asked, QStringList {u"Print"_s});
    const auto after = storage::Chain(vault.session().vault().connection()).head();
    QVERIFY(before && after && before->toText() == after->toText());
}

void TstReportsPage::shouldPrintNothingBeforeThePagesAreThere()
{
    support::SessionVault vault;
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    ui::ReportsPage page({vault.session(), navigator, questions});
    open(page);
    (void)pagesOf(page);
    choose(page, "systems");

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_P, Qt::ControlModifier);

    QCOMPARE(navigator.said, QStringList {u"The pages are not laid out yet."_s});
    QVERIFY(questions.asked.isEmpty());
}

void TstReportsPage::shouldRefusePagesThatAreNotThere()
{
    support::SessionVault vault;
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    const QString path = vault.folder() + u"/paper.pdf"_s;
    questions.print = [&path](QPrinter &printer) {
        printer.setOutputFileName(path);
        printer.setPrintRange(QPrinter::PageRange);
        printer.setFromTo(70, 80);
        return true;
    };
    ui::ReportsPage page({vault.session(), navigator, questions});
    open(page);
    (void)pagesOf(page);

    QTest::keyClick(&child(page, "print"), Qt::Key_Space);

    QCOMPARE(questions.asked.size(), 2);
    QVERIFY(!QFile::exists(path));
}

void TstReportsPage::shouldOfferTheFolderAfterAnExport()
{
    support::SessionVault vault;
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    questions.file = vault.folder() + u"/vendors.pdf"_s;
    ui::ReportsPage page({vault.session(), navigator, questions});
    open(page);
    QVERIFY(!child(page, "showInFolder").isVisible());

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier);

    QTRY_VERIFY_WITH_TIMEOUT(child(page, "showInFolder").isVisible(), 60000);
    QCOMPARE(QApplication::focusWidget(), &child(page, "export"));
}

void TstReportsPage::shouldCutNothingOff()
{
    support::SessionVault vault;
    SilentNavigator navigator;
    support::ScriptedQuestions questions;
    ui::ReportsPage page({vault.session(), navigator, questions});
    open(page);
    page.resize(960, 640);
    (void)pagesOf(page);

    const QStringList found = support::controlsCutOff(page);

    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

QTEST_MAIN(TstReportsPage)
#include "tst_reportspage.moc"
