// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/field.h"

namespace ui {

// The items of a list of codes, records or rows one by one, and back: what such a list and a single answer share.
[[nodiscard]] std::vector<records::Value::Data> itemsOf(const records::Value &value);
[[nodiscard]] records::Value listValue(const records::Field &field, const std::vector<records::Value::Data> &items, records::AnswerState state);

} // namespace ui
