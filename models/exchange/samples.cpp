// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/samples.h"

#include "models/exchange/importer.h"
#include "models/records/registry.h"
#include "models/storage/livesource.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

static void initSamples()
{
    Q_INIT_RESOURCE(samples);
}

namespace exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::Samples)
};

using EntryReferences = QHash<QString, QString>; // "data_category:email-address" to "DC-0003"

core::Result<EntryReferences> entryReferences(storage::Connection &connection)
{
    EntryReferences references;
    storage::LiveSource source(connection);
    for (const records::RecordType *type : records::recordTypes()) {
        if (!type->isCatalogue)
            continue;
        const auto entries = source.all(*type);
        if (!entries)
            return core::fail(entries.error());
        for (const records::Record &entry : *entries)
            references.insert(QString::fromLatin1(type->key) + u':' + entry.value("key").as<QString>(), entry.header.reference);
    }
    return references;
}

core::Result<QString> withReferences(const QString &text, const EntryReferences &references)
{
    static const QRegularExpression link(u"\"@([a-z_]+:[a-z0-9-]+)\""_s);
    QString result;
    qsizetype from = 0;
    for (auto it = link.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString reference = references.value(match.captured(1));
        if (reference.isEmpty())
            return core::fail(core::ErrorCode::Invalid, Tr::tr("The sample names the catalogue entry \"%1\", which there is not.").arg(match.captured(1)));
        result += QStringView(text).mid(from, match.capturedStart() - from);
        result += u'"' + reference + u'"';
        from = match.capturedEnd();
    }
    return QString(result + QStringView(text).mid(from));
}

} // namespace

QStringList sampleNames()
{
    initSamples();
    QStringList names;
    const QStringList files = QDir(u":/samples"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        names += file.chopped(5);
    return names;
}

core::Result<QByteArray> sampleFile(storage::Connection &connection, const QString &name)
{
    QFile file(u":/samples/%1.json"_s.arg(name));
    if (!sampleNames().contains(name) || !file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::NotFound, Tr::tr("There is no sample \"%1\".").arg(name));
    const auto references = entryReferences(connection);
    if (!references)
        return core::fail(references.error());
    const auto text = withReferences(QString::fromUtf8(file.readAll()), *references);
    return text ? core::Result<QByteArray>(text->toUtf8()) : core::fail(text.error());
}

core::Result<> addSample(storage::Connection &connection, storage::RecordStore &store, const QString &name)
{
    auto content = sampleFile(connection, name);
    if (!content)
        return core::fail(content.error());
    Source source;
    source.files.push_back({name + ".json"_L1, nullptr, std::move(*content)});
    Importer importer(connection, store);
    const auto plan = importer.plan(source);
    if (!plan)
        return core::fail(plan.error());
    const auto report = importer.apply(*plan);
    return report ? core::Result<>() : core::fail(report.error());
}

} // namespace exchange
