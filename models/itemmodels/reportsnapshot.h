// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/vaultsession.h"
#include "models/reports/catalogue.h"
#include "models/storage/asatsource.h"

namespace itemmodels {

// What is to be written and where to.
struct ReportRequest {
    const reports::ReportKind *report = nullptr;
    const reports::ReportFormat *format = nullptr; // pages to look at and to print have none
    std::optional<core::RecordId> organisation = {}; // none: all
    QDate asAt = {}; // invalid: now
    bool approved = false;
    bool withNotes = false; // counts where the report leaves them out otherwise, as the next does
    bool named = false;
    QString path = {};
    // Instead of a report: what became of a register, or of one record of it, since the end of a day.
    const records::RecordType *changesOf = nullptr;
    std::optional<core::RecordId> record = {};
    QDate since = {};
};

// What another thread needs to read the vault of a session.
struct VaultAccess {
    QString path;
    QByteArray zone; // IANA id
    storage::RawKey key;
    QDateTime now; // by the clock
    storage::Present present; // by the history
};
// Errors: Io, Damaged.
[[nodiscard]] core::Result<VaultAccess> accessTo(VaultSession &session);

// The records of a report as they stand at a moment, over a connection of its own. Reads versions even for the state of now:
// they stay what they are while the window saves.
struct ReportSnapshot {
    std::unique_ptr<storage::Vault> vault; // read only; outlives the source
    std::unique_ptr<records::RecordSource> source;
    reports::ReportOptions options;
};
// Errors: those of storage::Vault::openWithRawKey().
[[nodiscard]] core::Result<ReportSnapshot> openSnapshot(const VaultAccess &access, const ReportRequest &request);

} // namespace itemmodels
