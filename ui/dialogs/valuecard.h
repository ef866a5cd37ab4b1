// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QTextLayout>

namespace ui {

// One of several values to choose from: who it is of, and its words as plain text in a few lines.
class ValueCard final : public QAbstractButton
{
    Q_OBJECT

public:
    ValueCard(const QString &caption, const QString &words, QWidget *parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] const QString &words() const { return m_words; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int layOut(QTextLayout &layout, int width) const; // says how high

    QString m_words;
};

} // namespace ui
