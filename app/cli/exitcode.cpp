// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitcode.h"

namespace cli {

int exitCodeOf(core::ErrorCode code)
{
    using core::ErrorCode;
    switch (code) {
    case ErrorCode::Usage:
        return 2;
    case ErrorCode::WrongKey:
        return 3;
    case ErrorCode::Damaged:
        return 4;
    case ErrorCode::Invalid:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
    case ErrorCode::Linked:
        return 6;
    case ErrorCode::Locked:
        return 7;
    case ErrorCode::TooNew:
        return 8;
    case ErrorCode::NotAVault:
        return 9;
    case ErrorCode::Io:
    case ErrorCode::Cancelled:
    case ErrorCode::Internal:
        break;
    }
    return 5;
}

} // namespace cli
