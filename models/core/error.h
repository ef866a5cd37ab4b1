// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace core {

// What went wrong, for callers to branch on; the command line maps each to an exit code.
enum class ErrorCode {
    Usage, // the call itself is malformed
    Invalid, // data that is not acceptable; `problems` says which
    NotFound,
    Conflict, // somebody else saved in between; `problems` names the fields
    Linked, // refused because other records link here; `problems` lists them
    Locked, // another process is writing
    WrongKey,
    Damaged,
    TooNew, // written by a newer version
    NotAVault,
    Io,
    Cancelled,
    Internal,
};

// One refusal, where it belongs: a field of a record, and a line when the data came from a file.
struct Problem {
    QByteArray field; // descriptor path such as "name" or "purposes.2.basis"; empty: the record as a whole
    QString message; // translated sentence; may quote what the user typed, so it is shown and never logged
    QByteArray article; // legal reference such as "Art. 30(1)(b)", empty where no rule of law asks
    int line = 0; // 1-based line in the file it came from; 0: none

    friend bool operator==(const Problem &, const Problem &) = default;
};
using Problems = std::vector<Problem>;

struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString message; // one translated sentence for people
    QString detail; // for the log: no personal data, key or bound value
    Problems problems = {};
};

// "name: must not be empty (Art. 30(1)(b))", with "line 3: " before it when it came from a file.
[[nodiscard]] QString describe(const Problem &problem);

} // namespace core
