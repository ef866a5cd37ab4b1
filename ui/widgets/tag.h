// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/roles.h"

#include <QLabel>

namespace ui {

// A status in words on a soft ground, with the icon of its tone.
class Tag : public QLabel
{
    Q_OBJECT

public:
    explicit Tag(QWidget *parent = nullptr);

    void setTag(const QString &text, itemmodels::Tone tone);
    [[nodiscard]] itemmodels::Tone tone() const { return m_tone; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    itemmodels::Tone m_tone = itemmodels::Tone::Neutral;
};

} // namespace ui
