// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/recordbuilder.h"

#include "models/exchange/sheets/incompleterows.h"
#include "models/exchange/sheets/lexicon.h"
#include "models/exchange/sheets/split.h"
#include "models/records/filter.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheets {

using records::AnswerState;
using records::Field;
using records::FieldFlag;
using records::FieldKind;
using records::RowValues;
using records::Value;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sheets::RecordBuilder)
};

// Adds the items of a list's answer to those of another.
void append(Value &to, const Value &from)
{
    if (!to.hasData()) {
        to = from;
    } else if (auto *ids = std::get_if<std::vector<core::RecordId>>(&to.data)) {
        for (const core::RecordId id : from.as<std::vector<core::RecordId>>()) {
            if (std::find(ids->begin(), ids->end(), id) == ids->end())
                ids->push_back(id);
        }
    } else if (auto *codes = std::get_if<QStringList>(&to.data)) {
        for (const QString &code : from.as<QStringList>())
            *codes += codes->contains(code) ? QStringList() : QStringList {code};
    }
}

constexpr const char *kNotesField = "notes";
constexpr double kSurely = 0.9; // that a heading says just that, but for words in parentheses

int notesIndex(const records::RecordType &type)
{
    const int notes = type.fieldIndex(kNotesField);
    return notes >= 0 ? notes : type.fieldIndex("description");
}

} // namespace

RecordBuilder::RecordBuilder(const RecordInput &input, CellReader &reader, const ApplyOptions &options)
    : m_input(input), m_reader(reader), m_options(options), m_draft(*input.type, input.line)
{
    m_draft.file = input.file;
    m_draft.reference = input.reference;
    m_draft.handle = input.reference.isEmpty() ? input.key : QString();
    m_draft.adds = true;
    m_draft.headings = input.headings;
    m_draft.problems = input.problems;
    m_draft.remarks = input.remarks;
}

exchange::Draft RecordBuilder::build()
{
    for (const auto &[index, pieces] : m_input.fields)
        addField(index, pieces);
    for (const auto &[index, groups] : m_input.lists)
        addList(index, groups);
    dropIncompleteRows();
    for (const Piece &piece : m_input.notes)
        addNote(piece, piece.cell->text);
    addConstants();
    addNotes();
    return std::move(m_draft);
}

CellContext RecordBuilder::contextOf(const Piece &piece) const
{
    return {piece.column, m_input.sheet->dateOrder, m_options.zone, m_options.today, m_input.file, piece.line, true};
}

void RecordBuilder::set(std::size_t index, Value value, int line)
{
    m_draft.values[index] = std::move(value);
    m_draft.lines[index] = line;
}

void RecordBuilder::remark(const Piece &piece, const QString &message)
{
    m_draft.remarks.push_back({piece.target, exchange::inColumn(piece.column->heading.simplified(), message), {}, piece.line});
}

bool RecordBuilder::isForNotes(const QByteArray &target)
{
    return target == kNotesTarget || target == kNotesField;
}

// "Notes", "Bemerkungen": what stands there needs no heading among the notes.
bool RecordBuilder::meansNotes(const QString &heading) const
{
    const auto meant = Lexicon::shipped().targetsOf(*m_input.type, heading);
    return !meant.empty() && isForNotes(meant.front().target) && meant.front().score >= kSurely;
}

void RecordBuilder::addNote(const Piece &piece, const QString &text)
{
    const QString heading = piece.column->heading.simplified();
    if (piece.isComment) {
        const QString comment = Tr::tr("comment: %1").arg(text.trimmed());
        m_notes += heading.isEmpty() ? comment : heading + ", "_L1 + comment;
        return;
    }
    const bool isPlain = heading.isEmpty() || (isForNotes(piece.target) && meansNotes(heading));
    const QString note = isPlain ? text.trimmed() : heading + ": "_L1 + text.trimmed();
    m_notes += m_notes.contains(note) ? QStringList() : QStringList {note};
}

void RecordBuilder::addNotes()
{
    if (m_notes.isEmpty())
        return;
    const int index = notesIndex(*m_input.type);
    if (index < 0)
        return m_draft.refuse({}, Tr::tr("there is no field for notes, but words that have to be kept: %1").arg(m_notes.front().left(80)), m_input.line);
    Value &value = m_draft.values[std::size_t(index)];
    QStringList texts = value.hasData() ? QStringList {value.as<QString>()} : QStringList();
    texts += m_notes;
    set(std::size_t(index), Value::of(texts.join(u'\n')), m_input.line);
    m_draft.appended.insert(std::size_t(index));
}

void RecordBuilder::addConstants()
{
    for (auto it = m_input.sheet->constants.begin(); it != m_input.sheet->constants.end(); ++it) {
        const int index = m_input.type->fieldIndex(it.key());
        if (index < 0 || m_draft.lines[std::size_t(index)] != 0)
            continue;
        const Field &field = m_input.type->fields[std::size_t(index)];
        Cell cell;
        cell.text = it.value();
        cell.kind = CellKind::Text;
        const ColumnMapping column;
        const auto found = m_reader.read(field, cell, it.value(), contextOf({&cell, &column, it.key(), m_input.line}));
        if (!found.empty() && found.front().isUnderstood())
            set(std::size_t(index), found.front().value, m_input.line);
        else
            m_draft.refuse(it.key(), Tr::tr("\"%1\" is no answer here").arg(it.value().left(40)), m_input.line);
    }
}

// The cell as one answer, where it is one although it could be split into items.
std::vector<Understood> RecordBuilder::readWhole(const Field &field, const Piece &piece)
{
    if (!field.isChoice() && !field.isCountry())
        return {};
    auto whole = m_reader.read(field, *piece.cell, piece.cell->text, contextOf(piece));
    const bool isWhole = !whole.empty() && whole.front().isUnderstood() && whole.front().words.isEmpty();
    return isWhole ? whole : std::vector<Understood>();
}

// Keeps in the notes what was not understood, and says so.
void RecordBuilder::addMisread(const Field &field, const Piece &piece, const QString &item, const Understood &found)
{
    addNote(piece, item);
    if (Lexicon::shipped().isLapsed(QString::fromLatin1(field.vocabulary), item))
        remark(piece, Tr::tr("\"%1\" is no safeguard any more; it was kept in the notes").arg(item.left(80)));
    else if (!found.isNotes)
        remark(piece, found.isSeveral ? Tr::tr("several records are called \"%1\"; it was kept in the notes").arg(item.left(80))
                                      : Tr::tr("\"%1\" was not understood; it was kept in the notes").arg(item.left(80)));
}

// "?", "-" and "n/a" may mean that there is nothing or that nobody knows: the answer stays open, and somebody is told.
bool RecordBuilder::isLeftOpen(const Piece &piece, const QString &text)
{
    if (!Lexicon::shipped().isUnknown(text) || piece.column->values.contains(wordsOf(text)))
        return false;
    remark(piece, Tr::tr("\"%1\" was taken as not known yet").arg(text.simplified().left(80)));
    return true;
}

// A field of a day cannot hold the time that the cell has too.
void RecordBuilder::keepTime(const Piece &piece)
{
    if (QStringView(piece.cell->text).mid(10).contains(u"T00:00"))
        return;
    addNote(piece, QString(piece.cell->text).replace(u'T', u' '));
    remark(piece, Tr::tr("the time of \"%1\" was kept in the notes").arg(QString(piece.cell->text).replace(u'T', u' ')));
}

// What a cell says of a field, item by item. What is not understood becomes a note.
std::vector<Understood> RecordBuilder::understood(const Field &field, const Piece &piece, bool keepsUnmatched, QStringList &texts)
{
    std::vector<Understood> all;
    CellContext context = contextOf(piece);
    context.makesRecords = !keepsUnmatched;
    const std::vector<Understood> whole = readWhole(field, piece);
    const bool isOne = !whole.empty() || piece.column->separators.isEmpty();
    const QStringList items = isOne ? QStringList {piece.cell->text} : itemsOf(piece.cell->text, piece.column->separators);
    for (const QString &item : items) {
        if (isLeftOpen(piece, item))
            continue;
        std::vector<Understood> read = whole.empty() ? m_reader.read(field, *piece.cell, item, context) : whole;
        for (Understood &found : read) {
            const bool isKept = !found.isUnderstood() && keepsUnmatched && !found.isNotes && !found.isSeveral;
            if (!found.isUnderstood() && !isKept) {
                addMisread(field, piece, item, found);
                continue;
            }
            if (isKept)
                found.words = item;
            else if (!found.words.isEmpty() && !field.isLink())
                addNote(piece, item);
            if (field.kind == FieldKind::Date && piece.cell->kind == CellKind::DateTime)
                keepTime(piece);
            texts += item;
            all.push_back(std::move(found));
        }
    }
    return all;
}

void RecordBuilder::addField(std::size_t index, const std::vector<Piece> &pieces)
{
    const Field &field = m_input.type->fields[index];
    if (field.isText())
        return addTexts(field, index, pieces);
    Value answer;
    for (const Piece &piece : pieces) {
        if (field.has(FieldFlag::MayBeNone) && Lexicon::shipped().isNone(piece.cell->text) && !piece.column->values.contains(wordsOf(piece.cell->text))) {
            answer = answer.isUnknown() ? Value::none() : answer;
            continue;
        }
        QStringList texts;
        for (const Understood &found : understood(field, piece, false, texts)) {
            if (field.isLink() && !found.words.isEmpty() && !texts.isEmpty() && !field.isList())
                addNote(piece, found.words);
            if (field.isList())
                append(answer, found.value);
            else if (answer.isUnknown() || answer.state == AnswerState::None || answer == found.value)
                answer = found.value;
            else
                m_draft.refuse(field.name, Tr::tr("the rows of this record answer differently; it takes one answer"), piece.line);
        }
    }
    if (!answer.isUnknown())
        set(index, answer, pieces.front().line);
}

void RecordBuilder::addTexts(const Field &field, std::size_t index, const std::vector<Piece> &pieces)
{
    QStringList texts;
    for (const Piece &piece : pieces) {
        if (isForNotes(field.name) && !meansNotes(piece.column->heading)) {
            addNote(piece, piece.cell->text);
            continue;
        }
        QString text = field.kind == FieldKind::Text ? piece.cell->text.simplified() : piece.cell->text.trimmed();
        text = text.startsWith(u'\'') && text.size() > 1 && u"=+-@"_s.contains(text[1]) ? text.mid(1) : text;
        if (!text.isEmpty() && !texts.contains(text) && !isLeftOpen(piece, text))
            texts += text;
    }
    if (texts.isEmpty())
        return;
    if (texts.size() == 1 && field.has(FieldFlag::MayBeNone) && Lexicon::shipped().isNone(texts.front()))
        return set(index, Value::none(), pieces.front().line);
    if (texts.size() > 1 && field.kind == FieldKind::Text)
        return m_draft.refuse(field.name, Tr::tr("the rows of this record answer differently; it takes one answer"), pieces.front().line);
    set(index, Value::of(texts.join(u'\n')), pieces.front().line);
}

RecordBuilder::Column RecordBuilder::columnOf(const Field &list, std::size_t inner, const std::vector<Piece> &pieces, bool &isNone)
{
    const Field &field = list.rows->fields[inner];
    Column column {inner, {}, {}};
    for (const Piece &piece : pieces) {
        const auto beside = Lexicon::shipped().besideOf(m_input.type->key, piece.target);
        if (Lexicon::shipped().isNone(piece.cell->text) && !piece.column->values.contains(wordsOf(piece.cell->text))) {
            if (inner == 0 && list.has(FieldFlag::MayBeNone))
                isNone = true;
            else if (field.has(FieldFlag::MayBeNone))
                column.answers.push_back({Value::none(), {}});
            else
                addNote(piece, piece.cell->text);
            continue;
        }
        auto found = understood(field, piece, beside && beside->keepsUnmatched, column.texts);
        std::move(found.begin(), found.end(), std::back_inserter(column.answers));
    }
    if (field.isList() && !column.answers.empty()) {
        Understood all;
        for (const Understood &found : column.answers)
            append(all.value, found.value);
        column.answers = {all};
    }
    return column;
}

// Items that mean the same are one row, which keeps the words of each.
std::vector<std::pair<Understood, QString>> RecordBuilder::merged(const Column &column)
{
    std::vector<std::pair<Understood, QString>> rows;
    for (const Understood &found : column.answers) {
        const auto same = std::find_if(rows.begin(), rows.end(), [&found](const auto &row) { return found.isUnderstood() && row.first.value == found.value; });
        if (same == rows.end())
            rows.emplace_back(found, found.words);
        else if (!found.words.isEmpty())
            same->second += same->second.isEmpty() ? found.words : ", "_L1 + found.words;
    }
    return rows;
}

void RecordBuilder::fill(Rows &rows, const Field &list, const Column &column, std::size_t count, int line) const
{
    const records::Fields &fields = list.rows->fields;
    const QByteArray path = list.name + '.' + fields[column.field].name;
    const auto beside = Lexicon::shipped().besideOf(m_input.type->key, path);
    const int words = beside ? indexOf(fields, beside->path.mid(beside->path.indexOf('.') + 1)) : -1;
    const auto answers = merged(column);
    for (std::size_t i = 0; i < count; ++i) {
        const auto &[found, kept] = answers[answers.size() == 1 ? 0 : i];
        if (found.isUnderstood()) {
            Value &place = rows.values[i].values[column.field]; // a text may hold the words of another column already
            const bool isMore = fields[column.field].isText() && place.hasData() && found.value.hasData();
            place = isMore ? Value::of(place.as<QString>() + ", "_L1 + found.value.as<QString>()) : found.value;
            rows.marks[i].lines[column.field] = line;
        }
        if (words >= 0 && !kept.isEmpty()) {
            Value &place = rows.values[i].values[std::size_t(words)];
            place = Value::of(place.hasData() ? place.as<QString>() + ", "_L1 + kept : kept);
            rows.marks[i].lines[std::size_t(words)] = line;
        }
    }
}

RecordBuilder::Rows RecordBuilder::rowsOf(const Field &list, const RecordInput::Group &group, bool &isNone)
{
    std::vector<std::pair<Column, const Piece *>> columns;
    std::size_t count = 0;
    bool hasSingles = false;
    for (const auto &[inner, pieces] : group.fields) {
        Column column = columnOf(list, inner, pieces, isNone);
        if (column.answers.empty())
            continue;
        hasSingles = hasSingles || !list.rows->fields[inner].isList();
        count = std::max(count, merged(column).size());
        columns.emplace_back(std::move(column), &pieces.front());
    }
    const std::size_t width = list.rows->fields.size();
    Rows rows {std::vector<RowValues>(count, RowValues(0, records::Values(width))),
               std::vector<exchange::DraftRow>(count, exchange::DraftRow {group.line, std::vector<int>(width)}), !hasSingles};
    for (const auto &[column, piece] : columns) {
        const std::size_t size = merged(column).size();
        if (size == 1 || size == count) {
            fill(rows, list, column, count, group.line);
            continue;
        }
        addNote(*piece, piece->cell->text);
        remark(*piece, Tr::tr("%1 items beside %2 others: which belong together is not clear, so they were kept in the notes").arg(size).arg(count));
    }
    return rows;
}

void RecordBuilder::addList(std::size_t index, const std::vector<RecordInput::Group> &groups)
{
    const Field &list = m_input.type->fields[index];
    Rows all;
    std::vector<Rows> onlyLists;
    bool isNone = false;
    for (const RecordInput::Group &group : groups) {
        Rows rows = rowsOf(list, group, isNone);
        if (rows.onlyLists && !rows.values.empty()) {
            onlyLists.push_back(std::move(rows));
            continue;
        }
        for (std::size_t i = 0; i < rows.values.size(); ++i) {
            if (std::find(all.values.begin(), all.values.end(), rows.values[i]) != all.values.end())
                continue; // said twice
            all.values.push_back(std::move(rows.values[i]));
            all.marks.push_back(std::move(rows.marks[i]));
        }
    }
    for (const Rows &rows : onlyLists) { // said of the record as a whole, so it holds for each of its rows
        if (all.values.empty()) {
            all.values = rows.values;
            all.marks = rows.marks;
            continue;
        }
        for (std::size_t i = 0; i < all.values.size(); ++i) {
            for (std::size_t field = 0; field < rows.values.front().values.size(); ++field) {
                append(all.values[i].values[field], rows.values.front().values[field]);
                all.marks[i].lines[field] = std::max(all.marks[i].lines[field], rows.marks.front().lines[field]);
            }
        }
    }
    const int line = groups.front().line;
    if (!all.values.empty()) {
        set(index, Value {AnswerState::SoFar, std::move(all.values)}, line);
        m_draft.lists[index] = {false, true, std::move(all.marks)};
    } else if (isNone) {
        set(index, Value::none(), line);
        m_draft.lists[index] = {true, true, {}};
    }
}

// Rows that lack what their list asks for cannot be held as rows; their words are kept beside the record.
void RecordBuilder::dropIncompleteRows()
{
    if (m_draft.lists.empty() || notesIndex(*m_input.type) < 0)
        return;
    for (const IncompleteRow &row : takeIncompleteRows(m_draft)) {
        for (const RecordInput::Group &group : m_input.lists.at(row.list)) {
            for (const auto &[inner, pieces] : group.fields) {
                for (const Piece &piece : group.line == row.line ? pieces : std::vector<Piece>())
                    addNote(piece, piece.cell->text);
            }
        }
        const QString message = Tr::tr("%1; what stands beside it was kept in the notes").arg(row.problem.message);
        const QString heading = m_draft.headingOf(row.problem.field);
        const QString place = heading.isEmpty() ? records::pathLabel(*m_input.type, row.problem.field) + ": "_L1 + message : exchange::inColumn(heading, message);
        m_draft.remarks.push_back({row.problem.field, place, {}, row.line});
    }
}

} // namespace sheets
