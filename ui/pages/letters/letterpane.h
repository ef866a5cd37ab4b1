// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/letterpreview.h"

#include <QWidget>

class QLabel;

namespace ui {

class PageView;

// What a letter looks like on paper while it is being written.
class LetterPane final : public QWidget
{
    Q_OBJECT

public:
    explicit LetterPane(QWidget *parent);

    void show(const letters::Letter &letter);
    using QWidget::show;

    [[nodiscard]] PageView &view() { return *m_view; }

private:
    void say(const QString &text); // empty: nothing is wrong

    itemmodels::LetterPreview m_preview;
    PageView *m_view;
    QLabel *m_message;
};

} // namespace ui
