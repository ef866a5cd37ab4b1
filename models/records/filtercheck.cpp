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

} // namespace

core::Result<> requireMeetable(const RecordType &type, const Filter &filter)
{
    const auto found = findField(type, filter.path);
    if (!found)
        return {};
    const auto tests = testsOf(type, filter.path);
    if (std::find(tests.begin(), tests.end(), filter.test) == tests.end())
        return unmeetable(filter, Tr::tr("the field never has that answer"));
    const Field &field = *found->field;
    const QString code = filter.operand.as<QString>();
    if (!(field.isChoice() || field.isCountry()) || code.isEmpty() || codesOf(field).term(code))
        return {};
    return unmeetable(filter, Tr::tr("\"%1\" is not one of the choices").arg(code.left(80)));
}

} // namespace records
