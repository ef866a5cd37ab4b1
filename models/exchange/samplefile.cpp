// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/samplefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

static void initSamples()
{
    Q_INIT_RESOURCE(samples);
}

namespace exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::SampleFile)
};

core::Result<QJsonObject> readObject(const QString &name)
{
    initSamples();
    QFile file(u":/samples/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::NotFound, Tr::tr("There is no sample file \"%1\".").arg(name));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return core::fail(core::ErrorCode::Internal, Tr::tr("The sample file \"%1\" cannot be read.").arg(name),
                          error.errorString());
    return document.object();
}

QString textOf(const QString &sample, QLatin1StringView key)
{
    const auto object = readObject(sample + ".json"_L1);
    return object ? (*object)[key].toString() : QString();
}

// What a record or a row is recognised by; undefined for anything else.
QJsonValue identityOf(const QJsonValue &item)
{
    const QJsonObject object = item.toObject();
    return object.contains("reference"_L1) ? object["reference"_L1] : object["row"_L1];
}

QJsonArray overlaidList(QJsonArray base, const QJsonArray &over)
{
    for (const auto item : over) {
        const QJsonValue identity = identityOf(item);
        const auto same = std::find_if(base.begin(), base.end(),
                                       [&identity](const QJsonValue &i) { return identityOf(i) == identity; });
        if (same == base.end())
            base.append(item);
        else
            *same = overlaid(*same, item);
    }
    return base;
}

bool hasIdentities(const QJsonArray &items)
{
    return std::none_of(items.begin(), items.end(),
                        [](const QJsonValue &item) { return identityOf(item).isUndefined(); });
}

QJsonObject withDefaults(QJsonObject sample)
{
    const QJsonObject defaults = sample.take("defaults"_L1).toObject();
    QJsonObject types = sample["records"_L1].toObject();
    for (auto type = defaults.begin(); type != defaults.end(); ++type) {
        QJsonArray records = types[type.key()].toArray();
        for (auto record : records)
            record = overlaid(type.value(), record);
        types[type.key()] = records;
    }
    sample["records"_L1] = types;
    return sample;
}

} // namespace

QJsonValue overlaid(const QJsonValue &base, const QJsonValue &over)
{
    if (base.isArray() && over.isArray() && hasIdentities(base.toArray()) && hasIdentities(over.toArray()))
        return overlaidList(base.toArray(), over.toArray());
    if (!base.isObject() || !over.isObject())
        return over;
    QJsonObject merged = base.toObject();
    const QJsonObject changes = over.toObject();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        merged[it.key()] = overlaid(merged.value(it.key()), it.value());
    return merged;
}

QStringList sampleNames()
{
    initSamples();
    QStringList names;
    const QStringList files = QDir(u":/samples"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        names += file.chopped(5);
    return names;
}

QString aboutSample(const QString &name)
{
    return textOf(name, "about"_L1);
}

QString baseOfSample(const QString &name)
{
    return textOf(name, "base"_L1);
}

core::Result<QJsonObject> readSample(const QString &name)
{
    auto sample = readObject(name + ".json"_L1);
    if (!sample)
        return sample;
    if (const QString base = sample->take("base"_L1).toString(); !base.isEmpty()) {
        auto shared = readObject("shared/"_L1 + base);
        if (!shared)
            return shared;
        sample = overlaid(*shared, *sample).toObject();
    }
    sample->remove("about"_L1);
    return withDefaults(std::move(*sample));
}

} // namespace exchange
