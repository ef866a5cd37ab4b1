// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;
class QString;
class QWidget;

namespace ui {

// A choice in a column of fixed width, with room for at least that many characters: long names are cut off rather than
// making the column wider. `name`: of the object.
[[nodiscard]] QComboBox *makeChoiceBox(const QString &name, int leastCharacters, QWidget *parent);

} // namespace ui
