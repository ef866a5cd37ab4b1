// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/cells.h"

#include <QTimer>
#include <QWidget>

class QMenu;
class QToolButton;

namespace ui {

class Chip;
class FlowLayout;
class SearchField;

// What a list is narrowed by: words, and a chip for each condition.
class ListFilterBar final : public QWidget
{
    Q_OBJECT

public:
    ListFilterBar(const records::RecordType &type, QWidget *parent);

    void setFilters(const std::vector<records::Filter> &filters, const itemmodels::CellContext &cells);
    void setRemoved(bool removed); // the list shows removed records: a chip says so
    void setSavedMenu(QMenu *menu);
    void setSavedName(const QString &name); // of the saved filter in use; empty: none
    [[nodiscard]] SearchField &field() { return *m_field; }
    void clearWords();

Q_SIGNALS:
    void wordsChanged(const QString &words); // a moment after typing
    void leftDownwards(); // to the rows
    void addAsked();
    void removedLeft(); // back to what is not removed
    void editAsked(int filter);
    void removeAsked(int filter);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const records::RecordType &m_type;
    SearchField *m_field = nullptr;
    QWidget *m_chipArea = nullptr;
    FlowLayout *m_flow = nullptr;
    std::vector<Chip *> m_chips;
    Chip *m_removed = nullptr;
    Chip *m_add = nullptr;
    QToolButton *m_saved = nullptr;
    QTimer m_typing;
};

} // namespace ui
