// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/approving.h"

#include "models/records/vocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace records {

namespace {

const Term *approvalTerm(const Field &field)
{
    if (field.kind != FieldKind::Choice)
        return nullptr;
    const std::vector<Term> &terms = codesOf(field).terms;
    const auto hit = std::find_if(terms.begin(), terms.end(), [](const Term &term) { return term.attributes["by_approval"_L1].toBool(); });
    return hit == terms.end() ? nullptr : &*hit;
}

// Where there is a status of that kind.
const Field *statusField(const RecordType &type)
{
    const Field *field = type.field(type.list.status);
    return field && approvalTerm(*field) ? field : nullptr;
}

} // namespace

bool isByApproval(const Field &field, const QString &code)
{
    const Term *term = approvalTerm(field);
    return term && term->code == code;
}

bool hasApprovalStatus(const RecordType &type)
{
    return statusField(type) != nullptr;
}

Values approved(const RecordType &type, Values values)
{
    const Field *field = statusField(type);
    if (!field)
        return values;
    Value &status = values[std::size_t(type.fieldIndex(field->name))];
    const Term *now = codesOf(*field).term(status.as<QString>());
    if (!now || !now->attributes["closed"_L1].toBool())
        status = Value::of(approvalTerm(*field)->code);
    return values;
}

Values notYetApproved(const RecordType &type, Values values)
{
    const Field *field = statusField(type);
    if (!field)
        return values;
    Value &status = values[std::size_t(type.fieldIndex(field->name))];
    if (isByApproval(*field, status.as<QString>()))
        status = Value::of(codesOf(*field).terms.front().code);
    return values;
}

} // namespace records
