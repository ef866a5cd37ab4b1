// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/duedates.h"

#include "models/itemmodels/calendarexport.h"
#include "ui/context/navigator.h"
#include "ui/dialogs/progressdialog.h"
#include "ui/pages/exportpath.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::DueDates)
};

} // namespace

void exportDueDates(const Context &context, QWidget *parent)
{
    const QString path = askExportPath(context, parent, Tr::tr("Export due dates"), u"due-dates"_s, FileKind {u"ics"_s, Tr::tr("Calendar (iCalendar)")});
    if (path.isEmpty())
        return;
    using itemmodels::CalendarExport;
    auto *dialog = new ProgressDialog(parent, Tr::tr("Exporting"), 1);
    auto *writing = new CalendarExport(context.session, dialog);
    QObject::connect(dialog, &QDialog::rejected, writing, &CalendarExport::cancel);
    QObject::connect(writing, &CalendarExport::finished, dialog, [context, dialog, name = QFileInfo(path).fileName()] {
        dialog->deleteLater();
        context.navigator.say(Tr::tr("Due dates exported to \u201c%1\u201d, by reference, without names; the file is not encrypted").arg(name));
    });
    QObject::connect(writing, &CalendarExport::failed, dialog, [context, dialog, parent = QPointer(parent)](const core::Error &error) {
        dialog->deleteLater();
        tellUnlessCancelled(context, parent, error);
    });
    writing->start(path);
    dialog->open();
}

} // namespace ui
