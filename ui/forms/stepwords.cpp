// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/stepwords.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::StepWords)
};

} // namespace

QString stepWords(const storage::HistoryStep &step)
{
    if (step.version.erased)
        return Tr::tr("Erased");
    if (step.version.action == u"approved")
        return Tr::tr("Approved at revision %1").arg(step.version.revision);
    if (step.version.action == u"removed")
        return Tr::tr("Removed");
    if (step.version.action == u"restored")
        return Tr::tr("Brought back");
    if (step.version.revision == 1)
        return Tr::tr("Created with %n answer(s)", nullptr, int(step.changes.size()));
    return step.changes.empty() ? Tr::tr("Saved; rows in another order") : QString();
}

} // namespace ui
