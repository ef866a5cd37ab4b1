// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rules/deadlines/law.h"

#include <vector>

namespace rules {

// A point on which the law can be read in more than one way.
enum class Point {
    Pause, // does waiting for the person move the date?
    Month, // is the day of receipt in the month that "begins with" it?
    ReceiptDay, // is it the first of the days counted?
    Roll, // does a period that ends on a free day end later?
    BusinessDays, // whose holidays are no business days in California?
    Statement, // which answer is asked for in Brazil?
    CostShare, // from when do the Swiss 30 days run when a share of the cost is asked for?
    MakeUp, // is a Saturday worked in exchange a working day in China?
    Number, // what stands for "timely" in China?
};

// One way to read a point.
struct Reading {
    Point point = Point::Pause;
    const char *code = nullptr; // "suspend"
    const char *meaning = nullptr; // QT_TRANSLATE_NOOP("rules::Deadlines", ...), a sentence
    const char *article = nullptr;
};

// The readings that bear on a request of this law received on that day; of each point the default first.
[[nodiscard]] std::vector<Reading> readingsOf(Law law, const QDate &received);
[[nodiscard]] QStringList readingCodes(); // of all laws

// What was chosen, by code; the default of the law stands for every point not named.
class Readings
{
public:
    void choose(const QString &code) { m_chosen += code; }
    [[nodiscard]] bool isChosen(QLatin1StringView code) const { return m_chosen.contains(code); }
    [[nodiscard]] const QStringList &chosen() const { return m_chosen; }

private:
    QStringList m_chosen;
};

} // namespace rules
