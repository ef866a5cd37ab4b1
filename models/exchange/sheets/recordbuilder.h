// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/apply.h"
#include "models/exchange/sheets/cellreader.h"
#include "models/exchange/sheets/recordinput.h"

namespace sheets {

// Makes the draft of one record out of what a spreadsheet says of it.
class RecordBuilder
{
public:
    RecordBuilder(const RecordInput &input, CellReader &reader, const ApplyOptions &options);

    [[nodiscard]] exchange::Draft build();

private:
    struct Rows {
        std::vector<records::RowValues> values;
        std::vector<exchange::DraftRow> marks;
        bool onlyLists = false; // they say nothing that a row has one of
    };
    struct Column { // one field of the rows that a group becomes
        std::size_t field = 0;
        std::vector<Understood> answers;
        QStringList texts; // as written
    };

    void addField(std::size_t index, const std::vector<Piece> &pieces);
    void addTexts(const records::Field &field, std::size_t index, const std::vector<Piece> &pieces);
    void addList(std::size_t index, const std::vector<RecordInput::Group> &groups);
    [[nodiscard]] Rows rowsOf(const records::Field &list, const RecordInput::Group &group, bool &isNone);
    [[nodiscard]] Column columnOf(const records::Field &list, std::size_t inner, const std::vector<Piece> &pieces, bool &isNone);
    void fill(Rows &rows, const records::Field &list, const Column &column, std::size_t count, int line) const;
    [[nodiscard]] static std::vector<std::pair<Understood, QString>> merged(const Column &column);
    [[nodiscard]] std::vector<Understood> understood(const records::Field &field, const Piece &piece, bool keepsUnmatched, QStringList &texts);
    [[nodiscard]] std::vector<Understood> readWhole(const records::Field &field, const Piece &piece);
    [[nodiscard]] bool isLeftOpen(const Piece &piece, const QString &text);
    void keepTime(const Piece &piece);
    void addMisread(const records::Field &field, const Piece &piece, const QString &item, const Understood &found);
    [[nodiscard]] CellContext contextOf(const Piece &piece) const;
    [[nodiscard]] static bool isForNotes(const QByteArray &target);
    [[nodiscard]] bool meansNotes(const QString &heading) const;
    void addNote(const Piece &piece, const QString &text);
    void remark(const Piece &piece, const QString &message);
    void dropIncompleteRows();
    void addNotes();
    void addConstants();
    void set(std::size_t index, records::Value value, int line);

    const RecordInput &m_input;
    CellReader &m_reader;
    const ApplyOptions &m_options;
    exchange::Draft m_draft;
    QStringList m_notes;
};

} // namespace sheets
