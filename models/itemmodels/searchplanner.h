// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"
#include "models/rules/requests/searchplan.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace records {
struct RecordType;
}

namespace itemmodels {

class VaultSession;

// What a request still lacks of the places to search and the recipients to tell.
struct SearchPlan {
    std::vector<rules::Proposal> places;
    std::vector<records::RecipientTold> recipients;
};

// Makes search plans from the register as it stands, which it reads once, in the thread of the session's reader, and anew when
// something in it has changed. Keep one for each session.
class SearchPlanner final : public QObject
{
    Q_OBJECT

public:
    explicit SearchPlanner(VaultSession &session, QObject *parent = nullptr); // the session must live longer

    // Reads the register ahead, so that the first plan need not wait.
    void prepare();
    // `done` is called at once when the register has been read, else later; not any more once this is gone, or another
    // plan was asked for meanwhile. Errors: those of the database.
    void plan(const records::Request &request, std::function<void(core::Result<SearchPlan>)> done);

Q_SIGNALS:
    void registerChanged(); // plans made before may be out of date

private:
    using Register = std::shared_ptr<const rules::SearchRegister>;

    void noteChange(const records::RecordType *type);
    void read();
    void take(core::Result<Register> read);

    VaultSession &m_session;
    Register m_register; // null: to be read
    int m_reading = 0; // what the reader can cancel; 0: nothing is being read
    std::function<void(const core::Result<Register> &)> m_waiting;
};

} // namespace itemmodels
