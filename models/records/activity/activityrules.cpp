// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/activity/activityrules.h"

#include "models/records/ruletools.h"

#include <algorithm>
#include <cmath>

namespace records {

namespace {

constexpr double kOldestAgeLine = 21; // no law draws the line between child and adult later

// The row number of the purpose that this one continues; 0: none.
int continuedBy(const std::vector<Purpose> &purposes, int row)
{
    const auto hit = std::find_if(purposes.begin(), purposes.end(), [row](const Purpose &p) { return p.row == row; });
    return hit == purposes.end() ? 0 : hit->compatibleWith.value().row;
}

} // namespace

void periodRunsForward(const Activity &activity, core::Problems &problems)
{
    if (isBefore(activity.endedOn, activity.startedOn))
        problems.push_back(problem("ended_on", QT_TRANSLATE_NOOP("records", "is before the day it began")));
}

void rowsSayWhatTheyAre(const Activity &activity, core::Problems &problems)
{
    const auto &data = activity.dataItems.items();
    for (std::size_t i = 0; i < data.size(); ++i) {
        if (!data[i].dataCategory.hasValue() && !data[i].examples.hasValue() && data[i].subjectCategories.empty()) {
            problems.push_back(problem(rowField("data_items", i, "data_category"),
                                       QT_TRANSLATE_NOOP("records", "needs a category, examples or the people concerned"), "Art. 30(1)(c)"));
        }
    }
    const auto &recipients = activity.recipients.items();
    for (std::size_t i = 0; i < recipients.size(); ++i) {
        const Recipient &recipient = recipients[i];
        if (!recipient.category.hasValue() && !recipient.party.hasValue() && !recipient.name.hasValue()) {
            problems.push_back(problem(rowField("recipients", i, "category"),
                                       QT_TRANSLATE_NOOP("records", "needs a category, a party or a name"),
                                       "Art. 30(1)(d)"));
        }
    }
}

void furtherUseHasABeginning(const Activity &activity, core::Problems &problems)
{
    const auto &purposes = activity.purposes.items();
    for (std::size_t i = 0; i < purposes.size(); ++i) {
        int row = purposes[i].compatibleWith.value().row;
        for (std::size_t steps = 0; row != 0 && row != purposes[i].row && steps < purposes.size(); ++steps)
            row = continuedBy(purposes, row);
        if (row != 0 && row == purposes[i].row) {
            problems.push_back(problem(rowField("purposes", i, "compatible_with"),
                                       QT_TRANSLATE_NOOP("records", "leads back to the same purpose"), "Art. 6(4)"));
        }
    }
}

void decisionsAgree(const Activity &activity, core::Problems &problems)
{
    static constexpr const char *kMessage =
        QT_TRANSLATE_NOOP("records", "cannot be given when no decision is made by machine alone");
    if (!activity.automatedDecisions.is(false))
        return;
    if (activity.art22Ground.hasValue())
        problems.push_back(problem("art22_ground", kMessage, "Art. 22(2)"));
    if (!activity.art22Safeguards.empty())
        problems.push_back(problem("art22_safeguards", kMessage, "Art. 22(3)"));
}

void ageLineIsAnAge(const Activity &activity, core::Problems &problems)
{
    const double age = activity.ageLine.value();
    if (activity.ageLine.hasValue() && (age < 1 || age > kOldestAgeLine || age != std::floor(age))) {
        problems.push_back(
            problem("age_line", QT_TRANSLATE_NOOP("records", "must be an age from 1 to 21"), "Art. 8(1)"));
    }
}

} // namespace records
