// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/responsepack.h"

#include "models/core/csvwriter.h"
#include "models/exchange/recordexport.h"
#include "models/records/ruletools.h"
#include "models/storage/secret.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::ResponsePack)
};

constexpr auto kAlphabet = "abcdefghjkmnpqrstuvwxyz23456789"_L1;
constexpr int kGroups = 4;
constexpr int kGroupSize = 5;

// A file of the archive.
struct PackedFile {
    QString name;
    const char *kind;
    QString sha256;
    QByteArray content;
};

// The ending alone tells what opens a file; anything else might tell of the person.
QString endingOf(const QString &name)
{
    static const QRegularExpression usual(u"^[a-z0-9]{1,5}$"_s);
    const QString ending = QFileInfo(name).suffix().toLower();
    return usual.match(ending).hasMatch() ? ending : u"bin"_s;
}

core::Result<PackedFile> read(const records::Attachment &file, const char *kind, int number, storage::Attachments &attachments)
{
    const QString name = u"%1-%2.%3"_s.arg(number, 2, 10, QChar(u'0')).arg(QLatin1StringView(kind), endingOf(file.name));
    auto content = attachments.read(file.sha256);
    if (!content) {
        core::Error error = content.error();
        error.message = Tr::tr("File %1 of the pack cannot be read from the vault: %2").arg(number).arg(error.message);
        return core::fail(std::move(error));
    }
    return PackedFile {name, kind, file.sha256, std::move(*content)};
}

core::Result<std::vector<PackedFile>> readAll(const ResponsePack &pack, storage::Attachments &attachments)
{
    std::vector<records::Attachment> files {pack.letter};
    files.insert(files.end(), pack.documents.begin(), pack.documents.end());
    std::vector<PackedFile> packed;
    qint64 bytes = 0;
    for (const records::Attachment &file : files) {
        auto read = exchange::read(file, packed.empty() ? "letter" : "document", int(packed.size()) + 1, attachments);
        if (!read)
            return core::fail(read.error());
        bytes += read->content.size();
        if (bytes > kMaxPackBytes)
            return core::fail(core::ErrorCode::Invalid, Tr::tr("The files are too large for one pack: more than 512 MiB."));
        packed.push_back(std::move(*read));
    }
    return packed;
}

core::Result<QByteArray> manifestOf(const std::vector<PackedFile> &files)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    core::CsvWriter writer(buffer);
    for (const QString &heading : {u"file"_s, u"kind"_s, u"bytes"_s, u"sha256"_s})
        writer.cell(heading);
    writer.endLine();
    for (const PackedFile &file : files) {
        writer.cell(file.name);
        writer.cell(QString::fromLatin1(file.kind));
        writer.cell(QString::number(file.content.size()));
        writer.cell(file.sha256);
        writer.endLine();
    }
    auto written = writer.finish();
    return written ? core::Result<QByteArray>(buffer.data()) : core::fail(written.error());
}

// Neither what the file was called nor what is in it: the history forgets nothing.
QByteArray entryOf(const ResponsePack &pack, std::size_t files, const QString &sha256)
{
    const QJsonObject entry {{"report"_L1, u"response-pack"_s}, {"record"_L1, pack.reference}, {"files"_L1, qint64(files)}, {"sha256"_L1, sha256}};
    return QJsonDocument(entry).toJson(QJsonDocument::Compact);
}

bool isLetter(const records::RequestMessage &message)
{
    return records::isOneOf(message.direction, {"out"}) && records::isOneOf(message.kind, {"answer", "refusal"}) && message.attachment.hasValue();
}

} // namespace

std::vector<PackFile> packFiles(const records::Request &request)
{
    std::vector<PackFile> files;
    const auto add = [&files](const records::Attachment &file, bool isTheLetter, bool isProposed) {
        const bool isThere = std::any_of(files.begin(), files.end(), [&file](const PackFile &other) { return other.file.sha256 == file.sha256; });
        if (!isThere)
            files.push_back({file, isTheLetter, isProposed});
    };
    const auto &messages = request.messages.items();
    const auto last = std::find_if(messages.rbegin(), messages.rend(), isLetter);
    if (last != messages.rend())
        add(last->attachment.value(), true, true);
    for (const records::RequestMessage &message : messages) {
        if (message.attachment.hasValue())
            add(message.attachment.value(), false, isLetter(message));
    }
    for (const records::Attachment &file : request.attachments)
        add(file, false, false);
    return files;
}

core::Result<WrittenPack> writeResponsePack(const ResponsePack &pack, const QString &path, storage::Attachments &attachments, const NoteExport &note,
                                            const letters::ZipProgress &progress)
{
    const auto files = readAll(pack, attachments);
    if (!files)
        return core::fail(files.error());
    const auto manifest = manifestOf(*files);
    if (!manifest)
        return core::fail(manifest.error());
    WrittenPack result {makePackPassword(), {}, {}};
    std::vector<letters::ZipEntry> entries;
    for (const PackedFile &file : *files) {
        entries.push_back({file.name.toLatin1(), file.content});
        result.files += file.name;
    }
    entries.push_back({"manifest.csv", *manifest});
    result.files += u"manifest.csv"_s;
    QByteArray password = result.password.toLatin1();
    const auto written = writeFile(path, [&](QIODevice &device) -> core::Result<> {
        if (auto zipped = letters::writeZip(entries, device, password, progress); !zipped)
            return zipped;
        const auto hash = hashOfWritten(device);
        if (!hash)
            return core::fail(hash.error());
        result.sha256 = *hash;
        return note(entryOf(pack, files->size(), *hash));
    });
    storage::wipe(password);
    return written ? core::Result<WrittenPack>(std::move(result)) : core::fail(written.error());
}

core::Result<records::Record> notePack(storage::RecordStore &store, core::RecordId request, const WrittenPack &pack, const records::Instant &at)
{
    auto stored = store.load(records::requestType(), request);
    if (!stored)
        return stored;
    records::RequestMessage message;
    message.kind = records::Choice {u"response-pack"_s};
    message.direction = records::Choice {u"out"_s};
    message.at = at;
    message.text = Tr::tr("Response pack made: %n file(s) and the list of them, SHA-256 %1.", nullptr, int(pack.files.size()) - 1).arg(pack.sha256);
    auto content = stored->as<records::Request>();
    std::vector<records::RequestMessage> messages = content.messages.items();
    messages.push_back(std::move(message));
    records::replaceItems(content.messages, std::move(messages));
    stored->set(content);
    return store.save(*stored);
}

QString makePackPassword()
{
    QString text;
    text.reserve(qsizetype(kGroups) * (kGroupSize + 1)); // no piece of it is left behind by growing
    for (int i = 0; i < kGroups * kGroupSize; ++i) {
        if (i > 0 && i % kGroupSize == 0)
            text += u'-';
        text += QChar(kAlphabet[qsizetype(QRandomGenerator::system()->bounded(quint32(kAlphabet.size())))]);
    }
    return text;
}

} // namespace exchange
