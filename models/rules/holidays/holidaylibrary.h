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

    // Takes this file instead of the shipped one of its country.
    void replace(HolidayFile file);

    // The file of the country that the changes name, as they leave it. Errors: as withChanges() and file().
    [[nodiscard]] core::Result<HolidayFile> changed(const QByteArray &changes) const;

    // Errors: NotFound when there is no file for the country; Invalid.
    [[nodiscard]] core::Result<HolidayFile> file(const QString &country) const;
    // Of a country ("DE") or region ("DE-BY"), built afresh: keep it. Errors: as above and as WorkCalendar::make().
    [[nodiscard]] core::Result<WorkCalendar> calendar(const QString &region) const;
    // The IANA id of the zone in which days of the region begin. Errors: as above.
    [[nodiscard]] core::Result<QByteArray> timeZone(const QString &region) const;

private:
    std::map<QString, HolidayFile> m_replaced;
};

} // namespace rules
