// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/value.h"

#include <algorithm>
#include <initializer_list>

namespace records {

// What rules over records share.

// Path of a field in the row at that index, as problems name it: "documents.2.valid_until".
[[nodiscard]] inline QByteArray rowField(const char *list, std::size_t index, const char *field)
{
    return QByteArray(list) + '.' + QByteArray::number(qlonglong(index) + 1) + '.' + field;
}

// Other items in a list that stays complete, or "so far", as it is.
template<class T>
void replaceItems(Answers<T> &list, std::vector<T> items)
{
    list = list.isComplete() ? Answers<T>::complete(std::move(items)) : Answers<T>::soFar(std::move(items));
}

[[nodiscard]] inline bool isBefore(const Answer<QDate> &date, const Answer<QDate> &other)
{
    return date.hasValue() && other.hasValue() && date.value() < other.value();
}

// Before the local day of the instant, as the person who entered it saw the calendar.
[[nodiscard]] inline bool isBefore(const Answer<QDate> &date, const Answer<Instant> &instant)
{
    return date.hasValue() && instant.hasValue() && date.value() < instant.value().localDate();
}

[[nodiscard]] inline bool isOneOf(const Answer<Choice> &choice, std::initializer_list<const char *> codes)
{
    return choice.hasValue() && std::any_of(codes.begin(), codes.end(), [&choice](const char *code) {
               return choice.value().code == QLatin1StringView(code);
           });
}

[[nodiscard]] inline bool contains(const Answers<Choice> &choices, const char *code)
{
    return std::any_of(choices.begin(), choices.end(),
                       [code](const Choice &choice) { return choice.code == QLatin1StringView(code); });
}

} // namespace records
