// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/requests/requestfigures.h"

#include "models/records/request/requestrules.h"
#include "models/records/ruletools.h"

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace rules {

using records::Request;
using records::RequestPart;

namespace {

struct Counted {
    const char *type = nullptr; // vocabulary request_type
    const char *as = nullptr;
};
constexpr std::array kCalifornia {
    Counted {"know", "know"},
    Counted {"know-categories", "know"},
    Counted {"know-specific", "know"},
    Counted {"access", "know"},
    Counted {"portability", "know"},
    Counted {"who-received", "know"},
    Counted {"delete", "delete"},
    Counted {"erasure", "delete"},
    Counted {"correct", "correct"},
    Counted {"rectification", "correct"},
    Counted {"opt-out", "opt-out"},
    Counted {"objection", "opt-out"},
    Counted {"objection-marketing", "opt-out"},
    Counted {"limit", "limit"},
    Counted {"restriction", "limit"},
    Counted {"adm-access", "adm-access"},
    Counted {"adm-review", "adm-access"},
    Counted {"adm-opt-out", "adm-opt-out"},
};

void count(const Request &request, const RequestPart &part, RequestCount &into)
{
    ++into.received;
    if (!records::isAnswered(part))
        ++(records::isWithdrawn(request) ? into.otherwise : into.open);
    else if (records::isOneOf(part.outcome, {"granted"}))
        ++into.complied;
    else if (records::isOneOf(part.outcome, {"partly-granted"}))
        ++into.compliedInPart;
    else if (records::isOneOf(part.outcome, {"refused", "not-identifiable"}))
        ++into.denied;
    else
        ++into.otherwise;
    into.extended += request.extensionToldOn.hasValue() && !part.extended.is(false) ? 1 : 0;
    into.late += isLate(part) ? 1 : 0;
    if (const auto days = daysToAnswer(request, part))
        into.times.days.push_back(*days);
}

} // namespace

double AnswerTimes::mean() const
{
    return std::accumulate(days.begin(), days.end(), 0.0) / double(days.size());
}

double AnswerTimes::median() const
{
    std::vector<int> sorted = days;
    std::sort(sorted.begin(), sorted.end());
    const std::size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
}

int AnswerTimes::longest() const
{
    return *std::max_element(days.begin(), days.end());
}

void RequestFigures::add(const Request &request)
{
    if (!request.received.hasValue())
        return;
    const int year = request.received.value().localDate().year();
    const bool isSignal = records::isOneOf(request.channel, {"preference-signal"});
    for (const RequestPart &part : request.parts) {
        count(request, part, m_byLaw[{year, part.law.value().code}]);
        if (const QString type = californiaType(part); !type.isEmpty())
            count(request, part, m_california[{year, type}]);
        m_signals += isSignal ? 1 : 0;
        if (const auto days = daysToAnswer(request, part)) {
            const QDate on = part.answeredOn.value();
            m_byMonth[{on.year(), on.month(), 1}].days.push_back(*days);
        }
    }
}

QString californiaType(const RequestPart &part)
{
    const auto *const hit = std::find_if(kCalifornia.begin(), kCalifornia.end(), [&part](const Counted &counted) {
        return records::isOneOf(part.type, {counted.type});
    });
    return records::isOneOf(part.law, {"ccpa"}) && hit != kCalifornia.end() ? QString::fromLatin1(hit->as) : QString();
}

std::optional<int> daysToAnswer(const Request &request, const RequestPart &part)
{
    if (!request.received.hasValue() || !part.answeredOn.hasValue() || !part.outcome.hasValue())
        return {};
    return int(request.received.value().localDate().daysTo(part.answeredOn.value()));
}

bool isLate(const RequestPart &part)
{
    return part.answeredOn.hasValue() && part.statutoryDue.hasValue()
           && part.answeredOn.value() > part.statutoryDue.value();
}

} // namespace rules
