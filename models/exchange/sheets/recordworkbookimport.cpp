// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/recordworkbookimport.h"

#include "models/exchange/recordlines.h"
#include "models/exchange/sheets/recordworkbook.h"
#include "models/records/registry.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheets {

using exchange::Reading;
using records::RecordType;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sheets::RecordWorkbook)
};

using LongTexts = QHash<QString, QString>; // by their number

const RecordType *typeOf(const Sheet &sheet)
{
    if (sheet.rows.empty() || sheet.rows.front().number != 1)
        return nullptr;
    const QString first = sheet.rows.front().cell(0).text;
    return first.endsWith(kReferenceSuffix) ? records::findType(first.chopped(kReferenceSuffix.size()).toLatin1()) : nullptr;
}

class SheetLines final : public exchange::RecordLines
{
public:
    SheetLines(const Sheet &sheet, const LongTexts &longTexts) : m_rows(sheet.rows), m_longTexts(longTexts) { }

    [[nodiscard]] bool nextLine() override
    {
        do {
            ++m_at;
        } while (m_at < m_rows.size() && m_rows[m_at].number == 2); // the headings for people
        return m_at < m_rows.size();
    }
    [[nodiscard]] int line() const override { return m_rows[std::min(m_at, m_rows.size() - 1)].number; }
    [[nodiscard]] int cellCount() const override { return int(std::max(m_rows.front().cells.size(), m_rows[m_at].cells.size())); }
    [[nodiscard]] bool isEmpty(int cell) const override { return at(cell).isEmpty(); }
    [[nodiscard]] QString text(int cell) const override
    {
        const QString &text = at(cell).text;
        if (m_at == 0 && cell == 0)
            return kReferenceSuffix.mid(1);
        return text.startsWith(kLongMark) ? m_longTexts.value(text.mid(kLongMark.size()), text) : text;
    }
    [[nodiscard]] QString fault(int cell) const override
    {
        switch (at(cell).kind) {
        case CellKind::Error:
            return Tr::tr("the cell holds the error %1").arg(at(cell).text.left(20));
        case CellKind::NotComputed:
            return Tr::tr("the cell holds a formula without a result");
        default:
            return {};
        }
    }
    [[nodiscard]] bool guardsFormulas() const override { return false; }
    [[nodiscard]] std::optional<QString> failure() const override { return {}; }

private:
    [[nodiscard]] const Cell &at(int cell) const { return m_rows[m_at].cell(cell); }

    const std::vector<Row> &m_rows;
    const LongTexts &m_longTexts;
    std::size_t m_at = std::size_t(-1);
};

void readHidden(const Sheet &sheet, Reading &reading, LongTexts &longTexts)
{
    const std::size_t file = reading.drafts.fileProblems.size() - 1;
    for (const Row &row : sheet.rows) {
        const QString key = row.cell(0).text;
        const QString value = row.cell(1).text;
        if (key == kLongKey) {
            longTexts[value] += row.cell(2).text;
        } else if (key == kFormatKey && (value != kFormatName || row.cell(2).text != QString::number(kFormatVersion))) {
            reading.drafts.fileProblems[file].push_back(
                {kFormatKey.latin1(), Tr::tr("the workbook was written by another version of the program"), {}, row.number});
        } else if (key == kLastReferenceKey) {
            const RecordType *type = records::typeOfReference(value);
            if (type && records::isReferenceOf(*type, value))
                reading.drafts.lastReferences += value;
            else
                reading.drafts.fileProblems[file].push_back({kLastReferenceKey.latin1(), Tr::tr("\"%1\" is not a reference").arg(value.left(40)), {}, row.number});
        }
    }
}

void addFile(Reading &reading, const QString &name)
{
    reading.files += name;
    reading.drafts.fileProblems.emplace_back();
}

} // namespace

bool isRecordWorkbook(const Workbook &book)
{
    return std::any_of(book.sheets.begin(), book.sheets.end(), [](const Sheet &sheet) { return typeOf(sheet) != nullptr; });
}

Reading readRecordWorkbook(Workbook &book)
{
    Reading reading;
    LongTexts longTexts;
    for (const Sheet &sheet : book.sheets) {
        if (sheet.name != kHiddenSheet)
            continue;
        addFile(reading, sheet.name);
        readHidden(sheet, reading, longTexts);
    }
    QStringList others;
    for (const Sheet &sheet : book.sheets) {
        const RecordType *type = typeOf(sheet);
        if (!type) {
            if (sheet.name != kHiddenSheet && sheet.name != Tr::tr("About") && !sheet.rows.empty())
                others += sheet.name;
            continue;
        }
        addFile(reading, sheet.name);
        SheetLines lines(sheet, longTexts);
        exchange::readRecordLines(*type, lines, reading.drafts.fileProblems.size() - 1, *reading.links, reading.drafts);
    }
    for (exchange::Draft &draft : reading.drafts.records)
        draft.mergesChanges = true;
    if (!others.isEmpty())
        book.notes += Tr::tr("Sheets that hold no records were passed over: %1.").arg(others.join(", "_L1));
    return reading;
}

} // namespace sheets
