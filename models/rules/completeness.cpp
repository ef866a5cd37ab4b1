// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rules/completeness.h"

#include "models/rules/completenessrule.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rules {

namespace {

CompletenessItem judge(const CompletenessRule &rule, const Case &subject, const Condition &condition)
{
    CompletenessItem item {rule.id, rule.point, rule.asked, Verdict::Answered, {}, {}};
    const bool undecided = condition.applies == Condition::Applies::Unknown;
    item.places = undecided ? condition.places : rule.gaps(subject);
    if (undecided)
        item.verdict = Verdict::Undecided;
    else if (!item.places.empty())
        item.verdict = Verdict::Missing;
    if (item.verdict != Verdict::Answered)
        item.sentence = QCoreApplication::translate("rules", undecided ? rule.question : rule.sentence);
    return item;
}

// Adds an item for every rule that applies or may.
Count judgeAll(const CompletenessRules &rules, const Case &subject, std::vector<CompletenessItem> &items)
{
    Count count;
    for (const CompletenessRule &rule : rules) {
        const Condition condition = rule.condition ? rule.condition(subject) : Condition::of(true);
        if (condition.applies == Condition::Applies::No)
            continue;
        items.push_back(judge(rule, subject, condition));
        count.asked += items.back().verdict == Verdict::Undecided ? 0 : 1;
        count.answered += items.back().verdict == Verdict::Answered ? 1 : 0;
    }
    return count;
}

} // namespace

QString CompletenessItem::sentenceAt(const Place &place) const
{
    return place.sentence ? QCoreApplication::translate("rules", place.sentence) : sentence;
}

Completeness completeness(const records::Activity &activity, const ActivityContext &context)
{
    const Case subject {activity, context};
    const bool isProcessor = activity.role.is({u"processor"_s});
    Completeness result;
    result.statutory = judgeAll(isProcessor ? processorRules() : controllerRules(), subject, result.items);
    result.undecided = int(result.items.size()) - result.statutory.asked;
    result.goodPractice = judgeAll(isProcessor ? processorPractice() : controllerPractice(), subject, result.items);
    return result;
}

std::vector<MissingItem> missingByLaw(const Completeness &completeness)
{
    std::vector<MissingItem> missing;
    for (const CompletenessItem &item : completeness.items) {
        if (item.verdict != Verdict::Missing || item.asked == Asked::ByGoodPractice)
            continue;
        for (const Place &place : item.places)
            missing.push_back({item.point, place.field, place.record, item.sentenceAt(place), item.asked});
    }
    return missing;
}

} // namespace rules
