// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/roles.h"
#include "ui/theme/style.h"
#include "ui/theme/systemscheme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QPointer>
#include <QToolTip>

#include <memory>

namespace ui {

namespace {

struct InUse {
    Scheme scheme = Scheme::Light;
    bool dark = false;
};

InUse &inUse()
{
    static InUse use;
    return use;
}

bool looksDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

// By the colours the application starts with.
bool startedDark()
{
    static const bool dark = looksDark(QApplication::palette());
    return dark;
}

// What the desktop asks for; where it does not say, its colours tell.
bool systemIsDark(QApplication &application)
{
    static const QPointer<SystemScheme> system = [&application] {
        SystemScheme *found = SystemScheme::ofSession(startedDark(), &application);
        if (found != nullptr) {
            QObject::connect(found, &SystemScheme::changed, &application, [&application] {
                if (inUse().scheme == Scheme::System)
                    applyTheme(application, Scheme::System);
            });
        }
        return found;
    }();
    return system ? system->isDark() : startedDark();
}

// Grounds and text colours have a role each, so that setBackgroundRole() and setForegroundRole() are enough to follow a
// switch; roles.cpp uses the same ones.
QPalette paletteOf(const Tokens &t)
{
    QPalette palette;
    const std::initializer_list<std::pair<QPalette::ColorRole, QColor>> colours {
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
        {kWarningRole, t.warning},
        {QPalette::Highlight, t.accent},
        {QPalette::HighlightedText, t.onAccent},
        {QPalette::Link, t.accent},
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
    (void)startedDark(); // read before the application gets colours of ours
    inUse().scheme = scheme;
    inUse().dark = scheme == Scheme::Dark || (scheme == Scheme::System && systemIsDark(application));
    if (qobject_cast<Style *>(QApplication::style()) == nullptr) {
        QApplication::setStyle(std::make_unique<Style>().release()); // the application owns it
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
    return inUse().dark ? darkTokens() : lightTokens();
}

bool isDark()
{
    return inUse().dark;
}

} // namespace ui
