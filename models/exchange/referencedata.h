// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <vector>

namespace exchange {

// One file of reference data that the program ships.
struct ReferenceFile {
    QString folder; // such as "vocabularies"
    QString name; // without its ending
    QDate asOf; // the day whose state it gives
};

// All of them, by folder and name.
[[nodiscard]] std::vector<ReferenceFile> referenceFiles();

} // namespace exchange
