// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/notice/notice.h"
#include "models/records/organisation/organisation.h"
#include "models/records/request/request.h"
#include "models/rules/facts.h"
#include "models/rules/holidays/holidaylibrary.h"

#include <map>

// Requests for the tests of their rules, and what those ask beside them.
namespace arequest {

using namespace Qt::StringLiterals;

inline constexpr core::RecordId kOrganisation {7};

// The shipped holidays, one organisation, and a day of our choice.
class AVault final : public rules::Facts
{
public:
    explicit AVault(const QDate &today = {2026, 6, 1}, const QString &region = u"DE"_s, const QString &zone = {})
        : m_today(today), m_organisation(records::organisationType())
    {
        records::Organisation organisation;
        organisation.name = u"House"_s;
        if (!region.isEmpty())
            organisation.holidayRegion = region;
        if (!zone.isEmpty())
            organisation.timeZone = zone;
        m_organisation.set(organisation);
        m_organisation.header.id = kOrganisation;
    }

    [[nodiscard]] QDate today() const override { return m_today; }
    [[nodiscard]] QByteArray zone() const override { return "Europe/Berlin"; }
    [[nodiscard]] const records::Record *find(const records::RecordType &type, core::RecordId id) const override
    {
        return &type == &m_organisation.type() && id == kOrganisation ? &m_organisation : nullptr;
    }
    [[nodiscard]] std::vector<const records::Record *> linking(const records::RecordType &type, const QByteArray &, core::RecordId) const override
    {
        std::vector<const records::Record *> found;
        for (const records::Record &notice : m_notices) {
            if (&type == &notice.type())
                found.push_back(&notice);
        }
        return found;
    }
    [[nodiscard]] std::vector<const records::Record *> holding(const records::RecordType &type, const QByteArray &field, const QString &text) const override
    {
        std::vector<const records::Record *> found;
        for (const records::Record &request : m_requests) {
            if (&type == &request.type() && request.value(field).as<QString>() == text)
                found.push_back(&request);
        }
        return found;
    }
    // Another request that came in before.
    void add(const records::Request &request)
    {
        m_requests.push_back(records::Record::from(records::requestType(), request));
        m_requests.back().header.id = core::RecordId {1000 + qint64(m_requests.size())};
    }
    // A notice of the organisation that promises an answer.
    void promise(const records::Duration &answer)
    {
        records::Notice notice;
        notice.title = u"Notice"_s;
        notice.promisedAnswer = answer;
        m_notices.push_back(records::Record::from(records::noticeType(), notice));
    }
    [[nodiscard]] core::Result<const rules::WorkCalendar *> calendar(const QString &region) const override
    {
        auto hit = m_calendars.find(region);
        if (hit == m_calendars.end())
            hit = m_calendars.emplace(region, rules::HolidayLibrary().calendar(region)).first;
        return hit->second ? core::Result<const rules::WorkCalendar *>(&*hit->second) : core::fail(hit->second.error());
    }
    [[nodiscard]] std::vector<records::Values> versions(const records::RecordType &, core::RecordId) const override { return {}; }

private:
    QDate m_today;
    records::Record m_organisation;
    std::vector<records::Record> m_notices;
    std::vector<records::Record> m_requests;
    mutable std::map<QString, core::Result<rules::WorkCalendar>> m_calendars;
};

inline records::Choice code(const char *code)
{
    return {QString::fromLatin1(code)};
}

inline QDate day(const char *iso)
{
    return QDate::fromString(QLatin1StringView(iso), Qt::ISODate);
}

inline records::RequestPart part(const char *type, const char *law = "gdpr")
{
    records::RequestPart part;
    part.type = code(type);
    part.law = code(law);
    return part;
}

inline records::RequestPart answered(records::RequestPart part, const char *outcome, const char *on)
{
    part.outcome = code(outcome);
    part.answeredOn = day(on);
    return part;
}

inline records::RequestPause pause(const char *reason, const char *from, const char *to)
{
    records::RequestPause pause;
    pause.reason = code(reason);
    pause.startedOn = day(from);
    if (to)
        pause.endedOn = day(to);
    return pause;
}

// Received at noon in Berlin, made to the organisation of the vault.
inline records::Request request(const char *received, std::vector<records::RequestPart> parts)
{
    records::Request request;
    request.received = records::Instant {QDateTime(day(received), {11, 0}, Qt::UTC), "Europe/Berlin"};
    request.organisation = records::Link {kOrganisation};
    request.state = code("in-progress");
    int row = 0;
    for (records::RequestPart &part : parts)
        part.row = ++row;
    request.parts = records::Answers<records::RequestPart>::complete(std::move(parts));
    return request;
}

} // namespace arequest
