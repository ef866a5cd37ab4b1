// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/samples.h"

#include "models/exchange/importer.h"
#include "models/records/registry.h"
#include "models/storage/livesource.h"
#include "models/storage/referenceindex.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::Samples)
};

using NewReferences = QHash<QString, QString>; // "@data_category:email-address" to "DC-0002", "PA-0001" to "PA-0019"

core::Result<> addCatalogues(storage::Connection &connection, NewReferences &references)
{
    storage::LiveSource source(connection);
    for (const records::RecordType *type : records::recordTypes()) {
        if (!type->isCatalogue)
            continue;
        const auto entries = source.all(*type);
        if (!entries)
            return core::fail(entries.error());
        for (const records::Record &entry : *entries)
            references.insert(u'@' + QString::fromLatin1(type->key) + u':' + entry.value("key").as<QString>(),
                              entry.header.reference);
    }
    return {};
}

QString countedOn(const QString &reference, int by)
{
    const qsizetype dash = reference.lastIndexOf(u'-') + 1;
    return reference.left(dash)
           + QString::number(QStringView(reference).mid(dash).toInt() + by).rightJustified(reference.size() - dash, u'0');
}

// All references of a type are moved by the same number: the least by which none of them meets one of the vault.
core::Result<> addFreeReferences(storage::Connection &connection, const QJsonObject &types, NewReferences &references)
{
    const auto index = storage::ReferenceIndex::read(connection);
    if (!index)
        return core::fail(index.error());
    for (const auto records : types) {
        QStringList own;
        const QJsonArray list = records.toArray();
        for (const auto record : list)
            own += record["reference"_L1].toString();
        int by = 0;
        const auto isTaken = [&](const QString &reference) {
            return (*index)->find(countedOn(reference, by)) != nullptr;
        };
        while (std::any_of(own.begin(), own.end(), isTaken))
            ++by;
        for (const QString &reference : std::as_const(own))
            references.insert(reference, countedOn(reference, by));
    }
    return {};
}

core::Result<QByteArray> withReferences(const QByteArray &json, const NewReferences &references)
{
    static const QRegularExpression link(u"\"(@[a-z_]+:[a-z0-9-]+|[A-Z]+(?:-[0-9]{4})?-[0-9]+)\""_s);
    const QString text = QString::fromUtf8(json);
    QString result;
    qsizetype from = 0;
    for (auto it = link.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString name = match.captured(1);
        const QString reference = references.value(name, name);
        if (reference.startsWith(u'@'))
            return core::fail(
                core::ErrorCode::Invalid,
                Tr::tr("The sample names the catalogue entry \"%1\", which there is not.").arg(name.mid(1)));
        result += QStringView(text).mid(from, match.capturedStart() - from);
        result += u'"' + reference + u'"';
        from = match.capturedEnd();
    }
    return QString(result + QStringView(text).mid(from)).toUtf8();
}

core::Result<QByteArray> fileFor(storage::Connection &connection, const QString &name)
{
    const auto sample = readSample(name);
    if (!sample)
        return core::fail(sample.error());
    NewReferences references;
    if (const auto added = addCatalogues(connection, references); !added)
        return core::fail(added.error());
    if (const auto added = addFreeReferences(connection, (*sample)["records"_L1].toObject(), references); !added)
        return core::fail(added.error());
    return withReferences(QJsonDocument(*sample).toJson(), references);
}

} // namespace

core::Result<> addSample(storage::Connection &connection, storage::RecordStore &store, const QString &name)
{
    if (!sampleNames().contains(name))
        return core::fail(core::ErrorCode::NotFound, Tr::tr("There is no sample \"%1\".").arg(name));
    auto content = fileFor(connection, name);
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
