// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console.h"

#include "app/firstinstance.h"
#include "models/core/clock.h"
#include "ui/dialogs/windowquestions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString settingsFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)).filePath(u"settings.ini"_s);
}

} // namespace

bool hasDisplay()
{
    const auto names = {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"};
    return std::any_of(names.begin(), names.end(), [](const char *name) { return !qEnvironmentVariableIsEmpty(name); });
}

int runConsole(QApplication &application, const QString &vault)
{
    QGuiApplication::setDesktopFileName(u"dpodesk"_s);
    QGuiApplication::setWindowIcon(QIcon::fromTheme(u"dpodesk"_s));
    if (FirstInstance::passOn(vault))
        return 0;
    const FirstInstance first;
    const core::SystemClock clock;
    ui::Preferences preferences(settingsFile());
    ui::applyTheme(application, preferences.scheme());
    itemmodels::setFormats(preferences.formats());
    ui::WindowQuestions questions;
    ui::MainWindow window(clock, preferences, questions, ui::standardPages());
    QObject::connect(&first, &FirstInstance::asked, &window, &ui::MainWindow::bringUp);
    if (!vault.isEmpty())
        window.openVault(vault);
    window.show();
    return QApplication::exec();
}

} // namespace app
