// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/validation.h"

#include <QByteArrayList>
#include <QTest>

// The fields at which a record with this content is refused, in the order of the rules.
template<class R>
[[nodiscard]] QByteArrayList refusals(const records::RecordType &type, const R &content)
{
    QByteArrayList fields;
    for (const core::Problem &problem : records::validate(type, records::toValues(type.fields, content)))
        fields.push_back(problem.field);
    return fields;
}

// The legal references of the refusals, "-" where there is none.
template<class R>
[[nodiscard]] QByteArrayList articles(const records::RecordType &type, const R &content)
{
    QByteArrayList articles;
    for (const core::Problem &problem : records::validate(type, records::toValues(type.fields, content)))
        articles.push_back(problem.article.isEmpty() ? QByteArray("-") : problem.article);
    return articles;
}
