// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/formats.h"
#include "ui/context/context.h"

#include <QString>

namespace ui {

[[nodiscard]] QString nameOf(const reports::ReportFormat &format); // as users know it

struct FileKind {
    QString ending; // "pdf"
    QString name; // as users know it
};

// Asks where an export goes; `name` is offered, without ending, where the last export went, at first among the user's
// documents. Empty when the user gives up.
// What is typed without an ending gets that of the kind.
[[nodiscard]] QString askExportPath(const Context &context, QWidget *parent, const QString &title, const QString &name,
                                    const FileKind &kind);
[[nodiscard]] QString askExportPath(const Context &context, QWidget *parent, const QString &title, const QString &name,
                                    const reports::ReportFormat &format);

} // namespace ui
