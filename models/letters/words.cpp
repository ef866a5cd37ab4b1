// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/words.h"

#include "models/records/vocabulary.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

static void initLetterWords()
{
    Q_INIT_RESOURCE(letters);
}

namespace letters {

namespace {

Words readWords(const QString &language)
{
    initLetterWords();
    QFile file(u":/letters/%1/words.json"_s.arg(language));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the words of letters are missing");
    return Words(QJsonDocument::fromJson(file.readAll()).object());
}

} // namespace

QString Words::text(const char *key) const
{
    return m_json[QLatin1StringView(key)].toString();
}

QString Words::text(const char *group, const QString &key) const
{
    return m_json[QLatin1StringView(group)][key].toString();
}

QString Words::label(const QByteArray &field) const
{
    return text("fields", QString::fromLatin1(field));
}

QString Words::labelFor(const QString &label, const Words &other) const
{
    const QJsonObject fields = other.m_json["fields"_L1].toObject();
    const auto hit = std::find_if(fields.begin(), fields.end(), [&label](const QJsonValue &text) { return text.toString() == label; });
    QString own = hit == fields.end() ? QString() : text("fields", hit.key());
    if (!own.isEmpty())
        return own;
    const QStringList around = other.text("more").split(u"%1"_s); // "whether there are more recipients"
    const bool asksForMore = around.size() == 2 && label.size() > around[0].size() + around[1].size() && label.startsWith(around[0]) && label.endsWith(around[1]);
    return asksForMore ? text("more").arg(labelFor(label.mid(around[0].size()).chopped(around[1].size()), other)) : label;
}

QString Words::gap(const QString &label) const
{
    return text("gap").arg(label);
}

QString Words::term(const char *vocabulary, const QString &code) const
{
    const QString own = m_json["vocabularies"_L1][QLatin1StringView(vocabulary)][code].toString();
    return own.isEmpty() ? records::vocabulary(vocabulary).label(code) : own;
}

bool Words::has(const char *vocabulary, const QString &code) const
{
    return !m_json["vocabularies"_L1][QLatin1StringView(vocabulary)][code].toString().isEmpty();
}

QString Words::country(const QString &code) const
{
    const QString own = text("countries", code);
    return own.isEmpty() ? records::vocabulary("country").label(code) : own;
}

QString Words::catalogue(const QString &name) const
{
    const QString own = text("catalogues", name);
    return own.isEmpty() ? name : own;
}

QString Words::date(const QDate &date, const QString &format) const
{
    if (format.isEmpty() && date.day() == 1 && !text("first_of_month").isEmpty())
        return QLocale(language()).toString(date, text("first_of_month"));
    return QLocale(language()).toString(date, format.isEmpty() ? text("date") : format);
}

QString Words::duration(const records::Duration &duration) const
{
    if (duration.isZero())
        return text("units", u"none"_s);
    QStringList parts;
    const auto add = [&](int count, const char *unit) {
        const QJsonArray forms = m_json["units"_L1][QLatin1StringView(unit)].toArray();
        if (count != 0)
            parts += forms[count == 1 ? 0 : 1].toString().arg(count);
    };
    add(duration.years, "year");
    add(duration.months, "month");
    add(duration.weeks, "week");
    add(duration.days, "day");
    add(duration.hours, "hour");
    add(duration.minutes, "minute");
    add(duration.seconds, "second");
    return joined(parts);
}

QString Words::number(double value) const
{
    const bool isWhole = value == std::floor(value);
    return QLocale(language()).toString(value, 'f', isWhole ? 0 : 2);
}

QString Words::joined(const QStringList &items) const
{
    if (items.size() < 2)
        return items.value(0);
    return items.mid(0, items.size() - 1).join(u", "_s) + text("and") + items.back();
}

QString programLanguage()
{
    return QCoreApplication::translate("letters::Words", "en", "code of the language of the program");
}

QStringList languages()
{
    return {u"en"_s, u"de"_s, u"fr"_s};
}

const Words &wordsOf(const QString &language)
{
    static const std::map<QString, Words> all = [] {
        std::map<QString, Words> words;
        for (const QString &code : languages())
            words.emplace(code, readWords(code));
        return words;
    }();
    const auto hit = all.find(language);
    return hit == all.end() ? all.at(u"en"_s) : hit->second;
}

} // namespace letters
