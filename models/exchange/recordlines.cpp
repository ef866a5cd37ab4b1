// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/recordlines.h"

#include "models/core/csvwriter.h"
#include "models/exchange/csvcolumns.h"
#include "models/exchange/limits.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {

using records::AnswerState;
using records::Field;
using records::RecordType;
using records::RowValues;
using records::Value;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::RecordLines)
};

using RowList = std::vector<RowValues>;

class LineImport
{
public:
    LineImport(const RecordType &type, RecordLines &lines, std::size_t fileIndex, const DraftLinks &links, Drafts &drafts)
        : m_type(type), m_reader(lines), m_index(fileIndex), m_links(links), m_drafts(drafts)
    {
    }

    void read()
    {
        if (readHeader()) {
            while (m_reader.nextLine() && !isFull())
                readLine();
        }
        if (m_reader.failure())
            refuse(*m_reader.failure(), m_reader.line());
    }

private:
    void refuse(const QString &message, int line) { m_drafts.fileProblems[m_index].push_back({{}, message, {}, line}); }

    bool readHeader()
    {
        QStringList header;
        if (m_reader.nextLine()) {
            for (int i = 0; i < m_reader.cellCount(); ++i)
                header += m_reader.text(i);
        } else if (!m_reader.failure()) {
            refuse(Tr::tr("the file is empty; its first line must name the columns"), 1);
        }
        core::Problems &problems = m_drafts.fileProblems[m_index];
        m_columns = CsvColumns::find(m_type, header, problems);
        return problems.empty() && !m_reader.failure();
    }

    void readLine()
    {
        if (m_reader.cellCount() != m_columns.count) {
            return refuse(Tr::tr("the line has %1 cells, but the first line names %2 columns")
                              .arg(m_reader.cellCount())
                              .arg(m_columns.count),
                          m_reader.line());
        }
        if (isEmptyLine())
            return;
        if (!holdsOnlyRows()) {
            readFields(beginRecord());
        } else if (!isSameRecord()) {
            if (!holds(m_columns.reference))
                return refuse(Tr::tr("the line holds further rows of a record, but not of the one above it"),
                              m_reader.line());
            readFields(beginRecord());
        }
        Draft &draft = m_drafts.records[m_draft];
        const std::size_t before = draft.problems.size();
        readRows(draft);
        m_problems += draft.problems.size() - before;
    }

    [[nodiscard]] bool isEmptyLine() const
    {
        for (int i = 0; i < m_reader.cellCount(); ++i) {
            if (!m_reader.isEmpty(i))
                return false;
        }
        return true;
    }

    [[nodiscard]] bool holds(int column) const { return column != CsvColumns::kMissing && !m_reader.isEmpty(column); }
    [[nodiscard]] QString cell(int column) const { return holds(column) ? m_reader.text(column) : QString(); }

    // The same reference as above with more than rows is a record given twice, which the planner refuses.
    [[nodiscard]] bool holdsOnlyRows() const
    {
        const bool hasFields = std::any_of(m_columns.fields.begin(), m_columns.fields.end(),
                                           [this](int c) { return holds(c); });
        return !hasFields && !holds(m_columns.uuid)
               && std::any_of(m_columns.lists.begin(), m_columns.lists.end(),
                              [this](const auto &list) { return hasRow(list); });
    }

    [[nodiscard]] bool isSameRecord() const
    {
        return m_draft != kNoDraft && m_drafts.records[m_draft].reference == cell(m_columns.reference);
    }

    [[nodiscard]] bool hasRow(const CsvColumns::List &list) const
    {
        return holds(list.row)
               || std::any_of(list.fields.begin(), list.fields.end(), [this](int c) { return holds(c); });
    }

    Draft &beginRecord()
    {
        m_draft = m_drafts.records.size();
        Draft &draft = m_drafts.records.emplace_back(m_type, m_reader.line());
        draft.file = m_index;
        draft.reference = cell(m_columns.reference);
        readRevision(draft);
        if (holds(m_columns.uuid)) {
            draft.uuid = QUuid::fromString(m_reader.text(m_columns.uuid));
            if (draft.uuid.isNull())
                draft.refuse("uuid", Tr::tr("is not a UUID"));
        }
        return draft;
    }

    void readRevision(Draft &draft)
    {
        const QString text = cell(m_columns.revision);
        bool ok = false;
        draft.revision = text.toInt(&ok);
        if (!text.isEmpty() && (!ok || draft.revision < 1)) {
            draft.revision = 0;
            draft.refuse("revision", Tr::tr("\"%1\" is not the number of a revision").arg(text.left(40)), m_reader.line());
        }
    }

    void readFields(Draft &draft)
    {
        for (std::size_t i = 0; i < m_type.fields.size(); ++i) {
            if (m_columns.fields[i] == CsvColumns::kMissing)
                continue;
            const Field &field = m_type.fields[i];
            draft.lines[i] = m_reader.line();
            draft.values[i] = readCell(draft, field, field.name, m_columns.fields[i]);
        }
        for (const CsvColumns::List &list : m_columns.lists) {
            const bool hasState = m_columns.fields[list.field] != CsvColumns::kMissing;
            if (!list.isGiven() && !hasState)
                continue;
            draft.lines[list.field] = m_reader.line();
            draft.lists[list.field] = {hasState, list.isGiven(), {}};
        }
        m_problems += draft.problems.size();
    }

    Value readCell(Draft &draft, const Field &field, const QByteArray &path, int column)
    {
        if (!holds(column))
            return Value::unknown();
        if (const QString fault = m_reader.fault(column); !fault.isEmpty()) {
            draft.refuse(path, fault, m_reader.line());
            return Value::unknown();
        }
        const QString text = m_reader.text(column);
        auto value = records::fromText(field, field.isText() && m_reader.guardsFormulas() ? core::unguarded(text) : text, m_links);
        if (value)
            return std::move(*value);
        draft.refuse(path, value.error(), m_reader.line());
        return Value::unknown();
    }

    void readRows(Draft &draft)
    {
        for (const CsvColumns::List &list : m_columns.lists) {
            if (hasRow(list))
                addRow(draft, list);
        }
    }

    void addRow(Draft &draft, const CsvColumns::List &list)
    {
        const Field &field = m_type.fields[list.field];
        Value &value = draft.values[list.field];
        if (value.state == AnswerState::None)
            return draft.refuse(field.name, Tr::tr("cannot be @none and have rows"), m_reader.line());
        if (!std::holds_alternative<RowList>(value.data))
            value.data = RowList();
        auto &rows = std::get<RowList>(value.data);
        if (value.state == AnswerState::Unknown)
            value.state = AnswerState::SoFar;
        const QByteArray path = field.name + '.' + QByteArray::number(qlonglong(rows.size()) + 1) + '.';
        RowValues row(0, records::Values(list.fields.size()));
        DraftRow marks {m_reader.line(), std::vector<int>(list.fields.size())};
        row.row = readNumber(draft, path, list.row);
        for (std::size_t i = 0; i < list.fields.size(); ++i) {
            if (list.fields[i] == CsvColumns::kMissing)
                continue;
            const Field &inner = field.rows->fields[i];
            marks.lines[i] = m_reader.line();
            row.values[i] = readCell(draft, inner, path + inner.name, list.fields[i]);
        }
        rows.push_back(std::move(row));
        draft.lists[list.field].rows.push_back(std::move(marks));
    }

    int readNumber(Draft &draft, const QByteArray &path, int column)
    {
        const QString text = cell(column);
        bool ok = false;
        const int number = text.toInt(&ok);
        if (!text.isEmpty() && (!ok || number < 1))
            draft.refuse(path + "row", Tr::tr("\"%1\" is not the number of a row").arg(text.left(40)), m_reader.line());
        return ok && number > 0 ? number : 0;
    }

    bool isFull()
    {
        if (m_problems + m_drafts.fileProblems[m_index].size() <= kMaxProblems)
            return false;
        refuse(Tr::tr("there are more problems; the rest of the file was not read"), m_reader.line());
        return true;
    }

    static constexpr std::size_t kNoDraft = ~std::size_t(0);

    const RecordType &m_type;
    RecordLines &m_reader;
    std::size_t m_index;
    const DraftLinks &m_links;
    Drafts &m_drafts;
    CsvColumns m_columns;
    std::size_t m_draft = kNoDraft; // the record that the line above belongs to
    std::size_t m_problems = 0; // in records of this file
};

} // namespace

RecordLines::~RecordLines() = default;

void readRecordLines(const RecordType &type, RecordLines &lines, std::size_t fileIndex, const DraftLinks &links, Drafts &drafts)
{
    LineImport(type, lines, fileIndex, links, drafts).read();
}

} // namespace exchange
