// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/source.h"

#include "models/core/readupto.h"
#include "models/exchange/limits.h"
#include "models/records/registry.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace exchange {

using core::ErrorCode;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::Source)
};

core::Result<QByteArray> contentOf(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.exists())
        return core::fail(ErrorCode::NotFound, Tr::tr("There is no file \"%1\".").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(ErrorCode::Io, Tr::tr("The file \"%1\" cannot be read.").arg(name));
    const QByteArray content = core::readUpTo(file, kMaxFileBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return core::fail(ErrorCode::Io, Tr::tr("The file \"%1\" cannot be read.").arg(name));
    if (content.size() > kMaxFileBytes)
        return core::fail(ErrorCode::Invalid, Tr::tr("The file \"%1\" is larger than 1 GiB.").arg(name));
    return content;
}

} // namespace

core::Result<Source> Source::fromFile(const QString &path, Format format, const records::RecordType *type)
{
    auto content = contentOf(path);
    if (!content)
        return core::fail(content.error());
    const QFileInfo info(path);
    return Source {format,
                   {{info.fileName(), type, std::move(*content)}},
                   info.absoluteDir().filePath(kAttachmentFolder.toString())};
}

core::Result<Source> Source::fromFolder(const QString &path)
{
    const QDir folder(path);
    if (!folder.exists())
        return core::fail(ErrorCode::NotFound, Tr::tr("There is no folder \"%1\".").arg(folder.dirName()));
    Source source {Format::Csv, {}, folder.filePath(kAttachmentFolder.toString())};
    for (const QString &name : folder.entryList({u"*.csv"_s}, QDir::Files, QDir::Name)) {
        const records::RecordType *type = records::findType(name.chopped(4).toLatin1());
        if (!type)
            return core::fail(ErrorCode::Invalid,
                              Tr::tr("The file \"%1\" is named after no kind of record.").arg(name.left(80)));
        auto content = contentOf(folder.filePath(name));
        if (!content)
            return core::fail(content.error());
        source.files.push_back({name, type, std::move(*content)});
    }
    if (source.files.empty())
        return core::fail(ErrorCode::NotFound, Tr::tr("The folder \"%1\" holds no CSV files.").arg(folder.dirName()));
    return source;
}

} // namespace exchange
