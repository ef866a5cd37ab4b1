// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/vault.h"
#include "models/storage/vaultkey.h"
#include "tests/app/commandrun.h"
#include "tests/support/cnilregister.h"
#include "tests/support/files.h"
#include "tests/support/verifyresult.h"
#include "tests/support/workbooks.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// "dpodesk import VAULT FILE" of spreadsheets, from arguments to records.
class TstImportCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void shouldBringBackWhatItWroteAsAWorkbook();
    void shouldTakeALayoutThatItKnows();
    void shouldTakeARegisterOfForms();
    void shouldWriteNothingInADryRun();
    void shouldSayWhatToDoAboutAnUnknownLayout();
    void shouldImportWithAProposedMapping();
    void shouldProposeWhatItTakesBack();
    void shouldLookWhileSomebodyElseWrites();
    void shouldNotTakeAReportForRecords();
    void shouldAskHowATextIsWritten();
    void shouldRefuseWhatIsNoSpreadsheet_data();
    void shouldRefuseWhatIsNoSpreadsheet();

private:
    int run(const QString &command, const QStringList &arguments, const QString &vault = u"v.dpodesk"_s);
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const
    {
        return support::writeFile(path(name), content) ? path(name) : QString();
    }
    [[nodiscard]] QByteArray records(const QString &vault); // as JSON, without the lines that tell of the vault they were saved in

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_out;
    QString m_err;
};

int TstImportCommand::run(const QString &command, const QStringList &arguments, const QString &vault)
{
    const QStringList line = QStringList {u"dpodesk"_s, command, path(vault)} + arguments + QStringList {u"--passphrase-file"_s, path(u"pass"_s)};
    return support::runLine(line, m_out, m_err);
}

QByteArray TstImportCommand::records(const QString &vault)
{
    if (run(u"export"_s, {u"records"_s, u"-o"_s, path(u"all.json"_s)}, vault) != 0)
        return m_err.toUtf8();
    QByteArray text;
    for (const QByteArray &line : support::readFile(path(u"all.json"_s)).split('\n')) {
        if (!line.contains("\"revision\":") && !line.contains("\"changed_at\":") && !line.contains("\"changed_by\":"))
            text += line + '\n';
    }
    return text;
}

void TstImportCommand::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(support::writeFile(path(u"pass"_s), "correct horse battery staple\n"));
    QCOMPARE(run(u"new"_s, {u"--key-profile"_s, u"3"_s, u"--by"_s, u"Ada"_s}), 0);
}

void TstImportCommand::shouldBringBackWhatItWroteAsAWorkbook()
{
    QCOMPARE(run(u"new"_s, {u"--key-profile"_s, u"3"_s, u"--sample"_s, u"ekyc"_s}, u"sample.dpodesk"_s), 0);
    const QByteArray before = records(u"sample.dpodesk"_s);
    QCOMPARE(run(u"export"_s, {u"records"_s, u"-o"_s, path(u"all.xlsx"_s)}, u"sample.dpodesk"_s), 0);

    QCOMPARE(run(u"import"_s, {path(u"all.xlsx"_s)}), 0);

    QVERIFY(before.size() > 10'000);
    QVERIFY(records(u"v.dpodesk"_s) == before);
}

void TstImportCommand::shouldTakeALayoutThatItKnows()
{
    const QString file = write(u"d.csv"_s, "Label;Ref;ProcessingState;Description;DescriptionHtml;State;DateDeployment;DpiaExemption;DpiaExemptionJustification\n"
                                           "Paie;7;InProduction;Tout;<p>;Active;12/07/2022;False;\n");

    QCOMPARE(run(u"import"_s, {file}), 0);

    QVERIFY2(m_err.contains("Read as: Dastra, data processings"_L1), qPrintable(m_err));
    QCOMPARE(run(u"list"_s, {u"activity"_s, u"--where"_s, u"name=Paie"_s}), 0);
    QVERIFY2(m_out.contains("Paie"_L1), qPrintable(m_out));
}

void TstImportCommand::shouldTakeARegisterOfForms()
{
    QList<support::TestSheet> sheets = support::cnilRegister();
    sheets[1].rows[1] = {u"Responsable"_s, u"Prairie SARL"_s};
    const QString file = write(u"registre.ods"_s, support::odsOf(sheets));

    QCOMPARE(run(u"import"_s, {file}), 0);

    for (const auto line : {"Read as: CNIL simplified register"_L1, "The sheet \"4 - Exemple de fiche\" explains or is an example"_L1, "\"Privacy Shield\" is no safeguard any more; it was kept in the notes"_L1,
                            "What stands above the headings is not taken in: 2 - Liste des traitements."_L1})
        QVERIFY2(m_err.contains(line), qPrintable(m_err));
    QCOMPARE(run(u"list"_s, {u"activity"_s}), 0);
    for (const auto name : {"Gestion de la paie"_L1, "Lettre d'information"_L1, "osurveillance"_L1})
        QVERIFY2(m_out.contains(name), qPrintable(m_out));
}

void TstImportCommand::shouldWriteNothingInADryRun()
{
    const QString file = write(u"d.csv"_s, "Label;Ref;ProcessingState;Description;DescriptionHtml;State;DateDeployment;DpiaExemption;DpiaExemptionJustification\n"
                                           "Paie;7;InProduction;Tout;<p>;Active;12/07/2022;False;\n");

    QCOMPARE(run(u"import"_s, {file, u"--dry-run"_s}), 0);

    QVERIFY2(m_out.contains("line 2: new Paie"_L1), qPrintable(m_out));
    QCOMPARE(run(u"list"_s, {u"activity"_s}), 0);
    QVERIFY(!m_out.contains("Paie"_L1));
}

void TstImportCommand::shouldSayWhatToDoAboutAnUnknownLayout()
{
    const QString file = write(u"free.xlsx"_s, support::xlsxOf({{u"Register"_s, {{u"Activity"_s, u"Purpose"_s}, {u"Payroll"_s, u"Pay people"_s}}}}));

    QCOMPARE(run(u"import"_s, {file}), 6);

    QVERIFY2(m_err.contains("layout of the spreadsheet is not known"_L1), qPrintable(m_err));
    QVERIFY2(m_err.contains("--propose"_L1), qPrintable(m_err));
}

void TstImportCommand::shouldImportWithAProposedMapping()
{
    const QString file = write(u"free.xlsx"_s, support::xlsxOf({{u"Register"_s, {{u"Activity"_s, u"Purpose"_s, u"Lawful basis"_s}, {u"Payroll"_s, u"Pay people"_s, u"Contract"_s}}}}));
    QCOMPARE(run(u"import"_s, {file, u"--propose"_s}), 0);
    const QString mapping = write(u"mapping.json"_s, m_out.toUtf8());

    QCOMPARE(run(u"import"_s, {file, u"--mapping"_s, mapping}), 0);

    QVERIFY2(m_out.contains("1 new"_L1), qPrintable(m_out));
    QCOMPARE(run(u"show"_s, {u"activity"_s, u"PA-0001"_s}), 0);
    QVERIFY2(m_out.contains("Pay people"_L1), qPrintable(m_out));
    const QString other = write(u"other.xlsx"_s, support::xlsxOf({{u"Register"_s, {{u"Something"_s, u"Else"_s}, {u"a"_s, u"b"_s}}}}));
    QCOMPARE(run(u"import"_s, {other, u"--mapping"_s, mapping}), 6);
    QVERIFY2(m_err.contains("The mapping does not fit the spreadsheet."_L1), qPrintable(m_err));
}

void TstImportCommand::shouldProposeWhatItTakesBack()
{
    QCOMPARE(run(u"add"_s, {u"vendor"_s, u"name=Sparrow Mail"_s}), 0);
    QCOMPARE(run(u"export"_s, {u"records"_s, u"-o"_s, path(u"all.xlsx"_s)}), 0);
    QCOMPARE(run(u"import"_s, {path(u"all.xlsx"_s), u"--propose"_s}), 6);
    QVERIFY2(m_err.contains("comes in without a mapping"_L1), qPrintable(m_err));
    const QString known = write(u"d.csv"_s, "Label;Ref;ProcessingState;Description;DescriptionHtml;State;DateDeployment;DpiaExemption;DpiaExemptionJustification\n"
                                            "Paie;7;InProduction;Tout;<p>;Active;12/07/2022;False;\n");
    const QString nameless = write(u"free.xlsx"_s, support::xlsxOf({{u"Register"_s, {{u"Lawful basis"_s, u"Personal data"_s, u"Farbe"_s}, {u"Contract"_s, u"Name"_s, u"rot"_s}}}}));
    for (const QString &file : {known, nameless}) {
        QCOMPARE(run(u"import"_s, {file, u"--propose"_s}), 0);
        const QString mapping = write(u"mapping.json"_s, m_out.toUtf8());

        QVERIFY2(run(u"import"_s, {file, u"--mapping"_s, mapping}) == 0, qPrintable(m_err));
    }
}

void TstImportCommand::shouldLookWhileSomebodyElseWrites()
{
    const QString file = write(u"d.csv"_s, "Label;Ref;ProcessingState;Description;DescriptionHtml;State;DateDeployment;DpiaExemption;DpiaExemptionJustification\n"
                                           "Paie;7;InProduction;Tout;<p>;Active;12/07/2022;False;\n");
    const auto other = storage::Vault::open(path(u"v.dpodesk"_s), *storage::passphraseSecret(u"correct horse battery staple"_s), {}, storage::OpenMode::ReadWrite);
    QVERIFY_RESULT(other);

    QCOMPARE(run(u"import"_s, {file}), 7);
    QVERIFY2(run(u"import"_s, {file, u"--dry-run"_s}) == 0, qPrintable(m_err));

    QVERIFY2(m_out.contains("line 2: new Paie"_L1), qPrintable(m_out));
    QVERIFY2(m_err.contains("saving was not tried"_L1), qPrintable(m_err));
}

void TstImportCommand::shouldNotTakeAReportForRecords()
{
    QCOMPARE(run(u"add"_s, {u"vendor"_s, u"name=Sparrow Mail"_s}), 0);
    QCOMPARE(run(u"export"_s, {u"vendors"_s, u"-o"_s, path(u"vendors.xlsx"_s)}), 0);

    QCOMPARE(run(u"import"_s, {path(u"vendors.xlsx"_s)}), 6);

    QVERIFY2(m_err.contains("This workbook is a report"_L1), qPrintable(m_err));
}

void TstImportCommand::shouldAskHowATextIsWritten()
{
    const QString file = write(u"old.csv"_s, "Label;Ref;ProcessingState;Description;DescriptionHtml;State;DateDeployment;DpiaExemption;DpiaExemptionJustification\n"
                                             "Gestion des salari\xE9s;7;InProduction;;;Active;12/07/2022;False;\n");

    QCOMPARE(run(u"import"_s, {file}), 6);
    QVERIFY2(m_err.contains("--encoding"_L1), qPrintable(m_err));

    QCOMPARE(run(u"import"_s, {file, u"--encoding"_s, u"windows-1252"_s}), 0);
    QCOMPARE(run(u"list"_s, {u"activity"_s}), 0);
    QVERIFY2(m_out.contains(u"Gestion des salariés"), qPrintable(m_out));
    QCOMPARE(run(u"import"_s, {file, u"--encoding"_s, u"klingon"_s}), 2);
    QCOMPARE(run(u"import"_s, {file, u"--separator"_s, u"too long"_s}), 2);
}

void TstImportCommand::shouldRefuseWhatIsNoSpreadsheet_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::newRow("damaged") << QByteArray("PK\x03\x04 and no more") << 6;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\0", 12) << 6;
    QTest::newRow("nothing") << QByteArray() << 6;
    QTest::newRow("missing") << QByteArray("-") << 5;
}

void TstImportCommand::shouldRefuseWhatIsNoSpreadsheet()
{
    QFETCH(const QByteArray, content);
    QFETCH(const int, code);
    const QString file = content == "-" ? path(u"missing.xlsx"_s) : write(u"f.xlsx"_s, content);

    QCOMPARE(run(u"import"_s, {file}), code);

    QVERIFY(m_err.startsWith("dpodesk: "_L1));
}

QTEST_GUILESS_MAIN(TstImportCommand)
#include "tst_importcommand.moc"
