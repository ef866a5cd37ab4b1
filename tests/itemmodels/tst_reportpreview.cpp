// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/pagepictures.h"
#include "models/itemmodels/reportpreview.h"
#include "models/itemmodels/reportprint.h"
#include "models/records/vendor/vendor.h"
#include "tests/reports/pdffile.h"
#include "tests/support/files.h"
#include "tests/support/sessionvault.h"
#include "tests/support/verifyresult.h"

#include <QDir>
#include <QPdfWriter>

using namespace Qt::StringLiterals;
using core::ErrorCode;
using itemmodels::PagePictures;
using itemmodels::ReportPages;
using itemmodels::ReportPagesPtr;
using itemmodels::ReportPreview;
using itemmodels::ReportPrint;

// Pages of reports that are looked at and printed.
class TstReportPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldLayOutThePagesOfTheFile();
    void shouldShowAPageBeforeTheOthersAreThere();
    void shouldTellOfTheLastWishOnly();
    void shouldTellThatItWasStopped();
    void shouldStopWhenItsOwnerGoes();
    void shouldKeepPicturesNearThePagesThatAreShown();
    void shouldSayWhichProgramIsMissing();
    void shouldTouchNoFolder();
    void shouldPrintThePagesThatWereSeen();
    void shouldPrintOnlyPagesThatAreWanted();
    void shouldNoteAPrintInTheHistory();

private:
    static void addVendors(support::SessionVault &vault, int count);
    static itemmodels::ReportRequest request(const QByteArray &report = "vendors") { return {.report = reports::findReport(report)}; }
    static ReportPagesPtr pagesOf(support::SessionVault &vault);
    static support::PdfFile asFile(const ReportPages &pages, const QString &path);
    static support::PdfFile printed(support::SessionVault &vault, const ReportPagesPtr &pages, const std::function<bool(int)> &wants);
};

void TstReportPreview::addVendors(support::SessionVault &vault, int count)
{
    for (int i = 0; i < count; ++i) {
        records::Vendor vendor;
        vendor.name = u"Vendor %1"_s.arg(i);
        (void)vault.save(records::vendorType(), vendor);
    }
}

ReportPagesPtr TstReportPreview::pagesOf(support::SessionVault &vault)
{
    ReportPreview preview(vault.session());
    ReportPagesPtr pages;
    connect(&preview, &ReportPreview::finished, &preview, [&pages](const ReportPagesPtr &came) { pages = came; });
    preview.show(request());
    if (!QTest::qWaitFor([&pages] { return pages != nullptr; }, 60000))
        qFatal("no pages");
    return pages;
}

support::PdfFile TstReportPreview::asFile(const ReportPages &pages, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !pages.pdf.copyTo(file))
        qFatal("not written");
    return support::PdfFile(path);
}

support::PdfFile TstReportPreview::printed(support::SessionVault &vault, const ReportPagesPtr &pages, const std::function<bool(int)> &wants)
{
    const QString path = vault.folder() + u"/printed.pdf"_s;
    const auto printer = std::make_shared<QPdfWriter>(path);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageMargins(QMarginsF(0, 0, 0, 0));
    ReportPrint print(vault.session());
    std::optional<core::Result<>> outcome;
    print.start({pages, printer, wants, {}}, [&outcome](const core::Result<> &done) { outcome = done; });
    if (!QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 60000) || !*outcome)
        qFatal("not printed");
    return support::PdfFile(path);
}

void TstReportPreview::shouldLayOutThePagesOfTheFile()
{
    support::SessionVault vault;
    addVendors(vault, 30);

    const ReportPagesPtr pages = pagesOf(vault);

    const support::PdfFile file = asFile(*pages, vault.folder() + u"/seen.pdf"_s);
    QCOMPARE(file.check(), QString());
    QCOMPARE(file.pages(), pages->plan.pages);
    QVERIFY(file.text().contains(u"Vendor 29"_s));
}

void TstReportPreview::shouldShowAPageBeforeTheOthersAreThere()
{
    support::SessionVault vault;
    addVendors(vault, 200);
    ReportPreview preview(vault.session());
    QStringList order;
    connect(&preview, &ReportPreview::pageCame, &preview, [&order](int number, const QImage &picture) {
        order += u"page %1, %2 wide"_s.arg(number).arg(picture.width());
    });
    connect(&preview, &ReportPreview::finished, &preview, [&order] { order += u"all"_s; });

    preview.show(request());
    QTRY_VERIFY_WITH_TIMEOUT(order.contains(u"all"_s), 60000);

    QCOMPARE(order, QStringList({u"page 1, %1 wide"_s.arg(ReportPreview::kEarlyWidth), u"all"_s}));
}

void TstReportPreview::shouldTellOfTheLastWishOnly()
{
    support::SessionVault vault;
    addVendors(vault, 5);
    ReportPreview preview(vault.session());
    QList<QByteArray> told;
    connect(&preview, &ReportPreview::finished, &preview, [&told](const ReportPagesPtr &pages) { told += pages->request.report->name; });

    preview.show(request("systems"));
    preview.show(request("notices"));
    QTest::qWait(2 * ReportPreview::kPatienceMs); // it is at work now, or done
    told.clear();
    preview.show(request("ropa"));
    preview.show(request("vendors"));
    QTRY_VERIFY_WITH_TIMEOUT(!preview.isBusy(), 60000);

    QCOMPARE(told, QList<QByteArray> {"vendors"});
}

void TstReportPreview::shouldTellThatItWasStopped()
{
    support::SessionVault vault;
    ReportPreview preview(vault.session());
    QList<ErrorCode> told;
    connect(&preview, &ReportPreview::failed, &preview, [&told](const core::Error &error) { told += error.code; });

    preview.show(request());
    preview.cancel();
    preview.cancel();

    QCOMPARE(told, QList<ErrorCode> {ErrorCode::Cancelled});
    QVERIFY(!preview.isBusy());
}

void TstReportPreview::shouldStopWhenItsOwnerGoes()
{
    support::SessionVault vault;
    addVendors(vault, 50);
    int told = 0;
    int toldBefore = 0;

    {
        ReportPreview preview(vault.session());
        bool began = false;
        connect(&preview, &ReportPreview::finished, this, [&told] { ++told; });
        connect(&preview, &ReportPreview::progressed, &preview, [&began] { began = true; });
        preview.show(request());
        QTRY_VERIFY_WITH_TIMEOUT(began, 60000);
        preview.show(request());
        toldBefore = told;
    }
    QTest::qWait(2 * ReportPreview::kPatienceMs);

    QCOMPARE(told, toldBefore);
}

void TstReportPreview::shouldKeepPicturesNearThePagesThatAreShown()
{
    support::SessionVault vault;
    addVendors(vault, 250);
    const ReportPagesPtr pages = pagesOf(vault);
    QVERIFY2(pages->plan.pages >= 7, qPrintable(QString::number(pages->plan.pages)));
    PagePictures pictures;
    pictures.setPages(pages);

    pictures.want(1, 1, 300);
    QTRY_COMPARE_WITH_TIMEOUT(pictures.count(), 3, 60000);
    pictures.want(5, 5, 200);
    QTRY_COMPARE_WITH_TIMEOUT(pictures.count(), 5, 60000);

    QVERIFY(pictures.picture(1).isNull());
    QCOMPARE(pictures.picture(5).size(), QSize(200, 283));
    QVERIFY(pictures.picture(5).pixelColor(1, 1) == Qt::white);
}

void TstReportPreview::shouldSayWhichProgramIsMissing()
{
    support::SessionVault vault;
    PagePictures pictures;
    pictures.setProgram(u"no-such-program"_s);
    pictures.setPages(pagesOf(vault));
    QStringList said;
    connect(&pictures, &PagePictures::failed, &pictures, [&said](const core::Error &error) { said += error.message; });

    pictures.want(1, 1, 300);

    QCOMPARE(said.size(), 1);
    QVERIFY2(said.first().contains(u"poppler-utils"_s), qPrintable(said.first()));
}

void TstReportPreview::shouldTouchNoFolder()
{
    support::SessionVault vault;
    addVendors(vault, 5);
    QTemporaryDir temporary;
    qputenv("TMPDIR", QFile::encodeName(temporary.path()));
    const QStringList before = QDir(vault.folder()).entryList(QDir::AllEntries | QDir::Hidden);

    const ReportPagesPtr pages = pagesOf(vault);
    PagePictures pictures;
    pictures.setPages(pages);
    pictures.want(1, 1, 300);
    QTRY_VERIFY_WITH_TIMEOUT(!pictures.picture(1).isNull(), 60000);
    qunsetenv("TMPDIR");

    QCOMPARE(QDir(vault.folder()).entryList(QDir::AllEntries | QDir::Hidden), before);
    QVERIFY(QDir(temporary.path()).isEmpty());
}

void TstReportPreview::shouldPrintThePagesThatWereSeen()
{
    support::SessionVault vault;
    addVendors(vault, 60);
    const ReportPagesPtr pages = pagesOf(vault);
    vault.clock().advance(1);
    addVendors(vault, 1); // after they were seen

    const support::PdfFile paper = printed(vault, pages, [](int) { return true; });

    const support::PdfFile seen = asFile(*pages, vault.folder() + u"/seen.pdf"_s);
    QCOMPARE(paper.pages(), seen.pages());
    for (int page = 1; page <= seen.pages(); ++page)
        QCOMPARE(paper.layout(page).simplified(), seen.layout(page).simplified());
}

void TstReportPreview::shouldPrintOnlyPagesThatAreWanted()
{
    support::SessionVault vault;
    addVendors(vault, 60);
    const ReportPagesPtr pages = pagesOf(vault);

    const support::PdfFile paper = printed(vault, pages, [](int number) { return number == 2; });

    QCOMPARE(paper.pages(), 1);
    QVERIFY2(paper.text().contains(u"Page 2 of %1"_s.arg(pages->plan.pages)), qPrintable(paper.text()));
}

void TstReportPreview::shouldNoteAPrintInTheHistory()
{
    support::SessionVault vault;
    const ReportPagesPtr pages = pagesOf(vault);
    const auto before = storage::Chain(vault.session().vault().connection()).head();
    QVERIFY_RESULT(before);

    (void)printed(vault, pages, [](int) { return true; });

    const auto after = storage::Chain(vault.session().vault().connection()).head();
    QVERIFY_RESULT(after);
    QVERIFY(before->toText() != after->toText());
}

QTEST_MAIN(TstReportPreview)
#include "tst_reportpreview.moc"
