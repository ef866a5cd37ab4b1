// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPalette>

class QAbstractButton;
class QLabel;
class QWidget;

namespace ui {

// Roles of the palette that stand for colours Qt has no name for.
inline constexpr auto kRailRole = QPalette::Light;
inline constexpr auto kSecondRole = QPalette::Dark;
inline constexpr auto kErrorRole = QPalette::BrightText;
inline constexpr auto kWarningRole = QPalette::LinkVisited;

enum class TextRole {
    Title, // of a page
    Section,
    Body,
    Label, // above editors
    Help, // below editors
    Quiet, // as large as body
    Error, // below editors
    Warning, // likewise
};
[[nodiscard]] QFont fontOf(TextRole role);
// Also makes it plain text.
void setTextRole(QLabel *label, TextRole role);

enum class ButtonKind {
    Secondary,
    Primary, // one on a page
    Quiet, // no border; for tool bars and beside text
    Danger,
};
void setButtonKind(QAbstractButton *button, ButtonKind kind);
[[nodiscard]] ButtonKind buttonKind(const QWidget *button);

// The ground of a widget; what stands on it without a ground of its own takes it over. A card has a border.
enum class Surface { Window, Rail, Card, Raised };
void setSurface(QWidget *widget, Surface surface);
[[nodiscard]] bool isCard(const QWidget *widget);

// A red border around an editor, to go with words that say what is wrong.
void setInvalid(QWidget *editor, bool invalid);
[[nodiscard]] bool isInvalid(const QWidget *editor);

} // namespace ui
