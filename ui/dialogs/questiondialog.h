// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/roles.h"

#include <QDialog>

#include <vector>

class QLabel;

namespace ui {

// A sentence, what there is to know about it, and buttons. All texts are plain; long ones scroll.
class QuestionDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Choice {
        QString text;
        ButtonKind kind = ButtonKind::Secondary;
    };

    // The first choice is what Enter does.
    QuestionDialog(QWidget *parent, const QString &title, const QString &text, const std::vector<Choice> &choices);

    // Index of the choice, -1 when the dialog was left without one.
    [[nodiscard]] int ask();

private:
    void addText(const QString &title, const QString &text);
    void addChoices(const std::vector<Choice> &choices);

    int m_choice = -1;
};

} // namespace ui
