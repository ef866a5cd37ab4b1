// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/reportrun.h"
#include "models/records/vendor/vendor.h"
#include "tests/support/files.h"
#include "tests/support/sessionvault.h"
#include "tests/support/verifyresult.h"

using namespace Qt::StringLiterals;
using core::ErrorCode;
using itemmodels::ReportRun;

// Reports that a window writes while it goes on.
class TstReportRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldWriteEveryReportInEveryFormat_data();
    void shouldWriteEveryReportInEveryFormat();
    void shouldNoteTheExportInTheHistory();
    void shouldLetTheWindowSaveMeanwhile();
    void shouldLoseNothingWhenTheClockWasSetBack();
    void shouldWriteNothingWhenCancelled();
    void shouldStopWhenItsOwnerGoes();
    void shouldSayWhyAFileCannotBeWritten();

private:
    using Vendor = records::Vendor;
    static records::Record vendor(support::SessionVault &vault, const QString &name);
    static itemmodels::ReportRequest request(support::SessionVault &vault);
    [[nodiscard]] core::Result<> run(ReportRun &report, const itemmodels::ReportRequest &request);

    std::optional<core::Result<>> m_outcome;
};

records::Record TstReportRun::vendor(support::SessionVault &vault, const QString &name)
{
    Vendor content;
    content.name = name;
    return vault.save(records::vendorType(), content);
}

itemmodels::ReportRequest TstReportRun::request(support::SessionVault &vault)
{
    return {.report = reports::findReport("vendors"), .format = reports::findFormat("html"), .path = vault.folder() + u"/vendors.html"_s};
}

core::Result<> TstReportRun::run(ReportRun &report, const itemmodels::ReportRequest &request)
{
    m_outcome.reset();
    report.start(request, [this](const core::Result<> &written) { m_outcome = written; });
    return QTest::qWaitFor([this] { return m_outcome.has_value(); }, 60000) ? *m_outcome : core::fail({});
}

void TstReportRun::shouldWriteEveryReportInEveryFormat_data()
{
    QTest::addColumn<QByteArray>("report");
    QTest::addColumn<QByteArray>("format");
    for (const auto &kind : reports::reportKinds()) {
        for (const auto &format : reports::reportFormats())
            QTest::addRow("%s as %s", kind.name.constData(), format.name.constData()) << kind.name << format.name;
    }
}

void TstReportRun::shouldWriteEveryReportInEveryFormat()
{
    QFETCH(QByteArray, report);
    QFETCH(QByteArray, format);
    support::SessionVault vault;
    (void)vendor(vault, u"Sparrow Mail"_s);
    ReportRun writer(vault.session());
    const QString path = vault.folder() + u"/report"_s;

    QVERIFY_RESULT(run(writer, {.report = reports::findReport(report), .format = reports::findFormat(format), .path = path}));

    QVERIFY(!support::readFile(path).isEmpty());
    QCOMPARE(support::modeOf(path), 0600);
}

void TstReportRun::shouldNoteTheExportInTheHistory()
{
    support::SessionVault vault;
    (void)vendor(vault, u"Sparrow Mail"_s);
    const auto before = storage::Chain(vault.session().vault().connection()).head();
    QVERIFY_RESULT(before);
    ReportRun writer(vault.session());

    QVERIFY_RESULT(run(writer, request(vault)));

    const auto after = storage::Chain(vault.session().vault().connection()).head();
    QVERIFY_RESULT(after);
    QVERIFY(before->toText() != after->toText());
    QVERIFY(support::readFile(request(vault).path).contains("Sparrow Mail"));
}

void TstReportRun::shouldLetTheWindowSaveMeanwhile()
{
    support::SessionVault vault;
    for (int i = 0; i < 50; ++i)
        (void)vendor(vault, u"Vendor %1"_s.arg(i));
    ReportRun writer(vault.session());
    m_outcome.reset();
    vault.clock().advance(1);

    writer.start(request(vault), [this](const core::Result<> &written) { m_outcome = written; });
    vault.clock().advance(1);
    (void)vendor(vault, u"Saved meanwhile"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_outcome.has_value(), 60000);

    QVERIFY_RESULT(*m_outcome);
    QVERIFY(support::readFile(request(vault).path).contains("Vendor 49"));
    QVERIFY(!support::readFile(request(vault).path).contains("Saved meanwhile"));
}

void TstReportRun::shouldLoseNothingWhenTheClockWasSetBack()
{
    // GIVEN a record of a time that has not come yet
    support::SessionVault vault;
    (void)vendor(vault, u"Before"_s);
    vault.clock().advance(24 * 3600);
    (void)vendor(vault, u"While the clock was wrong"_s);
    vault.clock().advance(-24 * 3600);
    (void)vendor(vault, u"Set right again"_s);
    ReportRun writer(vault.session());

    // WHEN a report of now is written, and one of what was approved
    QVERIFY_RESULT(run(writer, request(vault)));
    const QByteArray now = support::readFile(request(vault).path);
    auto approved = request(vault);
    approved.approved = true;
    QVERIFY_RESULT(run(writer, approved));

    // THEN all records stand in both
    for (const char *name : {"Before", "While the clock was wrong", "Set right again"}) {
        QVERIFY2(now.contains(name), name);
        QVERIFY2(support::readFile(approved.path).contains(name), name);
    }
}

void TstReportRun::shouldWriteNothingWhenCancelled()
{
    support::SessionVault vault;
    (void)vendor(vault, u"Sparrow Mail"_s);
    ReportRun writer(vault.session());
    m_outcome.reset();

    writer.start(request(vault), [this](const core::Result<> &written) { m_outcome = written; });
    writer.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(m_outcome.has_value(), 60000);

    QVERIFY_ERROR(*m_outcome, ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(request(vault).path));
    QVERIFY(!writer.isBusy());
}

void TstReportRun::shouldStopWhenItsOwnerGoes()
{
    support::SessionVault vault;
    (void)vendor(vault, u"Sparrow Mail"_s);
    m_outcome.reset();

    {
        ReportRun writer(vault.session());
        writer.start(request(vault), [this](const core::Result<> &written) { m_outcome = written; });
    }

    QVERIFY(!m_outcome);
    QVERIFY(!QFile::exists(request(vault).path));
}

void TstReportRun::shouldSayWhyAFileCannotBeWritten()
{
    support::SessionVault vault;
    (void)vendor(vault, u"Sparrow Mail"_s);
    ReportRun writer(vault.session());
    auto nowhere = request(vault);
    nowhere.path = vault.folder() + u"/no/such/folder/vendors.html"_s;

    QVERIFY(!run(writer, nowhere));

    QVERIFY(m_outcome && !*m_outcome && !m_outcome->error().message.isEmpty());
}

QTEST_MAIN(TstReportRun)
#include "tst_reportrun.moc"
