// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace exchange {

enum class Format { Json, Csv };

} // namespace exchange
