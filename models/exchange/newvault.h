// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QStringList>

namespace storage {
class Connection;
}

namespace exchange {

// What a vault holds from the start, besides its settings and the shipped catalogues.
struct NewVault {
    QString user = {}; // whose name the history shows, also later in windows; empty: the login name
    QStringList samples = {}; // of sampleNames()
};

// Fills a vault that has just been made: for VaultOptions::fill, in any thread. Errors: those of addSample().
[[nodiscard]] core::Result<> fillNewVault(storage::Connection &connection, const NewVault &content);

} // namespace exchange
