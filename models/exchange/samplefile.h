// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QJsonObject>
#include <QStringList>

namespace exchange {

// The files under resources/samples. A sample is the file of a whole vault that may say three things more:
//   "about": "..."                   what it is, in some words, for those who choose
//   "base": "NAME.json"              it says what differs from a file in the folder "shared"
//   "defaults": {"TYPE": {...}}      what each record of the type says unless it says otherwise itself

// One JSON value laid over another: objects key by key, lists record by record (by "reference") or row by row (by
// "row"), with what is new at the end. Anything else takes the place of what was there.
[[nodiscard]] QJsonValue overlaid(const QJsonValue &base, const QJsonValue &over);

[[nodiscard]] QStringList sampleNames(); // sorted

[[nodiscard]] QString aboutSample(const QString &name); // in some words; empty when it does not say

// The base that a sample is laid over, such as "website.json"; empty when it stands alone.
[[nodiscard]] QString baseOfSample(const QString &name);

// A sample as the file of a whole vault. Errors: NotFound; Internal when a shipped file is not JSON.
[[nodiscard]] core::Result<QJsonObject> readSample(const QString &name);

} // namespace exchange
