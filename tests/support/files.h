// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace support {

[[nodiscard]] QByteArray readFile(const QString &path); // empty when it cannot be read
[[nodiscard]] bool writeFile(const QString &path, const QByteArray &bytes);

[[nodiscard]] QStringList filesIn(const QString &folder); // names, hidden ones too, sorted
[[nodiscard]] int modeOf(const QString &path); // permission bits; -1 when there is no such file

// Runs a program with this on its standard input and returns what it writes to both outputs.
[[nodiscard]] QString outputOf(const QString &program, const QStringList &arguments, const QByteArray &input = {});

} // namespace support
