// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/holidays/workcalendar.h"

#include <map>

namespace rules {

// The holiday files that ship under resources/holidays, with those that a vault has changed in their place.
class HolidayLibrary
{
public:
    [[nodiscard]] static QStringList countries(); // with a shipped file

    [[nodiscard]] QStringList regions() const; // and countries that need none, sorted

    // The holidays of a country as a file has them: all of them, or changes of those known here. Errors: as
    // readHolidayFile(), withChanges() and file().
    [[nodiscard]] core::Result<HolidayFile> read(const QByteArray &json) const;

    // Takes this file instead of the shipped one of its country.
    void replace(HolidayFile file);
    // Takes what read() would give, once it is asked for: changes that do not fit a newer list of their country any more spoil
    // no other.
    void keep(const QString &country, const QByteArray &json);

    // Errors: NotFound when there is no file for the country; Invalid when what is kept for it cannot be used.
    [[nodiscard]] core::Result<HolidayFile> file(const QString &country) const;
    // Of a country ("DE") or region ("DE-BY"), built afresh: keep it. Errors: as above and as WorkCalendar::make().
    [[nodiscard]] core::Result<WorkCalendar> calendar(const QString &region) const;
    // The IANA id of the zone in which days of the region begin. Errors: as above.
    [[nodiscard]] core::Result<QByteArray> timeZone(const QString &region) const;

private:
    [[nodiscard]] static core::Result<HolidayFile> shipped(const QString &country);
    [[nodiscard]] static core::Result<HolidayFile> kept(const QString &country, const QByteArray &json);

    std::map<QString, HolidayFile> m_replaced;
    std::map<QString, QByteArray> m_kept;
};

} // namespace rules
