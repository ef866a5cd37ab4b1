// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/freshrecords.h"
#include "models/exchange/sheets/mapping.h"

namespace sheets {

// What a cell, or one item of it, says of a field.
struct Understood {
    records::Value value; // unknown when the words were not understood
    QString words; // as written, where they say more than the value does
    bool isNotes = false; // somebody decided that they are to be kept as notes
    bool isSeveral = false; // they name several records
    [[nodiscard]] bool isUnderstood() const { return !value.isUnknown(); }
};

// Where and how the words of a cell are read.
struct CellContext {
    const ColumnMapping *column = nullptr;
    std::optional<records::DateOrder> dateOrder = {};
    QByteArray zone; // of moments
    QDate today;
    std::size_t file = 0;
    int line = 0;
    bool makesRecords = true; // for names of records that there are none of
};

// Turns the words of cells into answers.
class CellReader
{
public:
    CellReader(FreshRecords &fresh, const exchange::DraftLinks &links) : m_fresh(fresh), m_links(links) { }

    // One item; several answers when it cites several ("Art. 6(1)(a), (b)").
    [[nodiscard]] std::vector<Understood> read(const records::Field &field, const Cell &cell, const QString &item, const CellContext &context);

private:
    [[nodiscard]] std::optional<Understood> decided(const records::Field &field, const QString &item, const CellContext &context);
    [[nodiscard]] static std::vector<Understood> readCodes(const records::Field &field, const QString &item);
    [[nodiscard]] static records::Value readPlain(const records::Field &field, const Cell &cell, const QString &item, const CellContext &context);
    [[nodiscard]] Understood readLink(const records::Field &field, const QString &item, const CellContext &context);
    [[nodiscard]] records::Value linkTo(const records::Field &field, const QString &key) const;
    [[nodiscard]] QString makeFor(const records::Field &field, const QString &item, const CellContext &context);

    FreshRecords &m_fresh;
    const exchange::DraftLinks &m_links;
};

// The date that the text names: "2026-03-04", "4.3.26", "4 mars 2026"; one such as "3/4/26" only when the order is known.
[[nodiscard]] std::optional<QDate> dateOf(const QString &text, std::optional<records::DateOrder> order, const QDate &today);

} // namespace sheets
