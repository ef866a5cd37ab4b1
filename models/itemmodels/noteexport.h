// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <atomic>

class QObject;

namespace itemmodels {

class VaultSession;

// From a thread that writes a file: has the window put the export into the history, and waits for it. `context` lives in
// the thread of the window; before it goes it must set `cancelled`. Errors: those of VaultSession::noteEvent(), Cancelled.
[[nodiscard]] core::Result<> noteExportFromThread(VaultSession &session, QObject *context, const QByteArray &what,
                                                  const std::atomic<bool> &cancelled);

} // namespace itemmodels
