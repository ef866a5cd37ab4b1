// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace core {

// What every public function that can fail returns. No exception crosses a public function.
template<class T = void>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString message, QString detail = {}, Problems problems = {})
{
    return tl::unexpected<Error>(Error {code, std::move(message), std::move(detail), std::move(problems)});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace core
