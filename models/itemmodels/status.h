// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/roles.h"
#include "models/records/record.h"

#include <QDate>

#include <optional>

namespace itemmodels {

// Words to be shown with their meaning.
struct Status {
    QString text;
    Tone tone = Tone::Neutral;
};

// What a choice means; nothing where its vocabulary does not say.
[[nodiscard]] std::optional<Tone> toneOf(const records::Field &field, const QString &code);

// One of the choices of the record says that the work on it has ended: nothing is due any more.
[[nodiscard]] bool isOver(const records::Record &record);

// Where a record stands: "Changed since approval" before what its type's status says, unless it is over; approved where that
// says nothing else. Nothing when that is not known, or the type has no status.
[[nodiscard]] std::optional<Status> statusOf(const records::Record &record);

// "overdue 12 days", "today", "tomorrow", "this week, Fri"; nothing for later days.
[[nodiscard]] std::optional<Status> dueStatus(const QDate &due, const QDate &today);

} // namespace itemmodels
