// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assignments.h"
#include "app/cli/commands.h"
#include "app/cli/display.h"
#include "app/cli/session.h"
#include "models/exchange/importer.h"
#include "models/records/approving.h"
#include "models/rules/recordrules.h"
#include "models/storage/vaultfacts.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::AddCommand)
};

core::Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    const bool opened = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return core::fail(core::ErrorCode::Io, Tr::tr("The file \"%1\" cannot be read.").arg(QFileInfo(path).fileName().left(80)));
    return file.readAll();
}

// The text of one record as a file of records. Only its reference is touched, so that refusals keep their lines.
core::Result<QByteArray> recordFile(QByteArray text, const records::RecordType &type, const QString &reference)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError && error.error != QJsonParseError::GarbageAtEnd) {
        const auto line = text.left(error.offset).trimmed().count('\n') + 1;
        return core::fail(core::ErrorCode::Invalid, Tr::tr("The file is not JSON: line %1 does not go on as it should.").arg(line), error.errorString());
    }
    if (!document.isObject()) // more than one, or none, must not reach the list that it is put into
        return core::fail(core::ErrorCode::Invalid, Tr::tr("The file does not hold one JSON object."), error.errorString());
    const QString given = document.object()["reference"_L1].toString();
    if (!reference.isEmpty() && !given.isEmpty() && given != reference)
        return usageError(Tr::tr("The file holds %1, not %2.").arg(given.left(40), reference));
    if (!reference.isEmpty() && given.isEmpty()) {
        const QByteArray comma = document.object().isEmpty() ? "" : ",";
        text.insert(text.indexOf('{') + 1, "\"reference\":\"" + reference.toUtf8() + '"' + comma);
    }
    return "{\"format\":\"dpodesk-records\",\"version\":1,\"type\":\"" + type.key + "\",\"records\":[" + text + "]}";
}

// What does not fit, though it was saved.
void warnOf(Invocation &call, Session &session, const records::Record &record)
{
    storage::LiveSource source(session.connection());
    const storage::VaultFacts facts(session.connection(), source, session.clock().now());
    for (const rules::Finding &finding : rules::findings(record, facts)) {
        if (finding.severity != rules::Severity::Info)
            call.err() << Tr::tr("Warning: %1").arg(oneLine(describe(finding.problem))) << '\n';
    }
}

core::Result<int> importJson(Invocation &call, Session &session, const records::RecordType &type, const QString &reference)
{
    const QString path = call.value(u"json"_s);
    auto text = readFile(path);
    if (!text)
        return core::fail(text.error());
    auto content = recordFile(std::move(*text), type, reference);
    if (!content)
        return core::fail(content.error());
    exchange::Source source;
    source.files.push_back({path, &type, std::move(*content)});
    exchange::Importer importer(session.connection(), session.store());
    const auto plan = importer.plan(source);
    if (!plan)
        return core::fail(plan.error());
    for (const exchange::ImportRow &row : plan->rows()) {
        if (reference.isEmpty() && row.action != exchange::ImportAction::New && !plan->isRefused())
            return core::fail(core::ErrorCode::Conflict, Tr::tr("There is a record %1 already; \"set\" changes it.").arg(row.reference));
    }
    const auto report = importer.apply(*plan);
    if (!report)
        return core::fail(report.error());
    for (const QString &saved : report->references) {
        call.out() << saved << '\n';
        if (const auto record = session.store().load(type, saved))
            warnOf(call, session, *record);
    }
    return kDone;
}

// The record as saved.
core::Result<records::Record> save(Session &session, records::Record record, const QStringList &assignments)
{
    if (auto problems = applyAssignments(record, assignments, session.store()); !problems.empty())
        return core::fail(core::ErrorCode::Invalid, Tr::tr("Nothing was saved, because some answers cannot be kept."), {}, std::move(problems));
    return session.store().save(record);
}

// Errors: Usage.
core::Result<> checkAnswers(const Invocation &call, int given)
{
    if (call.isSet(u"json"_s) && call.arguments().size() > given)
        return usageError(Tr::tr("Give answers either as FIELD=VALUE or with --json."));
    if (call.isSet(u"json"_s) && (call.isSet(u"revision"_s) || call.isSet(u"approve"_s)))
        return usageError(Tr::tr("With --json the revision stands in the file; approve in a call of its own."));
    bool isNumber = true;
    if (call.isSet(u"revision"_s) && (call.value(u"revision"_s).toInt(&isNumber) < 1 || !isNumber))
        return usageError(Tr::tr("--revision takes a number."));
    return {};
}

core::Result<int> add(Invocation &call)
{
    const auto type = typeArgument(call, 1);
    if (!type)
        return core::fail(type.error());
    if (auto checked = checkAnswers(call, 2); !checked)
        return core::fail(checked.error());
    if (call.arguments().size() < 3 && !call.isSet(u"json"_s))
        return usageError(Tr::tr("Give answers as FIELD=VALUE or --json FILE; \"dpodesk types %1\" lists the fields.").arg(QLatin1StringView((*type)->key)));
    const auto session = Session::open(call, storage::OpenMode::ReadWrite);
    if (!session)
        return core::fail(session.error());
    if (call.isSet(u"json"_s))
        return importJson(call, **session, **type, {});
    const auto saved = save(**session, records::Record(**type), call.arguments().mid(2));
    if (!saved)
        return core::fail(saved.error());
    call.out() << saved->header.reference << '\n';
    warnOf(call, **session, *saved);
    return kDone;
}

// The revision that the caller has seen, with the status that says so: somebody may have saved another one since.
core::Result<records::Record> approve(Session &session, records::Record record)
{
    const records::Values before = record.values;
    record.values = records::approved(record.type(), std::move(record.values));
    if (record.values != before) {
        auto saved = session.store().save(record);
        if (!saved)
            return saved;
        record = std::move(*saved);
    }
    if (auto approved = session.store().approve(record.type(), record.header.id, record.header.revision); !approved)
        return core::fail(approved.error());
    return record;
}

// Saves and approves as one step. Errors: Conflict when --revision is not the newest any more.
core::Result<records::Record> change(const Invocation &call, Session &session, records::Record record)
{
    auto transaction = storage::Transaction::begin(session.connection());
    if (!transaction)
        return core::fail(transaction.error());
    if (call.arguments().size() > 3) {
        auto saved = save(session, std::move(record), call.arguments().mid(3));
        if (!saved)
            return core::fail(saved.error());
        record = std::move(*saved);
    }
    if (call.isSet(u"approve"_s)) {
        auto approved = approve(session, std::move(record));
        if (!approved)
            return approved;
        record = std::move(*approved);
    }
    if (auto committed = transaction->commit(); !committed)
        return core::fail(committed.error());
    return record;
}

// The revision that the caller has seen. Errors: Usage.
core::Result<> setRevision(const Invocation &call, records::Record &record)
{
    if (!call.isSet(u"revision"_s))
        return {};
    const int seen = call.value(u"revision"_s).toInt();
    if (seen > record.header.revision)
        return usageError(Tr::tr("%1 has no revision %2 yet; the newest is %3.").arg(record.header.reference).arg(seen).arg(record.header.revision));
    record.header.revision = seen;
    return {};
}

core::Result<int> set(Invocation &call)
{
    if (auto type = typeArgument(call, 1); !type)
        return core::fail(type.error());
    if (auto checked = checkAnswers(call, 3); !checked)
        return core::fail(checked.error());
    if (call.arguments().size() < 4 && !call.isSet(u"json"_s) && !call.isSet(u"approve"_s))
        return usageError(Tr::tr("Give answers as FIELD=VALUE or --json FILE, or --approve."));
    const auto session = Session::open(call, storage::OpenMode::ReadWrite);
    if (!session)
        return core::fail(session.error());
    auto record = recordArgument(call, **session, 1);
    if (!record)
        return core::fail(record.error());
    if (call.isSet(u"json"_s))
        return importJson(call, **session, record->type(), record->header.reference);
    if (record->header.removed)
        return core::fail(core::ErrorCode::Invalid, Tr::tr("%1 has been removed.").arg(record->header.reference));
    if (auto seen = setRevision(call, *record); !seen)
        return core::fail(seen.error());
    const auto changed = change(call, **session, std::move(*record));
    if (!changed)
        return core::fail(changed.error());
    if (call.arguments().size() > 3)
        call.out() << call.argument(2) << '\n';
    warnOf(call, **session, *changed);
    return kDone;
}

} // namespace

Command addCommand()
{
    return {"add", "VAULT TYPE [FIELD=VALUE]...", QT_TRANSLATE_NOOP("cli", "Add a record and print its reference."), {jsonOption(), byOption()}, add};
}

Command setCommand()
{
    return {"set", "VAULT TYPE REF [FIELD=VALUE]...", QT_TRANSLATE_NOOP("cli", "Change answers of a record."),
            {jsonOption(), byOption(),
             {.name = "revision", .valueName = "N", .help = QT_TRANSLATE_NOOP("cli", "Refuse if the record has been changed since that revision.")},
             {.name = "approve", .help = QT_TRANSLATE_NOOP("cli", "Approve the record as it then is.")}},
            set};
}

} // namespace cli
