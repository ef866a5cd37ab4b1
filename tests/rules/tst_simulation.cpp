// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/holidays/holidaylibrary.h"
#include "tests/rules/simulation.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace rules;

namespace {

constexpr int kCases = 100000; // of each law

struct Place {
    QString region;
    WorkCalendar calendar;
    simulation::WallCalendar wall;
};

class Dice
{
public:
    int from(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_engine); }
    bool once(int in) { return from(1, in) == 1; }

private:
    std::mt19937 m_engine {20261121};
};

void addPauses(DeadlineInput &input, Dice &dice)
{
    for (int left = dice.once(2) ? dice.from(1, 4) : 0; left > 0; --left) {
        const QDate from = input.received.addDays(dice.once(4) ? 0 : dice.from(0, 130));
        input.pauses.push_back({from, from.addDays(dice.once(4) ? 0 : dice.from(0, 45)), PauseReason(dice.from(0, 2))});
    }
}

void addExtension(DeadlineInput &input, Dice &dice)
{
    const bool hasExtension = input.law == Law::Gdpr || input.law == Law::UkGdpr || input.law == Law::Ccpa
                              || input.law == Law::Fadp;
    if (!hasExtension || !dice.once(2))
        return;
    input.extended = true;
    if (dice.once(2))
        input.extensionTold = input.received.addDays(dice.from(0, 80));
    if (input.law == Law::Fadp)
        input.announced = input.received.addDays(dice.from(0, 120));
}

// At most one reading of each point.
void chooseReadings(DeadlineInput &input, Dice &dice)
{
    std::map<Point, QStringList> points;
    for (const Reading &reading : readingsOf(input.law, input.received))
        points[reading.point] += QString::fromLatin1(reading.code);
    for (const auto &[point, codes] : points) {
        const int index = dice.from(-1, int(codes.size()) - 1);
        if (index >= 0)
            input.readings.choose(codes[index]);
    }
}

DeadlineInput randomRequest(Law law, Dice &dice)
{
    static const QDate first(2018, 1, 1);
    DeadlineInput input;
    input.law = law;
    input.received = first.addDays(dice.from(0, law == Law::Pipl ? 3240 : 6200)); // to November 2026, to December 2034
    do {
        input.right = Right(dice.from(0, int(Right::Complaint)));
    } while (!knows(law, input.right));
    addPauses(input, dice);
    addExtension(input, dice);
    chooseReadings(input, dice);
    input.promisedDays = dice.once(3) ? dice.from(1, 60) : 0;
    return input;
}

QString described(const DeadlineInput &input, const QString &region)
{
    QString text = u"%1 %2 %3 in %4"_s.arg(QLatin1StringView(infoOf(input.law).code), codeOf(input.right),
                                           input.received.toString(Qt::ISODate), region);
    for (const Pause &pause : input.pauses)
        text += u", %1..%2:%3"_s.arg(pause.from.toString(Qt::ISODate), pause.to.toString(Qt::ISODate))
                    .arg(int(pause.reason));
    if (input.extended)
        text += u", extended "_s + input.extensionTold.toString(Qt::ISODate) + u' '
                + input.announced.toString(Qt::ISODate);
    return text + u", readings "_s + input.readings.chosen().join(u' ') + u", promised %1"_s.arg(input.promisedDays);
}

simulation::Days daysOf(const Deadlines &dates, const simulation::WallCalendar &wall)
{
    return {wall.number(dates.nominal), wall.number(dates.statutoryDue), wall.number(dates.internalTarget),
            wall.number(dates.acknowledgeBy), wall.number(dates.extensionNoticeBy)};
}

QString text(const simulation::Days &days)
{
    const auto date = [](int day) {
        return day == simulation::kNone ? u"-"_s : QDate(2017, 1, 1).addDays(day).toString(Qt::ISODate);
    };
    return QStringList {date(days.nominal), date(days.due), date(days.target), date(days.acknowledge),
                        date(days.notice)}
        .join(u' ');
}

} // namespace

class TstSimulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldAgreeWithAClerk_data();
    void shouldAgreeWithAClerk();
};

void TstSimulation::shouldAgreeWithAClerk_data()
{
    QTest::addColumn<int>("law");
    QTest::addColumn<QStringList>("regions");
    const auto row = [](Law law, const QStringList &regions) {
        QTest::newRow(infoOf(law).code) << int(law) << regions;
    };
    row(Law::Gdpr, {u"DE"_s, u"DE-BY"_s, u"GR"_s, u"BG"_s, u"SE"_s, u"ES-AN"_s, u"CY"_s, u"NO"_s});
    row(Law::UkGdpr, {u"GB-ENG"_s, u"GB-SCT"_s, u"GB-NIR"_s});
    row(Law::UkComplaint, {u"GB-EAW"_s});
    row(Law::Ccpa, {u"US-CA"_s, u"US-FED"_s});
    row(Law::CcpaOptOut, {u"US-CA"_s, u"US-FED"_s});
    row(Law::Fadp, {u"CH"_s, u"CH-ZH"_s, u"CH-TI"_s});
    row(Law::Lgpd, {u"BR"_s});
    row(Law::Pipl, {u"CN"_s});
}

void TstSimulation::shouldAgreeWithAClerk()
{
    QFETCH(int, law);
    QFETCH(QStringList, regions);
    const HolidayLibrary library;
    std::vector<Place> places;
    for (const QString &region : regions)
        places.push_back({region, *library.calendar(region), {*library.file(region.left(2)), region}});

    Dice dice;
    for (int i = 0; i < kCases; ++i) {
        const DeadlineInput input = randomRequest(Law(law), dice);
        const Place &place = places[std::size_t(dice.from(0, int(places.size()) - 1))];
        const auto dates = deadlines(input, place.calendar);
        if (!dates)
            QFAIL(qPrintable(described(input, place.region) + u": "_s + dates.error().message));
        const simulation::Days engine = daysOf(*dates, place.wall);
        const simulation::Days clerk = simulation::simulate(input, place.wall);
        if (!(engine == clerk))
            QFAIL(qPrintable(described(input, place.region) + u": engine "_s + text(engine) + u", clerk "_s
                             + text(clerk)));
    }
}

QTEST_GUILESS_MAIN(TstSimulation)
#include "tst_simulation.moc"
