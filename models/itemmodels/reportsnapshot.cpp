// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/reportsnapshot.h"

#include "models/storage/vaultconnection.h"

#include <QTimeZone>

namespace itemmodels {

core::Result<VaultAccess> accessTo(VaultSession &session)
{
    const QDateTime now = session.clock().now();
    const auto present = storage::presentOf(session.vault().connection(), now);
    if (!present)
        return core::fail(present.error());
    return VaultAccess {session.path(), session.zone(), session.vault().key().clone(), now, *present};
}

core::Result<ReportSnapshot> openSnapshot(const VaultAccess &access, const ReportRequest &request)
{
    auto vault = storage::Vault::openWithRawKey(access.path, access.key, storage::OpenMode::ReadOnly);
    if (!vault)
        return core::fail(vault.error());
    if (auto few = storage::keepFewPages((*vault)->connection()); !few)
        return core::fail(few.error());
    if (request.asAt.isValid()) {
        if (auto begun = storage::requireBegun((*vault)->connection(), request.asAt, access.zone); !begun)
            return core::fail(begun.error());
    }
    const QDate today = access.now.toTimeZone(QTimeZone(access.zone)).date();
    const QDateTime at = request.asAt.isValid() ? storage::endOfDay(request.asAt, access.zone) : access.present.at;
    const auto states = request.approved ? storage::States::AsApproved : storage::States::AsTheyStood;
    ReportSnapshot snapshot;
    snapshot.source = std::make_unique<storage::AsAtSource>((*vault)->connection(), at, states);
    snapshot.options.organisation = request.organisation;
    snapshot.options.approved = request.approved;
    snapshot.options.withNotes = request.withNotes;
    snapshot.options.named = request.named;
    snapshot.options.asAt = request.asAt.isValid() ? request.asAt : today;
    snapshot.options.madeOn = today;
    snapshot.options.chainHead = access.present.head.toText();
    snapshot.vault = std::move(*vault);
    return snapshot;
}

} // namespace itemmodels
