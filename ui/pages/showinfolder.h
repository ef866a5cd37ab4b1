// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDBusConnection;
class QObject;

namespace ui {

// Opens the file manager at a file; one that cannot point at it shows the folder. `bus`: of the session.
void showInFolder(const QString &path, const QDBusConnection &bus, QObject *context);
void showInFolder(const QString &path, QObject *context);

} // namespace ui
