// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/territory.h"

#include "models/records/vocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rules {

bool isInEea(const records::Country &country)
{
    const records::Term *term = records::vocabulary("country").term(country.code);
    return term && (term->attributes["eea"_L1].toBool() || term->attributes["eu_law"_L1].toBool());
}

bool isInUnitedKingdom(const records::Country &country)
{
    const records::Term *term = records::vocabulary("country").term(country.code);
    return term && term->attributes["uk"_L1].toBool();
}

bool isThirdCountry(const records::Country &country, const records::Answers<records::Choice> &laws)
{
    const auto applies = [&laws](const QString &code) {
        return std::find(laws.begin(), laws.end(), records::Choice {code}) != laws.end();
    };
    if (applies(u"uk-gdpr"_s) && !applies(u"gdpr"_s))
        return !isInUnitedKingdom(country);
    return !isInEea(country);
}

} // namespace rules
