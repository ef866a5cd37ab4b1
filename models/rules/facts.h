// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/record.h"
#include "models/rules/holidays/workcalendar.h"

namespace rules {

// What a rule may ask about beside the record that it looks at.
class Facts
{
public:
    virtual ~Facts() = default;

    [[nodiscard]] virtual QDate today() const = 0; // in the zone of the vault
    [[nodiscard]] virtual QByteArray zone() const = 0; // IANA id, in which days of the vault end
    // Null when there is no such record. Lives as long as the facts.
    [[nodiscard]] virtual const records::Record *find(const records::RecordType &type, core::RecordId id) const = 0;
    // The records of the type whose field links to that one, "organisations". Live as long as the facts.
    [[nodiscard]] virtual std::vector<const records::Record *>
    linking(const records::RecordType &type, const QByteArray &field, core::RecordId target) const = 0;
    // The records of the type whose field, a text, holds exactly that. Live as long as the facts.
    [[nodiscard]] virtual std::vector<const records::Record *>
    holding(const records::RecordType &type, const QByteArray &field, const QString &text) const = 0;
    // The public holidays of a country or region, with those of the vault in place of the shipped ones. Lives as long as the
    // facts. Errors: those of HolidayLibrary::calendar().
    [[nodiscard]] virtual core::Result<const WorkCalendar *> calendar(const QString &region) const = 0;
    // What the record held in each of its earlier versions, oldest first; none when it is new.
    [[nodiscard]] virtual std::vector<records::Values> versions(const records::RecordType &type,
                                                                core::RecordId id) const = 0;
};

} // namespace rules
