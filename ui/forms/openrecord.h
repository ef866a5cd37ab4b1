// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context/context.h"

#include "models/core/ids.h"

#include <QByteArray>

namespace ui {

// Goes to the page of a record, of whatever type it is; nothing happens when there is none.
void openRecord(const Context &context, core::RecordId id, const QByteArray &field = {});

} // namespace ui
