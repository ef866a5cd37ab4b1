// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/storage/secret.h"

#include <optional>

namespace cli {

// The passphrase: from the file that --passphrase-file names, else asked on the terminal without echo. A new one is asked
// for twice. Errors: Usage when there is no terminal to ask on, Invalid when empty or not typed alike, Io.
[[nodiscard]] core::Result<storage::Secret> readPassphrase(Invocation &call, bool isNew);

// The hash of the file that --key-file names, if it is given.
[[nodiscard]] core::Result<std::optional<storage::Secret>> readKeyFile(const Invocation &call);

} // namespace cli
