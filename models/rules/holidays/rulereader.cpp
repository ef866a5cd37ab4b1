// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/holidays/rulereader.h"

#include "models/core/text.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(rules::Holidays)
};

constexpr int kLongestName = 200;
constexpr int kMostRules = 1000; // a file; every two of them are compared

struct KindName {
    QLatin1StringView code;
    HolidayKind kind;
    QStringList members; // that the kind needs
};

const std::vector<KindName> &kinds()
{
    static const std::vector<KindName> all {
        {"fixed"_L1, HolidayKind::Fixed, {u"month"_s, u"day"_s}},
        {"easter"_L1, HolidayKind::Easter, {u"offset"_s}},
        {"orthodox-easter"_L1, HolidayKind::OrthodoxEaster, {u"offset"_s}},
        {"nth-weekday"_L1, HolidayKind::NthWeekday, {u"month"_s, u"weekday"_s, u"nth"_s}},
        {"weekday-on-or-after"_L1, HolidayKind::WeekdayOnOrAfter, {u"month"_s, u"day"_s, u"weekday"_s}},
        {"once"_L1, HolidayKind::Once, {u"date"_s}},
        {"working-day"_L1, HolidayKind::WorkingDay, {u"date"_s}},
    };
    return all;
}

const std::map<QString, Substitute> &substitutes()
{
    static const std::map<QString, Substitute> all {
        {u"next-working-day"_s, Substitute::NextWorkingDay},
        {u"nearest-weekday"_s, Substitute::NearestWeekday},
        {u"monday-if-sunday"_s, Substitute::MondayIfSunday},
    };
    return all;
}

int weekdayOf(const QString &name)
{
    static const QStringList names {u"monday"_s, u"tuesday"_s,  u"wednesday"_s, u"thursday"_s,
                                    u"friday"_s, u"saturday"_s, u"sunday"_s};
    return int(names.indexOf(name)) + 1;
}

// One rule being read.
class Reader
{
public:
    Reader(QJsonObject json, QByteArray place, core::Problems &problems)
        : m_json(std::move(json)), m_place(std::move(place)), m_problems(problems)
    {
    }

    [[nodiscard]] HolidayRule read()
    {
        m_rule.name = m_json["name"_L1].toString();
        if (m_rule.name.trimmed().isEmpty() || m_rule.name.size() > kLongestName
            || core::hasControlCharacters(m_rule.name) || m_rule.name.contains(u'\n'))
            refuse("name", Tr::tr("A holiday needs a name of at most %1 characters.").arg(kLongestName));
        const QString code = m_json["kind"_L1].toString();
        const auto kind = std::find_if(kinds().begin(), kinds().end(),
                                       [&code](const KindName &k) { return k.code == code; });
        if (kind == kinds().end()) {
            refuse("kind", Tr::tr("\"%1\" is no kind of rule.").arg(code));
            return m_rule;
        }
        m_rule.kind = kind->kind;
        refuseOthers(kind->members);
        readDay(kind->members);
        readYears();
        readRest();
        return m_rule;
    }

private:
    void refuse(const char *member, const QString &message)
    {
        m_problems.push_back({m_place + '.' + member, message, {}});
    }

    // A misspelt member would otherwise be read as left out.
    void refuseOthers(const QStringList &needed)
    {
        static const QStringList common {u"name"_s, u"kind"_s,   u"from"_s,       u"to"_s,
                                         u"law"_s,  u"except"_s, u"substitute"_s, u"regions"_s};
        for (auto it = m_json.begin(); it != m_json.end(); ++it) {
            if (!common.contains(it.key()) && !needed.contains(it.key()))
                refuse(qPrintable(it.key()), Tr::tr("A rule of this kind has no such member."));
        }
    }

    [[nodiscard]] int integer(QLatin1StringView member, int least, int most)
    {
        const double number = m_json[member].toDouble(least - 1);
        if (number == std::floor(number) && number >= least && number <= most)
            return int(number);
        refuse(member.data(), Tr::tr("A whole number from %1 to %2 belongs here.").arg(least).arg(most));
        return least;
    }

    void readDay(const QStringList &needed)
    {
        if (needed.contains("month"_L1))
            m_rule.month = integer("month"_L1, 1, 12);
        if (needed.contains("day"_L1)) {
            m_rule.day = integer("day"_L1, 1, 31);
            if (!QDate::isValid(2024, m_rule.month, m_rule.day)) // a leap year
                refuse("day", Tr::tr("There is no such day."));
        }
        if (needed.contains("offset"_L1))
            m_rule.offset = integer("offset"_L1, -80, 80);
        if (needed.contains("nth"_L1) && (m_rule.nth = integer("nth"_L1, -1, 5)) == 0)
            refuse("nth", Tr::tr("It is 1 to 5, or -1 for the last."));
        if (needed.contains("weekday"_L1) && (m_rule.weekday = weekdayOf(m_json["weekday"_L1].toString())) == 0)
            refuse("weekday", Tr::tr("A day of the week belongs here, such as \"monday\"."));
        if (needed.contains("date"_L1))
            readDate();
    }

    void readDate()
    {
        m_rule.date = QDate::fromString(m_json["date"_L1].toString(), Qt::ISODate);
        if (!m_rule.date.isValid())
            refuse("date", Tr::tr("A date such as 2026-05-08 belongs here."));
        else if (m_rule.kind == HolidayKind::WorkingDay && m_rule.date.dayOfWeek() < Qt::Saturday)
            refuse("date", Tr::tr("Only a Saturday or a Sunday can be made a working day."));
    }

    void readYears()
    {
        if (m_json.contains("from"_L1))
            m_rule.firstYear = integer("from"_L1, 1900, 2199);
        if (m_json.contains("to"_L1))
            m_rule.lastYear = integer("to"_L1, 1900, 2199);
        if (m_rule.firstYear > m_rule.lastYear)
            refuse("to", Tr::tr("The last year is before the first."));
        const QJsonArray years = m_json["except"_L1].toArray();
        for (const auto &year : years)
            m_rule.exceptYears.push_back(year.toInt());
        if (m_json.contains("except"_L1)
            && (years.isEmpty() || std::count(m_rule.exceptYears.begin(), m_rule.exceptYears.end(), 0) > 0))
            refuse("except", Tr::tr("A list of years belongs here."));
        if (m_rule.date.isValid() && (m_json.contains("from"_L1) || m_json.contains("to"_L1) || !years.isEmpty()))
            refuse("date", Tr::tr("A rule for one date has no first or last year."));
    }

    void readRest()
    {
        if (const QJsonValue substitute = m_json["substitute"_L1]; !substitute.isUndefined()) {
            const auto hit = substitutes().find(substitute.toString());
            if (hit == substitutes().end())
                refuse("substitute", Tr::tr("\"%1\" is no kind of substitute day.").arg(substitute.toString()));
            else
                m_rule.substitute = hit->second;
        }
        if (!m_json.contains("regions"_L1))
            return;
        const QJsonArray regions = m_json["regions"_L1].toArray();
        for (const auto &region : regions)
            m_rule.regions += region.toString();
        if (regions.isEmpty())
            refuse("regions",
                   Tr::tr("A rule without a region holds nowhere; leave the member out for the whole country."));
    }

    const QJsonObject m_json;
    QByteArray m_place;
    core::Problems &m_problems;
    HolidayRule m_rule;
};

// The first day on which both hold, if that is the same for both in every such year.
QDate commonDay(const HolidayFile &file, const HolidayRule &a, const HolidayRule &b)
{
    QDate first;
    for (int year = file.firstYear; year <= file.lastYear; ++year) {
        const QDate date = a.dateIn(year);
        const QDate other = b.dateIn(year);
        if (!date.isValid() || !other.isValid())
            continue;
        if (date != other)
            return {};
        if (!first.isValid())
            first = date;
    }
    return first;
}

bool meetSomewhere(const HolidayFile &file, const HolidayRule &a, const HolidayRule &b)
{
    if (a.regions.isEmpty() && b.regions.isEmpty())
        return true;
    return std::any_of(file.regions.begin(), file.regions.end(), [&](const HolidayRegion &region) {
        return file.applies(a, region.code) && file.applies(b, region.code);
    });
}

void checkPairs(const HolidayFile &file, std::size_t first, const QByteArray &place, core::Problems &problems)
{
    for (std::size_t i = first; i < file.rules.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const QDate day = commonDay(file, file.rules[i], file.rules[j]);
            if (day.isValid() && meetSomewhere(file, file.rules[i], file.rules[j]))
                problems.push_back({place + '.' + QByteArray::number(int(i - first) + 1),
                                    Tr::tr("Two rules, \"%1\" and \"%2\", are for one day, such as %3.")
                                        .arg(file.rules[j].name, file.rules[i].name, day.toString(Qt::ISODate)),
                                    {}});
        }
    }
}

} // namespace

std::vector<HolidayRule> readRules(const QJsonArray &array, const QByteArray &place, core::Problems &problems)
{
    std::vector<HolidayRule> rules;
    if (array.size() > kMostRules)
        problems.push_back({place, Tr::tr("A file has at most %1 rules.").arg(kMostRules), {}});
    for (int i = 0; i < std::min(int(array.size()), kMostRules); ++i)
        rules.push_back(Reader(array[i].toObject(), place + '.' + QByteArray::number(i + 1), problems).read());
    return rules;
}

void checkRules(const HolidayFile &file, std::size_t first, const QByteArray &place, core::Problems &problems)
{
    for (std::size_t i = first; i < file.rules.size(); ++i) {
        const HolidayRule &rule = file.rules[i];
        const QByteArray here = place + '.' + QByteArray::number(int(i - first) + 1);
        for (const QString &region : rule.regions) {
            if (!file.region(region))
                problems.push_back({here + ".regions", Tr::tr("The file has no region \"%1\".").arg(region), {}});
        }
        if (rule.date.isValid() && (rule.date.year() < file.firstYear || rule.date.year() > file.lastYear))
            problems.push_back({here + ".date", Tr::tr("The date is outside the years of the file."), {}});
    }
    checkPairs(file, first, place, problems);
}

} // namespace rules
