// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/transaction.h"

#include "models/storage/connection.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace storage {

namespace {

QString beginText(Transaction::Kind kind, int depth)
{
    if (depth > 1)
        return u"SAVEPOINT level%1"_s.arg(depth);
    return kind == Transaction::Kind::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s;
}

} // namespace

core::Result<Transaction> Transaction::begin(Connection &connection, Kind kind)
{
    const int depth = connection.m_depth + 1;
    if (auto begun = connection.exec(beginText(kind, depth)); !begun)
        return core::fail(std::move(begun.error()));
    connection.m_depth = depth;
    return Transaction(connection, depth);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr)), m_depth(other.m_depth)
{
}

Transaction::~Transaction()
{
    if (m_connection)
        rollback();
}

core::Result<> Transaction::commit()
{
    Q_ASSERT_X(m_connection && m_connection->m_depth == m_depth, "Transaction::commit",
               "over, or an inner one is open");
    auto done = m_connection->exec(m_depth > 1 ? u"RELEASE level%1"_s.arg(m_depth) : u"COMMIT"_s);
    if (!done) {
        rollback();
        return core::fail(std::move(done.error()));
    }
    m_connection->m_depth = m_depth - 1;
    m_connection = nullptr;
    return {};
}

// Cannot fail in a way that leaves changes behind: what a failing rollback keeps, closing the connection undoes.
void Transaction::rollback()
{
    Connection &connection = *std::exchange(m_connection, nullptr);
    connection.m_depth = m_depth - 1;
    if (m_depth > 1 && !connection.m_rolledBack) {
        [[maybe_unused]] const auto undone = connection.exec(u"ROLLBACK TO level%1"_s.arg(m_depth));
        [[maybe_unused]] const auto released = connection.exec(u"RELEASE level%1"_s.arg(m_depth));
    } else if (m_depth == 1) {
        connection.m_rolledBack.reset();
        if (connection.isInTransaction()) [[maybe_unused]]
            const auto undone = connection.exec(u"ROLLBACK"_s);
    }
}

} // namespace storage
