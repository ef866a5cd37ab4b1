// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/guardedquestions.h"

namespace ui {

// A lock may come while a question is open: its answer does not count any more then.
bool GuardedQuestions::confirm(QWidget *parent, const QString &title, const QString &text, const QString &action)
{
    return !m_refusing && m_questions.confirm(parent, title, text, action) && !m_refusing;
}

Questions::Leave GuardedQuestions::leaveUnsaved(QWidget *parent, const QString &what)
{
    if (m_refusing)
        return Leave::Stay;
    const Leave answer = m_questions.leaveUnsaved(parent, what);
    return m_refusing ? Leave::Stay : answer;
}

QString GuardedQuestions::openFile(QWidget *parent, const QString &title, const QString &filter)
{
    const QString path = m_refusing ? QString() : m_questions.openFile(parent, title, filter);
    return m_refusing ? QString() : path;
}

QString GuardedQuestions::saveFile(QWidget *parent, const QString &title, const QString &suggestion, const QString &filter)
{
    const QString path = m_refusing ? QString() : m_questions.saveFile(parent, title, suggestion, filter);
    return m_refusing ? QString() : path;
}

bool GuardedQuestions::choosePrinter(QWidget *parent, QPrinter &printer)
{
    return !m_refusing && m_questions.choosePrinter(parent, printer) && !m_refusing;
}

void GuardedQuestions::tell(QWidget *parent, const core::Error &error)
{
    if (!m_refusing)
        m_questions.tell(parent, error);
}

} // namespace ui
