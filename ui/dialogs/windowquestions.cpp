// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/windowquestions.h"

#include "models/core/error.h"
#include "ui/dialogs/questiondialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QPrintDialog>

namespace ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::WindowQuestions)
};

QString chosenFile(QFileDialog &dialog)
{
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace

bool WindowQuestions::confirm(QWidget *parent, const QString &title, const QString &text, const QString &action)
{
    QuestionDialog dialog(parent, title, text, {{action, ButtonKind::Primary}, {Tr::tr("Cancel")}});
    return dialog.ask() == 0;
}

Questions::Leave WindowQuestions::leaveUnsaved(QWidget *parent, const QString &what)
{
    QuestionDialog dialog(parent, Tr::tr("Save the changes?"), what,
                          {{Tr::tr("Save"), ButtonKind::Primary}, {Tr::tr("Stay")}, {Tr::tr("Discard changes"), ButtonKind::Danger}});
    switch (dialog.ask()) {
    case 0: return Leave::Save;
    case 2: return Leave::Discard;
    default: return Leave::Stay;
    }
}

QString WindowQuestions::openFile(QWidget *parent, const QString &title, const QString &filter)
{
    QFileDialog dialog(parent, title, QString(), filter);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return chosenFile(dialog);
}

QString WindowQuestions::saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter)
{
    QFileDialog dialog(parent, title, QString(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.selectFile(suggestion);
    return chosenFile(dialog);
}

bool WindowQuestions::choosePrinter(QWidget *parent, QPrinter &printer)
{
    QPrintDialog dialog(&printer, parent);
    dialog.setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintPageRange | QAbstractPrintDialog::PrintCollateCopies);
    return dialog.exec() == QDialog::Accepted;
}

void WindowQuestions::tell(QWidget *parent, const core::Error &error)
{
    QStringList lines;
    for (const core::Problem &problem : error.problems)
        lines += error.code == core::ErrorCode::Linked ? problem.message : describe(problem); // the message names the field
    QuestionDialog dialog(parent, error.message, lines.join(QChar(u'\n')), {{Tr::tr("Close"), ButtonKind::Primary}});
    (void)dialog.ask();
}

} // namespace ui
