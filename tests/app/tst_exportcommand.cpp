// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/longwork.h"
#include "models/reports/catalogue.h"
#include "models/storage/vaultlock.h"
#include "tests/app/commandrun.h"
#include "tests/support/files.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

// "dpodesk export" from arguments to files, and what the history says of it.
class TstExportCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void shouldListReportsAndFormats();
    void shouldWriteEveryReportInEveryFormat();
    void shouldTakeTheFormatFromTheName();
    void shouldRefuseWhatMakesNoSense_data();
    void shouldRefuseWhatMakesNoSense();
    void shouldShowOneRecord();
    void shouldGoBackAndTakeWhatWasApproved();
    void shouldRefuseADayBeforeTheVault();
    void shouldNoteExportsInTheHistory();
    void shouldExportWhileAnotherProgramWrites();
    void shouldMakeAPack();
    void shouldStopAtCtrlC();

private:
    int run(const QString &command, const QStringList &arguments);
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray read(const QString &name) const { return support::readFile(path(name)); }
    [[nodiscard]] QJsonArray events();

    QTemporaryDir m_folder;
    QString m_out;
    QString m_err;
};

int TstExportCommand::run(const QString &command, const QStringList &arguments)
{
    const QStringList line = QStringList {u"dpodesk"_s, command, path(u"v.dpodesk"_s)} + arguments
        + QStringList {u"--passphrase-file"_s, path(u"pass"_s)};
    return support::runLine(line, m_out, m_err);
}

QJsonArray TstExportCommand::events()
{
    if (run(u"history"_s, {u"--format"_s, u"json"_s}) != 0)
        return {};
    return QJsonDocument::fromJson(m_out.toUtf8())["events"_L1].toArray();
}

void TstExportCommand::initTestCase()
{
    QVERIFY(support::writeFile(path(u"pass"_s), "correct horse battery staple\n"));
    QCOMPARE(run(u"new"_s, {u"--key-profile"_s, u"3"_s, u"--sample"_s, u"maskki"_s}), 0);
}

void TstExportCommand::shouldListReportsAndFormats()
{
    QCOMPARE(run(u"export"_s, {u"--list-reports"_s}), 0);
    const QStringList reports = m_out.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &name : {u"ropa"_s, u"ropa-processor"_s, u"gaps"_s, u"vendors"_s, u"requests"_s, u"notices"_s, u"transfers"_s,
                                u"retention"_s, u"pack"_s, u"records"_s})
        QVERIFY2(reports.contains(name), qPrintable(name));
    QCOMPARE(run(u"export"_s, {u"ropa"_s, u"--list-formats"_s}), 0);
    for (const QString &name : {u"html"_s, u"xlsx"_s, u"csv"_s, u"json"_s})
        QVERIFY2(m_out.split(u'\n').contains(name), qPrintable(name));
    QCOMPARE(run(u"export"_s, {u"records"_s, u"--list-formats"_s}), 0);
    QVERIFY(m_out.startsWith(u"json\n"_s) && !m_out.contains(u"html"_s));
}

void TstExportCommand::shouldWriteEveryReportInEveryFormat()
{
    for (const QString &report : {u"ropa"_s, u"ropa-processor"_s, u"gaps"_s, u"vendors"_s, u"requests"_s}) {
        for (const reports::ReportFormat &format : reports::reportFormats()) {
            const QString name = report + u'-' + QString::fromLatin1(format.name);
            QCOMPARE(run(u"export"_s, {report, u"--format"_s, QString::fromLatin1(format.name), u"-o"_s, path(name)}), 0);
            QCOMPARE(m_err, QString());
            QCOMPARE(support::modeOf(path(name)), 0600);
        }
    }
}

void TstExportCommand::shouldTakeTheFormatFromTheName()
{
    QCOMPARE(run(u"export"_s, {u"ropa"_s, u"-o"_s, path(u"a.XLSX"_s)}), 0);
    QCOMPARE(run(u"export"_s, {u"ropa"_s, u"-o"_s, path(u"a.json"_s)}), 0);
    QCOMPARE(run(u"export"_s, {u"ropa"_s, u"-o"_s, path(u"a.docx"_s)}), 2);
    QCOMPARE(run(u"export"_s, {u"ropa"_s, u"-o"_s, path(u"a"_s)}), 2);
    QCOMPARE(run(u"export"_s, {u"ropa"_s, u"--format"_s, u"html"_s, u"-o"_s, path(u"a.txt"_s)}), 0);
    QCOMPARE(run(u"export"_s, {u"ropa"_s, u"--format"_s, u"csv"_s, u"-o"_s, path(u"b.json"_s)}), 0);

    QVERIFY(read(u"a.XLSX"_s).startsWith("PK"));
    QVERIFY(read(u"a.json"_s).startsWith('{'));
    QVERIFY(read(u"a.txt"_s).startsWith("<!DOCTYPE html>"));
    QVERIFY(read(u"b.json"_s).startsWith("Reference,Activity,Business function,"));
}

void TstExportCommand::shouldRefuseWhatMakesNoSense_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    const QString file = u"FILE"_s;
    const auto row = [](const char *name, const QStringList &arguments, int code) { QTest::newRow(name) << arguments << code; };
    row("no such report", {u"other"_s, u"-o"_s, file}, 2);
    row("no such format", {u"ropa"_s, u"--format"_s, u"doc"_s, u"-o"_s, file}, 2);
    row("format that records do not have", {u"records"_s, u"--format"_s, u"html"_s, u"-o"_s, file}, 2);
    row("nowhere to", {u"ropa"_s}, 2);
    row("standard output", {u"ropa"_s, u"--format"_s, u"html"_s, u"-o"_s, u"-"_s}, 2);
    row("a day to come", {u"ropa"_s, u"--as-of"_s, u"2999-01-01"_s, u"--format"_s, u"html"_s, u"-o"_s, file}, 2);
    row("no date", {u"ropa"_s, u"--as-of"_s, u"yesterday"_s, u"-o"_s, file}, 2);
    row("records of a day", {u"records"_s, u"--as-of"_s, u"2026-01-01"_s, u"-o"_s, file}, 2);
    row("approved records", {u"records"_s, u"--approved"_s, u"-o"_s, file}, 2);
    row("record of no register", {u"ropa"_s, u"--record"_s, u"V-0001"_s, u"-o"_s, file}, 2);
    row("record of another register", {u"vendors"_s, u"--record"_s, u"PA-0001"_s, u"--format"_s, u"html"_s, u"-o"_s, file}, 6);
    row("record that is not there", {u"vendors"_s, u"--record"_s, u"V-9999"_s, u"--format"_s, u"html"_s, u"-o"_s, file}, 6);
    row("organisation that is not there", {u"vendors"_s, u"--organisation"_s, u"ORG-9999"_s, u"--format"_s, u"html"_s, u"-o"_s, file}, 6);
    row("notes of a register", {u"vendors"_s, u"--with-notes"_s, u"-o"_s, file}, 2);
    row("no name of a user", {u"ropa"_s, u"--by"_s, u" "_s, u"-o"_s, file}, 2);
}

void TstExportCommand::shouldRefuseWhatMakesNoSense()
{
    QFETCH(QStringList, arguments);
    QFETCH(const int, code);
    arguments.replaceInStrings(u"FILE"_s, path(u"refused"_s));

    QCOMPARE(run(u"export"_s, arguments), code);

    QCOMPARE(m_err.count(u'\n'), 1);
    QVERIFY(!QFileInfo::exists(path(u"refused"_s)));
}

void TstExportCommand::shouldShowOneRecord()
{
    QCOMPARE(run(u"export"_s, {u"vendors"_s, u"--record"_s, u"V-0001"_s, u"-o"_s, path(u"v.html"_s)}), 0);

    QVERIFY(read(u"v.html"_s).contains("<h1>Vendor V-0001</h1>"));
    QVERIFY(read(u"v.html"_s).contains("Sub-processors"));
}

void TstExportCommand::shouldGoBackAndTakeWhatWasApproved()
{
    QCOMPARE(run(u"set"_s, {u"vendor"_s, u"V-0001"_s, u"--approve"_s}), 0);
    QCOMPARE(run(u"set"_s, {u"vendor"_s, u"V-0001"_s, u"name=Changed since"_s}), 0);

    QCOMPARE(run(u"export"_s, {u"vendors"_s, u"--approved"_s, u"-o"_s, path(u"approved.json"_s)}), 0);
    QCOMPARE(run(u"export"_s, {u"vendors"_s, u"-o"_s, path(u"now.json"_s)}), 0);

    QVERIFY(!read(u"approved.json"_s).contains("\"title\": \"Changed since\""));
    QVERIFY(read(u"approved.json"_s).contains("not_approved"));
    QVERIFY(read(u"now.json"_s).contains("\"title\": \"Changed since\""));
}

void TstExportCommand::shouldRefuseADayBeforeTheVault()
{
    const QString begun = QDate::currentDate().toString(Qt::ISODate);

    QCOMPARE(run(u"export"_s, {u"vendors"_s, u"--as-of"_s, u"2020-01-01"_s, u"-o"_s, path(u"before.json"_s)}), 6);

    QVERIFY(!QFileInfo::exists(path(u"before.json"_s)));
    QVERIFY2(m_err.contains(begun), qPrintable(m_err));
}

void TstExportCommand::shouldNoteExportsInTheHistory()
{
    const qsizetype before = events().size();

    QCOMPARE(run(u"export"_s, {u"gaps"_s, u"-o"_s, path(u"gaps.csv"_s), u"--by"_s, u"Ada Fields"_s}), 0);
    QCOMPARE(run(u"export"_s, {u"records"_s, u"-o"_s, path(u"all.json"_s)}), 0);

    const QJsonArray after = events();
    QCOMPARE(after.size(), before + 2);
    QCOMPARE(after[before]["action"_L1].toString(), u"exported"_s);
    QCOMPARE(after[before]["by"_L1].toString(), u"Ada Fields"_s);
    QCOMPARE(after[before]["what"_L1]["report"_L1].toString(), u"gaps"_s);
    QCOMPARE(after[before]["what"_L1]["sha256"_L1].toString().size(), 64);
    QVERIFY(after[before]["what"_L1]["head"_L1].toString().contains(u'-'));
    QCOMPARE(after[before + 1]["what"_L1]["report"_L1].toString(), u"records"_s);
    QCOMPARE(run(u"verify"_s, {}), 0);
}

void TstExportCommand::shouldExportWhileAnotherProgramWrites()
{
    const qsizetype before = events().size();
    {
        const auto lock = storage::VaultLock::acquire(path(u"v.dpodesk"_s));
        QVERIFY(lock);
        QCOMPARE(run(u"export"_s, {u"ropa"_s, u"-o"_s, path(u"locked.html"_s)}), 0);
    }

    QCOMPARE(m_err.count(u'\n'), 1);
    QVERIFY(m_err.contains(u"The history has no entry of this export"_s));
    QVERIFY(QFileInfo(path(u"locked.html"_s)).size() > 1000);
    QCOMPARE(events().size(), before);
}

void TstExportCommand::shouldMakeAPack()
{
    QCOMPARE(run(u"export"_s, {u"pack"_s, u"-o"_s, path(u"pack"_s), u"--organisation"_s, u"ORG-0001"_s}), 0);

    const QStringList files = support::filesIn(path(u"pack"_s));
    for (const QString &name : {u"contents"_s, u"gaps"_s, u"ropa"_s, u"ropa-processor"_s})
        QVERIFY2(files.contains(name + u".html"_s) && files.contains(name + u".pdf"_s) && files.contains(name + u".xlsx"_s), qPrintable(files.join(u' ')));
    QCOMPARE(run(u"export"_s, {u"pack"_s, u"-o"_s, path(u"pack"_s)}), 5);
    QCOMPARE(events().last()["what"_L1]["report"_L1].toString(), u"pack"_s);
}

void TstExportCommand::shouldStopAtCtrlC()
{
    QString text;
    QTextStream err(&text);
    {
        cli::LongWork work(u"Writing"_s, err);
        const auto progress = work.progress();
        QVERIFY(progress(1, 10));

        QCOMPARE(std::raise(SIGINT), 0);

        QVERIFY(!progress(2, 10));
    }
    const cli::LongWork next(u"Writing"_s, err);
    QVERIFY(!cli::Interrupts::requested());
}

QTEST_MAIN(TstExportCommand)
#include "tst_exportcommand.moc"
