// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/registry.h"

#include "models/records/activity/activity.h"
#include "models/records/business_function/businessfunction.h"
#include "models/records/contact/contact.h"
#include "models/records/data_category/datacategory.h"
#include "models/records/measure/measure.h"
#include "models/records/measure_kind/measurekind.h"
#include "models/records/notice/notice.h"
#include "models/records/organisation/organisation.h"
#include "models/records/recipient_category/recipientcategory.h"
#include "models/records/request/request.h"
#include "models/records/retention_rule/retentionrule.h"
#include "models/records/subject_category/subjectcategory.h"
#include "models/records/system/system.h"
#include "models/records/task/task.h"
#include "models/records/tia/tia.h"
#include "models/records/transfer/transfer.h"
#include "models/records/vendor/vendor.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace records {

const std::vector<const RecordType *> &recordTypes()
{
    static const std::vector<const RecordType *> types {
        &organisationType(),
        &contactType(),
        &activityType(),
        &retentionRuleType(),
        &systemType(),
        &measureType(),
        &vendorType(),
        &transferType(),
        &tiaType(),
        &requestType(),
        &noticeType(),
        &taskType(),
        &dataCategoryType(),
        &subjectCategoryType(),
        &recipientCategoryType(),
        &businessFunctionType(),
        &measureKindType(),
    };
    return types;
}

const RecordType *findType(const QByteArray &key)
{
    const auto &types = recordTypes();
    const auto hit = std::find_if(types.begin(), types.end(), [&key](const RecordType *t) { return t->key == key; });
    return hit == types.end() ? nullptr : *hit;
}

const RecordType *typeOfReference(const QString &reference)
{
    const QByteArray prefix = reference.section(u'-', 0, 0).toLatin1();
    const auto &types = recordTypes();
    const auto hit = std::find_if(types.begin(), types.end(), [&](const RecordType *t) { return t->prefix == prefix; });
    return hit == types.end() ? nullptr : *hit;
}

bool isReferenceOf(const RecordType &type, const QString &reference)
{
    static const QRegularExpression plain(u"\\A[0-9]{1,9}\\z"_s);
    static const QRegularExpression withYear(u"\\A[0-9]{4}-[0-9]{1,9}\\z"_s);
    const QString prefix = QString::fromLatin1(type.prefix) + u'-';
    const auto &pattern = type.yearField.isEmpty() ? plain : withYear;
    return reference.startsWith(prefix) && pattern.match(reference.mid(prefix.size())).hasMatch()
           && reference.section(u'-', -1).toLongLong() > 0;
}

} // namespace records
