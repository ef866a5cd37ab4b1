// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/longtexteditor.h"

#include "ui/forms/longtext.h"

using records::AnswerState;
using records::Value;

namespace ui {

LongTextEditor::LongTextEditor(const records::Field &field, Site site, QWidget *parent)
    : FieldEditor(field, std::move(site), parent), m_text(new LongText(this))
{
    fillWith(m_text);
    connect(m_text, &LongText::typed, this, &LongTextEditor::onTyped);
}

Value LongTextEditor::value() const
{
    if (!m_last.trimmed().isEmpty())
        return Value::of(m_last);
    return m_text->state() == AnswerState::None ? Value::none() : Value::unknown();
}

void LongTextEditor::setValue(const Value &value)
{
    if (m_last != value.as<QString>()) {
        m_last = value.as<QString>();
        m_text->display(m_last);
        if (m_text->hasFocus())
            m_text->moveCursor(QTextCursor::End);
    }
    m_text->setState(value.state);
    setNote({});
}

void LongTextEditor::setReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
}

void LongTextEditor::onTyped()
{
    const QString text = m_text->text();
    if (text == m_last)
        return; // a drop that was refused counts as a change to the text field
    noteTyping(m_last, text, m_text->textCursor().position());
    m_last = text;
    setNote({});
    tell();
}

} // namespace ui
