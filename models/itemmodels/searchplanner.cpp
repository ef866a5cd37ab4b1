// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/searchplanner.h"

#include "models/itemmodels/vaultsession.h"
#include "models/records/recordtype.h"
#include "models/storage/searchregister.h"

#include <QPointer>

#include <algorithm>
#include <array>
#include <utility>

namespace itemmodels {

namespace {

// The types that a plan is made from.
constexpr std::array kTypes {
    "activity", "system", "vendor", "organisation", "data_category", "subject_category", "recipient_category"};

SearchPlan planOf(const records::Request &request, const rules::SearchRegister &all)
{
    return {rules::searchPlan(request, all), rules::proposedRecipients(request, all)};
}

} // namespace

SearchPlanner::SearchPlanner(VaultSession &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &VaultSession::typeChanged, this, &SearchPlanner::noteChange);
}

void SearchPlanner::prepare()
{
    if (!m_register && m_reading == 0)
        read();
}

void SearchPlanner::plan(const records::Request &request, std::function<void(core::Result<SearchPlan>)> done)
{
    if (m_register) {
        m_waiting = {};
        done(planOf(request, *m_register));
        return;
    }
    m_waiting = [request, done = std::move(done)](const core::Result<Register> &all) {
        done(all ? core::Result<SearchPlan>(planOf(request, **all)) : core::fail(all.error()));
    };
    prepare();
}

void SearchPlanner::noteChange(const records::RecordType *type)
{
    if (std::none_of(kTypes.begin(), kTypes.end(), [type](const char *key) { return type->key == key; }))
        return;
    m_register.reset();
    if (m_reading != 0) { // what is being read is out of date already
        m_session.reader().cancel(m_reading);
        read();
    }
    Q_EMIT registerChanged();
}

void SearchPlanner::read()
{
    m_reading = m_session.reader().read<Register>(
        [](storage::Connection &connection) -> core::Result<Register> {
            auto all = storage::readSearchRegister(connection);
            return all ? core::Result<Register>(std::make_shared<const rules::SearchRegister>(std::move(*all)))
                       : core::fail(all.error());
        },
        [guard = QPointer(this)](core::Result<Register> all) {
            if (guard)
                guard->take(std::move(all));
        });
}

void SearchPlanner::take(core::Result<Register> read)
{
    m_reading = 0;
    if (read)
        m_register = *read;
    if (const auto waiting = std::exchange(m_waiting, {}))
        waiting(read);
}

} // namespace itemmodels
