// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/display.h"
#include "app/cli/session.h"
#include "models/storage/livesource.h"
#include "models/storage/recordhistory.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::HistoryCommand)
};

void printText(Invocation &call, const std::vector<storage::HistoryStep> &steps, const records::RecordSource &source)
{
    for (const storage::HistoryStep &step : steps) {
        call.out() << step.version.revision << "  " << step.version.at.toString(Qt::ISODate) << "  " << oneLine(step.version.by) << "  "
                   << (step.version.erased ? Tr::tr("erased") : step.version.action) << '\n';
        for (const records::Difference &change : step.changes) {
            call.out() << "    " << change.label << ": " << oneLine(displayText(*change.field, change.before, source)) << " -> "
                       << oneLine(displayText(*change.field, change.after, source)) << '\n';
        }
    }
}

QJsonValue jsonText(const records::Field &field, const records::Value &value, const records::RecordSource &source)
{
    return value.isUnknown() ? QJsonValue() : QJsonValue(toText(field, value, source));
}

void printJson(Invocation &call, const records::Record &record, const std::vector<storage::HistoryStep> &steps, const records::RecordSource &source)
{
    QJsonArray versions;
    for (const storage::HistoryStep &step : steps) {
        QJsonArray changes;
        for (const records::Difference &change : step.changes) {
            changes.append(QJsonObject {{u"field"_s, QString::fromLatin1(change.path)}, {u"before"_s, jsonText(*change.field, change.before, source)},
                                        {u"after"_s, jsonText(*change.field, change.after, source)}});
        }
        versions.append(QJsonObject {{u"revision"_s, step.version.revision}, {u"at"_s, step.version.at.toString(Qt::ISODateWithMs)},
                                     {u"by"_s, step.version.by}, {u"action"_s, step.version.action}, {u"erased"_s, step.version.erased},
                                     {u"changes"_s, changes}});
    }
    const QJsonObject root {{u"reference"_s, record.header.reference}, {u"versions"_s, versions}};
    call.out() << QString::fromUtf8(QJsonDocument(root).toJson());
}

// What an event says of itself, as "key: value" in the order of its keys; the list of files stays in JSON.
QString eventText(const QByteArray &what)
{
    QStringList parts;
    const QJsonObject object = QJsonDocument::fromJson(what).object();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!member.value().isArray())
            parts += member.key() + ": "_L1 + oneLine(member.value().toVariant().toString());
    }
    return parts.join(", "_L1);
}

core::Result<int> showEvents(Invocation &call, Session &session, bool asJson)
{
    const auto events = storage::Versions(session.connection()).events();
    if (!events)
        return core::fail(events.error());
    QJsonArray list;
    for (const storage::VaultEvent &event : *events) {
        if (asJson) {
            list.append(QJsonObject {{u"at"_s, event.at.toString(Qt::ISODateWithMs)}, {u"by"_s, event.by}, {u"action"_s, event.action},
                                     {u"what"_s, QJsonDocument::fromJson(event.what).object()}});
        } else {
            call.out() << event.at.toString(Qt::ISODate) << "  " << oneLine(event.by) << "  " << event.action << '\n'
                       << "    " << eventText(event.what) << '\n';
        }
    }
    if (asJson)
        call.out() << QString::fromUtf8(QJsonDocument(QJsonObject {{u"events"_s, list}}).toJson());
    return kDone;
}

core::Result<int> runEvents(Invocation &call)
{
    const auto format = call.choice(u"format"_s, {u"text"_s, u"json"_s});
    if (!format)
        return core::fail(format.error());
    const auto session = Session::open(call, storage::OpenMode::ReadOnly);
    return session ? showEvents(call, **session, *format == "json"_L1) : core::fail(session.error());
}

core::Result<int> run(Invocation &call)
{
    if (call.arguments().size() == 1)
        return runEvents(call);
    if (call.arguments().size() == 2)
        return usageError(Tr::tr("Name a record by its type and reference, or neither for what was done with the vault as a whole."));
    const auto type = typeArgument(call, 1);
    const auto format = call.choice(u"format"_s, {u"text"_s, u"json"_s});
    if (!type || !format)
        return core::fail(!type ? type.error() : format.error());
    const auto session = Session::open(call, storage::OpenMode::ReadOnly);
    if (!session)
        return core::fail(session.error());
    const auto record = recordArgument(call, **session, 1);
    if (!record)
        return core::fail(record.error());
    const auto steps = storage::historyOf((*session)->connection(), **type, record->header.id);
    if (!steps)
        return core::fail(steps.error());
    const storage::LiveSource source((*session)->connection());
    if (*format == "json"_L1)
        printJson(call, *record, *steps, source);
    else
        printText(call, *steps, source);
    return kDone;
}

} // namespace

Command historyCommand()
{
    return {"history", "VAULT [TYPE] [REF]", QT_TRANSLATE_NOOP("cli", "Show who changed what, and when; without TYPE what was done with the vault."),
            {{.name = "format", .valueName = "FORMAT", .help = QT_TRANSLATE_NOOP("cli", "text (default) or json.")}}, run};
}

} // namespace cli
