// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace ui {

// A text as a field can hold it, and what was done to it on the way.
struct CleanText {
    QString text;
    int dropped = 0; // control characters that no field keeps
};

// Nothing when it is longer than a record keeps. With `oneLine`, line breaks become blanks.
[[nodiscard]] std::optional<CleanText> cleanText(const QString &text, bool oneLine);

[[nodiscard]] QString tooLongMessage(); // translated
[[nodiscard]] QString droppedMessage(int count); // translated

} // namespace ui
