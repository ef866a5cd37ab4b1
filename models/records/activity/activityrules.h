// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/activity/activity.h"

namespace records {

// What an activity can contradict on its own face; each reports at the field that is wrong.
void periodRunsForward(const Activity &activity, core::Problems &problems);
void rowsSayWhatTheyAre(const Activity &activity, core::Problems &problems); // data and recipients that name nothing
void furtherUseHasABeginning(const Activity &activity, core::Problems &problems); // purposes compatible with themselves
void decisionsAgree(const Activity &activity, core::Problems &problems); // a ground for a decision that is not made
void ageLineIsAnAge(const Activity &activity, core::Problems &problems);

} // namespace records
