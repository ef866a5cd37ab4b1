// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/display.h"
#include "app/cli/session.h"
#include "models/exchange/recordexport.h"
#include "models/records/filtercheck.h"

#include <QBuffer>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::ListCommand)
};

core::Result<records::ListQuery> queryOf(const Invocation &call, const records::RecordType &type, const records::RecordSource &source)
{
    records::ListQuery query;
    for (const QString &condition : call.values(u"where"_s)) {
        auto filter = parseFilter(type, condition, source);
        if (!filter)
            return core::fail(filter.error());
        if (auto meetable = records::requireMeetable(type, *filter); !meetable)
            return core::fail(meetable.error());
        query.filters.push_back(std::move(*filter));
    }
    QByteArray field = call.value(u"sort"_s, u"reference"_s).toUtf8();
    query.sorting.descending = field.startsWith('-');
    query.sorting.field = query.sorting.descending ? field.mid(1) : field;
    query.withRemoved = call.isSet(u"removed"_s);
    return query;
}

void printList(Invocation &call, const records::RecordType &type, const std::vector<records::Record> &records, const records::RecordSource &source)
{
    QStringList heads {Tr::tr("Reference")};
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
        if (!type.fields[i].has(records::FieldFlag::InList))
            continue;
        columns.push_back(i);
        heads += type.fields[i].title();
    }
    std::vector<QStringList> rows;
    for (const records::Record &record : records) {
        QStringList row {record.header.reference};
        for (const std::size_t column : columns)
            row += displayText(type.fields[column], record.values[column], source);
        rows.push_back(row);
    }
    printTable(call.out(), heads, rows);
    call.err() << Tr::tr("%n record(s)", nullptr, int(records.size())) << '\n';
}

core::Result<int> run(Invocation &call)
{
    const auto type = typeArgument(call, 1);
    const auto format = call.choice(u"format"_s, {u"table"_s, u"csv"_s, u"json"_s});
    const auto date = call.date(u"as-of"_s);
    if (!type || !format || !date)
        return core::fail(!type ? type.error() : (!format ? format.error() : date.error()));
    const auto session = Session::open(call, storage::OpenMode::ReadOnly);
    if (!session)
        return core::fail(session.error());
    const auto source = (*session)->source(call);
    if (!source)
        return core::fail(source.error());
    const auto query = queryOf(call, **type, **source);
    if (!query)
        return core::fail(query.error());
    const auto records = (*source)->all(**type, *query);
    if (!records)
        return core::fail(records.error());
    if (*format == "table"_L1) {
        printList(call, **type, *records, **source);
        return kDone;
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto written = exchange::writeRecords(buffer, **type, *records, *format == "csv"_L1 ? exchange::Format::Csv : exchange::Format::Json,
                                                **source, {.asOf = *date});
    if (!written)
        return core::fail(written.error());
    call.out() << QString::fromUtf8(buffer.data());
    return kDone;
}

} // namespace

Command listCommand()
{
    return {"list", "VAULT TYPE", QT_TRANSLATE_NOOP("cli", "List the records of a type."),
            {{.name = "where", .valueName = "FIELD=VALUE", .help = QT_TRANSLATE_NOOP("cli", "Only those that fit; may be given several times. VALUE may be @unknown, @none or @so-far; also FIELD!=VALUE, FIELD~TEXT, FIELD<VALUE, FIELD>VALUE.")},
             {.name = "sort", .valueName = "FIELD", .help = QT_TRANSLATE_NOOP("cli", "In the order of that field; -FIELD turns it round.")},
             asOfOption(),
             {.name = "removed", .help = QT_TRANSLATE_NOOP("cli", "Removed records too.")},
             {.name = "format", .valueName = "FORMAT", .help = QT_TRANSLATE_NOOP("cli", "table (default), csv or json.")}},
            run};
}

} // namespace cli
