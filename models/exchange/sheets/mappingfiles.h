// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QStringList>

#include <vector>

namespace sheets {

// What stands under resources/mapping; the program ends when it lacks it.
[[nodiscard]] QByteArray mappingFile(const QString &name);
// The files of all layouts, in the order of their names.
[[nodiscard]] std::vector<QByteArray> layoutFiles();

// A list of texts in one of them.
[[nodiscard]] QStringList textsOf(const QJsonValue &json);

} // namespace sheets
