// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/columnvalues.h"
#include "models/itemmodels/importrun.h"

#include <QAbstractTableModel>

namespace itemmodels {

// The columns of one sheet of a file, a row for each: what its cells hold and where they go. Decisions are made here.
class ImportColumnsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Heading, Samples, Target, Doubt, kColumns };

    explicit ImportColumnsModel(QObject *parent = nullptr);

    void setFile(const ImportFilePtr &file);
    [[nodiscard]] const ImportFilePtr &file() const { return m_file; }
    [[nodiscard]] const sheets::Mapping &mapping() const { return m_mapping; }
    void setMapping(const sheets::Mapping &mapping); // one kept in the vault
    void setName(const QString &name) { m_mapping.name = name; }

    void setSheet(int index); // of the workbook
    [[nodiscard]] int sheet() const { return m_sheet; }
    [[nodiscard]] const sheets::SheetMapping *sheetMapping() const; // of the sheet that is shown; null: it is not taken
    [[nodiscard]] const records::RecordType *type() const;
    [[nodiscard]] QStringList doubts() const; // about the sheet as a whole
    [[nodiscard]] bool isTaken(int sheet) const;
    [[nodiscard]] const core::Problems &problems() const { return m_problems; } // what keeps the mapping from being used

    // False when no headings are found there, or no kind of record and none is wished for.
    bool take(const sheets::SheetWishes &wishes);
    void leaveSheet();
    void setContinues(bool continues);
    void setDateOrder(std::optional<records::DateOrder> order);

    [[nodiscard]] const sheets::ColumnMapping *columnAt(int row) const;
    void setTargets(int row, const std::vector<QByteArray> &targets); // and the usual separators
    void setSeparators(int row, const QString &separators);
    void setMeaning(int row, const QString &item, const QString &meaning); // empty: as it would be read
    [[nodiscard]] std::vector<sheets::ColumnValue> valuesOf(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void mappingChanged();

private:
    [[nodiscard]] int mappingIndex() const; // of the sheet that is shown; -1: it is not taken
    [[nodiscard]] sheets::SheetMapping &editable() { return m_mapping.sheets[std::size_t(mappingIndex())]; }
    [[nodiscard]] sheets::ColumnMapping &editable(int row) { return editable().columns[std::size_t(row)]; }
    [[nodiscard]] int proposalIndex() const; // likewise
    [[nodiscard]] sheets::ColumnProposal *proposed(int row); // null: nothing is known
    [[nodiscard]] const sheets::ColumnProposal *proposed(int row) const;
    [[nodiscard]] const sheets::Sheet *bookSheet() const;
    [[nodiscard]] QString targetText(const sheets::ColumnMapping &column) const;
    [[nodiscard]] QString doubtText(int row) const;
    void readSheet();
    void tellAll();
    void tell(int row);

    ImportFilePtr m_file;
    sheets::Mapping m_mapping;
    std::vector<sheets::SheetProposal> m_proposals;
    int m_sheet = 0;
    QStringList m_samples; // of each column
    std::vector<int> m_unclear; // items of each column that would be kept in the notes
    core::Problems m_problems;
};

} // namespace itemmodels
