// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/organisation/organisation.h"
#include "models/records/request/request.h"
#include "tests/letters/facts.h"
#include "tests/ui/record/recordhost.h"

namespace support {

// A vault with a house, its officer and a request of yesterday, and what a page or dialog about it needs.
class LetterDesk
{
public:
    LetterDesk()
    {
        vault.clock().set(QDateTime(QDate(2026, 11, 26), QTime(9, 30), Qt::UTC));
        records::Organisation house = afacts::someFacts().organisation;
        house.dpo = records::Link {vault.save(records::contactType(), afacts::someFacts().dpo).header.id};
        organisation = vault.save(records::organisationType(), house);
    }

    [[nodiscard]] ui::Context context() { return {vault.session(), navigator, questions}; }

    // That nothing has been decided about; `change` has the last word.
    core::RecordId addRequest(const std::function<void(records::Request &)> &change = {})
    {
        records::Request request = afacts::someFacts().request;
        auto part = afacts::aPart("access", "gdpr", "granted");
        part.outcome = {};
        request.parts = afacts::all<records::RequestPart>({part});
        request.organisation = records::Link {organisation.header.id};
        if (change)
            change(request);
        return vault.save(records::requestType(), request).header.id;
    }

    [[nodiscard]] records::Request stored(core::RecordId id)
    {
        const auto record = vault.session().load(records::requestType(), id);
        if (!record)
            qFatal("there is no such request");
        return record->as<records::Request>();
    }

    SessionVault vault;
    NotedNavigator navigator;
    SetQuestions questions;
    records::Record organisation {records::organisationType()};
};

} // namespace support
