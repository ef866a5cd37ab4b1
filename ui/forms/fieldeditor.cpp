// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/fieldeditor.h"

#include "ui/theme/roles.h"

#include <QFocusEvent>
#include <QHBoxLayout>

namespace ui {

FieldEditor::FieldEditor(const records::Field &field, Site site, QWidget *parent)
    : QWidget(parent), m_field(field), m_site(std::move(site))
{
    setObjectName(QString::fromLatin1(field.name));
}

void FieldEditor::setReadOnly(bool readOnly)
{
    setEnabled(!readOnly);
}

void FieldEditor::setProblem(bool wrong)
{
    m_problem = wrong;
    showWrong();
}

void FieldEditor::setName(const QString &name)
{
    setAccessibleName(name);
    for (QWidget *inner : m_inner)
        inner->setAccessibleName(name);
}

void FieldEditor::answerNone()
{
    setComplaint({});
    setValue(records::Value::none());
    endTyping();
    tell();
}

void FieldEditor::answerUnknown()
{
    setComplaint({});
    setValue(records::Value::unknown());
    endTyping();
    tell();
}

void FieldEditor::setComplaint(const QString &complaint)
{
    if (m_complaint == complaint)
        return;
    m_complaint = complaint;
    showWrong();
    Q_EMIT said();
}

void FieldEditor::setNote(const QString &note)
{
    if (m_note == note)
        return;
    m_note = note;
    Q_EMIT said();
}

void FieldEditor::tell(std::vector<Companion> companions)
{
    m_companions = std::move(companions);
    Q_EMIT edited();
    m_companions.clear();
}

void FieldEditor::beginTyping()
{
    static int last = 0;
    m_typing = ++last;
}

void FieldEditor::watch(QWidget *inner)
{
    m_inner.push_back(inner);
    inner->installEventFilter(this);
    if (!focusProxy())
        setFocusProxy(inner);
}

void FieldEditor::placeAlone(QWidget *inner)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(inner);
}

void FieldEditor::noteTyping(const QString &before, const QString &text, qsizetype cursor)
{
    const bool isTyped = text.size() == before.size() + 1;
    const bool beginsWord = isTyped && cursor >= 2 && cursor <= text.size() && text[cursor - 2].isSpace() && !text[cursor - 1].isSpace();
    if (beginsWord || qAbs(text.size() - before.size()) > 1)
        beginTyping();
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        beginTyping();
        Q_EMIT entered();
    } else if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason)
            Q_EMIT paused();
        else
            Q_EMIT left();
    }
    return QWidget::eventFilter(watched, event);
}

void FieldEditor::showWrong()
{
    for (QWidget *inner : m_inner)
        setInvalid(inner, isWrong());
}

} // namespace ui
