// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/filtercheck.h"

#include "models/records/vocabulary.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace records {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(records::FilterCheck)
};

tl::unexpected<core::Error> unmeetable(const Filter &filter, const QString &message)
{
    return core::fail(core::ErrorCode::Invalid, Tr::tr("No record can ever meet that condition."), {}, {{filter.path, message, {}, 0}});
}

// Null: it takes no codes.
const Vocabulary *codesOf(const Field &field)
{
    if (field.isCountry())
        return &vocabulary("country");
    return field.kind == FieldKind::Choice || field.kind == FieldKind::Choices ? &vocabulary(field.vocabulary) : nullptr;
}

} // namespace

core::Result<> requireMeetable(const RecordType &type, const Filter &filter)
{
    const auto found = findField(type, filter.path);
    if (!found)
        return {};
    const auto tests = testsOf(type, filter.path);
    if (std::find(tests.begin(), tests.end(), filter.test) == tests.end())
        return unmeetable(filter, Tr::tr("the field never has that answer"));
    const Vocabulary *codes = codesOf(*found->field);
    const QString code = filter.operand.as<QString>();
    if (!codes || code.isEmpty() || codes->term(code))
        return {};
    return unmeetable(filter, Tr::tr("\"%1\" is not one of the choices").arg(code.left(80)));
}

} // namespace records
