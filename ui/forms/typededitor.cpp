// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/typededitor.h"

#include "ui/forms/answerhint.h"
#include "ui/forms/answerline.h"
#include "ui/theme/metrics.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

using records::AnswerState;
using records::Value;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kButtonMargin = kControlHeight - 4;

} // namespace

TypedEditor::TypedEditor(const records::Field &field, Site site, QWidget *parent)
    : FieldEditor(field, std::move(site), parent), m_line(new AnswerLine(this))
{
    fillWith(m_line);
    connect(m_line, &QLineEdit::textEdited, this, &TypedEditor::onTyped);
}

void TypedEditor::setValue(const Value &value)
{
    m_value = value;
    setComplaint({});
    setNote({});
    showValue();
}

void TypedEditor::commit()
{
    if (!m_typed)
        return;
    const QString text = m_line->text().trimmed();
    if (text.isEmpty()) {
        setComplaint({});
        if (m_line->state() != AnswerState::None)
            take(Value::unknown());
        return;
    }
    if (mayBeNone() && (text.compare(noneText(), Qt::CaseInsensitive) == 0 || text == u"@none"))
        return answerNone();
    const auto reading = read(text);
    if (!reading) {
        setComplaint(hint());
        return;
    }
    setComplaint({});
    take(reading->value, reading->companions);
    setNote(reading->note);
}

void TypedEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    if (!m_button)
        return;
    m_button->setVisible(!readOnly);
    m_line->setEndMargin(readOnly ? 0 : kButtonMargin);
}

QString TypedEditor::draftText() const
{
    return m_typed ? m_line->text() : QString();
}

void TypedEditor::setDraftText(const QString &text)
{
    m_line->setText(text);
    m_line->setState(AnswerState::Value);
    onTyped();
    commit();
}

void TypedEditor::addButton(QToolButton *button)
{
    button->setParent(m_line);
    button->setFocusPolicy(Qt::NoFocus);
    button->setCursor(Qt::ArrowCursor);
    auto *layout = new QHBoxLayout(m_line);
    layout->setContentsMargins(1, 1, 2, 1);
    layout->addStretch();
    layout->addWidget(button);
    m_line->setEndMargin(kButtonMargin);
    m_button = button;
}

void TypedEditor::take(const Value &value, std::vector<Companion> companions)
{
    const bool isOther = m_value != value || !companions.empty();
    m_value = value;
    setComplaint({});
    setNote({});
    showValue();
    if (isOther) {
        endTyping();
        tell(std::move(companions));
    }
}

bool TypedEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::FocusOut)
        commit();
    if (watched == m_line && event->type() == QEvent::FocusIn && static_cast<QFocusEvent *>(event)->reason() != Qt::MouseFocusReason)
        m_line->selectAll();
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter)
            commit();
    }
    return FieldEditor::eventFilter(watched, event);
}

void TypedEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LocaleChange && !m_typed)
        showValue();
    FieldEditor::changeEvent(event);
}

void TypedEditor::onTyped()
{
    m_typed = true;
    setComplaint({});
    const auto reading = m_line->text().trimmed().isEmpty() ? std::nullopt : read(m_line->text().trimmed());
    if (!reading)
        setNote({});
    else
        setNote(reading->note.isEmpty() ? write(reading->value) : reading->note);
}

void TypedEditor::showValue()
{
    m_typed = false;
    const QString text = m_value.hasData() ? write(m_value) : QString();
    if (m_line->text() != text)
        m_line->setText(text);
    m_line->setState(m_value.state);
}

} // namespace ui
