// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/listsettings.h"

#include <QDialog>

class QListWidget;
class QPushButton;

namespace ui {

class SearchField;

// Which columns a list shows, in which order: those shown on the right, in their order, all others on the left.
class ColumnsDialog final : public QDialog
{
    Q_OBJECT

public:
    ColumnsDialog(const records::RecordType &type, const std::vector<itemmodels::ShownColumn> &shown, QWidget *parent);

    [[nodiscard]] std::vector<itemmodels::ShownColumn> columns() const;

private:
    void setUpLists(class QGridLayout *grid);
    void setUpButtons(class QGridLayout *grid);
    void addShown(const QByteArray &path, int width = 0);
    void fillOthers();
    void addChosen();
    void removeChosen();
    void move(int by);
    void reset();
    void updateButtons();
    [[nodiscard]] QString titleOf(const QByteArray &path) const;

    const records::RecordType &m_type;
    SearchField *m_search = nullptr;
    QListWidget *m_others = nullptr;
    QListWidget *m_shown = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_up = nullptr;
    QPushButton *m_down = nullptr;
    QPushButton *m_accept = nullptr;
};

} // namespace ui
