// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/roles.h"
#include "models/records/answer.h"

#include <QWidget>

#include <optional>

namespace ui {

// One answer to read: what is asked above, the answer in a few lines, a remark below.
class FactView final : public QWidget
{
    Q_OBJECT

public:
    explicit FactView(QWidget *parent = nullptr);

    void setFact(const QString &label, const QString &text, records::AnswerState state, const QString &remark = {});
    void setTone(itemmodels::Tone tone); // of the words of this fact; plain without

    // Of the answer; what is longer is cut.
    void setLines(int lines);
    [[nodiscard]] int linesWanted() const; // at the width it has; no more than it makes sense to give

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int paintText(QPainter &painter, int top) const; // returns where it ends

    int m_lines = 2;
    QString m_label;
    QString m_text;
    QString m_remark;
    records::AnswerState m_state = records::AnswerState::Value;
    std::optional<itemmodels::Tone> m_tone;
};

} // namespace ui
