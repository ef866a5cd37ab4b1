// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/answer.h"

#include <QRect>
#include <QString>

class QToolButton;
class QWidget;

namespace ui {

inline constexpr int kHintInset = 11; // where the text of an editor begins

[[nodiscard]] QString unknownText(); // translated: "not known yet"
[[nodiscard]] QString noneText(); // translated: "None"

// What an empty editor shows: an answer nobody gave yet, underlined with dashes, or the word "None"; else nothing.
// Called while the editor paints itself.
void paintAnswerHint(QWidget &editor, const QRect &area, records::AnswerState state);

// The button inside an editor that answers "none". It takes no part in the order of tabs: the line has a key for it.
[[nodiscard]] QToolButton *makeNoneButton(QWidget *editor);

} // namespace ui
