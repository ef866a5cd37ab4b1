// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace records {

// A moment, with the time zone it was entered in, so that the local date can be told later.
struct Instant {
    QDateTime utc; // whole seconds
    QByteArray zone; // IANA id such as "Europe/Berlin"; "UTC" when none was given

    [[nodiscard]] QDate localDate() const;
    friend bool operator==(const Instant &, const Instant &) = default;
};

// "2026-11-25T22:40:00Z[Europe/Berlin]"; the zone may be left out (UTC). An offset instead of Z is taken too.
[[nodiscard]] std::optional<Instant> parseInstant(const QString &text);
[[nodiscard]] QString toIso(const Instant &instant);

} // namespace records
