// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/destinations.h"

#include <QAbstractListModel>

#include <map>

namespace ui {

// The destinations under their headings, with the number of records of each register.
class RailModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IconRole = Qt::UserRole + 1, // QString
        CountRole, // qint64; invalid: not counted
        HeadingRole, // bool
    };

    explicit RailModel(std::vector<Destination> destinations, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<Destination> &destinations() const { return m_destinations; }
    [[nodiscard]] int rowOf(int destination) const; // -1: none
    [[nodiscard]] const Destination *destinationAt(int row) const; // null: a heading
    void setCount(const records::RecordType *type, qint64 count);
    void forgetCount(const records::RecordType *type); // shows none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        QString heading; // empty: a destination
        int destination = -1;
    };
    void tellOf(const records::RecordType *type);
    [[nodiscard]] QVariant dataOf(const Destination &destination, int role) const;

    std::vector<Destination> m_destinations;
    std::vector<Row> m_rows;
    std::map<const records::RecordType *, qint64> m_counts;
};

} // namespace ui
