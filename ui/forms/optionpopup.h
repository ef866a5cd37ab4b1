// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/options.h"

#include <QFrame>

class QListView;

namespace ui {

class OptionModel;

// The options below a line, inside the window. It never has the keyboard: the line passes on the keys that are for it.
class OptionPopup final : public QFrame
{
    Q_OBJECT

public:
    explicit OptionPopup(QWidget *line);

    // `empty` is said where there are none. The one at `marked` is marked, so that Enter takes it; -1: none is.
    void show(std::vector<Option> options, const QString &empty, int marked);
    [[nodiscard]] const Option *current() const; // null when none is marked
    [[nodiscard]] const std::vector<Option> &options() const;
    void step(int by); // marks another one

Q_SIGNALS:
    void picked(const ui::Option &option);

private:
    void place(bool isEmpty);

    QWidget *m_line;
    OptionModel *m_model;
    QListView *m_list;
    QString m_empty;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
