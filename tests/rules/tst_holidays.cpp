// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/holidays/easter.h"
#include "models/rules/holidays/holidaylibrary.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace rules;

namespace {

constexpr char kFile[] = R"({
  "as_of": "2026-11-21", "country": "XX", "title": "Test", "source": "Test", "time_zone": "UTC", "first_year": 2018, "last_year": 2035,
  "regions": [{"code": "XX-A", "title": "A"}, {"code": "XX-B", "title": "B"}, {"code": "XX-A-TOWN", "title": "Town", "within": "XX-A"}],
  "holidays": [%1]
})";

constexpr char kNewYear[] = R"({"name": "New Year", "kind": "fixed", "month": 1, "day": 1})";

QByteArray fileWith(const QByteArray &rules)
{
    return QByteArray(kFile).replace("%1", rules);
}

HolidayFile readOrFail(const QByteArray &rules)
{
    const auto file = readHolidayFile(fileWith(rules));
    if (!file)
        qFatal("%s", qPrintable(file.error().problems.empty() ? file.error().message
                                                              : core::describe(file.error().problems.front())));
    return *file;
}

QStringList datesOf(const HolidayFile &file, const QString &region, int year)
{
    QStringList dates;
    for (const Holiday &day : holidaysOf(file, region)) {
        if (day.date.year() == year)
            dates += day.date.toString(u"MM-dd"_s);
    }
    return dates;
}

QByteArray ruleWith(const QByteArray &members)
{
    return R"({"name": "Day", )" + members + '}';
}

using Dates = std::set<QDate>;

std::vector<QStringList> linesOf(const QString &name, QChar separator)
{
    QFile file(QStringLiteral(PROJECT_ROOT "/tests/data/holidays/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(file.fileName()));
    std::vector<QStringList> lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            lines.push_back(line.split(separator));
    }
    return lines;
}

} // namespace

class TstHolidays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldKnowEaster_data();
    void shouldKnowEaster();
    void shouldFindDaysOfEveryKind_data();
    void shouldFindDaysOfEveryKind();
    void shouldReplaceWeekends_data();
    void shouldReplaceWeekends();
    void shouldKeepRulesToTheirYearsAndRegions();
    void shouldRefuseBadFiles_data();
    void shouldRefuseBadFiles();
    void shouldAcceptHolidaysThatMeetInSomeYears();
    void shouldTakeEveryShippedFile();
    void shouldKnowEveryCountry();
    void shouldAgreeWithIndependentSources_data();
    void shouldAgreeWithIndependentSources();
    void shouldAgreeWithPublishedLists_data();
    void shouldAgreeWithPublishedLists();
    void shouldNeverTakeWhatIsMissingForNoHolidays();
    void shouldCountWorkingDays();
    void shouldTakeChanges();
    void shouldTakeARuleOutOfTheParts();
    void shouldKeepChangesUntilTheyAreAskedFor();
    void shouldRefuseBadChanges_data();
    void shouldRefuseBadChanges();
    void shouldRefuseFilesThatAreNone();
};

void TstHolidays::shouldKnowEaster_data()
{
    QTest::addColumn<QDate>("western");
    QTest::addColumn<QDate>("orthodox");
    QTest::newRow("1954, moon on the 29th") << QDate(1954, 4, 18) << QDate(1954, 4, 25);
    QTest::newRow("1981, moon on the 28th") << QDate(1981, 4, 19) << QDate(1981, 4, 26);
    QTest::newRow("2018") << QDate(2018, 4, 1) << QDate(2018, 4, 8);
    QTest::newRow("2019") << QDate(2019, 4, 21) << QDate(2019, 4, 28);
    QTest::newRow("2025, the same") << QDate(2025, 4, 20) << QDate(2025, 4, 20);
    QTest::newRow("2026") << QDate(2026, 4, 5) << QDate(2026, 4, 12);
    QTest::newRow("2027") << QDate(2027, 3, 28) << QDate(2027, 5, 2);
    QTest::newRow("2035") << QDate(2035, 3, 25) << QDate(2035, 4, 29);
    QTest::newRow("2038, the latest") << QDate(2038, 4, 25) << QDate(2038, 4, 25);
}

void TstHolidays::shouldKnowEaster()
{
    QFETCH(QDate, western);
    QFETCH(QDate, orthodox);

    QCOMPARE(westernEaster(western.year()), western);
    QCOMPARE(orthodoxEaster(western.year()), orthodox);
}

void TstHolidays::shouldFindDaysOfEveryKind_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("in2026");
    QTest::newRow("fixed") << R"("kind": "fixed", "month": 3, "day": 8)"_ba << u"03-08"_s;
    QTest::newRow("fixed, not in this year") << R"("kind": "fixed", "month": 2, "day": 29)"_ba << u""_s;
    QTest::newRow("Easter") << R"("kind": "easter", "offset": 39)"_ba << u"05-14"_s;
    QTest::newRow("Orthodox Easter") << R"("kind": "orthodox-easter", "offset": -48)"_ba << u"02-23"_s;
    QTest::newRow("second Sunday") << R"("kind": "nth-weekday", "month": 5, "weekday": "sunday", "nth": 2)"_ba
                                   << u"05-10"_s;
    QTest::newRow("fifth Friday") << R"("kind": "nth-weekday", "month": 5, "weekday": "friday", "nth": 5)"_ba
                                  << u"05-29"_s;
    QTest::newRow("fifth Monday, none") << R"("kind": "nth-weekday", "month": 5, "weekday": "monday", "nth": 5)"_ba
                                        << u""_s;
    QTest::newRow("last Monday") << R"("kind": "nth-weekday", "month": 8, "weekday": "monday", "nth": -1)"_ba
                                 << u"08-31"_s;
    QTest::newRow("last of December") << R"("kind": "nth-weekday", "month": 12, "weekday": "thursday", "nth": -1)"_ba
                                      << u"12-31"_s;
    QTest::newRow("on or after, itself")
        << R"("kind": "weekday-on-or-after", "month": 6, "day": 20, "weekday": "saturday")"_ba << u"06-20"_s;
    QTest::newRow("on or after, later")
        << R"("kind": "weekday-on-or-after", "month": 10, "day": 31, "weekday": "friday")"_ba << u"11-06"_s;
    QTest::newRow("once") << R"("kind": "once", "date": "2026-06-15")"_ba << u"06-15"_s;
    QTest::newRow("once, another year") << R"("kind": "once", "date": "2025-06-15")"_ba << u""_s;
}

void TstHolidays::shouldFindDaysOfEveryKind()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, in2026);

    const HolidayFile file = readOrFail(ruleWith(members));

    QCOMPARE(datesOf(file, u"XX"_s, 2026).join(u' '), in2026);
}

void TstHolidays::shouldReplaceWeekends_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("dates");
    const QByteArray next = R"({"name": "A", "kind": "fixed", "month": 12, "day": 25, "substitute": "next-working-day"},
                               {"name": "B", "kind": "fixed", "month": 12, "day": 26, "substitute": "next-working-day"})";
    QTest::newRow("Friday and Saturday") << next << 2026 << u"12-25 12-26 12-28"_s;
    QTest::newRow("Saturday and Sunday") << next << 2021 << u"12-25 12-26 12-27 12-28"_s;
    QTest::newRow("Sunday and Monday") << next << 2022 << u"12-25 12-26 12-27"_s;
    const QByteArray nearest =
        R"({"name": "A", "kind": "fixed", "month": 1, "day": 1, "substitute": "nearest-weekday"})";
    QTest::newRow("Saturday, in the year before") << nearest << 2021 << u"01-01 12-31"_s;
    QTest::newRow("Sunday") << nearest << 2023 << u"01-01 01-02"_s;
    const QByteArray monday =
        R"({"name": "A", "kind": "fixed", "month": 7, "day": 4, "substitute": "monday-if-sunday"})";
    QTest::newRow("Monday for Sunday") << monday << 2021 << u"07-04 07-05"_s;
    QTest::newRow("nothing for Saturday") << monday << 2026 << u"07-04"_s;
}

void TstHolidays::shouldReplaceWeekends()
{
    QFETCH(QByteArray, rules);
    QFETCH(int, year);
    QFETCH(QString, dates);

    QCOMPARE(datesOf(readOrFail(rules), u"XX"_s, year).join(u' '), dates);
}

void TstHolidays::shouldKeepRulesToTheirYearsAndRegions()
{
    const HolidayFile file = readOrFail(ruleWith(
        R"("kind": "fixed", "month": 3, "day": 8, "from": 2020, "to": 2024, "except": [2022], "regions": ["XX-A"])"));

    for (const int year : {2018, 2019, 2022, 2025})
        QVERIFY2(datesOf(file, u"XX-A"_s, year).isEmpty(), qPrintable(QString::number(year)));
    for (const int year : {2020, 2021, 2023, 2024})
        QCOMPARE(datesOf(file, u"XX-A"_s, year), QStringList {u"03-08"_s});
    QCOMPARE(datesOf(file, u"XX-A-TOWN"_s, 2021), QStringList {u"03-08"_s});
    QVERIFY(datesOf(file, u"XX-B"_s, 2021).isEmpty());
    QVERIFY(datesOf(file, u"XX"_s, 2021).isEmpty());
}

void TstHolidays::shouldRefuseBadFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("field");
    const auto rule = [](const char *name, const QByteArray &members, const char *field) {
        QTest::newRow(name) << fileWith(ruleWith(members)) << QByteArray(field);
    };
    QTest::newRow("no JSON") << "nonsense"_ba
                             << ""_ba;
    QTest::newRow("no holidays") << fileWith({}) << "holidays"_ba;
    QTest::newRow("no date of the data") << fileWith(kNewYear).replace("2026-11-21", "soon") << "as_of"_ba;
    QTest::newRow("years turned round") << fileWith(kNewYear).replace("2035", "2017") << "first_year"_ba;
    QTest::newRow("region of another country") << fileWith(kNewYear).replace("XX-B", "YY-B") << "regions.2.code"_ba;
    QTest::newRow("unknown time zone") << fileWith(kNewYear).replace("UTC", "Moon/North") << "time_zone"_ba;
    QTest::newRow("country in small letters") << fileWith(kNewYear).replace(R"("XX")", R"("xx")") << "country"_ba;
    QTest::newRow("misspelt member of the file") << fileWith(kNewYear).replace("\"holidays\"", "\"holiday\"") << "holiday"_ba;
    QTest::newRow("no list of regions") << fileWith(kNewYear).replace("\"regions\": [", "\"regions\": 1, \"note\": [")
                                        << "regions"_ba;
    QTest::newRow("regions needed and none there") << QByteArray(R"({"as_of": "2026-11-21", "country": "XX", "first_year": 2018,
        "last_year": 2035, "region_required": true, "holidays": [{"name": "A", "kind": "fixed", "month": 1, "day": 1}]})")
                                                   << "region_required"_ba;
    QTest::newRow("name of control characters") << fileWith(R"({"name": "A\u001b[2J", "kind": "fixed", "month": 1, "day": 1})")
                                                << "holidays.1.name"_ba;
    QTest::newRow("no name") << fileWith(R"({"kind": "fixed", "month": 1, "day": 1})") << "holidays.1.name"_ba;
    rule("unknown kind", R"("kind": "moon", "month": 1, "day": 1)", "holidays.1.kind");
    rule("no such month", R"("kind": "fixed", "month": 13, "day": 1)", "holidays.1.month");
    rule("no such day", R"("kind": "fixed", "month": 2, "day": 30)", "holidays.1.day");
    rule("half a day", R"("kind": "easter", "offset": 1.5)", "holidays.1.offset");
    rule("no offset", R"("kind": "easter")", "holidays.1.offset");
    rule("no such weekday", R"("kind": "nth-weekday", "month": 5, "weekday": "mon", "nth": 1)", "holidays.1.weekday");
    rule("the 0th", R"("kind": "nth-weekday", "month": 5, "weekday": "monday", "nth": 0)", "holidays.1.nth");
    rule("no such date", R"("kind": "once", "date": "2026-02-30")", "holidays.1.date");
    rule("outside the years", R"("kind": "once", "date": "2036-02-01")", "holidays.1.date");
    rule("a date and years", R"("kind": "once", "date": "2026-02-01", "from": 2020)", "holidays.1.date");
    rule("work on a Monday", R"("kind": "working-day", "date": "2026-02-02")", "holidays.1.date");
    rule("last before first", R"("kind": "fixed", "month": 1, "day": 1, "from": 2026, "to": 2020)", "holidays.1.to");
    rule("unknown substitute", R"("kind": "fixed", "month": 1, "day": 1, "substitute": "tuesday")",
         "holidays.1.substitute");
    rule("unknown region", R"("kind": "fixed", "month": 1, "day": 1, "regions": ["XX-C"])", "holidays.1.regions");
    rule("nowhere", R"("kind": "fixed", "month": 1, "day": 1, "regions": [])", "holidays.1.regions");
    rule("years in words", R"("kind": "fixed", "month": 1, "day": 1, "except": ["2020"])", "holidays.1.except");
    rule("misspelt member", R"("kind": "fixed", "month": 1, "day": 1, "form": 2020)", "holidays.1.form");
    const auto pair = [](const char *name, const QByteArray &first, const QByteArray &second) {
        QTest::newRow(name) << fileWith(ruleWith(first) + ',' + ruleWith(second)) << "holidays.2"_ba;
    };
    pair("two rules for one day", R"("kind": "fixed", "month": 1, "day": 1)",
         R"("kind": "fixed", "month": 1, "day": 1)");
    pair("two ways to one day", R"("kind": "easter", "offset": 49)",
         R"("kind": "easter", "offset": 49, "regions": ["XX-B"])");
    pair("two in one year", R"("kind": "fixed", "month": 1, "day": 1, "to": 2020)",
         R"("kind": "fixed", "month": 1, "day": 1, "from": 2020)");
    pair("once what is one anyway", R"("kind": "easter", "offset": 1)", R"("kind": "once", "date": "2026-04-06")");
    pair("within a region", R"("kind": "fixed", "month": 1, "day": 1, "regions": ["XX-A"])",
         R"("kind": "fixed", "month": 1, "day": 1, "regions": ["XX-A-TOWN"])");
}

void TstHolidays::shouldRefuseBadFiles()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, field);

    const auto file = readHolidayFile(json);

    QVERIFY(!file);
    QCOMPARE(file.error().code, core::ErrorCode::Invalid);
    QVERIFY(!file.error().message.isEmpty());
    if (field.isEmpty())
        return;
    QCOMPARE(file.error().problems.front().field, field);
    QVERIFY(!file.error().problems.front().message.isEmpty());
}

void TstHolidays::shouldAcceptHolidaysThatMeetInSomeYears()
{
    // Whit Monday is 17 May in 2027
    const HolidayFile file = readOrFail(ruleWith(R"("kind": "easter", "offset": 50)") + ','
                                        + ruleWith(R"("kind": "fixed", "month": 5, "day": 17)"));

    QCOMPARE(datesOf(file, u"XX"_s, 2027), (QStringList {u"05-17"_s, u"05-17"_s}));
    QVERIFY(readHolidayFile(fileWith(ruleWith(R"("kind": "fixed", "month": 1, "day": 1, "regions": ["XX-A"])") + ','
                                     + ruleWith(R"("kind": "fixed", "month": 1, "day": 1, "regions": ["XX-B"])"))));
}

void TstHolidays::shouldTakeEveryShippedFile()
{
    for (const QString &country : HolidayLibrary::countries()) {
        const auto file = HolidayLibrary().file(country);

        QVERIFY2(file,
                 qPrintable(country + u": "_s + (file ? QString() : core::describe(file.error().problems.front()))));
        QCOMPARE(file->country, country);
        QVERIFY(!file->source.isEmpty() && !file->title.isEmpty() && !file->timeZone.isEmpty());
        QCOMPARE(file->firstYear, 2018);
        QCOMPARE(file->lastYear, country == "CN"_L1 ? 2026 : 2035);
    }
}

void TstHolidays::shouldKnowEveryCountry()
{
    const HolidayLibrary library;
    const QStringList needed =
        u"AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO CH BR CN "
        "GB-ENG GB-SCT GB-NIR US-FED US-CA DE-BY CH-ZH AT-9 ES-MD"_s.split(u' ');

    for (const QString &region : needed)
        QVERIFY2(library.calendar(region), qPrintable(region));
    QCOMPARE(library.file(u"DE"_s)->regions.size(), 20U); // 16 Laender and 4 parts
    QCOMPARE(library.file(u"CH"_s)->regions.size(), 26U);
    QCOMPARE(library.file(u"ES"_s)->regions.size(), 19U);
    QCOMPARE(library.file(u"AT"_s)->regions.size(), 9U);
}

void TstHolidays::shouldAgreeWithIndependentSources_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("differences");
    QTest::addColumn<std::size_t>("regions");
    QTest::newRow("python3-workalendar") << u"workalendar.txt"_s << u"differences.txt"_s << std::size_t(95);
    QTest::newRow("vacanza/holidays") << u"vacanza.txt"_s << u"vacanza-differences.txt"_s << std::size_t(44);
}

void TstHolidays::shouldAgreeWithIndependentSources()
{
    // GIVEN a table that others keep, put right where the law says otherwise
    QFETCH(QString, table);
    QFETCH(QString, differences);
    QFETCH(std::size_t, regions);
    std::map<QString, Dates> expected;
    std::set<std::pair<QString, int>> covered;
    for (const QStringList &line : linesOf(table, u' ')) {
        covered.emplace(line[0], line[1].toInt());
        for (const QString &day : line.mid(2))
            expected[line[0]].insert(QDate::fromString(line[1] + day, u"yyyyMMdd"_s));
    }
    for (const QStringList &line : linesOf(differences, u'\t')) {
        QCOMPARE(line.size(), 5);
        QVERIFY(!line[3].isEmpty());
        for (const QString &text : line[4].split(u' ')) {
            const QDate date = QDate::fromString(text, Qt::ISODate);
            const bool changes = line[1] == "+"_L1 ? expected[line[0]].insert(date).second
                                                   : expected[line[0]].erase(date) == 1;
            QVERIFY2(changes, qPrintable(line[0] + u' ' + text + u" is no difference"_s));
        }
    }
    QCOMPARE(expected.size(), regions);

    // THEN ours are the same, on all days from Monday to Friday
    for (const auto &[region, dates] : expected) {
        Dates ours;
        for (const Holiday &day : holidaysOf(*HolidayLibrary().file(region.left(2)), region)) {
            if (day.date.dayOfWeek() < Qt::Saturday && covered.count({region, day.date.year()}) && !day.isWorked)
                ours.insert(day.date);
        }
        for (const QDate &date : dates)
            QVERIFY2(ours.count(date), qPrintable(region + u" lacks "_s + date.toString(Qt::ISODate)));
        for (const QDate &date : ours)
            QVERIFY2(dates.count(date), qPrintable(region + u" has "_s + date.toString(Qt::ISODate)));
    }
}

// What that source does not cover, or calls uncertain, from the lists that the governments published.
void TstHolidays::shouldAgreeWithPublishedLists_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("dates");
    QTest::newRow("gov.uk, Scotland 2022")
        << u"GB-SCT"_s << 2022 << u"01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27"_s;
    QTest::newRow("gov.uk, Scotland 2024")
        << u"GB-SCT"_s << 2024 << u"01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26"_s;
    QTest::newRow("gov.uk, Scotland 2026")
        << u"GB-SCT"_s << 2026 << u"01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28"_s;
    QTest::newRow("gov.uk, England and Wales 2020")
        << u"GB-EAW"_s << 2020 << u"01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"_s;
    QTest::newRow("Castile and León 2023, Council of Government") // lists of single communities, by their decrees
        << u"ES-CL"_s << 2023 << u"01-02 01-06 04-06 04-07 05-01 07-25 08-15 10-12 11-01 12-06 12-08 12-25"_s;
    QTest::newRow("Castile and León 2025, Decree 18/2024")
        << u"ES-CL"_s << 2025 << u"01-01 01-06 04-17 04-18 04-23 05-01 08-15 10-13 12-08 12-25"_s;
    QTest::newRow("Castilla-La Mancha 2021") << u"ES-CM"_s << 2021 << u"01-01 01-06 04-01 04-02 05-31 06-03 10-12 11-01 12-06 12-08"_s;
    QTest::newRow("Castilla-La Mancha 2026, Decree 44/2025")
        << u"ES-CM"_s << 2026 << u"01-01 01-06 04-02 04-03 04-06 05-01 06-04 10-12 11-02 12-08 12-25"_s;
    QTest::newRow("Andalusia 2021, decree of the Junta")
        << u"ES-AN"_s << 2021 << u"01-01 01-06 03-01 04-01 04-02 08-16 10-12 11-01 12-06 12-08"_s;
    QTest::newRow("Liechtenstein 2026") << u"LI"_s << 2026
                                        << u"01-01 01-06 02-02 03-19 04-06 05-01 05-14 05-25 06-04 09-08 12-08 12-25"_s;
    QTest::newRow("State Council, 2024")
        << u"CN"_s << 2024
        << u"01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07"_s;
    QTest::newRow("State Council, 2026")
        << u"CN"_s << 2026
        << u"01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07"_s;
}

void TstHolidays::shouldAgreeWithPublishedLists()
{
    QFETCH(QString, region);
    QFETCH(int, year);
    QFETCH(QString, dates);

    QStringList weekdays;
    for (const Holiday &day : holidaysOf(*HolidayLibrary().file(region.left(2)), region)) {
        if (day.date.year() == year && day.date.dayOfWeek() < Qt::Saturday && !day.isWorked)
            weekdays += day.date.toString(u"MM-dd"_s);
    }

    QCOMPARE(weekdays.join(u' '), dates);
}

void TstHolidays::shouldNeverTakeWhatIsMissingForNoHolidays()
{
    const HolidayLibrary library;
    for (const QString &region : {u"XX"_s, u"DE-XX"_s, u"ZZ-1"_s, QString(), u"GB"_s, u"US"_s}) {
        const auto calendar = library.calendar(region);
        QVERIFY2(!calendar, qPrintable(region));
        QCOMPARE(calendar.error().code, core::ErrorCode::NotFound);
    }

    const WorkCalendar germany = *library.calendar(u"DE"_s);
    QVERIFY(!germany.covers({2017, 12, 29}));
    QVERIFY(!germany.isWorking({2017, 12, 29}));
    QVERIFY(germany.rolled({2035, 12, 31}));
    QCOMPARE(germany.rolled({2036, 1, 2}).error().code, core::ErrorCode::NotFound);
    QVERIFY(germany.rolled({2036, 1, 2}).error().message.contains("2036"_L1));
    QVERIFY(!library.calendar(u"CN"_s)->plusWorkingDays({2026, 12, 28}, 5));
}

void TstHolidays::shouldCountWorkingDays()
{
    const WorkCalendar china = *HolidayLibrary().calendar(u"CN"_s);

    QCOMPARE(*china.plusWorkingDays({2026, 9, 28}, 15), QDate(2026, 10, 26));
    QCOMPARE(*china.plusWorkingDays({2026, 9, 28}, 15, MakeUpDays::Worked), QDate(2026, 10, 23)); // Saturday 10 October
    QCOMPARE(*china.rolled({2026, 10, 1}), QDate(2026, 10, 8));
    QCOMPARE(china.reason({2026, 10, 1}), u"National Day"_s);
    QCOMPARE(china.reason({2026, 10, 11}), u"Sunday"_s);
    QVERIFY(china.reason({2026, 10, 12}).isEmpty());
}

void TstHolidays::shouldTakeChanges()
{
    // GIVEN changes of the shipped German holidays
    HolidayLibrary library;
    const auto changed = library.read(R"({"country": "DE", "as_of": "2026-12-01",
        "remove": [{"name": "Epiphany", "regions": ["DE-ST"]}, {"name": "German Unity Day"}],
        "add": [{"name": "Day of the Office", "kind": "fixed", "month": 9, "day": 2, "regions": ["DE-ST"]}]})");
    QVERIFY(changed);

    // WHEN they are taken
    library.replace(*changed);

    // THEN they hold where they say, and nowhere else
    const WorkCalendar saxonyAnhalt = *library.calendar(u"DE-ST"_s);
    const WorkCalendar bavaria = *library.calendar(u"DE-BY"_s);
    QVERIFY(saxonyAnhalt.isWorking({2027, 1, 6}));
    QVERIFY(!bavaria.isWorking({2027, 1, 6}));
    QVERIFY(!saxonyAnhalt.isWorking({2027, 9, 2}));
    QVERIFY(bavaria.isWorking({2027, 9, 2}));
    QVERIFY(bavaria.isWorking({2028, 10, 3}));
    QCOMPARE(bavaria.asOf(), QDate(2026, 12, 1));
}

void TstHolidays::shouldTakeARuleOutOfTheParts()
{
    HolidayLibrary library;
    library.replace(*library.read(R"({"country": "DE", "as_of": "2026-12-01",
        "remove": [{"name": "Epiphany", "regions": ["DE-BY"]}]})"));

    for (const QString &region : {u"DE-BY"_s, u"DE-BY-CATHOLIC"_s})
        QVERIFY2(library.calendar(region)->isWorking({2027, 1, 6}), qPrintable(region));
    QVERIFY(!library.calendar(u"DE-BW"_s)->isWorking({2027, 1, 6}));
}

void TstHolidays::shouldKeepChangesUntilTheyAreAskedFor()
{
    // GIVEN what fits no list, and what fits one
    HolidayLibrary library;
    library.keep(u"DE"_s, R"({"country": "DE", "as_of": "2026-12-01", "remove": [{"name": "Thanksgiving"}]})");
    library.keep(u"FR"_s, R"({"country": "FR", "as_of": "2026-12-01", "remove": [{"name": "National Day"}]})");

    // THEN only the one country cannot be counted by
    QCOMPARE(library.calendar(u"DE-BY"_s).error().code, core::ErrorCode::Invalid);
    QVERIFY(library.calendar(u"DE-BY"_s).error().message.contains("DE"_L1));
    QVERIFY(library.calendar(u"FR"_s)->isWorking({2026, 7, 14}));
    QVERIFY(!HolidayLibrary().calendar(u"FR"_s)->isWorking({2026, 7, 14}));
}

void TstHolidays::shouldRefuseBadChanges_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const QByteArray &members, const char *field, int line) {
        QTest::newRow(name) << members << QByteArray(field) << line;
    };
    row("holiday that is not there", "\"remove\": [\n{\"name\": \"Epiphany\"},\n{\"name\": \"Thanksgiving\"}]", "remove.2", 5);
    row("holiday that is not there in that region", R"("remove": [{"name": "Epiphany", "regions": ["DE-BE"]}])", "remove.1", 3);
    row("unknown region", R"("remove": [{"name": "Epiphany", "regions": ["DE-ST", "DE-XX"]}])", "remove.1.regions", 3);
    row("no region", R"("remove": [{"name": "Epiphany", "regions": []}])", "remove.1.regions", 3);
    row("misspelt member of a removal", R"("remove": [{"name": "Epiphany", "region": ["DE-ST"]}])", "remove.1.region", 3);
    row("misspelt member", R"("add": [], "removed": [{"name": "Epiphany"}])", "removed", 3);
    row("no list", R"("add": {"name": "X"})", "add", 3);
    row("two rules for one day", "\"add\": [\n{\"name\": \"X\", \"kind\": \"fixed\", \"month\": 2, \"day\": 1},\n\n"
        "{\"name\": \"Y\", \"kind\": \"fixed\", \"month\": 5, \"day\": 1}]", "add.2", 6);
    row("two new rules for one day", "\"add\": [{\"name\": \"X\", \"kind\": \"fixed\", \"month\": 2, \"day\": 1},\n"
        "{\"name\": \"Y\", \"kind\": \"fixed\", \"month\": 2, \"day\": 1}]", "add.2", 4);
    row("bad rule", "\"add\": [{\"name\": \"]}\\\"\", \"kind\": \"fixed\",\n\"month\": 2,\n\"day\": 30}]", "add.1.day", 5);
    row("outside the years", R"("add": [{"name": "X", "kind": "once", "date": "2040-01-02"}])", "add.1.date", 3);
}

void TstHolidays::shouldRefuseBadChanges()
{
    QFETCH(QByteArray, members);
    QFETCH(QByteArray, field);
    QFETCH(int, line);

    const auto changed = HolidayLibrary().read("{\"country\": \"DE\",\n\"as_of\": \"2026-12-01\",\n" + members + '}');

    QVERIFY(!changed);
    QCOMPARE(changed.error().code, core::ErrorCode::Invalid);
    QCOMPARE(changed.error().problems.front().field, field);
    QCOMPARE(changed.error().problems.front().line, line);
    QVERIFY(!changed.error().problems.front().message.isEmpty());
}

void TstHolidays::shouldRefuseFilesThatAreNone()
{
    const HolidayLibrary library;

    QVERIFY(library.read("{\n\n\"country\": }").error().message.contains("line 3"_L1));
    QVERIFY(library.read("[]").error().message.contains("line 1"_L1));
    QVERIFY(!library.read({}));
    QCOMPARE(library.read(QByteArray(kLargestHolidayFile + 1, ' ')).error().code, core::ErrorCode::Invalid);
    QCOMPARE(library.read(R"({"country": "XX", "as_of": "2026-12-01", "add": []})").error().code, core::ErrorCode::NotFound);
    QVERIFY(!library.read(R"({"country": "DE", "add": []})")); // no date
    QByteArray many;
    for (int i = 0; i <= 1000; ++i)
        many += (i ? "," : "") + ruleWith(R"("kind": "fixed", "month": 1, "day": 1)");
    QCOMPARE(readHolidayFile(fileWith(many)).error().problems.front().field, "holidays"_ba);
}

QTEST_GUILESS_MAIN(TstHolidays)
#include "tst_holidays.moc"
