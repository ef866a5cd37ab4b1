// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

// What stands in place of the buttons while something takes its time: a bar that moves, words, and a way out.
class BusyRow final : public QWidget
{
    Q_OBJECT

public:
    explicit BusyRow(QWidget *parent = nullptr);

    enum class Focus { Comes, Stays };
    void start(const QString &text, Focus focus = Focus::Comes); // how long it takes is not known, until setProgress()
    void setEscape(bool cancels); // one row of a page only
    void setProgress(qint64 done, qint64 total); // total 0: not known

Q_SIGNALS:
    void cancelled();

private:
    QLabel *m_text = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace ui
