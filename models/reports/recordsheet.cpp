// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/recordsheet.h"

#include "models/reports/recordcells.h"
#include "models/reports/selection.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace reports {

using records::Field;
using records::Record;
using records::RecordType;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::RecordSheet)
};

Fact fact(const QByteArray &key, const QString &label, const Cell &cell)
{
    return {key, label, cell};
}

Cell dateCell(const QDate &date)
{
    return {records::AnswerState::Value, {date.toString(Qt::ISODate)}, date};
}

// What the store knows of the record beside its answers. Days are those in UTC.
Section keptSection(const Record &record)
{
    const records::RecordHeader &header = record.header;
    Facts facts {"record", Tr::tr("Record"), {}};
    facts.facts = {fact("reference", Tr::tr("Reference"), Cell::of(header.reference)),
                   fact("uuid", Tr::tr("Identifier"), Cell::of(header.uuid.toString(QUuid::WithoutBraces))),
                   fact("revision", Tr::tr("Revision"), Cell::number(header.revision)),
                   fact("changed_on", Tr::tr("Changed on"), dateCell(header.changedAt.date())),
                   fact("changed_by", Tr::tr("Changed by"), Cell::of(header.changedBy))};
    if (header.approval) {
        facts.facts.push_back(fact("approved_revision", Tr::tr("Approved revision"), Cell::number(header.approval->revision)));
        facts.facts.push_back(fact("approved_on", Tr::tr("Approved on"), dateCell(header.approval->at.date())));
        facts.facts.push_back(fact("approved_by", Tr::tr("Approved by"), Cell::of(header.approval->by)));
    } else {
        facts.facts.push_back(fact("approved_revision", Tr::tr("Approved revision"), Cell::of(Tr::tr("not approved"))));
    }
    if (header.removed)
        facts.facts.push_back(fact("removed", Tr::tr("Removed"), Cell::of(Tr::tr("yes"))));
    return {"record", {}, record.header.reference + u' ' + record.title(), {std::move(facts)}};
}

// Every question: those that no row answers are named.
Table wholeTable(const Record &record, const Field &list, const records::RecordSource &source)
{
    Table table = tableOf(record, list.name, {}, source);
    for (Column &column : table.columns)
        column.onPage = Column::OnPage::Named;
    return table;
}

Section sectionOf(const Record &record, const records::Section &section, const records::RecordSource &source)
{
    Section shown {section.key, {}, section.title(), {}};
    QByteArrayList fields;
    for (const Field &field : record.type().fields) {
        if (field.section == section.key && field.kind != records::FieldKind::Rows)
            fields += field.name;
    }
    if (!fields.isEmpty())
        shown.blocks.emplace_back(factsOf(record, section.key, {}, fields, source));
    for (const Field &field : record.type().fields) {
        if (field.section == section.key && field.kind == records::FieldKind::Rows)
            shown.blocks.emplace_back(wholeTable(record, field, source));
    }
    return shown;
}

} // namespace

core::Result<> writeRecordSheet(const RecordType &type, const QByteArray &name, records::RecordSource &source, const ReportOptions &options,
                                ReportSink &sink)
{
    const auto found = source.load(type, std::array {*options.record});
    if (!found)
        return core::fail(found.error());
    if (found->empty() || (options.approved && !found->front().header.approval))
        return core::fail(core::ErrorCode::NotFound, found->empty() ? Tr::tr("There is no such record on that day.")
                                                                    : Tr::tr("Nobody has approved that record."));
    const Record &record = found->front();
    ReportHead head {name, type.singularTitle() + u' ' + record.header.reference, record.title(), options.asAt, options.chainHead,
                     answerLegend(), type.sections.size() + 1, notesOn(options, source)};
    head.isSheet = true;
    auto done = sink.begin(head);
    if (done)
        done = sink.section(keptSection(record));
    for (const records::Section &section : type.sections)
        done = done ? sink.section(sectionOf(record, section, source)) : done;
    return done ? sink.end() : done;
}

} // namespace reports
