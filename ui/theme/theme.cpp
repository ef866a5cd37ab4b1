// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/roles.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QToolTip>

namespace ui {

namespace {

bool &darkInUse()
{
    static bool dark = false;
    return dark;
}

bool looksDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

// What the desktop asks for, read before the application gets a palette of ours.
bool systemIsDark(const QApplication &application)
{
    static const bool dark = looksDark(application.palette());
    return dark;
}

// Grounds and text colours have a role each, so that setBackgroundRole() and setForegroundRole() are enough to follow a
// switch; roles.cpp uses the same ones.
QPalette paletteOf(const Tokens &t)
{
    QPalette palette;
    const std::pair<QPalette::ColorRole, QColor> colours[] = {
        {QPalette::Window, t.window},
        {kRailRole, t.rail},
        {QPalette::Base, t.surface},
        {QPalette::AlternateBase, t.raised},
        {QPalette::Button, t.surface},
        {QPalette::Midlight, t.line},
        {QPalette::Mid, t.strongLine},
        {QPalette::Shadow, t.strongLine},
        {QPalette::WindowText, t.text},
        {QPalette::Text, t.text},
        {QPalette::ButtonText, t.text},
        {kSecondRole, t.second},
        {QPalette::PlaceholderText, t.third},
        {kErrorRole, t.error},
        {QPalette::Highlight, t.accent},
        {QPalette::HighlightedText, t.onAccent},
        {QPalette::Link, t.accent},
        {QPalette::LinkVisited, t.accent},
        {QPalette::ToolTipBase, t.raised},
        {QPalette::ToolTipText, t.text},
    };
    for (const auto &[role, colour] : colours)
        palette.setColor(role, colour);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, t.third);
    for (const auto role : {QPalette::Base, QPalette::Button})
        palette.setColor(QPalette::Disabled, role, t.raised);
    return palette;
}

// Text that is selected in an editor stands out; rows of tables and lists stay calm.
QPalette viewPalette(QPalette palette)
{
    palette.setColor(QPalette::Highlight, tokens().accentSoft);
    palette.setColor(QPalette::HighlightedText, tokens().text);
    return palette;
}

void setFonts()
{
    QFont body;
    body.setFamilies({QStringLiteral("Inter"), QFontDatabase::systemFont(QFontDatabase::GeneralFont).family()});
    body.setPixelSize(13);
    QApplication::setFont(body);
    QFont strong = body;
    strong.setWeight(QFont::Medium);
    for (const char *control : {"QPushButton", "QToolButton", "QTabBar"})
        QApplication::setFont(strong, control);
    QApplication::setFont(fontOf(TextRole::Label), "QHeaderView");
    for (const char *control : {"QMenu", "QMenuBar", "QMessageBox", "QTipLabel", "QStatusBar", "QAbstractItemView"})
        QApplication::setFont(body, control); // some desktops set these apart
}

} // namespace

void applyTheme(QApplication &application, Scheme scheme)
{
    const bool systemDark = systemIsDark(application);
    darkInUse() = scheme == Scheme::Dark || (scheme == Scheme::System && systemDark);
    if (qobject_cast<Style *>(QApplication::style()) == nullptr) {
        QApplication::setStyle(new Style); // the application owns it
        setFonts();
    }
    const QPalette palette = paletteOf(tokens());
    QApplication::setPalette(palette);
    QApplication::setPalette(viewPalette(palette), "QAbstractItemView");
    QToolTip::setFont(fontOf(TextRole::Help));
    QToolTip::setPalette(palette);
}

const Tokens &tokens()
{
    return darkInUse() ? darkTokens() : lightTokens();
}

bool isDark()
{
    return darkInUse();
}

} // namespace ui
