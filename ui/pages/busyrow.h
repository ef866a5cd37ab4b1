// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

// What stands in place of the buttons while something takes its time: a bar that moves, words, and a way out.
class BusyRow final : public QWidget
{
    Q_OBJECT

public:
    explicit BusyRow(QWidget *parent = nullptr);

    void start(const QString &text);

Q_SIGNALS:
    void cancelled();

private:
    QLabel *m_text = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace ui
