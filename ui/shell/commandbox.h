// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commandsearch.h"

#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace ui {

class HitModel;

// The list below the field at the top of the window: what was found for the text in it, to go to with the arrow keys and
// Enter. Part of the window, so that it goes wherever the window goes.
class CommandBox final : public QFrame
{
    Q_OBJECT

public:
    using Find = std::function<Hits(const QString &query)>;

    // `window`: what it lies over.
    CommandBox(QLineEdit *field, Find find, QWidget *window);

    void setNote(const QString &note); // that more may be there than what was found; empty: none
    void refresh(); // what is there to be found is different
    void open(); // with the keyboard in the field
    void dismiss(); // and gives the keyboard back to who had it

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool takeKey(int key);
    void unfold();
    void fold();
    void search();
    void place();
    void move(int step);
    void run(int row);

    QLineEdit *m_field;
    Find m_find;
    HitModel *m_model;
    QListView *m_list;
    QLabel *m_note;
    QPointer<QWidget> m_before; // had the keyboard
};

} // namespace ui
