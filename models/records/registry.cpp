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

#include <algorithm>

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

} // namespace records
