// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/vocabulary.h"

#include "models/records/field.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <map>

using namespace Qt::StringLiterals;

// Resources of a static library are linked in only when something refers to them.
static void initReferenceData()
{
    Q_INIT_RESOURCE(reference_data);
}

namespace records {

namespace {

using Index = std::map<QString, Vocabulary>;

Term readTerm(const QJsonObject &json)
{
    return {json["code"_L1].toString(), json["label"_L1].toString(), json["article"_L1].toString(),
            json["dpv"_L1].toString(), json["note"_L1].toString(), json};
}

Vocabulary readVocabulary(const QString &key, const QJsonObject &json, const QDate &asOf)
{
    Vocabulary vocabulary {key, json["title"_L1].toString(), json["source"_L1].toString(), asOf, {}, {}};
    const QJsonArray terms = json["terms"_L1].toArray();
    for (const auto &term : terms) {
        vocabulary.positions.insert(term["code"_L1].toString(), int(vocabulary.terms.size()));
        vocabulary.terms.push_back(readTerm(term.toObject()));
    }
    return vocabulary;
}

Index readAll()
{
    initReferenceData();
    Index index;
    const QDir folder(u":/vocabularies"_s);
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        const QDate asOf = QDate::fromString(root["as_of"_L1].toString(), Qt::ISODate);
        const QJsonObject all = root["vocabularies"_L1].toObject();
        for (auto it = all.begin(); it != all.end(); ++it)
            index.emplace(it.key(), readVocabulary(it.key(), it.value().toObject(), asOf));
    }
    return index;
}

const Index &all()
{
    static const Index index = readAll();
    return index;
}

} // namespace

const Term *Vocabulary::term(const QString &code) const
{
    const auto hit = positions.find(code);
    return hit == positions.end() ? nullptr : &terms[std::size_t(*hit)];
}

QString Vocabulary::label(const QString &code) const
{
    const Term *found = term(code);
    return found ? found->label : code;
}

const Vocabulary &vocabulary(const QString &key)
{
    static const Vocabulary none;
    const auto hit = all().find(key);
    return hit == all().end() ? none : hit->second;
}

const Vocabulary &vocabulary(const char *key)
{
    return vocabulary(QString::fromLatin1(key));
}

const Vocabulary &codesOf(const Field &field)
{
    return vocabulary(field.isCountry() ? "country" : field.vocabulary);
}

std::vector<const Vocabulary *> vocabularies()
{
    std::vector<const Vocabulary *> result;
    for (const auto &[key, vocabulary] : all())
        result.push_back(&vocabulary);
    return result;
}

} // namespace records
