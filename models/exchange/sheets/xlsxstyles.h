// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/sheets/workbook.h"

#include <vector>

namespace sheets {

class XmlReader;

// Which cell formats of a workbook show a number as a date: only the format tells dates from numbers.
class XlsxStyles
{
public:
    void read(XmlReader &xml); // xl/styles.xml
    [[nodiscard]] bool isDate(int style) const;

private:
    std::vector<bool> m_isDate; // by the index of the format
};

// True for "dd.mm.yyyy" or "h:mm", false for "0.00", "[h]:mm" (a span) and "\"d\"0".
[[nodiscard]] bool isDateFormat(const QString &code);

// The day, the moment or the time of day that a serial number stands for; a number when it is out of range. `epoch1904`:
// days count from 1904, as old Macs did.
[[nodiscard]] Cell dateCell(double serial, bool epoch1904);

// As people read it: the shortest text of 15 digits, so that 0.1 + 0.2 is 0.3.
[[nodiscard]] QString numberText(double number);

} // namespace sheets
