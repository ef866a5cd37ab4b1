// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/typereport.h"

#include "models/reports/chosenrecords.h"
#include "models/reports/recordcells.h"
#include "models/reports/recordsheet.h"
#include "models/reports/selection.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace reports {

using records::Field;
using records::FieldFlag;
using records::FieldKind;
using records::Record;
using records::RecordType;
using records::RowValues;
using records::Value;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::TypeReport)
};

// A list of owned rows in the line of its record: what the rows are called.
Cell rowNames(const Field &field, const Record &record, const records::RecordSource &source)
{
    const Value &value = record.value(field.name);
    Field pointer; // a link to the rows of the list
    pointer.rowsOf = field.key;
    const RowTitles titles = rowTitlesOf(record, source);
    QStringList names;
    for (const RowValues &row : value.as<std::vector<RowValues>>()) {
        const QString name = titles(pointer, row.row);
        names += name.isEmpty() ? QString::number(row.row) : name;
    }
    return Cell::list(value.state, names);
}

class TypeReport
{
public:
    TypeReport(const RecordType &type, const QByteArray &name, records::RecordSource &source, const ReportOptions &options, ReportSink &sink)
        : m_type(type), m_name(name), m_source(source), m_options(options), m_sink(sink), m_records(type, source, options)
    {
    }

    core::Result<> write();

private:
    [[nodiscard]] ReportHead head() const;
    [[nodiscard]] bool isShown(const Field &field) const { return field.name != m_type.titleField; }
    Section registerSection();
    Section rowsSection(const Field &list);
    static Cell cellFor(const Field &field, const Record &record, const records::RecordSource &source);

    const RecordType &m_type;
    const QByteArray &m_name;
    records::RecordSource &m_source;
    const ReportOptions &m_options;
    ReportSink &m_sink;
    ChosenRecords m_records;
};

core::Result<> TypeReport::write()
{
    const auto lists = std::count_if(m_type.fields.begin(), m_type.fields.end(), [](const Field &f) { return f.kind == FieldKind::Rows; });
    auto done = m_records.choose(int(lists) + 1);
    if (done)
        done = m_sink.begin(head());
    if (done && !m_records.notApproved().isEmpty())
        done = m_sink.section(notApprovedSection(m_records.notApproved()));
    if (done)
        done = m_sink.section(registerSection());
    for (const Field &field : m_type.fields) {
        if (done && field.kind == FieldKind::Rows)
            done = m_sink.section(rowsSection(field));
    }
    return done ? m_sink.end() : done;
}

ReportHead TypeReport::head() const
{
    ReportHead head {m_name, m_type.pluralTitle(), m_options.organisation ? m_source.titleOf(*m_options.organisation) : Tr::tr("All organisations"),
                     m_options.asAt, m_options.chainHead, answerLegend(), 0, notesOn(m_options, m_source)};
    head.mainTable = m_type.key;
    head.isSheet = m_records.notApproved().isEmpty(); // one table
    return head;
}

Cell TypeReport::cellFor(const Field &field, const Record &record, const records::RecordSource &source)
{
    return field.kind == FieldKind::Rows ? rowNames(field, record, source)
                                         : cellOfField(record, field, source);
}

// A line for each record.
Section TypeReport::registerSection()
{
    Table table {m_type.key, m_type.pluralTitle(), {{"reference", Tr::tr("Reference"), 1}, {"title", Tr::tr("Name"), 3}}, {}};
    for (const Field &field : m_type.fields) {
        if (!isShown(field))
            continue;
        table.columns.push_back(columnOf(m_type, field, field.has(FieldFlag::InList) ? Column::OnPage::Always : Column::OnPage::Never));
        if (field.kind == FieldKind::Rows)
            table.columns.back().sheet = field.title();
    }
    table.feed = m_records.feed([this](const Record &record, std::vector<TableRow> &rows) {
        TableRow cells {Cell::of(record.header.reference), Cell::of(record.title())};
        for (const Field &field : m_type.fields) {
            if (isShown(field))
                cells.push_back(cellFor(field, record, m_source));
        }
        rows.push_back(std::move(cells));
    });
    table.ifEmpty = Tr::tr("There are none in the register.");
    return {"register", {}, m_type.pluralTitle(), {std::move(table)}};
}

// The rows of one list, of all records.
Section TypeReport::rowsSection(const Field &list)
{
    Table table {list.name, list.title(), {{"reference", Tr::tr("Reference"), 1}, {"title", m_type.singularTitle(), 3}, {"row", Tr::tr("Row"), 1}}, {}};
    for (const Field &field : list.rows->fields)
        table.columns.push_back(columnOf(field));
    table.feed = m_records.feed([this, &list](const Record &record, std::vector<TableRow> &rows) {
        for (const RowValues &row : record.value(list.name).as<std::vector<RowValues>>()) {
            const RowTitles titles = rowTitlesOf(record, m_source, &list.rows->fields, &row);
            TableRow cells {Cell::of(record.header.reference), Cell::of(record.title()), Cell::number(row.row)};
            for (std::size_t i = 0; i < row.values.size(); ++i)
                cells.push_back(cellInRow(list.rows->fields, row, i, m_source, titles));
            rows.push_back(std::move(cells));
        }
    });
    table.ifEmpty = Tr::tr("There are none in the register.");
    return {list.name, {}, list.title(), {std::move(table)}, Forms(Form::Sheet) | Form::Data};
}

} // namespace

core::Result<> writeTypeReport(const RecordType &type, const QByteArray &name, records::RecordSource &source, const ReportOptions &options,
                               ReportSink &sink)
{
    if (options.record)
        return writeRecordSheet(type, name, source, options, sink);
    return TypeReport(type, name, source, options, sink).write();
}

} // namespace reports
