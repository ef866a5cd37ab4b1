// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/address.h"
#include "models/records/record.h"

#include <QObject>
#include <QUndoStack>

#include <utility>

namespace ui {

// A record while it is being changed: what is stored, the answers as they stand now, and every change, to take back.
// Editors are views of it. Rows get their permanent numbers as they are added, so that others may point at them.
class RecordDraft final : public QObject
{
    Q_OBJECT

public:
    using Edit = std::pair<records::Address, records::Value>;

    explicit RecordDraft(records::Record stored, QObject *parent = nullptr);

    [[nodiscard]] const records::RecordType &type() const { return m_stored.type(); }
    [[nodiscard]] const records::Record &stored() const { return m_stored; }
    [[nodiscard]] const records::Values &values() const { return m_values; }
    [[nodiscard]] records::Record record() const; // to be saved: the header that is stored with the answers of now
    [[nodiscard]] const records::Value &value(const records::Address &address) const; // unknown when there is no such row
    [[nodiscard]] const std::vector<records::RowValues> &rows(int field) const;
    [[nodiscard]] bool isNew() const { return m_stored.header.id == core::kNoRecord; }
    [[nodiscard]] bool isChanged() const { return m_values != m_stored.values; }
    [[nodiscard]] QUndoStack &undoStack() { return m_undo; }

    // Changes that follow each other with the same `typing`, not 0, at the same place are taken back together.
    void set(const records::Address &address, records::Value value, int typing = 0);
    void setAll(std::vector<Edit> edits); // taken back together

    // Rows of a list; positions count from 0. An empty list that was not answered "none" is unknown again.
    int addRow(int field, records::Values values = {}); // says where it is
    int addRowTo(const QByteArray &list, records::Values values); // says its number
    void removeRow(int field, int row);
    void moveRow(int field, int from, int to);

    void markStored(records::Record saved); // after a save: the answers are as stored
    void put(records::Values values); // unsaved answers of an earlier time; no change of them can be taken back
    void rebase(records::Record stored, records::Values values); // after a conflict

Q_SIGNALS:
    void changed(const records::Address &address); // a field as a whole, or one answer of a row
    void replaced(); // anything may be different

private:
    class Change;
    void apply(const records::Address &address, const records::Value &value);
    [[nodiscard]] int takeRowNumber();

    records::Record m_stored;
    records::Values m_values;
    QUndoStack m_undo;
    int m_nextRow = 1;
};

} // namespace ui
