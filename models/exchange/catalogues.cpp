// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/catalogues.h"

#include "models/records/registry.h"
#include "models/records/vocabulary.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace exchange {

using records::AnswerState;
using records::Field;
using records::FieldKind;
using records::Record;
using records::RecordType;
using records::Value;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::Catalogues)
};

constexpr QUuid kNamespace {0x5a3c1f6e, 0x6d0b, 0x4f0e, 0x9a, 0x52, 0x3b, 0x5f, 0x0c, 0x7f, 0x1d, 0x21};

Value valueOf(const Field &field, const QJsonValue &json)
{
    if (json.isArray()) {
        QStringList codes;
        const QJsonArray items = json.toArray();
        for (const auto item : items)
            codes += item.toString();
        return codes.isEmpty() ? Value::none() : Value {AnswerState::Value, codes};
    }
    if (json.isBool())
        return Value::of(json.toBool());
    return field.isText() || field.kind == FieldKind::Choice ? Value::of(json.toString()) : Value::unknown();
}

Record entryOf(const RecordType &type, const QJsonObject &json)
{
    Record record(type);
    for (auto it = json.begin(); it != json.end(); ++it) {
        const int index = type.fieldIndex(it.key().toLatin1());
        if (index >= 0)
            record.values[std::size_t(index)] = valueOf(type.fields[std::size_t(index)], it.value());
    }
    record.header.uuid = catalogueUuid(type.key, json["key"_L1].toString());
    return record;
}

core::Result<> readEntries(const RecordType &type, std::vector<Record> &out)
{
    QFile file(u":/catalogues/%1.json"_s.arg(QLatin1StringView(type.key)));
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::ErrorCode::Internal, Tr::tr("The shipped catalogues cannot be read."));
    const QJsonArray entries = QJsonDocument::fromJson(file.readAll()).object()["entries"_L1].toArray();
    for (const auto entry : entries)
        out.push_back(entryOf(type, entry.toObject()));
    return {};
}

} // namespace

QUuid catalogueUuid(const QByteArray &type, const QString &key)
{
    return QUuid::createUuidV5(kNamespace, QString::fromLatin1(type) + u':' + key);
}

core::Result<> fillCatalogues(storage::RecordStore &store)
{
    (void)records::vocabularies(); // makes the resources of that library known
    std::vector<Record> entries;
    for (const RecordType *type : records::recordTypes()) {
        if (!type->isCatalogue)
            continue;
        if (auto read = readEntries(*type, entries); !read)
            return read;
    }
    const auto saved = store.saveAll(std::move(entries));
    return saved ? core::Result<>() : core::fail(saved.error());
}

} // namespace exchange
