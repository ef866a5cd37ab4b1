// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ui {

// A hairline between the parts of a page.
class Rule final : public QWidget
{
    Q_OBJECT

public:
    Rule(Qt::Orientation orientation, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
