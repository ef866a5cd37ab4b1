// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/context/context.h"

#include "models/core/error.h"
#include "ui/context/navigator.h"
#include "ui/context/questions.h"

namespace ui {

Navigator::~Navigator() = default;
Questions::~Questions() = default;

void tellUnlessCancelled(const Context &context, QWidget *parent, const core::Error &error)
{
    if (error.code == core::ErrorCode::Cancelled)
        context.navigator.say(error.message);
    else
        context.questions.tell(parent, error);
}

} // namespace ui
