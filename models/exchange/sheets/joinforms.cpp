// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/joinforms.h"

#include "models/exchange/sheets/lexicon.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace sheets {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sheets::JoinForms)
};

// What one row of a list says, put to a form.
class Joining
{
public:
    Joining(RecordInput &form, QString list) : m_form(form), m_list(std::move(list)) { }

    void take(RecordInput &row)
    {
        if (m_form.reference.isEmpty())
            m_form.reference = row.reference;
        if (m_form.name.isEmpty())
            m_form.name = row.name;
        if (m_form.number.isEmpty())
            m_form.number = row.number;
        for (auto &[index, pieces] : row.fields)
            takeField(m_form.fields[index], pieces);
        for (auto &[index, groups] : row.lists)
            takeList(m_form.lists[index], groups);
        for (Piece &piece : row.notes)
            m_form.notes.push_back(placed(piece));
        std::move(row.beside.begin(), row.beside.end(), std::back_inserter(m_form.beside));
        std::move(row.problems.begin(), row.problems.end(), std::back_inserter(m_form.problems));
        std::move(row.remarks.begin(), row.remarks.end(), std::back_inserter(m_form.remarks));
    }

private:
    // The lines of one record are those of its form.
    [[nodiscard]] Piece placed(Piece piece) const
    {
        piece.line = m_form.line;
        return piece;
    }

    void takeField(std::vector<Piece> &there, const std::vector<Piece> &pieces)
    {
        const bool isOpen = there.empty();
        for (const Piece &piece : pieces) {
            if (isOpen)
                there.push_back(placed(piece));
            else if (!isSaid(there, piece))
                keep(piece);
        }
    }

    void takeList(std::vector<RecordInput::Group> &there, std::vector<RecordInput::Group> &groups)
    {
        std::vector<Piece> said;
        for (const RecordInput::Group &group : there) {
            for (const auto &[field, pieces] : group.fields)
                said.insert(said.end(), pieces.begin(), pieces.end());
        }
        for (RecordInput::Group &group : groups) {
            group.line = m_form.line;
            for (auto &[field, pieces] : group.fields) {
                for (Piece &piece : pieces) {
                    piece = placed(piece);
                    if (!said.empty() && !isSaid(said, piece))
                        keep(piece);
                }
            }
            if (said.empty())
                there.push_back(std::move(group));
        }
    }

    [[nodiscard]] static bool isSaid(const std::vector<Piece> &there, const Piece &piece)
    {
        return std::any_of(there.begin(), there.end(), [&piece](const Piece &known) {
            return known.target == piece.target && wordsOf(known.cell->text) == wordsOf(piece.cell->text);
        });
    }

    void keep(const Piece &piece)
    {
        m_form.remarks.push_back({piece.target, Tr::tr("the list \"%1\" says otherwise: \"%2\"; it was kept in the notes").arg(m_list, piece.cell->text.simplified().left(80)), {}, m_form.line});
        m_form.notes.push_back(placed(piece));
    }

    RecordInput &m_form;
    QString m_list;
};

QString keyOf(const RecordInput &record)
{
    return wordsOf(record.number);
}

// The rows of lists, by their numbers and by their names.
struct ListRows {
    explicit ListRows(std::vector<RecordInput> &records)
    {
        for (RecordInput &row : records) {
            if (row.sheet->isOneRecord)
                continue;
            if (!keyOf(row).isEmpty())
                byNumber[keyOf(row)].push_back(&row);
            if (const QString name = wordsOf(row.name); !name.isEmpty())
                byName[name].push_back(&row);
        }
    }

    // Those that tell of the record of a form.
    [[nodiscard]] std::vector<RecordInput *> of(const RecordInput &form) const
    {
        std::vector<RecordInput *> rows = byNumber.value(keyOf(form));
        if (rows.empty())
            rows = byName.value(wordsOf(form.name));
        std::erase_if(rows, [&form](const RecordInput *row) {
            const bool isOther = !keyOf(form).isEmpty() && !keyOf(*row).isEmpty() && keyOf(*row) != keyOf(form);
            return row->type != form.type || isOther;
        });
        return rows;
    }

    QHash<QString, std::vector<RecordInput *>> byNumber;
    QHash<QString, std::vector<RecordInput *>> byName;
};

void refuseSecond(std::vector<RecordInput> &records, const QStringList &sheets)
{
    QHash<QString, QString> first; // sheets by number
    for (RecordInput &form : records) {
        const QString key = form.sheet->isOneRecord ? keyOf(form) : QString();
        if (key.isEmpty())
            continue;
        if (const auto known = first.constFind(key); known != first.constEnd())
            form.problems.push_back({kReferenceTarget, Tr::tr("the sheet \"%1\" has the number \"%2\" too").arg(*known, form.number.left(40)), {}, form.line});
        else
            first.insert(key, sheets.value(qsizetype(form.file)));
    }
}

} // namespace

void joinForms(std::vector<RecordInput> &records, const QStringList &sheets)
{
    if (std::none_of(records.begin(), records.end(), [](const RecordInput &record) { return record.sheet->isOneRecord; }))
        return;
    refuseSecond(records, sheets);
    const ListRows list(records);
    QSet<const RecordInput *> joined;
    for (RecordInput &form : records) {
        if (!form.sheet->isOneRecord || !form.problems.empty())
            continue;
        const std::vector<RecordInput *> rows = list.of(form);
        if (rows.size() > 1) {
            form.problems.push_back({kReferenceTarget, Tr::tr("%1 rows of \"%2\" tell of this record; it is not clear which counts").arg(rows.size()).arg(rows.front()->sheet->sheet), {}, form.line});
        } else if (rows.size() == 1 && !joined.contains(rows.front())) {
            Joining(form, rows.front()->sheet->sheet).take(*rows.front());
            joined.insert(rows.front());
        }
    }
    std::vector<RecordInput> kept;
    for (RecordInput &record : records) {
        if (!joined.contains(&record))
            kept.push_back(std::move(record));
    }
    records = std::move(kept);
}

} // namespace sheets
