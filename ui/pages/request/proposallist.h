// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QTableView;

namespace ui {

class ProposalModel;

// Rows that the register proposes, to be taken one by one or all together: Enter, Space or Insert takes the one that is
// chosen.
class ProposalList final : public QWidget
{
    Q_OBJECT

public:
    ProposalList(const QString &title, const QStringList &headings, QWidget *parent);

    void setNote(const QString &note); // beside the title
    void setRows(std::vector<QStringList> rows); // a text for each heading
    void setWaiting(const QString &note); // rows will come; the list can have the keyboard already
    [[nodiscard]] QTableView &table() { return *m_table; }

Q_SIGNALS:
    void taken(int row);
    void allTaken();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead(const QString &title);
    void takeCurrent();

    ProposalModel *m_model;
    QLabel *m_note;
    QPushButton *m_take;
    QPushButton *m_all;
    QTableView *m_table;
};

} // namespace ui
