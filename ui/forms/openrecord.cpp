// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/openrecord.h"

#include "models/itemmodels/vaultsession.h"
#include "ui/context/navigator.h"

#include <array>

namespace ui {

void openRecord(const Context &context, core::RecordId id, const QByteArray &field)
{
    const auto found = context.session.summaries(std::array {id});
    if (found && !found->empty())
        context.navigator.open({.kind = Place::Kind::Record, .type = found->front().type->key, .record = id, .field = field});
}

} // namespace ui
