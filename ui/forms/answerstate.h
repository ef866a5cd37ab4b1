// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/answer.h"

#include <QWidget>

class QToolButton;

namespace ui {

class Segments;

// "not known yet" or "None" in words where an editor has no line to show it in; nothing else.
class UnknownLabel final : public QWidget
{
    Q_OBJECT

public:
    explicit UnknownLabel(QWidget *parent);

    void setState(records::AnswerState state);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    records::AnswerState m_state = records::AnswerState::Unknown;
};

// What is known of a list: nothing yet or "none" while it is empty, "so far" or "complete" when it has items.
class ListState final : public QWidget
{
    Q_OBJECT

public:
    ListState(bool mayBeNone, QWidget *parent);

    void setState(records::AnswerState state);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void chosen(records::AnswerState state); // by the user

private:
    UnknownLabel *m_words;
    QToolButton *m_none;
    QToolButton *m_clear;
    Segments *m_extent;
    records::AnswerState m_state = records::AnswerState::Unknown;
    bool m_mayBeNone;
    bool m_readOnly = false;
};

} // namespace ui
