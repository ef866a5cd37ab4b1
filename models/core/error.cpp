// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/error.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core {

QString describe(const Problem &problem)
{
    QString text;
    if (problem.line > 0)
        text += QCoreApplication::translate("core::Problem", "line %1: ").arg(problem.line);
    if (!problem.field.isEmpty())
        text += QString::fromUtf8(problem.field) + u": "_s;
    text += problem.message;
    if (!problem.article.isEmpty())
        text += u" ("_s + QString::fromUtf8(problem.article) + u')';
    return text;
}

} // namespace core
