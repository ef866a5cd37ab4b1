// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

namespace storage {

class Connection;

// All or nothing: what is not committed is undone when this goes. Inside another one it is a savepoint of it, so that
// whoever runs a step need not know whether it is part of something larger.
class Transaction
{
public:
    enum class Kind {
        Write, // takes the right to write at once. Errors: Locked, Io
        Read, // what is read is of one moment; begins with the first read
    };
    [[nodiscard]] static core::Result<Transaction> begin(Connection &connection, Kind kind = Kind::Write);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    // Errors: Io (full disk and the like), Locked (a reader held on too long), Internal (a deferred link leads nowhere);
    // then nothing has been saved.
    [[nodiscard]] core::Result<> commit();

private:
    Transaction(Connection &connection, int depth) : m_connection(&connection), m_depth(depth) { }
    void rollback();

    Connection *m_connection; // null when over
    int m_depth;
};

} // namespace storage
