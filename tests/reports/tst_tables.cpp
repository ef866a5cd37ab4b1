// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/htmlreport.h"
#include "models/reports/jsonreport.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace reports;
using records::AnswerState;

namespace {

Table aTable(AnswerState state = AnswerState::Value)
{
    return {"parts", u"Parts"_s, {{"name", u"Name"_s}}, {}, state};
}

TableRow aRow(const QString &name)
{
    return {Cell::of(name)};
}

// Batches of two rows, "3" to "6".
RowFeed aFeed()
{
    return [next = 3]() mutable -> core::Result<std::vector<TableRow>> {
        if (next > 6)
            return std::vector<TableRow>();
        next += 2;
        return std::vector<TableRow> {aRow(QString::number(next - 2)), aRow(QString::number(next - 1))};
    };
}

RowFeed anEmptyFeed()
{
    return []() -> core::Result<std::vector<TableRow>> { return std::vector<TableRow>(); };
}

RowFeed aFailingFeed()
{
    return []() -> core::Result<std::vector<TableRow>> { return core::fail(core::ErrorCode::Damaged, u"Broken."_s); };
}

template<class Sink>
core::Result<QByteArray> written(const Table &table)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    Sink sink(buffer);
    auto done = sink.begin({"test", u"Test"_s, {}, QDate(2026, 11, 1), {}, {}});
    if (done)
        done = sink.section({"section", {}, u"Section"_s, {table}});
    if (done)
        done = sink.end();
    return done ? core::Result<QByteArray>(buffer.data()) : core::fail(done.error());
}

QJsonObject jsonOf(const Table &table)
{
    return QJsonDocument::fromJson(*written<JsonReport>(table))["sections"_L1][0].toObject();
}

} // namespace

// Tables of reports, whose rows may come bit by bit.
class TstTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldVisitRowsInOrder();
    void shouldStopAtTheFirstError();
    void shouldWriteFedRows();
    void shouldPassOnErrorsOfTheFeed();
    void shouldTellEmptyTablesApart();
    void shouldSayWhatAnEmptyTableMeans();
};

void TstTables::shouldVisitRowsInOrder()
{
    Table table = aTable();
    table.rows = {aRow(u"1"_s), aRow(u"2"_s)};
    table.feed = aFeed();
    QStringList seen;

    const auto done = forEachRow(table, [&seen](const TableRow &row) -> core::Result<> {
        seen += row[0].items;
        return {};
    });

    QVERIFY(done);
    QCOMPARE(seen.join(u' '), u"1 2 3 4 5 6"_s);
}

void TstTables::shouldStopAtTheFirstError()
{
    Table table = aTable();
    table.feed = aFeed();
    int visits = 0;

    const auto done = forEachRow(table, [&visits](const TableRow &) -> core::Result<> {
        return ++visits == 3 ? core::Result<>(core::fail(core::ErrorCode::Cancelled, u"Enough."_s)) : core::Result<>();
    });

    QCOMPARE(done.error().code, core::ErrorCode::Cancelled);
    QCOMPARE(visits, 3);
}

void TstTables::shouldWriteFedRows()
{
    Table table = aTable();
    table.rows = {aRow(u"1 & 2"_s)};
    table.feed = aFeed();
    const QByteArray html = *written<HtmlReport>(table);
    table.feed = aFeed();
    const QJsonArray items = jsonOf(table)["parts"_L1]["items"_L1].toArray();

    QCOMPARE(html.count("<tr>"), 6);
    QCOMPARE(html.count("<thead>"), 1);
    QVERIFY(html.contains("1 &amp; 2"));
    QVERIFY(html.indexOf(">3</td>") < html.indexOf(">6</td>"));
    QCOMPARE(items.size(), 5);
    QCOMPARE(items.last()["name"_L1].toString(), u"6"_s);
}

void TstTables::shouldPassOnErrorsOfTheFeed()
{
    Table table = aTable();
    table.feed = aFailingFeed();

    QCOMPARE(written<HtmlReport>(table).error().code, core::ErrorCode::Damaged);
    QCOMPARE(written<JsonReport>(table).error().code, core::ErrorCode::Damaged);
}

void TstTables::shouldTellEmptyTablesApart()
{
    QVERIFY(written<HtmlReport>(aTable(AnswerState::Unknown))->contains("class=\"unknown\""));
    QVERIFY(written<HtmlReport>(aTable(AnswerState::None))->contains("class=\"none\""));
    QVERIFY(jsonOf(aTable(AnswerState::Unknown))["parts"_L1].isNull());
    QVERIFY(jsonOf(aTable(AnswerState::None))["parts"_L1]["none"_L1].toBool());
    QVERIFY(jsonOf(aTable(AnswerState::Value))["parts"_L1]["items"_L1].isArray());
}

void TstTables::shouldSayWhatAnEmptyTableMeans()
{
    Table table = aTable();
    table.feed = anEmptyFeed();
    table.ifEmpty = u"Nothing is missing."_s;

    const QByteArray html = *written<HtmlReport>(table);

    QVERIFY(html.contains("<p>Nothing is missing.</p>"));
    QVERIFY(!html.contains("<table"));
    QVERIFY(jsonOf(table)["parts"_L1]["items"_L1].toArray().isEmpty());
}

QTEST_GUILESS_MAIN(TstTables)
#include "tst_tables.moc"
