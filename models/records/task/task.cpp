// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/task/task.h"

#include "models/records/ruletools.h"

namespace records {

namespace {

using enum FieldFlag;

void addGeneral(RecordTypeBuilder<Task> &type)
{
    type.section("general", QT_TRANSLATE_NOOP("records", "General"))
        .field(&Task::title, {.key = "title", .label = QT_TRANSLATE_NOOP("records", "Title"),
                              .flags = Required | InList})
        .field(&Task::description, {.key = "description", .label = QT_TRANSLATE_NOOP("records", "Description"),
                                    .flags = MayBeNone | Long})
        .field(&Task::about, {.key = "about", .label = QT_TRANSLATE_NOOP("records", "About"),
                              .flags = InList | MayBeNone})
        .field(&Task::due, {.key = "due", .label = QT_TRANSLATE_NOOP("records", "Due"), .flags = InList | Due | MayBeNone})
        .field(&Task::owner, {.key = "owner", .label = QT_TRANSLATE_NOOP("records", "Owner"),
                              .flags = InList | MayBeNone, .targets = {"contact"}})
        .field(&Task::state, {.key = "state", .label = QT_TRANSLATE_NOOP("records", "State"), .flags = InList,
                              .vocabulary = "task_state"})
        .field(&Task::priority, {.key = "priority", .label = QT_TRANSLATE_NOOP("records", "Priority"), .flags = InList,
                                 .vocabulary = "task_priority"})
        .field(&Task::doneOn, {.key = "done_on", .label = QT_TRANSLATE_NOOP("records", "Done on"), .flags = MayBeNone,
                               .when = "state=done|dropped"})
        .field(&Task::repeatEvery, {.key = "repeat_every", .label = QT_TRANSLATE_NOOP("records", "Comes back every"),
                                    .flags = MayBeNone})
        .field(&Task::origin, {.key = "origin", .label = QT_TRANSLATE_NOOP("records", "Origin"),
                               .vocabulary = "task_origin"})
        .field(&Task::originKey,
               {.key = "origin_key", .label = QT_TRANSLATE_NOOP("records", "Origin in detail"), .flags = MayBeNone,
                .help = QT_TRANSLATE_NOOP("records", "What it was made from, such as the number of a check.")})
        .field(&Task::notes, {.key = "notes", .label = QT_TRANSLATE_NOOP("records", "Notes"),
                              .flags = MayBeNone | Long});
}

void doneIsDone(const Task &task, core::Problems &problems)
{
    if (task.doneOn.hasValue() && isOneOf(task.state, {"open", "in-progress", "waiting"}))
        problems.push_back(problem("done_on", QT_TRANSLATE_NOOP("records", "cannot be given while the task is open")));
}

RecordType build()
{
    RecordTypeBuilder<Task> type("task", "TSK", QT_TRANSLATE_NOOP("records", "Task"),
                                 QT_TRANSLATE_NOOP("records", "Tasks"));
    addGeneral(type);
    return type.title(&Task::title)
        .list({.rank = 120,
               .isWork = true,
               .status = "state",
               .columns = {"title", "about", "owner", "priority", "state", "due"},
               .preview = {"description", "about", "origin", "repeat_every", "done_on", "notes"},
               .emptyTitle = QT_TRANSLATE_NOOP("records", "No tasks yet"),
               .emptyText = QT_TRANSLATE_NOOP("records", "Add what has to be done and by when; reviews, requests and "
                                                         "checks will add theirs.")})
        .rule(&doneIsDone)
        .build();
}

} // namespace

const RecordType &taskType()
{
    static const RecordType type = build();
    return type;
}

} // namespace records
