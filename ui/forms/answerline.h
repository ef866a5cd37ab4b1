// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/answer.h"

#include <QLineEdit>

class QToolButton;

namespace ui {

// One line of text that tells an answer nobody gave from "none": both are painted, neither is text. Text beyond what a
// record keeps is refused before it is taken in; control characters are left out and line breaks become blanks. Taking
// back is left to the page, which knows every field.
class AnswerLine : public QLineEdit
{
    Q_OBJECT

public:
    explicit AnswerLine(QWidget *parent = nullptr);

    void setState(records::AnswerState state); // what the line shows while it is empty
    [[nodiscard]] records::AnswerState state() const { return m_state; } // Value once something is typed
    void offerNone(bool offer); // a button at the end, while nothing is answered
    void setEndMargin(int width); // for what its owner puts at the end

Q_SIGNALS:
    void noneChosen();
    void unknownChosen();
    void refused(const QString &why); // what was typed or pasted was not taken, or not all of it

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void takeText(const QString &text); // in place of what is marked
    void pasteText();
    void showState();
    void placeButton();

    records::AnswerState m_state = records::AnswerState::Unknown;
    QToolButton *m_none = nullptr;
    bool m_offersNone = false;
    int m_endMargin = 0;
};

} // namespace ui
