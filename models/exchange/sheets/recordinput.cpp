// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/recordinput.h"

#include "models/exchange/limits.h"
#include "models/exchange/sheets/lexicon.h"
#include "models/records/registry.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheets {

using records::Field;
using records::FieldFlag;
using records::RecordType;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sheets::RecordInput)
};

std::size_t indexIn(const records::Fields &fields, const Field &field)
{
    return std::size_t(&field - fields.data());
}

class Gatherer
{
public:
    Gatherer(const Sheet &sheet, const SheetMapping &mapping, std::size_t file, core::Problems &problems)
        : m_sheet(sheet), m_mapping(mapping), m_type(*records::findType(mapping.type)), m_file(file), m_problems(problems),
          m_columns(columnsOf(mapping, headingsOf(sheet, mapping.headerRow, mapping.headerRows))), m_headings(headingsByTarget(mapping)),
          m_known(knownColumns())
    {
    }

    std::vector<RecordInput> read()
    {
        if (m_mapping.isOneRecord)
            return readOne();
        for (const Row &row : m_sheet.rows) {
            if (row.number <= m_mapping.headerRow || row.isBlank())
                continue;
            if (m_problems.size() >= exchange::kMaxProblems) {
                m_problems.push_back({{}, Tr::tr("there are more problems; the rest of the sheet was not read"), {}, row.number});
                break;
            }
            readRow(row);
        }
        return std::move(m_records);
    }

    void readInto(RecordInput &record)
    {
        for (const Row &row : m_sheet.rows) {
            if (row.number > m_mapping.headerRow && !row.isBlank())
                add(record, row, false);
        }
    }

private:
    std::vector<RecordInput> readOne()
    {
        RecordInput record;
        for (const Row &row : m_sheet.rows) {
            if (row.number <= m_mapping.headerRow || row.isBlank())
                continue;
            const QString name = wordAt(row, m_type.titleField);
            const QString given = wordAt(row, kReferenceTarget);
            record.line = record.line == 0 || (record.name.isEmpty() && !name.isEmpty()) ? row.number : record.line;
            record.name = record.name.isEmpty() ? name : record.name;
            record.number = record.number.isEmpty() ? given : record.number;
        }
        if (record.line == 0)
            return {};
        record.type = &m_type;
        record.sheet = &m_mapping;
        record.file = m_file;
        record.headings = m_headings;
        record.reference = records::isReferenceOf(m_type, record.number) ? record.number : QString();
        readInto(record);
        return {std::move(record)};
    }

    void readRow(const Row &row)
    {
        const QString name = wordAt(row, m_type.titleField);
        const QString given = wordAt(row, kReferenceTarget);
        const QString reference = records::isReferenceOf(m_type, given) ? given : QString();
        const bool isUnnamed = name.isEmpty() && reference.isEmpty();
        const bool isSame = !m_records.empty() && reference == m_records.back().reference && (name == m_records.back().name || (name.isEmpty() && !reference.isEmpty()))
            && !isUnnamed;
        if (isSame || (isUnnamed && m_mapping.continues && !m_records.empty()))
            return add(m_records.back(), row, true);
        if (isUnnamed && needsName()) {
            const QString message = Tr::tr("the row has no name: give it one, or say that such rows go on with the record above");
            m_problems.push_back({m_type.titleField, exchange::inColumn(m_headings->value(m_type.titleField), message), {}, row.number});
            return;
        }
        RecordInput &record = m_records.emplace_back();
        record.type = &m_type;
        record.sheet = &m_mapping;
        record.file = m_file;
        record.headings = m_headings;
        record.line = row.number;
        record.reference = reference;
        record.number = given;
        record.name = name;
        add(record, row, false);
    }

    [[nodiscard]] bool needsName() const
    {
        const Field *title = m_type.titleField.isEmpty() ? nullptr : m_type.field(m_type.titleField);
        return title && title->has(FieldFlag::Required);
    }

    // The text that goes to a target, on one line; of a cell that is merged from above too.
    [[nodiscard]] QString wordAt(const Row &row, const QByteArray &target) const
    {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const auto &targets = m_mapping.columns[i].targets;
            if (!target.isEmpty() && std::find(targets.begin(), targets.end(), target) != targets.end() && !row.cell(m_columns[i]).isFault())
                return row.cell(m_columns[i]).text.simplified();
        }
        return {};
    }

    void add(RecordInput &record, const Row &row, bool goesOn)
    {
        std::map<std::size_t, RecordInput::Group> groups;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const Cell &cell = row.cell(m_columns[i]);
            const ColumnMapping &column = m_mapping.columns[i];
            if (cell.isEmpty() || column.targets.empty() || isCoveredFromTheLeft(row, m_columns[i]))
                continue;
            if (cell.isFault()) {
                record.problems.push_back({column.targets.front(), exchange::inColumn(column.heading.simplified(), faultOf(cell, m_columns[i], row)), {}, row.number});
                continue;
            }
            for (const QByteArray &target : column.targets)
                addPiece(record, groups, {&cell, &column, target, row.number}, goesOn && cell.isCovered);
        }
        for (auto &[list, group] : groups) {
            group.line = row.number;
            record.lists[list].push_back(std::move(group));
        }
        takeBeyond(record, row);
        takeComments(record, row);
    }

    // A form tells of as many records beside its own as it has rows for them; other rows of a record are about one.
    static void addBeside(RecordInput &record, const RecordType &type, Piece piece)
    {
        const auto same = std::find_if(record.beside.begin(), record.beside.end(), [&](const RecordInput::Beside &beside) {
            return beside.type == &type && (!record.sheet->isOneRecord || beside.pieces.back().line == piece.line);
        });
        if (same == record.beside.end())
            record.beside.push_back({&type, {std::move(piece)}});
        else
            same->pieces.push_back(std::move(piece));
    }

    static void addPiece(RecordInput &record, std::map<std::size_t, RecordInput::Group> &groups, Piece piece, bool isRepeated)
    {
        const auto target = targetOf(*record.type, piece.target);
        if (piece.target == kNotesTarget || (piece.target == kReferenceTarget && record.reference.isEmpty())) {
            if (!isRepeated)
                record.notes.push_back(std::move(piece));
        } else if (target && target->side) {
            addBeside(record, *target->side, std::move(piece));
        } else if (target && target->inner) {
            auto &group = groups[indexIn(record.type->fields, *target->field)];
            group.fields[indexIn(target->field->rows->fields, *target->inner)].push_back(std::move(piece));
        } else if (target && !isRepeated) {
            record.fields[indexIn(record.type->fields, *target->field)].push_back(std::move(piece));
        }
    }

    [[nodiscard]] static bool isCoveredFromTheLeft(const Row &row, int column)
    {
        return column > 0 && row.cell(column).isCovered && row.cell(column - 1).text == row.cell(column).text && !row.cell(column - 1).isEmpty();
    }

    [[nodiscard]] QString faultOf(const Cell &cell, int column, const Row &row) const
    {
        if (!m_sheet.form.isEmpty()) // where its columns are is not known any more
            return cell.kind == CellKind::Error ? Tr::tr("a cell of row %1 holds the error %2").arg(row.number).arg(cell.text.left(20))
                                                : Tr::tr("a cell of row %1 holds a formula without a result").arg(row.number);
        const QString place = columnName(column) + QString::number(row.number);
        return cell.kind == CellKind::Error ? Tr::tr("the cell %1 holds the error %2").arg(place, cell.text.left(20))
                                            : Tr::tr("the cell %1 holds a formula without a result").arg(place);
    }

    [[nodiscard]] std::vector<bool> knownColumns() const
    {
        std::vector<bool> known;
        const auto add = [&known](int column) {
            known.resize(std::max(known.size(), std::size_t(column) + 1));
            known[std::size_t(column)] = true;
        };
        const QStringList headings = headingsOf(m_sheet, m_mapping.headerRow, m_mapping.headerRows);
        for (int column = 0; column < int(headings.size()); ++column) {
            if (!headings[column].isEmpty())
                add(column);
        }
        for (const int column : m_columns) {
            if (column >= 0)
                add(column);
        }
        return known;
    }

    void takeComments(RecordInput &record, const Row &row) const
    {
        static const ColumnMapping nameless;
        auto comment = std::lower_bound(m_sheet.comments.begin(), m_sheet.comments.end(), row.number, [](const Comment &c, int number) { return c.row < number; });
        for (; m_sheet.form.isEmpty() && comment != m_sheet.comments.end() && comment->row == row.number; ++comment) {
            const auto at = std::find(m_columns.begin(), m_columns.end(), comment->column);
            const ColumnMapping &column = at == m_columns.end() ? nameless : m_mapping.columns[std::size_t(at - m_columns.begin())];
            if (at != m_columns.end() && column.targets.empty()) // left out on purpose
                continue;
            record.notes.push_back({&comment->text, &column, kNotesTarget, row.number, true});
            const QString place = columnName(comment->column) + QString::number(row.number);
            record.remarks.push_back({{}, exchange::inColumn(column.heading.simplified(), Tr::tr("the comment on the cell %1 was kept in the notes").arg(place)), {}, row.number});
        }
    }

    // What stands under no heading, where the mapping says nothing of it.
    void takeBeyond(RecordInput &record, const Row &row) const
    {
        static const ColumnMapping nameless;
        for (int column = 0; column < int(row.cells.size()); ++column) {
            const Cell &cell = row.cell(column);
            if ((std::size_t(column) < m_known.size() && m_known[std::size_t(column)]) || cell.isEmpty() || cell.isCovered)
                continue;
            record.notes.push_back({&cell, &nameless, kNotesTarget, row.number});
            record.remarks.push_back({{}, Tr::tr("the cell %1 stands under no heading; it was kept in the notes").arg(columnName(column) + QString::number(row.number)), {}, row.number});
        }
    }

    const Sheet &m_sheet;
    const SheetMapping &m_mapping;
    const RecordType &m_type;
    std::size_t m_file;
    core::Problems &m_problems;
    std::vector<int> m_columns;
    std::shared_ptr<const exchange::Headings> m_headings;
    std::vector<bool> m_known; // by column: it has a heading, or the mapping knows it without
    std::vector<RecordInput> m_records;
};

} // namespace

std::shared_ptr<const exchange::Headings> headingsByTarget(const SheetMapping &mapping, const RecordType *beside)
{
    const QByteArray prefix = beside ? beside->key + '/' : QByteArray();
    auto headings = std::make_shared<exchange::Headings>();
    for (const ColumnMapping &column : mapping.columns) {
        for (const QByteArray &target : column.targets) {
            if (!target.startsWith(prefix))
                continue;
            QString &heading = (*headings)[target.mid(prefix.size())];
            heading += heading.isEmpty() ? column.heading.simplified() : " / "_L1 + column.heading.simplified();
        }
    }
    return headings;
}

std::vector<RecordInput> gather(const Sheet &sheet, const SheetMapping &mapping, std::size_t file, core::Problems &problems)
{
    return Gatherer(sheet, mapping, file, problems).read();
}

void gatherParts(const Sheet &sheet, const SheetMapping &mapping, RecordInput &record, core::Problems &problems)
{
    Gatherer(sheet, mapping, record.file, problems).readInto(record);
}

} // namespace sheets
