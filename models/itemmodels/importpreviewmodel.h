// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/importrun.h"

#include <QAbstractTableModel>

#include <optional>

namespace itemmodels {

// What an import would do, a row for each record and for each line that is none, before anything is written.
class ImportPreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Action, Reference, Name, Kind, Place, Says, kColumns };

    explicit ImportPreviewModel(VaultSession &session, QObject *parent = nullptr);

    void setPlan(const ImportPlanPtr &plan);
    // Only rows of that action, none: of all, that hold every word.
    void setFilter(std::optional<exchange::ImportAction> action, const QString &words);
    [[nodiscard]] int count(exchange::ImportAction action) const; // of all rows
    [[nodiscard]] int total() const { return int(m_rows.size()); }
    [[nodiscard]] exchange::RowPlaces refused() const; // where they begin; those of whole files are not among them
    [[nodiscard]] bool isFileRefused() const; // leaving out rows does not help

    // What would become of one answer of a row.
    struct Line {
        QString field;
        QString old; // when the file was written, if that is known
        QString ours; // in the vault
        QString theirs; // after the import; of a clash: in the file
        bool isClash = false;
    };
    [[nodiscard]] std::vector<Line> lines(int row) const;
    [[nodiscard]] QStringList problems(int row) const; // why it is refused
    [[nodiscard]] QStringList remarks(int row) const; // what somebody should know

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        const exchange::ImportRow *record = nullptr; // null: a line that is no record
        exchange::ImportPlan::FileProblem problem = {};
        QString words = {}; // folded, for the filter
    };
    [[nodiscard]] const Row &at(int row) const { return m_rows[m_shown[std::size_t(row)]]; }
    [[nodiscard]] static exchange::ImportAction actionOf(const Row &row);
    [[nodiscard]] static QVariant textOf(const Row &row, int column);
    [[nodiscard]] static QString saysOf(const Row &row);
    [[nodiscard]] static QString saysOf(const records::RecordType &type, const core::Problem &problem);
    [[nodiscard]] QString shown(const records::Field &field, const records::Value &value) const;
    void filter();

    VaultSession &m_session;
    ImportPlanPtr m_plan;
    std::vector<Row> m_rows;
    std::vector<std::size_t> m_shown;
    std::optional<exchange::ImportAction> m_action;
    QStringList m_words;
};

[[nodiscard]] QString wordOf(exchange::ImportAction action); // translated: "New"

} // namespace itemmodels
