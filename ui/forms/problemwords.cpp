// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/problemwords.h"

using namespace Qt::StringLiterals;

namespace ui {

QString problemWords(const core::Problem &problem)
{
    QString words = problem.message;
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return problem.article.isEmpty() ? words : u"%1 (%2)"_s.arg(words, QString::fromUtf8(problem.article));
}

} // namespace ui
