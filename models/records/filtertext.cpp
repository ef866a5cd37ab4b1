// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/filter.h"

#include "models/records/ownfield.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace records {

using Test = Filter::Test;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(records::Filter)
};

struct Sign {
    QLatin1StringView text;
    Test test = Test::Is;
};
constexpr std::array kSigns {Sign {"!="_L1, Test::IsNot}, Sign {"="_L1, Test::Is}, Sign {"~"_L1, Test::Contains},
                             Sign {"<"_L1, Test::Before}, Sign {">"_L1, Test::After}};
constexpr std::array kStates {Sign {"@unknown"_L1, Test::Unknown}, Sign {"@none"_L1, Test::None},
                              Sign {"@so-far"_L1, Test::SoFar}};

bool isPathCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'.';
}

std::vector<Test> comparisonsOf(const Field &field)
{
    if (field.isText())
        return {Test::Contains, Test::Is, Test::IsNot};
    switch (field.kind) {
    case FieldKind::Date:
    case FieldKind::Number:
        return {Test::Before, Test::After, Test::Is, Test::IsNot};
    case FieldKind::Instant:
        return {Test::Before, Test::After};
    case FieldKind::RowLink:
    case FieldKind::RowLinks:
    case FieldKind::Attachment:
    case FieldKind::Attachments:
    case FieldKind::Rows:
        return {};
    default:
        return {Test::Is, Test::IsNot};
    }
}

// One item of a list, as an operand.
Value itemOf(const Value &list)
{
    if (const auto &codes = list.as<QStringList>(); !codes.isEmpty())
        return Value::of(codes.first());
    if (const auto &ids = list.as<std::vector<core::RecordId>>(); !ids.empty())
        return Value::of(ids.front());
    return list;
}

// The other way round, so that the item has the text form of its field.
Value listOf(const Value &item)
{
    if (const auto *code = std::get_if<QString>(&item.data))
        return {AnswerState::SoFar, QStringList {*code}};
    if (const auto *id = std::get_if<core::RecordId>(&item.data))
        return {AnswerState::SoFar, std::vector {*id}};
    return item;
}

tl::unexpected<core::Error> refuse(const QByteArray &path, const QString &message)
{
    return core::fail(core::ErrorCode::Invalid, Tr::tr("That is not a condition that a list understands."), {},
                      {{path, message, {}, 0}});
}

core::Result<Filter> readOperand(const Field &field, Filter filter, const QString &text, const References &references)
{
    const auto state = std::find_if(kStates.begin(), kStates.end(), [&text](const Sign &s) { return text == s.text; });
    if (state != kStates.end() && filter.test == Test::Is) {
        filter.test = state->test;
        return filter;
    }
    if (filter.test == Test::Contains) {
        filter.text = text;
        return filter;
    }
    const auto value = fromText(field, text, references);
    if (!value)
        return refuse(filter.path, value.error());
    filter.operand = field.isList() ? itemOf(*value) : *value;
    if (filter.operand.isUnknown() && filter.test == Test::Is)
        filter.test = Test::Unknown;
    return filter;
}

} // namespace

std::vector<Test> testsOf(const RecordType &type, const QByteArray &path)
{
    if (isOwnField(type, path))
        return {Test::Contains, Test::Is, Test::IsNot};
    const auto found = findField(type, path);
    if (!found)
        return {};
    std::vector<Test> tests = comparisonsOf(*found->field);
    if (!found->field->has(FieldFlag::Required) || found->list)
        tests.push_back(Test::Unknown);
    if (found->field->has(FieldFlag::MayBeNone))
        tests.push_back(Test::None);
    if (found->field->isList())
        tests.push_back(Test::SoFar);
    return tests;
}

core::Result<Filter> parseFilter(const RecordType &type, const QString &text, const References &references)
{
    const auto end = std::find_if_not(text.begin(), text.end(), isPathCharacter);
    const QStringView rest(end, text.end());
    Filter filter {QStringView(text.begin(), end).toUtf8(), Test::Is, {}, {}};
    const auto sign = std::find_if(kSigns.begin(), kSigns.end(), [rest](const Sign &s) { return rest.startsWith(s.text); });
    if (sign == kSigns.end())
        return refuse(filter.path, Tr::tr("a condition is written FIELD=VALUE"));
    filter.test = sign->test;
    const QString operand = rest.mid(sign->text.size()).toString();
    const auto found = findField(type, filter.path);
    if (!found && !isOwnField(type, filter.path))
        return refuse(filter.path, Tr::tr("there is no such field"));
    if (found) {
        auto read = readOperand(*found->field, filter, operand, references);
        if (!read)
            return read;
        filter = std::move(*read);
    } else if (filter.test == Test::Contains) {
        filter.text = operand;
    } else {
        filter.operand = Value::of(operand);
    }
    const bool isState = filter.test == Test::Unknown || filter.test == Test::None || filter.test == Test::SoFar;
    const auto tests = testsOf(type, filter.path);
    if (!isState && std::find(tests.begin(), tests.end(), filter.test) == tests.end())
        return refuse(filter.path, Tr::tr("this cannot be asked of the field"));
    return filter;
}

QString toText(const RecordType &type, const Filter &filter, const References &references)
{
    const QString path = QString::fromLatin1(filter.path);
    const auto state = std::find_if(kStates.begin(), kStates.end(), [&](const Sign &s) { return s.test == filter.test; });
    if (state != kStates.end())
        return path + u'=' + state->text;
    const auto sign = std::find_if(kSigns.begin(), kSigns.end(), [&](const Sign &s) { return s.test == filter.test; });
    const auto found = findField(type, filter.path);
    if (filter.test == Test::Contains)
        return path + sign->text + filter.text;
    if (!found)
        return path + sign->text + filter.operand.as<QString>();
    const Value operand = found->field->isList() ? listOf(filter.operand) : filter.operand;
    return path + sign->text + toText(*found->field, operand, references);
}

} // namespace records
