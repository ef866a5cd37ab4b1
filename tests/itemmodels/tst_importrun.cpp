// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/importmappings.h"
#include "models/itemmodels/importrun.h"
#include "models/records/activity/activity.h"
#include "models/records/vendor/vendor.h"
#include "tests/support/files.h"
#include "tests/support/sessionvault.h"
#include "tests/support/verifyresult.h"
#include "tests/support/workbooks.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using core::ErrorCode;
using itemmodels::ImportFile;
using itemmodels::ImportRun;
using Layout = ImportFile::Layout;

// An import that a window runs while it goes on.
class TstImportRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_vault = std::make_unique<support::SessionVault>(); m_run = std::make_unique<ImportRun>(m_vault->session()); }
    void cleanup() { m_run.reset(); m_vault.reset(); }

    void shouldReadCompareWriteAndTakeBack();
    void shouldTellTheWindowWhatItSaved();
    void shouldReadWithAMappingThatTheVaultKeeps();
    void shouldKnowOurOwnWorkbookAndReports();
    void shouldAskHowATextIsWritten();
    void shouldSayWhyAFileCannotBeRead();
    void shouldLeaveRowsOut();
    void shouldWriteNothingWhenCancelled();
    void shouldStopWhenItsOwnerGoes();
    void shouldNoteTheUserOfTheWindow();

private:
    template<class T, class Start>
    core::Result<T> waited(Start start)
    {
        std::optional<core::Result<T>> outcome;
        start([&outcome](const core::Result<T> &result) { outcome = result; });
        return QTest::qWaitFor([&outcome] { return outcome.has_value(); }, 60000) ? *outcome : core::fail({});
    }
    core::Result<itemmodels::ImportFilePtr> read(const QString &path, const sheets::ReadOptions &options = {})
    {
        return waited<itemmodels::ImportFilePtr>([&](const auto &done) { m_run->read(path, options, itemmodels::ImportMappings(m_vault->session()).all(), done); });
    }
    core::Result<itemmodels::ImportPlanPtr> plan(const itemmodels::ImportFilePtr &file, const exchange::RowPlaces &leaveOut = {})
    {
        return waited<itemmodels::ImportPlanPtr>([&](const auto &done) { m_run->plan(file, file->mapping, leaveOut, done); });
    }
    core::Result<itemmodels::ImportReportPtr> apply(const itemmodels::ImportPlanPtr &plan)
    {
        return waited<itemmodels::ImportReportPtr>([&](const auto &done) { m_run->apply(plan, done); });
    }
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        const QString path = m_vault->folder() + u'/' + name;
        return support::writeFile(path, content) ? path : QString();
    }
    [[nodiscard]] QString registerOf(const QList<QStringList> &rows) const { return write(u"register.xlsx"_s, support::xlsxOf({{u"Register"_s, rows}})); }
    [[nodiscard]] qint64 activities() const { return m_vault->session().count(records::activityType()); }

    std::unique_ptr<support::SessionVault> m_vault;
    std::unique_ptr<ImportRun> m_run;
};

namespace {

const QList<QStringList> kRows {{u"Activity"_s, u"Purpose"_s, u"Lawful basis"_s, u"Processor"_s}, {u"Payroll"_s, u"Pay people"_s, u"Contract"_s, u"Paylane"_s}, {u"Visitors"_s, u"Let guests in"_s}};

QList<QStringList> manyRows()
{
    QList<QStringList> rows {{u"Activity"_s, u"Purpose"_s, u"Lawful basis"_s}};
    for (int i = 0; i < 800; ++i)
        rows += QStringList {u"Activity %1"_s.arg(i), u"Purpose %1"_s.arg(i), u"Contract"_s};
    return rows;
}

} // namespace

void TstImportRun::shouldReadCompareWriteAndTakeBack()
{
    const auto file = read(registerOf(kRows));
    QVERIFY_RESULT(file);
    QCOMPARE((*file)->layout, Layout::Proposed);
    const auto planned = plan(*file);
    QVERIFY_RESULT(planned);
    QCOMPARE((*planned)->count(exchange::ImportAction::New), 3);
    QCOMPARE(activities(), 0);

    const auto report = apply(*planned);

    QVERIFY_RESULT(report);
    QCOMPARE(activities(), 2);
    const auto undone = waited<itemmodels::ImportReportPtr>([&](const auto &done) {
        m_run->undo(*report, [done, &report](const core::Result<> &result) { done(result ? core::Result<itemmodels::ImportReportPtr>(*report) : core::fail(result.error())); });
    });
    QVERIFY_RESULT(undone);
    QCOMPARE(activities(), 0);
    QCOMPARE(m_vault->session().count(records::vendorType()), 0);
}

void TstImportRun::shouldTellTheWindowWhatItSaved()
{
    QVERIFY(QTest::qWaitFor([this] { return m_vault->session().isSearchComplete(); }, 5000));
    QSignalSpy records(&m_vault->session(), &itemmodels::VaultSession::recordChanged);
    QSignalSpy types(&m_vault->session(), &itemmodels::VaultSession::typeChanged);
    const auto planned = plan(*read(registerOf(kRows)));
    QVERIFY_RESULT(planned);

    QVERIFY_RESULT(apply(*planned));

    QCOMPARE(records.size(), 3);
    QCOMPARE(types.size(), 2);
    QCOMPARE(m_vault->session().search(u"guests"_s).size(), std::size_t(1));
}

void TstImportRun::shouldReadWithAMappingThatTheVaultKeeps()
{
    const QString path = registerOf(kRows);
    sheets::Mapping mapping = (*read(path))->mapping;
    mapping.name = u"Ours"_s;
    itemmodels::ImportMappings kept(m_vault->session());
    QVERIFY_RESULT(kept.keep(mapping));
    QVERIFY_RESULT(kept.keep(mapping));
    QCOMPARE(kept.all().size(), std::size_t(1));

    const auto again = read(path);

    QVERIFY_RESULT(again);
    QCOMPARE((*again)->layout, Layout::Saved);
    QCOMPARE((*again)->mapping.name, u"Ours"_s);
    QVERIFY_RESULT(kept.drop(u"Ours"_s));
    QCOMPARE((*read(path))->layout, Layout::Proposed);
}

void TstImportRun::shouldKnowOurOwnWorkbookAndReports()
{
    const auto own = read(write(u"own.xlsx"_s, support::xlsxOf({{u"Contacts"_s, {{u"contact/reference"_s}}}})));
    const auto report = read(write(u"report.xlsx"_s, support::xlsxOf({{u"About"_s, {{u"Head of the history"_s, u"1-abc"_s}}}})));
    const auto dastra = read(write(u"d.csv"_s, "Label;Ref;ProcessingState;Description;DescriptionHtml;State;DateDeployment;DpiaExemption;DpiaExemptionJustification\nPaie;7;InProduction;;;Active;12/07/2022;False;\n"));

    QVERIFY_RESULT(own);
    QCOMPARE((*own)->layout, Layout::Records);
    QVERIFY_RESULT(report);
    QCOMPARE((*report)->layout, Layout::Report);
    QVERIFY_RESULT(dastra);
    QCOMPARE((*dastra)->layout, Layout::Known);
}

void TstImportRun::shouldAskHowATextIsWritten()
{
    const QString path = write(u"old.csv"_s, "Activity;Purpose\nGestion des salari\xE9s;Paie\n");

    const auto open = read(path);

    QVERIFY_RESULT(open);
    QCOMPARE((*open)->layout, Layout::Open);
    QVERIFY((*open)->openForm && !(*open)->openForm->found.isEncodingCertain);
    sheets::ReadOptions options;
    options.encoding = sheets::Encoding::Windows1252;
    const auto told = read(path, options);
    QVERIFY_RESULT(told);
    QCOMPARE((*told)->book.sheets.front().rows.back().cell(0).text, u"Gestion des salariés"_s);
}

void TstImportRun::shouldSayWhyAFileCannotBeRead()
{
    QVERIFY_ERROR(read(m_vault->folder() + u"/missing.xlsx"_s), ErrorCode::NotFound);
    QVERIFY_ERROR(read(write(u"bad.xlsx"_s, "PK\x03\x04 and no more")), ErrorCode::Invalid);
}

void TstImportRun::shouldLeaveRowsOut()
{
    QList<QStringList> rows = kRows;
    rows += QStringList {{}, u"No name"_s};
    rows += QStringList {u"Payroll"_s, u"Again"_s};
    const auto file = read(registerOf(rows));
    QVERIFY_RESULT(file);
    const auto refused = plan(*file);
    QVERIFY_RESULT(refused);
    QVERIFY((*refused)->isRefused());

    const auto planned = plan(*file, {{u"Register"_s, 4}, {u"Register"_s, 5}});

    QVERIFY_RESULT(planned);
    QVERIFY(!(*planned)->isRefused());
    QVERIFY_RESULT(apply(*planned));
    QCOMPARE(activities(), 2);
}

void TstImportRun::shouldWriteNothingWhenCancelled()
{
    const auto planned = plan(*read(registerOf(manyRows())));
    QVERIFY_RESULT(planned);

    const auto report = waited<itemmodels::ImportReportPtr>([&](const auto &done) {
        m_run->apply(*planned, done);
        m_run->cancel();
    });

    QVERIFY_ERROR(report, ErrorCode::Cancelled);
    QCOMPARE(activities(), 0);
    QVERIFY_RESULT(apply(*planned));
    QCOMPARE(activities(), 800);
}

void TstImportRun::shouldStopWhenItsOwnerGoes()
{
    const auto planned = plan(*read(registerOf(manyRows())));
    QVERIFY_RESULT(planned);
    bool told = false;
    m_run->apply(*planned, [&told](const auto &) { told = true; });

    m_run.reset();

    QCoreApplication::processEvents();
    QVERIFY(!told);
    QCOMPARE(activities(), 0);
}

void TstImportRun::shouldNoteTheUserOfTheWindow()
{
    const auto planned = plan(*read(registerOf(kRows)));
    QVERIFY_RESULT(planned);
    const auto report = apply(*planned);
    QVERIFY_RESULT(report);

    const auto record = m_vault->session().load(*(*report)->records.front().type, (*report)->records.front().id);

    QVERIFY_RESULT(record);
    QCOMPARE(record->header.changedBy, u"Ada"_s);
}

QTEST_GUILESS_MAIN(TstImportRun)
#include "tst_importrun.moc"
