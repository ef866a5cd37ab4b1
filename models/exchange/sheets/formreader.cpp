// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/formreader.h"

#include "models/exchange/sheets/forms.h"
#include "models/exchange/sheets/lexicon.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheets {

namespace {

constexpr int kMostBlankRows = 1; // between the rows of a block

Cell textCell(const QString &text)
{
    Cell cell;
    cell.text = text;
    cell.kind = CellKind::Text;
    return cell;
}

QString withLabel(const QString &label, const QString &text)
{
    return label.isEmpty() ? text : label + ": "_L1 + text;
}

} // namespace

bool FormReader::saysNothing(const Place &place)
{
    return Lexicon::shipped().isNone(place.cell->text) || Lexicon::shipped().isUnknown(place.cell->text);
}

FormReader::FormReader(const FormLayout &layout, const Sheet &sheet, const TemplateTexts &texts) : m_layout(layout), m_sheet(sheet), m_texts(texts) { }

FormTable FormReader::read()
{
    for (const Row &row : m_sheet.rows)
        readRow(row);
    return table();
}

void FormReader::readRow(const Row &row)
{
    Places places;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (!row.cells[i].isEmpty() && !row.cells[i].isCovered)
            places.push_back({int(i), &row.cells[i]});
    }
    if (places.empty())
        return;
    const bool isApart = row.number > m_line + 1;
    if (row.number > m_line + kMostBlankRows + 1)
        m_block = nullptr;
    m_line = row.number;
    const QString &first = places.front().cell->text;
    if (const FormBlock *block = places.front().cell->kind == CellKind::Text ? m_layout.block(first) : nullptr)
        return startBlock(*block, places);
    if (takeHeadings(places))
        return;
    if (mayBeField(places, isApart))
        return readFields(places);
    if (takeBelow(places))
        return;
    if (m_layout.isText(first)) {
        m_block = nullptr;
        return takeStray({places.begin() + 1, places.end()});
    }
    if (m_block && m_block->hasRows)
        return readBlockRow(places);
    takeStray(places);
}

// Its headings may stand beside the title; or its first row does.
void FormReader::startBlock(const FormBlock &block, const Places &places)
{
    m_block = &block;
    m_hasRow = false;
    m_labelColumn = places.front().column;
    m_headings.clear();
    m_ownHeadings.clear();
    const Places beside(places.begin() + 1, places.end());
    if (beside.empty() || takeHeadings(beside))
        return;
    if (!block.hasRows)
        return takeStray(beside);
    if (!block.isFixed)
        return readBlockRow(beside);
    for (const Place &place : beside)
        note(withLabel(block.title, place.cell->text));
}

// A row of nothing but headings; one that the template does not have may be among them.
bool FormReader::takeHeadings(const Places &places)
{
    if (!m_block || m_hasRow || !m_headings.empty())
        return false;
    std::map<int, FormBlock::Column> found;
    std::map<int, QString> own;
    qsizetype known = 0;
    for (const Place &place : places) {
        const QStringList words = labelWords(place.cell->text);
        const auto heading = std::find_if(words.begin(), words.end(), [this](const QString &w) { return m_block->columns.contains(w); });
        const bool isAboveLabels = std::any_of(words.begin(), words.end(), [this](const QString &w) { return m_block->rowHeadings.contains(w); });
        known += isAboveLabels || heading != words.end() ? 1 : 0;
        if (heading != words.end())
            found.insert({place.column, m_block->columns.value(*heading)});
        else if (!isAboveLabels)
            own.insert({place.column, place.cell->text.simplified()});
    }
    if (known == 0 || known < qsizetype(own.size()))
        return false;
    m_headings = std::move(found);
    m_ownHeadings = std::move(own);
    return true;
}

// Among rows that people write themselves a word may be that of a label by chance.
bool FormReader::mayBeField(const Places &places, bool isApart) const
{
    const bool isAmongRows = m_block && m_block->hasRows && !m_block->isFixed && !isApart;
    return fieldAt(places.front()) && !isAmongRows;
}

// The error "#REF!" is not the label of a reference.
const FormField *FormReader::fieldAt(const Place &place) const
{
    return place.cell->kind == CellKind::Text ? m_layout.field(place.cell->text) : nullptr;
}

void FormReader::readFields(const Places &places)
{
    if (m_block && m_block->hasRows)
        m_block = nullptr;
    m_above.clear();
    m_labelled = m_line;
    for (auto at = places.begin(); at != places.end();) {
        const FormField *field = fieldAt(*at);
        const auto end = std::find_if(at + 1, places.end(), [this](const Place &place) { return fieldAt(place); });
        const QString label = at->cell->text.simplified();
        if (end == at + 1)
            m_above.insert({at->column, {field, label}});
        else
            takeField(*field, label, {at + 1, end});
        at = end;
    }
    if (m_above.size() < 2 || m_above.size() < places.size()) // one label alone has no answer
        m_above.clear();
}

bool FormReader::takeBelow(const Places &places)
{
    const auto above = std::exchange(m_above, {});
    if (above.empty() || m_line != m_labelled + 1)
        return false;
    for (const Place &place : places) {
        const auto label = above.find(place.column);
        if (label == above.end())
            takeStray({place});
        else
            takeField(*label->second.first, label->second.second, {place});
    }
    return true;
}

void FormReader::takeField(const FormField &field, const QString &label, const Places &answers)
{
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (isOfTemplate(answers[i]))
            continue;
        if (i == 0 || !field.hasDetails) {
            put(field.column, *answers[i].cell);
            continue;
        }
        const auto heading = m_ownHeadings.find(answers[i].column);
        const auto known = m_headings.find(answers[i].column);
        const QString about = known != m_headings.end() ? known->second.name : (heading != m_ownHeadings.end() ? heading->second : QString());
        note(withLabel(label, withLabel(about, answers[i].cell->text)));
    }
}

void FormReader::readBlockRow(const Places &places)
{
    m_hasRow = true;
    const int firstAnswer = m_headings.empty() ? places.front().column + 1 : m_headings.begin()->first;
    QStringList labels;
    Places answers;
    for (const Place &place : places) {
        if (place.column < firstAnswer)
            labels += place.cell->text.simplified();
        else if (!isOfTemplate(place))
            answers.push_back(place);
    }
    const QString written = labels.join(": "_L1);
    bool isKnown = std::all_of(places.begin(), places.end(), [this](const Place &place) { return isOfTemplate(place); });
    const QString label = answerOf(written, isKnown);
    if (m_headings.empty() && !labels.empty())
        m_labelColumn = places.front().column;
    if (m_block->isFixed)
        return takeFixedRow(label, isKnown, answers);
    if (!answers.empty() || !isKnown)
        takeAnswers(label, answers);
}

// What the label of a row says; empty when it only counts. Known are those of the template.
QString FormReader::answerOf(const QString &label, bool &isKnown) const
{
    const QStringList words = labelWords(label);
    const auto isOne = [&words](const auto &known) { return std::any_of(words.begin(), words.end(), [&known](const QString &w) { return known.contains(w); }); };
    if (isOne(m_block->numbered)) {
        isKnown = true;
        return {};
    }
    for (const FormBlock::FixedRow &row : m_block->rows) {
        if (isOne(row.words)) {
            isKnown = true;
            return row.answer;
        }
    }
    const bool beginsSo = std::any_of(m_block->rows.begin(), m_block->rows.end(), [&words](const FormBlock::FixedRow &row) {
        return std::any_of(row.words.begin(), row.words.end(), [&words](const QString &known) { return words.value(0).startsWith(known + u' '); });
    });
    isKnown = isKnown || beginsSo;
    return label;
}

// A row that the template has in each form: its label alone says nothing, and "no" says that there are no such data.
void FormReader::takeFixedRow(const QString &label, bool isKnown, const Places &answers)
{
    Places telling;
    for (const Place &place : answers) {
        if (Lexicon::shipped().flagOf(place.cell->text) != true)
            telling.push_back(place);
    }
    const bool isTicked = telling.size() < answers.size();
    const auto isNo = [](const Place &place) { return Lexicon::shipped().flagOf(place.cell->text) == false; };
    const bool isDenied = !isTicked && (std::any_of(telling.begin(), telling.end(), isNo) || std::all_of(telling.begin(), telling.end(), saysNothing));
    if (!isDenied)
        return takeAnswers(label, telling);
    QStringList said = label.isEmpty() ? QStringList() : QStringList {QString(label).replace(u'\n', ", "_L1)};
    for (const Place &place : telling)
        said += place.cell->text;
    if (!telling.empty() || !isKnown)
        note(withLabel(m_block->title, said.join(": "_L1)));
}

void FormReader::takeAnswers(const QString &label, const Places &answers)
{
    if (!m_block->joined.isEmpty()) {
        QStringList all = label.isEmpty() ? QStringList() : QStringList {label};
        for (const Place &place : answers)
            all += place.cell->text;
        return put(m_block->joined, all.join(": "_L1));
    }
    const bool isTaken = std::any_of(m_headings.begin(), m_headings.end(), [this](const auto &heading) { return heading.second.name == m_block->row; });
    if (!label.isEmpty())
        put(isTaken && !m_block->otherwise.isEmpty() ? m_block->otherwise : m_block->row, label);
    for (const Place &place : answers) {
        const FormBlock::Column column = columnAt(place);
        const auto own = m_ownHeadings.find(place.column);
        const QString about = own == m_ownHeadings.end() ? QString() : own->second;
        if (!column.isNote)
            put(column.name, *place.cell);
        else
            put(column.name, withLabel(label.isEmpty() ? m_block->title : label, withLabel(about, place.cell->text)));
    }
}

FormBlock::Column FormReader::columnAt(const Place &place) const
{
    if (const auto heading = m_headings.find(place.column); heading != m_headings.end())
        return heading->second;
    const int index = place.column - m_labelColumn - 1;
    if (m_headings.empty() && index >= 0 && std::size_t(index) < m_block->order.size())
        return m_block->order[std::size_t(index)];
    return {m_layout.notesColumn, true};
}

// Words at no label: the template's own, or somebody's.
void FormReader::takeStray(const Places &places)
{
    QStringList texts;
    for (const Place &place : places) {
        if (!isOfTemplate(place) && !m_layout.isText(place.cell->text))
            texts += place.cell->text.trimmed();
    }
    if (!texts.empty())
        note(texts.join(": "_L1));
}

bool FormReader::isOfTemplate(const Place &place) const
{
    return m_texts.contains({place.column, wordsOf(place.cell->text)});
}

void FormReader::put(const QString &column, const QString &text)
{
    if (!text.trimmed().isEmpty())
        put(column, textCell(text.trimmed()));
}

void FormReader::put(const QString &column, const Cell &cell)
{
    const int index = int(m_layout.columns.indexOf(column.isEmpty() ? m_layout.notesColumn : column));
    Cell &there = m_cells[m_line][index];
    if (there.isEmpty() || (cell.isFault() && !there.isFault()))
        there = cell;
    else if (!there.isFault() && there.text != cell.text)
        there = textCell(there.text + u'\n' + cell.text);
}

// Headings of the columns that hold something, and of the name: a form without one is told by that.
FormTable FormReader::table() const
{
    FormTable table;
    const int notes = int(m_layout.columns.indexOf(m_layout.notesColumn));
    std::map<int, int> used {{int(m_layout.columns.indexOf(m_layout.titleColumn)), 0}};
    for (const auto &[line, cells] : m_cells) {
        for (const auto &[index, cell] : cells)
            used.insert({index, 0});
        table.hasNotes = table.hasNotes || cells.contains(notes);
        table.hasAnswers = table.hasAnswers || cells.size() > cells.count(notes);
    }
    Row &head = table.rows.emplace_back(Row {kFormHeader, {}});
    for (auto &[index, column] : used) {
        column = int(head.cells.size());
        head.cells.push_back(textCell(m_layout.columns[index]));
    }
    for (const auto &[line, cells] : m_cells) {
        Row &row = table.rows.emplace_back(Row {line, {}});
        for (const auto &[index, cell] : cells) {
            const QString &column = m_layout.columns[index];
            table.hasTitle = table.hasTitle || column == m_layout.titleColumn || column == m_layout.referenceColumn;
            row.cells.resize(std::size_t(used[index]) + 1);
            row.cells.back() = cell;
        }
    }
    return table;
}

} // namespace sheets
