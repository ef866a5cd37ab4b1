// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/exportpath.h"

#include "ui/context/questions.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ui::ExportPath)
};

// Where the last export went, for as long as the program runs.
QString &lastFolder()
{
    static QString folder;
    return folder;
}

// One that exists.
QDir offeredFolder()
{
    for (const QString &folder : {lastFolder(), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)}) {
        if (!folder.isEmpty() && QFileInfo(folder).isDir())
            return {folder};
    }
    return QDir::home();
}

} // namespace

QString nameOf(const reports::ReportFormat &format)
{
    const QString name = QString::fromLatin1(format.name);
    if (name == "html"_L1)
        return Tr::tr("HTML, to read and print");
    if (name == "xlsx"_L1)
        return Tr::tr("Excel workbook (XLSX)");
    if (name == "json"_L1)
        return Tr::tr("JSON, for programs");
    return name.toUpper();
}

QString askExportPath(const Context &context, QWidget *parent, const QString &title, const QString &name, const reports::ReportFormat &format)
{
    return askExportPath(context, parent, title, name, FileKind {QString::fromLatin1(format.name), nameOf(format)});
}

QString askExportPath(const Context &context, QWidget *parent, const QString &title, const QString &name, const FileKind &kind)
{
    const QString ending = u'.' + kind.ending;
    QString path = context.questions.saveFile(parent, title, offeredFolder().filePath(name + ending), u"%1 (*%2)"_s.arg(kind.name, ending));
    if (!path.isEmpty())
        lastFolder() = QFileInfo(path).absolutePath();
    if (path.isEmpty() || !QFileInfo(path).suffix().isEmpty())
        return path;
    QString whole = path + ending;
    const QString file = QFileInfo(whole).fileName(); // the file dialog has asked about the name without ending
    if (QFileInfo::exists(whole) && !context.questions.confirm(parent, Tr::tr("Replace %1?").arg(file), Tr::tr("There is a file of that name."), Tr::tr("Replace")))
        return {};
    return whole;
}

} // namespace ui
