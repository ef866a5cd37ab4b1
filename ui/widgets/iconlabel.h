// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/roles.h"
#include "ui/theme/metrics.h"

#include <QWidget>

#include <optional>

namespace ui {

// An icon that stands by itself, in the colour of quiet text or of a tone; sharp at any scale. Says nothing by itself:
// words beside it do.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(QString name, QWidget *parent = nullptr, int size = kIconSize);

    void setIcon(const QString &name);
    void setTone(itemmodels::Tone tone);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    int m_size;
    std::optional<itemmodels::Tone> m_tone;
};

} // namespace ui
