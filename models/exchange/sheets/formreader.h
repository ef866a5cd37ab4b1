// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/formlayout.h"
#include "models/exchange/sheets/workbook.h"

#include <map>

namespace sheets {

using TemplateTexts = QSet<std::pair<int, QString>>; // column and words

// The answers of a form, as rows of a table with headings.
struct FormTable {
    std::vector<Row> rows;
    bool hasTitle = false; // or a reference
    bool hasAnswers = false; // to what the form asks
    bool hasNotes = false; // words at no label, which may be the template's
};

// Goes through the rows of one form.
class FormReader
{
public:
    // Words of the template stand in every form, so they are nobody's answers.
    FormReader(const FormLayout &layout, const Sheet &sheet, const TemplateTexts &texts);

    [[nodiscard]] FormTable read();

private:
    struct Place { // a cell that holds something
        int column = 0;
        const Cell *cell = nullptr;
    };
    using Places = std::vector<Place>;

    void readRow(const Row &row);
    void startBlock(const FormBlock &block, const Places &places);
    [[nodiscard]] bool takeHeadings(const Places &places);
    [[nodiscard]] bool mayBeField(const Places &places, bool isApart) const;
    [[nodiscard]] const FormField *fieldAt(const Place &place) const; // null: it is no label of one
    void readFields(const Places &places);
    [[nodiscard]] bool takeBelow(const Places &places);
    void takeField(const FormField &field, const QString &label, const Places &answers);
    void readBlockRow(const Places &places);
    [[nodiscard]] QString answerOf(const QString &label, bool &isKnown) const;
    void takeFixedRow(const QString &label, bool isKnown, const Places &answers);
    void takeAnswers(const QString &label, const Places &answers);
    [[nodiscard]] static bool saysNothing(const Place &place);
    [[nodiscard]] FormBlock::Column columnAt(const Place &place) const;
    void takeStray(const Places &places);
    [[nodiscard]] bool isOfTemplate(const Place &place) const;
    void note(const QString &text) { put(m_layout.notesColumn, text); }
    void put(const QString &column, const QString &text);
    void put(const QString &column, const Cell &cell);
    [[nodiscard]] FormTable table() const;

    const FormLayout &m_layout;
    const Sheet &m_sheet;
    const TemplateTexts &m_texts;
    const FormBlock *m_block = nullptr;
    bool m_hasRow = false; // of the block
    int m_labelColumn = 0; // of the block
    std::map<int, FormBlock::Column> m_headings; // of the block, by column
    std::map<int, QString> m_ownHeadings; // that the template does not have
    std::map<int, std::pair<const FormField *, QString>> m_above; // labels whose answers may stand below them
    int m_line = 0; // of the row
    int m_labelled = 0; // the row before
    std::map<int, std::map<int, Cell>> m_cells; // by line, by index of the column
};

} // namespace sheets
