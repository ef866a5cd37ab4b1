// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/dueanswer.h"
#include "app/cli/session.h"
#include "models/records/instant.h"
#include "models/rules/holidays/holidaylibrary.h"
#include "models/rules/requests/requestclock.h"
#include "models/storage/ownholidays.h"
#include "models/storage/vaultfacts.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::DueCommand)
};

core::Result<QDate> dateIn(const QString &text, const QString &option)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    if (date.isValid() && text.size() == 10)
        return date;
    return usageError(Tr::tr("--%1 takes a date such as 2026-11-25.").arg(option));
}

core::Result<rules::Pause> pauseIn(const QString &text)
{
    static const QRegularExpression form(u"\\A([0-9-]{10})\\.\\.([0-9-]{10}):([a-z]+)\\z"_s);
    static const std::map<QString, rules::PauseReason> reasons {
        {u"identity"_s, rules::PauseReason::Identity},
        {u"clarification"_s, rules::PauseReason::Clarification},
        {u"fee"_s, rules::PauseReason::Fee},
    };
    const QRegularExpressionMatch match = form.match(text);
    const QDate from = QDate::fromString(match.captured(1), Qt::ISODate);
    const QDate to = QDate::fromString(match.captured(2), Qt::ISODate);
    const auto reason = reasons.find(match.captured(3));
    if (from.isValid() && to.isValid() && reason != reasons.end())
        return rules::Pause {from, to, reason->second};
    return usageError(Tr::tr(
        "--pause takes a form such as 2026-05-06..2026-05-20:identity; the reason is identity, clarification or fee."));
}

core::Result<> readPauses(const Invocation &call, rules::DeadlineInput &input)
{
    for (const QString &text : call.values(u"pause"_s)) {
        const auto pause = pauseIn(text);
        if (!pause)
            return core::fail(pause.error());
        input.pauses.push_back(*pause);
    }
    return {};
}

core::Result<> readReadings(const Invocation &call, rules::DeadlineInput &input)
{
    const QStringList known = rules::readingCodes();
    for (const QString &code : call.values(u"reading"_s)) {
        if (!known.contains(code))
            return usageError(Tr::tr("--reading takes %1.").arg(known.join(", "_L1)));
        input.readings.choose(code);
    }
    return {};
}

core::Result<> readRequest(const Invocation &call, rules::DeadlineInput &input)
{
    const auto law = rules::lawFromCode(call.value(u"law"_s));
    if (!law)
        return usageError(Tr::tr("--law takes %1.").arg(rules::lawCodes().join(", "_L1)));
    const auto right = rules::rightFromCode(call.value(u"type"_s));
    if (!right)
        return usageError(Tr::tr("--type takes %1.").arg(rules::rightCodes().join(", "_L1)));
    input.law = *law;
    input.right = *right;
    const auto told = call.date(u"extension-told"_s);
    const auto announced = call.date(u"announced"_s);
    if (!told || !announced)
        return core::fail(!told ? told.error() : announced.error());
    input.extensionTold = *told;
    input.announced = *announced;
    input.extended = call.isSet(u"extended"_s) || told->isValid() || announced->isValid();
    bool isNumber = true;
    input.promisedDays = call.isSet(u"promise"_s) ? call.value(u"promise"_s).toInt(&isNumber) : 0;
    if (!isNumber || input.promisedDays < 0 || input.promisedDays > 3650)
        return usageError(Tr::tr("--promise takes a number of days."));
    const auto pauses = readPauses(call, input);
    return pauses ? readReadings(call, input) : pauses;
}

// What a vault brings to the counting.
struct VaultFacts {
    rules::HolidayLibrary library = {};
    std::vector<storage::OwnHolidays> own = {};
    QByteArray zone = {}; // empty: there is no vault
};

core::Result<VaultFacts> factsOf(Invocation &call)
{
    if (call.arguments().isEmpty())
        return VaultFacts();
    const auto session = Session::open(call, storage::OpenMode::ReadOnly);
    if (!session)
        return core::fail(session.error());
    const auto at = (*session)->moment(call);
    if (!at)
        return core::fail(at.error());
    auto own = storage::ownHolidays((*session)->connection(), *at);
    auto library = own ? storage::holidayLibrary((*session)->connection(), *at) : core::fail(own.error());
    if (!library)
        return core::fail(library.error());
    return VaultFacts {std::move(*library), std::move(*own), (*session)->zone()};
}

rules::Step momentStep(const records::Instant &instant)
{
    const QString moment = instant.utc.toString(Qt::ISODate);
    const QString zone = QString::fromLatin1(instant.zone);
    const QString local = QLocale::c().toString(instant.utc.toTimeZone(QTimeZone(instant.zone)), u"ddd d MMM yyyy, HH:mm"_s);
    return {"local-date",
            "",
            Tr::tr("What arrived at %1 arrived on %2 in %3; that date counts.").arg(moment, local, zone),
            {{"received", moment}, {"time_zone", zone}},
            instant.localDate(),
            {}};
}

// A moment counts by the date in its own zone, or, when it names none, in that of the vault, or else of the region.
core::Result<QDate> receivedOn(const Invocation &call, const VaultFacts &facts, const QString &region, rules::Working &working)
{
    const QString text = call.value(u"received"_s);
    if (!text.contains(u'T'))
        return dateIn(text, u"received"_s);
    auto instant = records::parseInstant(text);
    if (!instant)
        return usageError(Tr::tr(
            "--received takes a date such as 2026-11-25 or a time such as 2026-11-25T22:40:00Z[Europe/Berlin]."));
    if (!text.endsWith(u']')) {
        const auto zone = facts.zone.isEmpty() ? facts.library.timeZone(region) : core::Result<QByteArray>(facts.zone);
        if (!zone)
            return core::fail(zone.error());
        instant->zone = *zone;
    }
    working.steps.push_back(momentStep(*instant));
    return instant->localDate();
}

// Says which holidays are not those that ship.
QString ownNote(const VaultFacts &facts, const QString &region)
{
    for (const storage::OwnHolidays &kept : facts.own) {
        if (kept.country != region.section(u'-', 0, 0))
            continue;
        const QString kind = kept.isChange() ? Tr::tr("This vault changes the holidays of %1 (data of %2, kept %3 by %4).")
                                             : Tr::tr("This vault has a list of its own for %1 (data of %2, kept %3 by %4).");
        return kind.arg(kept.country, kept.asOf().toString(Qt::ISODate), kept.since.toString(Qt::ISODate), kept.by);
    }
    return {};
}

// A whole file for a country, or changes of the holidays known so far.
core::Result<> readHolidays(const QString &path, VaultFacts &facts)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::Io, Tr::tr("The file \"%1\" cannot be read.").arg(path), file.errorString());
    const QByteArray json = file.read(rules::kLargestHolidayFile + 1);
    auto read = facts.library.read(json);
    if (!read)
        return core::fail(read.error());
    if (!rules::isChangeOfHolidays(json))
        std::erase_if(facts.own, [&read](const storage::OwnHolidays &kept) { return kept.country == read->country; });
    facts.library.replace(std::move(*read));
    return {};
}

int list(Invocation &call, const QString &what)
{
    QStringList words;
    if (what == "laws"_L1)
        words = rules::lawCodes();
    else if (what == "types"_L1)
        words = rules::rightCodes();
    else if (what == "readings"_L1)
        words = rules::readingCodes();
    else
        words = rules::HolidayLibrary().regions();
    call.out() << words.join(u'\n') << '\n';
    return kDone;
}

core::Result<DueAnswer> answer(Invocation &call)
{
    DueAnswer answer;
    if (const auto read = readRequest(call, answer.input); !read)
        return core::fail(read.error());
    auto facts = factsOf(call);
    if (!facts)
        return core::fail(facts.error());
    const rules::HolidayLibrary &library = facts->library;
    for (const QString &path : call.values(u"holidays"_s)) {
        if (const auto read = readHolidays(path, *facts); !read)
            return core::fail(read.error());
    }
    const auto region = rules::calendarRegion(answer.input.law, call.value(u"region"_s), answer.input.readings);
    if (!region)
        return core::fail(region.error());
    const auto received = receivedOn(call, *facts, *region, answer.working);
    if (!received)
        return core::fail(received.error());
    answer.input.received = *received;
    auto calendar = library.calendar(*region);
    if (!calendar)
        return core::fail(calendar.error());
    answer.calendar = std::move(*calendar);
    answer.ownHolidays = ownNote(*facts, *region);
    auto dates = rules::deadlines(answer.input, answer.calendar, &answer.working);
    if (!dates)
        return core::fail(dates.error());
    answer.dates = std::move(*dates);
    return answer;
}

// The part that --part names, else the first that has no answer yet, or the first.
core::Result<records::RequestPart> partOf(const Invocation &call, const records::Request &request)
{
    const auto &parts = request.parts.items();
    bool isNumber = true;
    const int number = call.isSet(u"part"_s) ? call.value(u"part"_s).toInt(&isNumber) : 0;
    if (!isNumber || number < 0 || number > int(parts.size()) || (call.isSet(u"part"_s) && number == 0))
        return usageError(Tr::tr("--part takes the number of a part; the request has %n part(s).", nullptr, int(parts.size())));
    if (parts.empty())
        return core::fail(core::ErrorCode::Invalid, Tr::tr("Nobody has said yet what this request asks."));
    const auto open = std::find_if(parts.begin(), parts.end(), [](const records::RequestPart &part) { return !part.answeredOn.hasValue(); });
    return number > 0 ? parts[std::size_t(number) - 1] : (open == parts.end() ? parts.front() : *open);
}

// Why a request of the vault is due on its day.
core::Result<DueAnswer> answerOfRequest(Invocation &call)
{
    const auto session = Session::open(call, storage::OpenMode::ReadOnly);
    if (!session)
        return core::fail(session.error());
    const auto at = (*session)->moment(call);
    const auto source = at ? (*session)->source(call) : core::fail(at.error());
    const auto own = at ? storage::ownHolidays((*session)->connection(), *at) : core::fail(at.error());
    if (!source || !own)
        return core::fail(source ? own.error() : source.error());
    const QString reference = call.value(u"request"_s);
    const core::RecordId id = (*source)->idOf(reference).value_or(core::kNoRecord);
    const auto found = (*source)->load(records::requestType(), std::array {id});
    if (!found || found->empty())
        return found ? core::fail(core::ErrorCode::NotFound, Tr::tr("There is no request %1.").arg(reference.left(40))) : core::fail(found.error());
    const auto request = found->front().as<records::Request>();
    const auto part = partOf(call, request);
    if (!part)
        return core::fail(part.error());
    storage::Connection &connection = (*session)->connection();
    const auto facts = at->isValid() ? storage::VaultFacts::at(connection, **source, *at)
                                     : std::make_unique<storage::VaultFacts>(connection, **source, (*session)->clock().now());
    DueAnswer answer;
    auto clock = rules::clockOf(request, *part, *facts, &answer.working);
    if (!clock)
        return core::fail(clock.error());
    answer.input = std::move(clock->input);
    answer.calendar = *clock->calendar;
    answer.dates = std::move(clock->dates);
    answer.ownHolidays = ownNote({{}, *own, {}}, answer.calendar.region());
    return answer;
}

// Errors: Usage.
core::Result<> checkWhat(const Invocation &call)
{
    const bool isStored = call.isSet(u"request"_s);
    if (isStored && call.arguments().isEmpty())
        return usageError(Tr::tr("--request goes with a vault."));
    if (call.isSet(u"part"_s) && !isStored)
        return usageError(Tr::tr("--part goes with --request."));
    if (call.isSet(u"as-of"_s) && call.arguments().isEmpty())
        return usageError(Tr::tr("--as-of goes with a vault, whose holidays of that day are taken."));
    for (const QString &given : {u"law"_s, u"type"_s, u"received"_s}) {
        if (isStored && call.isSet(given))
            return usageError(Tr::tr("--request says what --law, --type and --received would."));
        if (!isStored && !call.isSet(given))
            return usageError(Tr::tr("--law, --type and --received are needed."));
    }
    return {};
}

core::Result<int> run(Invocation &call)
{
    if (call.isSet(u"list"_s)) {
        const auto what = call.choice(u"list"_s, {u"laws"_s, u"types"_s, u"readings"_s, u"regions"_s});
        return what ? core::Result<int>(list(call, *what)) : core::fail(what.error());
    }
    const auto format = call.choice(u"format"_s, {u"text"_s, u"json"_s});
    if (!format)
        return core::fail(format.error());
    if (const auto checked = checkWhat(call); !checked)
        return core::fail(checked.error());
    const auto found = call.isSet(u"request"_s) ? answerOfRequest(call) : answer(call);
    if (!found)
        return core::fail(found.error());
    if (*format == "json"_L1)
        printJson(call, *found);
    else
        printText(call, *found);
    return kDone;
}

} // namespace

Command dueCommand()
{
    return {
        "due",
        "[VAULT]",
        QT_TRANSLATE_NOOP("cli", "Compute the dates of a data-subject request, with the working."),
        {{.name = "law",
          .valueName = "LAW",
          .help = QT_TRANSLATE_NOOP("cli", "gdpr, uk-gdpr, uk-complaint, ccpa, ccpa-opt-out, fadp, lgpd or pipl.")},
         {.name = "type",
          .valueName = "TYPE",
          .help = QT_TRANSLATE_NOOP("cli", "What is asked for, such as access or erasure.")},
         {.name = "received",
          .valueName = "DATE",
          .help = QT_TRANSLATE_NOOP(
              "cli", "The day of receipt, or the time with its zone: 2026-11-25T22:40:00Z[Europe/Berlin].")},
         {.name = "region",
          .valueName = "CODE",
          .help = QT_TRANSLATE_NOOP("cli", "Whose public holidays count, such as DE-BY or GB-SCT.")},
         {.name = "extended", .help = QT_TRANSLATE_NOOP("cli", "The period was extended.")},
         {.name = "extension-told",
          .valueName = "DATE",
          .help = QT_TRANSLATE_NOOP("cli", "The day on which the person was told of the extension.")},
         {.name = "announced",
          .valueName = "DATE",
          .help = QT_TRANSLATE_NOOP("cli", "Switzerland: the later day that the person was told.")},
         {.name = "pause",
          .valueName = "PAUSE",
          .help = QT_TRANSLATE_NOOP("cli", "Waiting for the person: FROM..TO:REASON, REASON being identity, "
                                           "clarification or fee; may be given several times.")},
         {.name = "reading",
          .valueName = "NAME",
          .help = QT_TRANSLATE_NOOP("cli",
                                    "How an ambiguous point is read, such as strict; may be given several times.")},
         {.name = "promise",
          .valueName = "DAYS",
          .help = QT_TRANSLATE_NOOP("cli", "Within how many days our own notice promises an answer.")},
         {.name = "holidays",
          .valueName = "FILE",
          .help = QT_TRANSLATE_NOOP("cli", "Holidays of a country, or changes of them, in place of those that ship.")},
         {.name = "request",
          .valueName = "REF",
          .help = QT_TRANSLATE_NOOP("cli", "A request of the vault, in place of --law, --type and --received.")},
         {.name = "part",
          .valueName = "N",
          .help = QT_TRANSLATE_NOOP("cli", "Its part of that number; else the first that has no answer.")},
         asOfOption(),
         passphraseFileOption(),
         keyFileOption(),
         {.name = "list",
          .valueName = "WHAT",
          .help = QT_TRANSLATE_NOOP("cli",
                                    "Print the laws, types, readings or regions that are known, and do nothing else.")},
         {.name = "format", .valueName = "FORMAT", .help = QT_TRANSLATE_NOOP("cli", "text (default) or json.")}},
        run};
}

} // namespace cli
