// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/assignments.h"
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "models/exchange/attachmentfolder.h"
#include "models/records/filter.h"
#include "models/storage/attachments.h"
#include "models/storage/linkrows.h"
#include "models/storage/transaction.h"
#include "models/storage/vaultfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(cli::AttachCommand)
};

core::Result<QString> storeFile(Invocation &call, Session &session, const QString &path)
{
    if (storage::isSameFile(path, session.vault().path())) // to open it would drop the locks on it
        return core::fail(core::ErrorCode::Invalid, Tr::tr("A vault cannot be attached to itself."));
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::Io, Tr::tr("The file \"%1\" cannot be read.").arg(QFileInfo(path).fileName().left(80)));
    const auto stored = storage::Attachments(session.connection()).add(file);
    if (!stored)
        return core::fail(stored.error());
    if (stored->vaultIsLarge)
        call.err() << Tr::tr("The files in the vault take more than 2 GiB.") << '\n';
    return stored->sha256;
}

// Puts the file into the field; the record's own list of attachments grows by it.
core::Problems place(records::Record &record, const QString &field, const records::Attachment &attachment, const records::References &references)
{
    const records::Field single = {};
    QString text = toText(single, records::Value::of(attachment), references);
    if (const records::Field *list = record.type().field(field.toLatin1()); list && list->kind == records::FieldKind::Attachments) {
        const auto &files = record.value(list->name).as<std::vector<records::Attachment>>();
        if (std::find(files.begin(), files.end(), attachment) != files.end())
            return {}; // is there already
        const QString before = toText(*list, record.value(list->name), references);
        if (!before.isEmpty() && before != "@none"_L1)
            text += "; "_L1 + before;
    }
    return applyAssignments(record, {field + u'=' + text}, references);
}

// "documents.1.attachment" or "attachments": a field that holds files.
bool takesFiles(const records::RecordType &type, const QString &path)
{
    const QStringList steps = path.split(u'.');
    const auto found = findField(type, (steps.size() == 3 ? steps[0] + u'.' + steps[2] : path).toLatin1());
    return found && found->field->isAttachment() && (found->list != nullptr) == (steps.size() == 3);
}

core::Result<int> attach(Invocation &call)
{
    const auto type = typeArgument(call, 1);
    if (!type)
        return core::fail(type.error());
    if (!takesFiles(**type, call.value(u"field"_s, u"attachments"_s)))
        return usageError(Tr::tr("The field \"%1\" does not take a file.").arg(call.value(u"field"_s).left(60)));
    const auto session = Session::open(call, storage::OpenMode::ReadWrite);
    if (!session)
        return core::fail(session.error());
    auto record = recordArgument(call, **session, 1);
    if (!record)
        return core::fail(record.error());
    const QString path = call.argument(3);
    auto transaction = storage::Transaction::begin((*session)->connection()); // no file without a record that names it
    if (!transaction)
        return core::fail(transaction.error());
    const auto hash = storeFile(call, **session, path);
    if (!hash)
        return core::fail(hash.error());
    storage::RecordStore &store = (*session)->store();
    auto problems = place(*record, call.value(u"field"_s, u"attachments"_s), {QFileInfo(path).fileName(), *hash}, store);
    if (!problems.empty())
        return core::fail(core::ErrorCode::Invalid, Tr::tr("The file was not attached."), {}, std::move(problems));
    if (auto saved = store.save(*record); !saved)
        return core::fail(saved.error());
    if (auto committed = transaction->commit(); !committed)
        return core::fail(committed.error());
    call.out() << *hash << '\n';
    return kDone;
}

// The SHA-256 of the file that is called so or has that hash.
core::Result<QString> attachedFile(const records::Record &record, const QString &called)
{
    QStringList hashes;
    for (const storage::LinkRows::File &file : storage::linkRowsOf(record).files) {
        if (file.attachment.name == called || file.attachment.sha256 == called)
            hashes += file.attachment.sha256;
    }
    hashes.removeDuplicates();
    if (hashes.isEmpty())
        return core::fail(core::ErrorCode::NotFound, Tr::tr("%1 has no attachment of that name.").arg(record.header.reference));
    if (hashes.size() > 1)
        return core::fail(core::ErrorCode::Invalid,
                          Tr::tr("%1 has several files of that name; ask for one by its SHA-256: %2.").arg(record.header.reference, hashes.join(", "_L1)));
    return hashes.front();
}

core::Result<int> extract(Invocation &call)
{
    if (auto type = typeArgument(call, 1); !type)
        return core::fail(type.error());
    const auto output = call.output();
    if (!output)
        return core::fail(output.error());
    const auto session = Session::open(call, storage::OpenMode::ReadOnly);
    if (!session)
        return core::fail(session.error());
    const auto record = recordArgument(call, **session, 1);
    if (!record)
        return core::fail(record.error());
    const auto hash = attachedFile(*record, call.argument(3));
    if (!hash)
        return core::fail(hash.error());
    storage::Attachments attachments((*session)->connection());
    const auto written = exchange::writeAttachment(attachments, *hash, *output);
    return written ? core::Result<int>(kDone) : core::fail(written.error());
}

} // namespace

Command attachCommand()
{
    return {"attach", "VAULT TYPE REF FILE", QT_TRANSLATE_NOOP("cli", "Attach a file to a record."),
            {{.name = "field", .valueName = "FIELD", .help = QT_TRANSLATE_NOOP("cli", "Where it belongs, such as documents.1.attachment; the record's attachments if left out.")}, byOption()},
            attach};
}

Command extractCommand()
{
    return {"extract", "VAULT TYPE REF NAME", QT_TRANSLATE_NOOP("cli", "Write an attachment to a file."),
            {{.name = "output", .valueName = "FILE", .help = QT_TRANSLATE_NOOP("cli", "Where to write it."), .shortName = "o"}}, extract};
}

} // namespace cli
