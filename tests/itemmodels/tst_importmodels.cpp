// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/importer.h"
#include "models/exchange/sheets/apply.h"
#include "models/exchange/sheets/lexicon.h"
#include "models/exchange/sheets/targets.h"
#include "models/itemmodels/importcolumnsmodel.h"
#include "models/itemmodels/importpreviewmodel.h"
#include "models/records/activity/activity.h"
#include "models/records/vendor/vendor.h"
#include "tests/support/sessionvault.h"
#include "tests/support/verifyresult.h"
#include "tests/support/workbooks.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using exchange::ImportAction;
using itemmodels::ImportColumnsModel;
using itemmodels::ImportFile;
using itemmodels::ImportPreviewModel;
using Meaning = sheets::ColumnValue::Meaning;

// What the page of imports shows of a file's columns, and of what would become of its rows.
class TstImportModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_vault = std::make_unique<support::SessionVault>(); }
    void cleanup() { m_vault.reset(); }

    void shouldListColumnsWithTheirProposals();
    void shouldSayWhereColumnsClash();
    void shouldShowWhatWordsBecome();
    void shouldTakeAndLeaveSheets();
    void shouldOfferEveryTargetOnce();
    void shouldShowWhatWouldChange();
    void shouldShowLongAnswersWhereTheyDiffer();
    void shouldFilterRows();
    void shouldShowLinesThatAreNoRecords();

private:
    using Sheets = QList<support::TestSheet>;
    [[nodiscard]] itemmodels::ImportFilePtr fileOf(const Sheets &sheets) const;
    [[nodiscard]] itemmodels::ImportPlanPtr planOf(const ImportFile &file, const sheets::Mapping &mapping) const;

    std::unique_ptr<support::SessionVault> m_vault;
};

namespace {

const QList<QStringList> kRows {{u"Activity"_s, u"Purpose"_s, u"Lawful basis"_s, u"Processor"_s, u"Room"_s},
                                {u"Payroll"_s, u"Pay people"_s, u"Contract"_s, u"Paylane"_s, u"2.14"_s},
                                {u"Visitors"_s, u"Let guests in"_s, u"because"_s, u"Paylane"_s}};

QString at(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

itemmodels::ImportFilePtr TstImportModels::fileOf(const Sheets &sheets) const
{
    auto file = std::make_shared<ImportFile>();
    file->book = sheets::readWorkbook(support::xlsxOf(sheets), u"register.xlsx"_s).value_or(sheets::Workbook());
    file->names = sheets::Names::read(m_vault->session().vault().connection()).value_or(nullptr);
    sheets::Proposal proposal = sheets::proposeMapping(file->book, *file->names);
    file->mapping = proposal.mapping;
    file->proposals = proposal.sheets;
    return file;
}

itemmodels::ImportPlanPtr TstImportModels::planOf(const ImportFile &file, const sheets::Mapping &mapping) const
{
    storage::Connection &connection = m_vault->session().vault().connection();
    storage::RecordStore store(connection, m_vault->clock());
    const auto names = sheets::Names::read(connection);
    auto plan = exchange::Importer(connection, store).plan(sheets::applyMapping(file.book, mapping, **names, {}));
    return plan ? std::make_shared<const exchange::ImportPlan>(std::move(*plan)) : nullptr;
}

void TstImportModels::shouldListColumnsWithTheirProposals()
{
    ImportColumnsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    model.setFile(fileOf({{u"Cover"_s, {{u"Register of Meadow"_s}}}, {u"Register"_s, kRows}}));

    QCOMPARE(model.sheet(), 1);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(at(model, 0, ImportColumnsModel::Heading), u"Activity"_s);
    QCOMPARE(at(model, 0, ImportColumnsModel::Samples), u"Payroll \u00B7 Visitors"_s);
    QCOMPARE(at(model, 0, ImportColumnsModel::Target), u"Name"_s);
    QVERIFY(at(model, 4, ImportColumnsModel::Target).contains(u"notes"));
    QVERIFY(!at(model, 4, ImportColumnsModel::Doubt).isEmpty());
    QVERIFY(model.problems().empty());
}

void TstImportModels::shouldSayWhereColumnsClash()
{
    ImportColumnsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFile(fileOf({{u"Register"_s, kRows}}));

    model.setTargets(4, {"name"});

    QVERIFY(!model.problems().empty());
    QVERIFY2(at(model, 4, ImportColumnsModel::Doubt).contains(u"another column goes to"), qPrintable(at(model, 4, ImportColumnsModel::Doubt)));
    model.setTargets(4, {});
    QVERIFY(model.problems().empty());
    QCOMPARE(at(model, 4, ImportColumnsModel::Target), u"Left out"_s);
    model.setTargets(0, {});
    QVERIFY(!model.problems().empty()); // nothing has the name any more
}

void TstImportModels::shouldShowWhatWordsBecome()
{
    ImportColumnsModel model;
    model.setFile(fileOf({{u"Register"_s, kRows}}));

    const auto bases = model.valuesOf(2);
    const auto vendors = model.valuesOf(3);

    QCOMPARE(bases.size(), std::size_t(2));
    QCOMPARE(bases[0].meaning, Meaning::Answer);
    QCOMPARE(bases[0].answer, u"Contract"_s);
    QCOMPARE(bases[1].item, u"because"_s);
    QCOMPARE(bases[1].meaning, Meaning::Notes);
    QCOMPARE(vendors.size(), std::size_t(1));
    QCOMPARE(vendors[0].count, 2);
    QCOMPARE(vendors[0].meaning, Meaning::Made);
    QVERIFY(at(model, 2, ImportColumnsModel::Doubt).contains(u"1 not understood"));
    QVERIFY(model.valuesOf(0).empty());

    model.setMeaning(2, u"because"_s, u"6-1-f"_s);

    QCOMPARE(model.valuesOf(2)[1].meaning, Meaning::Answer);
    QVERIFY(model.valuesOf(2)[1].isDecided);
    QVERIFY(at(model, 2, ImportColumnsModel::Doubt).isEmpty());
    model.setMeaning(2, u"because"_s, {});
    QCOMPARE(model.valuesOf(2)[1].meaning, Meaning::Notes);
}

void TstImportModels::shouldTakeAndLeaveSheets()
{
    ImportColumnsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFile(fileOf({{u"Register"_s, kRows}, {u"Odd"_s, {{u"Alpha"_s, u"Beta"_s}, {u"1"_s, u"2"_s}}}}));

    model.setSheet(1);
    QVERIFY(!model.sheetMapping());
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.take({}));
    QVERIFY(model.take({&records::vendorType(), 1}));

    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.mapping().sheets.size(), std::size_t(2));
    model.leaveSheet();
    QCOMPARE(model.mapping().sheets.size(), std::size_t(1));
    model.setSheet(0);
    QCOMPARE(model.rowCount(), 5);
}

void TstImportModels::shouldOfferEveryTargetOnce()
{
    const auto targets = sheets::targetsFor(records::activityType());
    QSet<QByteArray> seen;
    QSet<QString> labels;
    for (const QByteArray &target : targets) {
        QVERIFY2(!seen.contains(target), target.constData());
        seen.insert(target);
        const QString label = sheets::labelOf(records::activityType(), target);
        QVERIFY2(!labels.contains(label), qPrintable(label));
        labels.insert(label);
    }
    QVERIFY(seen.contains("purposes.basis"));
    QVERIFY(seen.contains("transfer/destinations"));
    QVERIFY(!seen.contains("attachments"));
}

void TstImportModels::shouldShowWhatWouldChange()
{
    records::Activity activity;
    activity.name = u"Payroll"_s;
    activity.description = u"Ours"_s;
    (void)m_vault->save(records::activityType(), activity);
    const auto file = fileOf({{u"Register"_s, {{u"Activity"_s, u"Description"_s, u"Status"_s}, {u"Payroll"_s, u"Theirs"_s, u"Draft"_s}, {u"New one"_s, u"Text"_s, {}}}}});
    ImportPreviewModel model(m_vault->session());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

    model.setPlan(planOf(*file, file->mapping));

    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(at(model, 0, ImportPreviewModel::Action), u"Changed"_s);
    QCOMPARE(at(model, 0, ImportPreviewModel::Reference), u"PA-0001"_s);
    QCOMPARE(at(model, 0, ImportPreviewModel::Place), u"Register, row 2"_s);
    QCOMPARE(at(model, 1, ImportPreviewModel::Action), u"New"_s);
    const auto lines = model.lines(0);
    QCOMPARE(lines.size(), std::size_t(2));
    const auto description = std::find_if(lines.begin(), lines.end(), [](const auto &line) { return line.field == u"Description"_s; });
    QVERIFY(description != lines.end());
    QCOMPARE(description->ours, u"Ours"_s);
    QVERIFY(description->theirs.contains(u"Theirs"));
    QVERIFY(model.lines(1).front().ours.isEmpty());
}

void TstImportModels::shouldShowLongAnswersWhereTheyDiffer()
{
    const QString start = u"The same words stand at the beginning of both. "_s.repeated(6);
    records::Activity activity;
    activity.name = u"Payroll"_s;
    activity.description = QString(start + u"Ours ends here."_s);
    (void)m_vault->save(records::activityType(), activity);
    const auto file = fileOf({{u"Register"_s, {{u"Activity"_s, u"Description"_s, u"Status"_s}, {u"Payroll"_s, start + u"Theirs ends there."_s, u"Draft"_s}}}});
    ImportPreviewModel model(m_vault->session());

    model.setPlan(planOf(*file, file->mapping));

    const auto lines = model.lines(0);
    const auto description = std::find_if(lines.begin(), lines.end(), [](const auto &line) { return line.field == u"Description"_s; });
    QVERIFY(description != lines.end());
    QVERIFY2(description->ours.size() < 80 && description->ours.startsWith(u"\u2026 ") && description->ours.endsWith(u"Ours ends here."_s), qPrintable(description->ours));
    QVERIFY2(description->theirs.size() < 80 && description->theirs.startsWith(u"\u2026 ") && description->theirs.endsWith(u"Theirs ends there."_s), qPrintable(description->theirs));
}

void TstImportModels::shouldFilterRows()
{
    const auto file = fileOf({{u"Register"_s, kRows}});
    ImportPreviewModel model(m_vault->session());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPlan(planOf(*file, file->mapping));
    QCOMPARE(model.total(), 3);
    QCOMPARE(model.count(ImportAction::New), 3);

    model.setFilter({}, u"visi"_s);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(at(model, 0, ImportPreviewModel::Name), u"Visitors"_s);
    QVERIFY(!model.remarks(0).isEmpty());

    model.setFilter(ImportAction::Refused, {});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.lines(0).empty());
}

void TstImportModels::shouldShowLinesThatAreNoRecords()
{
    QList<QStringList> rows = kRows;
    rows += QStringList {{}, u"No name"_s};
    const auto file = fileOf({{u"Register"_s, rows}});
    ImportPreviewModel model(m_vault->session());

    model.setPlan(planOf(*file, file->mapping));

    QCOMPARE(model.count(ImportAction::Refused), 1);
    QCOMPARE(at(model, 0, ImportPreviewModel::Place), u"Register, row 4"_s);
    QVERIFY(model.problems(0).front().contains(u"the row has no name"));
    QCOMPARE(model.refused(), (exchange::RowPlaces {{u"Register"_s, 4}}));
    QVERIFY(!model.isFileRefused());
}

QTEST_GUILESS_MAIN(TstImportModels)
#include "tst_importmodels.moc"
