// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/review.h"

using namespace Qt::StringLiterals;

namespace records {

namespace {

constexpr int kUsualMonths = 12;

Value *find(const RecordType &type, Values &values, const QByteArray &field)
{
    const int index = type.fieldIndex(field);
    return index < 0 ? nullptr : &values[std::size_t(index)];
}

} // namespace

bool hasReview(const RecordType &type)
{
    return !type.review.reviewedOn.isEmpty();
}

Values reviewedUnchanged(const RecordType &type, Values values, const QDate &today)
{
    Value *last = find(type, values, type.review.reviewedOn);
    Value *next = find(type, values, type.review.next);
    if (next) {
        const qint64 days = last && last->hasData() && next->hasData() ? last->as<QDate>().daysTo(next->as<QDate>()) : 0;
        *next = Value::of(days > 0 ? today.addDays(days) : today.addMonths(kUsualMonths));
    }
    if (last)
        *last = Value::of(today);
    if (Value *result = find(type, values, type.review.result))
        *result = Value::of(u"nothing-changed"_s);
    return values;
}

} // namespace records
