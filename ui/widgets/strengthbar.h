// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ui {

// How strong a passphrase is: four parts that fill up, with words for it beside them.
class StrengthBar : public QWidget
{
    Q_OBJECT

public:
    explicit StrengthBar(QWidget *parent = nullptr);

    // From 0, guessed at once, to 4; below 0 there is nothing to judge yet.
    void setStrength(int score, const QString &words);
    [[nodiscard]] int score() const { return m_score; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_score = -1;
    QString m_words;
};

} // namespace ui
