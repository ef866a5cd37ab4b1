// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/roles.h"

#include "ui/theme/quietarea.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QVariant>

namespace ui {

namespace {

constexpr const char *kButtonProperty = "dpodesk_button_kind";
constexpr const char *kInvalidProperty = "dpodesk_invalid";
constexpr const char *kCardProperty = "dpodesk_card";

struct TextLook {
    int pixels;
    QFont::Weight weight;
    QPalette::ColorRole colour;
};

TextLook lookOf(TextRole role)
{
    switch (role) {
    case TextRole::Title: return {20, QFont::DemiBold, QPalette::WindowText};
    case TextRole::Section: return {15, QFont::DemiBold, QPalette::WindowText};
    case TextRole::Body: return {13, QFont::Normal, QPalette::WindowText};
    case TextRole::Label: return {12, QFont::Medium, kSecondRole};
    case TextRole::Help: return {12, QFont::Normal, QPalette::PlaceholderText};
    case TextRole::Quiet: return {13, QFont::Normal, QPalette::PlaceholderText};
    case TextRole::Error: return {12, QFont::Normal, kErrorRole};
    case TextRole::Warning: return {12, QFont::Normal, kWarningRole};
    }
    return {13, QFont::Normal, QPalette::WindowText};
}

QPalette::ColorRole roleOf(Surface surface)
{
    switch (surface) {
    case Surface::Window: return QPalette::Window;
    case Surface::Rail: return kRailRole;
    case Surface::Card: return QPalette::Base;
    case Surface::Raised: return QPalette::AlternateBase;
    }
    return QPalette::Window;
}

} // namespace

QFont fontOf(TextRole role)
{
    const TextLook look = lookOf(role);
    QFont font = QApplication::font();
    font.setPixelSize(look.pixels);
    font.setWeight(look.weight);
    return font;
}

void setTextRole(QLabel *label, TextRole role)
{
    label->setTextFormat(Qt::PlainText);
    label->setFont(fontOf(role));
    label->setForegroundRole(lookOf(role).colour);
}

void setButtonKind(QAbstractButton *button, ButtonKind kind)
{
    button->setProperty(kButtonProperty, static_cast<int>(kind));
    button->update();
}

ButtonKind buttonKind(const QWidget *button)
{
    const auto kind = button == nullptr ? ButtonKind::Secondary : static_cast<ButtonKind>(button->property(kButtonProperty).toInt());
    return kind == ButtonKind::Primary && isInQuietArea(button) ? ButtonKind::Secondary : kind;
}

void setSurface(QWidget *widget, Surface surface)
{
    widget->setBackgroundRole(roleOf(surface));
    widget->setProperty(kCardProperty, surface == Surface::Card);
    widget->setAutoFillBackground(surface != Surface::Card);
    widget->setAttribute(Qt::WA_StyledBackground, surface == Surface::Card);
    widget->update();
}

bool isCard(const QWidget *widget)
{
    return widget != nullptr && widget->property(kCardProperty).toBool();
}

void setInvalid(QWidget *editor, bool invalid)
{
    if (isInvalid(editor) == invalid)
        return;
    editor->setProperty(kInvalidProperty, invalid);
    editor->update();
}

bool isInvalid(const QWidget *editor)
{
    return editor != nullptr && editor->property(kInvalidProperty).toBool();
}

} // namespace ui
