// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/searches.h"

#include "models/rules/recordrules.h"
#include "models/storage/connection.h"
#include "models/storage/livesource.h"
#include "models/storage/searchregister.h"
#include "models/storage/vaultfacts.h"

#include <array>

using namespace Qt::StringLiterals;

namespace bench {

std::vector<Row> measureSearches(storage::Connection &connection)
{
    storage::LiveSource source(connection);
    const auto requests = source.ids(records::requestType(), {});
    if (!requests || requests->empty())
        qFatal("no requests");
    const auto open = [&] { return source.load(records::requestType(), std::array {requests->front()})->front(); };
    const auto all = storage::readSearchRegister(connection);
    if (!all)
        qFatal("%s", qPrintable(all.error().message));
    auto erasure = open().as<records::Request>();
    std::vector<records::RequestPart> parts = erasure.parts.items();
    parts.front().type = records::Choice {u"erasure"_s};
    erasure.parts = records::Answers<records::RequestPart>::complete(std::move(parts));

    volatile std::size_t made = 0; // so that nothing is left out
    const double reading = medianMs(5, [&] { made = storage::readSearchRegister(connection)->activities.size(); });
    const double opening = medianMs(5, [&] {
        const records::Record record = open();
        const storage::VaultFacts facts(connection, source, QDateTime::currentDateTimeUtc());
        made = rules::findings(record, facts).size();
        made = rules::searchPlan(erasure, *all).size() + rules::proposedRecipients(erasure, *all).size();
    });
    const QString register_ = u"%1 activities"_s.arg(all->activities.size());
    return {
        {u"register for search plans, read once (%1)"_s.arg(register_), reading, u"ms"_s, 0, {}, u"no bound"_s, true},
        {u"opening a request with findings, search plan and recipients (%1)"_s.arg(register_), opening, u"ms"_s, 0, {}, u"under 50 ms"_s, opening < 50},
    };
}

} // namespace bench
