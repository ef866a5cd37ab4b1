// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/newvault.h"

#include "models/core/clock.h"
#include "models/exchange/catalogues.h"
#include "models/exchange/samples.h"
#include "models/storage/vaultproperties.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace exchange {

core::Result<> fillNewVault(storage::Connection &connection, const NewVault &content)
{
    const core::SystemClock clock;
    storage::RecordStore store(connection, clock);
    if (!content.user.isEmpty())
        store.setUser(content.user);
    auto done = store.initialise();
    if (done)
        done = storage::setProperty(connection, u"time_zone"_s, QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    if (done && !content.user.isEmpty())
        done = storage::setProperty(connection, u"user_name"_s, content.user);
    if (done)
        done = fillCatalogues(store);
    for (const QString &sample : content.samples) {
        if (done)
            done = addSample(connection, store, sample);
    }
    return done;
}

} // namespace exchange
