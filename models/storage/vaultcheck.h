// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QString>

#include <functional>
#include <vector>

namespace storage {

class Connection;
class RawKey;

// Something wrong inside a vault file.
struct Finding {
    enum class Kind { Page, Database, Link, Content };
    Kind kind;
    QString message; // translated sentence, without content
    friend bool operator==(const Finding &, const Finding &) = default;
};
using Findings = std::vector<Finding>;

// Called now and then with pages done and pages in all; false: stop, the result is Cancelled.
using Progress = std::function<bool(qint64 done, qint64 total)>;

// Reads a whole file that nobody writes: the seal of every page on one connection, structure and links on another,
// because a bad page spoils the connection that met it. Either check alone misses damage that the other finds.
// Errors: WrongKey, Io, NotAVault; damage is a finding, not an error.
[[nodiscard]] core::Result<Findings> checkFile(const QString &path, const RawKey &key);

// The same for a vault in use: a copy beside it is checked and removed again. Where there is no room or right for a copy the
// file itself is checked, as nobody else can write there either. Errors: as copyVault(), less Damaged and Io.
// `more` may read on in the copy when it is in order.
using MoreChecks = std::function<core::Result<>(Connection &)>;
[[nodiscard]] core::Result<Findings> checkCopy(const QString &vaultPath, const RawKey &key,
                                               const Progress &progress = {},
                                               const MoreChecks &more = {});

} // namespace storage
