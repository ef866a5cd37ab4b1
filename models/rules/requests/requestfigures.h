// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/request/request.h"

#include <map>
#include <optional>
#include <tuple>

namespace rules {

// Calendar days from receipt to answer; open parts have none.
struct AnswerTimes {
    std::vector<int> days = {};

    [[nodiscard]] bool isEmpty() const { return days.empty(); }
    [[nodiscard]] double mean() const; // of at least one
    [[nodiscard]] double median() const;
    [[nodiscard]] int longest() const;
};

// What became of the parts of requests. Each part counts for itself: one message may use several rights.
struct RequestCount {
    int received = 0;
    int open = 0;
    int complied = 0; // in whole
    int compliedInPart = 0;
    int denied = 0; // refused, or the person could not be identified
    int otherwise = 0; // no data, withdrawn, forwarded, duplicate
    int extended = 0;
    int late = 0; // answered after the day due by law
    AnswerTimes times = {};
};

// The figures of a log, collected request by request.
class RequestFigures
{
public:
    void add(const records::Request &request); // one without a day of receipt is left out

    struct LawYear {
        int year = 0; // of receipt
        QString law; // vocabulary request_law; empty: not known
        friend bool operator<(const LawYear &a, const LawYear &b)
        {
            return std::tie(a.year, a.law) < std::tie(b.year, b.law);
        }
    };
    // 11 CCR 7102 counts deletion, correction, access, opt-out and limit, and the requests about automated decisions.
    struct CaliforniaYear {
        int year = 0;
        QString
            type; // vocabulary request_type: "delete", "correct", "know", "opt-out", "limit", "adm-access", "adm-opt-out"
        friend bool operator<(const CaliforniaYear &a, const CaliforniaYear &b)
        {
            return std::tie(a.year, a.type) < std::tie(b.year, b.type);
        }
    };
    [[nodiscard]] const std::map<LawYear, RequestCount> &byLaw() const { return m_byLaw; }
    [[nodiscard]] const std::map<CaliforniaYear, RequestCount> &california() const { return m_california; }
    [[nodiscard]] const std::map<QDate, AnswerTimes> &byMonth() const
    {
        return m_byMonth;
    } // the first of the month of the answer
    [[nodiscard]] int signalCount() const
    {
        return m_signals;
    } // parts that came as preference signals; counted like others

private:
    std::map<LawYear, RequestCount> m_byLaw;
    std::map<CaliforniaYear, RequestCount> m_california;
    std::map<QDate, AnswerTimes> m_byMonth;
    int m_signals = 0;
};

// The type under which the CCPA counts a part; empty when it is not a request under that law.
[[nodiscard]] QString californiaType(const records::RequestPart &part);

// Calendar days from receipt to answer; nothing while it is open.
[[nodiscard]] std::optional<int> daysToAnswer(const records::Request &request, const records::RequestPart &part);
[[nodiscard]] bool isLate(const records::RequestPart &part); // answered after the day due by law

} // namespace rules
