// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/deadlines/law.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

// In the order of the enumeration.
const std::array<LawInfo, 8> &laws()
{
    // clang-format off
    static const std::array<LawInfo, 8> all {{
        {Law::Gdpr, "gdpr", QT_TRANSLATE_NOOP("rules::Deadlines", "EU GDPR"), {2018, 5, 25}, "Art. 99(2) GDPR", "", ""},
        {Law::UkGdpr, "uk-gdpr", QT_TRANSLATE_NOOP("rules::Deadlines", "UK GDPR"), {2021, 1, 1}, "s. 3(10) DPA 2018", "GB", ""},
        {Law::UkComplaint, "uk-complaint", QT_TRANSLATE_NOOP("rules::Deadlines", "UK complaint to the controller"), {2026, 6, 19}, "s. 164A DPA 2018", "GB", "GB-EAW"},
        {Law::Ccpa, "ccpa", QT_TRANSLATE_NOOP("rules::Deadlines", "CCPA"), {2020, 1, 1}, "Civ. Code 1798.198", "US", "US-CA"},
        {Law::CcpaOptOut, "ccpa-opt-out", QT_TRANSLATE_NOOP("rules::Deadlines", "CCPA opt-out"), {2020, 1, 1}, "Civ. Code 1798.198", "US", "US-CA"},
        {Law::Fadp, "fadp", QT_TRANSLATE_NOOP("rules::Deadlines", "Swiss FADP"), {2023, 9, 1}, "Art. 74 FADP", "CH", "CH"},
        {Law::Lgpd, "lgpd", QT_TRANSLATE_NOOP("rules::Deadlines", "LGPD"), {2020, 9, 18}, "Art. 65 LGPD", "BR", "BR"},
        {Law::Pipl, "pipl", QT_TRANSLATE_NOOP("rules::Deadlines", "PIPL"), {2021, 11, 1}, "Art. 74 PIPL", "CN", "CN"},
    }};
    // clang-format on
    return all;
}

// In the order of the enumeration.
const QStringList &rights()
{
    static const QStringList all {
        u"access"_s,      u"portability"_s,  u"rectification"_s,       u"erasure"_s,
        u"restriction"_s, u"objection"_s,    u"objection_marketing"_s, u"withdraw_consent"_s,
        u"adm_review"_s,  u"who_received"_s, u"complaint"_s,
    };
    return all;
}

const QHash<QString, Right> &otherNames()
{
    static const QHash<QString, Right> all {
        {u"know"_s, Right::Access},       {u"know_categories"_s, Right::Access}, {u"know_specific"_s, Right::Access},
        {u"delete"_s, Right::Erasure},    {u"correct"_s, Right::Rectification},  {u"opt_out"_s, Right::Objection},
        {u"limit"_s, Right::Restriction}, {u"adm_access"_s, Right::AdmReview},   {u"adm_opt_out"_s, Right::AdmReview},
    };
    return all;
}

} // namespace

QDate lawsAsOf()
{
    return {2026, 11, 21};
}

const LawInfo &infoOf(Law law)
{
    return laws()[std::size_t(law)];
}

QStringList lawCodes()
{
    QStringList codes;
    for (const LawInfo &info : laws())
        codes += QString::fromLatin1(info.code);
    return codes;
}

std::optional<Law> lawFromCode(const QString &code)
{
    const auto hit = std::find_if(laws().begin(), laws().end(),
                                  [&code](const LawInfo &i) { return code == QLatin1StringView(i.code); });
    return hit == laws().end() ? std::nullopt : std::optional(hit->law);
}

std::optional<Right> rightFromCode(const QString &code)
{
    QString name = code;
    name.replace(u'-', u'_');
    if (const qsizetype index = rights().indexOf(name); index >= 0)
        return Right(index);
    const auto hit = otherNames().find(name);
    return hit == otherNames().end() ? std::nullopt : std::optional(*hit);
}

QString codeOf(Right right)
{
    return rights()[qsizetype(right)];
}

QStringList rightCodes()
{
    return rights();
}

bool knows(Law law, Right right)
{
    switch (law) {
    case Law::UkComplaint:
        return right == Right::Complaint;
    case Law::Ccpa:
        return right <= Right::Erasure || right == Right::AdmReview || right == Right::WhoReceived;
    case Law::CcpaOptOut:
        return right == Right::Restriction || right == Right::Objection || right == Right::ObjectionToMarketing
               || right == Right::AdmReview;
    case Law::Gdpr:
    case Law::UkGdpr:
    case Law::Fadp:
        return right != Right::Complaint;
    case Law::Lgpd:
    case Law::Pipl:
        break;
    }
    return true;
}

const char *noExtensionBy(Law law)
{
    switch (law) {
    case Law::CcpaOptOut:
        return "11 CCR 7026, 7027";
    case Law::Lgpd:
        return "Art. 19 LGPD";
    case Law::Pipl:
        return "Art. 50 PIPL";
    case Law::UkComplaint:
        return "s. 164A DPA 2018";
    case Law::Gdpr:
    case Law::UkGdpr:
    case Law::Ccpa:
    case Law::Fadp:
        break;
    }
    return nullptr;
}

} // namespace rules
