// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text.h"
#include "models/exchange/catalogues.h"
#include "models/exchange/samples.h"
#include "models/records/registry.h"
#include "models/reports/catalogue.h"
#include "models/storage/livesource.h"
#include "tests/reports/pdffile.h"
#include "tests/reports/reporting.h"
#include "tests/samples/readreports.h"
#include "tests/samples/statements.h"
#include "tests/support/samplevault.h"
#include "tests/support/verifyresult.h"

#include <QRegularExpression>
#include <QTemporaryFile>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using samples::Answers;
using samples::Place;
using samples::Statement;

namespace {

// What tells answers apart, whatever stands between the items of a list.
QString packed(const QString &text)
{
    static const QRegularExpression between(u"[\\s,;]+"_s);
    return core::folded(text).remove(between);
}

const reports::ReportKind &registerOf(const records::RecordType &type)
{
    const auto &kinds = reports::reportKinds();
    return *std::find_if(kinds.begin(), kinds.end(), [&type](const reports::ReportKind &kind) { return kind.type == &type; });
}

// A day comes from a workbook as the number of days since the end of 1899.
QString readAs(const QString &found, const QString &expected)
{
    const bool isDay = QDate::fromString(expected, Qt::ISODate).isValid();
    const int days = found.toInt();
    return isDay && days > 0 ? QDate(1899, 12, 30).addDays(days).toString(Qt::ISODate) : found;
}

bool says(const QString &found, const Statement &statement)
{
    if (statement.expect == "unknown"_L1)
        return found == "not known yet"_L1;
    if (statement.expectedText().isEmpty())
        return found == statement.expect;
    return packed(readAs(found, statement.expect)).contains(packed(statement.expect));
}

Place placeOf(const Statement &statement)
{
    const records::RecordType &type = *records::typeOfReference(statement.record);
    const QStringList path = statement.path.split(u'.');
    const records::Field &field = *type.field(path[0].toLatin1());
    if (field.kind != records::FieldKind::Rows) {
        const auto section = std::find_if(type.sections.begin(), type.sections.end(),
                                          [&field](const records::Section &s) { return s.key == field.section; });
        return {section->title(), field.title()};
    }
    if (path.size() < 3)
        return {field.title(), {}};
    const records::Fields &fields = field.rows->fields;
    return {field.title(), fields[std::size_t(indexOf(fields, path[2].toLatin1()))].title(), path[1].toInt()};
}

Place placeInJson(const Statement &statement)
{
    const QStringList path = statement.path.split(u'.');
    const records::Field &field = *records::typeOfReference(statement.record)->field(path[0].toLatin1());
    if (field.kind != records::FieldKind::Rows)
        return {QString::fromLatin1(field.section), path[0]};
    return {path[0], path.value(2), path.value(1).toInt()};
}

// A page may name once what no row answers.
QString answerAt(const Answers &answers, const Place &place)
{
    const QString own = answers.value(place);
    return own.isEmpty() ? answers.value({place.block, place.label, -1}) : own;
}

} // namespace

// The statements of a published text, each read beside its label in what the registers give of its record.
class TstFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldTellEveryStatementBesideItsLabel_data();
    void shouldTellEveryStatementBesideItsLabel();
};

namespace {

QStringList missingIn(const Answers &answers, const std::vector<Statement> &statements, Place (*place)(const Statement &) = &placeOf)
{
    QStringList missing;
    for (const Statement &statement : statements) {
        const QString found = answerAt(answers, place(statement));
        if (!says(found, statement))
            missing += statement.record + u' ' + statement.path + ": \""_L1 + statement.expect + "\" is \""_L1 + found + u'"';
    }
    return missing;
}

bool isOnPages(const Statement &statement, const QString &text, const QStringList &lines)
{
    const Place place = placeOf(statement);
    if (!statement.expectedText().isEmpty())
        return text.contains(packed(statement.expect));
    if (place.row == 0 && !place.label.isEmpty()) {
        const QStringList found = samples::answersOnPages(lines, place.label);
        return std::any_of(found.begin(), found.end(), [&statement](const QString &answer) { return says(answer, statement); });
    }
    const QString word = statement.expect == "unknown"_L1 ? u"not known yet"_s : statement.expect;
    const qsizetype list = text.indexOf(packed(place.block));
    const bool isTitle = statement.path.endsWith("data_category"_L1); // of the row, which then needs no label
    return list >= 0 && text.indexOf(packed(word), list) >= 0 && (isTitle || text.indexOf(packed(place.label), list) >= 0);
}

QStringList missingOnPages(const QByteArray &content, const std::vector<Statement> &statements)
{
    static const QRegularExpression furniture(u"^(?:Page \\d+ of .*|.* continued)$"_s, QRegularExpression::MultilineOption);
    QTemporaryFile file;
    if (!file.open() || file.write(content) != content.size() || !file.flush())
        return {u"no file"_s};
    const support::PdfFile pdf(file.fileName());
    const QString text = packed(pdf.text().remove(furniture));
    QStringList lines;
    for (int page = 1; page <= pdf.pages(); ++page)
        lines += pdf.layout(page).split(u'\n');
    QStringList missing;
    for (const Statement &statement : statements) {
        if (!isOnPages(statement, text, lines))
            missing += statement.record + u' ' + statement.path + ": \""_L1 + statement.expect + u'"';
    }
    return missing;
}

} // namespace

void TstFiles::shouldTellEveryStatementBesideItsLabel_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QByteArray>("format");
    for (const char *sample : {"maskki", "skk", "lailai", "ekyc"}) {
        for (const char *format : {"csv", "xlsx", "html", "json", "pdf"})
            QTest::addRow("%s %s", sample, format) << QString::fromLatin1(sample) << QByteArray(format);
    }
}

void TstFiles::shouldTellEveryStatementBesideItsLabel()
{
    // GIVEN the vault of a sample
    QFETCH(const QString, sample);
    QFETCH(const QByteArray, format);
    support::RecordVault vault;
    QVERIFY_RESULT(exchange::fillCatalogues(vault.store()));
    QVERIFY_RESULT(exchange::addSample(vault.connection(), vault.store(), sample));
    storage::LiveSource source(vault.connection());
    std::map<QString, std::vector<Statement>> byRecord;
    for (const Statement &statement : samples::statementsOf(sample))
        byRecord[statement.record].push_back(statement);
    QVERIFY(byRecord.size() > 5);

    // WHEN each record that the statements name is written to a file
    QStringList missing;
    for (const auto &[reference, statements] : byRecord) {
        const auto content = reporting::report(registerOf(*records::typeOfReference(reference)).name, format, source, {.record = source.idOf(reference)});
        QVERIFY_RESULT(content);
        if (format == "pdf")
            missing += missingOnPages(*content, statements);
        else if (format == "json")
            missing += missingIn(samples::answersOfJson(*content), statements, &placeInJson);
        else if (format == "html")
            missing += missingIn(samples::answersOfHtml(*content), statements);
        else
            missing += missingIn(format == "csv" ? samples::answersOfCsv(*content) : samples::answersOfWorkbook(*content), statements);
    }

    // THEN every statement is there
    QCOMPARE(missing.join(u'\n'), QString());
}

QTEST_MAIN(TstFiles)
#include "tst_files.moc"
