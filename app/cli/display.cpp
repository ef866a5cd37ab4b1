// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/display.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

using records::AnswerState;
using records::Field;
using records::FieldKind;
using records::Record;
using records::RecordSource;
using records::RowValues;
using records::Value;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::Display)
};

constexpr qsizetype kLabelWidth = 30;

QString linkText(core::RecordId id, const RecordSource &source)
{
    const QString title = source.titleOf(id);
    const QString reference = source.referenceOf(id);
    return title.isEmpty() || title == reference ? reference : title + " ("_L1 + reference + u')';
}

void printLine(QTextStream &out, const QString &label, const QString &text, int indent)
{
    const QString margin(indent, u' ');
    QStringList lines = text.split(u'\n');
    const QString head = label + u':';
    out << margin << head.leftJustified(kLabelWidth - indent) << ' ' << oneLine(lines.takeFirst()) << '\n';
    for (const QString &line : std::as_const(lines))
        out << QString(kLabelWidth + 1, u' ') << oneLine(line) << '\n';
}

void printRows(QTextStream &out, const Field &list, const Value &value, const RecordSource &source)
{
    const auto &rows = value.as<std::vector<RowValues>>();
    if (rows.empty()) {
        printLine(out, list.title(), displayText(list, value, source), 2);
        return;
    }
    out << "  " << list.title() << (value.state == AnswerState::SoFar ? Tr::tr(" (so far)") : QString()) << '\n';
    int position = 0;
    for (const RowValues &row : rows) {
        out << "    " << ++position << ".  #" << row.row << '\n';
        for (std::size_t i = 0; i < row.values.size(); ++i) {
            if (!row.values[i].isUnknown())
                printLine(out, list.rows->fields[i].title(), displayText(list.rows->fields[i], row.values[i], source), 8);
        }
    }
}

void printHeader(QTextStream &out, const Record &record)
{
    const records::RecordHeader &header = record.header;
    out << header.reference << "  " << oneLine(record.title()) << '\n'
        << Tr::tr("revision %1, %2, by %3").arg(header.revision).arg(header.changedAt.toString(Qt::ISODate), oneLine(header.changedBy)) << '\n';
    if (header.removed)
        out << Tr::tr("removed") << '\n';
    if (header.approval)
        out << (header.changedSinceApproval() ? Tr::tr("approved at revision %1, changed since") : Tr::tr("approved at revision %1")).arg(header.approval->revision) << '\n';
}

} // namespace

QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || (c.category() == QChar::Other_Format && c != QChar(0x200d)))
            c = u' ';
    }
    return text;
}

QString displayText(const Field &field, const Value &value, const RecordSource &source)
{
    if (!field.isLink() || !value.hasData())
        return toDisplay(field, value, source);
    if (field.kind == FieldKind::Link)
        return linkText(value.as<core::RecordId>(), source);
    QStringList items;
    for (const core::RecordId id : value.as<std::vector<core::RecordId>>())
        items += linkText(id, source);
    const QString text = items.join(", "_L1);
    return value.state == AnswerState::SoFar ? Tr::tr("%1 (so far)").arg(text) : text;
}

void printRecord(QTextStream &out, const Record &record, const RecordSource &source)
{
    printHeader(out, record);
    for (const records::Section &section : record.type().sections) {
        out << '\n' << section.title() << '\n';
        for (std::size_t i = 0; i < record.values.size(); ++i) {
            const Field &field = record.type().fields[i];
            if (field.section != section.key)
                continue;
            if (field.kind == FieldKind::Rows)
                printRows(out, field, record.values[i], source);
            else
                printLine(out, field.title(), displayText(field, record.values[i], source), 2);
        }
    }
}

void printTable(QTextStream &out, const QStringList &heads, const std::vector<QStringList> &rows, qsizetype widest)
{
    std::vector<qsizetype> widths;
    for (qsizetype column = 0; column < heads.size(); ++column) {
        qsizetype width = heads[column].size();
        for (const QStringList &row : rows)
            width = std::max(width, std::min(widest, row[column].size()));
        widths.push_back(width);
    }
    const auto printRow = [&](const QStringList &cells) {
        QString line;
        for (qsizetype column = 0; column < cells.size(); ++column) {
            QString cell = oneLine(cells[column]);
            if (cell.size() > widths[std::size_t(column)])
                cell = cell.left(widths[std::size_t(column)] - 1) + u'…';
            line += cell.leftJustified(widths[std::size_t(column)]) + "  "_L1;
        }
        out << line.trimmed() << '\n';
    };
    printRow(heads);
    for (const QStringList &row : rows)
        printRow(row);
}

} // namespace cli
