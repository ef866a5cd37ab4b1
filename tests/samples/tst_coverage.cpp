// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/text.h"
#include "models/exchange/catalogues.h"
#include "models/exchange/exporter.h"
#include "models/exchange/samples.h"
#include "models/records/registry.h"
#include "models/storage/livesource.h"
#include "tests/support/samplevault.h"
#include "tests/support/verifyresult.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

namespace {

// One statement of a published text, and the answer that keeps it.
struct Statement {
    QString place;
    QString text;
    QString record;
    QString path; // rows counted from 1
    QString expect; // part of the displayed answer, or "unknown", "none", "yes", "no"
};

// A cell of the tables holds no line break, so that a quote is all there is to undo.
QStringList cellsOf(const QString &line)
{
    QStringList cells(1);
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'"' && quoted && line.mid(i + 1, 1) == u"\"")
            cells.last() += line[i++];
        else if (line[i] == u'"')
            quoted = !quoted;
        else if (line[i] == u',' && !quoted)
            cells += QString();
        else
            cells.last() += line[i];
    }
    return cells;
}

std::vector<Statement> statementsOf(const QString &sample)
{
    QFile file(QStringLiteral(SAMPLE_DATA "/%1-coverage.csv").arg(sample));
    std::vector<Statement> statements;
    if (!file.open(QIODevice::ReadOnly))
        return statements;
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    lines.removeFirst();
    for (const QString &line : std::as_const(lines)) {
        const QStringList cells = cellsOf(line.trimmed());
        statements.push_back({cells.value(0), cells.value(1), cells.value(2), cells.value(3), cells.value(4)});
    }
    return statements;
}

} // namespace

// Every statement of a published text must be found in the sample vault and in what is exported from it.
class TstCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldCoverTheWholeText_data() { addSamples(); }
    void shouldCoverTheWholeText();
    void shouldKeepEveryStatementInTheVault_data() { addSamples(); }
    void shouldKeepEveryStatementInTheVault();
    void shouldKeepEveryStatementInTheExport_data() { addSamples(); }
    void shouldKeepEveryStatementInTheExport();
    void shouldAssignNoBasisWhereTheTextDoesNot();

private:
    static void addSamples();
    [[nodiscard]] static QString sampleName();
    [[nodiscard]] support::RecordVault &vaultOf(const QString &sample);
    [[nodiscard]] static QString problemWith(const Statement &statement, const QString &shown, records::AnswerState state);

    std::map<QString, std::unique_ptr<support::RecordVault>> m_vaults;
};

void TstCoverage::initTestCase()
{
    for (const QString &sample : exchange::sampleNames()) {
        auto vault = std::make_unique<support::RecordVault>();
        QVERIFY_RESULT(exchange::fillCatalogues(vault->store()));
        QVERIFY_RESULT(exchange::addSample(vault->connection(), vault->store(), sample));
        m_vaults.emplace(sample, std::move(vault));
    }
    QVERIFY(m_vaults.contains(u"maskki"_s));
}

void TstCoverage::addSamples()
{
    QTest::addColumn<QString>("sample");
    for (const QString &sample : exchange::sampleNames())
        QTest::newRow(qPrintable(sample)) << sample;
}

QString TstCoverage::sampleName()
{
    return *static_cast<const QString *>(QTest::qData("sample", qMetaTypeId<QString>()));
}

support::RecordVault &TstCoverage::vaultOf(const QString &sample)
{
    return *m_vaults.at(sample);
}

// Empty when the answer says what the statement expects.
QString TstCoverage::problemWith(const Statement &statement, const QString &shown, records::AnswerState state)
{
    using records::AnswerState;
    const QString where = statement.record + u' ' + statement.path + ": "_L1;
    bool fits = false;
    if (statement.expect == "unknown"_L1)
        fits = state == AnswerState::Unknown;
    else if (statement.expect == "none"_L1)
        fits = state == AnswerState::None;
    else if (statement.expect == "yes"_L1 || statement.expect == "no"_L1)
        fits = shown == statement.expect;
    else
        fits = state != AnswerState::Unknown && core::folded(shown).contains(core::folded(statement.expect));
    return fits ? QString() : where + "\""_L1 + shown + "\" does not say \""_L1 + statement.expect + u'"';
}

void TstCoverage::shouldCoverTheWholeText()
{
    const std::vector<Statement> statements = statementsOf(sampleName());
    QVERIFY2(statements.size() > 20, "the table of statements is missing");

    // Every record of the sample but the catalogues is there because of something that the text says
    storage::LiveSource source(vaultOf(sampleName()).connection());
    for (const records::RecordType *type : records::recordTypes()) {
        if (type->isCatalogue)
            continue;
        const auto records = source.all(*type);
        QVERIFY_RESULT(records);
        for (const records::Record &record : *records) {
            const bool named = std::any_of(statements.begin(), statements.end(),
                                           [&record](const Statement &s) { return s.record == record.header.reference; });
            QVERIFY2(named, qPrintable(record.header.reference));
        }
    }
}

void TstCoverage::shouldKeepEveryStatementInTheVault()
{
    storage::LiveSource source(vaultOf(sampleName()).connection());
    QStringList problems;
    for (const Statement &statement : statementsOf(sampleName())) {
        const records::RecordType *type = records::typeOfReference(statement.record);
        const auto id = source.idOf(statement.record);
        QVERIFY2(type && id, qPrintable(statement.record));
        const auto loaded = source.load(*type, std::array {*id});
        QVERIFY_RESULT(loaded);
        const records::Record &record = loaded->front();
        const QStringList path = statement.path.split(u'.');
        const auto found = findField(*type, path.size() == 3 ? (path[0] + u'.' + path[2]).toLatin1() : path[0].toLatin1());
        QVERIFY2(found, qPrintable(statement.record + u' ' + statement.path));
        records::Value value = record.value(path[0].toLatin1());
        if (found->list) {
            const auto &rows = record.value(path[0].toLatin1()).as<std::vector<records::RowValues>>();
            const std::size_t position = path[1].toUInt();
            QVERIFY2(position >= 1 && position <= rows.size(), qPrintable(statement.record + u' ' + statement.path));
            value = rows[position - 1].values[std::size_t(indexOf(found->list->rows->fields, found->field->name))];
        }
        const QString problem = problemWith(statement, toDisplay(*found->field, value, source), value.state);
        if (!problem.isEmpty())
            problems += problem;
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void TstCoverage::shouldKeepEveryStatementInTheExport()
{
    support::RecordVault &vault = vaultOf(sampleName());
    const QString path = vault.folder() + "/export.json"_L1;
    exchange::Exporter exporter(vault.connection(), vault.store());
    QVERIFY_RESULT(exporter.writeAll(exchange::Format::Json, path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject types = QJsonDocument::fromJson(file.readAll()).object()["records"_L1].toObject();
    QHash<QString, QJsonObject> records;
    for (const QJsonValue &list : types) {
        const QJsonArray all = list.toArray();
        for (const QJsonValue &record : all)
            records.insert(record["reference"_L1].toString(), record.toObject());
    }

    for (const Statement &statement : statementsOf(sampleName())) {
        const QStringList steps = statement.path.split(u'.');
        QJsonValue value = records[statement.record][steps[0]];
        if (steps.size() == 3)
            value = value["items"_L1].toArray().at(steps[1].toInt() - 1)[steps[2]];
        const QByteArray where = (statement.record + u' ' + statement.path).toUtf8();
        QVERIFY2(!value.isUndefined(), where.constData());
        QVERIFY2(value.isNull() == (statement.expect == "unknown"_L1), where.constData());
        QVERIFY2(value["none"_L1].toBool() == (statement.expect == "none"_L1), where.constData());
    }
}

// The Maskki text names no legal basis but consent, and that only where people opt in.
void TstCoverage::shouldAssignNoBasisWhereTheTextDoesNot()
{
    storage::LiveSource source(vaultOf(u"maskki"_s).connection());
    const records::RecordType &type = *records::findType("activity");
    const auto activities = source.all(type);
    QVERIFY_RESULT(activities);
    QVERIFY(activities->size() >= 9);
    const std::size_t basis = std::size_t(indexOf(type.field("purposes")->rows->fields, "basis"));
    int withBasis = 0;
    for (const records::Record &activity : *activities) {
        for (const records::RowValues &purpose : activity.value("purposes").as<std::vector<records::RowValues>>()) {
            if (purpose.values[basis].isUnknown())
                continue;
            ++withBasis;
            QCOMPARE(purpose.values[basis].as<QString>(), u"6-1-a"_s);
        }
    }
    QVERIFY(withBasis >= 1 && withBasis <= 3);
}

QTEST_GUILESS_MAIN(TstCoverage)
#include "tst_coverage.moc"
