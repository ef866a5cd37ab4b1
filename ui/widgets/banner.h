// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/roles.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QHBoxLayout;
class QLabel;

namespace ui {

class IconLabel;

// A strip above content that says something about all of it.
class Banner : public QWidget
{
    Q_OBJECT

public:
    Banner(itemmodels::Tone tone, const QString &text, QWidget *parent = nullptr);

    void setText(const QString &text);
    void setTone(itemmodels::Tone tone);
    [[nodiscard]] QString text() const;
    void addAction(const QString &text, std::function<void()> run);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    itemmodels::Tone m_tone;
    QHBoxLayout *m_layout = nullptr;
    IconLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
};

// Puts `next` into the row of the layout where `shown` stood, which goes; either may be null.
void showInstead(Banner *&shown, Banner *next, QBoxLayout &layout, int row);

} // namespace ui
