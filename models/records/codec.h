// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/field.h"

#include <concepts>
#include <type_traits>

namespace records {

// How a member's C++ type is carried in a Value. A new value type for the whole application is one specialisation
// here, one line in Value::Data and its text form in fieldtext.cpp.
template<class T>
struct Carried {
    using Type = T;
    static Type pack(const T &value) { return value; }
    static T unpack(const Type &data) { return data; }
};
template<>
struct Carried<Choice> {
    using Type = QString;
    static Type pack(const Choice &value) { return value.code; }
    static Choice unpack(const Type &data) { return {data}; }
};
template<>
struct Carried<Country> {
    using Type = QString;
    static Type pack(const Country &value) { return value.code; }
    static Country unpack(const Type &data) { return {data}; }
};
template<>
struct Carried<Link> {
    using Type = core::RecordId;
    static Type pack(const Link &value) { return value.target; }
    static Link unpack(Type data) { return {data}; }
};
template<>
struct Carried<RowLink> {
    using Type = int;
    static Type pack(const RowLink &value) { return value.row; }
    static RowLink unpack(Type data) { return {data}; }
};

template<class T>
using CarriedList = std::conditional_t<std::same_as<typename Carried<T>::Type, QString>, QStringList,
                                       std::vector<typename Carried<T>::Type>>;

template<class T>
[[nodiscard]] Value toValue(const Answer<T> &answer)
{
    return answer.hasValue() ? Value::of(Carried<T>::pack(answer.value())) : Value {answer.state(), {}};
}

template<class T>
[[nodiscard]] Value toValue(const Answers<T> &answers)
{
    if (answers.empty())
        return Value {answers.state(), {}};
    CarriedList<T> list;
    list.reserve(answers.items().size());
    for (const T &item : answers)
        list.push_back(Carried<T>::pack(item));
    return Value {answers.state(), std::move(list)};
}

template<class T>
void fromValue(const Value &value, Answer<T> &out)
{
    if (const auto *data = std::get_if<typename Carried<T>::Type>(&value.data); data && value.hasData())
        out = Answer<T>(Carried<T>::unpack(*data));
    else
        out = value.state == AnswerState::None ? Answer<T>::none() : Answer<T>();
}

// Builds the list answer of that state out of its items.
template<class T>
[[nodiscard]] Answers<T> makeAnswers(AnswerState state, std::vector<T> items)
{
    if (state == AnswerState::None)
        return Answers<T>::none();
    return state == AnswerState::Value ? Answers<T>::complete(std::move(items)) : Answers<T>::soFar(std::move(items));
}

template<class T>
void fromValue(const Value &value, Answers<T> &out)
{
    std::vector<T> items;
    for (const auto &data : value.as<CarriedList<T>>())
        items.push_back(Carried<T>::unpack(data));
    out = makeAnswers(value.state, std::move(items));
}

template<class T>
inline constexpr FieldKind kSingleKind = FieldKind::Rows;
template<> inline constexpr FieldKind kSingleKind<QString> = FieldKind::Text;
template<> inline constexpr FieldKind kSingleKind<QDate> = FieldKind::Date;
template<> inline constexpr FieldKind kSingleKind<Instant> = FieldKind::Instant;
template<> inline constexpr FieldKind kSingleKind<double> = FieldKind::Number;
template<> inline constexpr FieldKind kSingleKind<bool> = FieldKind::Flag;
template<> inline constexpr FieldKind kSingleKind<Choice> = FieldKind::Choice;
template<> inline constexpr FieldKind kSingleKind<Country> = FieldKind::Country;
template<> inline constexpr FieldKind kSingleKind<Duration> = FieldKind::Duration;
template<> inline constexpr FieldKind kSingleKind<Link> = FieldKind::Link;
template<> inline constexpr FieldKind kSingleKind<RowLink> = FieldKind::RowLink;
template<> inline constexpr FieldKind kSingleKind<Attachment> = FieldKind::Attachment;

template<class T>
inline constexpr FieldKind kListKind = FieldKind::Rows;
template<> inline constexpr FieldKind kListKind<Choice> = FieldKind::Choices;
template<> inline constexpr FieldKind kListKind<Country> = FieldKind::Countries;
template<> inline constexpr FieldKind kListKind<Link> = FieldKind::Links;
template<> inline constexpr FieldKind kListKind<RowLink> = FieldKind::RowLinks;
template<> inline constexpr FieldKind kListKind<Attachment> = FieldKind::Attachments;

template<class T>
concept SingleValue = kSingleKind<T> != FieldKind::Rows;
template<class T>
concept ListItem = kListKind<T> != FieldKind::Rows;
template<class T>
concept Row = std::derived_from<T, OwnedRow>;

} // namespace records
